# SPDX-License-Identifier: GPL-2.0-or-later
"""Say in words why a figure is absent, and what would be needed to have it; never what is protected."""

from __future__ import annotations

from ..problems import QT_TRANSLATE_NOOP
from ..reasons import Reason
from .parts import ABSENT, NEEDED, Background, Step
from .words import Words, exact

_WHY = {
    Reason.NO_DATA: QT_TRANSLATE_NOOP("Explanation", "the layers that were given hold no figure for this place"),
    Reason.NOT_PUBLISHED: QT_TRANSLATE_NOOP("Explanation", "the source has not published it yet"),
    Reason.NOT_A_NUMBER: QT_TRANSLATE_NOOP("Explanation", "the source holds something there that is not a number"),
    Reason.NOT_COMPUTABLE: QT_TRANSLATE_NOOP("Explanation", "it cannot be computed from the figures that are known"),
    Reason.NOT_CONNECTED: QT_TRANSLATE_NOOP("Explanation", "the place is not connected to a street"),
    Reason.ZERO_DENOMINATOR: QT_TRANSLATE_NOOP(
        "Explanation", "there is nobody, or nothing, of whom it would be a share (the denominator is 0)"
    ),
    Reason.NUMERATOR_EXCEEDS: QT_TRANSLATE_NOOP(
        "Explanation", "the source gives a part that is larger than the whole (a share above 100 %)"
    ),
    Reason.NEGATIVE_COUNT: QT_TRANSLATE_NOOP("Explanation", "the source holds a negative number"),
    Reason.ONLY_YEAR_1: QT_TRANSLATE_NOOP("Explanation", "there is a figure of the first year only"),
    Reason.ONLY_YEAR_2: QT_TRANSLATE_NOOP("Explanation", "there is a figure of the second year only"),
    Reason.TOO_FEW_GROUPS: QT_TRANSLATE_NOOP("Explanation", "too few groups are known"),
    Reason.SUPPRESSED_IN_SOURCE: QT_TRANSLATE_NOOP(
        "Explanation", "the source itself suppresses it, to protect the people that it is about"
    ),
    Reason.CLASS_UNCERTAIN: QT_TRANSLATE_NOOP(
        "Explanation", "the class is uncertain, as the source suppresses a figure that it depends on"
    ),
    Reason.TOO_FEW: QT_TRANSLATE_NOOP("Explanation", "too few residents or dwellings stand behind it"),
    Reason.GROUP_DISCLOSURE: QT_TRANSLATE_NOOP(
        "Explanation", "the share would tell something about each of the residents (group disclosure)"
    ),
    Reason.SHIELDED: QT_TRANSLATE_NOOP(
        "Explanation", "it is about few residents, or a number of few residents would follow from it"
    ),
}
_FEWER = QT_TRANSLATE_NOOP("Explanation", "fewer than {minimum} residents or dwellings stand behind it")
_LARGER = QT_TRANSLATE_NOOP(
    "Explanation",
    "Needed: more residents or dwellings together, so larger cells, neighbourhoods, or all within a radius or a "
    "walking distance.",
)
_SOURCE = QT_TRANSLATE_NOOP("Explanation", "Needed: a correction in the layer that the figure comes from.")
_BOTH_YEARS = QT_TRANSLATE_NOOP("Explanation", "Needed: a figure of both years; a change cannot be known without.")
_NEEDED = {
    Reason.NO_DATA: QT_TRANSLATE_NOOP(
        "Explanation", "Needed: a layer with a figure for this place, with the same id or in the same place."
    ),
    Reason.NOT_PUBLISHED: QT_TRANSLATE_NOOP(
        "Explanation", "Needed: the publication itself; or choose an earlier year."
    ),
    Reason.NOT_A_NUMBER: _SOURCE,
    Reason.NOT_COMPUTABLE: QT_TRANSLATE_NOOP(
        "Explanation", "Needed: a reference in which the groups vary, or other figures."
    ),
    Reason.NOT_CONNECTED: QT_TRANSLATE_NOOP(
        "Explanation", "Needed: streets that come near the centre of the place; or count within a radius instead."
    ),
    Reason.ZERO_DENOMINATOR: QT_TRANSLATE_NOOP(
        "Explanation", "Needed: nothing; an empty place has no share, and that is no error."
    ),
    Reason.NUMERATOR_EXCEEDS: _SOURCE,
    Reason.NEGATIVE_COUNT: _SOURCE,
    Reason.ONLY_YEAR_1: _BOTH_YEARS,
    Reason.ONLY_YEAR_2: _BOTH_YEARS,
    Reason.TOO_FEW_GROUPS: QT_TRANSLATE_NOOP(
        "Explanation", "Needed: figures of more groups, or a lower number of groups that must be known."
    ),
    Reason.SUPPRESSED_IN_SOURCE: QT_TRANSLATE_NOOP(
        "Explanation",
        "Needed: a source that does not suppress, such as the municipality's own figures; or larger places.",
    ),
    Reason.CLASS_UNCERTAIN: QT_TRANSLATE_NOOP(
        "Explanation", "Needed: a source that does not suppress, such as the municipality's own figures."
    ),
    Reason.TOO_FEW: _LARGER,
    Reason.GROUP_DISCLOSURE: _LARGER,
    Reason.SHIELDED: _LARGER,
}
_NO_CLASS = QT_TRANSLATE_NOOP("Explanation", "So there is no class on this map.")
_STRONGEST = QT_TRANSLATE_NOOP(
    "Explanation", "So there is no class on this map. Of several reasons the one that protects most stands: {why}."
)


def why(reason: Reason, background: Background) -> Words:
    """Return the clause that says why something is absent."""
    if reason == Reason.TOO_FEW and background.minimum is not None:
        return Words(_FEWER, minimum=exact(background.minimum))
    return Words(_WHY[reason])


def needed(reason: Reason) -> Step:
    """Return the sentence that says what would be needed."""
    return Step(NEEDED, Words(_NEEDED[reason]))


def without_class(reasons: list[Reason], background: Background) -> list[Step]:
    """Return the end of the steps where a map has no class, for one or several reasons told before."""
    found = max(reasons)
    if len({reason for reason in reasons if reason}) > 1:
        return [Step(ABSENT, Words(_STRONGEST, why=why(found, background))), needed(found)]
    return [Step(ABSENT, Words(_NO_CLASS)), needed(found)]
