# SPDX-License-Identifier: GPL-2.0-or-later
"""Explain the index of one place: the share of each group, its score against the reference, and their mean."""

from __future__ import annotations

import math

from ..columns import Column
from ..fieldnames import REASON_PREFIX
from ..index import composite_index
from ..problems import QT_TRANSLATE_NOOP, Bilingual
from ..reasons import Reason
from ..reference import SHARE_PREFIX, Reference
from ..rounding import half_up
from ..scores import IndexSettings, RawIndex, raw_index, required_groups
from ..series import INDEX, RESIDENTS, SOCIAL_HOUSING_SHARE, YEAR_1_SUFFIX
from .measures import where_counted
from .parts import ABSENT, INDEX_STEP, SHARES, WARNING, Background, SeriesRow, Step
from .why import why
from .words import Words, exact, figure

SHARE_DIGITS, SCORE_DIGITS = 1, 2
AGREE = 1e-6
"""How near, in standard deviations, the index of the table must be to that of the steps shown."""


def index_steps(row: SeriesRow, suffix: str, year) -> list[Step]:
    """Tell how the index of one year was made.

    Parameters
    ----------
    row : SeriesRow
    suffix : str
        Ends the names of the columns of that year.
    year : str or Words
        What the year is called.
    """
    index = row.column(INDEX + suffix)
    residents = row.column(RESIDENTS + suffix)
    if index is None:
        return []
    hidden = None if residents is None else Reason(residents.reasons[0])
    if hidden:
        template = QT_TRANSLATE_NOOP("Explanation", "No shares and no index in {year}, because {why}.")
        return [Step(ABSENT, Words(template, year=year, why=why(hidden, row.background)))]
    shares = _shares(row, suffix)
    reference = row.background.reference
    if reference is None or not shares or residents is None:
        return [*_shares_alone(row, shares, residents, year), *_index_alone(row, index, year)]
    settings = _settings(row.background)
    result = composite_index(shares, residents, settings, reference)
    raw = raw_index(result.shares, reference.groups, settings)
    steps = [_against_reference(row, (shares, raw), residents, year)]
    reason = Reason(index.reasons[0])
    if reason:
        return [*steps, _no_index(row.background, raw, reason)]
    found = float(index.values[0])
    if not abs(float(result.index.values[0]) - found) <= AGREE * max(1.0, abs(found)):
        return [*steps, *_index_alone(row, index, year), _disagreement()]
    return [*steps, *_mean_and_scale(raw, reference, found, settings)]


def _settings(background: Background) -> IndexSettings:
    """Return how the series made its index; the table holds nothing that its minimum hides."""
    return IndexSettings(minimum_groups=background.minimum_groups, minimum=background.minimum or 0.0)


def _shares(row: SeriesRow, suffix: str) -> dict[str, Column]:
    """Return the shares of the groups: those of the reference, else every share of residents in the table."""
    reference = row.background.reference
    if reference is not None:
        found = {name: row.column(SHARE_PREFIX + name + suffix) for name in reference.groups}
        return {} if None in found.values() else found
    names = [name for name in row.values if name.startswith(SHARE_PREFIX) and REASON_PREFIX + name in row.values]
    names = [name for name in names if name.endswith(YEAR_1_SUFFIX) == bool(suffix)]
    return {
        name[len(SHARE_PREFIX) : len(name) - len(suffix)]: row.column(name)
        for name in names
        if name != SOCIAL_HOUSING_SHARE
    }


def _of_residents(row: SeriesRow, residents: Column) -> dict:
    value = float(residents.values[0])
    whole = value == math.floor(value)
    return {"residents": figure(value, 0 if whole else 1), "where": where_counted(row, INDEX)}


def _against_reference(row: SeriesRow, parts: tuple, residents: Column, year) -> Step:
    """Tell each group's share, what the reference has, and the score that follows."""
    shares, raw = parts
    reference = row.background.reference
    sentence = Words(
        QT_TRANSLATE_NOOP(
            "Explanation",
            "Shares of the {residents} residents in {year} ({where}), beside the reference, {reference}:",
        ),
        year=year,
        reference=_named(reference),
        **_of_residents(row, residents),
    )
    items = tuple(_group(row.background, name, column, raw.scores[name]) for name, column in shares.items())
    return Step(SHARES, sentence, items)


def _named(reference: Reference):
    if reference.year is None:
        return reference.source
    template = QT_TRANSLATE_NOOP("Explanation", "{source} ({year})")
    return Words(template, source=reference.source, year=reference.year)


def _group(background: Background, name: str, share: Column, score: Column) -> Words:
    if Reason(share.reasons[0]):
        return _group_without_share(background, name, share)
    group = background.reference.groups[name]
    places = {"group": name, "share": _percent(share), "mean": figure(group.mean, SHARE_DIGITS)}
    places["sd"] = figure(group.sd, SHARE_DIGITS)
    if Reason(score.reasons[0]):
        template = QT_TRANSLATE_NOOP(
            "Explanation", "{group}: {share} %; no score, because the reference ({mean} %) knows no spread"
        )
        return Words(template, **places)
    template = QT_TRANSLATE_NOOP(
        "Explanation", "{group}: {share} %; reference {mean} % (standard deviation {sd}), so score {score}"
    )
    return Words(template, score=figure(float(score.values[0]), SCORE_DIGITS, signed=True), **places)


def _percent(share: Column) -> Bilingual:
    return figure(float(share.values[0]), SHARE_DIGITS)


def _group_without_share(background: Background, name: str, share: Column) -> Words:
    template = QT_TRANSLATE_NOOP("Explanation", "{group}: no share, because {why}")
    return Words(template, group=name, why=why(Reason(share.reasons[0]), background))


def _shares_alone(row: SeriesRow, shares: dict[str, Column], residents: Column | None, year) -> list[Step]:
    """Tell the shares where nobody knows what they were compared with."""
    if not shares or residents is None:
        return []
    template = QT_TRANSLATE_NOOP("Explanation", "Shares of the {residents} residents in {year} ({where}):")
    items = tuple(
        _group_without_share(row.background, name, column)
        if column.reasons[0]
        else Words(QT_TRANSLATE_NOOP("Explanation", "{group}: {share} %"), group=name, share=_percent(column))
        for name, column in shares.items()
    )
    lacking = QT_TRANSLATE_NOOP(
        "Explanation",
        "The table does not tell the means and the spread of the reference, so the scores cannot be shown. Make the "
        "map series again, in a GeoPackage, to have them.",
    )
    told = Step(SHARES, Words(template, year=year, **_of_residents(row, residents)), items)
    return [told] if row.background.reference is not None else [told, Step(WARNING, Words(lacking))]


def _index_alone(row: SeriesRow, index: Column, year) -> list[Step]:
    reason = Reason(index.reasons[0])
    if reason:
        template = QT_TRANSLATE_NOOP("Explanation", "No index in {year}, because {why}.")
        return [Step(ABSENT, Words(template, year=year, why=why(reason, row.background)))]
    template = QT_TRANSLATE_NOOP("Explanation", "Index in {year}: {index}.")
    return [Step(INDEX_STEP, Words(template, year=year, index=_score(float(index.values[0]))))]


def _disagreement() -> Step:
    template = QT_TRANSLATE_NOOP(
        "Explanation",
        "That index does not follow from these shares and this reference: figures in the table were changed after it "
        "was made.",
    )
    return Step(WARNING, Words(template))


def _no_index(background: Background, raw: RawIndex, reason: Reason) -> Step:
    """Tell how many groups are known, and how many must be."""
    counts = _counts(raw, _settings(background))
    template = QT_TRANSLATE_NOOP(
        "Explanation", "No index: {known} of {count} groups have a score and {needed} must have one; {why}."
    )
    return Step(ABSENT, Words(template, why=why(reason, background), **counts))


def _counts(raw: RawIndex, settings: IndexSettings) -> dict[str, int]:
    count = len(raw.scores)
    return {"known": int(raw.available[0]), "count": count, "needed": required_groups(settings, count)}


def _mean_and_scale(raw: RawIndex, reference: Reference, index: float, settings: IndexSettings) -> list[Step]:
    """Tell the mean of the scores, and how it is put on the scale of the reference's own index."""
    template = QT_TRANSLATE_NOOP(
        "Explanation", "Mean of the scores of {known} of {count} groups (at least {needed} must have one): {mean}."
    )
    mean = Words(template, mean=_score(float(raw.index.values[0])), **_counts(raw, settings))
    if not reference.rescales(list(raw.scores)):
        template = QT_TRANSLATE_NOOP(
            "Explanation", "The reference knows no spread of the index itself, so that is the index: {index}."
        )
        return [Step(INDEX_STEP, mean), Step(INDEX_STEP, Words(template, index=_score(index)))]
    template = QT_TRANSLATE_NOOP(
        "Explanation",
        "Less the mean of the index in the reference ({mean}), divided by its standard deviation there ({sd}): index "
        "{index}.",
    )
    scaled = Words(
        template,
        mean=_score(reference.index_mean),
        sd=exact(half_up(reference.index_sd, SCORE_DIGITS + 1)),
        index=_score(index),
    )
    return [Step(INDEX_STEP, mean), Step(INDEX_STEP, scaled)]


def _score(value: float) -> Bilingual:
    return figure(value, SCORE_DIGITS, signed=True)
