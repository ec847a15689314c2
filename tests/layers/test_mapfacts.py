# SPDX-License-Identifier: GPL-2.0-or-later
"""What a sheet must say stands with the map: in the layer and in its style, and nothing is guessed."""

from __future__ import annotations

import pytest
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument
from veerkrachtkaarten.core.problems import Problem
from veerkrachtkaarten.layers.mapfacts import PROPERTY, MapFacts, facts_of, keep_facts, stored_maps

FACTS = MapFacts(
    "focus", "3. Focuskaart", "2022", "Kaart 1 en kaart 2", "Binnen 200 m", "CBS 2022; gemeente", "nl", "1.0"
)


@pytest.fixture
def layer(qgis_app) -> QgsVectorLayer:
    return QgsVectorLayer("Polygon?field=klasse_focus:integer", "kaart", "memory")


def test_a_layer_gives_back_what_was_kept_and_its_style_carries_it_on(layer):
    assert facts_of(layer) is None
    keep_facts(layer, FACTS)
    assert facts_of(layer) == FACTS
    document = QDomDocument()
    layer.exportNamedStyle(document)
    other = QgsVectorLayer("Polygon?field=klasse_focus:integer", "ander", "memory")
    assert other.importNamedStyle(document)[0]
    assert facts_of(other) == FACTS


@pytest.mark.parametrize("text", ["geen json", "[1, 2]", '"tekst"', '{"legend": "focus"}', "{}"])
def test_what_is_no_map_of_a_series_has_no_facts(layer, text):
    layer.setCustomProperty(PROPERTY, text)
    assert facts_of(layer) is None


def test_a_fact_that_a_later_version_adds_is_passed_over(layer):
    layer.setCustomProperty(PROPERTY, '{"legend": "focus", "title": "3. Focuskaart", "later": 1}')
    assert facts_of(layer).name == "3. Focuskaart"


@pytest.mark.parametrize(
    ("definition", "method", "data", "line"),
    [
        ("Kaart 1 en 2.", "Binnen 200 m", "CBS 2022", "Bron: CBS 2022. Bewerking: Kaart 1 en 2. Binnen 200 m."),
        (
            *("Bron: Leefbaarometer; grenzen eigen keuze", "", "LBM 2024"),
            "Bron: Leefbaarometer; LBM 2024. Bewerking: grenzen eigen keuze.",
        ),
        ("Bron: Leefbaarometer", "", "", "Bron: Leefbaarometer."),
        ("Index van groepen", "", "", "Bewerking: Index van groepen."),
        ("", "", "", ""),
    ],
)
def test_the_source_line_names_sources_and_then_what_was_done(definition, method, data, line):
    assert MapFacts("x", "X", "", definition, method, data).source_line == line


def test_in_english_the_source_line_is_english():
    facts = MapFacts("x", "X", "", "Source: Leefbaarometer; bounds our own", "Within 200 m", "", "en")
    assert facts.source_line == "Source: Leefbaarometer. Processing: bounds our own. Within 200 m."


def test_a_layer_that_keeps_no_maps_is_refused(layer):
    with pytest.raises(Problem, match="Layer kaart keeps no maps of a series"):
        stored_maps(layer)
