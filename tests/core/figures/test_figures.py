# SPDX-License-Identifier: GPL-2.0-or-later
"""Check where the marks of figures lie, by hand and against numpy's own line."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from veerkrachtkaarten.core.columns import Column
from veerkrachtkaarten.core.figures.axes import decimals_of, number_text, round_ticks
from veerkrachtkaarten.core.figures.grouped import groups, means, relative, sums
from veerkrachtkaarten.core.figures.scatter import Points, fitted, scatter
from veerkrachtkaarten.core.figures.scene import Block, Dot, Label, Line, Words, legible, wrapped
from veerkrachtkaarten.core.figures.series import Serie, TwoYears, changes, lines, stacked
from veerkrachtkaarten.core.reasons import Reason

numbers = st.floats(-1000, 1000, allow_nan=False).map(lambda value: round(value, 3))


def names(count: int) -> np.ndarray:
    return np.array([f"buurt {number}" for number in range(count)], dtype=object)


@pytest.mark.parametrize(
    ("low", "high", "wanted"),
    [
        (0.0, 10.0, (0.0, 2.0, 4.0, 6.0, 8.0, 10.0)),
        (-0.3, 0.9, (-0.5, -0.25, 0.0, 0.25, 0.5, 0.75, 1.0)),
        (3.0, 3.0, (2.5, 2.6, 2.7, 2.8, 2.9, 3.0, 3.1, 3.2, 3.3, 3.4, 3.5)),
        (math.nan, 1.0, (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)),
    ],
)
def test_ticks_are_round_and_enclose_the_figures(low, high, wanted):
    ticks = round_ticks(low, high)
    if low != high:
        assert ticks == wanted
    assert ticks[0] <= (low if math.isfinite(low) else 0) <= ticks[-1]


@given(numbers, st.floats(1e-3, 1000))
def test_any_range_has_a_few_ticks_that_enclose_it(low, width):
    ticks = round_ticks(low, low + width)
    assert ticks[0] <= low + 1e-9 * width
    assert ticks[-1] >= low + width - 1e-9 * max(width, abs(low))
    assert 2 <= len(ticks) <= 13
    texts = [number_text(tick, "nl", decimals_of(ticks)) for tick in ticks]
    assert len(set(texts)) == len(texts)


def test_numbers_are_written_the_dutch_and_the_english_way():
    assert number_text(-1234.5, "nl", 1) == "−1.234,5"
    assert number_text(-1234.5, "en", 1) == "−1,234.5"
    assert number_text(-0.01, "nl", 1) == "0,0"


@given(st.lists(st.tuples(numbers, numbers), min_size=3, max_size=30))
def test_the_line_is_that_of_least_squares(points):
    x, y = (np.array(values) for values in zip(*points))
    fit = fitted(Column.of(x), Column.of(y))
    if np.ptp(x) < 1:
        return
    slope, intercept = np.polyfit(x, y, 1)
    assert fit.slope == pytest.approx(slope, abs=1e-6 * (1 + abs(slope)))
    assert fit.intercept == pytest.approx(intercept, abs=1e-5 * (1 + np.abs(y).max()))


def test_a_line_through_points_by_hand():
    fit = fitted(Column.of([0.0, 1, 2, 9]), Column.of([1.0, 3, 5, np.nan]))
    assert (fit.slope, fit.intercept, fit.r_squared) == (2.0, 1.0, 1.0)
    assert fit.residuals[:3].tolist() == [0.0, 0.0, 0.0]
    assert math.isnan(fit.residuals[3])


@pytest.mark.parametrize("x", [[1.0, 2.0], [3.0, 3.0, 3.0]])
def test_too_few_points_or_points_above_each_other_have_no_line(x):
    assert math.isnan(fitted(Column.of(x), Column.of(range(len(x)))).slope)


def test_suppressed_points_are_not_drawn_and_the_one_far_from_the_line_is_named():
    x = Column.of([0.0, 1, 2, 3, 4, 5, 6])
    y = Column.of([0.0, 1, 2, 9, 4, 5, np.nan], [0, 0, 0, 0, 0, 0, Reason.TOO_FEW])
    drawn = scatter(Points(x, y, names(7)), Words("titel"))
    assert sorted(drawn.rows.tolist()) == [0, 1, 2, 3, 4, 5]
    assert sum(isinstance(mark, Dot) for mark in drawn.scene.marks) == 6
    assert [text for text in drawn.scene.texts() if text.startswith("buurt")] == ["buurt 3"]


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), min_size=3, max_size=60))
def test_no_name_lies_on_another_or_outside_the_paper_and_none_goes_missing_unsaid(points):
    x, y = (Column.of(np.array(values, dtype=float)) for values in zip(*points))
    drawn = scatter(Points(x, y, names(len(points))), Words("titel"), far=0.0)
    labels = [mark for mark in drawn.scene.marks if isinstance(mark, Label) and mark.text.startswith("buurt")]
    assert len(labels) + drawn.unnamed == len(points)
    boxes = [label.box for label in labels]
    for number, (left, top, right, bottom) in enumerate(boxes):
        assert left >= 0
        assert right <= drawn.scene.width_mm
        for other in boxes[:number]:
            assert right <= other[0] or left >= other[2] or bottom <= other[1] or top >= other[3]


def test_a_line_breaks_where_a_figure_is_absent():
    scene = lines(
        ["2014", "2016", "2018", "2020"], [Serie("veel", Column.of([1.0, 2.0, np.nan, 4.0]), "#123456")], Words("t")
    )
    drawn = [mark for mark in scene.marks if isinstance(mark, Line) and mark.colour == "#123456"]
    assert [len(line.points) for line in drawn] == [2, 2]  # 2014 to 2016, and the sample of the key
    assert sum(isinstance(mark, Dot) for mark in scene.marks) == 3 + 1
    assert {"2014", "2016", "2018", "2020", "veel"} <= set(scene.texts())


def test_blocks_stack_up_to_the_whole_and_a_place_with_an_absent_part_has_none():
    parts = [Serie("laag", Column.of([30.0, 10.0])), Serie("hoog", Column.of([90.0, np.nan]))]
    scene = stacked(["2014", "2018"], parts, Words("t"))
    bars = [mark for mark in scene.marks if isinstance(mark, Block) and mark.height > 10]
    assert len(bars) == 2
    low, high = bars
    assert low.height * 3 == pytest.approx(high.height)
    assert high.y + high.height == pytest.approx(low.y)
    assert {"25%", "75%"} <= set(scene.texts())


def test_changes_are_sorted_and_coloured_by_their_sign():
    areas = TwoYears(names(3), Column.of([1.0, 2, 3]), Column.of([2.0, 5, 1]), ("2014", "2022"))
    scene = changes(areas, Words("t"))
    written = [text for text in scene.texts() if text.startswith("buurt")]
    assert written == ["buurt 1", "buurt 0", "buurt 2"]
    colours = [mark.colour for mark in scene.marks if isinstance(mark, Line) and mark.width_mm == 0.5]
    assert colours == ["#b2182b", "#b2182b", "#2b6cb0"]


def test_means_are_weighed_and_protected_and_relative_to_the_netherlands():
    order, group = groups([2014, 2022, 2014, None, 2022])
    assert order == [2014, 2022]
    assert group.tolist() == [0, 1, 0, -1, 1]
    column, people = Column.of([10.0, 20, 40, 99, 30]), Column.of([30.0, 4, 10, 50, 5])
    found = means(column, people, group, 2, 10.0)
    assert found.values[0] == 17.5
    assert found.reasons[1] == Reason.TOO_FEW
    assert relative(found, 50.0).values[0] == 35.0
    assert relative(found, 50.0).reasons[1] == Reason.TOO_FEW
    assert sums(column, group, 2).values.tolist() == [50.0, 50.0]


def test_a_pale_colour_is_darkened_for_a_line_and_a_dark_one_stays():
    assert legible("#1a9850") == "#1a9850"
    assert legible("#ffffbf") != "#ffffbf"


def test_long_texts_are_broken_into_lines_that_fit():
    lines_found = wrapped("aandeel bewoners dat zich wel eens onveilig voelt in de eigen buurt", 40.0, 8.0)
    assert len(lines_found) > 1
    assert all(Label(0, 0, line).width_mm <= 40.0 for line in lines_found)
