# SPDX-License-Identifier: GPL-2.0-or-later
"""Make the maps of a report from their definition files: what each is made of, and how it is computed; numpy only."""
