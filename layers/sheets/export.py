# SPDX-License-Identifier: GPL-2.0-or-later
"""Write layouts to one PDF with bookmarks, and to pictures; what stood there stays until all of it is complete."""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from errno import EISDIR
from pathlib import Path

from qgis.core import QgsLayoutExporter, QgsLayoutRenderContext, QgsPrintLayout, QgsRenderContext, QgsUnitTypes
from qgis.PyQt.QtCore import QMarginsF, QSizeF
from qgis.PyQt.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from ...core.pdf_marks import Bookmark, PdfFacts, PdfLayoutError, mark_pdf
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ..features import stop_if_cancelled
from ..output import unwritable

PNG, SVG = "png", "svg"
PDF_DPI = 300
MM_PER_INCH = 25.4
END_OF_PDF = b"%%EOF"
TEXT = QgsRenderContext.TextRenderFormat.AlwaysText
"""Letters stay letters: they can be searched, copied and read aloud."""


@dataclass(frozen=True)
class Page:
    """Name a layout: in the bookmarks, and as a file.

    ``over`` draws, on each of its pages in the PDF, over what stands there: with a painter, and so many dots to a
    millimetre. ``while_drawn`` opens what holds as long as its pages in the PDF are drawn.
    """

    layout: QgsPrintLayout
    title: str
    file_stem: str = ""
    over: Sequence[Callable[[QPainter, float], None]] = ()
    while_drawn: Callable[[], contextlib.AbstractContextManager] = contextlib.nullcontext


@dataclass(frozen=True)
class Outputs:
    """Say which files are written: a PDF, and pictures in a folder where one is given."""

    pdf: str
    folder: str = ""
    formats: tuple[str, ...] = (PNG,)
    dpi: int = 200


@dataclass(frozen=True)
class Written:
    """Hold what was written: files, pages of the PDF, and whether it has its bookmarks."""

    files: list[str]
    pages: int
    marked: bool


def export(pages: Sequence[Page], outputs: Outputs, facts: PdfFacts, feedback=None) -> Written:
    """Write all files, each beside its place first, and put them there together.

    Raises
    ------
    Problem
        A file cannot be written.
    Cancelled
        The user asked for it; nothing is written.
    """
    with contextlib.ExitStack() as opened:
        made: dict[Path, Path] = {}
        aside = _folder_for(opened, Path(outputs.pdf).absolute().parent, outputs.pdf)
        draft = aside / "pages.pdf"
        count, bookmarks = _write_pdf(pages, draft, outputs.pdf, feedback)
        marked = _mark(draft, facts, bookmarks, outputs.pdf)
        made[Path(outputs.pdf).absolute()] = draft
        if outputs.folder:
            folder = Path(outputs.folder).absolute()
            drafts = _folder_for(opened, folder, outputs.folder)
            for page, stem in zip(pages, _stems(pages)):
                stop_if_cancelled(feedback)
                _write_pictures(page, drafts / stem, outputs)
            made.update({folder / draft.name: draft for draft in sorted(drafts.iterdir())})
        stop_if_cancelled(feedback)
        _put_in_place(made, aside)
    return Written([str(path) for path in made], count, marked)


def _folder_for(opened: contextlib.ExitStack, folder: Path, asked: str) -> Path:
    """Return a folder for drafts on the same disk, which is taken away in the end."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=".veerkracht-", dir=folder))
    except OSError as error:
        raise unwritable(asked, error.strerror or error) from error
    opened.callback(shutil.rmtree, aside, ignore_errors=True)
    return aside


def _write_pdf(pages: Sequence[Page], draft: Path, asked: str, feedback) -> tuple[int, list[Bookmark]]:
    """Draw every page of every layout; return how many there are, and where each layout begins."""
    writer = QPdfWriter(str(draft))
    writer.setResolution(PDF_DPI)
    painter = QPainter()
    bookmarks, count = [], 0
    try:
        for number, page in enumerate(pages):
            bookmarks.append(Bookmark(page.title, count))
            with _drawn_for_print(page.layout), page.while_drawn():
                for sheet in range(page.layout.pageCollection().pageCount()):
                    stop_if_cancelled(feedback)
                    _set_paper(writer, page.layout, sheet)
                    if not (writer.newPage() if count else painter.begin(writer)):
                        raise unwritable(asked, "QPdfWriter")
                    QgsLayoutExporter(page.layout).renderPage(painter, sheet)
                    for draw in page.over[sheet : sheet + 1]:
                        draw(painter, PDF_DPI / MM_PER_INCH)
                    count += 1
            if feedback is not None:
                feedback.setProgress(100.0 * (number + 1) / len(pages))
    finally:
        if painter.isActive():
            painter.end()
    return count, bookmarks


def _set_paper(writer: QPdfWriter, layout: QgsPrintLayout, sheet: int) -> None:
    box = layout.pageCollection().page(sheet).rect()
    millimetres = QgsUnitTypes.LayoutUnit.LayoutMillimeters
    width, height = (layout.convertFromLayoutUnits(side, millimetres).length() for side in (box.width(), box.height()))
    size = QPageSize(QSizeF(width, height), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
    page = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    if not writer.setPageLayout(page):
        raise RuntimeError(f"Qt takes no paper of {width} by {height} mm")


@contextlib.contextmanager
def _drawn_for_print(layout: QgsPrintLayout):
    """Have a layout drawn at the resolution of print with letters as text, and give it back as it was."""
    context = layout.renderContext()
    before = context.dpi(), context.textRenderFormat(), context.flags()
    context.setDpi(PDF_DPI)
    context.setTextRenderFormat(TEXT)
    context.setFlag(QgsLayoutRenderContext.Flag.FlagAntialiasing, True)
    context.setFlag(QgsLayoutRenderContext.Flag.FlagUseAdvancedEffects, True)
    try:
        yield
    finally:
        context.setDpi(before[0])
        context.setTextRenderFormat(before[1])
        context.setFlags(before[2])


def _mark(draft: Path, facts: PdfFacts, bookmarks: list[Bookmark], asked: str) -> bool:
    """Add facts and bookmarks; tell whether that succeeded. An unfinished file is refused."""
    try:
        data = draft.read_bytes()
        if not data.rstrip().endswith(END_OF_PDF):
            raise unwritable(asked, "%%EOF")  # the disk was full
        draft.write_bytes(mark_pdf(data, facts, bookmarks))
    except PdfLayoutError:
        return False
    except OSError as error:
        raise unwritable(asked, error.strerror or error) from error
    return True


def _stems(pages: Sequence[Page]) -> list[str]:
    """Return the names of the files of layouts: with ``-2`` and so on where one would be written over another."""
    taken, stems = set(), []
    for page in pages:
        sheets = range(2, page.layout.pageCollection().pageCount() + 1)
        for number in itertools.count(1):
            stem = page.file_stem if number == 1 else f"{page.file_stem}-{number}"
            # On many a disk names that differ in capitals only are one.
            names = {name.casefold() for name in (stem, *(f"{stem}_{sheet}" for sheet in sheets))}
            if not names & taken:
                break
        taken |= names
        stems.append(stem)
    return stems


def _write_pictures(page: Page, stem: Path, outputs: Outputs) -> None:
    """Write a layout as pictures; a page after the first gets ``_2`` and so on behind its name."""
    exporter = QgsLayoutExporter(page.layout)
    for kind in outputs.formats:
        path = f"{stem}.{kind}"
        if kind == SVG:
            drawing = QgsLayoutExporter.SvgExportSettings()
            drawing.dpi = PDF_DPI
            drawing.exportMetadata = False
            drawing.textRenderFormat = TEXT
            result = exporter.exportToSvg(path, drawing)
        else:
            picture = QgsLayoutExporter.ImageExportSettings()
            picture.dpi = outputs.dpi
            picture.exportMetadata = False
            picture.generateWorldFile = False
            result = exporter.exportToImage(path, picture)
        if result != QgsLayoutExporter.ExportResult.Success:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The picture {picture} of layout {layout} cannot be made. Choose a lower resolution or another "
                    "folder; what stood there before is unchanged.",
                ),
                picture=f"{stem.name}.{kind}",
                layout=page.layout.name(),
            )


def _put_in_place(made: dict[Path, Path], aside: Path) -> None:
    """Move drafts to their places; where one cannot go, all that was moved goes back."""
    moved: list[tuple[Path, Path | None]] = []
    try:
        for number, (path, draft) in enumerate(made.items()):
            kept = None
            if path.is_dir():
                raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
            if path.exists():
                kept = draft.parent / f"before-{number}"
                os.replace(path, kept)
            moved.append((path, kept))
            os.replace(draft, path)
    except OSError as error:
        for place, before in reversed(moved):
            with contextlib.suppress(OSError):
                place.unlink()
            if before is not None:
                os.replace(before, place)
        raise unwritable(path, error.strerror or error) from error
