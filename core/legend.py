# SPDX-License-Identifier: GPL-2.0-or-later
"""Load the definitions of the maps, built in or a user's own."""

from __future__ import annotations

from pathlib import Path

from .definition import Bound, Legend, LegendClass, Matrix, Measure, Rule, Text
from .legend_file import index_folder, read_legend
from .legend_parts import FOLDER, SPECIAL_FILE
from .problems import QT_TRANSLATE_NOOP, Problem

__all__ = [
    "Bound",
    "Legend",
    "LegendClass",
    "Matrix",
    "Measure",
    "Rule",
    "Text",
    "legend_ids",
    "load_all",
    "load_legend",
]


def legend_ids() -> tuple[str, ...]:
    """Return the ids of the built-in definitions: maps of the series first, by number."""
    return tuple(load_all())


def load_legend(id_or_path) -> Legend:
    """Return a built-in definition by its id, or one from a file.

    Rules in a file refer to other legends by id; those are looked for beside the file, as
    ``<id>.json``, and then among the built-in ones.

    Raises
    ------
    Problem
        No such definition, or one that cannot be used; names file, key and way out.
    """
    text = str(id_or_path)
    if Path(text).suffix.lower() == ".json" or len(Path(text).parts) != 1:
        return read_legend(Path(text))
    path = FOLDER / (text + ".json")
    if not path.is_file() or path.name == SPECIAL_FILE:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "There is no legend called {legend}. Choose one of {known}, or give the path of a .json file.",
            ),
            legend=text,
            known=", ".join(legend_ids()),
        )
    return read_legend(path)


def load_all(folder=None) -> dict[str, Legend]:
    """Return every definition by id; those in a user's folder replace the built-in ones of the same id.

    What refers to a replaced definition (rules, special classes) follows the replacement.
    """
    files = index_folder(FOLDER)
    if folder is not None:
        files.update(index_folder(Path(folder)))
    legends = [read_legend(path, files) for name, path in files.items() if name != SPECIAL_FILE]
    return {
        legend.id: legend
        for legend in sorted(legends, key=lambda found: (found.number or 99, not found.in_series, found.id))
    }
