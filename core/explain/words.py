# SPDX-License-Identifier: GPL-2.0-or-later
"""Make the words that an explanation is put together from: sentences, names and numbers in two languages."""

from __future__ import annotations

from ..definition import Text
from ..problems import Bilingual, Phrase
from ..rounding import half_up

WHOLE_BOUND = 12
"""Significant digits with which a bound is shown: all that a legend gives."""


class Words(Phrase):
    """Hold a sentence, or part of one; its template is marked with ``QT_TRANSLATE_NOOP("Explanation", ...)``."""

    context = "Explanation"


def said(text: Text) -> Bilingual:
    """Return a text of a legend, as it stands there."""
    return Bilingual(text.nl, text.en)


def opening(text: Text) -> Bilingual:
    """Return a text of a legend to begin a sentence with."""
    return Bilingual(text.nl[:1].upper() + text.nl[1:], text.en[:1].upper() + text.en[1:])


def figure(value: float, digits: int, signed: bool = False) -> Bilingual:
    """Return a number with so many decimals, halves up; what rounds to 0 has no sign."""
    value = half_up(value, digits)
    text = f"{value:+.{digits}f}" if signed else f"{value:.{digits}f}"
    return _number(text.lstrip("+-") if not float(text) else text)


def exact(value: float, signed: bool = False) -> Bilingual:
    """Return a number with all its decimals, up to those that binary arithmetic spoils."""
    return _number(f"{value:{'+' if signed and value else ''}.{WHOLE_BOUND}g}")


def _number(written: str) -> Bilingual:
    """Return a number with the decimal sign of each language, and a real minus sign, as figures and rings have it."""
    english = written.replace("-", "−")
    return Bilingual(english.replace(".", ","), english)
