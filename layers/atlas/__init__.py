# SPDX-License-Identifier: GPL-2.0-or-later
"""Keep the maps of an atlas: its file, and its project."""
