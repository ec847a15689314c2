# SPDX-License-Identifier: GPL-2.0-or-later
"""Say what is wrong with an input as a sentence that can still be translated."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text for Qt's translation tools and return it unchanged.

    The spelling is the one that ``pylupdate`` looks for. Core may not import Qt, so the
    translation itself happens one floor up, in ``processing``.
    """
    return text


class Phrase(str):
    """Hold a part of a sentence that is translated with it, as template and values; it reads as English.

    Parameters
    ----------
    template : str
        Marked with ``QT_TRANSLATE_NOOP("Problem", ...)``; may have ``{named}`` places. A subclass may have its
        texts under another ``context``.
    **values
        What the places are filled with; a Phrase or a :class:`Bilingual` is translated as well.
    """

    context = "Problem"
    template: str
    values: dict[str, object]

    def __new__(cls, template: str, **values: object) -> Phrase:
        """Fill in the places."""
        phrase = super().__new__(cls, template.format(**values))
        phrase.template, phrase.values = template, values
        return phrase


class Bilingual(str):
    """Hold words that come with their Dutch, such as a class's label or a number; it reads as English."""

    nl: str

    def __new__(cls, nl: str, en: str) -> Bilingual:
        """Take the words in both languages."""
        words = super().__new__(cls, en)
        words.nl = nl
        return words

    def get(self, language: str) -> str:
        """Return the words in a language (``"nl"``, ``"nl_NL"``, ...); English where it is not Dutch."""
        return self.nl if language.lower().startswith("nl") else str(self)


class Problem(ValueError):
    """Report an input that cannot be used, as template and values.

    Parameters
    ----------
    template : str
        A full English sentence, marked with ``QT_TRANSLATE_NOOP("Problem", ...)``, with
        ``{named}`` places for what was found. It names the layer or file, the field and
        the way out.
    **values
        What the places are filled with; a :class:`Phrase` is translated as well.
    """

    context = "Problem"

    def __init__(self, template: str, **values: object):
        super().__init__(template.format(**values))
        self.template = template
        self.values = values


class Cancelled(Exception):
    """Stop a computation because the user asked for it."""
