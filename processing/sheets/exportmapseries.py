# SPDX-License-Identifier: GPL-2.0-or-later
"""Print a map series: one PDF with a page per map, pictures where wanted, layouts in the project where wanted."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QDate

from ...core.pdf_marks import PdfFacts
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ...layers.provenance import plugin_version
from ...layers.sheets.export import Outputs, export
from ...layers.sheets.layouts import PrintedMap, PrintRequest, add_layouts
from ...layers.sheets.sheet import TEMPLATES
from .printform import OWN_OF_MAP, PRESENT, PrintForm

PROGRAM = "Veerkrachtkaarten"
PDF_DATE = "yyyyMMdd"


class ExportMapSeries(PrintForm):
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
        printed = add_layouts(project, request, feedback)
        outputs = self._outputs(parameters, context)
        written = export([each.page for each in printed], outputs, self._facts(request, printed), feedback)
        self._report(printed, feedback)
        if not written.marked:
            feedback.pushWarning(
                self.tr("This version of Qt writes PDF in a way that is not known, so the file has no bookmarks.")
            )
        feedback.pushInfo(
            self.tr("{maps} maps stand on {pages} pages in {file}.").format(
                maps=len(printed), pages=written.pages, file=outputs.pdf
            )
        )
        kept = sum(each.kept for each in printed)
        results = {"OUTPUT": outputs.pdf, "PAGES": written.pages, "MAPS": len(printed), "KEPT_LAYOUTS": kept}
        return {**results, "FOLDER": outputs.folder} if outputs.folder else results

    def _request(self, parameters, context) -> PrintRequest:
        paper = self.parameterAsEnumString(parameters, "PAPER", context)
        rules = self.parameterAsEnumString(parameters, "RING_RULES", context)
        date = self.parameterAsDateTime(parameters, "DATE", context).date()
        return PrintRequest(
            table=self._layer(parameters, "INPUT", context),
            template=self.parameterAsString(parameters, "TEMPLATE", context) or str(TEMPLATES[paper]),
            made=date if date.isValid() else QDate.currentDate(),
            rings=self._layer(parameters, "RINGS", context),
            boundaries=self._layer(parameters, "BOUNDARIES", context),
            backgrounds=tuple(self.parameterAsLayerList(parameters, "BACKGROUND", context)),
            place=self.parameterAsString(parameters, "PLACE", context).strip(),
            author=self.parameterAsString(parameters, "AUTHOR", context).strip(),
            only_present=self.parameterAsEnumString(parameters, "LEGEND", context) == PRESENT,
            ring_map="" if rules == OWN_OF_MAP else rules,
        )

    def _layer(self, parameters, name: str, context):
        """Return a layer that was chosen, None where none is."""
        layer = self.parameterAsVectorLayer(parameters, name, context)
        given = self.parameterAsString(parameters, name, context)
        if layer is None and given:
            raise Problem(
                QT_TRANSLATE_NOOP("Problem", "Layer {layer} cannot be opened and so not be printed. Choose another."),
                layer=given,
            )
        return layer

    def _project(self, parameters, context) -> QgsProject:
        """Return the project that gets the layouts: the one at hand where wanted, else one that nobody sees."""
        if not self.parameterAsBool(parameters, "ADD_LAYOUTS", context):
            return QgsProject()
        if context.project() is None:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "There is no project that layouts could be added to. Open one, or do not add layouts."
                )
            )
        return context.project()

    def _outputs(self, parameters, context) -> Outputs:
        pdf = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        return Outputs(
            pdf if Path(pdf).suffix else f"{pdf}.pdf",
            self.parameterAsString(parameters, "FOLDER", context),
            tuple(self.parameterAsEnumStrings(parameters, "FORMATS", context)),
            self.parameterAsInt(parameters, "DPI", context),
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

    def _report(self, printed: list[PrintedMap], feedback) -> None:
        for each in printed:
            if each.kept:
                feedback.pushInfo(
                    self.tr("Layout {layout} stood in the project and is exported as it is.").format(
                        layout=each.layout.name()
                    )
                )
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
