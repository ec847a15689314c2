# SPDX-License-Identifier: GPL-2.0-or-later
"""Tell when figures of rings no longer fit what lies under them, and when a crash has left something."""

from __future__ import annotations

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDateTime, QLocale, Qt, QTimer
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ...core.problems import Problem
from ...layers.rings.drift import Drift, RingCounts, recount
from ...layers.rings.row import number_of
from ...processing.language import sentence
from .notice import Notice

MOST_NAMED = 8
SOON_MS = 100


class RingStanding(QWidget):
    """Show both notices above the table.

    Parameters
    ----------
    session : Session
    view : RingView
    """

    def __init__(self, session, view, parent=None):
        super().__init__(parent)
        self._session, self._view = session, view
        self._counts: RingCounts | None = None
        self.drift = Drift()
        self.left = Notice({"restore": self.tr("&Put back"), "discard": self.tr("Throw a&way")}, self)
        self.outdated = Notice({"count": self.tr("Count a&gain")}, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.left)
        layout.addWidget(self.outdated)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON_MS)
        self._timer.timeout.connect(self.compare)
        self.left.answered.connect(self._decide)
        self.outdated.answered.connect(self.count_again)
        session.keeper.changed.connect(self._offer_back)
        session.ground.changed.connect(self._new_ground)
        view.loaded.connect(self._timer.start)
        self._new_ground()
        self._offer_back()

    def compare(self) -> None:
        """Compare the figures of all rings to what lies under them."""
        self._timer.stop()
        layer = self._view.layer
        if self._counts is None or layer is None or sip.isdeleted(layer):
            self.drift = Drift()
        else:
            self.drift = self._counts.drift({line.fid: line.ring for line in self._view.model.lines})
        self.outdated.say(self._sentence(), ("count",) if layer is not None and not layer.readOnly() else ())

    def count_again(self, *_answer) -> None:
        """Write what lies under the rings that were told of, as one undo step."""
        if not self.drift.fids or self._counts is None:
            return
        try:
            recount(self._session.ring_editor(), self._counts, self.drift, self.drift.fids)
        except Problem as problem:
            self._session.warn(sentence(problem))

    def _new_ground(self) -> None:
        ground = self._session.ground.ground
        self._counts = None if ground is None else RingCounts(ground)
        self._timer.start()

    def _sentence(self) -> str:
        parts = []
        if self.drift.changed:
            text = self.tr("What lies under these rings is no longer what stands with them: {numbers}.")
            parts.append(text.format(numbers=self._numbers(self.drift.changed)))
        if self.drift.uncounted:
            text = self.tr("These rings have no figures yet: {numbers}.")
            parts.append(text.format(numbers=self._numbers(self.drift.uncounted)))
        return " ".join(parts)

    def _numbers(self, fids) -> str:
        model = self._view.model
        rings = [model.lines[row].ring for row in map(model.row_of, fids) if row >= 0]
        numbers = sorted(number for number in map(number_of, rings) if number is not None)
        shown = [str(number) for number in numbers[:MOST_NAMED]]
        return ", ".join(shown) + (" …" if len(numbers) > MOST_NAMED else "") if shown else str(len(rings))

    def _offer_back(self) -> None:
        left = self._session.keeper.left
        if left is None:
            self.left.say("")
            return
        if not left.readable:
            text = self.tr("Unsaved rings were found in {file}, but the file cannot be read. It can be put aside.")
            self.left.say(text.format(file=left.path), ("discard",))
            return
        when = QDateTime.fromString(left.written, Qt.DateFormat.ISODate)
        text = self.tr(
            "Unsaved rings of {when} were found: {added} new, {changed} changed, {deleted} deleted ({numbers})."
        ).format(
            when=QLocale().toString(when, QLocale.FormatType.ShortFormat) if when.isValid() else left.written,
            added=left.added,
            changed=left.changed,
            deleted=left.deleted,
            numbers=", ".join(map(str, left.numbers)) or "–",
        )
        if left.conflicts:
            text += " " + self.tr("Rings {numbers} have been changed in the file since, and stay as they are.").format(
                numbers=", ".join(map(str, left.conflicts))
            )
        self.left.say(text)

    def _decide(self, answer: str) -> None:
        keeper = self._session.keeper
        try:
            if answer == "restore":
                keeper.restore()
                return
            kept = keeper.discard()
            if kept:
                self._session.warn(self.tr("What a crash had left was kept as {file}.").format(file=kept))
        except (Problem, OSError) as problem:
            self._session.warn(sentence(problem) if isinstance(problem, Problem) else str(problem))
