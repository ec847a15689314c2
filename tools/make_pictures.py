# SPDX-License-Identifier: GPL-2.0-or-later
"""Make the pictures of the first page: a Dutch QGIS in use, photographed, and a printed map.

The desktop tests are the user; what they photograph goes to build/pictures, and what the documentation shows is made
smaller and put into docs/pictures. Look at them before they are committed.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import headless
import numpy as np

ROOT = headless.ROOT
TAKEN, SHOWN = ROOT / "build" / "pictures", ROOT / "docs" / "pictures"
OF_DESKTOP = {"3_maps": "paneel_kaarten", "7_moved": "paneel_ringen"}
OF_DEMO = {"3_focus": "kaart_focus"}
WIDTH, COLOURS, LARGEST_BYTES = 1200, 256, 260_000


def photograph() -> None:
    """Let the desktop tests use QGIS in Dutch, and photograph it."""
    environment = os.environ | {"VEERKRACHT_LOCALE": "nl_NL", "VEERKRACHT_PICTURES": str(TAKEN)}
    command = [sys.executable, "-m", "pytest", "-q", "-x", "tests/desktop/test_new_user.py"]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)


def shrink(source: Path, target: Path) -> int:
    """Write a picture smaller, with few colours; return its size in bytes."""
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtGui import QImage

    image = QImage(str(source))
    if image.isNull():
        sys.exit(f"{source} is no picture. Run make demo first.")
    image = image.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    few = image.convertToFormat(QImage.Format.Format_Indexed8, palette(image), Qt.ImageConversionFlag.ThresholdDither)
    target.parent.mkdir(exist_ok=True)
    if not few.save(str(target)):
        sys.exit(f"{target} cannot be written.")
    return target.stat().st_size


def palette(image) -> list[int]:
    """Return the colours that occur most, those that hardly differ taken together."""
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    pixels = np.frombuffer(bytes(bits), dtype=np.uint32) & 0xFFFFFF
    _alike, place, counts = np.unique(pixels & 0xF0F0F0, return_inverse=True, return_counts=True)
    often = np.argsort(-counts, kind="stable")[:COLOURS]
    shades = [pixels[place == group] for group in often]
    return [0xFF000000 | int(np.bincount(found).argmax()) for found in shades]


def main() -> None:
    """Photograph, shrink, and say what came out."""
    photograph()
    pairs = [(TAKEN / f"{name}.png", SHOWN / f"{shown}.png") for name, shown in OF_DESKTOP.items()]
    pairs += [(ROOT / "build" / "demo" / f"{name}.png", SHOWN / f"{shown}.png") for name, shown in OF_DEMO.items()]
    for source, target in pairs:
        size = shrink(source, target)
        print(f"{target}: {size / 1000:.0f} kB")
        if size > LARGEST_BYTES:
            sys.exit(f"{target.name} is too large for the repository.")


if __name__ == "__main__":
    main()
