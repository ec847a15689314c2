# SPDX-License-Identifier: GPL-2.0-or-later
"""Say below a figure what is not drawn, and how its line was fitted."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..columns import Column
from ..definition import Text
from ..reasons import SUPPRESSED_CODE, Reason, class_codes, strongest
from .axes import number_text
from .scatter import Fit

NOT_DRAWN = Text(
    "Niet getekend: {suppressed} onderdrukt, {absent} zonder gegevens.",
    "Not drawn: {suppressed} suppressed, {absent} without data.",
)
LINE = Text(
    "Lijn: kleinste kwadraten, r² = {r_squared}. Met naam: minstens {far} standaardafwijking van de lijn.",
    "Line: least squares, r² = {r_squared}. Named: at least {far} standard deviations from the line.",
)


@dataclass(frozen=True)
class LeftOut:
    """Count the rows that are drawn, and those that are not."""

    drawn: int
    suppressed: int
    absent: int

    def notes(self, language: str) -> list[str]:
        """Return the note that says so; none where every row is drawn."""
        if not self.suppressed and not self.absent:
            return []
        return [NOT_DRAWN.get(language).format(suppressed=self.suppressed, absent=self.absent)]


def left_out(*columns: Column) -> LeftOut:
    """Count which rows can be drawn; a row needs all columns."""
    reasons = strongest(*(column.reasons for column in columns))
    is_drawn = reasons == Reason.NONE
    suppressed = int(np.count_nonzero((class_codes(reasons) == SUPPRESSED_CODE) & ~is_drawn))
    drawn = int(np.count_nonzero(is_drawn))
    return LeftOut(drawn, suppressed, len(reasons) - drawn - suppressed)


def line_notes(fit: Fit, far: float, language: str) -> list[str]:
    """Return the note about the line; none where there is no line."""
    if not math.isfinite(fit.slope):
        return []
    explained = number_text(fit.r_squared, language, 2) if math.isfinite(fit.r_squared) else "–"
    return [LINE.get(language).format(r_squared=explained, far=number_text(far, language))]
