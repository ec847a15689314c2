# SPDX-License-Identifier: GPL-2.0-or-later
"""Name the sources of a map: its own, or those of all maps that it is combined from."""

from __future__ import annotations

from .definition import Legend, Text

FROM = Text("Bron", "Source")
"""What a definition begins with where it names its source; a semicolon ends that."""
AND = Text(" en ", " and ")


def origins_of(legend: Legend, language: str = "nl") -> list[str]:
    """Return the sources that a map names; where it names none, those of the maps behind it, each once."""
    opening, text = f"{FROM.get(language)}: ", legend.source.get(language)
    if text.startswith(opening):
        return [text.removeprefix(opening).partition("; ")[0].rstrip(".")]
    behind = legend.matrix.inputs if legend.matrix is not None else ()
    found = list(dict.fromkeys(name for needed in behind for name in origins_of(needed, language)))
    return [name for name in found if not any(name.startswith(f"{other}, ") for other in found)]


def stated_source(legend: Legend, language: str = "nl") -> str:
    """Return the source of a map as its definition says it, opened by the sources of the maps behind it."""
    opening, text = f"{FROM.get(language)}: ", legend.source.get(language)
    origins = origins_of(legend, language)
    return text if text.startswith(opening) or not origins else f"{opening}{AND.get(language).join(origins)}; {text}"
