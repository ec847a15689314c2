# SPDX-License-Identifier: GPL-2.0-or-later
"""Test which address stands for a building, against a plain count."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from veerkrachtkaarten.core.buildings import legend_of_codes, map_fields, row_of_buildings, taken
from veerkrachtkaarten.core.classes import Classed
from veerkrachtkaarten.core.reasons import Reason, class_codes

NONE, NO_DATA, TOO_FEW = Reason.NONE, Reason.NO_DATA, Reason.TOO_FEW
NAN = np.nan


def classed(*rows):
    """Make classes from codes, or reasons where there is none."""
    reasons = np.array([row if isinstance(row, Reason) else NONE for row in rows], dtype=np.int8)
    codes = np.array([0 if isinstance(row, Reason) else row for row in rows], dtype=np.int16)
    return Classed(np.where(reasons == NONE, codes, class_codes(reasons)).astype(np.int16), reasons)


def stands_for(building, classes, figures, count):
    return row_of_buildings(np.array(building, dtype=np.int64), classes, np.array(figures, dtype=float), count).tolist()


@pytest.mark.parametrize(
    ("what", "building", "classes", "figures", "expected"),
    [
        ("one address", [0], [3], [0.5], [0]),
        ("most addresses", [0, 0, 0], [3, 5, 5], [0.1, 0.2, 0.3], [1]),
        ("equally many: the lowest class", [0, 0, 0, 0], [5, 2, 5, 2], [0.4, 0.3, 0.2, 0.1], [3]),
        ("the middle figure", [0, 0, 0], [4, 4, 4], [9.0, 1.0, 5.0], [2]),
        ("of two in the middle the lower", [0, 0], [4, 4], [9.0, 1.0], [1]),
        ("a suppressed one does not count", [0, 0, 0], [TOO_FEW, TOO_FEW, 6], [NAN, NAN, 1.0], [2]),
        ("only reasons: the strongest", [0, 0, 0], [NO_DATA, TOO_FEW, NO_DATA], [NAN] * 3, [1]),
        ("equal reasons: the first", [0, 0], [NO_DATA, NO_DATA], [NAN] * 2, [0]),
        ("no address", [1, -1], [3, 3], [1.0, 1.0], [-1]),
        ("without figures", [0, 0, 0], [3, 3, 4], [NAN] * 3, [0]),
        ("nothing at all", [], [], [], [-1]),
    ],
)
def test_the_address_that_stands_for_a_building(what, building, classes, figures, expected):
    assert stands_for(building, classed(*classes), figures, max([0, *building]) + 1)[:1] == expected, what


ADDRESS = st.tuples(
    st.integers(-1, 3), st.sampled_from([1, 2, 3, NO_DATA, TOO_FEW, Reason.SUPPRESSED_IN_SOURCE]), st.integers(0, 9)
)


@given(st.lists(ADDRESS, max_size=25))
def test_a_building_shows_the_class_a_plain_count_finds_in_whatever_order_its_addresses_come(addresses):
    for rows in (addresses, addresses[::-1]):
        building, classes, figures = ([row[i] for row in rows] for i in range(3))
        found = stands_for(building, classed(*classes), figures, 4)
        for number in range(4):
            inside = [row for row in rows if row[0] == number]
            known = [row for row in inside if not isinstance(row[1], Reason)]
            if not inside:
                assert found[number] == -1
            elif not known:
                assert classes[found[number]] == max(row[1] for row in inside)
            else:
                counts = Counter(row[1] for row in known)
                best = min(code for code, count in counts.items() if count == max(counts.values()))
                middle = sorted(row[2] for row in known if row[1] == best)
                assert building[found[number]] == number
                assert classes[found[number]] == best
                assert figures[found[number]] == middle[(len(middle) - 1) // 2]


def test_a_building_without_a_result_has_no_data_and_the_others_keep_their_reason():
    shown = taken(classed(4, TOO_FEW), np.array([1, -1, 0, 1]))
    assert shown.codes.tolist() == [-1, 0, 4, -1]
    assert shown.reasons.tolist() == [TOO_FEW, NO_DATA, NONE, TOO_FEW]
    assert taken(classed(), np.array([-1])).codes.tolist() == [0]


def test_the_fields_of_a_map_are_found_by_its_name():
    available = ["onv", "klasse_overlast", "label_overlast", "reden_overlast", "klasse_", "klasse_eigen", "aantal"]
    found = map_fields(available, [])
    assert [(each.map_id, each.label, each.reason) for each in found] == [
        ("overlast", "label_overlast", "reden_overlast"),
        ("eigen", None, None),
    ]
    assert [each.codes for each in map_fields(available, ["aantal", "klasse_eigen"])] == ["klasse_eigen"]


def test_a_map_without_a_legend_gets_one_from_the_labels_beside_its_codes():
    fields = map_fields(["klasse_quantile", "label_quantile"], [])[0]
    codes = np.array([3.0, 1.0, NAN, -1.0, 0.0, 2.5, 9_999.0])
    labels = np.array(["hoog", "laag", None, "x", "y", "z", "fout"], dtype=object)
    legend = legend_of_codes(fields, codes, labels)
    assert [(found.code, found.label.nl) for found in legend.classes] == [(1, "laag"), (2, "2"), (3, "hoog")]
    assert len({found.colour for found in legend.classes}) == 3
    assert [found.code for found in legend_of_codes(fields, np.array([NAN]), None).classes] == [1]
