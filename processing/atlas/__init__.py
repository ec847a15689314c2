# SPDX-License-Identifier: GPL-2.0-or-later
"""Make all maps of a report."""
