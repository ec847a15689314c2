# SPDX-License-Identifier: GPL-2.0-or-later
"""Show which maps can be made and which are made, and make them in the background."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.gui import QgsCollapsibleGroupBox, QgsFileWidget
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QIcon, QPixmap
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...layers.series.merge import show_map
from ..definitions import SERIES
from .mapwords import MapWords

ICONS = {"made": "/mIconSuccess.svg", "outdated": "/mIconWarning.svg", "possible": "/mActionAdd.svg"}
LIST_LINES, LOG_LINES = 16, 8


class MapsPage(QWidget):
    """Show the maps of the project at hand.

    Parameters
    ----------
    session : Session
    """

    def __init__(self, session, parent=None):
        super().__init__(parent)
        self.session = session
        self.words = MapWords(session.making)
        self.run = None
        self.list = QListWidget(self)
        self.detail = QLabel(self)
        self.output = QgsFileWidget(self)
        self.start = QPushButton(self)
        self.anyway = QPushButton(self)
        self.stop = QPushButton(self.tr("&Cancel"), self)
        self.dialog = QPushButton(self.tr("Open in &Processing…"), self)
        self.bar = QProgressBar(self)
        self.told = QLabel(self)
        self.log = QPlainTextEdit(self)
        self._set_up()
        self._build()
        self._connect()
        self.refresh()

    def showEvent(self, event) -> None:
        """Look again: a file may have changed while the page was hidden."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Show how each map stands now."""
        statuses = self.session.making.statuses()
        chosen = self._chosen()
        self.list.clear()
        for status in statuses:
            item = QListWidgetItem(self._icon(status), self.words.title(status) + "\n" + self.words.state(status))
            item.setData(Qt.ItemDataRole.UserRole, status)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, item.text().replace("\n", ": "))
            item.setToolTip(self.words.detail(status))
            self.list.addItem(item)
            if chosen is not None and status.legend.id == chosen.legend.id:
                self.list.setCurrentItem(item)
        self.output.blockSignals(True)
        self.output.setFilePath(self.session.making.output())
        self.output.blockSignals(False)
        self._show_detail()
        self._show_start()

    def make(self, anyway: bool = False) -> None:
        """Make the maps, unless nothing has changed or something stands in the way."""
        making = self.session.making
        self.anyway.hide()
        obstacle = making.obstacle()
        if obstacle:
            self._tell(obstacle)
            return
        if making.is_taken() and not anyway:
            text = self.tr("{file} already holds a table that this project did not make. Choose another file, or:")
            self._doubt(text.format(file=making.output()), self.tr("&Replace that table"))
            return
        if making.is_current() and not anyway:
            self._doubt(self.tr("Nothing has changed since these maps were made."), self.tr("Make them again an&yway"))
            return
        self.log.clear()
        self.bar.setValue(0)
        self._tell(self.tr("Making the maps…"))
        self.run = making.start()
        self.run.progressed.connect(lambda percent: self.bar.setValue(round(percent)))
        self.run.said.connect(self.log.appendPlainText)
        self.run.finished.connect(self._finished)
        self._show_start()

    def _doubt(self, text: str, way_on: str) -> None:
        """Say why nothing is made yet, and offer to make it all the same."""
        self._tell(text)
        self.anyway.setText(way_on)
        self.anyway.show()

    def _start_clicked(self, *_checked) -> None:
        self.make()

    def cancel(self) -> None:
        """Stop the run."""
        if self.run is not None:
            self._tell(self.tr("Cancelling…"))
            self.run.cancel()

    def open_in_processing(self) -> None:
        """Show the algorithm's own dialog with what is chosen here."""
        from qgis import processing

        processing.execAlgorithmDialog(SERIES, self.session.making.parameters())
        self.refresh()

    def _finished(self, ok: bool, results: dict) -> None:
        run, self.run = self.run, None
        if run is None:
            return
        if ok:
            text = self.tr("{maps} maps of {units} cells or neighbourhoods were made.")
            self._tell(text.format(maps=results.get("MAPS", 0), units=results.get("UNITS", 0)))
            self.bar.setValue(self.bar.maximum())
        elif run.cancelled and results:
            self.session.making.doubt()
            self._tell(self.tr("Cancelled too late: the new figures are in the file. Update the maps to show them."))
        elif run.cancelled:
            self._tell(self.tr("Cancelled. What stood there before is unchanged."))
        else:
            self._tell(run.error or self.tr("The maps could not be made; the log says why."))
        self.refresh()

    def _icon(self, status) -> QIcon:
        """Return the icon of a state; an empty one keeps the texts in line."""
        if status.state in ICONS:
            return QgsApplication.getThemeIcon(ICONS[status.state])
        empty = QPixmap(self.list.iconSize())
        empty.fill(Qt.GlobalColor.transparent)
        return QIcon(empty)

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def _chosen(self):
        item = self.list.currentItem()
        return None if item is None else item.data(Qt.ItemDataRole.UserRole)

    def _show_detail(self, *_items) -> None:
        status = self._chosen()
        self.detail.setText("" if status is None else self.words.detail(status))
        self.detail.setVisible(status is not None)

    def _show_map(self, item) -> None:
        """Show a map that is made, and choose it among the layers."""
        status = item.data(Qt.ItemDataRole.UserRole)
        if status.layer is not None and status.layer.isValid():
            show_map(self.session.project, status.layer)
            self.session.interface.setActiveLayer(status.layer)

    def _show_start(self, *_state) -> None:
        is_busy, ours = self.session.is_busy, self.run is not None
        any_made = any(status.layer is not None for status in self.session.making.statuses())
        self.start.setText(self.tr("&Update maps") if any_made else self.tr("Ma&ke maps"))
        self.start.setEnabled(not is_busy)
        self.anyway.setEnabled(not is_busy)
        self.stop.setEnabled(ours)
        self.bar.setVisible(ours)

    def _output_chosen(self, path: str) -> None:
        making = self.session.making
        making.set_output("" if path == making.default_output() else path)
        self.anyway.hide()
        self._tell("")
        self.refresh()

    def _project_changed(self) -> None:
        self.run = None
        self.log.clear()
        self.anyway.hide()
        self._tell("")
        self.refresh()

    def _connect(self) -> None:
        self.list.itemClicked.connect(self._show_map)
        self.list.itemActivated.connect(self._show_map)
        self.list.currentItemChanged.connect(self._show_detail)
        self.output.fileChanged.connect(self._output_chosen)
        self.start.clicked.connect(self._start_clicked)
        self.anyway.clicked.connect(lambda: self.make(anyway=True))
        self.stop.clicked.connect(self.cancel)
        self.dialog.clicked.connect(self.open_in_processing)
        self.session.choices.changed.connect(self.refresh)
        self.session.project_changed.connect(self._project_changed)
        self.session.maps_made.connect(self.refresh)
        self.session.busy_changed.connect(self._show_start)

    def _set_up(self) -> None:
        line = self.fontMetrics().height()
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setIconSize(QSize(line, line))
        self.list.setAccessibleName(self.tr("Maps of the series"))
        self.list.setMinimumHeight(LIST_LINES * line)
        self.detail.setWordWrap(True)
        self.told.setWordWrap(True)
        self.output.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.output.setFilter("GeoPackage (*.gpkg)")
        self.output.setConfirmOverwrite(False)
        self.output.setAccessibleName(self.tr("File of the maps"))
        self.log.setReadOnly(True)
        self.log.setTabChangesFocus(True)
        self.log.setMinimumHeight(LOG_LINES * line)
        self.log.setAccessibleName(self.tr("Log"))
        for hidden in (self.anyway, self.told, self.bar):
            hidden.hide()

    def _build(self) -> None:
        label = QLabel(self.tr("File of the maps"), self)
        label.setBuddy(self.output)
        buttons = QHBoxLayout()
        for button in (self.start, self.stop):
            buttons.addWidget(button)
        record = QgsCollapsibleGroupBox(self.tr("Log"), self)
        record.setCollapsed(True)
        QVBoxLayout(record).addWidget(self.log)
        layout = QVBoxLayout(self)
        layout.addWidget(self.list, 1)
        for widget in (self.detail, label, self.output):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        for widget in (self.bar, self.told, self.anyway, self.dialog, record):
            layout.addWidget(widget)
        layout.addStretch()
