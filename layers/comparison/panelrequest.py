# SPDX-License-Identifier: GPL-2.0-or-later
"""Say which variants of a map are printed side by side, and what stands below each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from qgis.core import QgsVectorLayer

from ...core.comparison.compare import OTHER
from ...core.comparison.words import AREAS, CELLS, told_of_changes, told_of_classes
from ..sheets.layouts import PrintRequest
from ..styling import shows_cells
from .changes import changes_between, counts_of
from .variants import GivenVariant

_NOT_IN_NAMES = re.compile(r"[^\w-]+")
LONGEST_STEM = 150


@dataclass(frozen=True, eq=False)
class PanelRequest:
    """Say which panels are printed, and how.

    Attributes
    ----------
    variants : sequence of GivenVariant
    sheet : PrintRequest
        Template, date, boundaries, background, place, author and legend.
    comparison : QgsVectorLayer or None
        Compared variants, in the order of the panels.
    same_scale : bool
    least : int
        Outcome from which on places are outlined.
    run : tuple
        Context and feedback of Processing, for reading what was compared.
    """

    variants: Sequence[GivenVariant]
    sheet: PrintRequest
    comparison: QgsVectorLayer | None = None
    same_scale: bool = True
    least: int = OTHER
    run: tuple = (None, None)

    @property
    def names(self) -> list[str]:
        """Return the names of the panels."""
        return [each.name for each in self.variants]

    @property
    def language(self) -> str:
        """Return the language of the maps."""
        return self.variants[0].facts.language

    @cached_property
    def captions(self) -> list[str]:
        """Return what stands below each panel: its places with a class, or how many differ from the first.

        Raises
        ------
        Problem
            The comparison is one of other variants: its outlines would tell of another map.
        """
        changes = changes_between(self.variants, self.comparison, self.run)
        places = CELLS if shows_cells(self.variants[0].layer) else AREAS
        return [
            told_of_changes(changed, self.names[0], places, self.language)
            if changed
            else told_of_classes(*_with_class(variant), places, self.language)
            for variant, changed in zip(self.variants, changes)
        ]

    @property
    def name(self) -> str:
        """Return the name of the layout."""
        return f"{self.variants[0].facts.title}: {' | '.join(self.names)}"

    @property
    def file_stem(self) -> str:
        """Return what the pictures are called: other variants of the map are other files."""
        words = "_".join((self.variants[0].facts.legend, "panelen", *self.names))
        return _NOT_IN_NAMES.sub("_", words).strip("_")[:LONGEST_STEM]


def _with_class(variant: GivenVariant) -> tuple[int, int]:
    """Count the places with a class, and without."""
    codes = counts_of(variant.layer, variant.class_field)
    known = sum(count for code, count in codes.items() if code > 0)
    return known, sum(codes.values()) - known
