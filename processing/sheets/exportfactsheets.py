# SPDX-License-Identifier: GPL-2.0-or-later
"""Print a fact sheet of each focus area or neighbourhood: one PDF with a page for each."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem

from ...core.figures.areafacts import MEASURES
from ...core.own_mean import OWN_AREA
from ...core.pdf_marks import PdfFacts
from ...core.presets import neighbourhood_names
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ...core.series import INDEX
from ...layers.focus.ground import AddressRequest, GroundRequest, class_fields, in_metres, read_ground
from ...layers.mapfacts import stored_maps
from ...layers.provenance import plugin_version, read_history
from ...layers.reader import Origin
from ...layers.rings.file import are_rings
from ...layers.series.row import background_of
from ...layers.sheets.export import Outputs, export
from ...layers.sheets.factareas import AreaFields, FactAreas, read_fact_areas
from ...layers.sheets.factcounts import count_areas
from ...layers.sheets.facthomes import NOBODY, Homes, read_homes
from ...layers.sheets.factpages import FactPages, FactRequest
from ..found import layer_of_selection
from ..gridalgorithm import RD_NEW
from ..nationalfigures import national_figures
from .factform import FactForm
from .printing import PDF_DATE, PROGRAM

MOST_OUTSIDE = 0.02
"""Part of the places that may lie in none of the areas, as cells on a bank do, if areas are to make municipalities."""


class ExportFactSheets(FactForm):
    """Lay out a page for each area."""

    def compute(self, parameters, context, feedback) -> dict:
        request = self._request(parameters, context, feedback)
        pdf = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        outputs = Outputs(pdf if Path(pdf).suffix else f"{pdf}.pdf")
        written = export(FactPages(request), outputs, self._facts(request), feedback)
        if not written.marked:
            feedback.pushWarning(
                self.tr("This version of Qt writes PDF in a way that is not known, so the file has no bookmarks.")
            )
        areas = len(request.found.listed)
        feedback.pushInfo(
            self.tr("{areas} areas stand on {pages} pages in {file}; {hidden} of them show no figures.").format(
                areas=areas, pages=written.pages, file=outputs.pdf, hidden=len(request.counted.hidden)
            )
        )
        hidden = len(request.counted.hidden)
        return {"OUTPUT": outputs.pdf, "PAGES": written.pages, "AREA_COUNT": areas, "HIDDEN": hidden}

    def _request(self, parameters, context, feedback) -> FactRequest:
        table = self.parameterAsVectorLayer(parameters, "INPUT", context)
        maps = stored_maps(table)
        crs = table.crs() if in_metres(table.crs()) else QgsCoordinateReferenceSystem(RD_NEW)
        found = self._areas(parameters, context, crs, (maps[0].facts.language, feedback))
        world = read_ground(self._ground(parameters, context, table, crs), context, feedback)
        place = self.parameterAsString(parameters, "PLACE", context).strip()
        homes = self._homes(parameters, context, crs, (table, found, world), feedback).other_than(place, found.listed)
        minimum = self.parameterAsDouble(parameters, "MINIMUM", context)
        return FactRequest(
            table,
            maps,
            crs,
            found,
            count_areas(world, found, minimum, homes, feedback),
            world.units,
            self._national(parameters, context, table, feedback),
            minimum,
            self.made_on(parameters, context),
            place,
            self.parameterAsString(parameters, "AUTHOR", context).strip(),
        )

    def _national(self, parameters, context, table, feedback) -> dict[str, float]:
        """Return the figures of the Netherlands, set against what the series is set against."""
        background = background_of(read_history(table.metadata().history()))
        figures = national_figures(self.parameterAsString(parameters, "NATIONAL", context), background.own_mean)
        reference = background.reference
        if reference is not None and reference.source in (OWN_AREA.nl, OWN_AREA.en) and figures.get(INDEX) == 0.0:
            del figures[INDEX]
            feedback.pushInfo(
                self.tr(
                    "The index is relative to the area that is mapped, where 0 is not the Netherlands: it stands "
                    "beside no figure of the Netherlands. Give one in National figures, or Reference to the series."
                )
            )
        return figures

    def _areas(self, parameters, context, crs, spoken: tuple) -> FactAreas:
        language, feedback = spoken
        origin = self.origin(parameters, "AREAS", context)
        fields = self._area_fields(parameters, context, origin)
        if not fields.name and not are_rings(origin.source):
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Layer {layer} does not say which field holds the names of its areas, and no name was recognised "
                    "among its fields {fields}. Choose it as Name of the area.",
                ),
                layer=origin.name,
                fields=", ".join(origin.source.fields().names()),
            )
        if origin.layer is not None and origin.layer.isModified():
            feedback.pushWarning(
                self.tr("Layer {layer} has edits that are not saved; the pages show them as they are now.").format(
                    layer=origin.name
                )
            )
        found = read_fact_areas(origin, fields, crs, language, (context, feedback))
        if found.without_shape:
            feedback.pushWarning(
                self.tr("{count} areas have no geometry and get no page.").format(count=found.without_shape)
            )
        if found.rough:
            feedback.pushInfo(
                self.tr(
                    "The areas of layer {layer} overlap a little, as those do that are drawn roughly: what lies in two "
                    "of them is counted in the first."
                ).format(layer=origin.name)
            )
        return found

    def _area_fields(self, parameters, context, origin: Origin) -> AreaFields:
        names = [self.parameterAsString(parameters, name, context) for name in ("AREA_NAME", "MUNICIPALITY")]
        known = neighbourhood_names(origin.source.fields().names())
        return AreaFields(*(own or found for own, found in zip(names, known)))

    def _homes(self, parameters, context, crs, read: tuple, feedback) -> Homes:
        """Return the municipalities: as given, else as the series names them, else as the areas do."""
        table, found, world = read
        given, areas = (self.origin(parameters, name, context) for name in ("MUNICIPALITIES", "AREAS"))
        if given is not None:
            return read_homes(given, self._name_of_municipality(parameters, context, given), crs, (context, feedback))
        field = neighbourhood_names(table.fields().names())[1]
        if field:
            return read_homes(Origin(table, table), field, crs, (context, feedback))
        field = self._area_fields(parameters, context, areas).municipality
        if not field or found.rings:
            return NOBODY
        # A selection gets pages; its municipality is all of it.
        layer = areas.layer or layer_of_selection(parameters.get("AREAS"), context)
        homes = read_homes(Origin(layer or areas.source, layer), field, crs, (context, feedback))
        outside = int((homes.of_points(*world.units.inner, feedback) < 0).sum())
        if outside <= MOST_OUTSIDE * len(world.ground.x):
            return homes
        feedback.pushWarning(
            self.tr(
                "{count} of {all} places lie in none of the areas, so the areas do not tell what their municipalities "
                "are as a whole, and stand beside all places together only. Give Municipalities for more."
            ).format(count=outside, all=len(world.ground.x))
        )
        return NOBODY

    def _name_of_municipality(self, parameters, context, origin: Origin) -> str:
        names = origin.source.fields().names()
        field = self.parameterAsString(parameters, "MUNICIPALITIES_NAME", context) or neighbourhood_names(names)[1]
        if not field:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Layer {layer} does not say which field holds the names of municipalities, and none was recognised "
                    "among its fields {fields}. Choose it as Name of the municipality.",
                ),
                layer=origin.name,
                fields=", ".join(names),
            )
        return field

    def _ground(self, parameters, context, table, crs) -> GroundRequest:
        available = table.fields().names()
        origin = self.origin(parameters, "ADDRESSES", context)
        fields = [self.parameterAsString(parameters, f"ADDRESS_{name}", context) for name in ("RESIDENTS", "SOCIAL")]
        return GroundRequest(
            Origin(table, table),
            crs,
            residents=self.parameterAsString(parameters, "RESIDENTS", context),
            measures=tuple(name for name in MEASURES if name in available),
            classes=class_fields(available),
            addresses=None if origin is None else AddressRequest(origin, "", *fields),
        )

    def _facts(self, request: FactRequest) -> PdfFacts:
        return PdfFacts(
            title=" ".join(part for part in (PROGRAM, request.place) if part),
            author=request.author,
            subject="; ".join(stored.facts.name for stored in request.maps),
            keywords="; ".join(part for part in (PROGRAM.lower(), request.place) if part),
            creator=f"{PROGRAM} {plugin_version()}",
            producer="QGIS",
            date=request.made.toString(PDF_DATE),
            language=request.language,
        )
