# SPDX-License-Identifier: GPL-2.0-or-later
"""Let a parameter be chosen with QGIS's own widgets, whatever its kind."""

from __future__ import annotations

from qgis.core import (
    QgsMapLayerProxyModel,
    QgsProcessing,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)
from qgis.gui import QgsCheckableComboBox, QgsDoubleSpinBox, QgsFieldComboBox, QgsMapLayerComboBox, QgsSpinBox
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

from ..choicetexts import choice_text

FEWEST_LETTERS = 8
LARGEST_NUMBER = 1_000_000


class WheelGuard(QObject):
    """Keep the wheel from changing what lies under the mouse while a page is scrolled."""

    def eventFilter(self, watched, event) -> bool:
        """Swallow the wheel over a widget that nobody has stepped into."""
        if event.type() == QEvent.Type.Wheel and not watched.hasFocus():
            event.ignore()
            return True
        return False


class Editor(QObject):
    """Be the base: hold a widget, and tell what a hand chooses in it.

    ``chosen`` comes only when a user does something, never from :meth:`show_value`.
    """

    chosen = pyqtSignal(object)

    def __init__(self, widget: QWidget, definition):
        super().__init__(widget)
        self.widget = widget
        self.name = definition.name()
        self._quiet = False
        widget.setObjectName(f"veerkrachtkaarten_{self.name}")
        widget.setAccessibleName(definition.description())
        widget.setToolTip(definition.help())
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        widget.installEventFilter(WheelGuard(widget))
        if isinstance(widget, QComboBox):
            widget.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            widget.setMinimumContentsLength(FEWEST_LETTERS)

    def show_value(self, value) -> None:
        """Show a value without telling anybody."""
        self._quiet = True
        try:
            self._show(value)
        finally:
            self._quiet = False

    def _show(self, value) -> None:
        raise NotImplementedError

    def _tell(self, value) -> None:
        if not self._quiet:
            self.chosen.emit(value)


class LayerEditor(Editor):
    """Choose a layer of the project, or none."""

    def __init__(self, definition, parent=None):
        widget = QgsMapLayerComboBox(parent)
        widget.setAllowEmptyLayer(True)
        widget.setFilters(_filters(definition.dataTypes()))
        super().__init__(widget, definition)
        widget.activated.connect(self._activated)

    def leave_out(self, layers) -> None:
        """Offer none of these layers."""
        self._quiet = True
        self.widget.setExceptedLayerList(list(layers))
        self._quiet = False

    def show_layer(self, layer) -> None:
        """Show a layer, or that there is none."""
        self._quiet = True
        self.widget.setLayer(layer)
        self._quiet = False

    def _activated(self, *_row) -> None:
        layer = self.widget.currentLayer()
        self._tell("" if layer is None else layer.id())


class FieldEditor(Editor):
    """Choose a field of a layer, or none."""

    def __init__(self, definition, parent=None):
        widget = QgsFieldComboBox(parent)
        widget.setAllowEmptyFieldName(True)
        super().__init__(widget, definition)
        widget.activated.connect(lambda *_row: self._tell(widget.currentField()))

    def set_layer(self, layer) -> None:
        """Offer the fields of a layer."""
        self.widget.setLayer(layer)

    def _show(self, value) -> None:
        self.widget.setField(str(value or ""))


class FieldsEditor(Editor):
    """Choose several fields of a layer."""

    def __init__(self, definition, parent=None):
        super().__init__(QgsCheckableComboBox(parent), definition)
        self.widget.setSeparator(", ")
        self.widget.checkedItemsChanged.connect(self._checked)
        self._names: list[str] = []

    def set_layer(self, layer) -> None:
        """Offer the fields of a layer."""
        names = layer.fields().names() if layer is not None else []
        if names == self._names:
            return
        self._quiet = True
        self._names = names
        self.widget.clear()
        self.widget.addItems(names)
        self._quiet = False

    def _show(self, value) -> None:
        if self.widget.checkedItems() != list(value or []):
            self.widget.deselectAllOptions()
            self.widget.setCheckedItems(list(value or []))

    def _checked(self, items) -> None:
        self._tell(list(items))


class ChoiceEditor(Editor):
    """Choose one of a few settings, in words."""

    def __init__(self, definition, parent=None):
        super().__init__(QComboBox(parent), definition)
        for option in definition.options():
            self.widget.addItem(choice_text(option), option)
        self.widget.activated.connect(lambda *_row: self._tell(self.widget.currentData()))

    def _show(self, value) -> None:
        self.widget.setCurrentIndex(max(0, self.widget.findData(value)))


class NumberEditor(Editor):
    """Choose a number."""

    def __init__(self, definition, parent=None):
        is_whole = definition.dataType() == QgsProcessingParameterNumber.Type.Integer
        widget = (QgsSpinBox if is_whole else QgsDoubleSpinBox)(parent)
        kind = int if is_whole else float
        super().__init__(widget, definition)
        widget.setRange(kind(max(definition.minimum(), -LARGEST_NUMBER)), kind(LARGEST_NUMBER))
        widget.setKeyboardTracking(False)
        if isinstance(definition, QgsProcessingParameterDistance):
            widget.setDecimals(0)
            widget.setSuffix(" m")
        if definition.defaultValue() is not None:
            widget.setClearValue(kind(definition.defaultValue()))
        self._kind = kind
        widget.valueChanged.connect(self._tell)

    def _show(self, value) -> None:
        if value not in (None, ""):
            self.widget.setValue(self._kind(value))


class TextEditor(Editor):
    """Write a text."""

    def __init__(self, definition, parent=None):
        super().__init__(QLineEdit(parent), definition)
        self._shown = ""
        self.widget.editingFinished.connect(self._finished)

    def _show(self, value) -> None:
        self._shown = str(value or "")
        self.widget.setText(self._shown)

    def _finished(self) -> None:
        text = self.widget.text().strip()
        if text != self._shown:
            self._shown = text
            self._tell(text)


def make_editor(definition, parent=None) -> Editor:
    """Return the editor that suits a parameter."""
    if isinstance(definition, QgsProcessingParameterFeatureSource):
        return LayerEditor(definition, parent)
    if isinstance(definition, QgsProcessingParameterField):
        return (FieldsEditor if definition.allowMultiple() else FieldEditor)(definition, parent)
    if isinstance(definition, QgsProcessingParameterEnum):
        return ChoiceEditor(definition, parent)
    if isinstance(definition, QgsProcessingParameterNumber):  # distances too
        return NumberEditor(definition, parent)
    return TextEditor(definition, parent)


def _filters(kinds):
    """Return which layers a combo box offers, by the kinds of source that a parameter takes."""
    offered = QgsMapLayerProxyModel.Filter
    by_kind = {
        QgsProcessing.SourceType.TypeVectorPolygon: offered.PolygonLayer,
        QgsProcessing.SourceType.TypeVectorLine: offered.LineLayer,
        QgsProcessing.SourceType.TypeVectorPoint: offered.PointLayer,
    }
    found = [by_kind[kind] for kind in kinds if kind in by_kind]
    return found[0] if found else offered.VectorLayer
