# SPDX-License-Identifier: GPL-2.0-or-later
"""A map that is combined from others names the sources of all of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from veerkrachtkaarten.core.atlas.reading import load_atlas
from veerkrachtkaarten.core.definition import Text
from veerkrachtkaarten.core.legend import load_all, load_legend
from veerkrachtkaarten.core.origins import origins_of, stated_source

NUISANCE = "Leefbaarometer, dimensie overlast en onveiligheid"


@pytest.mark.parametrize("map_id", ["focus", "veerkracht_parkstad", "veerkracht_maastricht"])
def test_maps_made_from_nuisance_name_the_leefbaarometer_once(map_id):
    legend = load_legend(map_id)
    assert stated_source(legend) == f"Bron: {NUISANCE}; {legend.source.nl}"
    assert stated_source(legend, "en").startswith("Source: Leefbaarometer, dimension nuisance and safety; ")


def test_a_map_with_a_source_of_its_own_or_none_at_all_says_what_its_definition_says():
    for name in ("overlast", "totaalscore", "kwetsbaar", "corporatiebezit", "ontwikkeling_kwetsbaar"):
        assert stated_source(load_legend(name)) == load_legend(name).source.nl


def test_other_sources_stand_beside_one_another_before_the_rest():
    focus = load_legend("focus")
    index, nuisance = focus.matrix.inputs
    index = replace(index, source=Text("Bron: CBS; grenzen eigen keuze", "Source: CBS; bounds our own"))
    mixed = replace(focus, matrix=replace(focus.matrix, inputs=(index, nuisance)))
    assert origins_of(mixed) == ["CBS", NUISANCE]
    assert stated_source(mixed) == f"Bron: CBS en {NUISANCE}; {focus.source.nl}"


def test_every_map_with_classes_of_nuisance_behind_it_names_the_leefbaarometer():
    legends = [*load_all().values()]
    legends += [each.legend for atlas in ("maastricht", "nationaal") for each in load_atlas(atlas).values()]
    about = [legend for legend in legends if _of_nuisance(legend)]
    assert len(about) >= 10
    for legend in about:
        assert "Leefbaarometer" in stated_source(legend).partition("; ")[0], legend.id


def _of_nuisance(legend) -> bool:
    if legend.matrix is not None:
        return any(_of_nuisance(needed) for needed in legend.matrix.inputs)
    return legend.measure.column in ("onv", "verandering_onv")
