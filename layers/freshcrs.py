# SPDX-License-Identifier: GPL-2.0-or-later
"""Keep coordinate systems alive that were first met in a thread that has ended since.

QGIS shares every coordinate system that it has met, but the definition behind it belongs to the thread that met it
first and is gone with that thread: what is left has a name, and no text, no units and no file can be written with it.
"""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayer, QgsProject


def forget_threads() -> None:
    """Let coordinate systems be made anew, and so by the thread that asks for them next."""
    QgsCoordinateReferenceSystem.invalidateCache()


def fresh(crs: QgsCoordinateReferenceSystem) -> QgsCoordinateReferenceSystem:
    """Return a coordinate system that belongs to this thread; one without code or text is returned as it is."""
    forget_threads()
    text = "" if crs.authid() else crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED)
    if not crs.authid() and not text:
        return crs
    made = QgsCoordinateReferenceSystem(crs.authid()) if crs.authid() else QgsCoordinateReferenceSystem.fromWkt(text)
    if not made.isValid():
        return crs
    made.setCoordinateEpoch(crs.coordinateEpoch())
    return made


def freshen(project: QgsProject, layers: Iterable[QgsMapLayer]) -> None:
    """Give layers, and their project where its own has died, coordinate systems of this thread."""
    for layer in layers:
        if layer.crs().isValid():
            layer.setCrs(fresh(layer.crs()), False)
    if is_dead(project.crs()):
        made = fresh(project.crs())
        project.setCrs(QgsCoordinateReferenceSystem())  # equal ones are not exchanged
        project.setCrs(made)


def is_dead(crs: QgsCoordinateReferenceSystem) -> bool:
    """Tell whether a coordinate system has lost its definition."""
    return crs.isValid() and not crs.toWkt()
