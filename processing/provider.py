# SPDX-License-Identifier: GPL-2.0-or-later
"""Register the algorithms with QGIS's Processing framework."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

ICON = Path(__file__).parent.parent / "resources" / "icon.svg"


class VeerkrachtProvider(QgsProcessingProvider):
    """Offer the steps of the resilience maps in the toolbox, models, batch and ``qgis_process``."""

    def id(self) -> str:
        return "veerkracht"

    def name(self) -> str:
        return "Veerkrachtkaarten"

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def svgIconPath(self) -> str:
        return str(ICON)

    def loadAlgorithms(self) -> None:
        for algorithm in algorithm_classes():
            self.addAlgorithm(algorithm())


def algorithm_classes() -> list:
    """Return the algorithm classes in the order of the work; imported only when the provider loads."""
    return [*_steps(), *_about_places(), *_maps()]


def _steps() -> list:
    """Return the single steps from addresses to classes."""
    from .aggregatetogrid import AggregateToGrid
    from .assignclasses import AssignClasses
    from .cellsfromids import CellsFromIds
    from .changeform import ChangeForm
    from .combineclasses import CombineClasses
    from .compositeindex import CompositeIndex
    from .share import Share
    from .sumwithinwalkingdistance import SumWithinWalkingDistance

    return [
        CellsFromIds,
        AggregateToGrid,
        SumWithinWalkingDistance,
        Share,
        CompositeIndex,
        ChangeForm,
        AssignClasses,
        CombineClasses,
    ]


def _about_places() -> list:
    """Return what picks out places, and sums them up in tables and figures."""
    from .areas.form import AreaForm
    from .figures.drawchange import DrawChange
    from .figures.drawlines import DrawLines
    from .figures.drawscatter import DrawScatter
    from .figures.drawstack import DrawStack
    from .rings.request import FocusRequest
    from .rings.stylerings import StyleRings

    return [FocusRequest, StyleRings, AreaForm, DrawScatter, DrawChange, DrawLines, DrawStack]


def _maps() -> list:
    """Return what makes maps in one go."""
    from .atlas.form import AtlasForm
    from .buildings.form import BuildingForm
    from .comparison.form import CompareForm
    from .comparison.sideform import SideBySideForm
    from .samplemunicipality import SampleMunicipality
    from .series.form import SeriesForm
    from .sheets.factform import FactForm
    from .sheets.printform import PrintForm

    return [SeriesForm, AtlasForm, PrintForm, FactForm, CompareForm, SideBySideForm, BuildingForm, SampleMunicipality]
