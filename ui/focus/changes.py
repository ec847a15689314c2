# SPDX-License-Identifier: GPL-2.0-or-later
"""Show what a run would change in the rings, before it does."""

from __future__ import annotations

from qgis.core import NULL, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from ...core.focus.matching import ABSORBED, ADAPTED, CHANGED, DROPPED, FADING, GONE, NEW
from ..numbers import number_words
from .words import state_words

ORDER = (NEW, ADAPTED, CHANGED, FADING, GONE, ABSORBED, DROPPED)
SIZE = (420, 440)


def listed_changes(layer: QgsVectorLayer) -> dict[str, list[dict[str, object]]]:
    """Return the list of changes that a run wrote, by what happens to the rings, in the order of :data:`ORDER`."""
    found: dict[str, list[dict[str, object]]] = {}
    names = layer.fields().names()
    for feature in layer.getFeatures():
        values = {name: None if value == NULL else value for name, value in zip(names, feature.attributes())}
        found.setdefault(str(values["wat"]), []).append(values)
    order = [what for what in ORDER if what in found] + [what for what in found if what not in ORDER]
    return {what: sorted(found[what], key=lambda row: (row["nummer"] is None, row["nummer"])) for what in order}


class ChangesDialog(QDialog):
    """List what is new, moved, marked, about to disappear and too small; accepted, it is taken over.

    Parameters
    ----------
    changes : dict of str to list of dict
        See :func:`listed_changes`.
    """

    def __init__(self, changes: dict[str, list[dict[str, object]]], parent=None):
        super().__init__(parent)
        self.setWindowTitle(self.tr("What the rule would change"))
        self.resize(*SIZE)
        self.label, self.tree = QLabel(self._summary(changes), self), QTreeWidget(self)
        self.label.setWordWrap(True)
        self.tree.setHeaderLabels([self.tr("Ring"), self.tr("Name"), self.tr("Cells"), self.tr("Radius (m)")])
        self.tree.setAccessibleName(self.windowTitle())
        self.tree.setRootIsDecorated(True)
        for what, rows in changes.items():
            self._add(what, rows)
        self.tree.expandAll()
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("&Take over"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("&Leave as it is"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.label)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.buttons)

    def _summary(self, changes: dict[str, list]) -> str:
        if not changes:
            return self.tr("No ring comes, moves or goes. Taking over only brings the figures up to date.")
        return self.tr(
            "Nothing has been changed yet. Rings of your hand stay where they are, whatever you choose; taking over is "
            "one step that Undo takes back."
        )

    def _add(self, what: str, rows: list[dict[str, object]]) -> None:
        group = QTreeWidgetItem(
            self.tree, [self.tr("{state}: {count}").format(state=state_words(what), count=len(rows))]
        )
        group.setFirstColumnSpanned(True)
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        for row in rows:
            number = "" if row["nummer"] is None else str(row["nummer"])
            radius = "" if row["straal_m"] is None else number_words(row["straal_m"])
            name = " – ".join(str(each) for each in (row["naam"], row["toelichting"]) if each)
            cells = "" if row["cellen"] is None else str(row["cellen"])
            item = QTreeWidgetItem(group, [number, name, cells, radius])
            item.setToolTip(1, name)
            for column in (0, 2, 3):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
