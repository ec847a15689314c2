# SPDX-License-Identifier: GPL-2.0-or-later
"""Show and start what the lower floors do; compute nothing here."""
