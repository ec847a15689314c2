# SPDX-License-Identifier: GPL-2.0-or-later
"""Make one legend and one source line of those of several panels."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsCategorizedSymbolRenderer, QgsRendererCategory, QgsVectorLayer

from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ..mapfacts import FROM, WORKED, MapFacts
from ..sheets.legend import categories_of, present_values
from .naming import own_parts

DIFFERENT_WORDS = " / "
_STOP = ". "


def share_legend(
    layers: Sequence[QgsVectorLayer], names: Sequence[str], new: Sequence[QgsVectorLayer] | None = None
) -> None:
    """Give the layers of panels the same classes; one that they word differently has all its wordings.

    Parameters
    ----------
    layers : sequence of QgsVectorLayer
    names : sequence of str
        What the panels are called.
    new : sequence of QgsVectorLayer, optional
        Those of the layers that get the classes; the others are their owner's and stay as they are. Default: all.

    Raises
    ------
    Problem
        One class has different colours in two of them, so that one legend would lie about one of the maps; or one is
        not drawn by classes.
    """
    merged: dict[str, QgsRendererCategory] = {}
    for layer, name in zip(layers, names):
        _require_classes(layer)
        for category in categories_of(layer):
            key = str(category.value())
            known = merged.setdefault(key, QgsRendererCategory(category))
            if known.symbol().color() != category.symbol().color():
                raise Problem(
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "Class {class} has another colour in {first} than in {second}, so that one legend cannot "
                        "explain both. Draw all panels by the same legend: make the series with the same folder of "
                        "own legends.",
                    ),
                    **{"class": f"{key} ({category.label()})", "first": names[0], "second": name},
                )
            words = dict.fromkeys([*known.label().split(DIFFERENT_WORDS), category.label()])
            known.setLabel(DIFFERENT_WORDS.join(words))
    for layer in layers if new is None else new:
        field = layer.renderer().classAttribute()
        layer.setRenderer(QgsCategorizedSymbolRenderer(field, [QgsRendererCategory(each) for each in merged.values()]))


def _require_classes(layer: QgsVectorLayer) -> None:
    if not isinstance(layer.renderer(), QgsCategorizedSymbolRenderer):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} is not drawn by categories, so that one legend cannot explain all panels. Draw it by "
                "its classes, or remove it from the project: then it is drawn anew.",
            ),
            layer=layer.name(),
        )


def values_in_any(layers: Sequence[QgsVectorLayer]) -> frozenset:
    """Return the classes that occur in any of the panels."""
    return frozenset().union(*(present_values(layer) or () for layer in layers))


def joined_lines(names: Sequence[str], facts: Sequence[MapFacts]) -> str:
    """Return where the figures of panels come from: what they share once, the rest by panel."""
    language = facts[0].language
    parts = [_parts(each) for each in facts]
    told = []
    for number, heading in enumerate((FROM, WORKED)):
        shared = [text for text in parts[0][number] if all(text in each[number] for each in parts)]
        if shared:
            told.append(f"{heading.get(language)}: {(_STOP, '; ')[number == 0].join(shared)}.")
    own = own_parts([_STOP.join(sources + steps) for sources, steps in parts])
    told += [f"“{name}”: {text}." for name, text in zip(names, own) if text and text != name]
    return " ".join(told)


def _parts(facts: MapFacts) -> tuple[list[str], list[str]]:
    """Return the sources and the steps that a source line names."""
    opening, worked = (f"{each.get(facts.language)}: " for each in (FROM, WORKED))
    first, found, second = facts.source_line.partition(worked)
    if not found and not first.startswith(opening):
        first, second = "", first
    texts = ((first.removeprefix(opening), "; "), (second, _STOP))
    return tuple([part.strip().rstrip(".") for part in text.split(mark) if part.strip(" .")] for text, mark in texts)
