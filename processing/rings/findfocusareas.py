# SPDX-License-Identifier: GPL-2.0-or-later
"""Find focus areas by a rule and put rings round them, keeping what a hand has made of earlier rings."""

from __future__ import annotations

import numpy as np

from ...core.focus.areas import Minimums, areas
from ...core.focus.circle import Circle
from ...core.focus.inside import Inside, inside
from ...core.focus.matching import CHANGED, HAND, HIDDEN, RULE, MatchedRing, match_rings
from ...core.focus.naming import place_names
from ...core.focus.ring_columns import changed_figures, importance, ranks, ring_fields, shape_of_seal, statistics
from ...core.focus.rings import Ringer, RingSettings
from ...layers.features import stop_if_cancelled
from ...layers.focus.ground import FocusWorld
from ...layers.rings.layer import ExistingRing, RingRow, RingSheet, read_rings, sealed, write_rings
from ...layers.rings.shape import contains_of, polygon_of
from ...layers.sink import Target
from .form import KINDS
from .listed import list_of_changes, write_list
from .report import FocusReport, Search
from .styler import RingStyler


class FindFocusAreas(FocusReport):
    """Find focus areas and ring them."""

    def compute(self, parameters, context, feedback) -> dict:
        crs = self.target_crs(parameters, context)
        world = self.read_world(parameters, context, crs, feedback)
        search = self._search(parameters, context, world, crs, feedback)
        minimum = self.parameterAsDouble(parameters, "MINIMUM", context)
        rows, counted = [], []
        for number, ring in enumerate(search.matched.rings):
            stop_if_cancelled(feedback)
            feedback.setProgress(50 + 50 * number / len(search.matched.rings))
            row, found = self._row(search, ring, minimum)
            rows.append(row)
            counted.append(found)
        rank = ranks(search.matched.rings, counted)
        kind = KINDS[self.parameterAsEnumString(parameters, "KIND", context)]
        rule = {"soort": kind, "regel": world.rule}
        rows = [_finished(row, ring, place, rule) for row, ring, place in zip(rows, search.matched.rings, rank)]
        ground = world.ground
        fields = ring_fields(ground.measures, ground.classes)
        sheet = RingSheet(rows, fields, search.existing.added, search.existing.wkb_type, crs)
        target = Target(self, parameters, "OUTPUT", context, feedback)
        listed = list_of_changes(search, rows)
        output = write_rings(target, sheet, self.origin(parameters, "EXISTING", context))
        changes = write_list(Target(self, parameters, "CHANGES", context, feedback), listed, crs)
        RingStyler.style_on_completion(context, output)
        return {"OUTPUT": output, **changes, **self.report(search, rows, feedback)}

    def _search(self, parameters, context, world: FocusWorld, crs, feedback) -> Search:
        """Find the areas, ring them and match the rings to those that exist."""
        rows = np.flatnonzero(world.ground.meets)
        gap = self.parameterAsInt(parameters, "GAP", context)
        minimums = Minimums(
            self.parameterAsInt(parameters, "MINIMUM_CELLS", context),
            self.parameterAsInt(parameters, "MINIMUM_ADDRESSES", context),
            self.parameterAsDouble(parameters, "MINIMUM_RESIDENTS", context),
        )
        pairs = world.units.touching(rows, gap, feedback)
        if self.parameterAsBool(parameters, "SPLIT", context):
            pairs = world.within_neighbourhoods(rows, pairs)
        found_areas = areas(rows, pairs, (world.addresses, world.residents), minimums)
        settings = self._ring_settings(parameters, context)
        found = Ringer(world.units.corners, (world.addresses, world.residents), settings).rings(found_areas.kept)
        found.sort(key=lambda ring: importance(_counted(world, ring.circle)))
        stop_if_cancelled(feedback)
        existing = read_rings(self.origin(parameters, "EXISTING", context), crs, context, feedback)
        remove = self.parameterAsBool(parameters, "REMOVE", context)
        known = [ring.known for ring in existing.rings]
        return Search(world, found_areas, found, existing, match_rings(known, [ring.circle for ring in found], remove))

    def _ring_settings(self, parameters, context) -> RingSettings:
        margin_m = self.parameterAsDouble(parameters, "MARGIN", context)
        largest = self.parameterDefinition("LARGEST")
        given = parameters.get("LARGEST", largest.defaultValue()) not in (None, "")
        largest_m = self.parameterAsDouble(parameters, "LARGEST", context) if given else None
        return RingSettings(margin_m, self.parameterAsBool(parameters, "MERGE", context), largest_m)

    def _row(self, search: Search, ring: MatchedRing, minimum: float) -> tuple[RingRow, Inside]:
        """Return one ring with everything that is known of it, rank and kind aside."""
        ground = search.world.ground
        old = search.existing.rings[ring.known] if ring.known >= 0 else None
        if ring.found >= 0:
            circle = search.found[ring.found].circle
            geometry, contains = polygon_of(circle), circle.contains
        else:
            geometry, circle = old.geometry, old.circle
            contains = _nowhere if geometry.isNull() else contains_of(geometry)
        within = search.world.units.within(geometry, contains)
        counted = inside(ground, contains, minimum, within)
        figures = statistics(counted)
        values = dict(old.values) if old else {}
        values.update(_state(old, ring, figures))
        values.update(figures)
        values.update(nummer=ring.number, straal_m=_number(circle.radius_m), oppervlakte_m2=_number(circle.area_m2))
        if ring.found >= 0 or (old and old.is_fresh):
            names = place_names(ground, contains, within)
            values.update(naam=names.name or None, buurt=names.neighbourhood or None, straten=names.streets or None)
            values.update(gemeente=names.municipality or None)
        return RingRow(geometry, values), counted


def _counted(world: FocusWorld, circle: Circle) -> Inside:
    """Return what lies in a circle."""
    return inside(world.ground, circle.contains, rows=world.units.within(polygon_of(circle), circle.contains))


def _state(old: ExistingRing | None, ring: MatchedRing, figures: dict) -> dict[str, object]:
    """Return who decides about a ring, what the run made of it, and what has changed under one of a hand."""
    if old is None or not old.known.of_hand:
        return {"bron": RULE, "status": ring.status, "gewijzigd": None}
    unmoved = shape_of_seal(old.values.get("merk")) == old.shape
    changed = changed_figures(old.values, figures) if unmoved else []
    before = str(old.values.get("gewijzigd") or "") if old.is_marked else ""
    names = [name for name in dict.fromkeys([*before.split(", "), *changed]) if name]
    status = CHANGED if names and ring.status not in HIDDEN else ring.status
    return {"bron": HAND, "status": status, "gewijzigd": ", ".join(names) or None}


def _finished(row: RingRow, ring: MatchedRing, rank: int | None, rule: dict[str, str]) -> RingRow:
    """Return a row with its rank and seal, and with kind and rule where the rule decides."""
    values = {**row.values, "rang": rank}
    if ring.found >= 0:
        values.update(rule)
    elif values.get("soort") is None:
        values["soort"] = rule["soort"]
    return sealed(RingRow(row.geometry, values))


def _number(value: float) -> float | None:
    return value if np.isfinite(value) else None


def _nowhere(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return np.zeros(len(x), dtype=bool)
