# SPDX-License-Identifier: GPL-2.0-or-later
"""Say how the columns of a table per area are headed and written on paper; absent figures as words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..definition import Text
from ..fieldnames import companion
from ..figures.areafacts import DUTCH, ENGLISH, NOTHING, STATISTICS
from ..legend import legend_ids, load_legend
from ..reasons import (
    NO_DATA_CODE,
    ONLY_YEAR_1_CODE,
    ONLY_YEAR_2_CODE,
    REASON_TEXT,
    SUPPRESSED_CODE,
)
from ..rounding import half_up_expression

SPECIAL_NAMES = {
    NO_DATA_CODE: "geen_gegevens",
    SUPPRESSED_CODE: "onderdrukt",
    ONLY_YEAR_1_CODE: "alleen_jaar_1",
    ONLY_YEAR_2_CODE: "alleen_jaar_2",
}
"""How columns of what is no class are called, after the name of the map."""
INTEGER, TEXT = "integer", "text"
RANK, AREA = "rang", "gebied"
EVERY_AREA = "Totaal"
"""What stands as area in the row of a spreadsheet that is about all of them."""
RANKED_BY = ("inwoners_hoog", "aantal_inwoners", "cellen")
"""Columns that areas are ranked by where nobody says by which: the first that is there."""
PERCENT = re.compile(r"aandeel_.*|.*_percentage")
USUAL = (
    RANK,
    "cellen",
    "adressen",
    "aantal_inwoners",
    "inwoners_hoog",
    "aandeel_hoog",
    "inwoners_laag",
    "aandeel_laag",
    "aandeel_corporatiebezit",
    "index",
    "onv",
    "verandering_index",
    "verandering_onv",
    "typologie",
)
"""Columns that are printed where none are chosen, as far as the table has them."""
NAMES = ("nummer", AREA, "naam", "buurtnaam", "wijknaam", "gemeentenaam", "gemeente")
"""Fields that name an area; the last of them only where nothing finer does."""
COARSER = ("wijknaam", "gemeentenaam", "gemeente")
HEADINGS = {
    RANK: Text("Rang", "Rank"),
    "nummer": Text("Nr.", "No."),
    "letter": Text("Letter", "Letter"),
    AREA: Text("Gebied", "Area"),
    "naam": Text("Naam", "Name"),
    "buurtnaam": Text("Buurt", "Neighbourhood"),
    "wijknaam": Text("Wijk", "District"),
    "gemeentenaam": Text("Gemeente", "Municipality"),
    "gemeente": Text("Gemeente", "Municipality"),
    "cellen": Text("Cellen", "Cells"),
    "adressen": Text("Adressen", "Addresses"),
    "aantal_inwoners": Text("Bewoners", "Residents"),
    "inwoners_hoog": Text("Bewoners in eenzijdig hoge omgeving", "Residents in one-sidedly high surroundings"),
    "aandeel_hoog": Text("Aandeel in eenzijdig hoge omgeving (%)", "Share in one-sidedly high surroundings (%)"),
    "inwoners_laag": Text("Bewoners in eenzijdig lage omgeving", "Residents in one-sidedly low surroundings"),
    "aandeel_laag": Text("Aandeel in eenzijdig lage omgeving (%)", "Share in one-sidedly low surroundings (%)"),
    "typologie": Text("Type gebied", "Type of area"),
    "aandeel_corporatiebezit": Text("Aandeel corporatiebezit (%)", "Share of social housing (%)"),
}
COUNTED = {
    "cellen": Text("Cellen", "Cells"),
    "adressen": Text("Adressen", "Addresses"),
    "inwoners": Text("Bewoners", "Residents"),
}
NO_REASON = Text("geen gegevens", "no data")
PLAIN = (RANK, "nummer", "jaar")
"""Whole numbers that are written without grouping."""
DECIMALS, DECIMALS_OF_PERCENT = 2, 1
_BY_NAME = {each.name: each for each in STATISTICS}


@dataclass(frozen=True)
class PrintedColumn:
    """Say how one column stands on paper.

    Attributes
    ----------
    field : str
    heading : str
    expression : str
        What QGIS writes in a cell.
    is_number : bool
    """

    field: str
    heading: str
    expression: str
    is_number: bool


def usual_columns(fields: Sequence[str], name: str = "") -> list[str]:
    """Return the columns that are printed where none are chosen: what names an area, then what is told of it."""
    named = [name] if name in fields else [each for each in NAMES if each in fields and each not in COARSER]
    named = named or [each for each in COARSER if each in fields][:1]
    number = ["nummer"] if "nummer" in fields and "nummer" not in named else []
    told = [each for each in USUAL if each in fields]
    first = [each for each in told if each == RANK]
    return [*first, *number, *named, *(each for each in told if each != RANK)]


def heading(field: str, language: str) -> str:
    """Return what stands above a column, in the terms of the field."""
    if field in HEADINGS:
        return HEADINGS[field].get(language)
    if field in _BY_NAME:
        return _BY_NAME[field].label.get(language)
    what, _, rest = field.partition("_")
    if what in COUNTED:
        for legend_id in sorted(legend_ids(), key=len, reverse=True):
            if rest.startswith(legend_id + "_"):
                label = _class_label(legend_id, rest[len(legend_id) + 1 :], language)
                return f"{COUNTED[what].get(language)}: {label}" if label else _plain(field)
    return _plain(field)


def known_heading(field: str, language: str) -> str:
    """Return the words for a column that the plugin makes itself; the name of any other column."""
    return heading(field, language) if field in HEADINGS or field in _BY_NAME else field


def _class_label(legend_id: str, suffix: str, language: str) -> str:
    by_name = {SPECIAL_NAMES.get(each.code, str(each.code)): each for each in load_legend(legend_id).shown}
    return by_name[suffix].label.get(language) if suffix in by_name else ""


def _plain(field: str) -> str:
    words = field.replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def printed_column(field: str, kinds: Mapping[str, str], language: str) -> PrintedColumn:
    """Return how a column is printed.

    Parameters
    ----------
    field : str
    kinds : mapping of str to str
        Of all fields of the table: ``integer``, ``number`` or ``text``.
    language : str
    """
    is_number = kinds[field] != TEXT
    absent = _absent(field, kinds, language)
    shown = _number(field, kinds[field], language) if is_number else f"to_string({_quoted(field)})"
    is_there = f"{_quoted(field)} IS NOT NULL"
    if not is_number:
        is_there += f" AND to_string({_quoted(field)}) <> ''"
    expression = f"CASE WHEN {is_there} THEN {shown} ELSE {absent} END"
    return PrintedColumn(field, heading(field, language), expression, is_number)


def order_by(fields: Sequence[str], columns: Sequence[PrintedColumn]) -> list[str]:
    """Return the expressions that rows are sorted by: the total last, rank, those without one last, the first text."""
    if RANK not in fields:
        return []
    total = [f"coalesce({_quoted(AREA)} = '{EVERY_AREA}', false)"] if AREA in fields else []
    texts = [f"coalesce({_quoted(column.field)}, '')" for column in columns if not column.is_number]
    return [*total, f"coalesce({_quoted(RANK)}, 1e9)", *texts[:1]]


def _number(field: str, kind: str, language: str) -> str:
    """Return the expression that writes a number: decimal sign of the language, a real minus, no minus zero."""
    name = _quoted(field)
    if kind == INTEGER and field in PLAIN:
        return f"to_string({name})"
    statistic = _BY_NAME.get(field)
    decimals = 0 if kind == INTEGER else DECIMALS if statistic is None else statistic.decimals
    if kind != INTEGER and PERCENT.fullmatch(field):
        decimals = DECIMALS_OF_PERCENT
    rounded = name if kind == INTEGER else half_up_expression(name, decimals)
    shown = f"replace(format_number({rounded}, {decimals}, '{language}'), '-', '−')"
    if statistic is not None and statistic.signed:
        return f"if({rounded} > 0, '+', '') || {shown}"
    return shown


def _absent(field: str, kinds: Mapping[str, str], language: str) -> str:
    """Return the expression for a cell without a value: the reason in words, and "no data" where nobody tells it."""
    words = "'" + (NO_REASON.get(language) if kinds[field] != TEXT and field != RANK else NOTHING) + "'"
    reason = companion(field, list(kinds))
    if reason is None:
        return words
    said = ENGLISH if language == "en" else DUTCH
    other = {text: said[known] for known, text in REASON_TEXT.items() if known in said}
    pairs = [f"'{text}', '{word}'" for text, word in other.items() if text != word]
    told = f"nullif({_quoted(reason)}, '')"
    if pairs:
        told = f"map_get(map({', '.join(pairs)}), {_quoted(reason)}), {told}"
    return f"coalesce({told}, '{NO_REASON.get(language)}')"


def _quoted(field: str) -> str:
    return '"' + field.replace('"', '""') + '"'


def column_widths(least: Sequence[float], wanted: Sequence[float], room: float) -> list[float] | None:
    """Divide the room over columns: each its longest word at least, the rest in proportion to what they would like.

    Returns
    -------
    list of float or None
        None where the longest words do not fit.
    """
    if sum(least) > room:
        return None
    likes = [max(want - width, 0.0) for want, width in zip(wanted, least)]
    spare = room - sum(least)
    given = min(spare, sum(likes))
    part = given / sum(likes) if sum(likes) else 0.0
    even = (spare - given) / len(least) if least else 0.0
    return [width + like * part + even for width, like in zip(least, likes)]
