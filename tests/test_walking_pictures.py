# SPDX-License-Identifier: GPL-2.0-or-later
"""The pictures of walking distance: made by a tool from what is there, and small enough for the documentation."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QImage

ROOT = Path(__file__).resolve().parent.parent
MOST_BYTES = 200_000


def drawn(which: str, folder: Path, *more: str) -> QImage:
    script = ROOT / "tools" / "walking_pictures.py"
    command = [sys.executable, str(script), which, "--folder", str(folder), *more]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder, timeout=900)
    assert done.returncode == 0, done.stderr
    (picture,) = folder.glob("*.png")
    assert str(picture) in done.stdout
    assert picture.stat().st_size < MOST_BYTES
    return QImage(str(picture))


def colours(picture: QImage) -> set[str]:
    step = 3
    return {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), step)
        for y in range(0, picture.height(), step)
    }


def test_the_sample_shows_where_social_housing_within_300_m_is_cheap(run, tmp_path):
    run("samplemunicipality", {"SIZE": "small", "OUTPUT": str(tmp_path / "voorbeeldgemeente.gpkg")})
    found = colours(drawn("sample", tmp_path))
    assert len(found & {"#dbe6f3", "#a9c9e6", "#6ba3d0", "#2f74b3", "#0b3d78"}) >= 3


@pytest.mark.real_data
@pytest.mark.slow
def test_one_walk_in_osdorp_shows_every_band_of_distance(real_data, tmp_path):
    found = colours(drawn("osdorp", tmp_path, "--data", str(real_data)))
    assert {"#08306b", "#2171b5", "#6baed6"} <= found


def test_the_picture_in_the_documentation_is_small_too():
    pictures = list((ROOT / "docs" / "pictures").glob("*300m_lopen.png"))
    assert pictures
    assert all(picture.stat().st_size < MOST_BYTES for picture in pictures)
