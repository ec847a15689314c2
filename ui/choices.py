# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold which layer and which field is what: chosen by hand and kept in the project, else proposed."""

from __future__ import annotations

from qgis.core import QgsProject, QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..core.proposal import propose
from ..layers.facts import facts_of, input_layers
from .definitions import NAMING, ONLY_WITH, definition, is_layer, parent_of, series_names

KEY = "choices"
FOLLOWING = ("SOURCE",)
"""What goes with the layers that are there: kept only where a hand chose it."""


class Choices(QObject):
    """Hold the parameters of the map series, and the layers that name focus areas.

    Only what a hand chose, or a run used, is kept in the project; the rest is proposed anew from the layers
    that are there, the same for the same layers.

    Parameters
    ----------
    project : QgsProject
    state : ProjectState
    """

    changed = pyqtSignal()

    def __init__(self, project: QgsProject, state, parent=None):
        super().__init__(parent)
        self._project = project
        self._state = state
        self._kept: dict[str, object] = {}
        self._suggestion: dict[str, object] | None = {}
        self._news = QTimer(self)  # a project that is read adds its layers one by one: tell it once
        self._news.setSingleShot(True)
        self._news.timeout.connect(self.changed)

    def read_state(self) -> None:
        """Read what the project at hand keeps, and propose the rest."""
        kept = self._state.get(KEY, {})
        self._kept = dict(kept) if isinstance(kept, dict) else {}
        self.propose()

    def propose(self) -> None:
        """Propose again, from the layers that are there when somebody asks."""
        self._suggestion = None
        self._news.start(0)

    @property
    def _proposed(self) -> dict[str, object]:
        if self._suggestion is None:
            layers = [layer for layer in input_layers(self._project) if layer.isValid()]
            chosen = {name: self._key_of(name) for name in self._kept if is_layer(name)}
            self._suggestion = propose([facts_of(layer) for layer in layers], chosen)
        return self._suggestion

    def forget(self) -> None:
        """Hold nothing any more: the project closes."""
        self._kept, self._suggestion = {}, {}

    def names(self) -> list[str]:
        """Return every parameter that can be chosen."""
        return [*series_names(), *NAMING]

    def value(self, name: str):
        """Return what is chosen or proposed: id of a layer, field, fields, setting; else the default."""
        if is_layer(name):
            return self._key_of(name)
        if name in self._kept:
            return self._kept[name]
        return self._proposed.get(name, definition(name).defaultValue())

    def is_kept(self, name: str) -> bool:
        """Tell whether a hand chose this, or a run used it."""
        return name in self._kept

    def is_proposed(self, name: str) -> bool:
        """Tell whether this was recognised and nobody has said otherwise."""
        return name not in self._kept and bool(self._proposed.get(name))

    def choose(self, name: str, value) -> None:
        """Take what the user chose by hand; fields of another layer than before are proposed anew."""
        if is_layer(name):
            before = self._key_of(name)
            self._kept[name] = self._description(self._project.mapLayer(value or ""))
            if before != self._key_of(name):
                self._forget_fields_of(name)
        else:
            parent = parent_of(name)
            if parent and parent not in self._kept:  # the field is of this layer and no other
                self._kept[parent] = self._description(self.chosen_layer(parent))
            self._kept[name] = value
        self._state.put(KEY, self._kept)
        self.propose()

    def keep_used(self) -> None:
        """Keep everything that a run has used, so that no new layer takes its place unasked."""
        for name in self.names():
            value = self.value(name)
            if (
                name not in (*self._kept, *FOLLOWING)
                and value not in (None, "", [])
                and value != definition(name).defaultValue()
            ):
                self._kept[name] = self._description(self._project.mapLayer(value)) if is_layer(name) else value
        self._state.put(KEY, self._kept)

    def layer_of(self, role: str) -> QgsVectorLayer | None:
        """Return the layer of a role where it is there and can be read, or None."""
        layer = self.chosen_layer(role)
        return layer if layer is not None and layer.isValid() else None

    def chosen_layer(self, role: str) -> QgsVectorLayer | None:
        """Return the layer of a role even where it cannot be read, or None."""
        layer = self._project.mapLayer(self._key_of(role))
        return layer if isinstance(layer, QgsVectorLayer) else None

    def lost_name(self, role: str) -> str:
        """Return the name of a layer that was chosen and is no longer in the project; else nothing."""
        kept = self._kept.get(role)
        gone = isinstance(kept, dict) and self.chosen_layer(role) is None
        return str(kept.get("name") or kept.get("id") or "") if gone else ""

    def field_of(self, parameter: str) -> str:
        """Return the field chosen for a parameter, the first where there are several."""
        value = self.value(parameter)
        if isinstance(value, list):
            return str(value[0]) if value else ""
        return str(value or "")

    def parameters(self) -> dict[str, object]:
        """Return what the map series is asked, without its output: fields of layers that are given, what counts."""
        given, neighbourhood = {}, self.value("NEIGHBOURHOOD")
        for name in series_names():
            if ONLY_WITH.get(name, neighbourhood) != neighbourhood:
                continue
            value = self.value(name)
            parent = parent_of(name)
            if value not in (None, "", []) and (not parent or self._key_of(parent)):
                given[name] = value
        return given

    def _key_of(self, role: str) -> str:
        """Return the id of a role's layer: as kept, else that of a layer with the same source, else as proposed."""
        if role not in self._kept:
            return str(self._proposed.get(role, ""))
        kept = self._kept[role]
        if not isinstance(kept, dict):
            return ""
        if self._project.mapLayer(str(kept.get("id", ""))) is not None:
            return str(kept["id"])
        same = [layer for layer in input_layers(self._project) if _same_place(self._description(layer), kept)]
        return same[0].id() if same else str(kept.get("id", ""))

    def _description(self, layer) -> dict | str:
        """Return what a layer can be found by again, later and elsewhere; paths are relative as the project's are."""
        if not isinstance(layer, QgsVectorLayer):
            return ""
        parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
        path = str(parts.get("path") or "")
        return {
            "id": layer.id(),
            "name": layer.name(),
            "file": self._project.writePath(path) if path else "",
            "table": str(parts.get("layerName") or ""),
        }

    def _forget_fields_of(self, role: str) -> None:
        self._kept = {name: value for name, value in self._kept.items() if parent_of(name) != role}


def _same_place(one: dict, other: dict) -> bool:
    return bool(one.get("file")) and all(one.get(part) == other.get(part) for part in ("file", "table"))
