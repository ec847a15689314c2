# SPDX-License-Identifier: GPL-2.0-or-later
"""Compose figures from lines, dots, blocks and texts on paper; numpy only. The floor above draws them."""
