# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import os

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsVectorLayer,
)
from veerkrachtkaarten.core.focus.circle import Circle
from veerkrachtkaarten.core.problems import Problem
from veerkrachtkaarten.layers.fields import make_field
from veerkrachtkaarten.layers.rings.edit import RingEditor
from veerkrachtkaarten.layers.rings.file import create_ring_file
from veerkrachtkaarten.layers.rings.layer import RingRow, sealed
from veerkrachtkaarten.layers.rings.row import rings_in
from veerkrachtkaarten.layers.rings.shape import polygon_of
from veerkrachtkaarten.layers.rings.unsavedrows import rows_of

WEST, EAST = Circle(180_000, 320_000, 200), Circle(181_000, 320_000, 100)


@pytest.fixture
def source(qgis_app, tmp_path) -> str:
    return create_ring_file(str(tmp_path / "ringen.gpkg"), QgsCoordinateReferenceSystem("EPSG:28992"))


@pytest.fixture
def editor(source):
    editor = RingEditor(QgsVectorLayer(source, "ringen", "ogr"))
    yield editor
    if editor.layer.isEditable():
        assert editor.layer.rollBack()
    editor.layer = None  # a layer that outlives QGIS takes the interpreter with it


def add_rule_ring(editor: RingEditor, circle: Circle, **values) -> int:
    """Write a ring as a run would, and save it."""
    row = sealed(RingRow(polygon_of(circle), {"bron": "regel", "status": "gelijk", "soort": "rood", **values}))
    with editor.step("run"):
        editor.add(row.geometry, row.values)
    assert editor.layer.commitChanges()
    return next(fid for fid, ring in rings_in(editor.layer).items() if ring.values["nummer"] == values["nummer"])


def values_of(editor: RingEditor, fid: int, *names: str) -> list:
    ring = rings_in(editor.layer)[fid]
    return [ring.values[name] for name in names]


def undo_texts(editor: RingEditor) -> list[str]:
    stack = editor.layer.undoStack()
    return [stack.text(index) for index in range(stack.count())]


def test_a_drawn_ring_is_the_hands_numbered_measured_dated_and_signed(editor):
    fid = editor.draw(WEST, {"toelichting": "veel klachten", "soort": "blauw"})
    assert values_of(editor, fid, "nummer", "bron", "status", "soort") == [1, "hand", "nieuw", "blauw"]
    assert values_of(editor, fid, "straal_m", "oppervlakte_m2") == pytest.approx([200, 125_663.706], abs=0.001)
    author, date, reason = values_of(editor, fid, "auteur", "datum", "toelichting")
    assert author == (QgsApplication.userFullName() or QgsApplication.userLoginName())
    assert len(date) == len("2026-01-31")
    assert reason == "veel klachten"
    assert editor.layer.getFeature(fid).geometry().area() == pytest.approx(125_663.706, abs=0.001)


def test_each_deed_is_one_step_with_a_name_that_undo_takes_back_whole(editor):
    first, second = editor.draw(WEST), editor.draw(EAST)
    deeds = [
        lambda: editor.reshape(first, Circle(180_100, 320_000, 250)),
        lambda: editor.change(first, {"naam": "Noord", "letter": "b", "soort": "wit"}),
        lambda: editor.renumber(first, 2),
        lambda: editor.duplicate(second, 300.0),
        lambda: editor.merge([first, second]),
        lambda: editor.restore([first, second]),
        lambda: editor.remove([first, second]),
        lambda: editor.set_statistics(first, {"cellen": 4}),
    ]
    for deed in deeds:
        before, count = rows_of(editor.layer), editor.layer.undoStack().index()
        deed()
        assert editor.layer.undoStack().index() == count + 1
        after = rows_of(editor.layer)
        assert after != before
        editor.layer.undoStack().undo()
        assert rows_of(editor.layer) == before
        editor.layer.undoStack().redo()
        assert rows_of(editor.layer) == after
    assert undo_texts(editor)[2:5] == ["Move or resize ring", "Change ring", "Renumber ring"]


def test_what_changes_nothing_leaves_no_step_and_does_not_start_editing(editor):
    fid = editor.draw(WEST)
    assert editor.layer.commitChanges()
    (fid,) = editor.shown_fids()
    editor.change(fid, {"soort": "rood", "naam": None, "letter": "  "})
    editor.restore([fid])
    editor.set_statistics(fid, {"straal_m": 200.0})
    assert not editor.layer.isEditable()


def test_a_step_that_fails_leaves_nothing_behind(editor):
    fid = editor.draw(WEST)
    before = rows_of(editor.layer)
    with pytest.raises(ZeroDivisionError), editor.step("half"):
        editor.reshape(fid, EAST)
        raise ZeroDivisionError
    assert rows_of(editor.layer) == before
    assert undo_texts(editor)[: editor.layer.undoStack().index()] == ["Draw ring"]


def test_a_value_that_cannot_be_is_refused_in_a_sentence_and_nothing_is_begun(editor):
    with pytest.raises(Problem, match=r"no kind of ring called paars\. Choose one of rood, groen"):
        editor.draw(WEST, {"soort": "paars"})
    with pytest.raises(Problem, match="Layer ringen has no field wijkagent"):
        editor.draw(WEST, {"wijkagent": "Jansen"})
    with pytest.raises(Problem, match="value negen does not fit in field nummer of layer ringen"):
        editor.draw(WEST, {"nummer": "negen"})
    assert not editor.layer.isEditable()


def test_a_read_only_layer_is_refused_in_a_sentence(editor, source):
    editor.layer.setReadOnly(True)
    with pytest.raises(Problem, match="Layer ringen cannot be edited: it is read-only"):
        editor.draw(WEST)
    if os.name == "posix" and os.geteuid() != 0:  # root may write anywhere
        os.chmod(source.split("|")[0], 0o444)
        with pytest.raises(Problem, match="cannot be edited"):
            RingEditor(QgsVectorLayer(source, "ringen", "ogr")).draw(WEST)


def test_a_row_that_is_gone_is_refused_in_a_sentence(editor):
    with pytest.raises(Problem, match="no ring with row number 12 any more"):
        editor.reshape(12, WEST)


def test_numbers_go_on_after_the_highest_that_any_row_has_whatever_filter_hides_it(editor):
    editor.draw(WEST)
    editor.remove([editor.draw(EAST)])
    assert editor.layer.commitChanges()
    assert editor.layer.setSubsetString("\"status\" <> 'verwijderd'")
    assert editor.next_number() == 3


def test_the_number_of_a_row_that_is_deleted_but_not_for_good_is_not_given_again(editor):
    editor.draw(WEST)
    assert editor.layer.commitChanges()
    assert editor.layer.startEditing()
    assert editor.layer.deleteFeature(editor.shown_fids()[0])
    assert values_of(editor, editor.draw(EAST), "nummer") == [2]


def test_rings_on_the_map_swap_numbers_and_a_ring_off_the_map_keeps_its_own(editor):
    first, second, third = (editor.draw(circle) for circle in (WEST, EAST, Circle(182_000, 320_000, 50)))
    assert editor.renumber(first, 3) == third
    assert [values_of(editor, fid, "nummer") for fid in (first, second, third)] == [[3], [2], [1]]
    editor.remove([second])
    with pytest.raises(Problem, match=r"Number 2 cannot be given: .* 4 is free"):
        editor.renumber(first, 2)
    with pytest.raises(Problem, match="Number 0 cannot be given"):
        editor.renumber(first, 0)
    assert editor.renumber(first, 7) is None
    assert editor.shown_fids() == [third, first]


def test_a_ring_of_the_rule_is_the_hands_once_a_hand_writes_moves_or_numbers_it(editor):
    for number, deed in enumerate(
        (
            lambda fid: editor.change(fid, {"toelichting": "let op"}),
            lambda fid: editor.reshape(fid, EAST),
            lambda fid: editor.renumber(fid, 90),
        ),
        1,
    ):
        fid = add_rule_ring(editor, WEST, nummer=number)
        assert not rings_in(editor.layer)[fid].known.of_hand
        deed(fid)
        assert values_of(editor, fid, "bron") == ["hand"]
        assert editor.layer.commitChanges()


def test_choosing_a_kind_on_one_map_or_taking_away_and_back_leaves_a_ring_to_the_rule(editor):
    fid = add_rule_ring(editor, WEST, nummer=1)
    editor.change(fid, {"soort_focus": "blauw"})
    editor.remove([fid])
    editor.restore([fid])
    assert values_of(editor, fid, "bron", "status", "soort_focus") == ["regel", "gelijk", "blauw"]
    assert not rings_in(editor.layer)[fid].known.of_hand


def test_a_ring_can_be_given_back_to_the_rule_at_once(editor):
    fid = editor.draw(WEST, {"naam": "Noord"})
    editor.change(fid, {"bron": "regel"})
    assert not rings_in(editor.layer)[fid].known.of_hand


def test_a_ring_that_a_run_took_away_is_the_hands_once_it_is_put_back(editor):
    fid = add_rule_ring(editor, WEST, nummer=1, status="vervallen")
    assert editor.shown_fids() == []
    editor.restore([fid])
    assert values_of(editor, fid, "bron", "status") == ["hand", "gelijk"]


def test_a_moved_ring_loses_the_figures_of_its_old_place(editor):
    fid = add_rule_ring(editor, WEST, nummer=1, cellen=4, index=0.5, reden_onv="te_weinig", naam="N")
    editor.reshape(fid, EAST)
    assert values_of(editor, fid, "cellen", "index", "reden_onv", "naam") == [None, None, None, "N"]
    assert values_of(editor, fid, "straal_m") == [100.0]
    editor.reshape(fid, WEST, {"cellen": 9, "index": 0.25})
    assert values_of(editor, fid, "cellen", "index") == [9, 0.25]


def test_a_copy_has_kind_letter_and_notes_a_number_of_its_own_and_lies_to_the_east(editor):
    texts = {"soort": "wit", "letter": "c", "notitie_leefomgeving": "bomen", "naam": "Noord", "cellen": 3}
    copy = editor.duplicate(editor.draw(WEST, texts), 450.0)
    assert editor.circle_of(copy).x == pytest.approx(180_450)
    names = ("nummer", "soort", "letter", "notitie_leefomgeving", "naam", "cellen")
    assert values_of(editor, copy, *names) == [2, "wit", "c", "bomen", None, None]


def test_a_copy_of_another_shape_is_counted_in_that_shape_where_it_lies(editor):
    asked = []

    class Ground:
        def values(self, ring):
            asked.append(ring)
            return {"cellen": 3}

        def named(self, _circle):
            return {}

    fid = editor.draw(WEST)
    with editor.step("by hand"):
        editor.set_shape(fid, QgsGeometry.fromWkt("Polygon ((0 0, 400 0, 400 50, 0 50, 0 0))"))
    editor.ground = Ground()
    copy = editor.duplicate(fid, 450.0)
    assert asked[0].isGeosEqual(QgsGeometry.fromWkt("Polygon ((450 0, 850 0, 850 50, 450 50, 450 0))"))
    assert asked[0].isGeosEqual(rings_in(editor.layer)[copy].geometry)
    assert values_of(editor, copy, "cellen") == [3]


def test_merged_rings_are_one_circle_with_the_lowest_number_and_all_notes_and_the_rows_stay(editor):
    first = editor.draw(WEST, {"toelichting": "lawaai", "notitie_woninggebruik": "kamers"})
    second = editor.draw(EAST, {"toelichting": "leegstand", "letter": "b"})
    third = editor.draw(Circle(180_500, 320_000, 10), {"toelichting": "lawaai"})
    assert editor.merge([third, second, first]) == first
    circle = editor.circle_of(first)
    assert (circle.x, circle.y, circle.radius_m) == pytest.approx((180_450, 320_000, 650), abs=1e-6)
    names = ("nummer", "toelichting", "notitie_woninggebruik", "letter")
    assert values_of(editor, first, *names) == [1, "lawaai\nleegstand", "kamers", "b"]
    assert editor.shown_fids() == [first]
    assert values_of(editor, second, "nummer", "status", "toelichting") == [2, "verwijderd", "leegstand"]


def test_merging_one_ring_is_refused(editor):
    fid = editor.draw(WEST)
    with pytest.raises(Problem, match="at least two rings"):
        editor.merge([fid, fid])


def test_an_edit_of_another_tool_is_joined_by_what_is_done_within_it(editor):
    assert editor.layer.startEditing()
    editor.layer.beginEditCommand("both")
    editor.draw(WEST)
    editor.draw(EAST)
    editor.layer.endEditCommand()
    assert undo_texts(editor) == ["both"]


def test_a_layer_of_multipolygons_in_memory_can_be_edited_too(qgis_app):
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:28992", "ringen", "memory")
    kinds = {"nummer": "integer", "soort": "text", "bron": "text", "status": "text", "merk": "text"}
    assert layer.dataProvider().addAttributes([QgsField(make_field(name, kind)) for name, kind in kinds.items()])
    layer.updateFields()
    editor = RingEditor(layer)
    fid = editor.draw(WEST)
    assert values_of(editor, fid, "nummer", "bron") == [1, "hand"]
    editor.reshape(fid, EAST)
    assert editor.circle_of(fid).radius_m == pytest.approx(100)
    assert layer.commitChanges()


def result_of(editor: RingEditor, *rows: RingRow) -> QgsVectorLayer:
    """Make what a run would give back: copies of all rows of the layer, with other values, and new rows."""
    result = QgsVectorLayer("Polygon?crs=EPSG:28992", "uitvoer", "memory")
    assert result.dataProvider().addAttributes([*editor.layer.fields(), make_field("duurder", "number")])
    result.updateFields()
    known = {row.values["nummer"]: row for row in rows}
    stored = [RingRow(ring.geometry, ring.values) for ring in rings_in(editor.layer).values()]
    merged = [known.pop(row.values["nummer"], row) for row in stored] + list(known.values())
    for row in merged:
        feature = QgsFeature(result.fields())
        feature.setGeometry(QgsGeometry(row.geometry))
        for name, value in row.values.items():
            feature[name] = value
        assert result.dataProvider().addFeatures([feature])[0]
    return result


def rule_row(number: int, circle: Circle, **values) -> RingRow:
    return sealed(RingRow(polygon_of(circle), {"nummer": number, "bron": "regel", "soort": "rood", **values}))


def test_the_result_of_a_run_moves_rings_of_the_rule_adds_new_ones_and_the_fields_that_lack(editor):
    fid = add_rule_ring(editor, WEST, nummer=1, cellen=4)
    moved = rule_row(1, Circle(180_050, 320_000, 210), status="aangepast", cellen=5)
    taken = editor.take_over(result_of(editor, moved, rule_row(2, EAST, status="nieuw", duurder=12.5)))
    assert taken.fields == ("duurder",)
    assert (taken.changed, len(taken.added), taken.kept) == ((fid,), 1, ())
    assert values_of(editor, fid, "status", "cellen") == ["aangepast", 5]
    assert editor.circle_of(fid).x == pytest.approx(180_050)
    assert values_of(editor, taken.added[0], "nummer", "duurder", "bron") == [2, 12.5, "regel"]
    assert not any(ring.known.of_hand for ring in rings_in(editor.layer).values())
    assert undo_texts(editor) == ["Take over rings of a run"]
    editor.layer.undoStack().undo()
    assert values_of(editor, fid, "status", "cellen") == ["gelijk", 4]
    assert "duurder" not in editor.layer.fields().names()


def test_what_a_hand_did_while_the_run_was_busy_stays(editor):
    written, moved, removed, untouched = (
        add_rule_ring(editor, Circle(180_000 + 1_000 * number, 320_000, 100), nummer=number) for number in range(1, 5)
    )
    rows = [rule_row(number, Circle(180_050, 320_000, 90), status="aangepast") for number in range(1, 5)]
    result = result_of(editor, *rows, rule_row(5, EAST, status="nieuw"))
    editor.change(written, {"notitie_leefomgeving": "net besproken"})
    editor.reshape(moved, WEST)
    editor.remove([removed])
    drawn = editor.draw(Circle(190_000, 320_000, 100))
    before = {fid: rings_in(editor.layer)[fid] for fid in (written, moved, removed, drawn)}
    taken = editor.take_over(result)
    assert set(taken.kept) == {written, moved, removed}
    assert taken.changed == (untouched,)
    for fid, ring in before.items():
        now = rings_in(editor.layer)[fid]
        assert (now.shape, now.values) == (
            ring.shape,
            {**ring.values, "duurder": None} if "duurder" in now.values else 0,
        )
    assert values_of(editor, drawn, "nummer") == [5]
    assert values_of(editor, taken.added[0], "nummer") == [6]  # 5 was given to the drawn one meanwhile


def test_marks_and_fading_rings_are_reported(editor):
    hand = editor.draw(WEST, {"cellen": 4})
    assert editor.layer.commitChanges()
    (hand,) = editor.shown_fids()
    fid = add_rule_ring(editor, EAST, nummer=2)
    marked = sealed(
        RingRow(
            editor.layer.getFeature(hand).geometry(),
            {**rings_in(editor.layer)[hand].values, "status": "gewijzigd", "gewijzigd": "cellen", "cellen": 5},
        )
    )
    taken = editor.take_over(result_of(editor, marked, rule_row(2, EAST, status="vervalt")))
    assert (taken.marked, taken.fading) == ((hand,), (fid,))
    assert values_of(editor, hand, "cellen", "gewijzigd") == [5, "cellen"]


def test_a_result_in_another_coordinate_system_is_brought_into_that_of_the_layer(editor):
    from qgis.core import QgsCoordinateTransform, QgsProject

    fid = add_rule_ring(editor, WEST, nummer=1)
    result = result_of(editor, rule_row(1, Circle(180_050, 320_000, 210), status="aangepast"))
    utm = QgsCoordinateReferenceSystem("EPSG:25831")
    there = QgsCoordinateTransform(editor.layer.crs(), utm, QgsProject.instance())
    (feature,) = result.getFeatures()
    geometry = feature.geometry()
    assert int(geometry.transform(there)) == 0
    result.setCrs(utm)
    values = dict(zip(result.fields().names(), feature.attributes()))
    row = sealed(RingRow(geometry, {**values, "merk": None, "nummer": 1}))
    assert result.dataProvider().changeGeometryValues({feature.id(): geometry})
    assert result.dataProvider().changeAttributeValues(
        {feature.id(): {result.fields().lookupField("merk"): row.values["merk"]}}
    )
    editor.take_over(result)
    assert editor.circle_of(fid).x == pytest.approx(180_050, abs=0.01)
    assert not rings_in(editor.layer)[fid].known.of_hand


def test_a_layer_without_rings_is_not_taken_over(editor):
    with pytest.raises(Problem, match="Layer buurten holds no rings: it lacks nummer, soort"):
        editor.take_over(QgsVectorLayer("Polygon?field=code:string", "buurten", "memory"))


def test_a_ring_has_its_kind_on_every_map_as_soon_as_its_figures_are_known(editor):
    fid = editor.draw(WEST)
    names = ("soort_focus", "regel_focus", "soort_corporatiebezit")
    assert values_of(editor, fid, *names) == ["wit", "wit", "onbekend"]
    editor.set_statistics(fid, {"aandeel_corporatiebezit": 72.0})
    assert values_of(editor, fid, *names) == ["wit", "wit", "blauw"]
    editor.reshape(fid, EAST, {"aandeel_corporatiebezit": 12.0})
    assert values_of(editor, fid, *names) == ["wit", "wit", "rood"]
    editor.change(fid, {"soort_corporatiebezit": "eigen"})
    editor.set_statistics(fid, {"aandeel_corporatiebezit": 72.0})
    assert values_of(editor, fid, *names, "regel_corporatiebezit") == ["wit", "wit", "eigen", "blauw"]


def test_a_map_that_has_rules_of_ones_own_is_left_to_them(editor):
    fid = editor.draw(WEST, {"aandeel_corporatiebezit": 72.0})
    editor.change(fid, {"soort_corporatiebezit": "groen", "regel_corporatiebezit": "groen"})
    editor.set_statistics(fid, {"aandeel_corporatiebezit": 12.0})
    assert values_of(editor, fid, "soort_corporatiebezit", "regel_corporatiebezit") == ["groen", "groen"]


def test_a_number_that_a_run_gave_to_a_ring_without_one_is_not_given_twice(editor):
    unnumbered = add_rule_ring(editor, WEST, nummer=None, bron="hand")
    numbered = RingRow(polygon_of(WEST), {**rings_in(editor.layer)[unnumbered].values, "nummer": 1})
    result = result_of(editor)
    assert result.dataProvider().truncate()
    feature = QgsFeature(result.fields())
    feature.setGeometry(numbered.geometry)
    for name, value in sealed(numbered).values.items():
        feature[name] = value
    assert result.dataProvider().addFeatures([feature])[0]
    drawn = editor.draw(EAST)
    editor.take_over(result)
    assert values_of(editor, drawn, "nummer") == [1]
    assert values_of(editor, unnumbered, "nummer") == [2]
