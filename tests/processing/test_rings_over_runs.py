# SPDX-License-Identifier: GPL-2.0-or-later
"""Random sequences of runs and edits, through real layers and files: nothing of a hand is ever lost."""

from __future__ import annotations

import random

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer, edit
from veerkrachtkaarten.core.focus.circle import Circle
from veerkrachtkaarten.core.focus.ring_columns import WRITTEN
from veerkrachtkaarten.layers.rings.shape import polygon_of

WIDTH, HEIGHT, STEPS = 16, 10, 7
WORDS = ("Ons gebied", 'meer groen; "samen"', "sloop/nieuwbouw", "ü é", "")


def square(x: int, y: int) -> str:
    west, south = 180_000 + 100 * x, 320_000 + 100 * y
    east, north = west + 100, south + 100
    return f"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))"


def cells(world, chance: random.Random, step: int) -> str:
    """Write cells of which random patches are dark red."""
    red = set()
    for _ in range(chance.randint(0, 5)):
        x, y, size = chance.randrange(WIDTH), chance.randrange(HEIGHT), chance.randint(1, 3)
        red |= {(x + dx, y + dy) for dx in range(size) for dy in range(size)}
    rows = [
        (square(x, y), 7 if (x, y) in red else 2, chance.randint(5, 40)) for x in range(WIDTH) for y in range(HEIGHT)
    ]
    return world.layer(f"cellen_{step}", "Polygon?field=klasse_focus:integer&field=inw:integer", rows)


def shape(chance: random.Random) -> QgsGeometry:
    x, y = 180_000 + chance.uniform(0, 1_600), 320_000 + chance.uniform(0, 1_000)
    if chance.random() < 0.3:
        return QgsGeometry.fromWkt(f"POLYGON(({x} {y},{x + 200} {y},{x + 100} {y + 250},{x} {y}))")
    return polygon_of(Circle(x, y, chance.uniform(50, 400)))


def edited(path: str, chance: random.Random) -> set[int]:
    """Edit the rings as a user might, with plain QGIS; return the numbers of those touched."""
    layer = QgsVectorLayer(path, "ringen", "ogr")
    touched = set()
    with edit(layer):
        for feature in list(layer.getFeatures()):
            deed = chance.random()
            if deed < 0.2:
                feature.setGeometry(shape(chance))
            elif deed < 0.5:
                field = chance.choice([name for name in WRITTEN if name != "nummer"])
                before = feature[field]
                feature[field] = chance.choice(WORDS)
                if (before or "") == feature[field]:
                    continue
            elif deed < 0.6:
                feature["status"] = "verwijderd"
                feature["bron"] = "hand"
            else:
                continue
            assert layer.updateFeature(feature)
            touched.add(feature["nummer"])
        if chance.random() < 0.5:
            drawn = QgsFeature(layer.fields())
            drawn.setGeometry(shape(chance))
            drawn["naam"] = "getekend"
            drawn["nummer"] = number = 1_000 + chance.randrange(10**6)
            assert layer.addFeature(drawn)
            touched.add(number)
    return touched


def content(path: str) -> dict[int, tuple]:
    """Return what belongs to a hand, by number: shape, and every text that can be written."""
    found = {}
    for feature in QgsVectorLayer(path, "ringen", "ogr").getFeatures():
        texts = [str(feature[name] or "").strip() for name in WRITTEN]
        assert feature["nummer"] not in found
        found[feature["nummer"]] = (feature.geometry().asWkb().data(), texts, feature["status"] == "verwijderd")
    return found


@pytest.mark.parametrize("seed", range(4))
def test_nothing_of_a_hand_is_lost_and_no_number_jumps(run, world, seed):
    chance = random.Random(seed)
    previous, of_hand = None, set()
    for step in range(STEPS):
        output = str(world.outputs / f"ringen_{step}.gpkg")
        given = {"INPUT": cells(world, chance, step), "RESIDENTS": "inw", "EXISTING": previous, "OUTPUT": output}
        result = run("findfocusareas", {**given, "REMOVE": chance.random() < 0.5, "LARGEST": 400})
        after = content(output)
        if previous:
            before = content(previous)
            assert set(before) <= set(after)
            for number in of_hand:
                had, has = before[number], after[number]
                assert has[0] == had[0], (step, number)
                kept = {name: old for name, old in zip(WRITTEN, had[1]) if old or name != "soort"}  # drawn without
                assert {name: new for name, new in zip(WRITTEN, has[1]) if name in kept} == kept, (step, number)
                assert has[2] == had[2]
            assert not [number for number in set(after) - set(before) if number <= max(before, default=0)]
        assert result["OF_HAND"] == len(of_hand)
        of_hand |= edited(output, chance)
        previous = output
