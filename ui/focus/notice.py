# SPDX-License-Identifier: GPL-2.0-or-later
"""Say something within the page that can be answered by a button."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout


class Notice(QFrame):
    """Show a sentence with buttons below it; hidden while there is nothing to say."""

    answered = pyqtSignal(str)

    def __init__(self, answers: dict[str, str], parent=None):
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.label = QLabel(self)
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout()
        for name, text in answers.items():
            self.buttons[name] = QPushButton(text, self)
            self.buttons[name].clicked.connect(lambda _checked, name=name: self.answered.emit(name))
            row.addWidget(self.buttons[name])
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.addWidget(self.label)
        layout.addLayout(row)
        self.hide()

    def say(self, sentence: str, answers: tuple[str, ...] | None = None) -> None:
        """Show a sentence with some of the buttons (all of them, if not told which); nothing hides all of it."""
        self.label.setText(sentence)
        for name, button in self.buttons.items():
            button.setVisible(answers is None or name in answers)
        self.setVisible(bool(sentence))
