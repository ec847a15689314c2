# SPDX-License-Identifier: GPL-2.0-or-later
"""Offer what can be done with rings as buttons, as a menu of the table and as shortcuts."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QObject, QSize, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAction, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

ICON_SIZE = QSize(16, 16)


class TableKeys(QObject):
    """Have the shortcuts of a table go before those of QGIS's menus while the keyboard is in the table.

    QGIS has Ctrl+D, Ctrl+Z and others as well: Qt would call both ambiguous and do neither, or take the layer out of
    the project where nothing can be duplicated.
    """

    def eventFilter(self, watched, event) -> bool:
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        action = next((each for each in watched.actions() if _is_meant(each, event)), None)
        if action is None:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            action.trigger()
        return True


def _is_meant(action: QAction, event) -> bool:
    keys = event.keyCombination() if hasattr(event, "keyCombination") else int(event.modifiers()) | event.key()  # Qt 5
    return any(sequence.count() == 1 and sequence[0] == keys for sequence in action.shortcuts())


class RingButtons(QWidget):
    """Hold the actions of the page; they apply to the rings that are selected.

    Parameters
    ----------
    commands : RingCommands
    view : RingView
    """

    def __init__(self, commands, view, parent=None):
        super().__init__(parent)
        self._commands, self._view = commands, view
        self.actions_by_name: dict[str, QAction] = {}
        self._add("draw", "mActionCapturePolygon", self.tr("&Draw ring"), "", None)
        self._add("edit", "mActionMoveFeature", self.tr("&Edit on map"), "", None)
        for name in ("draw", "edit"):
            self.actions_by_name[name].setCheckable(True)
        deeds = commands
        self._add("form", "mActionFormView", self.tr("&Form…"), "F2", deeds.open_form)
        self._add("number", "mIconFieldInteger", self.tr("&Number…"), "Ctrl+Shift+N", deeds.number)
        self._add("duplicate", "mActionDuplicateFeature", self.tr("D&uplicate"), "Ctrl+D", deeds.duplicate)
        self._add("merge", "mActionMergeFeatures", self.tr("&Merge"), "Ctrl+M", deeds.merge)
        self._add("remove", "mActionDeleteSelected", self.tr("&Remove from map"), "Del", deeds.remove)
        self._add("restore", "mActionReload", self.tr("Re&store"), "Shift+Ins", deeds.restore)
        self._add("zoom", "mActionZoomToSelected", self.tr("&Zoom to ring"), "Return", deeds.zoom)
        self._add("undo", "mActionUndo", self.tr("Undo"), QKeySequence.StandardKey.Undo, deeds.undo)
        self._add("redo", "mActionRedo", self.tr("Redo"), QKeySequence.StandardKey.Redo, deeds.redo)
        self._add("save", "mActionSaveEdits", self.tr("Sa&ve edits"), "", deeds.save)
        self._add("discard", "mActionCancelEdits", self.tr("Dis&card edits…"), "", deeds.discard)
        self._lay_out()
        view.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for name, action in self.actions_by_name.items():
            if name not in ("draw", "edit"):
                view.table.addAction(action)
        view.table.installEventFilter(TableKeys(view.table))
        view.selection_changed.connect(self.update_states)
        view.loaded.connect(self.update_states)
        self.update_states()

    def action(self, name: str) -> QAction:
        """Return an action by name."""
        return self.actions_by_name[name]

    def update_states(self, *_what) -> None:
        """Enable what can be done now."""
        layer, selected = self._view.layer, self._view.selected()
        model = self._view.model
        lines = [model.lines[model.row_of(fid)] for fid in selected]
        can_change = layer is not None and not layer.readOnly()
        stack = layer.undoStack() if layer is not None else None
        editing = layer is not None and layer.isEditable()
        states = {
            "draw": layer is None or can_change,
            "edit": can_change and bool(model.lines),
            "form": len(selected) == 1,
            "number": can_change and len(selected) == 1,
            "duplicate": can_change and bool(selected),
            "merge": can_change and len(selected) > 1,
            "remove": can_change and any(line.is_shown for line in lines),
            "restore": can_change and any(not line.is_shown for line in lines),
            "zoom": bool(model.lines),
            "undo": editing and stack.canUndo(),
            "redo": editing and stack.canRedo(),
            "save": editing,
            "discard": editing,
        }
        for name, enabled in states.items():
            self.actions_by_name[name].setEnabled(enabled)
        self._tell_steps(stack)

    def _tell_steps(self, stack) -> None:
        for name, text in (("undo", stack.undoText() if stack else ""), ("redo", stack.redoText() if stack else "")):
            action = self.actions_by_name[name]
            action.setToolTip(f"{action.text()}: {text}" if text else action.text())

    def _add(self, name: str, icon: str, text: str, shortcut, deed) -> None:
        action = QAction(QgsApplication.getThemeIcon(f"/{icon}.svg"), text, self)
        action.setObjectName(f"veerkrachtkaarten_ring_{name}")
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        if deed is not None:
            action.triggered.connect(deed)
        self.actions_by_name[name] = action

    def _lay_out(self) -> None:
        with_text, icons_only = QHBoxLayout(), QHBoxLayout()
        for name, action in self.actions_by_name.items():
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setIconSize(ICON_SIZE)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            if name in ("draw", "edit"):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
                with_text.addWidget(button, 1)
                button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
            else:
                button.setAutoRaise(True)
                button.setMinimumWidth(ICON_SIZE.width() + 4)
                icons_only.addWidget(button)
        icons_only.addStretch()
        icons_only.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(with_text)
        layout.addLayout(icons_only)
