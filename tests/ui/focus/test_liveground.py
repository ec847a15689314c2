# SPDX-License-Identifier: GPL-2.0-or-later
"""What lies in rings: read in the background, the same as the algorithm counts, and quick enough to draw by."""

from __future__ import annotations

import gc
import math

import numpy as np
import pytest
from qgis.core import QgsFeature, QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt.QtCore import QThread
from veerkrachtkaarten.core.columns import Column
from veerkrachtkaarten.core.focus.circle import Circle
from veerkrachtkaarten.core.focus.inside import Addresses, Ground
from veerkrachtkaarten.core.reasons import Reason
from veerkrachtkaarten.layers.focus.ground import FocusWorld
from veerkrachtkaarten.layers.focus.plan import RingGround
from veerkrachtkaarten.layers.focus.units import FocusCells
from veerkrachtkaarten.layers.layersnapshot import snapshot
from veerkrachtkaarten.layers.rings.drift import RingCounts

CORNER = Circle(180_100.0, 320_100.0, math.hypot(100, 100))
"""Round the three red cells; holds four."""


def test_a_circle_tells_cells_addresses_residents_means_and_classes(live):
    values = live.values(CORNER)
    assert (values["cellen"], values["cellen_regel"], values["adressen"]) == (4, 3, 4)
    assert (values["aantal_inwoners"], values["index"], values["aandeel_corporatiebezit"]) == (40.0, 0.5, 50.0)
    assert values["klassen_focus"] == "1: 1; 7: 3"


def test_a_circle_is_called_after_streets_neighbourhood_and_municipality(live):
    assert live.named(CORNER) == {
        "naam": "Westbuurt (Laan 0 / Laan 1)",
        "buurt": "Westbuurt",
        "straten": "Laan 0 / Laan 1",
        "gemeente": "Stad",
    }


def test_figures_of_too_few_residents_are_suppressed_with_their_reason(live):
    values = live.values(Circle(181_950.0, 320_350.0, 40.0))
    assert (values["cellen"], values["aantal_inwoners"], values["index"]) == (1, None, None)
    assert values["reden_index"] == values["reden_aantal_inwoners"] == "te weinig bewoners"
    assert values["aantal_inwoners_minstens"] is None


def test_the_whole_map_is_counted_once(live):
    whole = live.ground.whole
    assert (whole.cells, whole.cells_of_rule, whole.addresses) == (80, 8, 80)
    assert whole.figures["aantal_inwoners"] == (793.0, Reason.NONE)


def test_the_ground_is_read_in_another_thread(ground_world, session, until, monkeypatch):
    from veerkrachtkaarten.ui.liveground import ReadGround

    seen, run = [], ReadGround.run

    def noting(task):
        seen.append((QThread.currentThread(), gc.isenabled()))
        return run(task)

    monkeypatch.setattr(ReadGround, "run", noting)
    session.ground.wake()
    assert session.ground.is_reading
    assert session.ground.ground is None  # nobody waits for it
    assert session.ground.values(CORNER) == {}
    until(lambda: session.ground.ground is not None)
    [(thread, collects)] = seen
    assert thread != QThread.currentThread() and not collects
    assert gc.isenabled()


def test_what_is_saved_in_the_cells_is_read_again(live, ground_world, until):
    ground_world.change_cells("klasse_focus", 2, '"klasse_focus" = 7')
    until(lambda: live.values(CORNER)["klassen_focus"] == "1: 1; 2: 3")
    assert live.values(CORNER)["cellen_regel"] == 0


def test_a_filter_on_the_cells_counts_only_what_it_lets_through(live, ground_world, until):
    assert ground_world.cells.setSubsetString('"klasse_focus" = 7')
    until(lambda: live.values(CORNER)["cellen"] == 3)


def test_the_same_layers_are_not_read_twice(live, session, until):
    before = live.ground
    session.layers_changed.emit()
    until(lambda: not live.is_reading)
    assert live.ground is before


def test_maps_that_leave_the_project_while_they_are_read_leave_nothing(ground_world, session, until):
    session.ground.wake()
    ground_world.project.removeMapLayer(ground_world.cells.id())
    until(lambda: not session.ground.is_reading)
    assert session.ground.ground is None
    assert session.ground.values(CORNER) == {}


def test_closing_the_session_stops_the_reading(ground_world, session):
    session.ground.wake()
    session.ground.close()
    assert not session.ground.is_reading
    assert session.ground.ground is None


def test_a_layer_that_cannot_be_used_is_named_in_a_sentence(ground_world, session, until):
    twice = QgsFeature(next(ground_world.cells.getFeatures()))
    twice["fid"] = None
    assert ground_world.cells.dataProvider().addFeatures([twice])[0]
    session.ground.wake()
    until(lambda: not session.ground.is_reading)
    assert "several rows for the same cell" in session.ground.problem
    assert session.ground.ground is None


def test_it_counts_what_the_algorithm_counts(live, ground_world, run, tmp_path):
    from veerkrachtkaarten.layers.rings.row import rings_in
    from veerkrachtkaarten.ui.ringinputs import ring_inputs

    given = ring_inputs(live._session).parameters()
    result = run("findfocusareas", {**given, "OUTPUT": str(tmp_path / "ringen.gpkg")})
    rings = rings_in(QgsVectorLayer(result["OUTPUT"], "ringen", "ogr"))
    assert len(rings) == 2
    drift = RingCounts(live.ground).drift(rings)
    assert (drift.uncounted, drift.changed) == ((), {})
    for ring in rings.values():
        assert live.named(ring.circle)["naam"] == ring.values["naam"]


def test_a_snapshot_of_a_layer_that_is_edited_gives_what_was_there_when_it_was_taken(ground_world):
    cells = ground_world.cells
    assert cells.startEditing()
    index = cells.fields().lookupField("index")
    first = next(cells.getFeatures()).id()
    assert cells.changeAttributeValue(first, index, 99.0)
    still = snapshot(cells).opened()
    assert cells.changeAttributeValue(first, index, 1.0)
    read = {feature.id(): feature["index"] for feature in still.source.getFeatures(QgsFeatureRequest())}
    assert read[first] == 99.0
    assert (still.name, still.source.featureCount(), still.crs) == (cells.name(), 80, cells.crs())
    assert cells.rollBack()


@pytest.mark.parametrize("radius_m", [50.0, 300.0, 1_000.0, 5_000.0])
def test_among_six_thousand_cells_those_with_their_centre_in_the_circle_are_counted(radius_m):
    ground = large_ground()
    circle = Circle(183_900.0, 323_900.0, radius_m)
    inside = (ground.world.ground.x - circle.x) ** 2 + (ground.world.ground.y - circle.y) ** 2 <= radius_m**2
    assert ground.values(circle)["cellen"] == inside.sum()


def large_ground() -> RingGround:
    place = np.arange(6_084)
    x, y = 180_050.0 + 100 * (place // 78), 320_050.0 + 100 * (place % 78)
    of_address = np.arange(65_000) * 6_084 // 65_000
    streets = np.array([f"Straat {number % 900}" for number in range(65_000)], dtype=object)
    people = Column.of(np.ones(65_000))
    addresses = Addresses(
        x[of_address] + 3.0, y[of_address] - 4.0, people, Column.of(np.ones(65_000)), streets, of_address
    )
    figures = {name: Column.of(np.sin(place + len(name))) for name in ("index", "onv", "verandering_onv")}
    classes = dict.fromkeys(("focus", "kwetsbaar", "overlast", "corporatiebezit"), 1 + place % 7)
    names = (np.array(["Buurt"] * 6_084, dtype=object), np.array(["Stad"] * 6_084, dtype=object))
    ground = Ground(x, y, place % 9 == 0, figures, classes, Column.of(np.full(6_084, 10.0)), names, addresses)
    return RingGround(FocusWorld(FocusCells(x, y, 100), ground, None, "klasse_focus: 7", 0))
