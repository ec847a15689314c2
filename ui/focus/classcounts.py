# SPDX-License-Identifier: GPL-2.0-or-later
"""Show how many places of each class lie in a ring, with the colours and labels of the legend."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from qgis.core import QgsSymbolLayerUtils
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ...core.definition import Legend
from ...core.legend import load_all
from ...layers.styling import make_symbol, user_language
from ..numbers import number_words

CHIP = QSize(22, 14)


@dataclass(frozen=True)
class ClassCount:
    """Hold how often one class occurs."""

    code: int
    label: str
    count: int


@lru_cache(maxsize=1)
def legends() -> dict[str, Legend]:
    """Return the built-in legends by id; read once."""
    return load_all()


def class_counts(legend_id: str, text: str) -> list[ClassCount]:
    """Return the counts of a field ``klassen_``, such as ``6: 5; 7: 12``, in the order of the legend."""
    counts = dict(part.split(":") for part in text.split(";") if ":" in part)
    counts = {int(code): int(count) for code, count in counts.items()}
    legend = legends().get(legend_id)
    shown = () if legend is None else (*legend.classes, *legend.special)
    labels = {each.code: each.label.get(user_language()) for each in shown}
    order = [code for code in labels if code in counts] + [code for code in sorted(counts) if code not in labels]
    return [ClassCount(code, labels.get(code, str(code)), counts[code]) for code in order]


def chip(legend_id: str, code: int) -> QPixmap:
    """Return the colour of a class, hatched where the map has it so; empty for a class of no legend."""
    legend = legends().get(legend_id)
    shown = [] if legend is None else [each for each in (*legend.classes, *legend.special) if each.code == code]
    if not shown:
        return QPixmap()
    return QgsSymbolLayerUtils.symbolPreviewPixmap(make_symbol(shown[0], "#8c8c8c"), CHIP)


class ClassCounts(QWidget):
    """List the classes of one legend at a time; which, the user chooses."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(self.tr("Map whose classes are counted"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(12)
        self.choice.currentIndexChanged.connect(self._fill)
        self._classes: dict[str, str] = {}
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(2)
        self._rows: list[tuple[QLabel, QLabel, QLabel]] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.choice)
        layout.addLayout(self._grid)

    def show_classes(self, classes: dict[str, str]) -> None:
        """Show the classes of a ring, by legend."""
        self._classes = dict(classes)
        known = [name for name in legends() if name in classes and legends()[name].in_series]
        known += [name for name in classes if name not in known]
        if known != [self.choice.itemData(index) for index in range(self.choice.count())]:
            self._offer(known)
        self.setVisible(bool(classes))
        self._fill()

    def texts(self) -> list[tuple[str, str]]:
        """Return the lines that are shown."""
        return [(label.text(), count.text()) for _chip, label, count in self._rows if not label.isHidden()]

    def _offer(self, names: list[str]) -> None:
        chosen = self.choice.currentData() or "focus"
        self.choice.blockSignals(True)
        self.choice.clear()
        for name in names:
            legend = legends().get(name)
            self.choice.addItem(name if legend is None else legend.title.get(user_language()), name)
        self.choice.setCurrentIndex(max(0, self.choice.findData(chosen)))
        self.choice.blockSignals(False)

    def _fill(self, *_index) -> None:
        legend_id = self.choice.currentData()
        rows = class_counts(legend_id, self._classes.get(legend_id, "")) if legend_id else []
        while len(self._rows) < len(rows):
            self._add_row()
        for place, labels in enumerate(self._rows):
            for label in labels:
                label.setVisible(place < len(rows))
            if place < len(rows):
                row = rows[place]
                labels[0].setPixmap(chip(legend_id, row.code))
                labels[1].setText(row.label)
                labels[2].setText(number_words(row.count))

    def _add_row(self) -> None:
        row = len(self._rows)
        labels = (QLabel(self), QLabel(self), QLabel(self))
        labels[1].setWordWrap(True)
        labels[1].setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        labels[2].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        labels[0].setAlignment(Qt.AlignmentFlag.AlignTop)
        for column, label in enumerate(labels):
            self._grid.addWidget(label, row, column)
        self._rows.append(labels)
