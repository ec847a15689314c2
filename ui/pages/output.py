# SPDX-License-Identifier: GPL-2.0-or-later
"""Open what was made: the folder with the results, print layouts, and what writes sheets and tables."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

LAYOUT_LINES = 5
SHEETS, TABLES = "veerkracht:exportmapseries", "veerkracht:summarizebyarea"


class OutputPage(QWidget):
    """Open what was made.

    Parameters
    ----------
    session : Session
    """

    def __init__(self, session, parent=None):
        super().__init__(parent)
        self.session = session
        self.state = QLabel(self)
        self.state.setWordWrap(True)
        self.sheets = QPushButton(self.tr("&Print map series…"), self)
        self.tables = QPushButton(self.tr("&Table by area…"), self)
        self.folder = QPushButton(self.tr("Open folder of &results"), self)
        self.layouts = QListWidget(self)
        self.open = QPushButton(self.tr("Open &layout"), self)
        self._build()
        self._connect()
        self.refresh()

    def showEvent(self, event) -> None:
        """Look again: layouts may have come and gone while the page was hidden."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Show what there is to open."""
        maps = self.session.maps_layer()
        registry = QgsApplication.processingRegistry()
        self.state.setText(
            self.tr("There are no maps in this project yet. Make them on the Maps page.") if maps is None else ""
        )
        self.state.setVisible(maps is None)
        for button, algorithm in ((self.sheets, SHEETS), (self.tables, TABLES)):
            button.setVisible(registry.algorithmById(algorithm) is not None)
            button.setEnabled(maps is not None and not self.session.is_busy)
        self.folder.setEnabled(self.session.making.folder() is not None)
        names = sorted(layout.name() for layout in self.session.project.layoutManager().printLayouts())
        self.layouts.clear()
        self.layouts.addItems(names)
        self.layouts.setCurrentRow(0)
        self.open.setEnabled(bool(names))

    def print_sheets(self) -> None:
        """Show the dialog that prints the maps of this project, with its rings."""
        rings = self.session.ring_layer()
        given = {"INPUT": self.session.maps_layer().id()}
        self._open_dialog(SHEETS, given if rings is None else {**given, "RINGS": rings.id()})

    def make_table(self) -> None:
        """Show the dialog that sums the maps up by neighbourhood."""
        areas = self.session.layer_of("NEIGHBOURHOODS")
        given = {"INPUT": self.session.maps_layer().id()}
        self._open_dialog(TABLES, given if areas is None else {**given, "AREAS": areas.id()})

    def open_folder(self) -> None:
        """Show the folder in which the maps are kept."""
        folder = self.session.making.folder()
        if folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def open_layout(self, *_item) -> None:
        """Open the chosen print layout in QGIS's own window for it."""
        chosen = self.layouts.currentItem()
        layout = self.session.project.layoutManager().layoutByName(chosen.text()) if chosen is not None else None
        if layout is not None:
            self.session.interface.openLayoutDesigner(layout)

    def _open_dialog(self, algorithm: str, parameters: dict) -> None:
        from qgis import processing

        processing.execAlgorithmDialog(algorithm, parameters)
        self.refresh()

    def _connect(self) -> None:
        for button, slot in (
            (self.sheets, self.print_sheets),
            (self.tables, self.make_table),
            (self.folder, self.open_folder),
            (self.open, self.open_layout),
        ):
            button.clicked.connect(slot)
        self.layouts.itemActivated.connect(self.open_layout)
        for signal in (self.session.project_changed, self.session.maps_made, self.session.layers_changed):
            signal.connect(self.refresh)
        self.session.busy_changed.connect(lambda _is_busy: self.refresh())

    def _build(self) -> None:
        label = QLabel(self.tr("Print layouts of this project"), self)
        label.setBuddy(self.layouts)
        self.layouts.setAccessibleName(label.text())
        self.layouts.setMinimumHeight(LAYOUT_LINES * self.fontMetrics().height())
        layout = QVBoxLayout(self)
        for widget in (self.state, self.sheets, self.tables, self.folder, label, self.layouts, self.open):
            layout.addWidget(widget)
        layout.addStretch()
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)
