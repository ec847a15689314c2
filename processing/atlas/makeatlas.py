# SPDX-License-Identifier: GPL-2.0-or-later
"""Make all maps of an atlas that the given layers allow, from its definition files."""

from __future__ import annotations

from dataclasses import replace

from ...core.atlas.captions import caption_field, captions
from ...core.atlas.choosing import Given, choose
from ...core.atlas.definition import AREAS, CELLS, GRID, MEAN_DEVELOPMENT, POINT_SOURCES, POINTS, ROW_UNITS
from ...core.atlas.limits import FILE_NAME, read_limits
from ...core.atlas.reading import atlas_folder, load_atlas
from ...core.atlas.years import dated, period_of
from ...core.presets import recognise
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ...core.years import check_order, year_text
from ...layers.atlas.file import AtlasTable, in_several_parts, polygon_type, squares, write_atlas
from ...layers.atlas.project import load_atlas_maps, save_atlas_styles, write_atlas_project
from ...layers.features import Origin, stop_if_cancelled
from ...layers.layerunits import units_of_layer
from ...layers.output import refuse_own_input
from ...layers.project import require_writable_place
from ...layers.provenance import keep_provenance
from ...layers.sink import Target
from ...layers.writer import NewColumn
from ..language import sentence
from ..series.walking import SeriesWalking
from ..walkingform import Streets
from .form import AtlasForm
from .inputs import PARAMETERS, AtlasLayers, require_cells
from .maps import AtlasMaps, MadeMap, World, table_columns
from .places import PointCounts, Reaching, cells_of
from .rowtables import MadeCells, points_table, rows_table
from .sheets import atlas_sheets, reach_text, tell_skipped

CELL_TABLE, AREA_TABLE = "cellen", "buurten"
YEARS = ("FIRST_YEAR", "YEAR")


class MakeAtlas(AtlasForm):
    """Compute, class, write and style every map of an atlas for which the columns are there."""

    def compute(self, parameters, context, feedback) -> dict:
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        project = self.parameterAsFileOutput(parameters, "PROJECT", context)
        if project:
            at_hand = context.project().fileName() if context.project() is not None else ""
            require_writable_place(project, at_hand)
        layers = self._layers(parameters, context, feedback)
        for origin in layers.every():
            refuse_own_input(Target(self, parameters, "OUTPUT", context, feedback), origin)
        world = self._world(parameters, context, layers, feedback)
        tables = self._tables(parameters, context, world, feedback)
        stop_if_cancelled(feedback)
        write_atlas(output, [table for table, _legends in tables], feedback)
        facts = {name: self.parameterAsString(parameters, name, context).strip() for name in (*YEARS, "SOURCE")}
        facts["LANGUAGE"] = self.parameterAsEnumString(parameters, "LANGUAGE", context)
        walking = self.origin(parameters, "NETWORK", context) is not None
        facts["REACH"] = reach_text(self.parameterAsDouble(parameters, "DISTANCE", context), walking, facts["LANGUAGE"])
        self._sheets = atlas_sheets(output, tables, world, facts)
        self._project, self._load = project, self.parameterAsBool(parameters, "LOAD", context)
        results = {"OUTPUT": output, "MAPS": len(self._sheets.order), "SKIPPED": len(world.skipped)}
        return {**results, "PROJECT": project} if project else results

    def postProcessAlgorithm(self, context, feedback) -> dict:
        """Style the maps in the main thread: in the file, in a project file, in the project at hand."""
        super().postProcessAlgorithm(context, feedback)
        tables = [replace(each, provenance=self._provenance) for each in self._sheets.tables]
        sheets = replace(self._sheets, tables=tables)
        try:
            for each in tables:
                if not keep_provenance(each.source, self._provenance, context):
                    feedback.pushWarning(self.tr("How it was made could not be written into the output."))
            save_atlas_styles(sheets)
            if self._project:
                write_atlas_project(self._project, sheets)
            if self._load and context.project() is not None:
                load_atlas_maps(context, sheets)
        except Problem as problem:
            feedback.reportError(sentence(problem))
        return {}

    def _layers(self, parameters, context, feedback) -> AtlasLayers:
        found = {source: self.origin(parameters, name, context) for source, name in PARAMETERS.items()}
        figures = [Origin(layer, layer) for layer in self.layers(parameters, "FIGURES", context)]
        given = {source: origin for source, origin in found.items() if origin is not None}
        return AtlasLayers(given, figures, (context, feedback))

    def _world(self, parameters, context, layers: AtlasLayers, feedback) -> World:
        """Choose the maps that can be made, and read what they need."""
        folder = atlas_folder(
            self.parameterAsString(parameters, "ATLAS_FOLDER", context)
            or self.parameterAsEnumString(parameters, "ATLAS", context)
        )
        first_year, year = (year_text(self.parameterAsString(parameters, name, context)) for name in YEARS)
        check_order(first_year, year)
        undated = load_atlas(folder)
        atlas = {key: dated(each, (first_year, year)) for key, each in undated.items()}
        limits = read_limits(folder / FILE_NAME).get(year, {})
        constants = {}
        if parameters.get("MEAN_DEVELOPMENT") not in (None, ""):
            constants[MEAN_DEVELOPMENT] = self.parameterAsDouble(parameters, "MEAN_DEVELOPMENT", context)
        chosen, skipped = choose(atlas, Given(layers.fields(), limits, constants))
        tell_skipped(atlas, skipped, feedback)
        if not chosen:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "None of the {count} maps of the atlas can be made from these layers; the log says what each "
                    "lacks. Give more layers, or give their fields the names that the definitions use.",
                ),
                count=len(atlas),
            )
        size_m, crs = self.grid(parameters, context)
        if any(CELLS in recipe.sources for recipe in chosen.values()):
            require_cells(layers.origins[CELLS], size_m)
        sources = {
            source: layers.rows(source, list(chosen.values()), crs, _kept(source, atlas))
            for source in (*POINT_SOURCES, CELLS, *ROW_UNITS)
            if any(source in recipe.sources for recipe in chosen.values())
        }
        minimum = self.parameterAsDouble(parameters, "MINIMUM", context)
        counts = PointCounts(sources, size_m)
        periods = {key: period_of(each, (first_year, year)) for key, each in undated.items()}
        return World(
            atlas, chosen, skipped, limits, constants, sources, counts, minimum, (size_m, crs), layers, periods
        )

    def _tables(self, parameters, context, world: World, feedback) -> list[tuple]:
        """Return each table with the legends of its maps."""
        tables, cells = [], None
        if world.of_unit(GRID):
            cells = self._cells(parameters, context, world, feedback)
            columns = [cells.units.id_column(), *table_columns(cells.maps)]
            table = AtlasTable(CELL_TABLE, squares(cells.units), polygon_type(True), world.grid[1], columns)
            tables.append((table, tuple(found.legend for found in cells.maps)))
        if world.of_unit(AREAS):
            tables.append(self._areas(parameters, context, world, feedback))
        tables += [rows_table(unit, world, cells, (context, feedback)) for unit in ROW_UNITS if world.of_unit(unit)]
        return tables + [points_table(key, world) for key in world.of_unit(POINTS)]

    def _cells(self, parameters, context, world: World, feedback) -> MadeCells:
        size_m, crs = world.grid
        distance_m = self.parameterAsDouble(parameters, "DISTANCE", context)
        streets = self.origin(parameters, "NETWORK", context)
        walking = None
        if streets is not None:
            walking = SeriesWalking(Streets(streets, crs), distance_m, context, feedback)
        around = Reaching(distance_m, size_m, crs, walking)
        units = cells_of(world.counts, world.sources.get(CELLS), around)
        return MadeCells(units, AtlasMaps(world, feedback).on_cells(units, around))

    def _areas(self, parameters, context, world: World, feedback) -> tuple:
        origin = world.layers.origins[AREAS]
        preset = recognise(origin.source.fields().names())
        proposed = preset.fields if preset else {}
        code = self.parameterAsString(parameters, "AREA_ID", context) or proposed.get("id", "")
        name = self.parameterAsString(parameters, "AREA_NAME", context) or proposed.get("name", "")
        if not code:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "It is not clear which field of layer {layer} holds: {parameter}. Choose it."
                ),
                layer=origin.name,
                parameter=self.parameterDefinition("AREA_ID").description(),
            )
        units = units_of_layer(origin, code, world.grid, context, feedback)
        labels = self.read(parameters, "AREAS", context, feedback, texts=(name,)).texts[name].tolist() if name else []
        maps = AtlasMaps(world, feedback).on_areas(units, labels)
        told = [NewColumn(code, "text", units.table.texts[code])]
        told += [NewColumn(name, "text", labels)] if name else []
        told += table_columns(maps)
        told += caption_columns(world, maps, labels, self.parameterAsEnumString(parameters, "LANGUAGE", context))
        geometries = in_several_parts(units.geometries(feedback))
        table = AtlasTable(AREA_TABLE, geometries, polygon_type(False), world.grid[1], told)
        return table, tuple(found.legend for found in maps)


def caption_columns(world: World, maps: list[MadeMap], names: list, language: str) -> list[NewColumn]:
    """Return the texts that stand beside the neighbourhoods, for each map that has them."""
    figures = {found.legend.id: found.figures for found in maps}
    bounds = {found.legend.id: [bound.value for bound in found.legend.bounds] for found in maps}
    new = []
    for found in maps:
        told = [(each, figures[each.of]) for each in world.atlas[found.legend.id].captions if each.of in figures]
        if told:
            shown = captions(names or [None] * len(found.outside), told, language, bounds)
            new.append(NewColumn(caption_field(found.legend), "text", shown))
    return new


def _kept(source: str, atlas: dict) -> list[str]:
    return list(dict.fromkeys(name for each in atlas.values() if each.unit == source for name in each.keeps))
