# SPDX-License-Identifier: GPL-2.0-or-later
"""Read the areas that fact sheets are about: their names, places, notes, and what lies in each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProcessingContext, QgsSpatialIndex

from ...core.columns import Table
from ...core.definition import Text
from ...core.figures.areafacts import shielded, without_social_share
from ...core.focus.inside import Ground, Inside, inside
from ...core.focus.matching import HIDDEN
from ...core.focus.ring_columns import NOTES
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ...core.tables.beside_total import hidden_beside_total
from ..areamembers import Areas, read_areas
from ..features import Origin, stop_if_cancelled
from ..focus.ground import FocusWorld
from ..rings.file import is_ring_layer
from ..rings.shape import contains_of

RING_TEXTS = ("nummer", "letter", "naam", "buurt", "straten", "gemeente", "status", "toelichting", *NOTES)
NOTE_HEADS = {
    "toelichting": Text("Toelichting", "Reason"),
    "notitie_leefomgeving": Text("Leefomgeving", "Living environment"),
    "notitie_woningprogramma": Text("Woningprogramma", "Housing programme"),
    "notitie_sociale_aanpak": Text("Sociale aanpak", "Social approach"),
    "notitie_woninggebruik": Text("Woninggebruik", "Use of dwellings"),
}
WITHOUT_NOTE = Text("Geen notitie", "No note")
SHARED_PART = 0.01
"""Of the smaller of two areas: less is a border drawn twice."""


@dataclass(frozen=True)
class FactArea:
    """Hold one area: its row among those that were read, what it is called, and what stands with it."""

    row: int
    number: str
    name: str
    municipality: str
    notes: tuple[tuple[str, str], ...]
    geometry: QgsGeometry

    @property
    def title(self) -> str:
        """Return number and name."""
        return " ".join(part for part in (self.number, self.name) if part)


@dataclass(frozen=True)
class FactAreas:
    """Hold the areas in the order of the pages.

    Attributes
    ----------
    listed : list of FactArea
    areas : Areas
        All that were read.
    rings : bool
        Whether they are rings.
    without_shape : int
        Areas that get no page, as they lie nowhere.
    """

    listed: list[FactArea]
    areas: Areas
    rings: bool
    without_shape: int


@dataclass(frozen=True)
class AreaFields:
    """Say which fields of neighbourhoods hold their name and their municipality; "" for none."""

    name: str = ""
    municipality: str = ""


def read_fact_areas(
    origin: Origin,
    fields: AreaFields,
    crs: QgsCoordinateReferenceSystem,
    language: str,
    run: tuple[QgsProcessingContext, object],
) -> FactAreas:
    """Read the areas: rings that are on the map by number, others by municipality and name.

    Raises
    ------
    Problem
        The layer holds no area that could have a page.
    Cancelled
    """
    rings = is_ring_layer(origin.layer)
    available = {name.casefold(): name for name in origin.source.fields().names()}
    if rings:
        wanted = {name: available[name] for name in RING_TEXTS if name in available}
    else:
        wanted = {role: name for role, name in (("naam", fields.name), ("gemeente", fields.municipality)) if name}
    areas = read_areas(origin, tuple(dict.fromkeys(wanted.values())), crs, True, run)
    listed = [_area(areas, row, wanted, rings, language) for row in range(len(areas))]
    on_map = [each for each, status in zip(listed, _column(areas.table, wanted, "status")) if status not in HIDDEN]
    placed = [each for each in on_map if not each.geometry.isEmpty()]
    if not placed:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} holds no area with a place on the map, so there is nothing to make a page of. Choose "
                "a layer with rings or neighbourhoods, or another selection.",
            ),
            layer=origin.name,
        )
    overlap = rings or _overlap(areas.geometries)
    placed.sort(key=_place_in_order)
    return FactAreas(placed, Areas(areas.table, areas.geometries, overlap), rings, len(on_map) - len(placed))


def _column(table: Table, wanted: dict[str, str], role: str) -> list[str]:
    texts = table.texts.get(wanted.get(role, ""))
    return [""] * len(table) if texts is None else ["" if each is None else str(each).strip() for each in texts]


def _area(areas: Areas, row: int, wanted: dict[str, str], rings: bool, language: str) -> FactArea:
    def text(role: str) -> str:
        found = areas.table.texts.get(wanted.get(role, ""))
        return "" if found is None or found[row] is None else str(found[row]).strip()

    notes, without = [], []
    for role, heading in NOTE_HEADS.items() if rings else ():
        if text(role):
            notes.append((heading.get(language), text(role)))
        else:
            without.append(heading.get(language))
    if without:
        notes.append((WITHOUT_NOTE.get(language), ", ".join(without)))
    number = text("nummer").partition(".")[0] + text("letter")
    name = text("naam") or text("buurt") or text("straten")
    if not (number or name):
        number = str(int(areas.table.fids[row]))
    return FactArea(row, number, name, text("gemeente"), tuple(notes), areas.geometries[row])


def _place_in_order(area: FactArea) -> tuple:
    digits = "".join(letter for letter in area.number if letter.isdigit())
    if digits:
        return (0, int(digits), area.number, area.row)
    return (1, 0, area.municipality.casefold(), area.name.casefold(), area.row)


def _overlap(geometries: list[QgsGeometry]) -> bool:
    """Tell whether two areas share more than a border that was drawn twice."""
    index = QgsSpatialIndex()
    for row, geometry in enumerate(geometries):
        if geometry.isEmpty():
            continue
        for other in index.intersects(geometry.boundingBox()):
            smaller = min(geometry.area(), geometries[other].area())
            if geometry.intersection(geometries[other]).area() > SHARED_PART * smaller:
                return True
        if not index.addFeature(row, geometry.boundingBox()):
            raise RuntimeError("QGIS takes no area into its spatial index")
    return False


@dataclass(frozen=True)
class Counted:
    """Hold what lies in each area, by its row, and in the whole; and which areas show no figures about residents."""

    areas: dict[int, Inside]
    whole: Inside
    hidden: frozenset[int]


def count_areas(world: FocusWorld, found: FactAreas, minimum: float, feedback=None) -> Counted:
    """Count what lies in the areas and in the whole, and hide what subtraction would bring back.

    Raises
    ------
    Cancelled
    """
    ground = world.ground
    everywhere = inside(ground, _all, minimum)
    raw, shown = {}, {}
    rows_of, held_by = _members(world, found, feedback)
    for each in found.listed:
        stop_if_cancelled(feedback)
        contains, rows = held_by(each.row), rows_of(each)
        raw[each.row] = inside(ground, contains, 0.0, rows)
        shown[each.row] = inside(ground, contains, minimum, rows)
    hidden = _hidden(raw, inside(ground, _all, 0.0), minimum, found.areas.overlap)
    few = _few_dwellings(raw, everywhere, minimum, found.areas.overlap, ground)
    for row in few:
        shown[row] = without_social_share(shown[row])
    for row in hidden:
        shown[row] = shielded(shown[row])
    return Counted(shown, everywhere, frozenset(hidden))


def _all(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return np.ones(len(x), dtype=bool)


def _members(world: FocusWorld, found: FactAreas, feedback) -> tuple:
    """Return what gives the places of an area, and the test of its addresses."""
    if found.areas.overlap:
        shapes = {each.row: contains_of(each.geometry) for each in found.listed}
        return lambda each: world.units.within(each.geometry, shapes[each.row]), shapes.__getitem__
    units = found.areas.members(*world.units.inner, feedback)
    addresses = world.ground.addresses
    living = None if addresses is None else found.areas.members(addresses.x, addresses.y, feedback)

    def held_by(row: int):
        return lambda x, y: np.isin(np.arange(len(x)), living.row[living.area == row])

    return lambda each: np.sort(units.row[units.area == each.row]), held_by


def _hidden(raw: dict[int, Inside], whole: Inside, minimum: float, overlap: bool) -> list[int]:
    """Return the rows whose residents are too few, or would tell those of others."""
    counts = np.array([each.residents_at_least for each in raw.values()], dtype=np.float64)
    if whole.residents_at_least is None:
        return []
    return _beside(raw, counts, whole.residents_at_least, minimum, overlap)


def _few_dwellings(raw, whole: Inside, minimum: float, overlap: bool, ground: Ground) -> list[int]:
    """Return the rows whose share of social housing is about too few dwellings, or would tell that of others."""
    if whole.addresses is None or ground.addresses.social is None:
        return []
    counts = np.array([each.addresses for each in raw.values()], dtype=np.float64)
    if not ((counts > 0) & (counts < minimum)).any():
        return []
    return _beside(raw, counts, whole.addresses, minimum, overlap)


def _beside(raw, counts: np.ndarray, total: float, minimum: float, overlap: bool) -> list[int]:
    small = (counts > 0) & (counts < minimum)
    mask = small if overlap else hidden_beside_total(counts, total, minimum)
    return [row for row, masked in zip(raw, mask) if masked]
