# SPDX-License-Identifier: GPL-2.0-or-later
"""Remember in the project what the panel was told."""

from __future__ import annotations

import json

SCOPE = "veerkrachtkaarten"


class ProjectState:
    """Keep values by key in a project, as JSON; nobody but the panel reads them.

    Parameters
    ----------
    project : QgsProject
    """

    def __init__(self, project):
        self._project = project

    def get(self, key: str, default=None):
        """Return a value, or the default where there is none or where it cannot be read."""
        text, found = self._project.readEntry(SCOPE, key)
        if not found:
            return default
        try:
            return json.loads(text)
        except ValueError:
            return default

    def put(self, key: str, value) -> bool:
        """Keep a value, or forget it where it is None; a project that knew it already stays unchanged."""
        text, found = self._project.readEntry(SCOPE, key)
        if value is None:
            return self._project.removeEntry(SCOPE, key) if found else False
        written = json.dumps(value, ensure_ascii=False, sort_keys=True)
        if found and text == written:
            return False
        return self._project.writeEntry(SCOPE, key, written)
