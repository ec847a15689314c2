# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold the words in the models: English in their forms, Dutch as comments beside the boxes of the designer.

QGIS's model format holds one language; a comment is the one place for a second.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ModelTexts:
    """Hold title and description of one model."""

    title: str
    description: str


_SHARED = (
    "Makes the seven maps of the series step by step, with the plugin's own algorithms: the same figures and classes "
    "as Make map series. Open it in the model designer to see, change or replace a step.\n\n"
    "Maakt de zeven kaarten van de reeks stap voor stap, met dezelfde cijfers en klassen als Kaartenreeks maken. "
    "Open het model in de modelontwerper om een stap te bekijken, te wijzigen of te vervangen.\n\n"
)

CELLS = ModelTexts(
    "Map series step by step (cells)",
    _SHARED + "On cells of 100 m. The defaults fit the sample municipality. / Op cellen van 100 m. De "
    "standaardwaarden passen bij de voorbeeldgemeente.",
)
NEIGHBOURHOODS = ModelTexts(
    "Map series step by step (neighbourhoods)",
    _SHARED + "On neighbourhoods: one layer with counts per year, with the same code field. / Op buurten: per jaar een "
    "laag met aantallen, met hetzelfde codeveld.",
)

HELP = {
    "map_series": "All figures, classes (klasse_...), labels (label_...) and reasons (reden_...). It is drawn as the "
    "resilience map; the other maps follow with the style files of the plugin (folder styles)."
}

TITLES = {
    "SCORES": "Leefbaarometer scores",
    "SCORES_ID": "Id in the scores",
    "SCORES_YEAR": "Year in the scores",
    "YEAR_1": "First year",
    "YEAR_2": "Second year",
    "ADDRESSES": "Addresses with residents",
    "AREAS_1": "Neighbourhoods, first year",
    "AREAS_2": "Neighbourhoods, second year",
    "AREA_ID": "Code of the neighbourhood",
    "GROUPS_1": "Groups in the first year",
    "GROUPS_2": "Groups in the second year",
    "POPULATION_1": "Residents in the first year",
    "POPULATION_2": "Residents in the second year",
    "SOCIAL_HOUSING": "Social-housing dwellings",
    "DWELLINGS": "All dwellings",
    "REFERENCE": "Reference of the index",
    "MINIMUM": "Fewest residents or dwellings to show",
    "nuisance_1": "Nuisance in the first year",
    "nuisance_2": "Nuisance in the second year",
    "nuisance_change": "Change of nuisance",
    "addresses": "Addresses to cells",
    "index_1": "Index in the first year",
    "index_2": "Index in the second year",
    "index_change": "Change of the index",
    "social_housing": "Share of social housing",
    "counts_out": "Counts taken out",
    "join": "Nuisance joined",
    "class_overlast": "Map 1: nuisance",
    "class_kwetsbaar": "Map 2: vulnerable residents",
    "class_corporatiebezit": "Map 4: social housing",
    "class_ontwikkeling_overlast": "Map 5: change of nuisance",
    "class_verandering_index": "Classes of the index's change",
    "rules_focus": "Map 3: focus map",
    "rules_ontwikkeling_kwetsbaar": "Map 6: change of vulnerable residents",
    "rules_veerkracht_parkstad": "Map 7: resilience map",
    "OUTPUT": "Map series",
}

DUTCH = {
    "SCORES": "Leefbaarometer: tabel met een rij per plek en jaar",
    "ADDRESSES": "Adressen met bewoners, groepen en corporatiebezit",
    "AREAS_1": "Buurten met aantallen in het eerste jaar",
    "AREAS_2": "Buurten met aantallen in het tweede jaar",
    "REFERENCE": "Referentie van één basisjaar, voor beide jaren dezelfde",
    "MINIMUM": "Daaronder: onderdrukt (te weinig bewoners of woningen)",
    "nuisance_1": "Overlast en onveiligheid, eerste jaar",
    "nuisance_2": "Overlast en onveiligheid, tweede jaar",
    "nuisance_change": "Ontwikkeling van de overlast",
    "addresses": "Adressen tellen per cel van 100 m",
    "index_1": "Kwetsbare bewoners, eerste jaar",
    "index_2": "Kwetsbare bewoners, tweede jaar",
    "index_change": "Ontwikkeling van de index",
    "social_housing": "Aandeel corporatiebezit",
    "counts_out": "Geen aantallen per cel in het resultaat",
    "join": "Overlast bij de bewoners, op id",
    "class_overlast": "Kaart 1: overlast en onveiligheid",
    "class_kwetsbaar": "Kaart 2: kwetsbare bewoners",
    "class_corporatiebezit": "Kaart 4: aandeel corporatiebezit",
    "class_ontwikkeling_overlast": "Kaart 5: ontwikkeling overlast",
    "class_verandering_index": "Tussenstap voor kaart 6 en 7",
    "rules_focus": "Kaart 3: focuskaart",
    "rules_ontwikkeling_kwetsbaar": "Kaart 6: ontwikkeling kwetsbare bewoners",
    "rules_veerkracht_parkstad": "Kaart 7: veerkrachtkaart",
}
