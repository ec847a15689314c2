# SPDX-License-Identifier: GPL-2.0-or-later
"""Make the whole series over two years, from files to a styled file: with the plugin, and with native algorithms."""

from __future__ import annotations

from pathlib import Path

import rules
from grid_routes import RADIUS_M, SEGMENTS, SUM
from timing import timed
from world import GROUPS, INDEX_SD, NUISANCE, REFERENCE, REFERENCES, RESIDENTS, YEARS, World

COUNT = 0
"""Number of the count in native:joinbylocationsummary."""
INTEGER, NUMBER, TEXT = 2, 6, 10
"""Types in native:refactorfields."""
STYLES = Path(__file__).resolve().parent.parent.parent / "styles"


def _table(world: World, name: str) -> str:
    return f"{world.tables}|layername={name}"


def _ours(world: World, route: str, **parameters) -> dict[str, float]:
    from qgis import processing
    from veerkrachtkaarten.processing.series import inputs as seriesinputs
    from veerkrachtkaarten.processing.series import mapseries
    from veerkrachtkaarten.processing.series import themes as seriesthemes

    stages: dict[str, float] = {}
    timed(seriesthemes, "read_table", "read", stages)
    timed(seriesinputs.SeriesReader, "inputs", "to cells", stages)
    timed(mapseries, "compute_series", "compute", stages)
    timed(mapseries, "warn_of_series", "look for differences", stages)
    timed(mapseries.MapSeries, "_write", "write", stages)
    timed(mapseries.MapSeries, "postProcessAlgorithm", "style", stages)
    addresses = str(world.addresses)
    given = {"NUISANCE": _table(world, NUISANCE), "NUISANCE_ID": "grid_id", "NUISANCE_YEAR_FIELD": "jaar"}
    given |= {"YEAR_1": YEARS[0], "YEAR_2": YEARS[1], "REFERENCE": _table(world, REFERENCE)}
    given |= {"GROUPS": addresses, "GROUP_FIELDS": [f"{group}_2022" for group in GROUPS]}
    given |= {"GROUPS_EARLIER": addresses, "GROUP_FIELDS_EARLIER": [f"{group}_2014" for group in GROUPS]}
    given |= {"POPULATION": "aantal_inwoners_2022", "POPULATION_EARLIER": "aantal_inwoners_2014"}
    given |= {"HOUSING": addresses, "SOCIAL_HOUSING": "corporatiewoning", "OUTPUT": str(world.new_output(route))}
    processing.run("veerkracht:mapseries", given | parameters)
    return stages


def ours_series(world: World) -> dict[str, float]:
    """Make the series of what lies in each cell."""
    return _ours(world, "ours_series")


def ours_series_radius(world: World) -> dict[str, float]:
    """Make the series of what lies within 200 m of each cell's centre."""
    return _ours(world, "ours_series_radius", NEIGHBOURHOOD="radius", RADIUS=RADIUS_M)


def qgis_series(world: World) -> dict[str, float]:
    """Make the same maps with native algorithms, on a ready grid."""
    return NativeChain(world, "qgis_series").run(str(world.cells))


def qgis_series_radius(world: World) -> dict[str, float]:
    """Make the same maps with native algorithms, of polygons round ready centres."""
    return NativeChain(world, "qgis_series_radius").run()


class NativeChain:
    """Do what an experienced user does: one algorithm after the other, layers in memory in between.

    What speeds it up was allowed: a ready grid with a spatial index, all new columns of a step in one
    native:refactorfields, figures of the reference typed into the expressions, and neither labels nor reasons.
    """

    def __init__(self, world: World, route: str):
        self.world = world
        self.output = world.new_output(route)
        self.stages: dict[str, float] = {}

    def run(self, cells: str | None = None) -> dict[str, float]:
        """Sum, join the scores, compute column after column, write and style."""
        from time import perf_counter

        begun = perf_counter()
        layer = self._sums(cells) if cells else self._sums_within()
        self.stages["sums"] = perf_counter() - begun
        for year in YEARS:
            layer = self._with_scores(layer, year)
        shares, names = _shares()
        layer = self._refactored(layer, names, shares)
        indices = {"index_jaar1": (_index("2014"), NUMBER), "index": (_index("2022"), NUMBER)}
        layer = self._refactored(layer, names, indices)
        changes = {
            "verandering_onv": ('"onv" - "onv_jaar1"', NUMBER),
            "verandering_index": ('"index" - "index_jaar1"', NUMBER),
        }
        layer = self._refactored(layer, names, changes)
        layer = self._refactored(layer, names, {f"klasse_{name}": (_cut(name), INTEGER) for name in rules.BOUNDED})
        combined = {f"klasse_{name}": (_combined(name), INTEGER) for name in rules.COMBINED}
        self._refactored(layer, names, combined, str(self.output))
        written = perf_counter()
        self._style()
        return self.stages | {
            "columns and writing": written - begun - self.stages["sums"],
            "style": perf_counter() - written,
        }

    def _do(self, algorithm: str, output: str = "TEMPORARY_OUTPUT", **given):
        from qgis import processing

        return processing.run(f"native:{algorithm}", given | {"OUTPUT": output})["OUTPUT"]

    def _sums(self, areas):
        fields = [*RESIDENTS, "corporatiewoning"]
        given = {"INPUT": areas, "JOIN": str(self.world.addresses), "PREDICATE": [0], "JOIN_FIELDS": fields}
        return self._do("joinbylocationsummary", **given, SUMMARIES=[COUNT, SUM], DISCARD_NONMATCHING=False)

    def _sums_within(self):
        """Sum in polygons round the centres, and join the sums to the cells by id."""
        circles = self._do("buffer", INPUT=str(self.world.centres), DISTANCE=RADIUS_M, SEGMENTS=SEGMENTS)
        sums = self._sums(circles)
        names = [name for name in sums.fields().names() if name.endswith(("_sum", "_count"))]
        return self._joined(str(self.world.cells), sums, names, "")

    def _joined(self, layer, other, names: list[str], prefix: str):
        given = {"INPUT": layer, "FIELD": "grid_id", "INPUT_2": other, "FIELD_2": "grid_id"}
        return self._do("joinattributestable", **given, FIELDS_TO_COPY=names, METHOD=1, PREFIX=prefix)

    def _with_scores(self, layer, year: str):
        rows = self._do("extractbyexpression", INPUT=_table(self.world, NUISANCE), EXPRESSION=f'"jaar" = {year}')
        return self._joined(layer, rows, ["onv"], f"y{year}_")

    def _refactored(self, layer, names: dict[str, int], columns: dict[str, tuple], output: str = "TEMPORARY_OUTPUT"):
        """Add columns in one step, and remember them for the next."""
        mapping = [_field(name, f'"{name}"', kind) for name, kind in names.items()]
        mapping += [_field(name, expression, kind) for name, (expression, kind) in columns.items()]
        names.update({name: kind for name, (_expression, kind) in columns.items()})
        return self._do("refactorfields", output, INPUT=layer, FIELDS_MAPPING=mapping)

    def _style(self) -> None:
        """Give the file the style of each map, as the plugin does."""
        from qgis import processing
        from qgis.core import QgsVectorLayer

        for number, name in enumerate(rules.MAPS):
            layer = QgsVectorLayer(str(self.output), name, "ogr")
            processing.run("native:setlayerstyle", {"INPUT": layer, "STYLE": str(STYLES / f"{name}.qml")})
            layer.saveStyleToDatabase(name, name, number == 0, "")


def _field(name: str, expression: str, kind: int) -> dict:
    return {"name": name, "expression": expression, "type": kind, "length": 0, "precision": 0}


def _shares() -> tuple[dict, dict]:
    """Return the columns of the first step, and the names that were there before."""
    columns = {"onv_jaar1": ('"y2014_onv"', NUMBER), "onv": ('"y2022_onv"', NUMBER)}
    for year, suffix in zip(YEARS, ("_jaar1", "")):
        people = f'"aantal_inwoners_{year}_sum"'
        columns["aantal_inwoners" + suffix] = (f"if({people} >= {rules.MINIMUM}, {people}, NULL)", INTEGER)
        for group in GROUPS:
            share = f'if({people} >= {rules.MINIMUM}, 100.0 * "{group}_{year}_sum" / {people}, NULL)'
            columns[f"aandeel_{group}{suffix}"] = (share, NUMBER)
    dwellings = '"corporatiewoning_count"'
    social = f'if({dwellings} >= {rules.MINIMUM}, 100.0 * "corporatiewoning_sum" / {dwellings}, NULL)'
    columns["aandeel_corporatiebezit"] = (social, NUMBER)
    return columns, {"grid_id": TEXT}


def _index(year: str) -> str:
    suffix = "" if year == YEARS[1] else "_jaar1"
    scores = [f'("aandeel_{group}{suffix}" - {mean}) / {sd}' for group, (mean, sd) in REFERENCES.items()]
    return f"({' + '.join(scores)}) / {len(scores)} / {INDEX_SD}"


def _cut(legend: str) -> str:
    name = rules.column(legend)
    value = f'floor("{name}" + 0.5)' if legend == "corporatiebezit" else f'"{name}"'
    if legend == "corporatiebezit":  # above nothing is at least 1 %
        value = f'if("{name}" > 0, max(1, {value}), {value})'
    cuts = " ".join(f"WHEN {value} < {bound} THEN {code}" for code, bound in enumerate(rules.bounds(legend), 1))
    return f'CASE WHEN "{name}" IS NULL THEN NULL {cuts} ELSE {len(rules.bounds(legend)) + 1} END'


def _combined(legend: str) -> str:
    """Return the rule table as the case distinction that a user types: one line per resulting class."""
    of_class: dict[int, list[str]] = {}
    names = [f'to_string("klasse_{name}")' for name in rules.inputs(legend)]
    for combination, code in rules.combinations(legend).items():
        of_class.setdefault(code, []).append("'" + "-".join(map(str, combination)) + "'")
    key = " || '-' || ".join(names)
    cases = " ".join(f"WHEN {key} IN ({', '.join(found)}) THEN {code}" for code, found in of_class.items())
    return f"CASE {cases} END"


ROUTES = (ours_series, ours_series_radius, qgis_series, qgis_series_radius)
