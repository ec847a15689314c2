# SPDX-License-Identifier: GPL-2.0-or-later
"""Find focus areas, and colour their rings."""
