# SPDX-License-Identifier: GPL-2.0-or-later
"""Show how far a run is, and let the user cancel it."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget


class RunBar(QWidget):
    """Follow one run at a time; hidden while there is none."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.label, self.bar, self.cancel = QLabel(self), QProgressBar(self), QPushButton(self.tr("Cancel"), self)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.bar.setRange(0, 100)
        self.bar.setAccessibleName(self.tr("Progress"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.bar, 1)
        layout.addWidget(self.cancel)
        self._run = None
        self.cancel.clicked.connect(self._cancel)
        self.hide()

    def follow(self, run) -> None:
        """Follow a run until it has come to an end."""
        self._run = run
        self.label.setText(run.label)
        self.label.setToolTip(run.label)
        self.bar.setValue(0)
        self.setVisible(not run.is_done)
        run.progressed.connect(lambda percent: self.bar.setValue(int(percent)))
        run.finished.connect(lambda *_result: self._leave(run))

    def _cancel(self) -> None:
        if self._run is not None:
            self._run.cancel()

    def _leave(self, run) -> None:
        if run is self._run:
            self._run = None
            self.hide()
