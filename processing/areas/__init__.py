# SPDX-License-Identifier: GPL-2.0-or-later
"""Sum up cells and rings by area."""
