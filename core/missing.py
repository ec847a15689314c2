# SPDX-License-Identifier: GPL-2.0-or-later
"""Tell figures from missing codes, in numbers and in text, and count what was found.

Notation of numbers in text. Files from the Netherlands write ``1.234,5``; exports of English
software write ``1,234.5``. Most cells show which of the two they are. Three digits after a single
separator do not: ``1.234`` may be 1234 or 1.234. Such cells follow their column:

* the notation is Dutch (a dot groups thousands, a comma is decimal) ...
* ... unless the column itself proves otherwise: at least one cell can only be English (``12.5``,
  ``0.123``, ``1,234.5``) and none can only be Dutch (``12,5``, ``1.234,5``);
* where a column holds proofs of both, its ambiguous cells are "not a number": nothing is guessed.

Ambiguous cells are counted, so that the log tells of them.
"""

from __future__ import annotations

import re

import numpy as np

from .columns import Column
from .reasons import Reason

MISSING_CODES = {
    -99997.0: Reason.SUPPRESSED_IN_SOURCE,
    -99998.0: Reason.SUPPRESSED_IN_SOURCE,
    -99995.0: Reason.NOT_PUBLISHED,
    -99999.0: Reason.NO_DATA,
    -99999999.0: Reason.NO_DATA,
    -100000000.0: Reason.NO_DATA,
}
"""What CBS writes instead of a figure.

-99997 is "secret, or 0 to 4". -99998 stands beside it in older vintages; where a code may mean
"secret" it counts as suppressed, the protective reading. -99999 and -99999999 are "no data"
(-100000000 is -99999999 after a passage through 32-bit floats). -99995 is "not (yet) published".
"""

MISSING_TEXTS = frozenset({"", ".", "..", "...", "-", "--", "x", "na", "nan", "null"})
"""Texts that mean "no figure", blanks stripped, lower case."""

_BLANKS = re.compile("[\\s\u00a0\u2007\u2009\u202f\ufeff]+")
_DASHES = str.maketrans({"\u2212": "-", "\u2013": "-", "\u2014": "-"})
_SIMPLE = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?")
_PLAIN = re.compile(r"[+-]?\d+")
_GROUPS = {
    "dutch": re.compile(r"[+-]?\d{1,3}(\.\d{3})+,\d*|[+-]?[1-9]\d{0,2}(\.\d{3}){2,}"),
    "english": re.compile(r"[+-]?\d{1,3}(,\d{3})+\.\d*|[+-]?[1-9]\d{0,2}(,\d{3}){2,}"),
}
_AMBIGUOUS = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")
_DECIMAL = re.compile(r"[+-]?(\d+[.,]\d*|[.,]\d+)")
_SCIENTIFIC = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)e[+-]?\d+")
_SPACED = re.compile("[+-]?\\d{1,3}( \\d{3})+([.,]\\d*)?")

_NAN = float("nan")


def column_from_numbers(values: np.ndarray, null: np.ndarray | None = None) -> tuple[Column, dict[str, int]]:
    """Turn numbers into a column.

    Parameters
    ----------
    values : ndarray of any numeric or bool type, shape (n,)
        Missing codes of CBS among them become reasons.
    null : ndarray of bool, shape (n,), optional
        True where the source holds NULL; what is not finite counts as NULL too.

    Returns
    -------
    column : Column
    counts : dict of str to int
        ``null``, ``suppressed_in_source``, ``not_published``, ``no_data_code``; what does not occur is left out.
    """
    values = np.array(values, dtype=np.float64)
    absent = ~np.isfinite(values)
    if null is not None:
        absent |= null
    reasons = np.where(absent, np.int8(Reason.NO_DATA), np.int8(Reason.NONE))
    counts = {"null": int(np.count_nonzero(absent))}
    rows = np.flatnonzero((values <= max(MISSING_CODES)) & ~absent)
    for code, reason in MISSING_CODES.items():
        hits = rows[values[rows] == code]
        reasons[hits] = reason
        kind = "no_data_code" if reason is Reason.NO_DATA else reason.name.lower()
        counts[kind] = counts.get(kind, 0) + len(hits)
    return Column.of(values, reasons), _occurring(counts)


def column_from_texts(values: np.ndarray) -> tuple[Column, dict[str, int]]:
    """Turn texts into a column.

    Parameters
    ----------
    values : ndarray of object, shape (n,)
        ``str`` or None.

    Returns
    -------
    column : Column
        "Not a number" where a text is neither a number nor a sign for a missing one.
    counts : dict of str to int
        As :func:`column_from_numbers`, and ``empty_text`` (blank, ".", "x", "-" ...), ``not_a_number``,
        ``ambiguous_notation``.
    """
    distinct = {text: _read(text) for text in set(values.tolist()) if text is not None}
    dot_is_decimal = _dot_is_decimal({notation for notation, _, _ in distinct.values()})
    table = {text: _decide(found, dot_is_decimal) for text, found in distinct.items()}
    table[None] = (_NAN, "null")
    found = [table[text] for text in values.tolist()]
    numbers = np.fromiter((number for number, _ in found), dtype=np.float64, count=len(found))
    kinds = np.array([kind for _, kind in found], dtype=object)
    column, counts = column_from_numbers(numbers)
    counts["null"] = int(np.count_nonzero(kinds == "null"))
    counts["empty_text"] = int(np.count_nonzero(kinds == "empty"))
    ambiguous = int(np.count_nonzero(kinds == "ambiguous"))
    undecided = int(np.count_nonzero(kinds == "undecided"))
    strange = (kinds == "strange") | (kinds == "undecided")
    counts["ambiguous_notation"] = ambiguous + undecided
    counts["not_a_number"] = int(np.count_nonzero(strange))
    return column.without(strange, Reason.NOT_A_NUMBER), _occurring(counts)


def _occurring(counts: dict[str, int]) -> dict[str, int]:
    return {kind: count for kind, count in counts.items() if count}


def _read(text: str) -> tuple[str, float, float]:
    """Read one text as notation, number if the dot is decimal, number if the comma is."""
    bare = text.strip()
    if _SIMPLE.fullmatch(bare):
        return _number(bare)
    bare = _BLANKS.sub(" ", text.translate(_DASHES)).strip().lower()
    if bare in MISSING_TEXTS:
        return "empty", _NAN, _NAN
    bare = bare.strip("%€ ")
    if _SPACED.fullmatch(bare):
        bare = bare.replace(" ", "")
    if bare.endswith((",-", ",--")):
        bare = bare.rstrip("-")
    return _number(bare.replace("- ", "-", 1))


def _number(bare: str) -> tuple[str, float, float]:
    if _PLAIN.fullmatch(bare):
        return "plain", float(bare), float(bare)
    if _AMBIGUOUS.fullmatch(bare):
        return "ambiguous", float(bare.replace(",", "")), float(bare.replace(".", "").replace(",", "."))
    if _DECIMAL.fullmatch(bare):
        number = float(bare.replace(",", "."))
        return ("english" if "." in bare else "dutch"), number, number
    if _SCIENTIFIC.fullmatch(bare):
        return "english", float(bare), float(bare)
    for notation, dots, commas in (("dutch", "", "."), ("english", ".", "")):
        if _GROUPS[notation].fullmatch(bare):
            number = float(bare.replace(".", dots).replace(",", commas))
            return notation, number, number
    return "strange", _NAN, _NAN


def _dot_is_decimal(notations: set[str]) -> bool | None:
    """Decide for a column; None where it proves both notations."""
    if "english" not in notations:
        return False
    return None if "dutch" in notations else True


def _decide(found: tuple[str, float, float], dot_is_decimal: bool | None) -> tuple[float, str]:
    notation, english, dutch = found
    if notation == "ambiguous" and dot_is_decimal is None:
        return _NAN, "undecided"
    return (english if dot_is_decimal else dutch), notation
