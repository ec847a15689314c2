# SPDX-License-Identifier: GPL-2.0-or-later
"""Edit rings by hand: each deed is one step that QGIS's own Undo takes back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from qgis.core import QgsApplication, QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QDate

from ...core.focus.circle import Circle, circle_round
from ...core.focus.matching import GONE, HAND, NEW, REMOVED, RULE, SAME
from ...core.focus.ring_columns import NOTES, SEAL, WRITTEN, seal
from ...core.focus.ring_map import KINDS
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ..centres import DONE
from .buffer import RingBuffer
from .kinds import kinds_on_maps
from .row import NUMBER, circle_in, is_shown, next_number, number_of, ring_in, rings_in, statistic_fields
from .shape import polygon_of
from .sketch import reshaped
from .takeover import TakenOver, taken_over

PLACE_NAMES = ("naam", "buurt", "straten", "gemeente")
JOINED = ("toelichting", *NOTES)
"""What merged rings have in common: the texts of all of them."""


class RingEditor(RingBuffer):
    """Change the rings of a layer through its edit buffer; starts editing where nobody has.

    A ring of which a hand changes what only a hand may write is the hand's from then on (``bron``), so that no run
    changes it.

    Parameters
    ----------
    layer : QgsVectorLayer
        Rings, see :func:`layers.rings.file.is_ring_layer`.
    """

    @staticmethod
    def tr(text: str) -> str:
        """Translate the name of an undo step."""
        return QCoreApplication.translate("RingEditor", text)

    ground = None
    """Tells what lies in a circle (``values``) and what to call it (``named``), by field; None while nobody can."""

    def shown_fids(self) -> list[int]:
        """Return the rows of the rings on the map, by number."""
        shown = {fid: ring for fid, ring in rings_in(self.layer).items() if is_shown(ring)}
        return sorted(shown, key=lambda fid: (number_of(shown[fid]) is None, number_of(shown[fid]) or 0, fid))

    def circle_of(self, fid: int) -> Circle:
        """Return the circle of a ring; of any other shape, the one with its centre and area."""
        return circle_in(self.layer, fid)

    def next_number(self) -> int:
        """Return the number that the next ring gets: the one after all that a ring ever had."""
        return next_number(self.layer)

    def draw(self, circle: Circle, values: Mapping[str, object] | None = None) -> int:
        """Add a ring and return its row; it gets the next number, today's date and the user's name.

        Parameters
        ----------
        circle : Circle
            In the coordinate system of the layer.
        values : dict of str to object, optional
            Its kind, names, notes or statistics, by name of the field.
        """
        given = self.checked(values or {})
        with self.step(self.tr("Draw ring")):
            own = {**signed(), "bron": HAND, "status": NEW, NUMBER: next_number(self.layer)}
            own = self._known({**own, **self._counted(circle), **self._named(circle)})
            drawn = {"soort": KINDS[0], **own, **given, **self._measured(circle)}
            return self.add(polygon_of(circle), self._on_maps({}, drawn, given))

    def reshape(self, fid: int, circle: Circle, values: Mapping[str, object] | None = None) -> None:
        """Move or resize a ring; its statistics are counted anew, or emptied where nobody can.

        A ring of another shape than a circle keeps it while it is only moved.
        """
        given = self.checked(values or {})
        ring = ring_in(self.layer, fid)
        shape = reshaped(ring.geometry, circle)
        with self.step(self.tr("Move or resize ring")):
            self.set_shape(fid, polygon_of(circle) if shape is circle else shape)
            outdated = dict.fromkeys(statistic_fields(ring.values))
            moved = {**outdated, **self._counted(shape), **self._measured(circle), **given, "bron": HAND}
            self.set_values(fid, self._on_maps(ring.values, moved, given))

    def change(self, fid: int, values: Mapping[str, object]) -> None:
        """Change what stands with a ring; the ring is the hand's then, unless ``bron`` gives it to the rule."""
        given = self.checked(values)
        ring = ring_in(self.layer, fid)
        changed = {name: value for name, value in given.items() if ring.values.get(name) != value}
        if not changed:
            return
        if not changed.keys().isdisjoint(WRITTEN):
            changed.setdefault("bron", HAND)
        if changed.get("bron") == RULE:
            changed[SEAL] = seal(ring.shape, {**ring.values, **changed})
        with self.step(self.tr("Change ring")):
            self.set_values(fid, changed)

    def renumber(self, fid: int, number: int) -> int | None:
        """Give a ring another number; return the row of the ring that it swapped numbers with, if any.

        Two rings on the map swap. The number of a ring that is off the map stays with it.
        """
        ring = ring_in(self.layer, fid)
        if number_of(ring) == number:
            return None
        others = [row for row, other in rings_in(self.layer).items() if number_of(other) == number and row != fid]
        shown = [row for row in others if is_shown(ring_in(self.layer, row))]
        if number < 1 or (others and not shown):
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Number {number} cannot be given: it is below 1, or that of a ring that was taken away. Restore "
                    "that ring, or choose another number; {free} is free.",
                ),
                number=number,
                free=next_number(self.layer),
            )
        with self.step(self.tr("Renumber ring")):
            before = number_of(ring) or next_number(self.layer)
            self.set_values(fid, {NUMBER: number, "bron": HAND})
            if shown:
                self.set_values(shown[0], {NUMBER: before, "bron": HAND})
        return shown[0] if shown else None

    def duplicate(self, fid: int, dx_m: float) -> int:
        """Copy a ring with its kind and notes to the east and return the copy; its names are left to be proposed."""
        ring = ring_in(self.layer, fid)
        circle = circle_in(self.layer, fid)
        left = {"fid", SEAL, NUMBER, "rang", "gewijzigd", "regel", *PLACE_NAMES, *statistic_fields(ring.values)}
        values = {name: value for name, value in ring.values.items() if name not in left}
        with self.step(self.tr("Duplicate ring")):
            own = {**signed(), "bron": HAND, "status": NEW, NUMBER: next_number(self.layer)}
            moved = QgsGeometry(ring.geometry)
            if moved.translate(dx_m, 0.0) != DONE:
                raise self._refused()
            there = replace(circle, x=circle.x + dx_m)
            counted = self._counted(reshaped(ring.geometry, there))
            return self.add(moved, {**values, **own, **counted, **self._named(there), **self._measured(there)})

    def merge(self, fids: Sequence[int]) -> int:
        """Make one ring round several and return its row: that of the lowest number.

        It gets their texts together. The others leave the map; their rows stay, with all that stands in them.
        """
        rings = {fid: ring_in(self.layer, fid) for fid in dict.fromkeys(fids)}
        if len(rings) < 2:
            raise Problem(QT_TRANSLATE_NOOP("Problem", "Merging takes at least two rings. Select more of them."))
        order = sorted(rings, key=lambda fid: (number_of(rings[fid]) is None, number_of(rings[fid]) or 0, fid))
        first, *others = order
        values = {name: _joined(rings[fid].values.get(name) for fid in order) for name in JOINED}
        for name in ("soort", "letter", *PLACE_NAMES):
            values[name] = next((rings[fid].values[name] for fid in order if rings[fid].values.get(name)), None)
        values = {name: value for name, value in values.items() if name in rings[first].values}
        circle = circle_round([circle_in(self.layer, fid) for fid in order])
        with self.step(self.tr("Merge rings")):
            self.reshape(first, circle, values)
            self.remove(others)
        return first

    def remove(self, fids: Iterable[int]) -> None:
        """Take rings from the map; their rows stay, and no run proposes them again."""
        fids = [fid for fid in fids if ring_in(self.layer, fid).values.get("status") != REMOVED]
        if fids:
            with self.step(self.tr("Remove rings")):
                for fid in fids:
                    self.set_values(fid, {"status": REMOVED})

    def restore(self, fids: Iterable[int]) -> None:
        """Put rings back on the map; one that a run had taken away is the hand's then, or it would go again."""
        rings = {fid: ring_in(self.layer, fid) for fid in fids}
        rings = {fid: ring for fid, ring in rings.items() if not is_shown(ring)}
        if rings:
            with self.step(self.tr("Restore rings")):
                for fid, ring in rings.items():
                    gone = ring.values.get("status") == GONE
                    self.set_values(fid, {"status": SAME, **({"bron": HAND} if gone else {})})

    def set_statistics(self, fid: int, values: Mapping[str, object]) -> None:
        """Write what lies inside a ring; that is no edit of a hand."""
        ring = ring_in(self.layer, fid)
        known = {name: value for name, value in values.items() if name in ring.values}
        if any(ring.values[name] != value for name, value in known.items()):
            with self.step(self.tr("Count what lies in ring")):
                self.set_values(fid, self._on_maps(ring.values, known, {}))

    def _on_maps(self, before: Mapping[str, object], values: dict[str, object], given) -> dict[str, object]:
        """Return values with the kinds that they make on the maps, but for those that are given."""
        row = {**dict.fromkeys(self.layer.fields().names()), **before, **values}
        kinds = kinds_on_maps(before, row)
        return {**values, **{name: kind for name, kind in kinds.items() if name not in given}}

    def _measured(self, circle: Circle) -> dict[str, object]:
        return self._known({"straal_m": circle.radius_m, "oppervlakte_m2": circle.area_m2})

    def _counted(self, ring: Circle | QgsGeometry) -> dict[str, object]:
        return {} if self.ground is None else self._known(self.ground.values(ring))

    def _named(self, circle: Circle) -> dict[str, object]:
        return {} if self.ground is None else self._known(self.ground.named(circle))

    def _known(self, values: Mapping[str, object]) -> dict[str, object]:
        """Return the values that the layer has fields for."""
        return {name: value for name, value in values.items() if self.layer.fields().lookupField(name) >= 0}

    def take_over(self, result: QgsVectorLayer) -> TakenOver:
        """Bring the result of a run into this layer, as one undo step; see :func:`layers.rings.takeover.taken_over`."""
        with self.step(self.tr("Take over rings of a run")):
            return taken_over(self, result)


def signed() -> dict[str, object]:
    """Return who draws a ring, and when."""
    author = QgsApplication.userFullName() or QgsApplication.userLoginName()
    return {"auteur": author or None, "datum": QDate.currentDate().toString("yyyy-MM-dd")}


def _joined(texts: Iterable[object]) -> str | None:
    """Return texts below one another, each once."""
    return "\n".join(dict.fromkeys(str(text).strip() for text in texts if text and str(text).strip())) or None
