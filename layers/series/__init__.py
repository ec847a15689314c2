# SPDX-License-Identifier: GPL-2.0-or-later
"""Show the maps of a series: their group, their rows, and a new run beside an old one."""
