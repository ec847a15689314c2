# SPDX-License-Identifier: GPL-2.0-or-later
"""Make the maps of a report from their definition files: what each is made of, and how it is computed; numpy only."""

BUILT_IN, NATIONAL = "maastricht", "nationaal"
ATLASES = (BUILT_IN, NATIONAL)
"""Names of the atlases that come with the plugin: folders of ``legends/``."""
