# SPDX-License-Identifier: GPL-2.0-or-later
"""Generate the sample municipality: one deterministic town, as the layers that a municipality would have."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..grid import cell_ids
from .bend import bend
from .blocks import outline
from .dwellings import Dwellings, Pieces, build, identifiers, postcodes, tenure
from .location import located
from .names import street_names
from .network import Draft
from .plan import MUNICIPALITY_CODE, PLACE, PLANS, Plan
from .reference import reference_rows
from .residents import members, residents
from .scores import DIMENSIONS, grid_scores
from .squares import squares
from .streets import lay_out
from .surroundings import CELL_M, YEARS, cells_of, fields

NO_GEOMETRY, POINT, LINE, POLYGON = "none", "point", "line", "polygon"
EPSG = 28992
FILE_NAME = "voorbeeldgemeente.gpkg"
SCALES = tuple(PLANS)


@dataclass(frozen=True)
class SampleLayer:
    """Hold one layer as columns.

    Attributes
    ----------
    name : str
    columns : dict of str to ndarray, shape (n,)
        int64, float64 (NaN = NULL) or object (str).
    geometry : str
        ``"none"``, ``"point"``, ``"line"`` or ``"polygon"``.
    parts : ndarray of int64, shape (n + 1,), or None
        Where each row's vertices begin and end in ``xy``; rings of polygons are closed.
    xy : ndarray of float64, shape (v, 2), or None
        EPSG:28992, centimetres.
    whole : tuple of str
        Columns with NULLs whose values are whole numbers all the same.
    """

    name: str
    columns: dict[str, np.ndarray]
    geometry: str = NO_GEOMETRY
    parts: np.ndarray | None = None
    xy: np.ndarray | None = None
    whole: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(next(iter(self.columns.values())))

    def kinds(self) -> dict[str, str]:
        """Return the kind of each column: ``"integer"``, ``"number"`` or ``"text"``."""
        names = {"i": "integer", "f": "number", "O": "text"}
        return {
            name: "integer" if name in self.whole else names[values.dtype.kind] for name, values in self.columns.items()
        }


@dataclass(frozen=True)
class SampleTown:
    """Hold the sample municipality, layer by layer, under the names that they have in the file."""

    adressen: SampleLayer
    buurten: SampleLayer
    straten: SampleLayer
    leefbaarometer_grid: SampleLayer
    cbs_vierkant_100m: SampleLayer
    referentie_nederland: SampleLayer

    def layers(self) -> tuple[SampleLayer, ...]:
        """Return all layers in the order in which they are written."""
        return tuple(getattr(self, name) for name in self.__dataclass_fields__)


def generate(scale: str = "full") -> SampleTown:
    """Generate the town, the same to the last bit on every machine.

    Parameters
    ----------
    scale : str
        ``"full"``: 65,000 dwellings in some 6,000 cells. ``"small"``: 1,500 dwellings with the same
        stories, for tests.
    """
    plan = PLANS[scale]
    mosaic, lines, draft = lay_out(plan)
    outlines = [outline(mosaic, lines, draft, cell) for cell in range(mosaic.inside)]
    x, y = bend(plan, np.array(draft.x), np.array(draft.y))
    keys = list(dict.fromkeys(link.street for link in draft.links))
    names = np.array(street_names(keys), dtype=object)
    street_of_link = _numbers(draft, keys)
    dwellings = build(plan, _pieces(draft, street_of_link, x, y))
    rings = [(x[ring], y[ring]) for ring in outlines]
    dwellings = replace(dwellings, area=located(dwellings.x, dwellings.y, dwellings.area, rings))
    cells = cells_of(dwellings)
    levels = fields(plan, cells)
    people = residents(plan, dwellings)
    addresses = _addresses(plan, dwellings, names)
    corporation = addresses["corporatiewoning"]
    groups = members((dwellings, cells, corporation), levels, people)
    for year in YEARS:
        addresses[f"aantal_inwoners_{year}"] = people[year]
        addresses.update({f"{group}_{year}": counts[year] for group, counts in groups.items()})
    doors = np.bincount(dwellings.building)[dwellings.building]
    ids = cell_ids(cells.ix, cells.iy, CELL_M)
    return SampleTown(
        adressen=_points("adressen", addresses, dwellings),
        buurten=_neighbourhoods(plan, outlines, x, y),
        straten=_streets(draft, names[street_of_link], x, y),
        leefbaarometer_grid=_scores(ids, grid_scores(plan, cells, levels, people)),
        cbs_vierkant_100m=_squares(ids, cells, squares(plan, cells, addresses, doors > 1)),
        referentie_nederland=_reference(),
    )


def neighbourhood_codes(plan: Plan) -> tuple[list[str], list[str]]:
    """Return the codes of the neighbourhoods and of the districts they lie in, as CBS writes them."""
    districts = list(dict.fromkeys(site.district for site in plan.sites))
    seen = dict.fromkeys(districts, 0)
    codes, parents = [], []
    for site in plan.sites:
        seen[site.district] += 1
        district = f"{MUNICIPALITY_CODE}{districts.index(site.district) + 1:02d}"
        parents.append(f"WK{district}")
        codes.append(f"BU{district}{seen[site.district]:02d}")
    return codes, parents


def _numbers(draft: Draft, keys: list[tuple]) -> np.ndarray:
    number = {key: k for k, key in enumerate(keys)}
    return np.array([number[link.street] for link in draft.links], dtype=np.int64)


def _pieces(draft: Draft, street_of_link: np.ndarray, x: np.ndarray, y: np.ndarray) -> Pieces:
    """List the straight pieces on whose sides houses may stand."""
    rows = [
        (a, b, area, number, side)
        for number, link in enumerate(draft.links)
        for a, b in zip(link.points, link.points[1:])
        for side, area in enumerate((link.left, link.right))
        if area >= 0
    ]
    a, b, area, link, side = (np.array(column, dtype=np.int64) for column in zip(*rows))
    return Pieces(x[a], y[a], x[b], y[b], area, street_of_link[link], link, side)


def _addresses(plan: Plan, dwellings: Dwellings, names: np.ndarray) -> dict[str, np.ndarray]:
    codes = np.array(neighbourhood_codes(plan)[0], dtype=object)
    return {
        "identificatie": identifiers(len(dwellings.x)),
        "straatnaam": names[dwellings.street],
        "huisnummer": dwellings.number,
        "postcode": postcodes(dwellings),
        "buurt_code": codes[dwellings.area],
        **tenure(plan, dwellings),
    }


def _points(name: str, columns: dict[str, np.ndarray], dwellings: Dwellings) -> SampleLayer:
    xy = np.column_stack([dwellings.x, dwellings.y])
    return SampleLayer(name, columns, POINT, np.arange(len(xy) + 1), xy, ("toewijzing_jaar", "toewijzing_inkomen"))


def _shape(rows: list, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    parts = np.concatenate([[0], np.cumsum([len(row) for row in rows])]).astype(np.int64)
    points = np.array([point for row in rows for point in row], dtype=np.int64)
    return parts, np.column_stack([x[points], y[points]])


def _neighbourhoods(plan: Plan, outlines: list[list[int]], x: np.ndarray, y: np.ndarray) -> SampleLayer:
    codes, districts = neighbourhood_codes(plan)
    columns = {
        "buurtcode": np.array(codes, dtype=object),
        "buurtnaam": np.array([site.name for site in plan.sites], dtype=object),
        "wijkcode": np.array(districts, dtype=object),
        "wijknaam": np.array([site.district for site in plan.sites], dtype=object),
        "gemeentenaam": np.array([PLACE] * len(codes), dtype=object),
    }
    return SampleLayer("buurten", columns, POLYGON, *_shape([[*ring, ring[0]] for ring in outlines], x, y))


def _streets(draft: Draft, names: np.ndarray, x: np.ndarray, y: np.ndarray) -> SampleLayer:
    parts, xy = _shape([link.points for link in draft.links], x, y)
    return SampleLayer("straten", {"straatnaam": names}, LINE, parts, xy)


def _scores(ids: np.ndarray, scores: dict[str, np.ndarray]) -> SampleLayer:
    columns = {"grid_id": np.asarray(ids, dtype=object)[scores["cell"]]}
    columns.update({name: scores[name] for name in ("jaar", "lbm", "afw", *DIMENSIONS)})
    return SampleLayer("leefbaarometer_grid", columns)


def _squares(ids: np.ndarray, cells, columns: dict[str, np.ndarray]) -> SampleLayer:
    corners = np.array([(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)])
    xy = (np.column_stack([cells.ix, cells.iy])[:, None, :] + corners) * float(CELL_M)
    parts = np.arange(len(xy) + 1) * len(corners)
    columns = {"crs28992res100m": np.asarray(ids, dtype=object), **columns}
    return SampleLayer("cbs_vierkant_100m", columns, POLYGON, parts, xy.reshape(-1, 2))


def _reference() -> SampleLayer:
    groups, years, means, deviations, sources = zip(*reference_rows())
    return SampleLayer(
        "referentie_nederland",
        {
            "groep": np.array(groups, dtype=object),
            "jaar": np.array(years, dtype=np.int64),
            "gemiddelde": np.array(means),
            "standaardafwijking": np.array(deviations),
            "bron": np.array(sources, dtype=object),
        },
    )
