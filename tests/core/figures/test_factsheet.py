# SPDX-License-Identifier: GPL-2.0-or-later
"""The parts of a fact sheet: what is written of figures and reasons, and where the parts stand on paper."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from veerkrachtkaarten.core.columns import Column
from veerkrachtkaarten.core.figures.areafacts import CELLS, AreaFacts, Told, class_counts, shielded
from veerkrachtkaarten.core.figures.axes import Frame
from veerkrachtkaarten.core.figures.development import Development, draw_development
from veerkrachtkaarten.core.figures.factcompose import EDGE_MM, PAPER_MM, compose
from veerkrachtkaarten.core.figures.factsheet import FactSheet, KeyEntry, SmallMap
from veerkrachtkaarten.core.figures.scene import LETTER_WIDTH, MM_PER_POINT, Dot, Label, Scene, wrapped
from veerkrachtkaarten.core.focus.inside import Inside
from veerkrachtkaarten.core.reasons import Reason


def inside(cells=4, residents=(1234.0, Reason.NONE), at_least=1234.0, **more) -> Inside:
    figures = {"aantal_inwoners": residents, **more}
    return Inside(cells, 0, 500, at_least, figures, {"focus": "6: 3; 7: 1"})


def facts(area: Inside, *, hidden=False, language="nl") -> dict[str, tuple[str, ...]]:
    whole = inside(90, (98765.0, Reason.NONE), index=(0.1, Reason.NONE), verandering_index=(0.02, Reason.NONE))
    return dict(AreaFacts((Told(area, hidden), Told(whole)), {"index": 0.0}, CELLS, language).rows())


def test_figures_are_written_as_the_language_has_them():
    area = inside(index=(-1.234, Reason.NONE), verandering_index=(0.5, Reason.NONE))
    assert facts(area) == {
        "Cellen": ("4", "90", "–"),
        "Adressen": ("500", "500", "–"),
        "Bewoners": ("1.234", "98.765", "–"),
        "Index kwetsbare bewoners": ("−1,23", "0,10", "0,00"),
        "Verandering index": ("+0,50", "+0,02", "–"),
    }
    assert facts(area, language="en")["Index vulnerable residents"] == ("−1.23", "0.10", "0.00")


def test_null_missing_suppressed_hidden_and_zero_read_differently():
    said = {
        "no figure": facts(inside(index=(math.nan, Reason.NO_DATA)))["Index kwetsbare bewoners"][0],
        "zero": facts(inside(index=(0.0, Reason.NONE)))["Index kwetsbare bewoners"][0],
        "source": facts(inside(residents=(math.nan, Reason.SUPPRESSED_IN_SOURCE), at_least=None))["Bewoners"][0],
        "bound": facts(inside(residents=(math.nan, Reason.SUPPRESSED_IN_SOURCE), at_least=1200.0))["Bewoners"][0],
        "nobody": facts(inside(residents=(math.nan, Reason.ZERO_DENOMINATOR), at_least=0.0))["Bewoners"][0],
        "hidden": facts(shielded(inside()), hidden=True)["Bewoners"][0],
    }
    assert said == {
        "no figure": "geen gegevens",
        "zero": "0,00",
        "source": "onderdrukt in de bron",
        "bound": "minstens 1.200",
        "nobody": "niemand aanwezig",
        "hidden": "afgeschermd",
    }


def test_an_area_that_is_hidden_tells_no_figure_and_no_bound():
    covered = shielded(inside(index=(1.5, Reason.NONE)))
    assert covered.residents_at_least is None
    assert all(math.isnan(value) and reason for value, reason in covered.figures.values())
    rows = facts(covered, hidden=True)
    assert {cells[0] for name, cells in rows.items() if name not in ("Cellen", "Adressen")} == {
        "afgeschermd",
    }


def test_numbers_of_places_come_back_from_the_text_that_says_them():
    assert class_counts("-1: 2; 0: 1; 6: 30") == {-1: 2, 0: 1, 6: 30}
    assert class_counts("") == {}


def test_dots_stand_where_both_years_are_and_an_absent_figure_is_said():
    measure = Development("onv", Column.of([0.0, math.nan]), Column.of([1.0, 0.5]), ("", "geen gegevens"), 0.0)
    marks, end = draw_development([measure], ("gebied", "geheel"), ("2014", "2022"), Frame(0, 0, 44, 60), "nl")
    key, (first, second) = marks[:4], [mark for mark in marks[4:] if isinstance(mark, Dot)]
    assert [mark.text for mark in key if isinstance(mark, Label)] == ["2014", "2022"]
    assert first.hollow and not second.hollow and first.x < second.x and first.y == second.y
    texts = [mark.text for mark in marks if isinstance(mark, Label)]
    assert "geen gegevens" in texts and "gebied" in texts and "geheel" in texts
    assert 0 < end < 60


def test_three_rows_of_a_region_have_a_shape_each_and_long_names_of_years_do_not_meet():
    measure = Development("onv", Column.of([0.0, 0.1, 0.2]), Column.of([1.0, 0.5, 0.4]), ("", "", ""), 0.0)
    rows, years = ("gebied", "gemeente", "geheel"), ("eerste jaar", "tweede jaar")
    marks, _end = draw_development([measure], rows, years, Frame(0, 0, 44, 60), "nl")
    _first, second = (mark for mark in marks[:4] if isinstance(mark, Dot))
    words = next(mark for mark in marks if isinstance(mark, Label))
    assert second.x - second.radius_mm > words.x + 0.45 * words.points * MM_PER_POINT * len(words.text)
    shown = [(mark.shape, mark.colour) for mark in marks[4:] if isinstance(mark, Dot) and not mark.hollow]
    assert len(set(shown)) == 3 and len({shape for shape, _colour in shown}) == 3


def test_a_municipality_has_a_column_and_an_area_without_one_a_dash():
    area = inside(index=(1.0, Reason.NONE))
    around = inside(30, (9999.0, Reason.NONE), index=(0.5, Reason.NONE))
    whole = inside(90, (98765.0, Reason.NONE), index=(0.1, Reason.NONE))
    told = dict(AreaFacts((Told(area), Told(around), Told(whole)), {}, CELLS, "nl").rows())
    assert told["Bewoners"] == ("1.234", "9.999", "98.765", "–")
    assert told["Index kwetsbare bewoners"] == ("1,00", "0,50", "0,10", "–")
    told = dict(AreaFacts((Told(area), Told(None), Told(whole)), {}, CELLS, "nl").rows())
    assert told["Bewoners"] == ("1.234", "–", "98.765", "–")
    told = dict(AreaFacts((Told(area), Told(shielded(around), True), Told(whole)), {}, CELLS, "nl").rows())
    assert told["Index kwetsbare bewoners"] == ("1,00", "afgeschermd", "0,10", "–")


def test_of_how_many_places_a_mean_is_stands_below_the_table_for_each_column_where_some_have_no_figure():
    figures = {"index": (1.0, Reason.NONE), "onv": (0.1, Reason.NONE), "aandeel_corporatiebezit": (9.0, Reason.NONE)}
    area = Inside(69, 0, None, 5000.0, figures, {}, {"index": 13, "onv": 69, "aandeel_corporatiebezit": 2})
    around = replace(area, cells=80, known={"index": 80, "onv": 80, "aandeel_corporatiebezit": 20})
    whole = replace(area, cells=13_331, known={"index": 13_331, "onv": 13_331, "aandeel_corporatiebezit": 4_131})
    heads = ("Gebied", "Barendrecht", "Rijnmond", "Nederland")
    note = AreaFacts((Told(area), Told(around), Told(whole)), {}, CELLS, "nl").note(10, heads)
    assert note.endswith(
        "kan het daardoor te hoog of te laag zijn. Cellen met een cijfer: aandeel corporatiebezit – Gebied 2 van 69, "
        "Barendrecht 20 van 80, Rijnmond 4.131 van 13.331; index kwetsbare bewoners – Gebied 13 van 69."
    )
    hidden = AreaFacts((Told(shielded(area), True), Told(None), Told(whole)), {}, CELLS, "nl").note(10, heads)
    assert hidden.endswith("Cellen met een cijfer: aandeel corporatiebezit – Rijnmond 4.131 van 13.331.")
    every = replace(area, known=dict.fromkeys(figures, 69))
    assert "Cellen met een cijfer" not in AreaFacts((Told(every), Told(every)), {}, CELLS, "nl").note(10, heads)


def sheet(notes=(), labels=4, maps=7, **more) -> FactSheet:
    key = tuple(KeyEntry(code, f"klasse nummer {code} met een naam van twee regels", code) for code in range(labels))
    small = tuple(SmallMap(f"{number}. Kaart met een lange naam 2014–2022", key) for number in range(1, maps + 1))
    rows = tuple((f"Cijfer {number}", ("1", "2", "–")) for number in range(8))
    return FactSheet("12 Naam", "Plaats", ("Gebied", "Geheel", "Nederland"), rows, "–", small, notes=notes, **more)


def everything_on_paper(scene: Scene) -> bool:
    for mark in scene.marks:
        if isinstance(mark, Label) and not (0 < mark.y < PAPER_MM[1] - 5 and EDGE_MM - 1 <= mark.x < PAPER_MM[0]):
            return False
    return True


@pytest.mark.parametrize("labels", [1, 5, 11])
def test_seven_maps_stand_on_the_first_page_however_many_classes_occur_and_none_covers_another(labels):
    composed = compose(sheet(labels=labels), wrapped)
    assert len(composed.scenes) == 1 and len(composed.maps) == 7
    assert len(composed.chips) == 7 * labels
    assert everything_on_paper(composed.scenes[0])
    boxes = [*composed.maps, composed.location]
    for number, first in enumerate(boxes):
        for second in boxes[:number]:
            apart = (
                first.left >= second.left + second.width
                or second.left >= first.left + first.width
                or first.top >= second.top + second.height
                or second.top >= first.top + first.height
            )
            assert apart


@pytest.mark.parametrize(("maps", "across"), [(1, 2), (2, 2), (3, 3), (4, 2), (5, 3), (6, 3), (7, 4)])
def test_few_maps_are_drawn_larger_and_no_row_ends_with_a_single_one(maps, across):
    composed = compose(sheet(labels=2, maps=maps), wrapped)
    widths = {round(box.width, 1) for box in composed.maps}
    assert len(composed.scenes) == 1 and widths == {round((190.0 - 4.0 * (across - 1)) / across, 1)}
    assert everything_on_paper(composed.scenes[0])


def test_no_word_is_broken_in_the_heading_of_a_column():
    heads = ("Gebied", "Lansingerland", "Voorbeeldstad", "Nederland")
    wide = replace(sheet(), heads=heads, rows=(("Cellen", ("1", "2", "3", "–")),))

    def breaking(text: str, width_mm: float, points: float) -> list[str]:
        """Break a word that is too long, as lettering does."""
        most = int(width_mm / (LETTER_WIDTH * points * MM_PER_POINT))
        lines = wrapped(text, width_mm, points)
        return [line[start : start + most] for line in lines for start in range(0, len(line), most)]

    written = [mark for mark in compose(wide, breaking).scenes[0].marks if isinstance(mark, Label)]
    found = [mark for mark in written if mark.text in heads]
    assert sorted(mark.text for mark in found) == sorted(heads)
    assert all(mark.points < 8.0 for mark in found)


def test_more_maps_than_a_page_holds_go_on_on_the_next():
    composed = compose(sheet(maps=26, labels=5), wrapped)
    assert len(composed.maps) == 26 and len(composed.scenes) > 1
    assert all(box.top + box.height < PAPER_MM[1] - 20 for box in composed.maps)
    assert all(map(everything_on_paper, composed.scenes))


@pytest.mark.parametrize("words", [0, 1, 40, 400, 3000])
def test_no_word_of_a_note_is_lost_and_none_stands_outside_the_page(words):
    said = [f"w{number}" for number in range(words)]
    notes = (("Toelichting", " ".join(said)), ("Leefomgeving", "kort"))
    composed = compose(sheet(notes if words else (), labels=3), wrapped)
    written = " ".join(text for scene in composed.scenes for text in scene.texts()).split()
    assert [word for word in written if word[0] == "w" and word[1:].isdigit()] == said
    assert all(map(everything_on_paper, composed.scenes))
    assert (len(composed.scenes) > 1) == (words > 400)


def test_short_notes_leave_the_maps_as_high_as_there_is_room_for():
    low = compose(sheet((("Toelichting", "woord " * 380),), labels=3), wrapped).maps[0].height
    assert low < compose(sheet(labels=3), wrapped).maps[0].height
