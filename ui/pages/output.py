# SPDX-License-Identifier: GPL-2.0-or-later
"""Make paper, tables and figures of what is there, and open what was made."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QGroupBox, QLabel, QListWidget, QVBoxLayout, QWidget

from ..output import known
from ..output.offer import Offer

LAYOUT_LINES = 5


class OutputPage(QWidget):
    """Make and open what others get to see.

    Parameters
    ----------
    session : Session
    """

    def __init__(self, session, parent=None):
        super().__init__(parent)
        self.session = session
        self.scatter = None
        self._made: list[Path] = []
        self.offers = self._offers()
        self.layouts = QListWidget(self)
        self._build()
        self._connect()
        self.refresh()

    def showEvent(self, event) -> None:
        """Look again: layouts may have come and gone while the page was hidden."""
        super().showEvent(event)
        self.refresh()

    def enterEvent(self, event) -> None:
        """Look again: rings may have been drawn beside the page."""
        super().enterEvent(event)
        self.refresh()

    def refresh(self, *_what) -> None:
        """Show what can be made and opened now."""
        registry = QgsApplication.processingRegistry()
        self.offers["facts"].setVisible(registry.algorithmById(known.FACTS) is not None)
        names = sorted(layout.name() for layout in self.session.project.layoutManager().printLayouts())
        chosen = self.layouts.currentItem().text() if self.layouts.currentItem() is not None else ""
        self.layouts.clear()
        self.layouts.addItems(names)
        self.layouts.setCurrentRow(names.index(chosen) if chosen in names else 0)
        for name, reason in self.reasons().items():
            self.offers[name].show_reason(reason)
        if self._made:
            names = ", ".join(path.name for path in self._made)
            self.offers["folder"].tell(self.tr("Made just now: {files}.").format(files=names))

    def reasons(self) -> dict[str, str]:
        """Return why each thing cannot be made now, with the way out; nothing where it can."""
        session = self.session
        no_rings, no_areas = known.rings(session) is None, known.neighbourhoods(session) is None
        maps = (
            (session.is_busy, self.tr("Wait until the run that is busy is done.")),
            (session.maps_layer() is None, self.tr("Make the maps first, on the page Maps.")),
        )
        rows = ((not known.has_rows(session.project), self.tr("There is no layer with figures yet.")),)
        either = self.tr("Find or draw rings first, or choose a layer of neighbourhoods on the page Data.")
        lacking = {
            **dict.fromkeys(("sheets", "side", "compare"), maps),
            "facts": (*maps, (no_rings and no_areas, either)),
            "neighbourhoods": (
                *maps,
                (no_areas, self.tr("Choose a layer of neighbourhoods first, on the page Data.")),
            ),
            "rings": (*maps, (no_rings, self.tr("Find or draw rings first, on the page Focus areas."))),
            **dict.fromkeys(("linked", *known.FIGURES), rows),
            "layout": ((not self.layouts.count(), self.tr("There are none yet.")),),
            "folder": ((self._folder() is None, self.tr("There is no such folder yet.")),),
        }
        return {name: next((text for is_so, text in each if is_so), "") for name, each in lacking.items()}

    def make(self, name: str) -> None:
        """Show the dialog of an algorithm, with all that the panel knows filled in."""
        makers = {
            "sheets": known.for_sheets,
            "facts": known.for_facts,
            "side": known.for_side,
            "compare": known.for_comparison,
            "neighbourhoods": known.for_neighbourhoods,
            "rings": known.for_rings,
        }
        algorithm = known.MADE_BY[name]
        is_figure = name in known.FIGURES
        given = known.for_figures(self.session, algorithm) if is_figure else makers[name](self.session)
        self._open_dialog(algorithm, given)

    def show_scatter(self) -> None:
        """Show the scatter that is linked with the map; of the table of areas where there is one, else of the maps."""
        if self.scatter is None:
            from ..scatter.dock import ScatterDock

            self.scatter = ScatterDock(self.session, self.session.interface.mainWindow())
            self.scatter.open_beside()
            self.scatter.show_layer(known.table_of_areas(self.session.project) or self.session.maps_layer())
        self.scatter.setUserVisible(True)

    def open_folder(self) -> None:
        """Show the folder of what was made last, else the one in which the maps are kept."""
        folder = self._folder()
        if folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def open_layout(self, *_item) -> None:
        """Open the chosen print layout in QGIS's own window for it."""
        chosen = self.layouts.currentItem()
        layout = self.session.project.layoutManager().layoutByName(chosen.text()) if chosen is not None else None
        if layout is not None:
            self.session.interface.openLayoutDesigner(layout)

    def close_page(self) -> None:
        """Take the scatter away before the panel goes."""
        if self.scatter is not None:
            self.scatter.remove()
            self.scatter = None

    def _open_dialog(self, algorithm: str, parameters: dict) -> None:
        from qgis import processing

        self._made = known.files_made(processing.execAlgorithmDialog(algorithm, parameters) or {}) or self._made
        self.refresh()

    def _folder(self) -> Path | None:
        """Return the folder of what was made last, else that of the maps, where it is there."""
        last = self._made[0].parent if self._made else None
        return last if last is not None and last.is_dir() else self.session.making.folder()

    def _forget_made(self) -> None:
        self._made = []

    def _connect(self) -> None:
        session = self.session
        own = {"linked": self.show_scatter, "folder": self.open_folder, "layout": self.open_layout}
        for name, offer in self.offers.items():
            deed = own.get(name) or (lambda _checked=False, name=name: self.make(name))
            offer.button.clicked.connect(deed)
        self.layouts.itemActivated.connect(self.open_layout)
        session.project.cleared.connect(self._forget_made)
        manager = session.project.layoutManager()
        signals = (session.project_changed, session.maps_made, session.layers_changed, session.rings_changed)
        for signal in (*signals, session.choices.changed, session.busy_changed):
            signal.connect(self.refresh)
        for signal in (manager.layoutAdded, manager.layoutRemoved, manager.layoutRenamed):
            signal.connect(self._layouts_changed)

    def _layouts_changed(self, *_what) -> None:
        if self.isVisible():
            self.refresh()

    def _offers(self) -> dict[str, Offer]:
        texts = {
            "sheets": (
                self.tr("&Print map series…"),
                self.tr("A PDF of the maps with their rings, and of figures and tables."),
            ),
            "facts": (self.tr("Fact &sheets…"), self.tr("A PDF with a page for each ring or neighbourhood.")),
            "compare": (
                self.tr("Compare &variants…"),
                self.tr("Which places change class: another year, another mean, or others who count."),
            ),
            "side": (
                self.tr("Maps side &by side…"),
                self.tr("Two to four variants of a map on one page, with one legend: two towns, two years."),
            ),
            "neighbourhoods": (
                self.tr("Table by &neighbourhood…"),
                self.tr("Cells, addresses and residents per class, and means; also for a spreadsheet."),
            ),
            "rings": (self.tr("Table by &ring…"), self.tr("The same for each focus area.")),
            "linked": (
                self.tr("S&catter beside the map…"),
                self.tr("A dot for each area; what you select there is selected on the map, and the other way round."),
            ),
            "scatter": (self.tr("Draw sc&atter…"), self.tr("Two figures of each area, for in a report.")),
            "change": (self.tr("Dra&w change…"), self.tr("A figure of each area in two years.")),
            "lines": (self.tr("Draw l&ines…"), self.tr("Means over years or classes.")),
            "stack": (self.tr("Draw stac&ked parts…"), self.tr("How a whole is divided, per year or class.")),
            "layout": (
                self.tr("Op&en layout"),
                self.tr("Print map series puts layouts here with “Add layouts to project”, to be adjusted."),
            ),
            "folder": (self.tr("Open folder wit&h results"), self.tr("Where the maps are written.")),
        }
        return {name: Offer(*text, known.MADE_BY.get(name, ""), self) for name, text in texts.items()}

    def _build(self) -> None:
        label = QLabel(self.tr("Print &layouts of this project"), self)
        label.setBuddy(self.layouts)
        self.layouts.setAccessibleName(label.text().replace("&", ""))
        self.layouts.setMinimumHeight(LAYOUT_LINES * self.fontMetrics().height())
        offers = self.offers
        layout = QVBoxLayout(self)
        for title, widgets in (
            (self.tr("On paper"), [offers[name] for name in ("sheets", "facts", "compare", "side")]),
            (self.tr("Tables"), [offers["neighbourhoods"], offers["rings"]]),
            (self.tr("Figures"), [offers["linked"], *(offers[name] for name in known.FIGURES)]),
            (self.tr("Layouts and files"), [label, self.layouts, offers["layout"], offers["folder"]]),
        ):
            group = QGroupBox(title, self)
            inside = QVBoxLayout(group)
            for widget in widgets:
                inside.addWidget(widget)
            layout.addWidget(group)
        layout.addStretch()
