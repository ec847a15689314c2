# SPDX-License-Identifier: GPL-2.0-or-later
"""Word the statistics of an area beside those of its municipality, of the whole series and of the Netherlands."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..columns import Column
from ..definition import Text
from ..focus.inside import RESIDENTS, SOCIAL_SHARE, Inside
from ..reasons import REASON_TEXT, Reason
from ..rounding import half_up
from ..series import CHANGE_PREFIX, INDEX, YEAR_1_SUFFIX
from .axes import number_text
from .coverage import CELLS_WITH_A_FIGURE, NEIGHBOURHOODS_WITH_A_FIGURE, covered
from .development import Development

NUISANCE = "onv"
CELLS, NEIGHBOURHOODS = Text("Cellen", "Cells"), Text("Buurten", "Neighbourhoods")
ADDRESSES, PEOPLE = Text("Adressen", "Addresses"), Text("Bewoners", "Residents")
AREA, WHOLE, COUNTRY = Text("Gebied", "Area"), Text("Hele kaart", "Whole map"), Text("Nederland", "Netherlands")
AT_LEAST = Text("minstens {number}", "at least {number}")
SHIELDED = Text("afgeschermd", "protected")
NOTHING = "–"
NOT_GIVEN = Text("– niet opgegeven.", "– not given.")
COUNTED = {
    CELLS: Text("Bij de kaarten: aantal cellen in het gebied.", "With the maps: number of cells in the area."),
    NEIGHBOURHOODS: Text("Bij de kaarten: aantal buurten in het gebied.", "With the maps: neighbourhoods in the area."),
}
WITH_A_FIGURE = {CELLS: CELLS_WITH_A_FIGURE, NEIGHBOURHOODS: NEIGHBOURHOODS_WITH_A_FIGURE}
SHIELDED_MEANS = Text(
    "Afgeschermd: minder dan {minimum} bewoners of woningen, of daarmee terug te rekenen uit het geheel.",
    "Protected: fewer than {minimum} residents or dwellings, or these would follow from the whole.",
)
ENGLISH = {
    Reason.NO_DATA: "no data",
    Reason.NOT_PUBLISHED: "not yet published",
    Reason.NOT_A_NUMBER: "not a number",
    Reason.NOT_COMPUTABLE: "cannot be computed",
    Reason.NOT_CONNECTED: "not connected to a street",
    Reason.ZERO_DENOMINATOR: "nobody there",
    Reason.NUMERATOR_EXCEEDS: "part exceeds whole",
    Reason.NEGATIVE_COUNT: "negative number",
    Reason.ONLY_YEAR_1: "first year only",
    Reason.ONLY_YEAR_2: "second year only",
    Reason.TOO_FEW_GROUPS: "too few groups known",
    Reason.SUPPRESSED_IN_SOURCE: "suppressed in the source",
    Reason.CLASS_UNCERTAIN: "class uncertain",
    Reason.TOO_FEW: "too few residents",
    Reason.GROUP_DISCLOSURE: "group disclosure",
    Reason.SHIELDED: "protected",
}
DUTCH = {**REASON_TEXT, Reason.ZERO_DENOMINATOR: "niemand aanwezig", Reason.CLASS_UNCERTAIN: "klasse onzeker"}
"""As in the columns, but what a councillor could not read."""


@dataclass(frozen=True)
class Statistic:
    """Say how a figure is named and written, and the legend of its map."""

    name: str
    label: Text
    decimals: int
    legend: str
    unit: str = ""
    signed: bool = False

    def text(self, value: float, language: str) -> str:
        """Write a figure."""
        sign = "+" if self.signed and half_up(value, self.decimals) > 0 else ""
        return sign + number_text(value, language, self.decimals) + self.unit


STATISTICS = (
    Statistic(SOCIAL_SHARE, Text("Aandeel corporatiebezit", "Share of social housing"), 0, "corporatiebezit", "%"),
    Statistic(INDEX, Text("Index kwetsbare bewoners", "Index vulnerable residents"), 2, "kwetsbaar"),
    Statistic(NUISANCE, Text("Overlast, onveiligheid (onv)", "Nuisance, lack of safety (onv)"), 3, "overlast"),
    Statistic(
        *(CHANGE_PREFIX + INDEX, Text("Verandering index", "Change of index"), 2, "ontwikkeling_kwetsbaar"), signed=True
    ),
    Statistic(
        *(CHANGE_PREFIX + NUISANCE, Text("Verandering onv", "Change of onv"), 3, "ontwikkeling_overlast"), signed=True
    ),
)
MEASURES = (*(each.name for each in STATISTICS), INDEX + YEAR_1_SUFFIX, NUISANCE + YEAR_1_SUFFIX)
"""Fields of the series of which an area has the mean."""
DEVELOPED = (INDEX, NUISANCE)


def shielded(found: Inside) -> Inside:
    """Return what lies in an area without any figure about its residents."""
    figures = dict.fromkeys(found.figures, (math.nan, Reason.TOO_FEW))
    return replace(found, figures=figures, residents_at_least=None)


def without_social_share(found: Inside) -> Inside:
    """Return what lies in an area without its share of social housing: about too few dwellings, or others'."""
    return replace(found, figures={**found.figures, SOCIAL_SHARE: (math.nan, Reason.TOO_FEW)})


@dataclass(frozen=True)
class Told:
    """Say what lies in an area, a municipality or the whole, and whether figures about its residents are hidden.

    Attributes
    ----------
    found : Inside or None
        Its figures are as they may be shown; None where nobody knows the municipality.
    hidden : bool
    """

    found: Inside | None
    hidden: bool = False


@dataclass(frozen=True)
class AreaFacts:
    """Word the figures of one area beside others.

    Attributes
    ----------
    told : tuple of Told
        The area first, then its municipality where there are several, the whole last.
    national : mapping of str to float
        Figures of the Netherlands, by name.
    places : Text
        What is counted: cells or neighbourhoods.
    language : str
    """

    told: tuple[Told, ...]
    national: Mapping[str, float]
    places: Text
    language: str

    @property
    def _whole(self) -> Inside:
        return self.told[-1].found

    def rows(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the rows of the table: a name, and the cells of what is told and of the Netherlands."""
        rows = [self._row(self.places, lambda each: self._count(each.found.cells))]
        if self._whole.addresses is not None:
            rows.append(self._row(ADDRESSES, lambda each: self._count(each.found.addresses)))
        if RESIDENTS in self._whole.figures:
            national = self.national.get(RESIDENTS)
            rows.append(self._row(PEOPLE, self._residents, None if national is None else self._count(national)))
        for each in STATISTICS:
            if each.name in self._whole.figures:
                national = self.national.get(each.name)
                last = None if national is None else each.text(national, self.language)
                rows.append(self._row(each.label, lambda told, each=each: self._figure(told, each), last))
        return tuple(rows)

    def _row(self, label: Text, word: Callable[[Told], str], last: str | None = None) -> tuple[str, tuple[str, ...]]:
        cells = (NOTHING if each.found is None else word(each) for each in self.told)
        return label.get(self.language), (*cells, last or NOTHING)

    def note(self, minimum: float, heads: Sequence[str]) -> str:
        """Return what explains the table's words, whose columns have those headings."""
        parts = [NOT_GIVEN.get(self.language), COUNTED[self.places].get(self.language)]
        if any(each.hidden or self._few_dwellings(each.found, SOCIAL_SHARE) for each in self.told[:-1]):
            number = number_text(minimum, self.language)
            parts.append(SHIELDED_MEANS.get(self.language).format(minimum=number))
        shown = [(head, each.found) for head, each in zip(heads, self.told) if each.found is not None]
        known = covered(shown, STATISTICS, self.language)
        if known:
            parts.append(WITH_A_FIGURE[self.places].get(self.language).format(known=known))
        return " ".join(parts)

    def developments(self) -> tuple[Development, ...]:
        """Return what the figure shows: the measures that the series has in two years."""
        found = []
        for each in STATISTICS:
            earlier = each.name + YEAR_1_SUFFIX
            if each.name in DEVELOPED and {each.name, earlier} <= set(self._whole.figures):
                columns = [self._column(earlier), self._column(each.name)]
                level = self.national.get(each.name)
                found.append(Development(each.label.get(self.language), *columns, self._absent(columns), level))
        return tuple(found)

    def _column(self, name: str) -> Column:
        absent = (math.nan, Reason.NO_DATA)
        pairs = [absent if each.found is None else each.found.figures.get(name, absent) for each in self.told]
        return Column.of([value for value, _ in pairs], [reason for _, reason in pairs])

    def _absent(self, columns: Sequence[Column]) -> tuple[str, ...]:
        reasons = [Reason(int(max(column.reasons[row] for column in columns))) for row in range(len(self.told))]
        return tuple(self._words(reason, each.hidden) for reason, each in zip(reasons, self.told))

    def _count(self, number: float) -> str:
        return number_text(number, self.language, 0)

    def _residents(self, told: Told) -> str:
        value, reason = told.found.figures.get(RESIDENTS, (math.nan, Reason.NO_DATA))
        if not reason:
            return self._count(value)
        if told.found.residents_at_least and not told.hidden:
            return AT_LEAST.get(self.language).format(number=self._count(told.found.residents_at_least))
        return self._words(reason, told.hidden)

    def _figure(self, told: Told, each: Statistic) -> str:
        value, reason = told.found.figures.get(each.name, (math.nan, Reason.NO_DATA))
        if not reason:
            return each.text(value, self.language)
        return self._words(reason, told.hidden or self._few_dwellings(told.found, each.name))

    def _few_dwellings(self, found: Inside | None, name: str) -> bool:
        """Tell whether the share of social housing, counted over addresses, is about too few of them, or others'."""
        counted = name == SOCIAL_SHARE and found is not None and found.addresses is not None
        return counted and found.figures.get(name, (0.0, Reason.NONE))[1] == Reason.TOO_FEW

    def _words(self, reason: Reason, hidden: bool) -> str:
        if hidden:
            return SHIELDED.get(self.language)
        return Text(DUTCH.get(reason, ""), ENGLISH.get(reason, "")).get(self.language)


def class_counts(text: str) -> dict[int, int]:
    """Return how many places each class has, from the text that says so."""
    pairs = (part.split(":") for part in text.split(";") if part.strip())
    return {int(code): int(count) for code, count in pairs}
