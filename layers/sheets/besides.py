# SPDX-License-Identifier: GPL-2.0-or-later
"""Print figures and tables beside the maps of a series, in its language and with its sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsFeatureRequest, QgsProject, QgsVectorLayer

from ...core.definition import Text
from ...core.figures.axes import number_text
from ...core.legend import legend_ids, load_legend
from ...core.presets import recognise
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ...core.tables.printed import RANK, RANKED_BY, USUAL, heading, printed_column, usual_columns
from ..features import stop_if_cancelled
from ..fields import kind_of
from ..focus.plan import told_by
from ..mapfacts import WORKED, MapFacts, stored_maps
from ..provenance import Told
from .blank import MADE, SOURCE, SUBTITLE, PrintedPage
from .factsources import DASH, joined_sources
from .figuresheet import add_figure
from .figuresheet import require_own as require_own_figures
from .givenfigure import GivenFigure, names_of, read_figures
from .layouts import PrintRequest
from .tablelooks import GivenTable
from .tablesheet import add_table
from .tablesheet import require_own as require_own_tables

SUMMARY = "veerkracht:summarizebyarea"
SUMMED = Text("Per gebied opgeteld, gemiddelden gewogen naar bewoners", "Summed per area, means weighed by residents")
SIDES = Text(
    "Eenzijdig laag en hoog: klassen {low} en {high} van de kaart {map}",
    "One-sidedly low and high: classes {low} and {high} of the map {map}",
)
RANKED = Text("Rang 1: hoogste cijfer in de kolom {column}", "Rank 1: highest figure in the column {column}")
UNRANKED = Text(
    "Zonder rang (–), onderaan: dit cijfer is afgeschermd of ontbreekt",
    "Without a rank (–), at the end: that figure is protected or absent",
)
HIDDEN = Text(
    "Afgeschermd: minder dan {minimum} bewoners, of een aantal waaruit zo'n klein aantal zou volgen",
    "Protected: fewer than {minimum} residents, or a number from which so small a one would follow",
)
OUTSIDE = Text(
    "Cellen of buurten die in geen gebied liggen: {count}", "Cells or neighbourhoods that lie in no area: {count}"
)


@dataclass(frozen=True, eq=False)
class Besides:
    """Hold what is printed beside the maps, read and found fit: figures with the names of their layouts, and tables."""

    figures: Sequence[GivenFigure]
    names: Sequence[str]
    tables: Sequence[GivenTable]
    facts: Sequence[MapFacts]


def besides(
    project: QgsProject,
    request: PrintRequest,
    figures: Sequence[str],
    tables: Sequence[QgsVectorLayer],
    columns: Sequence[str] = (),
) -> Besides:
    """Read what is printed beside the maps, before anything is made.

    Parameters
    ----------
    project : QgsProject
        That will get the layouts.
    request : PrintRequest
    figures : sequence of str
        Files.
    tables : sequence of QgsVectorLayer
    columns : sequence of str
        Of the tables, as far as each has them; empty: the usual ones.

    Raises
    ------
    Problem
        A figure is not there or no SVG, a table has no rows or none of the columns, or a layout of that name shows
        something else.
    """
    if not figures and not tables:
        return Besides((), (), (), ())
    facts = [stored.facts for stored in stored_maps(request.table)]
    language = facts[0].language
    read = read_figures(figures)
    names = names_of(read, language)
    require_own_figures(project, names, read)
    _require_columns(tables, columns)
    given = [_given(layer, columns, language) for layer in tables]
    _require_names_apart(given)
    require_own_tables(project, given)
    return Besides(read, names, given, facts)


def add_besides(project: QgsProject, request: PrintRequest, found: Besides, feedback=None) -> list[PrintedPage]:
    """Give a project a layout for each figure and each table; those that stand there keep their looks.

    Raises
    ------
    Problem
        The template cannot be used, or the columns of a table do not fit on it.
    Cancelled
        The user asked for it; layouts that were added stay.
    """
    printed = []
    for figure, name in zip(found.figures, found.names):
        stop_if_cancelled(feedback)
        printed.append(add_figure(project, figure, name, _texts(request, found, ""), request.template))
    for given in found.tables:
        stop_if_cancelled(feedback)
        period = _period(found.facts)
        texts = _texts(request, found, period) | {SOURCE: _table_source(given.layer, found.facts)}
        printed.append(add_table(project, given, texts, request.template))
    return printed


def _texts(request: PrintRequest, found: Besides, period: str) -> dict[str, str]:
    language = found.facts[0].language
    return {
        SUBTITLE: ", ".join(part for part in (request.place, period) if part),
        SOURCE: _sources(found.facts),
        MADE: request.made_lines(language),
    }


def _period(facts: Sequence[MapFacts]) -> str:
    """Return the years of a series: both where it compares two."""
    periods = [each.period for each in facts if each.period]
    return next((period for period in periods if DASH in period), next(iter(periods), ""))


def _sources(facts: Sequence[MapFacts]) -> str:
    """Return where the data of a series come from."""
    return joined_sources(facts).partition(f"{WORKED.get(facts[0].language)}: ")[0].strip()


def _table_source(layer: QgsVectorLayer, facts: Sequence[MapFacts]) -> str:
    """Return where the figures of a table come from and what was done with them."""
    language, told = facts[0].language, told_by(layer)
    methods = (step.strip().rstrip(".") for each in facts for step in each.method.split(". "))
    steps = [step for step in dict.fromkeys(methods) if step]
    if told.algorithm == SUMMARY:
        steps += _summed(told, layer, language)
    worked = f"{WORKED.get(language)}: {'. '.join(steps)}." if steps else ""
    return "\n".join(part for part in (_sources(facts), worked) if part)


def _summed(told: Told, layer: QgsVectorLayer, language: str) -> list[str]:
    """Return what the history of a table tells of how it was made."""
    given, names = {name: value.strip("'") for name, value in told.inputs.items()}, layer.fields().names()
    ranked = given.get("RANK") or next((name for name in RANKED_BY if name in names), "")
    steps = [SUMMED.get(language), RANKED.get(language).format(column=heading(ranked, language))]
    unranked = QgsFeatureRequest().setFilterExpression(f'"{RANK}" IS NULL').setLimit(1)
    if RANK in names and any(True for _ in layer.getFeatures(unranked)):
        steps.append(UNRANKED.get(language))
    if given.get("LOW") and given.get("HIGH") and given.get("ONE_SIDED") in legend_ids():
        low, high = (given[name].replace(";", ", ") for name in ("LOW", "HIGH"))
        title = load_legend(given["ONE_SIDED"]).title.get(language)
        steps.append(SIDES.get(language).format(low=low, high=high, map=title))
    if told.counters.get("UNITS_OUTSIDE", "0") != "0":
        steps.append(OUTSIDE.get(language).format(count=_written(told.counters["UNITS_OUTSIDE"], language)))
    minimum = _written(given.get("MINIMUM", "0"), language)
    if minimum != "0":
        steps.append(HIDDEN.get(language).format(minimum=minimum))
    return steps


def _written(number: str, language: str) -> str:
    """Return a number of a history with the signs of a language."""
    try:
        return number_text(float(number), language)
    except ValueError:
        return number


def _given(layer: QgsVectorLayer, columns: Sequence[str], language: str) -> GivenTable:
    kinds = {field.name(): kind_of(field) for field in layer.fields()}
    names = list(kinds)
    wanted = [name for name in columns if name in kinds] or usual_columns(names, _name_field(layer))
    return GivenTable(layer, [printed_column(name, kinds, language) for name in wanted], language)


def _name_field(layer: QgsVectorLayer) -> str:
    """Return the field with the names of the areas, as its history tells it or as it is recognised."""
    names = layer.fields().names()
    told = told_by(layer).inputs.get("AREA_NAME", "").strip("'")
    known = recognise(names)
    return next((name for name in (told, known.fields.get("name", "") if known else "") if name in names), "")


def _require_columns(tables: Sequence[QgsVectorLayer], columns: Sequence[str]) -> None:
    available = dict.fromkeys(name for layer in tables for name in layer.fields().names())
    lacking = [name for name in columns if name not in available]
    if tables and lacking:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Tables {layers} have no column {columns}. Choose from: {available}.",
            ),
            layers=", ".join(layer.name() for layer in tables),
            columns=", ".join(lacking),
            available=", ".join(available),
        )
    for layer in tables:
        if not any(True for _ in layer.getFeatures(QgsFeatureRequest().setLimit(1))):
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Table {layer} has no rows, so there is nothing to print. Make it again, choose another, or leave "
                    "it out.",
                ),
                layer=layer.name(),
            )
        names = layer.fields().names()
        if not set(columns or USUAL) & set(names):
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Layer {layer} has none of the columns of a table per area. Choose the result of Summarize by "
                    "area, or name its columns.",
                ),
                layer=layer.name(),
            )


def _require_names_apart(tables: Sequence[GivenTable]) -> None:
    names = [given.name for given in tables]
    twice = [given for given in tables if names.count(given.name) > 1]
    if twice:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "Several tables are called {layer}, which stands above them. Rename all but one of them."
            ),
            layer=twice[0].layer.name(),
        )
