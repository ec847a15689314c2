# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold the scatter that is linked with the map."""
