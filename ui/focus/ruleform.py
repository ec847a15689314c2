# SPDX-License-Identifier: GPL-2.0-or-later
"""Ask by which rule focus areas are found; what may be given, and what is usual, stands in the algorithm."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QVBoxLayout,
)

from ...layers.focus.ground import class_fields
from ...layers.styling import user_language
from ...processing.rings.form import LEGENDS
from ..definitions import FOCUS
from .classcounts import chip, legends
from .words import kind_icon, kind_words

WHOLE, METRES, TICKS = (
    ("MINIMUM_CELLS", "MINIMUM_ADDRESSES", "MINIMUM_RESIDENTS", "GAP"),
    ("MARGIN", "LARGEST"),
    ("MERGE",),
)
REMOVE = "REMOVE"
MOST = 100_000
CLASSES_SIZE = (340, 220)


class RuleForm(QDialog):
    """Ask for a rule, minimums and how rings are drawn.

    Parameters
    ----------
    names : list of str
        Fields of the maps: only legends whose classes are there can be chosen.
    kept : dict
        What was asked the last time, by parameter.
    has_rings : bool
        Whether there are rings that a run may take away.
    """

    processing_wanted = pyqtSignal(dict)

    def __init__(self, names: list[str], kept: dict, has_rings: bool, parent=None):
        super().__init__(parent)
        self.setWindowTitle(self.tr("Find focus areas by rule"))
        self._algorithm = QgsApplication.processingRegistry().algorithmById(FOCUS)
        self._kept = kept
        there = dict(class_fields(names))
        self.legend, self.classes, self.kind = QComboBox(self), QListWidget(self), QComboBox(self)
        for name in LEGENDS:
            if name in there:
                self.legend.addItem(legends()[name].title.get(user_language()), name)
        for kind in self._definition("KIND").options():
            self.kind.addItem(kind_icon(_written(kind)), kind_words(_written(kind)), kind)
        self.numbers = {name: self._spin(name) for name in (*WHOLE, *METRES)}
        self.ticks = {name: self._tick(name) for name in (*TICKS, *((REMOVE,) if has_rings else ()))}
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("&Find"))
        self.more = self.buttons.addButton(self.tr("Open in &Processing…"), QDialogButtonBox.ButtonRole.ActionRole)
        self._lay_out()
        self._show_kept()
        self.legend.currentIndexChanged.connect(self._offer_classes)
        self.classes.itemChanged.connect(self._check)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.more.clicked.connect(self._to_processing)
        self._check()

    def parameters(self) -> dict[str, object]:
        """Return what is asked for, by parameter of the search."""
        given = {name: box.value() for name, box in self.numbers.items()}
        if given["LARGEST"] == 0:
            given["LARGEST"] = None
        given.update({name: box.isChecked() for name, box in self.ticks.items()})
        chosen = ";".join(str(code) for code in self.codes())
        return {**given, "LEGEND": self.legend.currentData(), "CLASSES": chosen, "KIND": self.kind.currentData()}

    def codes(self) -> list[int]:
        """Return the classes that are ticked."""
        items = [self.classes.item(row) for row in range(self.classes.count())]
        return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked]

    def _definition(self, name: str):
        return self._algorithm.parameterDefinition(name)

    def _usual(self, name: str):
        return self._kept.get(name, self._definition(name).defaultValue())

    def _spin(self, name: str):
        definition = self._definition(name)
        box = QDoubleSpinBox(self) if name in METRES else QSpinBox(self)
        box.setRange(int(max(0, definition.minimum())) if name in WHOLE else 0, int(min(MOST, definition.maximum())))
        if name in METRES:
            box.setDecimals(0)
            box.setSingleStep(10)
            box.setSuffix(self.tr(" m"))
        if name == "LARGEST":
            box.setSpecialValueText(self.tr("any"))
        value = self._usual(name)
        box.setValue(0 if value is None else type(box.value())(value))
        box.setToolTip(definition.help())
        return box

    def _tick(self, name: str) -> QCheckBox:
        definition = self._definition(name)
        box = QCheckBox(definition.description(), self)
        box.setToolTip(definition.help())
        box.setChecked(name != REMOVE and bool(self._usual(name)))  # taking away is decided anew each time
        return box

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name, box in (("LEGEND", self.legend), ("CLASSES", self.classes)):
            label = QLabel(self._definition(name).description(), self)
            label.setBuddy(box)
            form.addRow(label)
            form.addRow(box)
        for name, box in self.numbers.items():
            form.addRow(self._definition(name).description(), box)
        form.addRow(self._definition("KIND").description(), self.kind)
        for box in self.ticks.values():
            form.addRow(box)
        self.legend.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.legend.setMinimumContentsLength(20)
        self.classes.setMinimumSize(*CLASSES_SIZE)
        self.classes.setAccessibleName(self._definition("CLASSES").description())
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)

    def _show_kept(self) -> None:
        self.legend.setCurrentIndex(max(0, self.legend.findData(self._usual("LEGEND"))))
        self.kind.setCurrentIndex(max(0, self.kind.findData(self._usual("KIND"))))
        codes = str(self._usual("CLASSES")) if self.legend.currentData() == self._usual("LEGEND") else ""
        self._offer_classes()
        for row in range(self.classes.count()):
            item = self.classes.item(row)
            wanted = str(item.data(Qt.ItemDataRole.UserRole)) in codes.split(";")
            item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)

    def _offer_classes(self, *_index) -> None:
        self.classes.clear()
        legend = legends().get(self.legend.currentData() or "")
        for each in () if legend is None else legend.classes:
            item = QListWidgetItem(QIcon(chip(legend.id, each.code)), each.label.get(user_language()), self.classes)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setData(Qt.ItemDataRole.UserRole, each.code)
        self.classes.setWordWrap(True)
        self._check()

    def _check(self, *_what) -> None:
        """Say what is lacking, and let nobody go on without it."""
        sentence = ""
        if not self.legend.count():
            sentence = self.tr("The maps have no classes. Make the maps first, or open the search in Processing.")
        elif not self.codes():
            sentence = self.tr("Tick at least one class that makes a focus area.")
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not sentence)

    def _to_processing(self) -> None:
        asked = self.parameters()
        self.reject()
        self.processing_wanted.emit(asked)


def _written(option: str) -> str:
    """Return the kind as it is written in the field, for a choice of the algorithm."""
    from ...processing.rings.form import KINDS

    return KINDS[option]
