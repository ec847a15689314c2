# SPDX-License-Identifier: GPL-2.0-or-later
"""Turn QGIS layers into numpy columns and columns into QGIS layers, styles and projects."""
