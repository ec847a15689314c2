# SPDX-License-Identifier: GPL-2.0-or-later
"""What is wrong is told in the user's language, parts of the sentence included."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from veerkrachtkaarten.core.problems import Phrase, Problem
from veerkrachtkaarten.processing import language

DUTCH = {"{key} must be {expected}.": "{key} moet {expected} zijn.", "one of {known}": "een van {known}"}


class DutchApplication:
    """Translate two texts, and no others."""

    @staticmethod
    def translate(context: str, text: str) -> str:
        return DUTCH.get(text, text)


@pytest.fixture
def dutch(monkeypatch):
    monkeypatch.setattr(language, "QCoreApplication", DutchApplication)


def test_a_phrase_is_translated_inside_its_sentence(dutch):
    problem = Problem("{key} must be {expected}.", key="basis", expected=Phrase("one of {known}", known="own, printed"))
    assert language.sentence(problem) == "basis moet een van own, printed zijn."


def test_a_layer_name_that_equals_a_phrase_is_left_alone(dutch):
    problem = Problem("{key} must be {expected}.", key="basis", expected="one of {known}")
    assert language.sentence(problem) == "basis moet one of {known} zijn."


def test_without_a_translation_a_phrase_reads_as_english():
    problem = Problem("{key} must be {expected}.", key="basis", expected=Phrase("one of {known}", known="own"))
    assert str(problem) == language.sentence(problem) == "basis must be one of own."


def test_the_dutch_texts_address_the_reader_in_one_way():
    texts = (Path(language.__file__).parent.parent / "i18n" / "veerkrachtkaarten_nl.ts").read_text(encoding="utf-8")
    translations = re.findall(r"<translation>(.*?)</translation>", texts, re.DOTALL)
    assert any(re.search(r"\bu\b", text) for text in translations)
    assert [text for text in translations if re.search(r"\b(je|jij|jou|jouw)\b", text, re.IGNORECASE)] == []


def test_pictures_drawn_are_figuren_and_numbers_are_cijfers():
    path = Path(language.__file__).parent.parent / "i18n" / "veerkrachtkaarten_nl.ts"
    told = {context.findtext("name"): context for context in ElementTree.parse(path).getroot().iter("context")}
    figures = {
        message.findtext("source"): message.findtext("translation")
        for message in told["PrintForm"].iter("message")
        if message.findtext("source").startswith("Figures")
    }
    assert figures["Figures"] == "Figuren"
    assert not any("Cijfers" in dutch for dutch in figures.values())
