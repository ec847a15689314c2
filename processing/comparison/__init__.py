# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare variants of a map, and print them side by side."""
