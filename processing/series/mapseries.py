# SPDX-License-Identifier: GPL-2.0-or-later
"""Make the whole series of maps in one step, from the user's own layers."""

from __future__ import annotations

from dataclasses import replace

from ...core.columns import Column
from ...core.legend import Legend, load_all
from ...core.own_mean import OWN_MEAN_FACT, own_mean_text
from ...core.problems import Problem
from ...core.reference_text import REFERENCE_FACT, reference_text
from ...core.series import Series, compute_series
from ...layers.layerunits import require_ids_kept
from ...layers.output import destination_text
from ...layers.project import SeriesSheets, load_on_completion, save_styles, write_project
from ...layers.series.row import WITHIN_FACT
from ...layers.writer import NewColumn, columns_for, write_cells, write_copy
from ..classing import class_columns
from ..language import sentence
from .checks import IN_MEMORY
from .form import SeriesForm
from .inputs import SeriesReader, choose_units
from .privacy import source_fields, tell_of_few, warn_of_series, without_groups
from .report import SeriesReport
from .request import SeriesRequest
from .said import methods_of, variants_of


class MapSeries(SeriesForm):
    """Compute measures, classes and reasons of every map that the layers allow, and style the maps."""

    def compute(self, parameters, context, feedback) -> dict:
        asked = SeriesRequest(self, parameters, context, feedback)
        legends = self._legends(asked)
        nuisance, groups, housing = asked.themes()
        first = next((years for years in (groups, housing, nuisance) if years), [])
        units = choose_units(asked.units(), first, asked.placing, context, feedback)
        reader = SeriesReader(units, asked.placing, feedback)
        inputs = reader.inputs(nuisance, groups, housing)
        settings = asked.settings(groups)
        if settings.own_nuisance is not None and groups:
            inputs = replace(inputs, residents=reader.residents(groups[0]))
        series = compute_series(inputs, settings, legends.values())
        about_people = [*groups, *housing]
        warn_of_series(reader, about_people, settings.shares.minimum)
        if series.own_mean is not None:
            legends = {key: legend.of_own_mean() for key, legend in legends.items()}
        SeriesReport(feedback, legends).tell(series, reader)
        shown = tuple(legend for legend in legends.values() if legend.id in series.classed)
        kept = series.measures
        if self.parameterAsBool(parameters, "GROUP_SHARES", context):
            tell_of_few(kept, feedback)
        else:
            kept = without_groups(kept)
        columns = self._columns(kept, [*shown, *self._auxiliary(series, shown)], series)
        self._reference, self._within, self._own_mean = series.reference, reader.within, series.own_mean
        self._source_fields = source_fields(units, about_people, feedback)
        output = self._write(parameters, context, feedback, units, columns)
        self._project = asked.project_path
        self._in_memory = destination_text(parameters, "OUTPUT", context).startswith(IN_MEMORY)
        self._sheets = SeriesSheets(
            output,
            shown,
            asked.language,
            asked.years,
            methods_of(asked, series, shown, reader),
            asked.text("SOURCE"),
            variants=variants_of(asked, series, shown),
        )
        results = {"OUTPUT": output, "MAPS": len(shown), "UNITS": len(units)}
        return {**results, "PROJECT": self._project} if self._project else results

    def _columns(self, measures: dict[str, Column], legends: list[Legend], series: Series) -> list[NewColumn]:
        columns = [column for name, found in measures.items() for column in columns_for(name, found)]
        named = {column.name for column in columns}  # reden_verandering_index is of measure and map alike
        for legend in legends:
            made = class_columns(legend, series.classed[legend.id])
            columns += [column for column in made if column.name not in named]
        return columns

    def facts(self) -> dict[str, str]:
        """Return what else it takes to explain each place from the table alone."""
        told = {WITHIN_FACT: ", ".join(sorted(self._within))} if self._within else {}
        if self._own_mean is not None:
            told[OWN_MEAN_FACT] = own_mean_text(self._own_mean)
        return told if self._reference is None else {**told, REFERENCE_FACT: reference_text(self._reference)}

    def postProcessAlgorithm(self, context, feedback) -> dict:
        """Style the maps in the main thread: styles in the file, a project file, layers in the project at hand."""
        super().postProcessAlgorithm(context, feedback)
        sheets = replace(self._sheets, provenance=self._provenance)
        if self._in_memory:
            feedback.pushWarning(
                self.tr(
                    "A table in memory cannot be shown as several maps. Write the map series to a file to get them."
                )
            )
        if not sheets.legends or self._in_memory:
            return {}
        try:
            save_styles(sheets)
            if self._project:
                write_project(self._project, sheets)
            if context.willLoadLayerOnCompletion(sheets.source):
                load_on_completion(context, sheets)
        except Problem as problem:
            feedback.reportError(sentence(problem))
        return {}

    def _legends(self, asked: SeriesRequest) -> dict:
        """Return the maps wanted by id: those of the series, with one of the resilience maps."""
        every = load_all(asked.legends_folder)
        return {
            key: legend
            for key, legend in every.items()
            if (legend.in_series and not key.startswith("veerkracht_")) or key == asked.resilience_rules
        }

    def _auxiliary(self, series: Series, shown) -> list:
        """Return the legends that maps were combined from and that are no maps themselves."""
        named = {needed.id: needed for legend in shown if legend.matrix for needed in legend.matrix.inputs}
        return [legend for key, legend in named.items() if key in series.classed and key not in {s.id for s in shown}]

    def _write(self, parameters, context, feedback, units, columns) -> str:
        target = (self, parameters, "OUTPUT", context)
        if hasattr(units, "origin"):
            require_ids_kept(units, columns)
            return write_copy(*target, units.origin, columns, feedback, units.table.fids, self._source_fields)
        return write_cells(*target, units.layer, [units.id_column(), *columns], feedback)
