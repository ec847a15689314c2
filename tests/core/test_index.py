# SPDX-License-Identifier: GPL-2.0-or-later
"""Test the index: the worked example of the documentation, a plain-Python oracle, and every refusal."""

from __future__ import annotations

import math
import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from veerkrachtkaarten.core.columns import Column, Table
from veerkrachtkaarten.core.index import composite_index
from veerkrachtkaarten.core.problems import Problem
from veerkrachtkaarten.core.reasons import Reason
from veerkrachtkaarten.core.reference import Stated, reference_from_shares, reference_from_table
from veerkrachtkaarten.core.scores import AGGREGATIONS, METHODS, IndexSettings
from veerkrachtkaarten.core.shares import share

NAN = float("nan")
HIDDEN = Reason.SUPPRESSED_IN_SOURCE
FIVE = ("bijstand", "vluchtelingen", "lvb", "psychiatrisch", "somatisch")


def counts(*values) -> Column:
    """Return counts, None standing for what the source suppressed."""
    return Column.of(
        [NAN if value is None else value for value in values], [HIDDEN if value is None else 0 for value in values]
    )


def reference_table(rows, year=2014.0) -> Table:
    """Return a reference table as the reader gives it, from (group, mean, sd) or (group, mean, sd, year)."""
    groups = np.array([row[0] for row in rows], dtype=object)
    return Table(
        "referentie",
        np.arange(len(rows)),
        numbers={
            "gemiddelde": Column.of([row[1] for row in rows]),
            "standaardafwijking": Column.of([row[2] for row in rows]),
            "jaar": Column.of([row[3] if len(row) > 3 else year for row in rows]),
        },
        texts={"groep": groups, "bron": np.array(["verzonnen"] * len(rows), dtype=object)},
    )


NATIONAL = [("bijstand", 6, 4), ("vluchtelingen", 3, 2), ("lvb", 5, 2.5), ("psychiatrisch", 8, 4), ("somatisch", 10, 5)]


# --- the worked example of docs/worked-example.md -------------------------------------------------

RESIDENTS = Column.of([200, 100, 8, 50, 40])
PLACES = {
    "bijstand": counts(20, 6, 2, 7, 0),
    "vluchtelingen": counts(10, 1, 0, None, 0),
    "lvb": counts(15, 5, 1, None, 0),
    "psychiatrisch": counts(24, 4, 1, 4, 0),
    "somatisch": counts(30, None, 1, 5, 0),
}


def worked_example():
    shares = {group: share(column, RESIDENTS) for group, column in PLACES.items()}
    reference = reference_from_table(reference_table([*NATIONAL, ("index", 0, 0.8)]), FIVE)
    return composite_index(shares, RESIDENTS, IndexSettings(), reference)


def test_the_worked_example_gives_the_shares_of_the_documentation():
    shares = worked_example().shares
    assert [shares[group].values[0] for group in FIVE] == [10, 5, 7.5, 12, 15]
    assert [shares[group].values[1] for group in FIVE[:4]] == [6, 1, 5, 4]


def test_the_worked_example_gives_the_scores_of_the_documentation():
    scores = worked_example().scores
    assert [scores[group].values[0] for group in FIVE] == [1, 1, 1, 1, 1]
    assert [scores[group].values[1] for group in FIVE[:4]] == [0, -1, 0, -1]
    assert [scores[group].values[4] for group in FIVE] == [-1.5, -1.5, -2, -2, -2]


def test_the_worked_example_gives_the_index_of_the_documentation():
    result = worked_example()
    assert result.index.values[[0, 1, 4]] == pytest.approx([1.25, -0.625, -2.25], abs=1e-15)
    assert result.available.tolist() == [5, 4, 0, 3, 5]
    assert result.index.reasons.tolist() == [0, 0, Reason.TOO_FEW, HIDDEN, 0]
    assert result.rescaled


def test_the_worked_example_with_its_own_places_as_reference():
    residents = Column.of([100, 600, 100])
    shares = {"bijstand": Column.of([2.0, 6.0, 10.0]), "zelfredzaam": Column.of([97.0, 95.0, 93.0])}
    chosen = IndexSettings(directions={"zelfredzaam": -1}, weights={"bijstand": 3, "zelfredzaam": 1})
    reference = reference_from_shares(shares, residents, chosen, Stated(2014, "eigen gemeente"))
    assert (reference.groups["bijstand"].mean, reference.groups["bijstand"].sd) == (6.0, 2.0)
    assert (reference.groups["zelfredzaam"].mean, reference.groups["zelfredzaam"].sd) == (95.0, 1.0)
    assert (reference.index_mean, reference.index_sd) == (0.0, 1.0)
    assert composite_index(shares, residents, chosen, reference).index.values.tolist() == [-2.0, 0.0, 2.0]


# --- against plain Python --------------------------------------------------------------------------


def plain_mean_sd(values, weights):
    pairs = [(value, weight) for value, weight in zip(values, weights) if value is not None]
    total = math.fsum(weight for _, weight in pairs)
    mean = math.fsum(value * weight for value, weight in pairs) / total
    return mean, math.sqrt(math.fsum(weight * (value - mean) ** 2 for value, weight in pairs) / total)


def plain_score(value, values, weights, method):
    known = [v for v in values if v is not None]
    mean, sd = plain_mean_sd(values, weights)
    below, equal = sum(v < value for v in known), sum(v == value for v in known)
    return {
        "zscore": lambda: (value - mean) / sd,
        "ratio": lambda: 100 * value / mean,
        "minmax": lambda: 100 * (value - min(known)) / (max(known) - min(known)),
        "percentile": lambda: 100 * (below + equal / 2) / len(known),
        "rank": lambda: below + (equal + 1) / 2,
    }[method]()


def plain_index(table, residents, weights, method, aggregation):
    """Compute the index of each row of ``table`` (lists per group) by the method's text alone."""
    raw = []
    for row in range(len(residents)):
        pairs = [
            (plain_score(table[group][row], table[group], residents, method), weights[group])
            for group in table
            if table[group][row] is not None
        ]
        total = sum(weight for _, weight in pairs)
        if len(pairs) < max(len(table) - 1, 1):
            raw.append(None)
        elif aggregation == "arithmetic":
            raw.append(sum(score * weight for score, weight in pairs) / total)
        elif min(score for score, _ in pairs) <= 0:
            raw.append(0.0)
        else:
            raw.append(math.prod(score**weight for score, weight in pairs) ** (1 / total))
    if method != "zscore":
        return raw
    mean, sd = plain_mean_sd(raw, residents)
    return [None if value is None else (value - mean) / sd for value in raw]


WAYS = [
    (method, aggregation)
    for method in METHODS
    for aggregation in AGGREGATIONS
    if (method, aggregation) != ("zscore", "geometric")
]


@pytest.mark.parametrize(("method", "aggregation"), WAYS)
def test_the_index_equals_plain_python(method, aggregation):
    dice = random.Random(7)
    residents = [dice.randint(10, 300) for _ in range(60)]
    table = {group: [round(dice.uniform(0, 40), 1) for _ in residents] for group in FIVE}
    for _ in range(40):
        table[dice.choice(FIVE)][dice.randrange(60)] = None
    weights = dict(zip(FIVE, (1, 2, 0.5, 1, 3)))
    expected = plain_index(table, residents, weights, method, aggregation)

    shares = {group: Column.of([NAN if value is None else value for value in table[group]]) for group in FIVE}
    chosen = IndexSettings(method=method, aggregation=aggregation, weights=weights)
    population = Column.of(residents)
    index = composite_index(shares, population, chosen, reference_from_shares(shares, population, chosen)).index
    assert index.known.tolist() == [value is not None for value in expected]
    assert index.values[index.known] == pytest.approx([value for value in expected if value is not None], rel=1e-11)


ROW = st.tuples(st.integers(0, 60), st.one_of(st.none(), st.integers(0, 20)), st.integers(0, 20), st.integers(0, 20))


@settings(max_examples=60, deadline=None)
@given(st.lists(ROW, min_size=2, max_size=12), st.randoms(use_true_random=False), st.sampled_from(["zscore", "rank"]))
def test_the_index_is_the_same_to_the_last_bit_in_every_order_of_rows(rows, shuffler, method):
    def index_of(order):
        residents = Column.of([rows[place][0] for place in order])
        shares = {str(group): share(counts(*(rows[place][group] for place in order)), residents) for group in (1, 2, 3)}
        chosen = IndexSettings(method=method)
        result = composite_index(shares, residents, chosen, reference_from_shares(shares, residents, chosen)).index
        return dict(zip(order, zip(map(repr, result.values.tolist()), result.reasons.tolist())))

    order = list(range(len(rows)))
    shuffled = list(order)
    shuffler.shuffle(shuffled)
    assert index_of(shuffled) == index_of(order)


# --- reasons ---------------------------------------------------------------------------------------


def national_index(shares, residents=None, **chosen):
    """Return the index of percentages per group, against means of 10 and standard deviations of 2."""
    count = len(next(iter(shares.values())))
    residents = Column.of([100] * count) if residents is None else residents
    reference = reference_from_table(reference_table([(group, 10, 2) for group in shares]), list(shares))
    return composite_index(shares, residents, IndexSettings(**chosen), reference)


@pytest.mark.parametrize(
    ("missing", "reason"),
    [
        ((Reason.NO_DATA,), Reason.NONE),
        ((Reason.NO_DATA, Reason.NOT_A_NUMBER), Reason.TOO_FEW_GROUPS),
        ((Reason.NO_DATA, HIDDEN), HIDDEN),
        ((Reason.GROUP_DISCLOSURE, HIDDEN), Reason.GROUP_DISCLOSURE),
        ((Reason.NO_DATA,) * 5, Reason.NO_DATA),
        ((Reason.ZERO_DENOMINATOR,) * 5, Reason.ZERO_DENOMINATOR),
        ((HIDDEN,) * 5, HIDDEN),
    ],
)
def test_an_index_of_too_few_groups_says_why(missing, reason):
    padded = (*missing, *([Reason.NONE] * (5 - len(missing))))
    shares = {group: Column.of([12.0], [found]) for group, found in zip(FIVE, padded)}
    assert national_index(shares).index.reasons[0] == reason


@pytest.mark.parametrize(
    ("residents", "reason"),
    [(9, Reason.TOO_FEW), (0, Reason.ZERO_DENOMINATOR), (-5, Reason.NEGATIVE_COUNT), (NAN, Reason.NO_DATA)],
)
def test_where_too_few_live_neither_index_nor_scores_nor_shares_are_shown(residents, reason):
    result = national_index({group: Column.of([12.0]) for group in FIVE}, Column.of([residents]))
    assert result.index.reasons[0] == reason
    assert not any(column.known.any() for column in (*result.scores.values(), *result.shares.values()))
    assert result.available[0] == 0


def test_one_group_alone_is_enough_for_an_index_of_one_group():
    assert national_index({"lvb": Column.of([12.0])}).index.values[0] == 1.0


def test_all_but_one_of_three_groups_must_be_known():
    shares = {
        "a": Column.of([12, NAN, NAN]),
        "b": Column.of([12, 12, NAN]),
        "c": Column.of([12, 12, 12]),
    }
    assert national_index(shares).index.known.tolist() == [True, True, False]


def test_a_group_of_weight_zero_counts_neither_for_the_mean_nor_as_known():
    shares = {"a": Column.of([12.0]), "b": Column.of([NAN]), "c": Column.of([90.0])}
    result = national_index(shares, weights={"c": 0}, minimum_groups=1)
    assert (result.index.values[0], result.available[0]) == (1.0, 1)


def test_a_place_without_a_group_leaves_the_index_of_the_others_as_it_is():
    shares = {"a": Column.of([0.1, 7.7, NAN]), "b": Column.of([12.3, 0.7, NAN])}
    lacking_more = {"a": shares["a"], "b": Column.of([12.3, 0.7, 4.0])}
    first, second = (national_index(each, weights={"a": 0.3}, minimum_groups=1) for each in (shares, lacking_more))
    assert first.index.values[:2].tolist() == second.index.values[:2].tolist()
    assert first.index.known.tolist() == [True, True, False]
    assert second.index.known.tolist() == [True, True, True]


def test_a_group_without_spread_has_no_scores_and_is_named():
    shares = {"a": Column.of([5.0, 5.0]), "b": Column.of([1.0, 3.0])}
    residents = Column.of([50, 50])
    chosen = IndexSettings()
    result = composite_index(shares, residents, chosen, reference_from_shares(shares, residents, chosen))
    assert result.without_spread == ("a",)
    assert (result.scores["a"].reasons == Reason.NOT_COMPUTABLE).all()
    assert result.index.values.tolist() == [-1.0, 1.0]


def test_equal_shares_have_no_spread_whatever_their_rounding():
    shares = {"a": Column.of([100 / 3, 100 * (1 / 3)])}
    residents = Column.of([17, 31])
    chosen = IndexSettings()
    index = composite_index(shares, residents, chosen, reference_from_shares(shares, residents, chosen)).index
    assert (index.reasons == Reason.NOT_COMPUTABLE).all()


def test_a_geometric_mean_with_a_score_of_zero_is_zero_and_below_zero_is_not_computable():
    own = {"a": Column.of([10.0, 30.0]), "b": Column.of([10.0, 30.0])}
    residents = Column.of([50, 50])
    chosen = IndexSettings(method="minmax", aggregation="geometric")
    reference = reference_from_shares(own, residents, chosen)
    shares = {"a": Column.of([10.0, 5.0]), "b": Column.of([20.0, 20.0])}
    index = composite_index(shares, residents, chosen, reference).index
    assert index.values[0] == 0.0
    assert index.reasons[1] == Reason.NOT_COMPUTABLE


def test_inverting_a_percentage_takes_a_hundred_minus_it():
    assert national_index({"a": Column.of([12.0])}, directions={"a": -1}).index.values[0] == -1.0
    ratio = national_index({"a": Column.of([12.0])}, directions={"a": -1}, method="ratio").index.values[0]
    assert ratio == pytest.approx(100 * 88 / 90)


@pytest.mark.parametrize("method", ["minmax", "percentile", "rank"])
def test_inverting_turns_the_order_round(method):
    shares = {"a": Column.of([1.0, 4.0, 9.0])}
    residents = Column.of([50, 50, 50])
    values = {}
    for direction in (1, -1):
        chosen = IndexSettings(method=method, directions={"a": direction})
        reference = reference_from_shares(shares, residents, chosen)
        values[direction] = composite_index(shares, residents, chosen, reference).index.values
    assert (np.diff(values[1]) > 0).all()
    assert (np.diff(values[-1]) < 0).all()


def test_no_rows_give_no_rows():
    shares = {"a": Column.of([]), "b": Column.of([])}
    chosen = IndexSettings()
    reference = reference_from_shares(shares, Column.of([]), chosen)
    assert len(composite_index(shares, Column.of([]), chosen, reference).index) == 0


# --- the reference ---------------------------------------------------------------------------------


def test_one_reference_serves_both_years():
    residents = Column.of([100, 100])
    year_1 = {"a": Column.of([4.0, 8.0])}
    chosen = IndexSettings()
    reference = reference_from_shares(year_1, residents, chosen, Stated(2014, "gemeente"))
    later = composite_index({"a": Column.of([8.0, 12.0])}, residents, chosen, reference)
    assert later.index.values.tolist() == [1.0, 3.0]
    assert (reference.year, reference.source) == (2014, "gemeente")


def test_places_with_too_few_residents_take_no_part_in_the_reference():
    residents = Column.of([100, 100, 9])
    reference = reference_from_shares({"a": Column.of([4.0, 8.0, 90.0])}, residents, IndexSettings())
    assert reference.groups["a"].mean == 6.0


def test_without_an_index_row_the_index_is_not_rescaled_and_says_so():
    reference = reference_from_table(reference_table(NATIONAL), FIVE)
    shares = {group: Column.of([mean + sd]) for group, mean, sd in NATIONAL}
    result = composite_index(shares, Column.of([50]), IndexSettings(), reference)
    assert result.index.values[0] == 1.0
    assert not result.rescaled


def test_the_spread_of_five_groups_does_not_rescale_an_index_of_four():
    reference = reference_from_table(reference_table([*NATIONAL, ("index", 0, 0.8)]), FIVE[:4])
    assert not reference.rescales(FIVE[:4])


def test_groups_are_found_under_the_names_of_the_fields():
    table = reference_table([("lvb", 5, 2.5), ("index", NAN, 0.5)])
    for field in ("lvb", "aandeel_lvb", "lvb_2022", "aandeel_lvb_2022"):
        reference = reference_from_table(table, [field])
        assert reference.groups[field].mean == 5
        assert (reference.index_mean, reference.index_sd) == (0.0, 0.5)


def test_groups_may_be_called_otherwise_in_the_reference():
    reference = reference_from_table(reference_table([("lvb", 5, 2.5)]), {"som_3": "lvb"})
    assert reference.groups["som_3"].mean == 5


def test_one_group_in_two_years_is_refused_with_a_sentence():
    with pytest.raises(Problem, match="lvb_2014, lvb_2022 are one and the same group"):
        reference_from_table(reference_table([("lvb", 5, 2.5)]), ["lvb_2014", "lvb_2022"])


def test_a_reference_says_its_year_and_source():
    reference = reference_from_table(reference_table(NATIONAL), FIVE)
    assert (reference.year, reference.source) == (2014, "verzonnen")


@pytest.mark.parametrize(
    ("rows", "year", "sentence"),
    [
        ([("lvb", 5, 2, 2014), ("bijstand", 6, 4, 2022)], None, r"mixes base years \(found: 2014, 2022"),
        ([("lvb", 5, 2, 2014), ("bijstand", 6, 4, NAN)], None, "mixes base years"),
        ([("lvb", 5, 2, 2014)], 2018, r"has no rows for 2018; it has 2014"),
        ([("bijstand", 6, 4)], None, "has no row for group lvb; it has bijstand"),
        ([("lvb", 5, 2), ("lvb", 6, 2)], None, "more than one row for lvb"),
        ([("lvb", NAN, 2)], None, "the mean nan"),
        ([("lvb", 5, -1)], None, "the standard deviation -1"),
        ([("lvb", 500, 1)], None, "percentages from 0 to 100"),
        ([], None, "has no row for group lvb"),
    ],
)
def test_a_reference_that_cannot_serve_is_refused_with_a_sentence(rows, year, sentence):
    with pytest.raises(Problem, match=sentence):
        reference_from_table(reference_table(rows), ["lvb"], year)


def test_one_year_is_taken_from_a_table_of_several():
    table = reference_table([("lvb", 5, 2, 2014), ("lvb", 7, 2, 2022)])
    assert reference_from_table(table, ["lvb"], 2022).groups["lvb"].mean == 7


@pytest.mark.parametrize(
    ("chosen", "sentence"),
    [
        ({"weights": {"a": 0, "b": 0}}, "weights 0; 0 make no index"),
        ({"weights": {"a": 1, "b": -1}}, "weights 1; -1 make no index"),
        ({"weights": {"a": NAN}}, "make no index"),
        ({"directions": {"a": 0}}, "direction is 1"),
        ({"aggregation": "geometric"}, "geometric mean cannot be taken of z-scores"),
        ({"minimum_groups": 3}, "3 groups must be known, but the index has 2"),
        ({"minimum_groups": 0}, "0 groups must be known"),
        ({"method": "rank"}, "is a table of means"),
    ],
)
def test_settings_that_make_no_index_are_refused_with_a_sentence(chosen, sentence):
    with pytest.raises(Problem, match=sentence):
        national_index({"a": Column.of([12.0]), "b": Column.of([12.0])}, **chosen)


def test_an_index_of_no_groups_is_refused_with_a_sentence():
    reference = reference_from_table(reference_table(NATIONAL), [])
    with pytest.raises(Problem, match="at least one group"):
        composite_index({}, Column.of([50]), IndexSettings(), reference)


def test_a_reference_that_lacks_a_group_is_refused_with_a_sentence():
    reference = reference_from_table(reference_table(NATIONAL), ["lvb"])
    with pytest.raises(Problem, match="verzonnen has no figures for students"):
        composite_index({"students": Column.of([5.0])}, Column.of([50]), IndexSettings(), reference)
