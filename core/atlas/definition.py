# SPDX-License-Identifier: GPL-2.0-or-later
"""Say what a map of an atlas is made of: which columns, counted under which conditions, on which unit."""

from __future__ import annotations

from dataclasses import dataclass

from ..definition import Legend, Text

GRID, AREAS, POINTS, POSTCODES, ESTATES = "grid", "areas", "points", "postcodes", "estates"
UNITS = (GRID, AREAS, POINTS, POSTCODES, ESTATES)
ROW_UNITS = (POSTCODES, ESTATES)
"""Units that are the rows of a layer, points or polygons, each drawn where it lies."""
ADDRESSES, ALLOCATIONS, REPORTS, LOCATIONS, CELLS = "addresses", "allocations", "reports", "locations", "cells"
POINT_SOURCES = (ADDRESSES, ALLOCATIONS, REPORTS, LOCATIONS)
SOURCES = (*POINT_SOURCES, AREAS, CELLS, *ROW_UNITS)
SHARE, RATE, PERCENTAGE, FIGURE, CLASSES, CATEGORY = "share", "rate", "percentage", "figure", "classes", "category"
CHANGE, RULES = "change", "rules"
KINDS = (SHARE, RATE, PERCENTAGE, FIGURE, CLASSES, CATEGORY, CHANGE)
"""``share``: 100 x part / whole. ``rate``: times x part / whole, unbounded. ``percentage``: a percentage that the
source computed. ``figure``: any other figure, as it stands. ``classes``: codes of a legend. ``category``: a text.
``change``: a share, percentage or figure minus the same of an earlier year."""
COMPARED = (SHARE, PERCENTAGE, FIGURE)
MARKS = ("circle", "triangle", "square", "diamond", "pentagon", "star")
"""Shapes that tell classes apart without colour, by QGIS's names."""
MOST_DECIMALS = 6
"""Of figures that stand beside a neighbourhood."""
TESTS = ("is", "above", "up_to", "from")
MEAN_DEVELOPMENT = "mean_development"


@dataclass(frozen=True)
class Condition:
    """Compare a column with a value.

    Attributes
    ----------
    column : str
    test : str
        ``is`` (equal; texts without regard to capitals), ``above`` (>), ``up_to`` (<=) or ``from`` (>=).
    value : float or str
        A number; a text for ``is``; the name of a rent limit for the other tests.
    """

    column: str
    test: str
    value: float | str

    @property
    def of_text(self) -> bool:
        """Tell whether the column holds texts."""
        return self.test == "is" and isinstance(self.value, str)

    @property
    def limit(self) -> str:
        """Return the rent limit that the value names, or nothing."""
        return self.value if isinstance(self.value, str) and not self.of_text else ""


@dataclass(frozen=True)
class Count:
    """Add up a column (rows, where it is empty) of a source over the rows that meet all conditions."""

    source: str
    column: str = ""
    where: tuple[Condition, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the columns that it needs, each once."""
        named = ([self.column] if self.column else []) + [condition.column for condition in self.where]
        return tuple(dict.fromkeys(named))


ROLES = ("part", "whole", "only_where", "before", "whole_before")


@dataclass(frozen=True)
class Recipe:
    """Say how a measure comes from columns.

    Attributes
    ----------
    kind : str
        One of :data:`KINDS`, or ``rules``: the classes of other maps, combined by the legend's matrix.
    part, whole : Count
        What is counted; of how many. ``whole`` is what the minimum is about. Rules count nothing themselves.
    times : float
        A rate is per so many.
    mean_over : str
        Column of the part's source with the year: the rate is a mean per year.
    minus : str
        What is subtracted: :data:`MEAN_DEVELOPMENT`, which the user states.
    only_where : Count or None
        The map shows only units in which this is more than 0, without their surroundings.
    before, whole_before : Count or None
        Part and whole in the earlier year, where a change is shown.
    compares : str
        What a change is the change of: one of :data:`COMPARED`.
    inputs : tuple of str
        Maps of the same unit that rules combine, by id.
    """

    kind: str
    part: Count | None = None
    whole: Count | None = None
    times: float = 1.0
    mean_over: str = ""
    minus: str = ""
    only_where: Count | None = None
    before: Count | None = None
    whole_before: Count | None = None
    compares: str = ""
    inputs: tuple[str, ...] = ()

    @property
    def roles(self) -> dict[str, Count]:
        """Return what is counted, by what it is for."""
        return {name: getattr(self, name) for name in ROLES if getattr(self, name) is not None}

    @property
    def counts(self) -> tuple[Count, ...]:
        """Return everything that is counted."""
        return tuple(self.roles.values())

    @property
    def source(self) -> str:
        """Return where the part comes from; nothing where rules combine other maps."""
        return self.part.source if self.part is not None else ""

    def columns_of(self, source: str) -> tuple[str, ...]:
        """Return the columns that it needs of a source, each once."""
        found = [name for count in self.counts if count.source == source for name in count.columns]
        found += [self.mean_over] if self.mean_over and self.source == source else []
        return tuple(dict.fromkeys(found))

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the sources that it needs, each once."""
        return tuple(dict.fromkeys(count.source for count in self.counts))


@dataclass(frozen=True)
class Caption:
    """Say which figure stands beside the name of a place on a map: of which map, how many decimals, in what unit."""

    of: str
    decimals: int
    unit: Text


@dataclass(frozen=True)
class AtlasMap:
    """Define one map of an atlas.

    Attributes
    ----------
    number : str
        As the report prints it, such as ``2-12``; empty for what is no map of the report.
    unit : str
        ``grid`` (cells, with all that lies within walking distance), ``areas`` (neighbourhoods), ``points``,
        ``postcodes`` or ``estates`` (points or polygons of a layer of their own).
    legend : Legend
        Title, measure, classes, colours, and the basis of each.
    recipes : tuple of Recipe
        Ways to make it; the first whose columns are there is taken.
    rings : str
        Rules of the rings on it, by the id of their definition.
    on_top : str
        Id of a map of points or estates that is drawn over it.
    never_finer_than : str
        ``areas``: a rule of the report for what would point at people on a finer map.
    like : str
        Id of the built-in legend that it takes its classes from.
    captions : tuple of Caption
        Figures that stand on the map, with the name of each neighbourhood.
    keeps : tuple of str
        Columns of the layer that its rows keep, where it has them: a postcode, the name of an estate.
    carries : tuple of str
        Ids of maps on cells: each row says the class of the cell that it lies in.
    marks : tuple of str
        Shape of the mark of each class, one of :data:`MARKS`, where rows are drawn as marks.
    """

    number: str
    unit: str
    legend: Legend
    recipes: tuple[Recipe, ...]
    rings: str = ""
    on_top: str = ""
    never_finer_than: str = ""
    like: str = ""
    captions: tuple[Caption, ...] = ()
    keeps: tuple[str, ...] = ()
    carries: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Return the name of the definition."""
        return self.legend.id

    @property
    def order(self) -> tuple:
        """Return what sorts maps by number, those without one last."""
        return (not self.number, tuple(int(part) for part in self.number.split("-") if part), self.id)
