# SPDX-License-Identifier: GPL-2.0-or-later
"""Say what the fact sheet of one area holds, and where the parts of it stand on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from .development import Development
from .scene import Scene

Wrap = Callable[[str, float, float], list]
"""Breaks a text into lines: of text, width in mm and size in points."""


@dataclass(frozen=True)
class Box:
    """Hold a place on a page, millimetres."""

    page: int
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class KeyEntry:
    """Hold a class that occurs on a small map: its code, its label, and in how many places."""

    code: object
    label: str
    count: int


@dataclass(frozen=True)
class SmallMap:
    """Hold what stands round a small map."""

    title: str
    key: tuple[KeyEntry, ...] = ()


@dataclass(frozen=True)
class FactSheet:
    """Hold what is said of one area.

    Attributes
    ----------
    title, subtitle : str
    heads : tuple of str
        Of the columns of figures.
    rows : tuple of (str, tuple of str)
        Name and cells of each row of the table.
    table_note : str
        Stands below the table.
    maps : tuple of SmallMap
    development : tuple of Development
    row_names, years : tuple of str
        As :func:`~.development.draw_development` takes them.
    notes : tuple of (str, str)
        Heading and text of each note.
    source, made, language : str
    """

    title: str
    subtitle: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    table_note: str
    maps: tuple[SmallMap, ...]
    development: tuple[Development, ...] = ()
    row_names: tuple[str, ...] = ("", "")
    years: tuple[str, str] = ("", "")
    notes: tuple[tuple[str, str], ...] = ()
    source: str = ""
    made: str = ""
    language: str = "nl"


@dataclass
class Composed:
    """Hold the pages of a fact sheet, and where on them stand the maps and the chips of their keys.

    Attributes
    ----------
    scenes : list of Scene, one a page
    location : Box
    maps : list of Box
    chips : list of (Box, int, object)
        Number of the map, and code of the class.
    """

    scenes: list[Scene] = field(default_factory=list)
    location: Box | None = None
    maps: list[Box] = field(default_factory=list)
    chips: list[tuple[Box, int, object]] = field(default_factory=list)
