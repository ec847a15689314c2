# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw what lies within 300 m walking of one place on the real paths of Osdorp, beside the circle of 300 m."""

from __future__ import annotations

from pathlib import Path

from picture_sheet import categories, draw, lines, run

DISTANCE_M = 300
START = (114_700, 485_560)
"""Where the walk in Osdorp begins, RD."""
PIECE_M = 6.0
AROUND_M = 340.0
BANDS = ((100, "#08306b"), (200, "#2171b5"), (300, "#6baed6"))
BEYOND = "#c9c4ba"


def osdorp_pieces(streets: str):
    """Return pieces of street in the circle, each with the walking distance to the start; the start; all streets."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsRectangle, QgsReferencedRectangle, QgsVectorLayer

    start = QgsVectorLayer("Point?crs=EPSG:28992&field=n:integer", "start", "memory")
    feature = QgsFeature(start.fields())
    feature.setAttributes([1])
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*START)))
    if not start.dataProvider().addFeatures([feature])[0]:
        raise SystemExit("The start of the walk cannot be kept.")
    box = QgsRectangle.fromCenterAndSize(QgsPointXY(*START), 3 * AROUND_M, 2.2 * AROUND_M)
    near = run("native:extractbyextent", INPUT=streets, EXTENT=QgsReferencedRectangle(box, start.crs()))
    walked = run("native:extractbyexpression", INPUT=near, EXPRESSION="coalesce(\"path_type\", 'walk') <> 'bike'")
    # Nothing outside the circle can be reached, so that it need not be searched.
    inside = run("native:extractwithindistance", INPUT=walked, REFERENCE=start, DISTANCE=DISTANCE_M)
    pieces = run("native:splitlinesbylength", INPUT=inside, LENGTH=PIECE_M)
    reached = run(
        "veerkracht:sumwithinwalkingdistance",
        ORIGINS=pieces,
        ADDRESSES=start,
        FIELDS=["n"],
        NETWORK=walked,
        DISTANCE=DISTANCE_M,
        WEIGHTS="linear",
    )
    return reached, start, walked


def draw_osdorp(data: Path, folder: Path) -> Path:
    """Draw what lies within 300 m walking of one place in Osdorp, beside the circle of 300 m."""
    from qgis.core import (
        QgsFeature,
        QgsFillSymbol,
        QgsGeometry,
        QgsMarkerSymbol,
        QgsPointXY,
        QgsRectangle,
        QgsVectorLayer,
    )
    from veerkrachtkaarten.layers.sheets.legend import LegendPart

    reached, start, streets = osdorp_pieces(str(data / "walknet_osdorp" / "osdpm_map.gpkg"))
    # The weight falls from 1 to 0 over the distance: so the weighted sum of the one start tells how far it is.
    away = f'coalesce({DISTANCE_M} * (1 - nullif("n_{DISTANCE_M}m_lopen_gewogen", 0)), 9999)'
    rows = [
        (colour, "1.1", str(band), f"{limit - 100}–{limit} m lopen") for band, (limit, colour) in enumerate(BANDS, 1)
    ]
    rows.append((BEYOND, "0.35", str(len(rows) + 1), f"meer dan {DISTANCE_M} m lopen"))
    bands = " ".join(f"when {away} <= {limit} then {band}" for band, (limit, _colour) in enumerate(BANDS, 1))
    reached.setRenderer(lines(rows, f"case {bands} else {len(rows)} end"))
    streets.setRenderer(lines([(BEYOND, "0.35", "1", "straat")], "1"))
    circle = QgsVectorLayer("Polygon?crs=EPSG:28992", "cirkel", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*START)).buffer(DISTANCE_M, 90))
    if not circle.dataProvider().addFeatures([feature])[0]:
        raise SystemExit("The circle cannot be kept.")
    ring = {"style": "no", "outline_color": "#a63603", "outline_width": "0.5", "outline_style": "dash"}
    circle.setRenderer(categories([(QgsFillSymbol.createSimple(ring), "1", "300 m hemelsbreed")], "1"))
    dot = {"name": "circle", "color": "#a63603", "outline_color": "#ffffff", "size": "3.4"}
    start.setRenderer(categories([(QgsMarkerSymbol.createSimple(dot), "1", "begin van de wandeling")], "1"))
    texts = {
        "title": "Binnen 300 m lopen",
        "subtitle": "Amsterdam Osdorp, één beginpunt",
        "source": "Langs de looproutes, vanaf het beginpunt naar de dichtstbijzijnde route en verder. Bron: "
        "looproutenet van Osdorp, afgeleid van gegevens van de gemeente Amsterdam (MIT); oversteken deels "
        "© OpenStreetMap contributors.",
        "made": "Veerkrachtkaarten",
    }
    parts = [LegendPart(start), LegendPart(reached), LegendPart(circle)]
    box = QgsRectangle.fromCenterAndSize(QgsPointXY(*START), 2 * AROUND_M, 2 * AROUND_M)
    return draw(folder / "osdorp_300m_lopen.png", texts, [start, circle, reached, streets], parts, box)
