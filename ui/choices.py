# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold what the user chose on the Data page: which layer and which field is what."""

from __future__ import annotations

from qgis.core import QgsVectorLayer


class Choices:
    """Hold layers, fields and settings by parameter of the map series, kept in the project.

    Parameters
    ----------
    project : QgsProject
    state : ProjectState
    """

    LAYERS, VALUES = "layers", "values"

    def __init__(self, project, state):
        self._project = project
        self._state = state
        self.read()

    def read(self) -> None:
        """Read everything from the project at hand."""
        self._layers = dict(self._state.get(self.LAYERS, {}))
        self._values = dict(self._state.get(self.VALUES, {}))

    def layer_of(self, role: str) -> QgsVectorLayer | None:
        """Return the layer chosen for a role, or None."""
        chosen = self._layers.get(role) or {}
        layer = self._project.mapLayer(chosen.get("id", ""))
        return layer if isinstance(layer, QgsVectorLayer) else None

    def field_of(self, parameter: str) -> str:
        """Return the field chosen for a parameter, the first where there are several."""
        value = self._values.get(parameter, "")
        if isinstance(value, list):
            return value[0] if value else ""
        return str(value or "")
