# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw the results of cells, neighbourhoods or addresses on buildings."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsCoordinateTransform,
    QgsWkbTypes,
)

from ...core.buildings import row_of_buildings, taken
from ...core.columns import Table
from ...core.legend import load_legend
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ...layers.areas import PlacedPoints
from ...layers.buildings import Buildings, read_buildings, require_polygons, results_at
from ...layers.centres import transformed
from ...layers.features import Origin
from ...layers.writer import write_copy
from .form import BuildingForm
from .maps import ResultMap, asked_fields, new_columns, read_map, wanted_maps
from .styler import BuildingStyler


@dataclass(frozen=True)
class Placed:
    """Hold the buildings, the row of the results that each shows of each map, and how many results have a building."""

    buildings: Buildings
    rows: list[np.ndarray]
    results_used: int


class DrawOnBuildings(BuildingForm):
    """Give each building the class of the place where it stands, or of its addresses."""

    def compute(self, parameters, context, feedback) -> dict:
        origin, results = (self.origin(parameters, name, context) for name in ("BUILDINGS", "RESULTS"))
        require_polygons(origin)
        has_points = _has_points(results)
        legend_file = self.parameterAsString(parameters, "LEGEND_FILE", context)
        own = load_legend(legend_file) if legend_file else None
        wanted = wanted_maps(results, self.field_names(parameters, "FIELDS", context), own, legend_file)
        crs = origin.crs if has_points else results.crs
        table = self.read(parameters, "RESULTS", context, feedback, centres_in=crs, **asked_fields(wanted))
        maps = [read_map(table, each) for each in wanted]
        if has_points:
            placed = _by_addresses(origin, table, maps, feedback)
        else:
            transform = QgsCoordinateTransform(origin.crs, crs, context.transformContext())
            placed = _by_place(origin, (results, table), transform, len(maps), feedback)
        shown = [(taken(found.classed, rows), rows) for found, rows in zip(maps, placed.rows)]
        reports = [self.report(classed, found.legend, feedback) for found, (classed, _) in zip(maps, shown)]
        counters = {**_counted(placed), "RESULTS_READ": len(table), **reports[0]}
        self._tell(counters, placed.buildings, (origin.name, table.name), feedback)
        if has_points:
            self._tell_of_addresses(table.name, feedback)
        columns = new_columns(maps, shown)
        fids = placed.buildings.fids
        output = write_copy(self, parameters, "OUTPUT", context, origin, columns, feedback, rows=fids)
        BuildingStyler.style_on_completion(context, output, [found.legend for found in maps])
        return {"OUTPUT": output, **counters}

    def _tell(self, counters: dict, buildings: Buildings, names: tuple[str, str], feedback) -> None:
        """Say in the log what was drawn and what was not."""
        feedback.pushInfo(
            self.tr(
                "Layer {layer}: {READ} buildings read: {USED} with a result, {OUTSIDE} without one, {WITHOUT_GEOMETRY} "
                "without geometry."
            ).format(layer=names[0], **counters)
        )
        feedback.pushInfo(
            self.tr("Layer {layer}: {RESULTS_USED} of {RESULTS_READ} results have a building.").format(
                layer=names[1], **counters
            )
        )
        if buildings.repaired:
            feedback.pushWarning(
                self.tr(
                    "Layer {layer}: {count} buildings have an invalid polygon. It was repaired to place them; in the "
                    "output it stands as it was."
                ).format(layer=names[0], count=buildings.repaired)
            )
        if counters["READ"] and not counters["USED"]:
            feedback.pushWarning(
                self.tr("No building of layer {layer} lies where layer {results} has a result.").format(
                    layer=names[0], results=names[1]
                )
            )

    def _tell_of_addresses(self, layer: str, feedback) -> None:
        feedback.pushWarning(
            self.tr(
                "Layer {layer} holds points. A building may be one home: publish this only where the classes are about "
                "the surroundings of an address, never about the address itself."
            ).format(layer=layer)
        )


def _has_points(results: Origin) -> bool:
    """Tell whether results are points; polygons are the other possibility."""
    kind = QgsWkbTypes.geometryType(results.source.wkbType())
    if kind == QgsWkbTypes.GeometryType.PointGeometry:
        return True
    if kind == QgsWkbTypes.GeometryType.PolygonGeometry:
        return False
    raise Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "Layer {layer} holds neither polygons nor points. Choose cells, neighbourhoods or addresses with classes.",
        ),
        layer=results.name,
    )


def _by_addresses(origin: Origin, table: Table, maps: list[ResultMap], feedback) -> Placed:
    """Find the address that stands for each building, map by map."""
    points = PlacedPoints(table.x, table.y)
    buildings = read_buildings(origin, points, feedback)
    rows = [row_of_buildings(points.area, found.classed, found.figures.values, len(buildings)) for found in maps]
    return Placed(buildings, rows, int((points.area >= 0).sum()))


def _by_place(origin: Origin, results: tuple[Origin, Table], transform, maps: int, feedback) -> Placed:
    """Find the cell or neighbourhood in which each building stands; the same for all maps."""
    buildings = read_buildings(origin, feedback=feedback)
    rows = results_at(*results, *transformed(buildings.x, buildings.y, transform), feedback)
    return Placed(buildings, [rows] * maps, len(np.unique(rows[rows >= 0])))


def _counted(placed: Placed) -> dict[str, int]:
    """Return counters that add up: read = used + outside + without geometry."""
    count, used = len(placed.buildings), int((placed.rows[0] >= 0).sum())
    without = count - int(placed.buildings.placed.sum())
    return {
        "READ": count,
        "USED": used,
        "OUTSIDE": count - used - without,
        "WITHOUT_GEOMETRY": without,
        "RESULTS_USED": placed.results_used,
    }
