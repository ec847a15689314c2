# SPDX-License-Identifier: GPL-2.0-or-later
"""Bring the result of a run into the layer that is being edited, so that nothing of a hand is lost."""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.core import QgsCoordinateTransform, QgsFeatureRequest, QgsGeometry, QgsProject, QgsVectorLayer

from ...core.focus.matching import CHANGED, FADING, REMOVED
from ...core.focus.ring_columns import CLASSES_PREFIX, REASON_PREFIX, SEAL, WRITTEN, ring_fields, seal
from ...core.focus.seal import seal_of_shape
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ..focus.units import moved
from .buffer import RingBuffer
from .kinds import kinds_on_maps
from .layer import ROW_ID, ExistingRing, existing_ring
from .pairs import is_found_now, paired
from .row import NUMBER, next_number, rings_in
from .shape import vertices_of

NEAR_M = 0.01
"""What transforming there and back may move a ring by, where the result is in another coordinate system."""
KIND_ON_MAP, RULE_ON_MAP = "soort_", "regel_"
NAMES = ("naam", "buurt", "straten", "gemeente")


@dataclass(frozen=True)
class TakenOver:
    """Say what the result of a run made of the rings of a layer; tuples of numbers are rows.

    Attributes
    ----------
    added : tuple of int
        New rings.
    changed : tuple of int
        Rings of which anything was changed, statistics included.
    marked : tuple of int
        Rings of a hand under which something has changed (status ``gewijzigd``).
    fading : tuple of int
        Rings that lie round no area any more (status ``vervalt``).
    kept : tuple of int
        Rings that a hand changed while the run was busy: at most their kinds on maps were touched.
    fields : tuple of str
        Fields that the layer lacked.
    left : int
        How many rings of the result were deleted, undone or discarded while the run was busy: they do not come back.
    """

    added: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()
    marked: tuple[int, ...] = ()
    fading: tuple[int, ...] = ()
    kept: tuple[int, ...] = ()
    fields: tuple[str, ...] = ()
    left: int = 0


@dataclass
class _Tally:
    added: list[int] = field(default_factory=list)
    changed: list[int] = field(default_factory=list)
    kept: list[int] = field(default_factory=list)
    numbers: set = field(default_factory=set)
    """All that are given, so that none is given twice."""


def taken_over(buffer: RingBuffer, result: QgsVectorLayer) -> TakenOver:
    """Write the rows of a result into a layer, within one undo step, and return what that changed.

    The result is that of *Find focus areas* given this layer as rings of an earlier run, or of *Style rings by rule*
    given this layer. Rows that it lacks stay as they are; no row is deleted, and none that was deleted comes back.
    What a hand may write is only taken for rings that are still the rule's; figures only where the ring is still in
    its place.

    Raises
    ------
    Problem
        The result holds no rings, or the layer takes no further fields.
    """
    layer, tally = buffer.layer, _Tally()
    theirs = _rings_of(result, layer)
    fields = _add_lacking_fields(buffer, result)
    ours = rings_in(layer)
    tally.numbers.update(ring.values.get(NUMBER) for ring in ours.values())
    machine = _fields_of_runs(result.fields().names())
    partner = paired(ours, theirs)
    for fid, row in partner.items():
        _update(buffer, (fid, ours[fid], theirs[row]), machine, tally)
    apart = [theirs[row] for row in sorted(set(range(len(theirs))) - set(partner.values()))]
    tally.added += [_add(buffer, new, tally.numbers) for new in apart if is_found_now(new)]
    left = len(apart) - len(tally.added)
    now = rings_in(layer)
    marked = [fid for fid in partner if now[fid].values.get("status") == CHANGED]
    fading = [fid for fid in partner if now[fid].values.get("status") == FADING]
    return TakenOver(*map(tuple, (tally.added, tally.changed, marked, fading, tally.kept, fields)), left)


def _rings_of(result: QgsVectorLayer, layer: QgsVectorLayer) -> list[ExistingRing]:
    """Return the rows of a result in their order, with geometries in the coordinate system of the layer."""
    names = [name for name in (NUMBER, "soort", "bron", "status", SEAL) if result.fields().lookupField(name) < 0]
    if names:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} holds no rings: it lacks {fields}. Take over the result of Find focus areas or of Style "
                "rings by rule.",
            ),
            layer=result.name(),
            fields=", ".join(names),
        )
    transform = QgsCoordinateTransform(result.crs(), layer.crs(), QgsProject.instance().transformContext())
    found = sorted(result.getFeatures(QgsFeatureRequest()), key=lambda feature: feature.id())
    return [existing_ring(feature, moved(feature.geometry(), transform)) for feature in found]


def _add_lacking_fields(buffer: RingBuffer, result: QgsVectorLayer) -> list[str]:
    added = []
    for each in result.fields():
        name = each.name()
        if buffer.layer.fields().lookupField(name) >= 0 or name.casefold() == ROW_ID:
            continue
        buffer.add_field(each)
        added.append(name)
    return added


def _fields_of_runs(names: list[str]) -> set[str]:
    """Return the fields whose content belongs to runs: neither written by hand nor added by a user."""
    ours = set(ring_fields()) - set(WRITTEN) - {SEAL}
    counted = {name for name in names if name.startswith((REASON_PREFIX, CLASSES_PREFIX))}
    means = {name for name in names if REASON_PREFIX + name in names}
    return (ours | counted | means) & set(names)


def _update(buffer: RingBuffer, rows: tuple[int, ExistingRing, ExistingRing], machine: set[str], tally: _Tally) -> None:
    """Write what a run says about a ring, unless a hand has been at it since."""
    fid, own, new = rows
    in_place = _in_place(own, new)
    values = _kinds_on_maps(own.values, new.values) if in_place or not own.known.of_hand else {}
    shape = None
    if _changed_since(own, new, in_place):
        tally.kept.append(fid)
    else:
        figures = {name: new.values[name] for name in machine}
        row = {**own.values, **figures}
        by_figures = {} if row == own.values else kinds_on_maps(own.values, row)
        values = {**by_figures, **values, **figures, **_written(own, new)}
        if NUMBER in values:
            values[NUMBER] = _free_number(buffer, values[NUMBER], tally.numbers)
        if not own.known.of_hand:
            shape = None if in_place else new.geometry
        values[SEAL] = _resealed(new, own.geometry if shape is None else shape, {**own.values, **values})
    if shape is not None:
        buffer.set_shape(fid, shape)
    if buffer.set_values(fid, values) or shape is not None:
        tally.changed.append(fid)


def _changed_since(own: ExistingRing, new: ExistingRing, in_place: bool) -> bool:
    """Tell whether a hand changed a ring after the run had read it."""
    removed = [ring.values.get("status") == REMOVED for ring in (own, new)]
    if own.known.of_hand != new.known.of_hand or removed[0] != removed[1]:
        return True
    return own.known.of_hand and not in_place


def _in_place(own: ExistingRing, new: ExistingRing) -> bool:
    if own.geometry.isNull() or new.geometry.isNull():
        return own.geometry.isNull() == new.geometry.isNull()
    if own.shape == _shape(new.geometry):
        return True
    if new.shape == _shape(new.geometry):  # nothing was transformed
        return False
    (a, b) = own.circle, new.circle
    return max(abs(a.x - b.x), abs(a.y - b.y), abs(a.radius_m - b.radius_m)) <= NEAR_M


def _shape(geometry: QgsGeometry) -> str:
    return seal_of_shape(vertices_of(geometry))


def _written(own: ExistingRing, new: ExistingRing) -> dict[str, object]:
    """Return what may be written of what a hand can write: all where the rule decides, else only what is lacking."""
    if not own.known.of_hand:
        numbered = {NUMBER} if own.values.get(NUMBER) is not None else set()
        return {name: new.values[name] for name in WRITTEN if name in new.values and name not in numbered}
    lacking = [name for name in (NUMBER, "soort") if own.values.get(name) is None]
    return {name: new.values.get(name) for name in [*lacking, *(NAMES if own.is_fresh else ())]}


def _kinds_on_maps(own: dict[str, object], new: dict[str, object]) -> dict[str, object]:
    """Return the kinds that a run gives on maps where it gives others; one that a hand chose stays."""
    values = {}
    for kind_field, kind_now in new.items():
        rule_field = RULE_ON_MAP + kind_field[len(KIND_ON_MAP) :]
        if not kind_field.startswith(KIND_ON_MAP) or new.get(rule_field) is None:
            continue
        kind, rule, rule_now = own.get(kind_field), own.get(rule_field), new[rule_field]
        if not kind or rule_now != rule:
            values.update({rule_field: rule_now, kind_field: kind_now if not kind or kind == rule else kind})
    return values


def _resealed(new: ExistingRing, geometry: QgsGeometry, values: dict[str, object]) -> object:
    """Return the seal of a ring as it will stand; a seal that a hand broke stays broken."""
    intact = new.values.get(SEAL) == seal(new.shape, new.values)
    return seal(_shape(geometry), values) if intact else new.values.get(SEAL)


def _add(buffer: RingBuffer, new: ExistingRing, taken: set) -> int:
    """Add a ring; with the next number where its own has been given to another since."""
    values = {name: value for name, value in new.values.items() if name.casefold() != ROW_ID}
    values[NUMBER] = _free_number(buffer, values.get(NUMBER), taken)
    values[SEAL] = _resealed(new, new.geometry, values)
    row = {**dict.fromkeys(buffer.layer.fields().names()), **values}
    values.update(kinds_on_maps(values, row))
    return buffer.add(new.geometry, values)


def _free_number(buffer: RingBuffer, number: int | None, taken: set) -> int:
    """Return a number, or the next one where it has been given to another ring while the run was busy."""
    if number is None or number in taken:
        number = next_number(buffer.layer)
    taken.add(number)
    return number
