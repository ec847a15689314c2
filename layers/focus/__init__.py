# SPDX-License-Identifier: GPL-2.0-or-later
"""Lay out the ground on which focus areas are found, and their units as layers."""
