# SPDX-License-Identifier: GPL-2.0-or-later
"""Read a PDF as its readers will, with poppler's tools: texts, bookmarks, facts, and pages as pictures."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QImage

POINTS_PER_MM = 72 / 25.4


def require_poppler() -> None:
    """Skip, visibly, where poppler's tools are absent."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed: make setup installs poppler-utils")


def _tool(name: str, *arguments) -> str:
    done = subprocess.run([name, *map(str, arguments)], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    assert "error" not in done.stderr.lower(), done.stderr
    return done.stdout


def facts(path) -> dict[str, str]:
    lines = (line.partition(":") for line in _tool("pdfinfo", path).splitlines())
    return {name: value.strip() for name, _, value in lines}


def bookmarks(path) -> list[tuple[int, str]]:
    found = re.findall(r'<item page="(\d+)">(.*?)</item>', _tool("pdftohtml", "-xml", "-i", "-stdout", path))
    return [(int(page), html.unescape(title)) for page, title in found]


def text(path, page: int, box=None) -> str:
    """Return the words of a page, or of a box of it (left, top, width, height in mm), one blank between them."""
    return " ".join(_tool("pdftotext", "-f", page, "-l", page, "-layout", *_cut(box), path, "-").split())


def texts(path, box=None) -> list[str]:
    """Return the words of each page, or of a box of each, as :func:`text` does, in one go."""
    pages = _tool("pdftotext", "-layout", *_cut(box), path, "-").split("\f")
    return [" ".join(page.split()) for page in pages[:-1]]


def _cut(box) -> list:
    if box is None:
        return []
    return [
        part for option, side in zip(("-x", "-y", "-W", "-H"), box) for part in (option, round(side * POINTS_PER_MM))
    ]


def pictures(path, folder: Path, dpi: int = 60) -> list[QImage]:
    """Return all pages as pictures."""
    _tool("pdftoppm", "-r", dpi, "-png", path, folder / "all")
    return [QImage(str(each)) for each in sorted(folder.glob("all-*.png"))]


def picture(path, page: int, folder: Path, dpi: int = 60) -> QImage:
    stem = folder / f"page{page}"
    _tool("pdftoppm", "-f", page, "-l", page, "-r", dpi, "-png", "-singlefile", path, stem)
    return QImage(f"{stem}.png")


def colours(image: QImage, box) -> set[str]:
    """Return the colours in a box, given in mm."""
    per_mm = image.width() / image_width_mm(image)
    left, top, width, height = (round(side * per_mm) for side in box)
    return {image.pixelColor(x, y).name() for x in range(left, left + width) for y in range(top, top + height)}


def image_width_mm(image: QImage) -> float:
    """Return the width of the paper, A4 or A3 landscape, by the picture's own resolution."""
    return image.width() / (image.dotsPerMeterX() / 1000)
