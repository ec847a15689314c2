# SPDX-License-Identifier: GPL-2.0-or-later
"""Show the four steps of the panel, a page each; a page is imported when it is first shown."""
