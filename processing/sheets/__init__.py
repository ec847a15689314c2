# SPDX-License-Identifier: GPL-2.0-or-later
"""Print map series and fact sheets."""
