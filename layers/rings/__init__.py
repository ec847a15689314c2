# SPDX-License-Identifier: GPL-2.0-or-later
"""Keep rings as a layer that a hand may change: file, form, edits, journal and takeover."""
