# SPDX-License-Identifier: GPL-2.0-or-later
"""Read the areas that fact sheets are about: their names, places and notes."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProcessingContext, QgsSpatialIndex

from ...core.columns import Table
from ...core.definition import Text
from ...core.focus.matching import HIDDEN
from ...core.focus.ring_columns import NOTES
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ..areamembers import Areas, read_areas
from ..features import Origin
from ..rings.file import are_rings

RING_TEXTS = ("nummer", "letter", "naam", "buurt", "straten", "gemeente", "status", "toelichting", *NOTES)
NOTE_HEADS = {
    "toelichting": Text("Toelichting", "Reason"),
    "notitie_leefomgeving": Text("Leefomgeving", "Living environment"),
    "notitie_woningprogramma": Text("Woningprogramma", "Housing programme"),
    "notitie_sociale_aanpak": Text("Sociale aanpak", "Social approach"),
    "notitie_woninggebruik": Text("Woninggebruik", "Use of dwellings"),
}
WITHOUT_NOTE = Text("Geen notitie", "No note")
ROUGH_PART, SHARED_PART = 0.01, 0.25
"""Of the smaller of two areas: less is a border drawn twice, less than the second one that is drawn roughly."""


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
    rings, rough : bool
        Whether they are rings; whether they overlap a little, as neighbourhoods do that are drawn roughly.
    without_shape : int
        Areas that get no page, as they lie nowhere.
    """

    listed: list[FactArea]
    areas: Areas
    rings: bool
    rough: bool
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
    rings = are_rings(origin.source)
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
    shared = 1.0 if rings else _shared_part(areas.geometries)
    placed.sort(key=_place_in_order)
    own = Areas(areas.table, areas.geometries, shared > SHARED_PART)
    return FactAreas(placed, own, rings, ROUGH_PART < shared <= SHARED_PART, len(on_map) - len(placed))


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
    if notes and without:
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


def _shared_part(geometries: list[QgsGeometry]) -> float:
    """Return the largest part of an area that another one holds too."""
    index, most = QgsSpatialIndex(), 0.0
    for row, geometry in enumerate(geometries):
        if geometry.isEmpty():
            continue
        for other in index.intersects(geometry.boundingBox()):
            smaller = min(geometry.area(), geometries[other].area())
            most = max(most, geometry.intersection(geometries[other]).area() / smaller if smaller > 0 else 0.0)
        if not index.addFeature(row, geometry.boundingBox()):
            raise RuntimeError("QGIS takes no area into its spatial index")
    return most
