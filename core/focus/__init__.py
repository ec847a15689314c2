# SPDX-License-Identifier: GPL-2.0-or-later
"""Find focus areas by rule, ring them, and keep what a hand made of the rings; numpy only."""
