# SPDX-License-Identifier: GPL-2.0-or-later
"""Keep the page about the command line true: run what is quick as it stands there, and check the rest."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterField

PAGE = Path(__file__).resolve().parent.parent / "docs" / "commandline.md"
ON_PAPER = {"exportmapseries", "exportfactsheets", "exportsidebyside", "makeatlas"}
"""These take seconds each and have tests of their own; here they are only checked against what the others made."""
NEEDED = ON_PAPER | {"samplemunicipality", "mapseries", "findfocusareas", "summarizebyarea", "comparevariants"}


def commands() -> Iterator[tuple[str, dict[str, object]]]:
    """Yield the algorithm and the values of each command of the page, as qgis_process reads them."""
    for block in re.findall(r"```sh\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL):
        for line in block.replace("\\\n", " ").splitlines():
            words = shlex.split(line)
            if words[:2] == ["qgis_process", "run"]:
                yield words[2].removeprefix("veerkracht:"), values(words[3:])


def values(words: list[str]) -> dict[str, object]:
    """Return parameters; one that is repeated is a list."""
    given: dict[str, list[str]] = {}
    for word in words:
        name, equals, value = word.partition("=")
        assert name.startswith("--")
        assert equals
        given.setdefault(name[2:], []).append(value)
    return {name: found[0] if len(found) == 1 else found for name, found in given.items()}


def check(algorithm, asked: dict[str, object]) -> None:
    """Hold values against the parameters of an algorithm, and fields against the layers that are there."""
    context = QgsProcessingContext()
    assert set(asked) <= {each.name() for each in algorithm.parameterDefinitions()}
    fine, refusal = algorithm.checkParameterValues(asked, context)
    assert fine, refusal
    for definition in algorithm.parameterDefinitions():
        if isinstance(definition, QgsProcessingParameterField) and definition.name() in asked:
            source = algorithm.parameterAsSource(asked, definition.parentLayerParameterName(), context)
            names = set(str(asked[definition.name()]).split(";"))
            assert names <= set(source.fields().names()), definition.name()
    for name in ("INPUT", "INPUT_1", "INPUT_2", "RINGS", "FIGURES", "TABLES", "COMPARISON", "CELLS"):
        assert Path(str(asked.get(name, ".")).partition("|")[0]).exists(), name


def test_the_page_has_a_command_of_each_step():
    assert {name for name, _asked in commands()} >= NEEDED


def test_each_command_of_the_page_can_be_given_as_it_stands_there(provider, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, asked in commands():
        algorithm = provider.algorithm(name)
        assert algorithm is not None, name
        check(algorithm, asked)
        if name in ON_PAPER:
            continue
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
        _results, fine = algorithm.create().run(asked, context, feedback)
        assert fine, feedback.textLog()
        assert Path(asked["OUTPUT"]).exists()
