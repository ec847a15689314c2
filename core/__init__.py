# SPDX-License-Identifier: GPL-2.0-or-later
"""Compute every measure, class and rule of the maps with numpy; know nothing of QGIS."""
