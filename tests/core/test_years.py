# SPDX-License-Identifier: GPL-2.0-or-later
"""Test that a year is the same year however it is written."""

from __future__ import annotations

import numpy as np
import pytest
from veerkrachtkaarten.core.problems import Problem
from veerkrachtkaarten.core.years import check_order, year_text, year_texts


@pytest.mark.parametrize("written", [2022, 2022.0, "2022", " 2022 ", "2022.0", "2022,00", "2022.", np.int64(2022)])
def test_every_spelling_of_a_year_is_that_year(written):
    assert year_text(written) == "2022"


@pytest.mark.parametrize(("written", "kept"), [(None, ""), ("  ", ""), ("2022 (voorlopig)", "2022 (voorlopig)")])
def test_what_is_no_year_stays_what_it_is(written, kept):
    assert year_text(written) == kept


def test_many_years_are_read_at_once():
    assert year_texts(np.array(["2014.0", None, "2022"], dtype=object)).tolist() == ["2014", "", "2022"]


def test_a_first_year_lies_before_the_second():
    check_order("2012", "2018")
    check_order("", "2018")
    check_order("2018 (voorlopig)", "2018")
    for first, second in (("2018", "2018"), ("2018", "2012"), ("999", "0998")):
        with pytest.raises(Problem, match="does not lie before"):
            check_order(first, second)
