# SPDX-License-Identifier: GPL-2.0-or-later
"""Put rings, neighbourhoods and what the maps are made of into the project of the demo, for the panel to know."""

from __future__ import annotations

from pathlib import Path

GROUP = "Gegevens"
OUTLINES, COUNTED = "buurten", ("adressen", "leefbaarometer_grid", "referentie_nederland")
"""Layers of the sample municipality: those over the maps, and those below them."""


def furnish(path: Path, sample: Path, rings: Path) -> Path:
    """Add rings and neighbourhoods on top of the maps of a project, what was counted below, and write it again.

    Parameters
    ----------
    path : Path
        The project that the map series wrote.
    sample, rings : Path
    """
    from qgis.core import QgsProject, QgsVectorLayer
    from veerkrachtkaarten.layers.rings.file import open_ring_layer
    from veerkrachtkaarten.layers.samplestyle import draw_quietly

    project = QgsProject()
    if not project.read(str(path)):
        raise SystemExit(f"The project {path} cannot be read.")
    tree = project.layerTreeRoot()
    tree.insertLayer(0, project.addMapLayer(open_ring_layer(str(rings)), False)).setExpanded(False)
    group = tree.addGroup(GROUP)
    for name in (OUTLINES, *COUNTED):
        layer = project.addMapLayer(QgsVectorLayer(f"{sample}|layername={name}", name, "ogr"), False)
        tree.insertLayer(1, layer) if name == OUTLINES else group.addLayer(layer)
        draw_quietly(layer, project)
    _show_with_every_map(project)
    if not project.write():
        raise SystemExit(f"The project {path} cannot be written.")
    return path


def _show_with_every_map(project) -> None:
    """Let the themes of the maps show what is ticked beside the maps too: one of them would hide it."""
    from qgis.core import QgsMapThemeCollection
    from veerkrachtkaarten.layers.series.group import map_of

    themes = project.mapThemeCollection()
    ticked = [node.layer() for node in project.layerTreeRoot().findLayers() if node.isVisible()]
    for name in themes.mapThemes():
        theme = themes.mapThemeState(name)
        for layer in ticked:
            if layer.isSpatial() and not map_of(layer, project):
                theme.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(layer))
        themes.update(name, theme)
