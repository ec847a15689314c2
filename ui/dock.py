# SPDX-License-Identifier: GPL-2.0-or-later
"""Be the panel: four pages, from layers to maps to focus areas to print."""

from __future__ import annotations

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QTabWidget, QWidget

# QGIS's loader forgets on unloading only what it saw imported by name.
from . import focus, output, pages, scatter  # noqa: F401
from .session import Session

NAME = "VeerkrachtkaartenDock"
PAGES = ("data", "maps", "focus", "output")


class Dock(QgsDockWidget):
    """Hold the pages; each is made when it is first shown.

    Parameters
    ----------
    interface : QgisInterface
    """

    def __init__(self, interface, parent=None):
        super().__init__("Veerkrachtkaarten", parent)
        self.setObjectName(NAME)
        self.session = Session(interface, self)
        self.pages: dict[str, QWidget] = {}
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("veerkrachtkaarten_pages")
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(True)
        for label in (self.tr("&Data"), self.tr("&Maps"), self.tr("&Focus areas"), self.tr("&Output")):
            self.tabs.addTab(_scrolling(), label)
        self.setWidget(self.tabs)
        self.tabs.currentChanged.connect(self._make)
        self.session.page_wanted.connect(self.show_page)
        self._make(0)

    def page(self, name: str) -> QWidget:
        """Return a page by its module's name; it is made if it was not shown yet."""
        self._make(PAGES.index(name))
        return self.pages[name]

    def show_page(self, name: str) -> QWidget:
        """Bring a page to the front and return it."""
        self.tabs.setCurrentIndex(PAGES.index(name))
        return self.page(name)

    def close_session(self) -> None:
        """Let go of the project before the panel goes."""
        for page in self.pages.values():
            if hasattr(page, "close_page"):
                page.close_page()
        self.session.close()

    def _make(self, position: int) -> None:
        name = PAGES[position]
        if name in self.pages:
            return
        page = _page_class(name)(self.session)
        self.pages[name] = page
        self.tabs.widget(position).setWidget(page)


def _scrolling() -> QScrollArea:
    """Return a frame in which a page scrolls up and down, and is never wider than the panel."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    return area


def _page_class(name: str) -> type:
    """Return the class of a page, imported when it is first shown."""
    if name == "data":
        from .pages.data import DataPage as Page
    elif name == "maps":
        from .pages.maps import MapsPage as Page
    elif name == "focus":
        from .pages.focus import FocusPage as Page
    else:
        from .pages.output import OutputPage as Page
    return Page
