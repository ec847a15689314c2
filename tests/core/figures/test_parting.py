# SPDX-License-Identifier: GPL-2.0-or-later
"""A figure of rows, parted: each row once, in order, and on every part the key and the scale."""

from __future__ import annotations

import numpy as np
import pytest
from veerkrachtkaarten.core.columns import Column
from veerkrachtkaarten.core.figures.kept import body_of, from_text, to_text
from veerkrachtkaarten.core.figures.parting import parted
from veerkrachtkaarten.core.figures.scene import Dot, Line, Scene, Words
from veerkrachtkaarten.core.figures.series import TwoYears, changes


def change(count: int) -> Scene:
    names = np.array([f"Buurt {row:03d}" for row in range(count)], dtype=object)
    columns = Column.of([1.0] * count), Column.of([2.0 + row for row in range(count)])
    return body_of(changes(TwoYears(names, *columns, ("2014", "2022")), Words("Titel", x="onv", notes=("Noot",))))


@pytest.mark.parametrize(("count", "most_mm"), [(60, 120.0), (61, 90.0), (7, 45.0), (5, 1.0)])
def test_each_row_stands_once_and_key_and_scale_on_every_part(count, most_mm):
    whole = change(count)
    parts = parted(whole, most_mm)
    assert len(parts) > 1
    named = [text for part in parts for text in part.texts() if text.startswith("Buurt")]
    assert named == [f"Buurt {row:03d}" for row in range(count - 1, -1, -1)]
    around = [text for text in whole.texts() if not text.startswith("Buurt")]
    for part in parts:
        assert [text for text in part.texts() if not text.startswith("Buurt")] == around
        rows = sum(text.startswith("Buurt") for text in part.texts())
        assert part.height_mm <= most_mm or rows == 1
        ends = [
            y for mark in part.marks for y in ([y for _x, y in mark.points] if isinstance(mark, Line) else [mark.y])
        ]
        assert min(ends) >= 0 and max(ends) <= part.height_mm
        dots = [mark.y for mark in part.marks if isinstance(mark, Dot) and mark.y > part.rows[0]]
        assert len(dots) == 2 * rows
        assert max(dots) < part.rows[0] + rows * part.rows[1]


def test_what_fits_or_has_no_rows_stays_whole():
    whole = change(5)
    assert parted(whole, whole.height_mm) == [whole]
    other = Scene(10, 100, [Dot(1, 1)])
    assert parted(other, 10.0) == [other]


def test_rows_are_kept_with_the_figure():
    whole = change(40)
    again = parted(from_text(to_text(whole)), 100.0)
    assert [part.texts() for part in again] == [part.texts() for part in parted(whole, 100.0)]
