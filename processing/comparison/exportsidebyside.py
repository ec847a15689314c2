# SPDX-License-Identifier: GPL-2.0-or-later
"""Print variants of a map as panels on one page."""

from __future__ import annotations

from qgis.core import QgsApplication

from ...core.comparison.compare import FURTHER, OTHER
from ...core.pdf_marks import PdfFacts
from ...layers.comparison.panelrequest import PanelRequest
from ...layers.comparison.panels import PrintedPanels, add_panels
from ...layers.comparison.variants import is_ladder, open_variants
from ...layers.projectstate import taken_back_on_failure
from ...layers.provenance import plugin_version
from ...layers.sheets.export import export
from ...layers.sheets.layouts import PrintRequest
from ..sheets.printform import PRESENT
from ..sheets.printing import PDF_DATE, PROGRAM, Printing
from .sideform import ANY_CHANGE, LARGE_CHANGE, SideBySideForm

LEAST = {ANY_CHANGE: OTHER, LARGE_CHANGE: FURTHER}


class ExportSideBySide(Printing, SideBySideForm):
    """Lay panels out on paper."""

    def compute(self, parameters, context, feedback) -> dict:
        request = self._request(parameters, context, feedback)
        project = self._project(parameters, context)  # keeps its layouts alive
        outputs = self._outputs(parameters, context)
        with taken_back_on_failure(project):
            printed = add_panels(project, request)
            written = export([printed.page], outputs, self._facts(request), feedback)
        self._report(printed, request, feedback)
        if not written.marked:
            feedback.pushWarning(
                self.tr("This version of Qt writes PDF in a way that is not known, so the file has no bookmarks.")
            )
        results = {"OUTPUT": outputs.pdf, "PANELS": len(request.variants), "KEPT_LAYOUTS": int(printed.kept)}
        return {**results, "FOLDER": outputs.folder} if outputs.folder else results

    def _report(self, printed: PrintedPanels, request: PanelRequest, feedback) -> None:
        if printed.kept:
            feedback.pushInfo(
                self.tr("Layout {layout} stood in the project and is exported as it is.").format(layout=request.name)
            )
        if printed.lacks_outlines:
            feedback.pushWarning(
                self.tr(
                    "Layout {layout} was made without the outlines of layer {layer}, so that no changes are counted "
                    "either. Remove the layout to have it made anew."
                ).format(layout=request.name, layer=request.comparison.name())
            )
        for name, caption in zip(request.names, printed.captions):
            feedback.pushInfo(f"{name}: {caption}")

    def _request(self, parameters, context, feedback) -> PanelRequest:
        variants = open_variants(
            self.asked(parameters, context, feedback), self.map_id(parameters, context), QgsApplication.locale()
        )
        sheet = PrintRequest(
            table=variants[0].layer,
            template=self._template(parameters, context),
            made=self.made_on(parameters, context),
            boundaries=self._layer(parameters, "BOUNDARIES", context),
            backgrounds=tuple(self.parameterAsLayerList(parameters, "BACKGROUND", context)),
            place=self.parameterAsString(parameters, "PLACE", context).strip(),
            author=self.parameterAsString(parameters, "AUTHOR", context).strip(),
            only_present=self.parameterAsEnumString(parameters, "LEGEND", context) == PRESENT,
        )
        comparison = self._layer(parameters, "COMPARISON", context)
        self._warn_of_temporary(comparison, parameters, context, feedback)
        same_scale = self.parameterAsBool(parameters, "SAME_SCALE", context)
        least = self._least(parameters, context, variants, feedback)
        return PanelRequest(variants, sheet, comparison, same_scale, least, (context, feedback))

    def _warn_of_temporary(self, comparison, parameters, context, feedback) -> None:
        kept = self.parameterAsBool(parameters, "ADD_LAYOUTS", context)
        if kept and comparison is not None and comparison.isTemporary():
            feedback.pushWarning(
                self.tr(
                    "Layer {layer} is temporary, so that the layout loses its outlines once QGIS is closed. Write the "
                    "comparison to a file first."
                ).format(layer=comparison.name())
            )

    def _least(self, parameters, context, variants, feedback) -> int:
        """Return from which outcome on places are outlined."""
        least = LEAST[self.parameterAsEnumString(parameters, "OUTLINE", context)]
        if least == FURTHER and not is_ladder(variants[0].facts.legend):
            feedback.pushWarning(
                self.tr("The classes of this map are no ladder, so every change of class is outlined.")
            )
            return OTHER
        return least

    def _facts(self, request: PanelRequest) -> PdfFacts:
        return PdfFacts(
            title=request.name,
            author=request.sheet.author,
            subject="; ".join(request.names),
            keywords="; ".join(part for part in (PROGRAM.lower(), request.sheet.place) if part),
            creator=f"{PROGRAM} {plugin_version()}",
            producer="QGIS",
            date=request.sheet.made.toString(PDF_DATE),
            language=request.language,
        )
