# SPDX-License-Identifier: GPL-2.0-or-later
"""Refuse coordinate systems in which nothing can be measured in metres."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsUnitTypes

from ..core.problems import QT_TRANSLATE_NOOP, Problem


def require_metres(crs: QgsCoordinateReferenceSystem) -> None:
    """Refuse a target CRS that is missing, geographic or not in metres."""
    if not crs.isValid() or crs.isGeographic() or crs.mapUnits() != QgsUnitTypes.DistanceUnit.DistanceMeters:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Coordinate system {crs} does not measure in metres. "
                "Choose a projected one, such as EPSG:28992 (Amersfoort / RD New).",
            ),
            crs=crs.authid() or crs.description() or "?",
        )
