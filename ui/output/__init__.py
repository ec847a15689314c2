# SPDX-License-Identifier: GPL-2.0-or-later
"""Be the parts of the page Output: what it offers, and what is known for it."""
