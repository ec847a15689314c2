# SPDX-License-Identifier: GPL-2.0-or-later
"""Edit, undo, save, discard, run and crash in random order on one layer: nothing of a hand is ever lost."""

from __future__ import annotations

import itertools
import json
import shutil
import sqlite3

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsVectorLayer
from veerkrachtkaarten.core.focus.circle import Circle
from veerkrachtkaarten.core.focus.matching import REMOVED
from veerkrachtkaarten.core.focus.ring_columns import WRITTEN
from veerkrachtkaarten.layers.rings.edit import RingEditor
from veerkrachtkaarten.layers.rings.file import create_ring_file
from veerkrachtkaarten.layers.rings.journal import RingJournal, restore, unsaved
from veerkrachtkaarten.layers.rings.row import rings_in
from veerkrachtkaarten.layers.rings.shape import polygon_of
from veerkrachtkaarten.layers.rings.unsavedrows import rows_of

WIDTH, HEIGHT = 12, 8
TEXTS = st.sampled_from(["Ons gebied", 'meer "groen"; samen', "sloop/nieuwbouw", "ü é\nregel twee", "", None])
FIELDS = st.sampled_from([name for name in WRITTEN if name not in ("nummer", "soort")])
KINDS = st.sampled_from(["rood", "groen", "rood/groen", "blauw", "wit", "donkergroen", "eigen"])
CIRCLES = st.builds(
    Circle, st.floats(180_000, 181_200), st.floats(320_000, 320_800), st.floats(40, 400, allow_subnormal=False)
)
PATCHES = st.lists(st.tuples(st.integers(0, WIDTH - 1), st.integers(0, HEIGHT - 1), st.integers(1, 3)), max_size=4)
WHICH = st.integers(0, 1_000)


def square(x: int, y: int) -> str:
    west, south = 180_000 + 100 * x, 320_000 + 100 * y
    east, north = west + 100, south + 100
    return f"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))"


def as_set(rows: dict[int, dict]) -> list[str]:
    """Return rows without their ids, which change when they are saved."""

    def plain(value):
        return float(value) if isinstance(value, int) else value  # 5 in the buffer is 5.0 once saved

    texts = [sorted((name, plain(value)) for name, value in row["values"].items()) for row in rows.values()]
    return sorted(json.dumps([text, row["wkb"]]) for text, row in zip(texts, rows.values()))


def hand_of(layer: QgsVectorLayer) -> dict[int, tuple]:
    """Return what belongs to a hand: shape and every text that can be written of its rings, kinds chosen on maps."""
    found = {}
    for fid, ring in rings_in(layer).items():
        if ring.known.of_hand:
            texts = {name: ring.values.get(name) for name in WRITTEN if ring.values.get(name) is not None}
            found[fid] = (ring.geometry.asWkb().data(), texts, ring.values["status"] == REMOVED)
    return found


def chosen_of(layer: QgsVectorLayer) -> dict[int, str]:
    kinds = {fid: (ring.values["soort_focus"], ring.values["regel_focus"]) for fid, ring in rings_in(layer).items()}
    return {fid: kind for fid, (kind, by_rule) in kinds.items() if kind != by_rule}


class Bench(RuleBasedStateMachine):
    """Be an analyst with one layer of rings, who does anything in any order."""

    run = world = None
    count = itertools.count()

    @initialize()
    def begin(self):
        self.folder = self.world.outputs / f"bench_{next(self.count)}"
        self.folder.mkdir()
        self.path = self.folder / "focusgebieden.gpkg"
        self.source = create_ring_file(str(self.path), QgsCoordinateReferenceSystem("EPSG:28992"))
        self.layer = QgsVectorLayer(self.source, "ringen", "ogr")
        self.editor, self.journal = RingEditor(self.layer), RingJournal(self.layer)
        self.committed, self.steps, self.waiting = {}, {}, None
        self.remember()

    def teardown(self):
        if hasattr(self, "layer"):
            self.journal.stop()
            if self.layer.isEditable():
                self.layer.rollBack()
            self.editor = self.journal = self.layer = None

    # what must hold

    def remember(self):
        """Note what the layer holds at this place of its undo stack; what lies behind it is gone."""
        place = self.layer.undoStack().index()
        self.steps = {index: rows for index, rows in self.steps.items() if index < place}
        self.steps[place] = rows_of(self.layer)

    def did_one_step(self, before: int) -> bool:
        after = self.layer.undoStack().index()
        assert after - before in (0, 1)
        if after > before:
            self.remember()
        return after > before

    @invariant()
    def what_is_unsaved_is_kept_and_nothing_else(self):
        if hasattr(self, "layer"):
            kept = [path.name for path in self.folder.glob("*.json")]
            assert bool(kept) == self.layer.isModified(), kept

    @invariant()
    def no_two_rings_of_the_editor_share_a_number(self):
        if hasattr(self, "layer"):
            numbers = [ring.values["nummer"] for ring in rings_in(self.layer).values() if ring.values["nummer"]]
            assert len(set(numbers)) == len(numbers)

    # deeds of a hand

    def pick(self, which: int, shown: bool = True) -> int | None:
        rows = self.editor.shown_fids() if shown else sorted(rings_in(self.layer))
        return rows[which % len(rows)] if rows else None

    def alone(self, fids, deed):
        """Do something and hold that no other row changed; return what the deed returns."""
        before, place = rows_of(self.layer), self.layer.undoStack().index()
        result = deed()
        after = rows_of(self.layer)
        touched = set(fids) | {fid for fid in after if fid not in before}
        assert {fid: row for fid, row in after.items() if fid not in touched} == {
            fid: row for fid, row in before.items() if fid not in touched
        }
        self.did_one_step(place)
        return result

    @rule(circle=CIRCLES, text=TEXTS)
    def draw(self, circle, text):
        numbers = [ring.values["nummer"] or 0 for ring in rings_in(self.layer).values()]
        fid = self.alone([], lambda: self.editor.draw(circle, {"toelichting": text}))
        assert self.layer.getFeature(fid)["nummer"] > max(numbers, default=0)

    @rule(circle=CIRCLES)
    def draw_with_the_tool_of_qgis(self, circle):
        assert self.layer.isEditable() or self.layer.startEditing()
        feature = QgsFeature(self.layer.fields())
        feature.setGeometry(polygon_of(circle))
        self.alone([], lambda: self.layer.addFeature(feature))

    @rule(which=WHICH, circle=CIRCLES)
    def reshape(self, which, circle):
        fid = self.pick(which)
        if fid is not None:
            self.alone([fid], lambda: self.editor.reshape(fid, circle))
            assert self.layer.getFeature(fid).geometry().equals(polygon_of(circle))

    @rule(which=WHICH, field=FIELDS, text=TEXTS)
    def write(self, which, field, text):
        fid = self.pick(which, shown=False)
        if fid is not None:
            self.alone([fid], lambda: self.editor.change(fid, {field: text}))
            assert (rings_in(self.layer)[fid].values[field] or "") == (text or "")

    @rule(which=WHICH, field=FIELDS, text=TEXTS)
    def write_in_the_attribute_table(self, which, field, text):
        fid = self.pick(which, shown=False)
        if fid is not None and self.layer.isEditable():
            index = self.layer.fields().lookupField(field)
            self.alone([fid], lambda: self.layer.changeAttributeValue(fid, index, text))

    @rule(which=WHICH, kind=KINDS, on_map=st.booleans())
    def recolour(self, which, kind, on_map):
        fid = self.pick(which)
        if fid is not None:
            self.alone([fid], lambda: self.editor.change(fid, {"soort_focus" if on_map else "soort": kind}))

    @rule(which=WHICH, number=st.integers(1, 12))
    def renumber(self, which, number):
        fid = self.pick(which)
        holders = {ring.values["nummer"]: row for row, ring in rings_in(self.layer).items()}
        other = holders.get(number)
        if fid is None or (other is not None and other not in self.editor.shown_fids()):
            return
        swapped = self.alone([fid, other], lambda: self.editor.renumber(fid, number))
        assert swapped == (other if other != fid else None)

    @rule(which=WHICH, away=st.floats(-500, 500))
    def duplicate(self, which, away):
        fid = self.pick(which)
        if fid is not None:
            self.alone([], lambda: self.editor.duplicate(fid, away))

    @rule(first=WHICH, second=WHICH)
    def merge(self, first, second):
        fids = {self.pick(first), self.pick(second)} - {None}
        if len(fids) == 2:
            notes = [rings_in(self.layer)[fid].values["toelichting"] for fid in fids]
            kept = self.alone(fids, lambda: self.editor.merge(list(fids)))
            joined = rings_in(self.layer)[kept].values["toelichting"] or ""
            assert all(note.strip() in joined for note in notes if note)
            assert len(fids & set(self.editor.shown_fids())) == 1

    @rule(which=WHICH)
    def remove(self, which):
        fid = self.pick(which)
        if fid is not None:
            self.alone([fid], lambda: self.editor.remove([fid]))
            assert fid not in self.editor.shown_fids()

    @rule(which=WHICH)
    def restore(self, which):
        fid = self.pick(which, shown=False)
        if fid is not None:
            self.alone([fid], lambda: self.editor.restore([fid]))
            assert fid in self.editor.shown_fids()

    # undo, save, discard

    @precondition(lambda self: self.layer.undoStack().canUndo())
    @rule()
    def undo(self):
        self.layer.undoStack().undo()
        assert rows_of(self.layer) == self.steps[self.layer.undoStack().index()]

    @precondition(lambda self: self.layer.undoStack().canRedo())
    @rule()
    def redo(self):
        self.layer.undoStack().redo()
        assert rows_of(self.layer) == self.steps[self.layer.undoStack().index()]

    @precondition(lambda self: self.layer.isEditable())
    @rule(stop=st.booleans())
    def save(self, stop):
        before = as_set(rows_of(self.layer))
        assert self.layer.commitChanges(stop), self.layer.commitErrors()
        assert as_set(rows_of(self.layer)) == before
        assert as_set(rows_of(QgsVectorLayer(self.source, "opnieuw", "ogr"))) == before
        self.committed, self.steps = rows_of(self.layer), {}
        self.remember()

    @precondition(lambda self: self.layer.isEditable())
    @rule()
    def discard_the_edits(self):
        assert self.layer.rollBack()
        assert rows_of(self.layer) == self.committed
        self.steps = {}
        self.remember()

    # runs

    @rule(patches=PATCHES, remove=st.booleans())
    def run_begins(self, patches, remove):
        red = {(x + dx, y + dy) for x, y, size in patches for dx in range(size) for dy in range(size)}
        rows = [(square(x, y), 7 if (x, y) in red else 2, 5 + x + 3 * y) for x in range(WIDTH) for y in range(HEIGHT)]
        cells = self.world.layer("cellen", "Polygon?field=klasse_focus:integer&field=inw:integer", rows)
        given = {"INPUT": cells, "RESIDENTS": "inw", "EXISTING": self.layer, "LARGEST": 400, "REMOVE": remove}
        self.waiting = self.run("findfocusareas", {**given, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"]

    @rule()
    def style_begins(self):
        given = {"INPUT": self.layer, "MAP": "focus", "OUTPUT": "TEMPORARY_OUTPUT"}
        self.waiting = self.run("stylerings", given)["OUTPUT"]

    @precondition(lambda self: self.waiting is not None)
    @rule()
    def run_ends(self):
        """Take over a result that was begun now or before any number of edits."""
        before, of_hand, chosen = rings_in(self.layer), hand_of(self.layer), chosen_of(self.layer)
        place = self.layer.undoStack().index()
        taken = self.editor.take_over(self.waiting)
        self.did_one_step(place)
        after = rings_in(self.layer)
        assert set(before) <= set(after)
        assert set(after) - set(before) == set(taken.added)
        for fid, (shape, texts, removed) in of_hand.items():
            now = hand_of(self.layer)[fid]
            assert (now[0], now[2]) == (shape, removed)
            assert {name: now[1].get(name) for name in texts} == texts
        for fid, ring in before.items():
            assert ring.values["nummer"] in (None, after[fid].values["nummer"])
            assert after[fid].known.of_hand == ring.known.of_hand
        for fid, kind in chosen.items():
            assert not kind or after[fid].values["soort_focus"] == kind
        highest = max((ring.values["nummer"] or 0 for ring in before.values()), default=0)
        assert all(after[fid].values["nummer"] > highest for fid in taken.added)
        again = self.editor.take_over(self.waiting)
        assert (again.added, again.changed) == ((), ())
        self.waiting = None

    # crashes

    @precondition(lambda self: self.layer.isModified())
    @rule()
    def crash(self):
        """Look at the files as another QGIS would find them, had this one died."""
        elsewhere = self.folder / "elders"
        elsewhere.mkdir()
        copy = elsewhere / self.path.name
        source, target = sqlite3.connect(self.path), sqlite3.connect(copy)
        source.backup(target)
        source.close()
        target.close()
        shutil.copy(self.journal.path, f"{copy}.herstel.json")
        layer = QgsVectorLayer(f"{copy}|layername=focusgebieden", "terug", "ogr")
        recovered = unsaved(layer)
        if recovered is not None:  # else what was changed was changed back
            assert recovered.conflicts == ()
            restore(layer, recovered)
            assert as_set(rows_of(layer)) == as_set(rows_of(self.layer))
            assert layer.commitChanges(), layer.commitErrors()
        assert as_set(rows_of(layer)) == as_set(rows_of(self.layer))
        assert unsaved(layer) is None
        del layer
        shutil.rmtree(elsewhere)


@pytest.mark.slow
def test_nothing_of_a_hand_is_lost_whatever_is_done_in_whatever_order(run, world):
    machine = type("Bench", (Bench,), {"run": staticmethod(run), "world": world})
    few = settings(max_examples=settings.default.max_examples // 4, stateful_step_count=40, phases=(Phase.generate,))
    run_state_machine_as_test(machine, settings=few)  # not shrunk: each step costs too much for that
