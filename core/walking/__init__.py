# SPDX-License-Identifier: GPL-2.0-or-later
"""Measure walking distances over a network of streets: exactly, from and to places along its edges.

Every length is a whole number of 2**-32 m (:mod:`.lengths`), so that sums of lengths are exact: the direction of a
line, the order of features, or a line cut in two at a vertex cannot move an address over the limit.
"""
