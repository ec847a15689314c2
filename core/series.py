# SPDX-License-Identifier: GPL-2.0-or-later
"""Compute the whole series of maps: first every measure, then every map that the measures allow."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from .change import change, new_or_gone
from .classes import Classed, assign
from .columns import Column
from .index import IndexResult, IndexSettings, composite_index
from .legend import Legend, Text
from .matrix import combine
from .own_mean import OwnMean, own_mean
from .reasons import Reason
from .reference import SHARE_PREFIX, Reference, Stated, reference_from_shares
from .shares import ShareSettings, base_reasons, given_share, share

_NOT_THERE = (Reason.NO_DATA, Reason.ZERO_DENOMINATOR)
YEAR_1_SUFFIX = "_jaar1"
"""Ends the names of columns about the first of two years; those about the second bear none."""
CHANGE_PREFIX = "verandering_"
"""Starts the names of columns that are a figure of the second year minus that of the first."""
RESIDENTS = "aantal_inwoners"
INDEX = "index"
SOCIAL_HOUSING_SHARE = "aandeel_corporatiebezit"


@dataclass(frozen=True)
class Groups:
    """Hold the groups of residents in one year, row by row of the units.

    Attributes
    ----------
    columns : dict of str to Column
        Per group, named alike in both years: residents counted, or percentages of the residents.
    population : Column
        Residents.
    are_counts : bool
        Whether ``columns`` are counts.
    """

    columns: dict[str, Column]
    population: Column
    are_counts: bool = True


@dataclass(frozen=True)
class SeriesInputs:
    """Hold what is known of the n units that are mapped; None is what was not given.

    Attributes
    ----------
    nuisance, nuisance_1 : Column
        Leefbaarometer dimension ``onv`` in the second and in the first year.
    groups, groups_1 : Groups
        The groups in the second and in the first year.
    social_housing, dwellings : Column
        Numbers of dwellings; without ``dwellings``, ``social_housing`` is a percentage.
    residents : Column
        Residents of each unit itself in the second year, where ``groups`` counts those of its surroundings too.
    """

    nuisance: Column | None = None
    nuisance_1: Column | None = None
    groups: Groups | None = None
    groups_1: Groups | None = None
    social_housing: Column | None = None
    dwellings: Column | None = None
    residents: Column | None = None


@dataclass(frozen=True)
class SeriesSettings:
    """Say how the series is computed.

    Attributes
    ----------
    shares : ShareSettings
        Minimum and rounding of every share.
    index : IndexSettings
        Method, weights and availability of the index.
    reference : Reference or None
        What the index is relative to; None takes the units themselves, in the first year given.
    own_reference : Stated
        Year and source to state for that reference of the units themselves.
    disclosure_percent : float or None
        From this share of the residents on a group itself is disclosed, and its share suppressed.
    own_nuisance : str or None
        Second year, to be stated, where nuisance is set against the units' own mean in it; None: the Dutch mean.
    """

    shares: ShareSettings = field(default_factory=ShareSettings)
    index: IndexSettings = field(default_factory=IndexSettings)
    reference: Reference | None = None
    own_reference: Stated = field(default_factory=Stated)
    disclosure_percent: float | None = None
    own_nuisance: str | None = None


@dataclass(frozen=True)
class Skipped:
    """Name what a map that could not be made lacks: its measure, or maps that it is made from."""

    legend: Legend
    lacking: tuple[Text, ...]


@dataclass(frozen=True)
class Series:
    """Hold the results.

    Attributes
    ----------
    measures : dict of str to Column
        Every column that was computed, in the order of the work.
    classed : dict of str to Classed
        Classes by id of the legend.
    skipped : tuple of Skipped
        Maps that lack an input.
    reference, own_mean : Reference, OwnMean or None
        What the index turned out to be relative to, and nuisance where that is not the Dutch mean.
    """

    measures: dict[str, Column]
    classed: dict[str, Classed]
    skipped: tuple[Skipped, ...]
    reference: Reference | None = None
    own_mean: OwnMean | None = None


def between_years(first: Column, second: Column) -> Column:
    """Return second minus first; what only one year knows keeps that as its reason.

    A unit that has no data at all in one year, or nobody living in it, is new or has vanished; whatever
    else hides a figure (suppression, say) stays the reason.
    """
    return change(*new_or_gone(first, second, _NOT_THERE))


def compute_series(inputs: SeriesInputs, settings: SeriesSettings, legends: Iterable[Legend]) -> Series:
    """Return every measure that the inputs allow and every map that the measures allow.

    Parameters
    ----------
    inputs : SeriesInputs
        Columns of n rows each.
    settings : SeriesSettings
    legends : iterable of Legend
        The maps wanted. Maps that combine others are classed after those, whatever the order.
    """
    measures: dict[str, Column] = {}
    inputs, found = _against_own_mean(inputs, settings)
    reference = _group_measures(inputs, settings, measures)
    for name, compute in _MEASURES:
        column = compute(inputs, settings, measures)
        if column is not None:
            measures[name] = column
    classed, skipped = classify(measures, legends)
    return Series(measures, classed, skipped, reference, found)


def _against_own_mean(inputs: SeriesInputs, settings: SeriesSettings) -> tuple[SeriesInputs, OwnMean | None]:
    """Return the scores of both years relative to one mean, so that the change stays what it is."""
    if settings.own_nuisance is None or inputs.nuisance is None:
        return inputs, None
    residents = inputs.residents or (inputs.groups and inputs.groups.population)
    found = own_mean(inputs.nuisance, residents, settings.shares.minimum, settings.own_nuisance)
    earlier = inputs.nuisance_1 and found.below(inputs.nuisance_1)
    return replace(inputs, nuisance=found.below(inputs.nuisance), nuisance_1=earlier), found


def classify(measures: dict[str, Column], legends: Iterable[Legend]) -> tuple[dict[str, Classed], tuple[Skipped, ...]]:
    """Class each map that the measures allow, and name what the others lack."""
    legends = sorted(legends, key=lambda legend: legend.matrix is not None)
    wanted = {legend.id: legend for legend in legends}
    for legend in legends:  # a combined map brings the maps that it is made from
        for needed in legend.matrix.inputs if legend.matrix else ():
            wanted.setdefault(needed.id, needed)
    classed: dict[str, Classed] = {}
    skipped = []
    for legend in sorted(wanted.values(), key=lambda each: each.matrix is not None):
        if legend.matrix is None:
            lacking = () if legend.measure.column in measures else (legend.measure.description,)
            if not lacking:
                classed[legend.id] = assign(measures[legend.measure.column], legend)
        else:
            lacking = tuple(needed.title for needed in legend.matrix.inputs if needed.id not in classed)
            if not lacking:
                classed[legend.id] = combine(legend, [classed[needed.id] for needed in legend.matrix.inputs])
        if lacking:
            skipped.append(Skipped(legend, lacking))
    return classed, tuple(skipped)


def _group_measures(inputs: SeriesInputs, settings: SeriesSettings, measures: dict[str, Column]) -> Reference | None:
    """Add residents, shares and index of both years to the measures; return the reference used."""
    years = [(groups, suffix) for groups, suffix in ((inputs.groups_1, YEAR_1_SUFFIX), (inputs.groups, "")) if groups]
    reference = settings.reference
    share_settings = replace(settings.shares, disclosure_percent=settings.disclosure_percent)
    for groups, suffix in years:
        shares = group_shares(groups, share_settings)
        protected = base_reasons(groups.population, settings.shares.minimum)
        empty = groups.population.known & (groups.population.values == 0)
        protected[empty] = Reason.NONE  # an empty place hides nobody
        measures[RESIDENTS + suffix] = Column.of(groups.population.values, protected)
        measures.update({f"{SHARE_PREFIX}{name}{suffix}": column for name, column in shares.items()})
        if reference is None:  # the first year given is the base year of both
            reference = reference_from_shares(shares, groups.population, settings.index, settings.own_reference)
        result: IndexResult = composite_index(shares, groups.population, settings.index, reference)
        measures[INDEX + suffix] = result.index
    return reference


def group_shares(groups: Groups, settings: ShareSettings) -> dict[str, Column]:
    """Return the percentage of the residents in each group, suppressed where too few live."""
    make = share if groups.are_counts else given_share
    hidden = base_reasons(groups.population, settings.minimum)
    return {name: make(column, groups.population, settings, hidden) for name, column in groups.columns.items()}


def _social_share(inputs: SeriesInputs, settings: SeriesSettings, _measures) -> Column | None:
    if inputs.social_housing is None:
        return None
    if inputs.dwellings is None:
        return given_share(inputs.social_housing, None, settings.shares)
    return share(inputs.social_housing, inputs.dwellings, settings.shares)


def _change_of(name: str) -> Callable:
    def compute(_inputs, _settings, measures) -> Column | None:
        first, second = measures.get(name + YEAR_1_SUFFIX), measures.get(name)
        return None if first is None or second is None else between_years(first, second)

    return compute


_MEASURES: tuple[tuple[str, Callable], ...] = (
    ("onv" + YEAR_1_SUFFIX, lambda inputs, settings, measures: inputs.nuisance_1),
    ("onv", lambda inputs, settings, measures: inputs.nuisance),
    (SOCIAL_HOUSING_SHARE, _social_share),
    (CHANGE_PREFIX + "onv", _change_of("onv")),
    (CHANGE_PREFIX + INDEX, _change_of(INDEX)),
)
"""Name and function of every measure besides those of the groups; a new map with a new measure adds a line here."""
