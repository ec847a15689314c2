# SPDX-License-Identifier: GPL-2.0-or-later
"""Offer every step as a Processing algorithm: read parameters, compute in core, write to a sink."""
