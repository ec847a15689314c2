# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw a map of the gallery: small, with its legend beside it."""

from __future__ import annotations

from dataclasses import dataclass, field

from atlas_pages import MARGIN

MAP_PX, LEGEND_PX, EDGE_PX = 340, 250, 8
TALLEST_PX = 800
SYMBOL_PX = (22, 13)
LETTER_PX, HEADING_PX, GAP_PX = 11, 12, 3
LEAST_DOT_MM = 2.4
COLOURS, LEGEND_COUNTS = 96, 30
"""So many colours are kept, those that occur most; a pixel of the legend counts as so many of the map."""
DPI = 60
"""Less than on a screen, so that lines, marks and numbers suit a small map."""


@dataclass(frozen=True)
class Shown:
    """Hold what a picture shows.

    Attributes
    ----------
    ground : QgsVectorLayer
        The map itself.
    above : list of QgsVectorLayer
        What lies over it, the upper one first.
    explained : list of (str, list of QgsRendererCategory)
        The legend: headings, and the classes under each.
    """

    ground: object
    above: list
    explained: list[tuple[str, list]] = field(default_factory=list)


def draw(shown: Shown, frame):
    """Return a picture: the map, within a layer's extent, and its legend beside it."""
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtGui import QImage, QPainter
    from veerkrachtkaarten.layers.styling import shows_cells

    picture = QImage(MAP_PX + LEGEND_PX, TALLEST_PX, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    if shows_cells(shown.ground):  # sharp edges keep the picture small
        painter.drawImage(0, 0, draw_map([shown.ground], frame, sharp=True))
        painter.drawImage(0, 0, draw_map(shown.above, frame))
    else:
        painter.drawImage(0, 0, draw_map([*shown.above, shown.ground], frame))
    height = draw_legend(painter, shown.explained)
    painter.end()
    return picture.copy(0, 0, picture.width(), max(MAP_PX, height))


def draw_map(layers: list, frame, sharp: bool = False):
    """Return layers as a picture on nothing."""
    from qgis.core import QgsMapRendererSequentialJob, QgsMapSettings
    from qgis.PyQt.QtCore import QSize, Qt
    from qgis.PyQt.QtGui import QColor

    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setBackgroundColor(QColor(Qt.GlobalColor.transparent))
    settings.setFlag(QgsMapSettings.Flag.Antialiasing, not sharp)
    settings.setDestinationCrs(frame.crs())
    extent = frame.extent()
    extent.scale(MARGIN)
    settings.setExtent(extent)
    settings.setOutputSize(QSize(MAP_PX, MAP_PX))
    settings.setOutputDpi(DPI)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def in_legend(symbol):
    """Return the symbol of a class as it stands in the legend: a dot large enough to show its colour."""
    from qgis.core import QgsMarkerSymbol

    shown = symbol.clone()
    if isinstance(shown, QgsMarkerSymbol):
        shown.setSize(max(shown.size(), LEAST_DOT_MM))
    return shown


def draw_legend(painter, explained: list[tuple[str, list]]) -> int:
    """Draw a legend beside the map, each class as it is drawn and its text, and return how far down it reaches."""
    from qgis.PyQt.QtCore import QRectF, QSize, Qt
    from qgis.PyQt.QtGui import QFont
    from veerkrachtkaarten.layers.sheets.font import print_family

    font, y = QFont(print_family()), float(EDGE_PX)

    def write(text: str, x: float, size: int, bold: bool = False) -> float:
        """Write a text broken into lines, and return how high it is."""
        font.setPixelSize(size)
        font.setBold(bold)
        painter.setFont(font)
        box = QRectF(x, y, MAP_PX + LEGEND_PX - EDGE_PX - x, TALLEST_PX)
        return painter.drawText(box, int(Qt.TextFlag.TextWordWrap), text).height()

    for heading, categories in explained:
        if heading:
            y += write(heading, MAP_PX + EDGE_PX, HEADING_PX, bold=True) + GAP_PX
        for category in categories:
            painter.drawImage(MAP_PX + EDGE_PX, round(y), in_legend(category.symbol()).asImage(QSize(*SYMBOL_PX)))
            high = write(category.label(), MAP_PX + 2 * EDGE_PX + SYMBOL_PX[0], LETTER_PX)
            y += max(high, SYMBOL_PX[1]) + GAP_PX
        y += EDGE_PX
    return round(y)


def inks(symbol) -> list[int]:
    """Return the colours that a symbol is filled with, and the marks within it."""
    found = []
    for part in symbol.symbolLayers():
        found += [part.fillColor().rgb()] if part.fillColor().isValid() and part.fillColor().alpha() else []
        found += inks(part.subSymbol()) if part.subSymbol() is not None else []
    return found


def with_few_colours(picture, explained: list[tuple[str, list]]):
    """Return a picture with a table of colours: those of the legend, and those that occur most."""
    import numpy as np
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtGui import QImage

    bits = picture.constBits()
    bits.setsize(picture.sizeInBytes())
    pixels = np.frombuffer(bits, dtype=np.uint32).reshape(picture.height(), -1)
    weights = np.ones(pixels.shape)
    weights[:, MAP_PX:] = LEGEND_COUNTS
    colours, place = np.unique(pixels, return_inverse=True)
    counts = np.bincount(place.reshape(-1), weights=weights.reshape(-1))
    often = colours[np.argsort(-counts, kind="stable")].tolist()
    named = [ink for _heading, categories in explained for each in categories for ink in inks(each.symbol())]
    table = list(dict.fromkeys([*named, *often]))[:COLOURS]
    return picture.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.AvoidDither)
