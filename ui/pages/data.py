# SPDX-License-Identifier: GPL-2.0-or-later
"""Say which layer is what, and how the maps are computed from them."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QGroupBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...layers.facts import input_layers, is_result, relink
from ..definitions import ONLY_WITH, definition
from .editors import Editor, make_editor
from .rows import Rows
from .themebox import Theme, ThemeBox

SETTINGS = (
    *("YEAR_1", "YEAR_2", "NUISANCE_MEAN", "NEIGHBOURHOOD", "RADIUS", "DISTANCE", "MINIMUM", "RESILIENCE_RULES"),
)
SAMPLE_SIZE = "full"
ON_THE_MAPS = ("SOURCE", "LANGUAGE")


class DataPage(QWidget):
    """Let the user say which layer is what; what is recognised is filled in.

    Parameters
    ----------
    session : Session
    """

    def __init__(self, session, parent=None):
        super().__init__(parent)
        self.session = session
        self.boxes = [ThemeBox(theme, session.choices, self) for theme in self._themes()]
        self.settings: dict[str, Editor] = {}
        self._labels: dict[str, QLabel] = {}
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        self.sample = QPushButton(self.tr("Load &sample municipality"), self)
        self.sample.clicked.connect(self.load_sample)
        self.onward = QPushButton(self.tr("&To the maps"), self)
        self.onward.clicked.connect(lambda: session.page_wanted.emit("maps"))
        self._build()
        session.choices.changed.connect(self.refresh)
        session.project_changed.connect(self.refresh)
        session.busy_changed.connect(self._show_busy)
        for box in self.boxes:
            box.file_wanted.connect(self.find_file)
        self.refresh()

    def showEvent(self, event) -> None:
        """Look again: a layer may have got a filter, or other fields, while the page was hidden."""
        super().showEvent(event)
        self.session.choices.propose()

    def refresh(self) -> None:
        """Show what is chosen now."""
        project = self.session.project
        results = [layer for layer in project.mapLayers().values() if is_result(layer, project)]
        for box in self.boxes:
            box.leave_out(results)
            box.refresh()
        neighbourhood = self.session.choices.value("NEIGHBOURHOOD")
        for name, editor in self.settings.items():
            editor.show_value(self.session.choices.value(name))
            is_used = ONLY_WITH.get(name, neighbourhood) == neighbourhood
            editor.widget.setVisible(is_used)
            self._labels[name].setVisible(is_used)
        self.hint.setVisible(not input_layers(project))
        self.sample.setVisible(not input_layers(project))
        self._show_busy(self.session.is_busy)

    def load_sample(self) -> None:
        """Write the sample municipality where the user says, and load it."""
        folder = self.session.project_folder() or Path.home()
        chosen, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Sample municipality"), str(folder / "voorbeeldgemeente.gpkg"), "GeoPackage (*.gpkg)"
        )
        if chosen:
            given = {"SIZE": SAMPLE_SIZE, "LOAD": True, "OUTPUT": chosen}
            self.session.run("veerkracht:samplemunicipality", given, self.tr("Loading the sample municipality"))

    def find_file(self, lost: str) -> None:
        """Ask where a file is now, and read every layer that came from it from there."""
        chosen, _filter = QFileDialog.getOpenFileName(self, self.tr("Find {file}").format(file=Path(lost).name), "")
        if not chosen:
            return
        mended = relink(self.session.project, lost, chosen)
        if not mended:
            self.session.warn(
                self.tr("{file} does not hold the layers that were in {lost}. Choose another file.").format(
                    file=chosen, lost=Path(lost).name
                )
            )
        self.session.choices.propose()

    def _themes(self) -> tuple[Theme, ...]:
        return (
            Theme(
                "NUISANCE",
                self.tr("&Nuisance and lack of safety"),
                (
                    *("NUISANCE_FIELD", "NUISANCE_YEAR_FIELD", "NUISANCE_ID"),
                    *("NUISANCE_EARLIER", "NUISANCE_EARLIER_FIELD"),
                ),
            ),
            Theme(
                "GROUPS",
                self.tr("&Groups of vulnerable residents"),
                (
                    *("GROUP_FIELDS", "POPULATION", "GROUPS_KIND", "GROUPS_ID"),
                    *("GROUPS_EARLIER", "GROUP_FIELDS_EARLIER", "POPULATION_EARLIER"),
                ),
            ),
            Theme("HOUSING", self.tr("Social &housing"), ("SOCIAL_HOUSING", "DWELLINGS", "HOUSING_ID")),
            Theme("REFERENCE", self.tr("&Reference")),
            Theme("UNITS", self.tr("&Cells or neighbourhoods"), ("UNIT_ID",)),
            Theme("NETWORK", self.tr("Streets for &walking")),
            Theme("ADDRESSES", self.tr("&Addresses with streets, for names"), ("STREET",)),
            Theme(
                "NEIGHBOURHOODS",
                self.tr("Neigh&bourhoods, for names"),
                ("NEIGHBOURHOOD_NAME", "MUNICIPALITY"),
            ),
        )

    def _build(self) -> None:
        self.hint.setText(
            self.tr(
                "This project has no layers yet. Drag your files onto the map, or look around in the sample "
                "municipality, an invented town with everything that the maps need."
            )
        )
        layout = QVBoxLayout(self)
        layout.addWidget(self.hint)
        layout.addWidget(self.sample)
        for box in self.boxes:
            layout.addWidget(box)
        layout.addWidget(self._group(self.tr("How it is computed"), SETTINGS))
        layout.addWidget(self._group(self.tr("On the maps"), ON_THE_MAPS))
        layout.addWidget(self.onward)
        layout.addStretch()

    def _group(self, title: str, names: tuple[str, ...]) -> QGroupBox:
        group = QGroupBox(title, self)
        rows = Rows(group)
        for name in names:
            editor = make_editor(definition(name), group)
            editor.chosen.connect(lambda value, name=name: self.session.choices.choose(name, value))
            self.settings[name] = editor
            self._labels[name] = rows.add(definition(name).description(), editor.widget)
        return group

    def _show_busy(self, is_busy: bool) -> None:
        self.sample.setEnabled(not is_busy)
