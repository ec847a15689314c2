# SPDX-License-Identifier: GPL-2.0-or-later
"""Make the whole series of maps in one step, from the user's own layers."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsApplication

from ..core.legend import Text, load_all
from ..core.problems import Problem
from ..core.series import Series, compute_series, measures_behind
from ..layers.project import SeriesSheets, load_on_completion, save_styles, write_project
from ..layers.writer import columns_for, write_cells, write_copy
from .classing import class_columns
from .language import sentence
from .seriesform import SeriesForm
from .seriesinputs import RADIUS, SeriesReader, choose_units
from .seriesrequest import SeriesRequest

WITHIN = Text("Bewoners en woningen binnen {radius} m", "Residents and dwellings within {radius} m")
RELATIVE_TO_REFERENCE = {"index", "verandering_index"}
SUMMED = {*RELATIVE_TO_REFERENCE, "aandeel_corporatiebezit"}
DATA = Text("Gegevens: {source}", "Data: {source}")
RELATIVE = Text("Index ten opzichte van {source}", "Index relative to {source}")


class MapSeries(SeriesForm):
    """Compute measures, classes and reasons of every map that the layers allow, and style the maps."""

    ID = "mapseries"
    GROUP = "maps"

    def displayName(self) -> str:
        return self.tr("Make map series")

    def description_text(self) -> str:
        return self.tr(
            "Makes the resilience maps from the layers that you have: nuisance, vulnerable residents and social "
            "housing, in one year and over two years, on 100 m cells or on neighbourhoods. Each layer is optional; a "
            "map that lacks an input is skipped, and the log says why. The output is one table with all measures, "
            "classes and reasons, which is loaded once per map, styled with the legend of that map."
        )

    def checkParameterValues(self, parameters, context):
        themes = ("NUISANCE", "GROUPS", "HOUSING")
        given = {
            name
            for name in themes
            if self.parameterDefinition(name).valueAsPythonString(parameters.get(name), context) not in ("None", "")
        }
        if not given:
            return False, self.tr("Give at least one layer: nuisance, groups of residents or social housing.")
        if "GROUPS" in given and not self.field_names(parameters, "GROUP_FIELDS", context):
            return False, self.tr("Choose the fields of the groups of residents.")
        return super().checkParameterValues(parameters, context)

    def compute(self, parameters, context, feedback) -> dict:
        asked = SeriesRequest(self, parameters, context, feedback)
        legends = self._legends(asked)
        nuisance, groups, housing = asked.nuisance(), asked.groups(), asked.housing()
        first = next((years for years in (groups, [housing] if housing else [], nuisance) if years), [])
        units = choose_units(asked.units(), first, asked.placing, context, feedback)
        reader = SeriesReader(units, asked.placing, feedback)
        inputs = reader.inputs(nuisance, groups, housing)
        series = compute_series(inputs, asked.settings(groups), legends.values())
        self._report(series, units, reader, feedback)
        shown = tuple(legend for legend in legends.values() if legend.id in series.classed)
        columns = [column for name, found in series.measures.items() for column in columns_for(name, found)]
        for legend in (*shown, *self._auxiliary(series, shown)):
            columns += class_columns(legend, series.classed[legend.id])
        output = self._write(parameters, context, feedback, units, columns)
        self._project = asked.project_path
        self._sheets = SeriesSheets(output, shown, asked.language, asked.years, self._methods(asked, series, shown))
        results = {"OUTPUT": output, "MAPS": len(shown), "UNITS": len(units)}
        return {**results, "PROJECT": self._project} if self._project else results

    def postProcessAlgorithm(self, context, feedback) -> dict:
        """Style the maps in the main thread: styles in the file, a project file, layers in the project at hand."""
        super().postProcessAlgorithm(context, feedback)
        sheets = replace(self._sheets, provenance=self._provenance)
        if not sheets.legends:
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

    def _methods(self, asked: SeriesRequest, series: Series, legends) -> dict[str, str]:
        """Return what each map's source line says about neighbourhood and reference, in the language of the maps."""
        methods = {}
        for legend in legends:
            measures = measures_behind(legend)
            parts = []
            if asked.placing.neighbourhood == RADIUS and measures & SUMMED:
                parts.append(WITHIN.get(asked.language).format(radius=round(asked.placing.radius_m)))
            if series.reference is not None and measures & RELATIVE_TO_REFERENCE:
                year = f" ({series.reference.year})" if series.reference.year else ""
                parts.append(RELATIVE.get(asked.language).format(source=series.reference.source + year))
            if asked.text("SOURCE"):
                parts.append(DATA.get(asked.language).format(source=asked.text("SOURCE")))
            methods[legend.id] = ". ".join(parts)
        return methods

    def _write(self, parameters, context, feedback, units, columns) -> str:
        target = (self, parameters, "OUTPUT", context)
        if hasattr(units, "origin"):
            return write_copy(*target, units.origin, columns, feedback, rows=units.table.fids)
        return write_cells(*target, units.layer, [units.id_column(), *columns], feedback)

    def _report(self, series: Series, units, reader: SeriesReader, feedback) -> None:
        feedback.pushInfo(self.tr("{count} cells or neighbourhoods are mapped.").format(count=len(units)))
        for name, count in reader.outside.items():
            if count:
                feedback.pushInfo(
                    self.tr("{count} rows of layer {layer} lie in none of them and are not used.").format(
                        count=count, layer=name
                    )
                )
        if series.reference is not None:
            feedback.pushInfo(
                self.tr("The index is relative to: {source}, {year}.").format(
                    source=series.reference.source, year=series.reference.year or "–"
                )
            )
        language = QgsApplication.locale()
        for skipped in series.skipped:
            if skipped.legend.in_series:
                feedback.pushWarning(
                    self.tr("Map {number}, {title}, is skipped. It lacks: {lacking}.").format(
                        number=skipped.legend.number,
                        title=skipped.legend.title.get(language),
                        lacking="; ".join(text.get(language) for text in skipped.lacking),
                    )
                )
