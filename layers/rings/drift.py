# SPDX-License-Identifier: GPL-2.0-or-later
"""Find the rings whose figures are no longer those of what lies under them, and count them again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from qgis.PyQt.QtCore import QCoreApplication

from ...core.focus.matching import CHANGED
from ...core.focus.ring_columns import changed_figures
from ..focus.plan import RingGround
from .edit import RingEditor
from .layer import ExistingRing
from .row import is_shown, ring_in
from .shape import is_round


@dataclass(frozen=True)
class Drift:
    """Say which rings lack figures, and which have others than what lies under them; both by row."""

    uncounted: tuple[int, ...] = ()
    changed: dict[int, tuple[str, ...]] = field(default_factory=dict)

    @property
    def fids(self) -> tuple[int, ...]:
        """Return all of them."""
        return (*self.uncounted, *self.changed)


class RingCounts:
    """Remember what lies in each shape of a ring, so that only what has moved is counted again."""

    def __init__(self, ground: RingGround):
        self._ground = ground
        self._values: dict[str, dict[str, object]] = {}

    def of(self, ring: ExistingRing) -> dict[str, object]:
        """Return the statistics of a ring as the values of its fields."""
        if ring.shape not in self._values:
            exact = ring.circle if is_round(ring.geometry) else ring.geometry
            self._values[ring.shape] = self._ground.values(exact)
        return self._values[ring.shape]

    def drift(self, rings: Mapping[int, ExistingRing]) -> Drift:
        """Compare what stands with the rings on the map to what lies under them."""
        uncounted, changed = [], {}
        for fid, ring in rings.items():
            if not is_shown(ring) or ring.geometry.isNull():
                continue
            if ring.values.get("cellen") is None:
                uncounted.append(fid)
                continue
            names = changed_figures(ring.values, self.of(ring))
            if names:
                changed[fid] = tuple(names)
        return Drift(tuple(uncounted), changed)


def recount(editor: RingEditor, counts: RingCounts, drift: Drift, fids: Iterable[int]) -> None:
    """Write what lies under rings, as one undo step; those of a hand are marked where it has changed.

    The mark says which figures changed and stays until a hand takes it away, as after a run.
    """
    with editor.step(QCoreApplication.translate("RingEditor", "Count what lies in ring")):
        for fid in fids:
            ring = ring_in(editor.layer, fid)
            editor.set_statistics(fid, counts.of(ring))
            names = drift.changed.get(fid, ())
            if names and ring.known.of_hand:
                before = str(ring.values.get("gewijzigd") or "") if ring.is_marked else ""
                listed = ", ".join(dict.fromkeys(filter(None, [*before.split(", "), *names])))
                editor.set_values(fid, {"status": CHANGED, "gewijzigd": listed})
