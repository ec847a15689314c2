# SPDX-License-Identifier: GPL-2.0-or-later
"""Which columns of a table per area are printed, what stands above them, and how wide they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from veerkrachtkaarten.core.tables.printed import column_widths, heading, order_by, printed_column, usual_columns

FIELDS = ["fid", "buurtcode", "buurtnaam", "wijknaam", "rang", "cellen", "index", "reden_index", "cellen_focus_7"]


@pytest.mark.parametrize(
    ("field", "dutch", "english"),
    [
        ("aantal_inwoners", "Bewoners", "Residents"),
        ("onv", "Overlast, onveiligheid (onv)", "Nuisance, lack of safety (onv)"),
        (
            "cellen_focus_7",
            "Cellen: zeer veel kwetsbare bewoners en veel overlast",
            "Cells: very many vulnerable residents and much nuisance",
        ),
        ("inwoners_ontwikkeling_kwetsbaar_alleen_jaar_1", "Bewoners: alleen in jaar 1", None),
        ("adressen_focus_77", "Adressen focus 77", "Adressen focus 77"),
        ("eigen_cijfer", "Eigen cijfer", "Eigen cijfer"),
    ],
)
def test_columns_are_headed_in_the_terms_of_the_field(field, dutch, english):
    assert heading(field, "nl") == dutch
    assert english is None or heading(field, "en") == english


def test_the_usual_columns_are_rank_name_and_what_is_told():
    assert usual_columns(FIELDS) == ["rang", "buurtnaam", "cellen", "index"]
    assert usual_columns(FIELDS, "wijknaam") == ["rang", "wijknaam", "cellen", "index"]
    assert usual_columns(["wijknaam", "gemeentenaam", "cellen"]) == ["wijknaam", "cellen"]
    assert usual_columns(["nummer", "naam", "gemeente", "rang"], "naam") == ["rang", "nummer", "naam"]
    assert usual_columns(["kleur"]) == []


def test_a_field_with_a_quotation_mark_stays_one_field():
    column = printed_column('a"b', {'a"b': "number"}, "nl")
    assert '"a""b"' in column.expression
    assert order_by(["rang"], [column]) == ['coalesce("rang", 1e9)']
    assert order_by(["cellen"], [column]) == []


@given(st.lists(st.tuples(st.floats(0, 50), st.floats(0, 90)), min_size=1, max_size=12), st.floats(10, 400))
def test_columns_fill_the_room_and_none_is_narrower_than_its_longest_word(sides, room):
    least, wanted = ([pair[side] for pair in sides] for side in range(2))
    widths = column_widths(least, wanted, room)
    if sum(least) > room:
        assert widths is None
    else:
        assert sum(widths) == pytest.approx(room)
        assert all(width >= at_least - 1e-9 for width, at_least in zip(widths, least))
