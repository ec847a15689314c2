# SPDX-License-Identifier: GPL-2.0-or-later
"""Declare what is printed of a map series, and where it goes."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterVectorLayer,
)

from ..asking import VECTOR_ANY, VECTOR_GEOMETRY, VECTOR_POINT, VECTOR_POLYGON
from ..rings.stylerings import PUBLISHED
from .pdfform import PdfForm

PAPERS = ("a4", "a3")
PRESENT, ALL = "present", "all"
FORMATS = ("png", "svg")
OWN_OF_MAP = "own"
DEFAULT_DPI = 200


class PrintForm(PdfForm):
    """Ask which series is printed, with what, on which paper."""

    ID = "exportmapseries"

    def createInstance(self):
        from .exportmapseries import ExportMapSeries

        return ExportMapSeries()

    def displayName(self) -> str:
        return self.tr("Export map series")

    def description_text(self) -> str:
        return self.tr(
            "Makes one PDF of a map series, with a page for each map: title, years, legend, rings with their numbers, "
            "a list of the ringed areas by municipality, scale bar, north arrow, source and date; then pages for "
            "figures and tables that belong to it. The same pages can be written as pictures, and can stand in the "
            "project as layouts that you adjust and export again. Suppressed and missing figures are drawn as on the "
            "maps, and are words in tables; the list of ringed areas holds no figures."
        )

    def initAlgorithm(self, configuration=None) -> None:
        self._add_layers()
        self._add_besides()
        self._add_paper()
        self._add_layouts()
        self._add_outputs()

    def _add_layers(self) -> None:
        self.add(
            QgsProcessingParameterVectorLayer("INPUT", self.tr("Map series"), [VECTOR_POLYGON, VECTOR_POINT]),
            self.tr(
                "The GeoPackage that Make map series has written. Its maps, styles, years and source lines are taken "
                "from it as they are kept there."
            ),
        )
        self.add(
            QgsProcessingParameterVectorLayer("RINGS", self.tr("Rings"), [VECTOR_POLYGON], optional=True),
            self.tr(
                "As Find focus areas makes them, or drawn by hand: on the focus map, social housing, the development "
                "of vulnerable residents and the resilience map. Where Style rings by rule has given kinds, these are "
                "drawn; elsewhere the published rules decide."
            ),
        )
        self.add_choice(
            "RING_RULES",
            self.tr("Rules of the rings"),
            (OWN_OF_MAP, *PUBLISHED),
            self.tr(
                "own: each map has its rings by its own rules. Otherwise these rules on every map, as corporatiewijken "
                "(Maastricht 2-2 and later): red rings round areas with more than 60% social housing."
            ),
        )
        self._add_ground()

    def _add_ground(self) -> None:
        self.add(
            QgsProcessingParameterVectorLayer("BOUNDARIES", self.tr("Boundaries"), [VECTOR_GEOMETRY], optional=True),
            self.tr("Neighbourhoods or municipalities, drawn as thin lines over the maps."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                "BACKGROUND", self.tr("Background"), QgsProcessing.SourceType.TypeMapLayer, optional=True
            ),
            self.tr("Topography that you have, drawn under the maps as it is styled; the first on top. Never needed."),
        )

    def _add_besides(self) -> None:
        self.add(
            QgsProcessingParameterMultipleLayers(
                "FIGURES", self.tr("Figures"), QgsProcessing.SourceType.TypeFile, optional=True
            ),
            self.tr(
                "SVG files, as Draw scatter and its likes make them: a page each after the maps, with their title, "
                "notes and source."
            ),
        )
        self.add(
            QgsProcessingParameterFile(
                "FIGURE_FOLDER",
                self.tr("Folder of figures"),
                QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            ),
            self.tr(
                "All figures in it that Draw scatter and its likes have written as SVG, by name, after those chosen."
            ),
        )
        self.add(
            QgsProcessingParameterMultipleLayers("TABLES", self.tr("Tables"), VECTOR_ANY, optional=True),
            self.tr(
                "Results of Summarize by area: a table each after the figures, in order of rank, on as many pages as "
                "it needs."
            ),
        )
        self.add_text(
            "COLUMNS",
            self.tr("Columns of the tables"),
            self.tr(
                "Fields of the tables in their order on paper, separated by semicolons. Empty: name, rank, cells, "
                "addresses, residents, one-sided surroundings, means and type of area, as far as they are there."
            ),
            advanced=True,
        )

    def _add_paper(self) -> None:
        self.add_text("PLACE", self.tr("Place"), self.tr("Stands in the subtitle, before the years: Maastricht."))
        self.add_maker()
        self.add_choice(
            "PAPER", self.tr("Paper"), PAPERS, self.tr("Landscape. A template of your own has its own size.")
        )
        self.add_choice(
            "LEGEND",
            self.tr("Legend"),
            (PRESENT, ALL),
            self.tr("present: only classes, reasons and kinds of rings that occur on the map. all: every one."),
        )

    def _add_layouts(self) -> None:
        self.add_switch(
            "ADD_LAYOUTS",
            self.tr("Add layouts to project"),
            self.tr(
                "Each map, figure and table becomes a layout of the project, which you can adjust. A layout that is "
                "there already is exported as you left it; only its texts follow (source, date, list of rings), the "
                "figure and the rows of the table. Remove it to have it made anew."
            ),
        )
        self._add_template()

    def _add_template(self) -> None:
        self.add(
            QgsProcessingParameterFile(
                "TEMPLATE",
                self.tr("Own template"),
                QgsProcessingParameterFile.Behavior.File,
                "qpt",
                optional=True,
            ),
            self.tr(
                "A changed copy of sheet_a4.qpt in the plugin's folder resources. It needs a map with the item ID map; "
                "legend, list, scalebar and the variables @veerkracht_title and so on are filled where they are."
            ),
            advanced=True,
        )

    def _add_outputs(self) -> None:
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", self.tr("PDF"), "PDF (*.pdf)"),
            self.tr(
                "All maps, figures and tables, with bookmarks. A list of rings or a table that does not fit goes on on "
                "a next page."
            ),
        )
        self._add_pictures()
        self.addOutput(QgsProcessingOutputNumber("PAGES", self.tr("Pages of the PDF")))
        self.addOutput(QgsProcessingOutputNumber("MAPS", self.tr("Number of maps")))
        self.addOutput(QgsProcessingOutputNumber("FIGURE_COUNT", self.tr("Number of figures")))
        self.addOutput(QgsProcessingOutputNumber("TABLE_COUNT", self.tr("Number of tables")))
        self.addOutput(QgsProcessingOutputNumber("KEPT_LAYOUTS", self.tr("Layouts that stood there already")))

    def _add_pictures(self) -> None:
        self.add(
            QgsProcessingParameterFolderDestination(
                "FOLDER", self.tr("Folder for pictures"), optional=True, createByDefault=False
            ),
            self.tr("Each page as a picture as well, named after its map, as in 3_focus.png."),
        )
        self.add_choice(
            "FORMATS",
            self.tr("Format of the pictures"),
            FORMATS,
            self.tr("png for documents and screens, svg for drawing programs."),
            default=[FORMATS[0]],
            allowMultiple=True,
            advanced=True,
        )
        self.add_number(
            "DPI",
            self.tr("Resolution of the pictures (dpi)"),
            self.tr("Of png; 300 is usual in print."),
            DEFAULT_DPI,
            whole=True,
            minValue=50,
            maxValue=1200,
            advanced=True,
        )
