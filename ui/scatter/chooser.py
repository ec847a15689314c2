# SPDX-License-Identifier: GPL-2.0-or-later
"""Choose the layer of a scatter, its two figures and its names."""

from __future__ import annotations

from qgis.core import QgsFieldProxyModel, QgsVectorLayer
from qgis.gui import QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from .reading import Fields, proposed_fields

SHORTEST = 8


class FieldChooser(QWidget):
    """Offer layers and their fields; what was chosen for a layer comes back with it.

    Parameters
    ----------
    session : Session
    kinds : QgsMapLayerProxyModel.Filters
        Layers that are offered.
    """

    changed = pyqtSignal()

    def __init__(self, session, kinds, parent=None):
        super().__init__(parent)
        self._session = session
        self._kept: dict[str, Fields] = {}
        self._filling = False
        self.layer = QgsMapLayerComboBox(self)
        self.layer.setFilters(kinds)
        self.x, self.y, self.name = (QgsFieldComboBox(self) for _each in range(3))
        for choice in (self.x, self.y):
            choice.setFilters(QgsFieldProxyModel.Filter.Numeric)
        self.name.setAllowEmptyFieldName(True)
        self._lay_out()
        self._offer(self.layer.currentLayer())
        self.layer.layerChanged.connect(self._layer_chosen)
        for choice in (self.x, self.y, self.name):
            choice.fieldChanged.connect(self._field_chosen)

    def fields(self) -> Fields:
        """Return what is chosen."""
        return Fields(*(choice.currentField() for choice in (self.x, self.y, self.name)))

    def choose(self, fields: Fields) -> None:
        """Choose all fields at once."""
        self._filling = True
        for choice, field in ((self.x, fields.x), (self.y, fields.y), (self.name, fields.name)):
            choice.setField(field)
        self._filling = False
        self._field_chosen()

    def _offer(self, layer: QgsVectorLayer | None) -> None:
        self._filling = True
        for choice in (self.x, self.y, self.name):
            choice.setLayer(layer)
        self._filling = False
        if layer is not None:
            naming = self._session.field_of("NEIGHBOURHOOD_NAME")
            self.choose(self._kept.get(layer.id()) or proposed_fields(layer, naming))

    def _layer_chosen(self, layer) -> None:
        self._offer(layer)
        if layer is None:
            self.changed.emit()

    def _field_chosen(self, *_field) -> None:
        if self._filling:
            return
        layer = self.layer.currentLayer()
        if layer is not None:
            self._kept[layer.id()] = self.fields()
        self.changed.emit()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        texts = (self.tr("&Layer"), self.tr("&Name"), self.tr("&Horizontal"), self.tr("&Vertical"))
        for number, (text, choice) in enumerate(zip(texts, (self.layer, self.name, self.x, self.y))):
            label = QLabel(text, self)
            label.setBuddy(choice)
            choice.setAccessibleName(text.replace("&", ""))
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(SHORTEST)
            row, column = divmod(number, 2)
            grid.addWidget(label, row, 2 * column)
            grid.addWidget(choice, row, 2 * column + 1)
        for column in (1, 3):
            grid.setColumnStretch(column, 1)
