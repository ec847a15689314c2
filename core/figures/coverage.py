# SPDX-License-Identifier: GPL-2.0-or-later
"""Say in how many of the places each mean of a fact sheet has a figure, column by column."""

from __future__ import annotations

from collections.abc import Sequence

from ..definition import Text
from ..focus.inside import Inside
from .axes import number_text

COVERED = Text("{known} van {all}", "{known} of {all}")
CELLS_WITH_A_FIGURE = Text(
    "Een gemiddelde telt alleen cellen met een cijfer; waar een bron kleine aantallen niet toont, kan het daardoor te "
    "hoog of te laag zijn. Cellen met een cijfer: {known}.",
    "A mean is of cells with a figure only; where a source does not show small numbers, it may be too high or too low "
    "for that. Cells with a figure: {known}.",
)
NEIGHBOURHOODS_WITH_A_FIGURE = Text(
    "Een gemiddelde telt alleen buurten met een cijfer; waar een bron kleine aantallen niet toont, kan het daardoor te "
    "hoog of te laag zijn. Buurten met een cijfer: {known}.",
    "A mean is of neighbourhoods with a figure only; where a source does not show small numbers, it may be too high or "
    "too low for that. Neighbourhoods with a figure: {known}.",
)


def covered(named: Sequence[tuple[str, Inside]], statistics: Sequence, language: str) -> str:
    """Return of which means some places lack the figure, and how many have it; "" where none lacks any.

    Parameters
    ----------
    named : sequence of (str, Inside)
        The columns whose figures are shown, by their headings.
    statistics : sequence of Statistic
    language : str
    """
    labels: dict[str, list[str]] = {}
    for each in statistics:
        told = ", ".join(_of_column(head, found, each.name, language) for head, found in named if _lacks(found, each))
        if told:
            label = each.label.get(language)
            labels.setdefault(told, []).append(label[0].lower() + label[1:])
    return "; ".join(f"{', '.join(names)} – {told}" for told, names in labels.items())


def _lacks(found: Inside, statistic) -> bool:
    """Tell whether a mean is shown though some places have no figure."""
    _value, reason = found.figures.get(statistic.name, (0.0, 1))
    return not reason and found.known.get(statistic.name, found.cells) < found.cells


def _of_column(head: str, found: Inside, name: str, language: str) -> str:
    known, every = (number_text(number, language, 0) for number in (found.known[name], found.cells))
    return f"{head} {COVERED.get(language).format(known=known, all=every)}"
