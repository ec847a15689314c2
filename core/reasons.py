# SPDX-License-Identifier: GPL-2.0-or-later
"""Name every reason why a place has no figure; NULL, missing, suppressed and zero stay apart."""

from __future__ import annotations

from enum import IntEnum

import numpy as np


class Reason(IntEnum):
    """Give the reason why a value is absent, the least protective first.

    Where several inputs of a step lack a value, the highest reason wins
    (:func:`strongest`): what one source suppresses stays suppressed in every result.
    The numbers live in memory only; on disk stands the text of :data:`REASON_TEXT`.
    """

    NONE = 0
    NO_DATA = 1
    NOT_PUBLISHED = 2
    NOT_A_NUMBER = 3
    NOT_COMPUTABLE = 4
    NOT_CONNECTED = 5
    ZERO_DENOMINATOR = 6
    NUMERATOR_EXCEEDS = 7
    NEGATIVE_COUNT = 8
    ONLY_YEAR_1 = 9
    ONLY_YEAR_2 = 10
    TOO_FEW_GROUPS = 11
    SUPPRESSED_IN_SOURCE = 12
    CLASS_UNCERTAIN = 13
    TOO_FEW = 14
    GROUP_DISCLOSURE = 15
    SHIELDED = 16


REASON_TEXT = {
    Reason.NO_DATA: "geen gegevens",
    Reason.NOT_PUBLISHED: "nog niet gepubliceerd",
    Reason.NOT_A_NUMBER: "geen getal",
    Reason.NOT_COMPUTABLE: "niet te berekenen",
    Reason.NOT_CONNECTED: "niet verbonden met een straat",
    Reason.ZERO_DENOMINATOR: "noemer is 0",
    Reason.NUMERATOR_EXCEEDS: "teller groter dan noemer",
    Reason.NEGATIVE_COUNT: "negatief aantal",
    Reason.ONLY_YEAR_1: "alleen in jaar 1",
    Reason.ONLY_YEAR_2: "alleen in jaar 2",
    Reason.TOO_FEW_GROUPS: "te weinig groepen bekend",
    Reason.SUPPRESSED_IN_SOURCE: "onderdrukt in de bron",
    Reason.CLASS_UNCERTAIN: "klasse onzeker door onderdrukking in de bron",
    Reason.TOO_FEW: "te weinig bewoners",
    Reason.GROUP_DISCLOSURE: "groepsonthulling",
    Reason.SHIELDED: "afgeschermd",
}
"""The text that stands in a ``reden_...`` column; Dutch, as all column contents are."""

NO_DATA_CODE = 0
SUPPRESSED_CODE = -1
ONLY_YEAR_1_CODE = -2
ONLY_YEAR_2_CODE = -3
SPECIAL_CODES = (NO_DATA_CODE, SUPPRESSED_CODE, ONLY_YEAR_1_CODE, ONLY_YEAR_2_CODE)
"""Class codes that no legend may use for a class of its own."""

_SPECIAL_CODE = {
    Reason.ONLY_YEAR_1: ONLY_YEAR_1_CODE,
    Reason.ONLY_YEAR_2: ONLY_YEAR_2_CODE,
    Reason.TOO_FEW_GROUPS: SUPPRESSED_CODE,
    Reason.SUPPRESSED_IN_SOURCE: SUPPRESSED_CODE,
    Reason.CLASS_UNCERTAIN: SUPPRESSED_CODE,
    Reason.TOO_FEW: SUPPRESSED_CODE,
    Reason.GROUP_DISCLOSURE: SUPPRESSED_CODE,
    Reason.SHIELDED: SUPPRESSED_CODE,
}
_CODES = np.array([_SPECIAL_CODE.get(reason, NO_DATA_CODE) for reason in Reason], dtype=np.int16)
_TEXTS = np.array([REASON_TEXT.get(reason) for reason in Reason], dtype=object)
_BY_TEXT = {text: reason for reason, text in REASON_TEXT.items()}


def strongest(*reasons: np.ndarray) -> np.ndarray:
    """Return, row by row, the reason that wins where several inputs meet.

    Parameters
    ----------
    *reasons : ndarray of int8, shape (n,)
        Values of :class:`Reason`.
    """
    winner = reasons[0].copy()
    for others in reasons[1:]:
        np.maximum(winner, others, out=winner)
    return winner


def class_codes(reasons: np.ndarray) -> np.ndarray:
    """Return the class code (0, -1, -2 or -3) that shows each reason on a map; int16, shape (n,)."""
    return _CODES.take(reasons)


def put_class_codes(codes: np.ndarray, reasons: np.ndarray) -> None:
    """Replace the code of each row that has a reason by the code that shows the reason."""
    absent = np.flatnonzero(reasons != np.int8(Reason.NONE))
    codes[absent] = class_codes(reasons[absent])


def texts(reasons: np.ndarray) -> np.ndarray:
    """Return each reason as it is written to a layer; object array of str, None where there is none."""
    return _TEXTS[reasons]


def from_texts(values: np.ndarray) -> np.ndarray:
    """Return the reasons behind texts that :func:`texts` wrote; an unknown text counts as none.

    Parameters
    ----------
    values : ndarray of object, shape (n,)
        ``str`` or None.

    Returns
    -------
    ndarray of int8, shape (n,)
    """
    return np.fromiter((_BY_TEXT.get(value, Reason.NONE) for value in values), dtype=np.int8, count=len(values))
