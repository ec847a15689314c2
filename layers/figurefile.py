# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw a figure with Qt: as vectors in SVG and PDF, or as a picture."""

from __future__ import annotations

import html
import re
from pathlib import Path

from qgis.PyQt.QtCore import QBuffer, QIODevice, QLineF, QMarginsF, QPointF, QRectF, QSize, QSizeF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QImage, QPageSize, QPainter, QPdfWriter, QPen, QPolygonF

from ..core.figures.hatch import DOT_MM, WIDTH_MM, hatch_dots, hatch_lines
from ..core.figures.kept import from_text, to_text
from ..core.figures.scene import (
    DIAMOND,
    LEFT,
    MIDDLE,
    PAPER,
    RIGHT,
    SQUARE,
    TRIANGLE,
    Block,
    Dot,
    Label,
    Line,
    Scene,
)
from ..core.problems import QT_TRANSLATE_NOOP, Problem
from .output import protected, unwritable
from .sheets.font import print_family

MM_PER_INCH = 25.4
PNG_DPI, PDF_DPI, SVG_DPI = 300, 1200, 96
KINDS = (".svg", ".pdf", ".png")
OUTLINE_MM = 0.2
HEAD_BYTES = 4096
KEPT = '<metadata id="veerkrachtkaarten-figuur">{figure}</metadata>\n'
_TITLE = re.compile(rb"<title>.*?</title>\n?", re.DOTALL)
_KEPT = re.compile(KEPT.strip().format(figure="(?P<figure>.*?)"), re.DOTALL)
SIDES = {
    LEFT: Qt.AlignmentFlag.AlignLeft,
    MIDDLE: Qt.AlignmentFlag.AlignHCenter,
    RIGHT: Qt.AlignmentFlag.AlignRight,
}


def require_figure_path(path: str) -> None:
    """Refuse a file of a kind that is not drawn."""
    if Path(path).suffix.lower() not in KINDS:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The figure {path} is of no kind that is drawn. Choose .svg, .pdf or .png."),
            path=path,
        )


def write_figure(scene: Scene, path: str) -> None:
    """Draw a figure to a file; what stood there stays if that fails.

    Raises
    ------
    Problem
        The file is of another kind, or cannot be written.
    """
    require_figure_path(path)
    draw = {".svg": _svg, ".pdf": _pdf, ".png": _png}[Path(path).suffix.lower()]
    with protected(path):
        if not draw(scene, path) or not Path(path).exists():
            raise unwritable(path, "")


def svg_of(scene: Scene) -> bytes:
    """Return a figure as SVG, which keeps the figure itself too, so that a page can draw it with letters as text."""
    from qgis.PyQt.QtSvg import QSvgGenerator  # most sessions of QGIS draw none

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(SVG_DPI)
    size = QSizeF(scene.width_mm, scene.height_mm) * SVG_DPI / MM_PER_INCH
    generator.setSize(QSize(round(size.width()), round(size.height())))
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    if not _painted(scene, generator, SVG_DPI):
        raise RuntimeError("Qt paints no SVG")
    head, defs, drawn = bytes(buffer.data()).partition(b"<defs>")
    kept = KEPT.format(figure=html.escape(to_text(scene), quote=False))
    title = f"<title>{html.escape(scene.title, quote=False)}</title>\n"  # Qt would leave an & as it is
    head = _TITLE.sub(lambda _: title.encode(), head, count=1) if _TITLE.search(head) else head + title.encode()
    return head + kept.encode() + defs + drawn


def kept_figure(svg: bytes) -> Scene | None:
    """Return the figure that an SVG of :func:`svg_of` keeps; None where it keeps none that can be read."""
    found = _KEPT.search(svg.decode("utf-8", "replace"))
    try:
        return from_text(html.unescape(found["figure"])) if found else None
    except ValueError:
        return None


def keeps_figure(path: Path) -> bool:
    """Tell whether a file is an SVG that keeps its figure; only its beginning is read."""
    try:
        with path.open("rb") as file:
            return KEPT.partition("{")[0].encode() in file.read(HEAD_BYTES)
    except OSError:
        return False


def _svg(scene: Scene, path: str) -> bool:
    drawn = svg_of(scene)
    try:
        Path(path).write_bytes(drawn)
    except OSError as error:
        raise unwritable(path, error.strerror or error) from error
    return True


def _pdf(scene: Scene, path: str) -> bool:
    writer = QPdfWriter(path)
    writer.setResolution(PDF_DPI)
    writer.setTitle(scene.title)
    writer.setCreator("Veerkrachtkaarten")
    size = QPageSize(QSizeF(scene.width_mm, scene.height_mm), QPageSize.Unit.Millimeter)
    return (
        writer.setPageSize(size) and writer.setPageMargins(QMarginsF(0, 0, 0, 0)) and _painted(scene, writer, PDF_DPI)
    )


def _png(scene: Scene, path: str) -> bool:
    image = figure_image(scene, PNG_DPI)
    return image.save(path)


def figure_image(scene: Scene, dpi: float) -> QImage:
    """Return a figure as a picture on white paper."""
    size = QSizeF(scene.width_mm, scene.height_mm) * dpi / MM_PER_INCH
    image = QImage(round(size.width()), round(size.height()), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(dpi / MM_PER_INCH * 1000))
    image.setDotsPerMeterY(round(dpi / MM_PER_INCH * 1000))
    image.fill(QColor(PAPER))
    if not _painted(scene, image, dpi):
        raise RuntimeError("Qt paints no picture")
    return image


def _painted(scene: Scene, device, dpi: float) -> bool:
    painter = QPainter()
    if not painter.begin(device):
        return False
    paint(scene, painter, dpi / MM_PER_INCH)
    return painter.end()


def paint(scene: Scene, painter: QPainter, dots_per_mm: float) -> None:
    """Draw a figure on white paper, so many dots of the painter to a millimetre."""
    painter.fillRect(QRectF(0, 0, scene.width_mm * dots_per_mm, scene.height_mm * dots_per_mm), QColor(PAPER))
    paint_marks(scene, painter, dots_per_mm)


def paint_marks(scene: Scene, painter: QPainter, dots_per_mm: float) -> None:
    """Draw the marks of a figure over what stands there."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    family = print_family()
    draw = {Line: _line, Dot: _dot, Block: _block}
    for mark in scene.marks:
        if isinstance(mark, Label):
            _label(mark, painter, dots_per_mm, family)
        else:
            draw[type(mark)](mark, painter, dots_per_mm)


def _line(line: Line, painter: QPainter, scale: float) -> None:
    pen = QPen(QColor(line.colour), line.width_mm * scale)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if line.dash else Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if line.dash:
        pen.setDashPattern(list(line.dash))
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([QPointF(x * scale, y * scale) for x, y in line.points]))


def _dot(dot: Dot, painter: QPainter, scale: float) -> None:
    colour = QColor(dot.colour)
    painter.setPen(QPen(colour if dot.hollow else QColor(PAPER), OUTLINE_MM * scale))
    painter.setBrush(QBrush(QColor(PAPER) if dot.hollow else colour))
    x, y, r = dot.x * scale, dot.y * scale, dot.radius_mm * scale
    if dot.shape == SQUARE:
        painter.drawRect(QRectF(x - 0.89 * r, y - 0.89 * r, 1.78 * r, 1.78 * r))
    elif dot.shape == DIAMOND:
        painter.drawPolygon(
            QPolygonF(
                [QPointF(x, y - 1.25 * r), QPointF(x + 1.25 * r, y), QPointF(x, y + 1.25 * r), QPointF(x - 1.25 * r, y)]
            )
        )
    elif dot.shape == TRIANGLE:
        painter.drawPolygon(
            QPolygonF([QPointF(x, y - 1.3 * r), QPointF(x + 1.2 * r, y + 0.9 * r), QPointF(x - 1.2 * r, y + 0.9 * r)])
        )
    else:
        painter.drawEllipse(QPointF(x, y), r, r)


def _block(block: Block, painter: QPainter, scale: float) -> None:
    """Fill a rectangle; a pattern is drawn in white on the colour, so that greyscale tells neighbours apart."""
    shape = QRectF(block.x * scale, block.y * scale, block.width * scale, block.height * scale)
    painter.fillRect(shape, QColor(block.colour))
    hatching = QPen(QColor(PAPER), WIDTH_MM * scale)
    hatching.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(hatching)
    for line in hatch_lines(block):
        painter.drawLine(QLineF(*(side * scale for side in line)))
    painter.setPen(QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QBrush(QColor(PAPER)))
    for x, y in hatch_dots(block):
        painter.drawEllipse(QPointF(x * scale, y * scale), DOT_MM * scale, DOT_MM * scale)
    painter.setPen(QPen(QColor(PAPER), OUTLINE_MM * scale))
    painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))
    painter.drawRect(shape)


def _label(label: Label, painter: QPainter, scale: float, family: str) -> None:
    font = QFont(family)
    font.setPixelSize(max(round(label.points * MM_PER_INCH / 72 * scale), 1))
    font.setBold(label.bold)
    painter.setFont(font)
    painter.setPen(QColor(label.colour))
    wide, high = 400.0 * scale, 3 * label.height_mm * scale
    left = label.x * scale - {LEFT: 0.0, MIDDLE: 0.5, RIGHT: 1.0}[label.at] * wide
    room = QRectF(left, label.y * scale - high / 2, wide, high)
    painter.drawText(room, int(SIDES[label.at] | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip), label.text)
