# SPDX-License-Identifier: GPL-2.0-or-later
"""Refuse coordinate systems without metres, and coordinates that deny the system they are said to be in."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsUnitTypes

from ..core.columns import Table
from ..core.grid import centres
from ..core.problems import QT_TRANSLATE_NOOP, Phrase, Problem

RD = "EPSG:28992 (Amersfoort / RD New)"
LONGITUDE_FIRST = Phrase(QT_TRANSLATE_NOOP("Problem", "EPSG:4326 (WGS 84, longitude/latitude)"))
LATITUDE_FIRST = Phrase(QT_TRANSLATE_NOOP("Problem", "EPSG:4326 (WGS 84) with latitude and longitude exchanged"))
RD_CODES = ("EPSG:28992", "EPSG:7415")
RD_BOUNDS = (-7_000, 300_000, 289_000, 629_000)
"""West, east, south and north of the Netherlands in RD, metres."""

DUTCH_BOUNDS = {
    RD: RD_BOUNDS,
    LONGITUDE_FIRST: (2.5, 7.5, 50.5, 54.0),
    LATITUDE_FIRST: (50.5, 54.0, 2.5, 7.5),
    Phrase(QT_TRANSLATE_NOOP("Problem", "EPSG:28992 with x and y exchanged")): (300_000, 629_000, -7_000, 289_000),
    "EPSG:3857 (Web Mercator)": (290_000, 830_000, 6_500_000, 7_200_000),
    "EPSG:25831 (ETRS89 / UTM zone 31N)": (450_000, 810_000, 5_610_000, 5_980_000),
    "EPSG:25832 (ETRS89 / UTM zone 32N)": (40_000, 400_000, 5_610_000, 5_980_000),
    "EPSG:3035 (ETRS89 / LAEA Europe)": (3_860_000, 4_140_000, 3_060_000, 3_420_000),
}
"""Where the Netherlands lie in the systems that Dutch files come in; used to name the probable one."""

FAR_M = 1_000_000
_FAR_BOUNDS = (RD_BOUNDS[0] - FAR_M, RD_BOUNDS[1] + FAR_M, RD_BOUNDS[2] - FAR_M, RD_BOUNDS[3] + FAR_M)
"""Coordinates of unknown kind up to here may be a drawing of its own; beyond, nothing Dutch can be meant."""

NOT_RD = ("EPSG:4326", "EPSG:4258", "EPSG:3857", "EPSG:25831", "EPSG:25832", "EPSG:32631", "EPSG:32632", "EPSG:3035")
"""Systems in which a place with RD coordinates is certainly not in the Netherlands."""


def require_metres(crs: QgsCoordinateReferenceSystem) -> None:
    """Refuse a target coordinate system that is missing, geographic or not in metres."""
    if not crs.isValid() or crs.isGeographic() or crs.mapUnits() != QgsUnitTypes.DistanceUnit.DistanceMeters:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Coordinate system {crs} does not measure in metres. "
                "Choose a projected one, such as EPSG:28992 (Amersfoort / RD New).",
            ),
            crs=crs.authid() or crs.description() or "?",
        )


def check_plausible(table: Table, crs: QgsCoordinateReferenceSystem, name: str) -> int:
    """Refuse coordinates that cannot be in the system that their layer says they are in.

    The majority decides: a stray point far away is counted, and refuses nothing. So does a layer near
    the origin of RD that resembles no other system: drawings and exercises are made there.

    Parameters
    ----------
    table : Table
        With x and y as the layer holds them, not transformed.
    crs : QgsCoordinateReferenceSystem
        What the layer says.
    name : str
        The layer's name.

    Returns
    -------
    int
        How many points of an RD layer lie outside the Netherlands.
    """
    known = np.isfinite(table.x)
    x, y = table.x[known], table.y[known]
    probable = probable_crs(x, y)
    if is_missing(crs):
        _refuse_missing(name, probable)
    inside = _inside(x, y, RD_BOUNDS)
    if crs.authid() in RD_CODES:
        far = ~_inside(x, y, _FAR_BOUNDS)
        if probable not in (None, RD) or 2 * np.count_nonzero(far) > len(x):
            _refuse_as_rd(name, crs, (x, y), probable)
        return int(np.count_nonzero(~inside))
    if crs.isGeographic():
        beyond = 2 * np.count_nonzero((np.abs(x) > 180) | (np.abs(y) > 90)) > len(x)
        impossible = beyond or probable == LATITUDE_FIRST
    else:
        impossible = crs.authid() in NOT_RD and probable in (RD, LONGITUDE_FIRST, LATITUDE_FIRST)
    if impossible:
        _refuse_as_other(name, crs, probable)
    return 0


def is_missing(crs: QgsCoordinateReferenceSystem) -> bool:
    """Tell whether a layer has no coordinate system; a GeoPackage calls that "Undefined geographic SRS"."""
    return not crs.isValid() or (not crs.authid() and crs.description().startswith("Undefined"))


def probable_crs(x: np.ndarray, y: np.ndarray) -> str | None:
    """Return the system in which most of the points lie in the Netherlands, if there is one."""
    hits = {title: np.count_nonzero(_inside(x, y, bounds)) for title, bounds in DUTCH_BOUNDS.items()}
    best = max(hits, key=hits.get)
    return best if 2 * hits[best] > len(x) else None


def _inside(x: np.ndarray, y: np.ndarray, bounds: tuple) -> np.ndarray:
    west, east, south, north = bounds
    return (x >= west) & (x <= east) & (y >= south) & (y <= north)


def _refuse_missing(name: str, probable: str | None) -> None:
    if probable is None:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} has no coordinate system. Set it with Layer CRS > Set Layer CRS (right-click the layer) "
                "and run again.",
            ),
            layer=name,
        )
    raise Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "Layer {layer} has no coordinate system. Its coordinates look like {probable}: "
            "set that with Layer CRS > Set Layer CRS (right-click the layer) and run again.",
        ),
        layer=name,
        probable=probable,
    )


def _refuse_as_rd(name: str, crs, points, probable: str | None) -> None:
    if probable is None:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} says that it is in {crs}, but most of its coordinates, such as {x}, {y}, lie far "
                "outside the Netherlands. Find out which coordinate system they are in and set it with "
                "Layer CRS > Set Layer CRS (right-click the layer).",
            ),
            layer=name,
            crs=crs.authid(),
            x=f"{np.median(points[0]):.6g}",
            y=f"{np.median(points[1]):.6g}",
        )
    raise Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "Layer {layer} says that it is in {crs}, but its coordinates look like {probable}. "
            "Set the right one with Layer CRS > Set Layer CRS (right-click the layer) and run again.",
        ),
        layer=name,
        crs=crs.authid(),
        probable=probable,
    )


def _refuse_as_other(name: str, crs, probable: str | None) -> None:
    raise Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "Layer {layer} says that it is in {crs}, but its coordinates cannot be: they look like {probable}. "
            "Set the right one with Layer CRS > Set Layer CRS (right-click the layer) and run again.",
        ),
        layer=name,
        crs=crs.authid(),
        probable=probable or Phrase(QT_TRANSLATE_NOOP("Problem", "another projected system")),
    )


def check_cells(cells: tuple, layer: str, field: str) -> None:
    """Refuse to draw cells in a system in which their ids, read as coordinates, cannot be meant.

    Parameters
    ----------
    cells : tuple of (ParsedIds, int, QgsCoordinateReferenceSystem)
        Cells read from ids, their size in metres, and where they are to be drawn.
    layer, field : str
        Where the ids stand.
    """
    parsed, size_m, crs = cells
    probable = probable_crs(*centres(parsed.ix[parsed.ok], parsed.iy[parsed.ok], size_m))
    if probable == RD and crs.authid() in NOT_RD:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The ids in field {field} of layer {layer} are of cells in {probable}, but the cells are to be made "
                "in {crs}. Choose {probable} as the coordinate system of the grid.",
            ),
            field=field,
            layer=layer,
            probable=probable,
            crs=crs.authid(),
        )
