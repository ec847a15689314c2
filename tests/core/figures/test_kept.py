# SPDX-License-Identifier: GPL-2.0-or-later
"""A figure kept as text is the same figure; without the words round it, it is that figure moved."""

from __future__ import annotations

import numpy as np
import pytest
from veerkrachtkaarten.core.columns import Column
from veerkrachtkaarten.core.figures.axes import EDGE_MM
from veerkrachtkaarten.core.figures.kept import body_of, from_text, only_texts, smallest_points, to_text, without_texts
from veerkrachtkaarten.core.figures.scatter import Points, scatter
from veerkrachtkaarten.core.figures.scene import Block, Dot, Label, Line, Scene, Words
from veerkrachtkaarten.core.figures.series import Serie, lines, stacked

WORDS = Words("Titel", "Onder <&>", "x", "y", ("Niet getekend: 1 onderdrukt.", "Lijn"), "nl", "Bron: proef")
ODD = to_text(Scene(1, 1, [Dot(1.0, 1.0)])).replace('"x":1.0', '"x":"rechts"')
COLUMN = Column.of([1.0, 2.0, 4.5])


def scenes() -> list[Scene]:
    points = Points(COLUMN, Column.of([3.0, 1.0, 2.0]), np.array(["Noord", "Zuid", "Oost"], dtype=object))
    parts = [Serie("a", COLUMN), Serie("b", Column.of([2.0, 1.0, 1.0]))]
    return [scatter(points, WORDS, 0.0).scene, lines(["x", "y", "z"], parts, WORDS), stacked(list("xyz"), parts, WORDS)]


@pytest.mark.parametrize("number", range(3))
def test_a_figure_comes_back_as_it_was_kept(number):
    scene = scenes()[number]
    again = from_text(to_text(scene))
    assert to_text(again) == to_text(scene)
    assert again.texts() == scene.texts()
    assert again.words == WORDS
    assert [type(mark) for mark in again.marks] == [type(mark) for mark in scene.marks]
    for mark, other in zip(scene.marks, again.marks):
        if isinstance(mark, Line):
            assert np.allclose(mark.points, other.points, atol=0.001)
            assert (mark.colour, mark.dash) == (other.colour, other.dash)


@pytest.mark.parametrize("number", range(3))
def test_without_the_words_round_it_a_figure_keeps_every_other_mark_and_fits_its_size(number):
    scene = scenes()[number]
    body = body_of(scene)
    around = {"Titel", "Onder <&>", *WORDS.notes, WORDS.source}
    assert not around & set(body.texts())
    assert sorted(body.texts()) == sorted(text for text in scene.texts() if text not in around)
    assert len(without_texts(body).marks) + len(only_texts(body).marks) == len(body.marks)
    assert body.height_mm < scene.height_mm and body.width_mm == scene.width_mm - EDGE_MM
    before = [mark for mark in scene.marks if isinstance(mark, (Dot, Block))]
    after = [mark for mark in body.marks if isinstance(mark, (Dot, Block))]
    assert {round(new.x - old.x, 9) for old, new in zip(before, after)} == {-EDGE_MM}
    assert all(0 <= mark.y <= body.height_mm for mark in after)
    assert all(label.box[1] >= -0.5 and label.box[3] <= body.height_mm for label in only_texts(body).marks)


def test_the_smallest_letters_are_known():
    assert smallest_points(Scene(10, 10, [Label(1, 1, "a", 8.0), Label(1, 1, "b", 5.5), Dot(1, 1)])) == 5.5
    assert smallest_points(Scene(10, 10, [Dot(1, 1)])) == 0.0


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "{}", '{"size":[1],"marks":[{"kind":"Bom"}]}', ODD])
def test_what_is_no_figure_is_refused(text):
    with pytest.raises(ValueError):
        from_text(text)
