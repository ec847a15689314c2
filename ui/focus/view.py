# SPDX-License-Identifier: GPL-2.0-or-later
"""Show the table of rings with its filters, in step with what is selected on the map."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QItemSelection, QItemSelectionModel, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from .table import NAME, NUMBER, SORT_ROLE, RingFilter, RingTable
from .words import kind_icon, kind_words, state_words

LINES_SHOWN = 7


class RingView(QWidget):
    """Show the rings of one layer at a time."""

    selection_changed = pyqtSignal(list)
    opened = pyqtSignal(int)
    """A ring was double-clicked, or Enter was pressed on it."""
    loaded = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.layer: QgsVectorLayer | None = None
        self._following = False
        self.model, self.filter, self.table = RingTable(self), RingFilter(self), QTableView(self)
        self.filter.setSourceModel(self.model)
        self.filter.setSortRole(SORT_ROLE)
        self._set_up_table()
        self.text, self.kind, self.state = QLineEdit(self), QComboBox(self), QComboBox(self)
        self.with_hidden = QCheckBox(self.tr("Show removed rings"), self)
        self.text.setPlaceholderText(self.tr("Filter by name, number or note"))
        self.text.setAccessibleName(self.text.placeholderText())
        self.text.setClearButtonEnabled(True)
        for choice, name in ((self.kind, self.tr("Kind")), (self.state, self.tr("Status"))):
            choice.setAccessibleName(name)
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(5)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.reload)
        self._lay_out()
        self.text.textChanged.connect(self._ask)
        self.kind.currentIndexChanged.connect(self._ask)
        self.state.currentIndexChanged.connect(self._ask)
        self.with_hidden.toggled.connect(self._ask)
        self.table.selectionModel().selectionChanged.connect(self._selected_here)
        self.table.doubleClicked.connect(self._open)
        self.reload()

    def set_layer(self, layer: QgsVectorLayer | None) -> None:
        """Show the rings of another layer, or none."""
        if layer is self.layer and layer is not None:
            return
        self._listen(False)
        self.layer = layer
        self._listen(True)
        self.reload()

    def show_kinds_of(self, field: str) -> None:
        """Show the kinds that a field holds: the own ones, or those on a map."""
        if field != self.model.kind_field:
            self.model.kind_field = field
            self.reload()

    def selected(self) -> list[int]:
        """Return the rings that are selected, in the order of the table."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.lines[self.filter.mapToSource(self.filter.index(row, 0)).row()].fid for row in rows]

    def reload(self) -> None:
        """Read the rings anew; what was selected stays selected."""
        self._timer.stop()
        if self.layer is not None and (sip.isdeleted(self.layer) or not self.layer.isValid()):
            self.layer = None
        self._following = True
        self.model.load(self.layer)
        self._offer()
        self._following = False
        self._ask()
        self.follow_layer()
        self.loaded.emit()

    def follow_layer(self, *_what) -> None:
        """Select here what is selected in the layer."""
        if self._following:
            return
        if self.layer is None or sip.isdeleted(self.layer):
            self.selection_changed.emit([])
            return
        self._following = True
        chosen = QItemSelection()
        for fid in self.layer.selectedFeatureIds():
            row = self.model.row_of(fid)
            index = self.filter.mapFromSource(self.model.index(row, 0)) if row >= 0 else None
            if index is not None and index.isValid():
                chosen.select(index, index)
        how = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.table.selectionModel().select(chosen, how)
        if not chosen.isEmpty():
            self.table.scrollTo(chosen.indexes()[0])
        self._following = False
        self.selection_changed.emit(self.selected())

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.filter)
        table.setAccessibleName(self.tr("Focus areas"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setSortingEnabled(True)
        table.sortByColumn(NUMBER, Qt.SortOrder.AscendingOrder)
        table.verticalHeader().hide()
        line = table.fontMetrics().height() + 6
        table.verticalHeader().setDefaultSectionSize(line)
        table.setMinimumHeight(line * (LINES_SHOWN + 1))
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Interactive)
        table.setColumnWidth(NAME, table.fontMetrics().averageCharWidth() * 24)

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.addWidget(self.kind, 1)
        choices.addWidget(self.state, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text)
        layout.addLayout(choices)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.with_hidden)

    def _listen(self, wanted: bool) -> None:
        layer = self.layer
        if layer is None or sip.isdeleted(layer):
            return
        soon = (
            *(layer.featureAdded, layer.featuresDeleted, layer.attributeValueChanged, layer.geometryChanged),
            *(layer.afterCommitChanges, layer.afterRollBack, layer.subsetStringChanged, layer.updatedFields),
            layer.dataChanged,
        )
        for signal, slot in (*((each, self._soon) for each in soon), (layer.selectionChanged, self.follow_layer)):
            (signal.connect if wanted else signal.disconnect)(slot)

    def _soon(self, *_what) -> None:
        self._timer.start()

    def _offer(self) -> None:
        """Offer the kinds and states that there are."""
        kinds = sorted({line.kind for line in self.model.lines if line.kind}, key=kind_words)
        states = sorted({str(line.value("status")) for line in self.model.lines if line.value("status")})
        _fill(self.kind, self.tr("All kinds"), [(kind_words(kind), kind, kind_icon(kind)) for kind in kinds])
        _fill(self.state, self.tr("Any status"), [(state_words(state), state, None) for state in states])

    def _ask(self, *_what) -> None:
        if self._following:
            return
        self._following = True
        self.filter.ask(
            text=self.text.text(),
            kind=self.kind.currentData() or "",
            state=self.state.currentData() or "",
            with_hidden=self.with_hidden.isChecked(),
        )
        self._following = False
        self.follow_layer()

    def _selected_here(self, *_what) -> None:
        if self._following or self.layer is None or sip.isdeleted(self.layer):
            return
        self._following = True
        self.layer.selectByIds(self.selected())
        self._following = False
        self.selection_changed.emit(self.selected())

    def _open(self, index) -> None:
        self.opened.emit(self.model.lines[self.filter.mapToSource(index).row()].fid)


def _fill(choice: QComboBox, everything: str, items: list[tuple]) -> None:
    """Offer other items; what was chosen stays chosen if it is still there."""
    chosen = choice.currentData()
    choice.blockSignals(True)
    choice.clear()
    choice.addItem(everything, "")
    for text, value, icon in items:
        choice.addItem(text, value)
        if icon is not None:
            choice.setItemIcon(choice.count() - 1, icon)
    choice.setCurrentIndex(max(0, choice.findData(chosen)))
    choice.blockSignals(False)
