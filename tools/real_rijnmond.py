# SPDX-License-Identifier: GPL-2.0-or-later
"""Make the open data of Rijnmond ready for maps: name its neighbourhoods, and choose the squares in them."""

from __future__ import annotations

from pathlib import Path

RIJNMOND = "cbs100_rijnmond_2024"
GAP_M = 120.0
"""Half the widest gap between neighbourhoods of one municipality that is closed."""


def native(name: str, layer, output: str = "TEMPORARY_OUTPUT", **asked):
    """Run one of QGIS's own algorithms on a layer."""
    from qgis import processing

    return processing.run(f"native:{name}", {"INPUT": layer, **asked, "OUTPUT": output})["OUTPUT"]


def neighbourhoods_of_rijnmond(data: Path, folder: Path) -> str:
    """Join the neighbourhoods of Rijnmond with their names, municipalities and residents, in metres."""
    shapes, figures = (str(data / RIJNMOND / name) for name in ("buurt_2024.geojson", "buurt_2024_stats.csv"))
    joined = {"FIELD": "buurtcode", "INPUT_2": figures, "FIELD_2": "buurtcode"}
    joined["FIELDS_TO_COPY"] = ["buurtnaam", "gemeentenaam", "aantal_inwoners"]
    moved = native("reprojectlayer", shapes, TARGET_CRS="EPSG:28992")
    return native("joinattributestable", moved, str(folder / "buurten.gpkg"), **joined)


def squares_of_rijnmond(squares: str, identifier: str, data: Path, folder: Path) -> str:
    """Choose the squares with their middle in a municipality, and the municipalities with such squares.

    The file of squares goes on far beyond Rijnmond, and leaves two of its municipalities out.
    """
    areas = neighbourhoods_of_rijnmond(data, folder)
    # Between the neighbourhoods are gaps, as their borders are drawn roughly.
    grown = native("buffer", native("dissolve", areas, FIELD=["gemeentenaam"]), DISTANCE=GAP_M)
    closed = native("buffer", grown, DISTANCE=-GAP_M)
    middles = native("extractbylocation", native("centroids", squares), PREDICATE=[6], INTERSECT=closed)
    native("extractbylocation", closed, str(folder / "gemeenten.gpkg"), PREDICATE=[0], INTERSECT=middles)
    of_them = {"FIELD": identifier, "INPUT_2": middles, "FIELD_2": identifier, "FIELDS_TO_COPY": [identifier]}
    joined = native("joinattributestable", squares, DISCARD_NONMATCHING=True, PREFIX="midden_", **of_them)
    return native("deletecolumn", joined, str(folder / "vierkanten.gpkg"), COLUMN=[f"midden_{identifier}"])
