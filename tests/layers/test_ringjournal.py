# SPDX-License-Identifier: GPL-2.0-or-later
from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsVectorLayer
from veerkrachtkaarten.core.focus.circle import Circle
from veerkrachtkaarten.layers.fields import make_field
from veerkrachtkaarten.layers.rings import journalfile
from veerkrachtkaarten.layers.rings.edit import RingEditor
from veerkrachtkaarten.layers.rings.file import create_ring_file
from veerkrachtkaarten.layers.rings.journal import RingJournal, discard, restore, unsaved
from veerkrachtkaarten.layers.rings.unsavedrows import from_plain, plain, rows_of

WEST, EAST = Circle(180_000, 320_000, 200), Circle(181_000, 320_000, 100)
SESSION = Path(__file__).parent / "ring_session.py"
IN_A_COMMIT = ("beforeCommitChanges", "committedAttributeValuesChanges", "committedGeometriesChanges")
AT_THE_END = ("committedFeaturesRemoved", "committedFeaturesAdded", "afterCommitChanges")
PATIENCE_S = 60


def plain_rows(layer: QgsVectorLayer) -> list:
    rows = sorted([sorted(row["values"].items()), row["wkb"]] for row in rows_of(layer).values())
    return json.loads(json.dumps(rows))


@pytest.fixture
def source(qgis_app, tmp_path, monkeypatch) -> str:
    class Profile:
        @staticmethod
        def qgisSettingsDirPath() -> str:
            return str(tmp_path / "profiel")

    monkeypatch.setattr(journalfile, "QgsApplication", Profile)
    return create_ring_file(str(tmp_path / "ringen.gpkg"), QgsCoordinateReferenceSystem("EPSG:28992"))


@pytest.fixture
def editor(source):
    """Edit a layer with three saved rings and a journal, and let go of it whatever happens."""
    editor = RingEditor(QgsVectorLayer(source, "ringen", "ogr"))
    editor.journal = RingJournal(editor.layer)
    for number in range(3):
        editor.draw(Circle(180_000 + 500 * number, 320_000, 200), {"naam": f"ring {number}"})
    assert editor.layer.commitChanges()
    yield editor
    editor.journal.stop()
    if editor.layer.isEditable():
        assert editor.layer.rollBack()
    editor.layer = editor.journal = None


def journals(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if ".herstel" in path.name)


def crash(editor: RingEditor) -> None:
    """Leave the journal as a crash would: nobody writes to it any more, and the edits are gone."""
    editor.journal.stop()
    assert editor.layer.rollBack()


def test_what_is_unsaved_stands_beside_the_file_for_the_user_alone(editor, tmp_path):
    assert journals(tmp_path) == []
    editor.change(editor.shown_fids()[0], {"naam": "Noord"})
    assert journals(tmp_path) == ["ringen.gpkg.herstel.json"]
    assert editor.journal.path == str(tmp_path / "ringen.gpkg.herstel.json")
    if os.name == "posix":
        assert os.stat(editor.journal.path).st_mode & 0o777 == 0o600
    content = json.loads(Path(editor.journal.path).read_text(encoding="utf-8"))
    assert [row["values"]["naam"] for row in content["changed"]] == ["Noord"]


@pytest.mark.parametrize("end", ["commit", "rollback", "undo"])
def test_it_is_gone_once_nothing_is_unsaved(editor, tmp_path, end):
    editor.draw(EAST)
    if end == "commit":
        assert editor.layer.commitChanges()
    elif end == "rollback":
        assert editor.layer.rollBack()
    else:
        editor.layer.undoStack().undo()
    assert journals(tmp_path) == []
    editor.layer.undoStack().redo()
    assert journals(tmp_path) == (["ringen.gpkg.herstel.json"] if end == "undo" else [])


def test_saving_without_leaving_the_edit_mode_empties_it_too(editor, tmp_path):
    editor.draw(EAST)
    assert editor.layer.commitChanges(False)
    assert journals(tmp_path) == []
    editor.change(editor.shown_fids()[0], {"naam": "Noord"})
    assert journals(tmp_path) == ["ringen.gpkg.herstel.json"]


def test_what_a_living_session_writes_is_not_offered(editor, source):
    editor.draw(EAST)
    assert unsaved(source) is None
    assert unsaved(editor.layer) is None


def test_what_a_crash_left_comes_back_as_one_undo_step(editor, source):
    first, second, third = editor.shown_fids()
    assert editor.layer.startEditing()
    assert editor.layer.addAttribute(make_field("wijkagent", "text"))
    editor.change(first, {"naam": "Noord", "letter": None, "wijkagent": "Jansen"})
    editor.reshape(second, EAST)
    assert editor.layer.deleteFeature(third)
    editor.draw(WEST, {"notitie_leefomgeving": 'bomen "en" gras\n'})
    wanted = plain_rows(editor.layer)
    crash(editor)
    before = plain_rows(editor.layer)
    recovered = unsaved(source)
    assert (recovered.added, recovered.changed, recovered.deleted) == (1, 2, 1)
    assert (recovered.numbers, recovered.conflicts, recovered.readable) == ((1, 2, 3, 4), (), True)
    assert recovered.written.startswith("20")
    assert restore(editor.layer, recovered) == 4
    assert plain_rows(editor.layer) == wanted
    assert editor.layer.undoStack().count() == 1
    editor.layer.undoStack().undo()
    assert plain_rows(editor.layer) == before
    editor.layer.undoStack().redo()
    assert editor.layer.commitChanges()
    assert unsaved(source) is None
    assert not Path(recovered.path).exists()


def test_a_ring_that_changed_in_the_file_since_is_reported_and_only_overwritten_on_request(editor, source):
    first, second, _ = editor.shown_fids()
    editor.change(first, {"naam": "Noord"})
    editor.change(second, {"naam": "Zuid"})
    crash(editor)
    editor.change(first, {"naam": "van een collega"})
    assert editor.layer.commitChanges()
    recovered = unsaved(source)
    assert recovered.conflicts == (1,)
    assert restore(editor.layer, recovered) == 1
    names = [editor.layer.getFeature(fid)["naam"] for fid in (first, second)]
    assert names == ["van een collega", "Zuid"]
    assert restore(editor.layer, recovered, overwrite=True) == 1
    assert editor.layer.getFeature(first)["naam"] == "Noord"
    kept = discard(recovered)
    assert Path(kept).name == "ringen.gpkg.herstel.json.bewaard"
    assert Path(kept).exists()


def test_a_number_given_to_another_ring_since_is_not_given_twice(editor, source):
    editor.draw(EAST, {"naam": "van voor de klap"})
    crash(editor)
    editor.draw(WEST, {"naam": "van erna"})
    restore(editor.layer, unsaved(source))
    numbers = {feature["naam"]: feature["nummer"] for feature in editor.layer.getFeatures()}
    assert (numbers["van erna"], numbers["van voor de klap"]) == (4, 5)


def test_what_a_crash_left_is_never_overwritten_by_the_next_session(editor, source, tmp_path):
    editor.draw(EAST, {"naam": "van voor de klap"})
    crash(editor)
    journal = RingJournal(editor.layer)
    editor.draw(WEST)
    assert journals(tmp_path) == ["ringen.gpkg.herstel-2.json", "ringen.gpkg.herstel.json"]
    assert unsaved(source).added == 1
    assert editor.layer.commitChanges()
    assert journals(tmp_path) == ["ringen.gpkg.herstel.json"]
    journal.stop()


def test_what_is_discarded_is_gone(editor, source, tmp_path):
    editor.draw(EAST)
    crash(editor)
    assert discard(unsaved(source)) == ""
    assert journals(tmp_path) == []
    assert unsaved(source) is None


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{half",
        "[1, 2]",
        '{"format": "iets anders"}',
        '{"format": "veerkrachtkaarten-herstel", "version": 99}',
        '{"format": "veerkrachtkaarten-herstel", "version": 1, "table": "focusgebieden", "added": 3}',
        '{"format": "veerkrachtkaarten-herstel", "version": 1, "table": "focusgebieden", "written": "", "fields": [], '
        '"added": [{}], "changed": [], "deleted": []}',
        "\x00\ufffd",
    ],
)
def test_a_broken_or_foreign_file_is_reported_and_renamed_never_deleted(editor, source, tmp_path, content):
    path = tmp_path / "ringen.gpkg.herstel.json"
    path.write_text(content, encoding="utf-8")
    recovered = unsaved(source)
    assert not recovered.readable
    assert restore(editor.layer, recovered) == 0
    assert Path(discard(recovered)).read_text(encoding="utf-8") == content
    assert unsaved(source) is None
    path.write_text(content, encoding="utf-8")
    assert Path(discard(unsaved(source))).name == "ringen.gpkg.herstel.json.onleesbaar1"


def test_a_journal_of_another_table_of_the_file_is_left_alone(editor, source, tmp_path):
    editor.draw(EAST)
    crash(editor)
    assert unsaved(source.replace("focusgebieden", "anders")) is None
    assert unsaved(source).added == 1


def test_a_layer_that_has_lost_a_field_gets_the_rest_back(editor, source):
    editor.change(editor.shown_fids()[0], {"letter": "b"})
    editor.draw(EAST, {"letter": "c", "naam": "Oost"})
    crash(editor)
    assert editor.layer.dataProvider().deleteAttributes([editor.layer.fields().lookupField("letter")])
    editor.layer.updateFields()
    recovered = unsaved(source)
    restore(editor.layer, recovered)
    assert [feature["naam"] for feature in editor.layer.getFeatures() if feature["nummer"] == 4] == ["Oost"]


def test_a_field_that_is_added_to_rings_that_are_not_saved_either_is_kept_with_them(editor, source):
    fid = editor.draw(EAST)
    assert editor.layer.addAttribute(make_field("wijkagent", "text"))
    editor.change(fid, {"wijkagent": "Jansen"})
    wanted = plain_rows(editor.layer)
    crash(editor)
    restore(editor.layer, unsaved(source))
    assert plain_rows(editor.layer) == wanted


def test_a_folder_that_may_not_be_written_to_leaves_it_in_the_profile(editor, source, tmp_path, monkeypatch):
    replace = journalfile._replace

    def refuse(path: Path, text: str) -> None:
        if path.parent == tmp_path:
            raise PermissionError(13, "Permission denied", str(path))
        replace(path, text)

    monkeypatch.setattr(journalfile, "_replace", refuse)
    editor.draw(EAST)
    assert journals(tmp_path) == []
    assert Path(editor.journal.path).is_relative_to(tmp_path / "profiel")
    crash(editor)
    assert unsaved(source).added == 1


def test_an_edit_goes_on_where_nothing_can_be_kept_and_the_log_says_so_once(editor, monkeypatch):
    def refuse(path: Path, text: str) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    heard = []
    QgsApplication.messageLog().messageReceived.connect(lambda *message: heard.append(message))
    monkeypatch.setattr(journalfile, "_replace", refuse)
    editor.draw(EAST)
    editor.draw(WEST)
    assert editor.layer.commitChanges()
    told = {message[0] for message in heard if message[1:2] == ("Veerkrachtkaarten",)}
    assert len(told) == 1
    assert "ringen cannot be kept against a crash" in told.pop()


def test_a_layer_that_is_no_file_is_left_alone(qgis_app):
    layer = QgsVectorLayer("Polygon?field=nummer:integer", "ringen", "memory")
    journal = RingJournal(layer)
    assert layer.startEditing()
    assert layer.addAttribute(make_field("naam", "text"))
    assert (journal.path, unsaved(layer), unsaved("nergens.gpkg")) == ("", None, None)
    assert layer.rollBack()


def test_every_kind_of_value_comes_back_as_it_was(qgis_app):
    from qgis.PyQt.QtCore import QByteArray, QDate, QDateTime, QTime

    values = [
        None,
        3,
        2.5,
        0.1 + 0.2,
        "tekst",
        True,
        QDate(2026, 1, 31),
        QTime(9, 30, 1, 5),
        QByteArray(b"\x00\xff"),
    ]
    values.append(QDateTime(QDate(2026, 1, 31), QTime(9, 30)))
    assert [from_plain(json.loads(json.dumps(plain(value)))) for value in values] == values
    assert plain("") is None


def test_a_hundred_unsaved_rings_are_all_kept_and_a_session_elsewhere_leaves_them_alone(editor, source, monkeypatch):
    with editor.step("hundred"):
        for number in range(100):
            editor.draw(Circle(180_000 + 10 * number, 320_000, 200), {"toelichting": "waarom " * 30})
    crash(editor)
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(journalfile, "host", lambda: "computer-van-een-collega")
        assert unsaved(source) is None
    assert unsaved(source).added == 100


def session(path: Path, moment: str) -> dict:
    """Edit in another process until it dies at a moment; return what it said."""
    started = subprocess.Popen(
        [sys.executable, str(SESSION), str(path), moment],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=path.parent,
    )
    said = {}
    for line in started.stdout:
        if line.startswith("["):
            word, said[word] = json.loads(line)
        if "journal" in said:
            break
    assert "journal" in said, started.stderr.read()
    if moment == "editing":
        assert unsaved(str(path)) is None  # it lives, and what it writes is its own
        started.kill()
    _out, errors = started.communicate(timeout=PATIENCE_S)
    assert started.returncode < 0, errors
    return said


@pytest.mark.slow
@pytest.mark.parametrize("moment", ["editing", *IN_A_COMMIT, *AT_THE_END])
def test_a_process_killed_in_mid_edit_or_mid_commit_loses_nothing(qgis_app, tmp_path, moment):
    path = tmp_path / "ringen.gpkg"
    said = session(path, moment)
    source = f"{path}|layername=focusgebieden"
    layer = QgsVectorLayer(source, "ringen", "ogr")
    assert layer.isValid()
    if moment in ("editing", "beforeCommitChanges"):
        assert plain_rows(layer) == said["saved"]
    recovered = unsaved(source)
    if moment in AT_THE_END[1:]:
        assert recovered is None or recovered.readable
    if recovered is not None:
        assert recovered.conflicts == ()
        restore(layer, recovered)
        assert layer.commitChanges(), layer.commitErrors()
    assert plain_rows(layer) == said["unsaved"]
    assert plain_rows(QgsVectorLayer(source, "opnieuw", "ogr")) == said["unsaved"]
    assert unsaved(source) is None
    assert journals(tmp_path) == []
    del layer
