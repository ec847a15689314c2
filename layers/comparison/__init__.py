# SPDX-License-Identifier: GPL-2.0-or-later
"""Read variants of a map, draw what changes between them, and lay them side by side."""
