# SPDX-License-Identifier: GPL-2.0-or-later
"""Lettering of sheets: a family that is there, and lines that fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.PyQt.QtGui import QFont, QFontInfo
from veerkrachtkaarten.layers.sheets import font as sheetfont
from veerkrachtkaarten.layers.sheets.font import Lettering, print_family

WIDTH_MM = 40.0


@pytest.fixture(scope="module")
def lettering(qgis_app) -> Lettering:
    return Lettering(QFont(print_family()), 8.0)


def drawn_with(family: str) -> str:
    return QFontInfo(QFont(family)).family()


def test_the_family_is_one_that_the_machine_draws_with(qgis_app, monkeypatch):
    assert drawn_with(print_family()) == print_family()
    monkeypatch.setattr(sheetfont, "FAMILIES", ("Geen Zulk Schrift", *sheetfont.FAMILIES))
    assert print_family() != "Geen Zulk Schrift"


def test_without_any_known_family_there_still_is_one(qgis_app, monkeypatch):
    monkeypatch.setattr(sheetfont, "FAMILIES", ("Geen Zulk Schrift",))
    assert print_family() == drawn_with(QFont().family())


def test_twice_the_size_is_twice_the_width(lettering):
    twice = Lettering(lettering.font, 16.0)
    assert twice.width_mm("Veerkracht") == pytest.approx(2 * lettering.width_mm("Veerkracht"))
    assert twice.line_mm == pytest.approx(2 * lettering.line_mm)


def test_lines_after_the_first_are_indented(lettering):
    lines = lettering.wrap("12 een naam die veel te lang is voor een enkele regel op papier", WIDTH_MM, "....")
    assert len(lines) > 1
    assert lines[0].startswith("12 een")
    assert all(line.startswith("....") for line in lines[1:])


WORDS = st.lists(st.text(st.characters(min_codepoint=97, max_codepoint=122), min_size=1, max_size=60), max_size=12)


@given(words=WORDS)
def test_no_line_is_too_long_and_no_letter_is_lost(lettering, words):
    text = " ".join(words)
    lines = lettering.wrap(text, WIDTH_MM)
    assert all(lettering.width_mm(line) <= WIDTH_MM for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
