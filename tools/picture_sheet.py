# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw layers on a sheet with title, legend, scale and source, as a small picture."""

from __future__ import annotations

from pathlib import Path

PICTURE_DPI = 110
SMALLEST = 0
"""Asks Qt to pack a picture as tightly as it can."""


def run(name: str, **given):
    """Run an algorithm and return its layer; lines of no length are no reason to stop."""
    from qgis import processing
    from qgis.core import QgsFeatureRequest, QgsProcessingContext

    context = QgsProcessingContext()
    context.setInvalidGeometryCheck(QgsFeatureRequest.InvalidGeometryCheck.GeometryNoCheck)
    layer = processing.run(name, {"OUTPUT": "memory:", **given}, context=context)["OUTPUT"]
    return context.takeResultLayer(layer) if isinstance(layer, str) else layer


def categories(rows: list[tuple], expression: str):
    """Return a renderer with one symbol a value: rows of symbol, value and label."""
    from qgis.core import QgsCategorizedSymbolRenderer, QgsRendererCategory

    found = [QgsRendererCategory(int(value), symbol, label) for symbol, value, label in rows]
    return QgsCategorizedSymbolRenderer(expression, found)


def lines(rows: list[tuple[str, str, str, str]], expression: str):
    """Return such a renderer of lines: rows of colour, width, value and label."""
    from qgis.core import QgsLineSymbol

    made = []
    for colour, width, value, label in rows:
        look = {"color": colour, "width": width, "capstyle": "round"}
        made.append((QgsLineSymbol.createSimple(look), value or "1", label))
    return categories(made, expression)


def draw(path: Path, texts: dict[str, str], layers: list, parts: list, extent) -> Path:
    """Draw one sheet and write it as a picture."""
    from qgis.core import QgsLayoutExporter, QgsProject
    from veerkrachtkaarten.layers.sheets.sheet import TEMPLATES, Sheet, make_sheet

    project = QgsProject.instance()
    project.addMapLayers(layers, False)
    crs = layers[-1].crs()
    sheet = Sheet(path.stem, texts, "nl", tuple(layers), tuple(parts), (), extent, crs)
    layout = make_sheet(project, sheet, str(TEMPLATES["a4"]))
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = PICTURE_DPI
    settings.exportMetadata = settings.generateWorldFile = False
    done = QgsLayoutExporter(layout).exportToImage(str(path), settings)
    if done != QgsLayoutExporter.ExportResult.Success:
        raise SystemExit(f"The picture {path} cannot be written.")
    make_small(path)
    return path


def make_small(path: Path) -> None:
    """Keep the 256 most frequent colours of a picture: a third of the size, and no difference to be seen."""
    import numpy as np
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtGui import QImage

    picture = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    bits = picture.constBits()
    bits.setsize(picture.sizeInBytes())
    colours, counts = np.unique(np.frombuffer(bits, dtype=np.uint32), return_counts=True)
    table = colours[np.argsort(-counts, kind="stable")][:256].tolist()
    small = picture.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.AvoidDither)
    if not small.save(str(path), "PNG", SMALLEST):
        raise SystemExit(f"The picture {path} cannot be written.")
