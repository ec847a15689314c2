# SPDX-License-Identifier: GPL-2.0-or-later
"""Show one theme of the Data page: which layer it is, how it stands, and its fields on demand."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from ..choices import Choices
from ..definitions import definition, is_layer, parent_of
from ..standing import ATTENTION, NOT_NEEDED, READY, standing
from .editors import Editor, LayerEditor, make_editor
from .rows import Rows

ICONS = {READY: "/mIconSuccess.svg", ATTENTION: "/mIconWarning.svg"}
INDENT_IN_ICONS = 1.4


@dataclass(frozen=True)
class Theme:
    """Name a layer parameter, a title with its mnemonic, and the parameters that go with it."""

    role: str
    title: str
    details: tuple[str, ...] = ()


class ThemeBox(QWidget):
    """Show a theme.

    Parameters
    ----------
    theme : Theme
    choices : Choices
    """

    file_wanted = pyqtSignal(str)

    def __init__(self, theme: Theme, choices: Choices, parent=None):
        super().__init__(parent)
        self.theme = theme
        self._choices = choices
        self.editors: dict[str, Editor] = {}
        self.mark = QLabel(self)
        self.title = QLabel(theme.title, self)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.title.setWordWrap(True)
        self.status = QLabel(self)
        self.status.setWordWrap(True)
        self.status.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.mend = QPushButton(self.tr("Find file…"), self)
        self.mend.clicked.connect(self._mend)
        self.fold = QToolButton(self)
        self.details = QWidget(self)
        self._layer = self._editor(theme.role, self)
        self.title.setBuddy(self._layer.widget)
        self._build()
        self.refresh()

    def refresh(self) -> None:
        """Show what is chosen, and how it stands."""
        for name, editor in self.editors.items():
            if isinstance(editor, LayerEditor):
                editor.show_layer(self._choices.layer_of(name))
        for name, editor in self.editors.items():
            if isinstance(editor, LayerEditor):
                continue
            if parent_of(name):
                editor.set_layer(self._choices.layer_of(parent_of(name)))
            editor.show_value(self._choices.value(name))
        self._show_standing()

    def leave_out(self, layers) -> None:
        """Offer none of these layers."""
        for editor in self.editors.values():
            if isinstance(editor, LayerEditor):
                editor.leave_out(layers)

    def _show_standing(self) -> None:
        found = [standing(name, self._choices) for name in self.editors if is_layer(name)]
        shown = next((each for each in found if each.mark == ATTENTION), found[0])
        words = {
            READY: self.tr("ready"),
            ATTENTION: self.tr("needs attention"),
            NOT_NEEDED: self.tr("not needed"),
        }
        size = self.fontMetrics().height()
        icon = QgsApplication.getThemeIcon(ICONS[shown.mark]) if shown.mark in ICONS else None
        if icon is None:
            self.mark.setText("–")
        else:
            self.mark.setPixmap(icon.pixmap(size, size))
        self.mark.setToolTip(words[shown.mark])
        self.mark.setAccessibleName(words[shown.mark])
        self.standing = shown
        self.status.setText(shown.text)
        self.status.setVisible(bool(shown.text))
        self.mend.setVisible(bool(shown.lost_file))

    def _editor(self, name: str, parent) -> Editor:
        editor = make_editor(definition(name), parent)
        editor.chosen.connect(lambda value: self._choices.choose(name, value))
        self.editors[name] = editor
        return editor

    def _build(self) -> None:
        self.mark.setFixedWidth(round(INDENT_IN_ICONS * self.fontMetrics().height()))
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        head.addWidget(self.fold)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(3)
        layout.addLayout(head)
        layout.addWidget(self._layer.widget)
        layout.addWidget(self.status)
        layout.addWidget(self.mend, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.details)
        self._build_details()

    def _build_details(self) -> None:
        rows = Rows(self.details)
        rows.setContentsMargins(self.mark.width(), 0, 0, 0)
        for name in self.theme.details:
            rows.add(definition(name).description(), self._editor(name, self.details).widget)
        self.details.hide()
        self.fold.setVisible(bool(self.theme.details))
        self.fold.setText(self.tr("Fields"))
        self.fold.setAccessibleName(self.tr("Fields of: {theme}").format(theme=self.theme.title.replace("&", "")))
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setArrowType(Qt.ArrowType.RightArrow)
        self.fold.setAutoRaise(True)
        self.fold.setCheckable(True)
        self.fold.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.fold.toggled.connect(self._unfold)

    def _unfold(self, is_open: bool) -> None:
        self.details.setVisible(is_open)
        self.fold.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)

    def _mend(self) -> None:
        self.file_wanted.emit(self.standing.lost_file)
