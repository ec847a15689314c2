# SPDX-License-Identifier: GPL-2.0-or-later
"""Know which maps can be made, which are made and still true, and make them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject

from ..core.legend import Legend, load_all
from ..layers.facts import fingerprint
from ..layers.output import database_text, destination_file
from ..layers.series.group import same_file
from ..layers.series.merge import add_themes, maps_of_file, merge
from ..layers.tablestate import table_state
from ..processing.series.needs import lacking_layers, rests_on
from .definitions import SERIES, is_layer
from .standing import standing

FILE_NAME = "veerkrachtkaarten.gpkg"
OUTPUT = "OUTPUT"
OUTPUT_KEY, MADE_KEY = "output", "made"
LACKING, POSSIBLE, OUTDATED, MADE = "lacking", "possible", "outdated", "made"


@dataclass(frozen=True)
class MapStatus:
    """Hold how a map stands.

    Attributes
    ----------
    legend : Legend
    state : str
        ``LACKING``, ``POSSIBLE``, ``OUTDATED`` or ``MADE``.
    lacking : tuple of str
        Layer parameters that it needs and that are not given.
    changed : tuple of str
        Parameters that are not what they were when it was made; ``OUTPUT`` where its table was written since.
    layer : QgsVectorLayer or None
        The map in the project.
    """

    legend: Legend
    state: str
    lacking: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    layer: QgsVectorLayer | None = None


class MapMaking(QObject):
    """Make the series of the project at hand.

    Parameters
    ----------
    session : Session
    """

    def __init__(self, session):
        super().__init__(session)
        self._session = session
        self._legends: dict[str, Legend] = {}
        self._before: dict[str, str] = {}
        self._asked: tuple[str, dict[str, str]] = ("", {})

    def output(self) -> str:
        """Return the file that the maps are written to; nothing where neither user nor project says where."""
        kept = self._session.state.get(OUTPUT_KEY, "")
        if isinstance(kept, str) and kept:
            return self._session.project.readPath(kept)
        return self.default_output()

    def default_output(self) -> str:
        """Return the file beside the project that no other project has taken; nothing while it is not saved."""
        folder = self._session.project_folder()
        if folder is None:
            return ""
        path, number = folder / FILE_NAME, 1
        while path.exists() and not self._is_own(str(path)):
            number += 1
            path = folder / f"{Path(FILE_NAME).stem}-{number}{Path(FILE_NAME).suffix}"
        return str(path)

    def _is_own(self, path: str) -> bool:
        """Tell whether this project has made the maps in a file, shows them, or is busy writing them."""
        if self._session.is_busy and self._asked[0] and same_file(self._asked[0], path):
            return True
        return self._made_into(path) or bool(maps_of_file(self._session.project, path))

    def is_taken(self) -> bool:
        """Tell whether the file that was chosen holds a table that this project did not make, and would replace."""
        path = self.output()
        if not path or self._is_own(path):
            return False
        return table_state(path) != ""

    def set_output(self, path: str) -> None:
        """Take another file; the one beside the project is what an empty path stands for."""
        self._session.state.put(OUTPUT_KEY, self._session.project.writePath(path) if path else None)

    def legends(self) -> list[Legend]:
        """Return the maps of the series, in order, with the resilience map by the rules chosen."""
        self._legends = self._legends or load_all()
        rules = self._session.choices.value("RESILIENCE_RULES")
        wanted = [
            legend
            for key, legend in self._legends.items()
            if key == rules or (legend.in_series and not key.startswith("veerkracht_"))
        ]
        return sorted(wanted, key=lambda legend: legend.number)

    def statuses(self) -> list[MapStatus]:
        """Return how each map stands."""
        given = self._session.choices.parameters()
        made = maps_of_file(self._session.project, self.output()) if self.output() else {}
        changed = self._changed()
        return [self._status(legend, given, made.get(legend.id), changed) for legend in self.legends()]

    def _status(self, legend: Legend, given: dict, layer, changed: set[str]) -> MapStatus:
        lacking = tuple(lacking_layers(legend, given))
        if lacking:
            return MapStatus(legend, LACKING, lacking, layer=layer)
        if layer is None or not layer.isValid():
            return MapStatus(legend, POSSIBLE)
        since = tuple(sorted(changed & (rests_on(legend, given) | (changed - set(given)))))
        return MapStatus(legend, OUTDATED if since else MADE, changed=since, layer=layer)

    def is_current(self) -> bool:
        """Tell whether every map that can be made is made, and true."""
        states = {status.state for status in self.statuses()} - {LACKING}
        return states == {MADE} and not self._changed()

    def obstacle(self) -> str:
        """Return why the maps cannot be made now, with the way out; nothing where they can."""
        for name in self._session.choices.names():
            if is_layer(name):
                found = standing(name, self._session.choices)
                if found.lost_file or self._session.choices.lost_name(name):
                    return found.text
        if not self.output():
            return self.tr("Choose the file that the maps are written to, or save the project first.")
        if all(status.state == LACKING for status in self.statuses()):
            return self.tr("No map can be made yet. Choose layers on the Data page.")
        return ""

    def parameters(self) -> dict[str, object]:
        """Return what the algorithm is asked."""
        return {**self._session.choices.parameters(), "OUTPUT": self.output()}

    def start(self):
        """Start the run in the background and return it.

        A GeoPackage that is there gets a new table in the place of the old one: Windows lets nobody replace a file
        that the maps of the project are read from.
        """
        path, asked = self.output(), self.parameters()
        if path.lower().endswith(".gpkg") and Path(path).is_file():
            asked["OUTPUT"] = database_text(path, Path(path).stem)
        return self._session.run(SERIES, asked, self.tr("Making the maps"))

    def prepare(self, parameters: dict) -> None:
        """Remember, before a run of the series, what was asked and which maps stand in its place."""
        path = str(destination_file(str(parameters.get("OUTPUT", "")))[0] or "")
        self._before = {key: layer.id() for key, layer in maps_of_file(self._session.project, path).items()}
        self._asked = (path, self._prints())

    def settle(self, _results: dict) -> list[str]:
        """Put the new maps in the place of those before, with their themes; return what there is to say."""
        path, prints = self._asked
        project = self._session.project
        merged = merge(project, path, self._before)
        order = [legend.id for legend in self.legends() if legend.id in merged.layers]
        add_themes(project, [merged.layers[key] for key in order])
        self._session.choices.keep_used()
        made = {"file": project.writePath(path), "prints": prints, "table": table_state(path)}
        self._session.state.put(MADE_KEY, made)
        said = self.tr("{layer} was taken out of the project: the new table does not hold that map.")
        return [said.format(layer=name) for name in merged.removed]

    def doubt(self) -> None:
        """Hold the maps for out of date: a new table is in their file, and they were not made to show it."""
        self._session.state.put(MADE_KEY, {"file": self._session.project.writePath(self._asked[0]), "prints": {}})

    def _prints(self) -> dict[str, str]:
        """Return what the maps are made from, by parameter, as texts to compare."""
        choices = self._session.choices
        found = {}
        for name, value in choices.parameters().items():
            layer = choices.chosen_layer(name) if is_layer(name) else None
            found[name] = json.dumps(value, ensure_ascii=False) if layer is None else fingerprint(layer)
        return found

    def _changed(self) -> set[str]:
        """Return the parameters that differ from those of the last run into the output; none after no such run."""
        if not self.is_known():
            return set()
        made = self._session.state.get(MADE_KEY)
        before, now = dict(made.get("prints", {})), self._prints()
        changed = {name for name in {*before, *now} if before.get(name) != now.get(name)}
        tables = made.get("table"), table_state(self.output())
        return changed | {OUTPUT} if None not in tables and tables[0] != tables[1] else changed

    def is_known(self) -> bool:
        """Tell whether the maps in the output were made from here, so that it is known what they were made from."""
        return self._made_into(self.output() or ".")

    def _made_into(self, path: str) -> bool:
        made = self._session.state.get(MADE_KEY, {})
        file = made.get("file") if isinstance(made, dict) else ""
        return bool(file) and same_file(self._session.project.readPath(file), path)

    def folder(self) -> Path | None:
        """Return the folder of the results where there is one."""
        path = Path(self.output()).parent if self.output() else None
        return path if path is not None and path.is_dir() else None
