# SPDX-License-Identifier: GPL-2.0-or-later
"""Say the sources of several maps in one line, and what stands between their years."""

from __future__ import annotations

from collections.abc import Sequence

from ..mapfacts import FROM, WORKED, MapFacts

DASH = "–"
"""Between the years of a period."""


def joined_sources(maps: Sequence[MapFacts]) -> str:
    """Return the source lines of several maps as one, what they share said once, also as the end of a longer step."""
    language = maps[0].language
    opening, worked = (f"{each.get(language)}: " for each in (FROM, WORKED))
    sources, steps = {}, {}
    for facts in maps:
        origin, _, work = facts.source_line.rpartition(worked) if worked in facts.source_line else ("", "", "")
        origin = origin or (facts.source_line if not work else "")
        sources.update(dict.fromkeys(_parts(origin.removeprefix(opening), "; ")))
        steps.update(dict.fromkeys(_parts(work, ". ")))
    told = [step[:1].upper() + step[1:] for step in steps if not any(each.endswith(f"; {step}") for each in steps)]
    said = [opening + "; ".join(sources) + "." if sources else "", worked + ". ".join(told) + "." if told else ""]
    return " ".join(part for part in said if part)


def _parts(text: str, mark: str) -> list[str]:
    return [part.strip().rstrip(".") for part in text.strip().rstrip(".").split(mark) if part.strip()]
