# SPDX-License-Identifier: GPL-2.0-or-later
"""Lay maps out on paper: sheets, legends, lists of rings, fact sheets and their export."""
