# SPDX-License-Identifier: GPL-2.0-or-later
"""Show the rows of a table as the grid cells that their ids name."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsCoordinateReferenceSystem, QgsFeatureRequest, QgsGeometry, QgsRectangle, QgsWkbTypes

from .reader import Origin
from .writer import CellLayer


@dataclass(frozen=True)
class CellSource:
    """Be a source whose features have the attributes of ``origin`` and the square of a cell.

    It answers what :func:`layers.writer.write_copy` asks of a source; rows that have no cell are left out.

    Attributes
    ----------
    origin : Origin
        Gives the attributes; geometry it may have is not read.
    row_of : dict of int to int
        Position in ``cells`` of each feature id.
    cells : CellLayer
        The cells.
    """

    origin: Origin
    row_of: dict[int, int]
    cells: CellLayer

    def fields(self):
        """Return the fields of the table."""
        return self.origin.source.fields()

    def wkbType(self):  # noqa: N802 - QGIS asks for it by this name
        """Return that features are polygons."""
        return QgsWkbTypes.Type.Polygon

    def sourceCrs(self) -> QgsCoordinateReferenceSystem:  # noqa: N802
        """Return the coordinate system of the grid."""
        return self.cells.crs

    def sourceName(self) -> str:  # noqa: N802
        """Return the name of the table."""
        return self.origin.name

    def getFeatures(self, request: QgsFeatureRequest):  # noqa: N802
        """Yield the rows that have a cell, as cells."""
        bare = QgsFeatureRequest(request).setFlags(QgsFeatureRequest.Flag.NoGeometry)
        size_m = self.cells.size_m
        west, south = (self.cells.ix * size_m).tolist(), (self.cells.iy * size_m).tolist()
        for feature in self.origin.features(bare):
            row = self.row_of.get(feature.id())
            if row is not None:
                x, y = west[row], south[row]
                feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y, x + size_m, y + size_m)))
                yield feature
