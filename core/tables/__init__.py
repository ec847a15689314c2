# SPDX-License-Identifier: GPL-2.0-or-later
"""Summarize places per area in tables that cannot be undone by subtraction; numpy only."""
