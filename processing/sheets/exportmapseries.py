# SPDX-License-Identifier: GPL-2.0-or-later
"""Print a map series with its figures and tables: one PDF, pictures where wanted, layouts where wanted."""

from __future__ import annotations

from ...core.pdf_marks import PdfFacts
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ...layers.provenance import plugin_version
from ...layers.sheets.besides import add_besides, besides
from ...layers.sheets.blank import PrintedPage
from ...layers.sheets.export import export
from ...layers.sheets.figuresheet import picture_of, too_small
from ...layers.sheets.givenfigure import figures_in
from ...layers.sheets.layouts import PrintedMap, PrintRequest, add_layouts
from .printform import OWN_OF_MAP, PRESENT, PrintForm
from .printing import PDF_DATE, PROGRAM, Printing


class ExportMapSeries(Printing, PrintForm):
    """Lay the maps of a series out on paper."""

    def compute(self, parameters, context, feedback) -> dict:
        request = self._request(parameters, context)
        project = self._project(parameters, context)
        if request.rings is not None and request.rings.isModified():
            feedback.pushWarning(
                self.tr(
                    "Layer {layer} has edits that are not saved; the pages show the rings as they were saved."
                ).format(layer=request.rings.name())
            )
        found = besides(project, request, *self._besides(parameters, context))
        printed = add_layouts(project, request, feedback)
        others = add_besides(project, request, found, feedback)
        outputs = self._outputs(parameters, context)
        pages = [each.page for each in (*printed, *others)]
        written = export(pages, outputs, self._facts(request, printed), feedback)
        self._report(printed, feedback)
        self._report_besides(others, feedback)
        if not written.marked:
            feedback.pushWarning(
                self.tr("This version of Qt writes PDF in a way that is not known, so the file has no bookmarks.")
            )
        feedback.pushInfo(
            self.tr("{maps} maps, {figures} figures and {tables} tables stand on {pages} pages in {file}.").format(
                maps=len(printed),
                figures=len(found.figures),
                tables=len(found.tables),
                pages=written.pages,
                file=outputs.pdf,
            )
        )
        counts = {"PAGES": written.pages, "MAPS": len(printed)}
        counts |= {"FIGURE_COUNT": len(found.figures), "TABLE_COUNT": len(found.tables)}
        counts["KEPT_LAYOUTS"] = sum(each.kept for each in (*printed, *others))
        return {"OUTPUT": outputs.pdf, **counts, **({"FOLDER": outputs.folder} if outputs.folder else {})}

    def _besides(self, parameters, context) -> tuple[list, list, list]:
        """Return the files of figures, the layers of tables, and the columns of these."""
        layers = self.parameterAsLayerList(parameters, "TABLES", context)
        given = parameters.get("TABLES") or []
        if len(layers) < (len(given) if isinstance(given, (list, tuple)) else 1 if given else 0):
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "One of the tables {layers} cannot be opened. Choose others, or leave it out."
                ),
                layers=", ".join(map(str, given if isinstance(given, (list, tuple)) else [given])),
            )
        columns = self.parameterAsString(parameters, "COLUMNS", context).split(";")
        figures = [path for path in self.parameterAsFileList(parameters, "FIGURES", context) if path]
        folder = self.parameterAsString(parameters, "FIGURE_FOLDER", context)
        figures += figures_in(folder) if folder else []
        return figures, layers, [each.strip() for each in columns if each.strip()]

    def _request(self, parameters, context) -> PrintRequest:
        rules = self.parameterAsEnumString(parameters, "RING_RULES", context)
        return PrintRequest(
            table=self._layer(parameters, "INPUT", context),
            template=self._template(parameters, context),
            made=self.made_on(parameters, context),
            rings=self._layer(parameters, "RINGS", context),
            boundaries=self._layer(parameters, "BOUNDARIES", context),
            backgrounds=tuple(self.parameterAsLayerList(parameters, "BACKGROUND", context)),
            place=self.parameterAsString(parameters, "PLACE", context).strip(),
            author=self.parameterAsString(parameters, "AUTHOR", context).strip(),
            only_present=self.parameterAsEnumString(parameters, "LEGEND", context) == PRESENT,
            ring_map="" if rules == OWN_OF_MAP else rules,
        )

    def _facts(self, request: PrintRequest, printed: list[PrintedMap]) -> PdfFacts:
        maps = [each.stored.facts for each in printed]
        years = dict.fromkeys(facts.period for facts in maps if facts.period)
        return PdfFacts(
            title=" ".join(part for part in (PROGRAM, request.place) if part),
            author=request.author,
            subject="; ".join(facts.name for facts in maps),
            keywords="; ".join(part for part in (PROGRAM.lower(), request.place, *years) if part),
            creator=f"{PROGRAM} {plugin_version()}",
            producer="QGIS",
            date=request.made.toString(PDF_DATE),
            language=maps[0].language,
        )

    def _report_besides(self, printed: list[PrintedPage], feedback) -> None:
        for each in printed:
            self._tell_kept(each, feedback)
            points = too_small(each.layout) if picture_of(each.layout) is not None else None
            if points is not None:
                feedback.pushWarning(
                    self.tr(
                        "The smallest letters of {layout} are {points} points high. Make its picture larger, or choose "
                        "A3."
                    ).format(layout=each.layout.name(), points=f"{points:.1f}")
                )

    def _tell_kept(self, each: PrintedMap | PrintedPage, feedback) -> None:
        if each.kept:
            feedback.pushInfo(
                self.tr("Layout {layout} stood in the project and is exported as it is.").format(
                    layout=each.layout.name()
                )
            )

    def _report(self, printed: list[PrintedMap], feedback) -> None:
        for each in printed:
            self._tell_kept(each, feedback)
            if each.lacks_rings:
                feedback.pushWarning(
                    self.tr(
                        "Layout {layout} does not show the rings that were given. Add them to its map, or remove the "
                        "layout to have it made anew."
                    ).format(layout=each.layout.name())
                )
        if not any(each.stored.facts.data for each in printed):
            feedback.pushWarning(
                self.tr(
                    "The series does not say where its data come from. Give Make map series the source of the data, "
                    "so that it stands under the maps."
                )
            )
