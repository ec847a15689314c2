# SPDX-License-Identifier: GPL-2.0-or-later
"""Say what lies in a ring: figure, unit, and in words why a figure is absent."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QCoreApplication

from ...core.focus.inside import RESIDENTS, SOCIAL_SHARE, Inside
from ...core.problems import QT_TRANSLATE_NOOP
from ...core.reasons import Reason, from_texts
from ...layers.focus.plan import RingGround
from ...processing.language import translate
from ..numbers import number_words

REASONS = {
    Reason.NO_DATA: QT_TRANSLATE_NOOP("Reason", "no data"),
    Reason.NOT_PUBLISHED: QT_TRANSLATE_NOOP("Reason", "not yet published"),
    Reason.NOT_A_NUMBER: QT_TRANSLATE_NOOP("Reason", "not a number"),
    Reason.NOT_COMPUTABLE: QT_TRANSLATE_NOOP("Reason", "cannot be computed"),
    Reason.NOT_CONNECTED: QT_TRANSLATE_NOOP("Reason", "not connected to a street"),
    Reason.ZERO_DENOMINATOR: QT_TRANSLATE_NOOP("Reason", "nobody lives there"),
    Reason.NUMERATOR_EXCEEDS: QT_TRANSLATE_NOOP("Reason", "more of the group than residents"),
    Reason.NEGATIVE_COUNT: QT_TRANSLATE_NOOP("Reason", "a negative number in the source"),
    Reason.ONLY_YEAR_1: QT_TRANSLATE_NOOP("Reason", "only in the first year"),
    Reason.ONLY_YEAR_2: QT_TRANSLATE_NOOP("Reason", "only in the second year"),
    Reason.TOO_FEW_GROUPS: QT_TRANSLATE_NOOP("Reason", "too few groups known"),
    Reason.SUPPRESSED_IN_SOURCE: QT_TRANSLATE_NOOP("Reason", "suppressed in the source"),
    Reason.CLASS_UNCERTAIN: QT_TRANSLATE_NOOP("Reason", "class uncertain: suppressed in the source"),
    Reason.TOO_FEW: QT_TRANSLATE_NOOP("Reason", "too few residents to show"),
    Reason.GROUP_DISCLOSURE: QT_TRANSLATE_NOOP("Reason", "would tell about everybody who lives there"),
    Reason.SHIELDED: QT_TRANSLATE_NOOP("Reason", "protected"),
}
"""What a reason is called beside a figure that is absent."""
DECIMALS = {SOCIAL_SHARE: 1, "index": 2, "onv": 3, "verandering_index": 2, "verandering_onv": 3, RESIDENTS: 0}

NO_BREAK = "\u00a0"


@dataclass(frozen=True)
class FigureRow:
    """Hold one line: what, how much in the ring, how much in the whole map; absent figures are a reason in words."""

    label: str
    value: str
    whole: str = ""
    is_absent: bool = False


def reason_words(reason: Reason) -> str:
    """Return what a reason is called, in the user's language."""
    return QCoreApplication.translate("Reason", REASONS[reason]) if reason else ""


def reason_of_text(text: object) -> Reason:
    """Return the reason that stands in a ``reden_`` field."""
    return Reason(int(from_texts([text])[0]))


class FigureWords:
    """Put what was counted in words and numbers of the user's language."""

    def tr(self, text: str) -> str:
        """Translate a literal of this class."""
        return translate(type(self), text)

    def labels(self) -> dict[str, str]:
        """Return what the usual figures are called, by field."""
        return {
            RESIDENTS: self.tr("Residents"),
            SOCIAL_SHARE: self.tr("Social housing"),
            "index": self.tr("Index of vulnerable residents"),
            "onv": self.tr("Nuisance (onv)"),
            "verandering_index": self.tr("Change of the index"),
            "verandering_onv": self.tr("Change of nuisance (onv)"),
        }

    def rows(self, ground: RingGround, found: Inside) -> list[FigureRow]:
        """Return the lines about a ring, beside what they are for the whole map."""
        whole = ground.whole
        places = self.tr("Cells") if ground.has_cells else self.tr("Neighbourhoods")
        rows = [FigureRow(places, self.count(found.cells), self.count(whole.cells))]
        if ground.has_rule:
            label = self.tr("of which meet the rule")
            rows.append(FigureRow(label, self.count(found.cells_of_rule), self.count(whole.cells_of_rule)))
        if found.addresses is not None:
            rows.append(FigureRow(self.tr("Addresses"), self.count(found.addresses), self.count(whole.addresses)))
        labels = self.labels()
        for name in dict.fromkeys((*labels, *found.figures)):
            if name in found.figures:
                _value, reason = found.figures[name]
                texts = [self.figure(name, each) for each in (found, whole)]
                rows.append(FigureRow(labels.get(name, name), *texts, bool(reason)))
        return rows

    def figure(self, name: str, found: Inside) -> str:
        """Return a figure with its unit, or in words why there is none."""
        value, reason = found.figures[name]
        if not reason:
            return self.number(name, value)
        if name == RESIDENTS and reason == Reason.SUPPRESSED_IN_SOURCE and found.residents_at_least:
            return self.tr("at least {count}").format(count=self.count(found.residents_at_least))
        return reason_words(reason)

    def number(self, name: str, value: float) -> str:
        """Return a figure of a field as it is written, with its unit."""
        text = number_words(value, DECIMALS.get(name, 2))
        if name.startswith("verandering_") and value > 0:
            text = "+" + text
        if name.startswith(("aandeel_", "pct_", "percentage_")):
            return self.tr("{number} %").format(number=text).replace(" ", NO_BREAK)
        return text

    def count(self, value: float) -> str:
        """Return a whole number as it is written."""
        return number_words(value)
