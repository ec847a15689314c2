# SPDX-License-Identifier: GPL-2.0-or-later
"""Be the parts of the page of focus areas: table, buttons, figures, the search by rule."""
