# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold what the panel keeps in a project."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject
from veerkrachtkaarten.ui.state import SCOPE, ProjectState


@pytest.fixture
def kept(project):
    project.setDirty(False)
    return ProjectState(project)


@pytest.mark.parametrize("value", ["onv", 3, 0.5, True, False, 0, "", [], ["ä", "é"], {"a": {"b": [1, None]}}])
def test_a_value_comes_back_as_it_was(kept, value):
    kept.put("key", value)
    assert kept.get("key") == value


def test_a_key_that_was_never_written_gives_the_default(kept):
    assert kept.get("key") is None
    assert kept.get("key", 7) == 7


def test_broken_json_counts_as_absent(kept, project):
    project.writeEntry(SCOPE, "key", '{"half')
    assert kept.get("key", "default") == "default"


def test_only_a_change_makes_the_project_unsaved(kept, project):
    assert kept.put("key", {"b": 1, "a": 2})
    assert project.isDirty()
    project.setDirty(False)
    assert not kept.put("key", {"a": 2, "b": 1})
    assert not project.isDirty()


def test_none_forgets_a_key(kept, project):
    kept.put("key", 1)
    kept.put("key", None)
    assert kept.get("key", "gone") == "gone"
    project.setDirty(False)
    kept.put("key", None)
    assert not project.isDirty()


def test_values_travel_with_the_project_file(kept, project, tmp_path):
    kept.put("layers", {"GROUPS": "adressen"})
    assert project.write(str(tmp_path / "p.qgz"))
    other = QgsProject()
    assert other.read(str(tmp_path / "p.qgz"))
    assert ProjectState(other).get("layers") == {"GROUPS": "adressen"}
