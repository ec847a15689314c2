# SPDX-License-Identifier: GPL-2.0-or-later
"""The sources of several maps are one line in which nothing stands twice."""

from __future__ import annotations

from veerkrachtkaarten.layers.mapfacts import MapFacts
from veerkrachtkaarten.layers.sheets.factsources import joined_sources

BOUNDS = "klassengrenzen eigen keuze"


def test_what_maps_share_stands_once_also_as_the_end_of_a_longer_step_and_steps_begin_with_a_capital():
    maps = [
        MapFacts("kwetsbaar", "2", "", f"Index van groepen; {BOUNDS}", "Binnen 200 m", "CBS"),
        MapFacts("ontwikkeling_overlast", "5", "", f"Bron: Leefbaarometer; {BOUNDS}", "", "CBS"),
        MapFacts("overlast", "1", "", "Bron: Leefbaarometer; grenzen teruggerekend", "Binnen 200 m", "CBS"),
    ]
    assert joined_sources(maps) == (
        f"Bron: CBS; Leefbaarometer. Bewerking: Index van groepen; {BOUNDS}. Binnen 200 m. Grenzen teruggerekend."
    )


def test_a_step_that_no_other_says_stays():
    maps = [MapFacts("ontwikkeling_overlast", "5", "", f"Bron: Leefbaarometer; {BOUNDS}")]
    assert joined_sources(maps) == "Bron: Leefbaarometer. Bewerking: Klassengrenzen eigen keuze."
