# SPDX-License-Identifier: GPL-2.0-or-later
"""Leave a project as it was when what is put into it cannot be finished."""

from __future__ import annotations

import contextlib

from qgis.core import QgsLayerTree, QgsProject


@contextlib.contextmanager
def taken_back_on_failure(project: QgsProject):
    """Take the layers, layouts and groups that a block adds to a project out again if it does not come to its end."""
    manager, root = project.layoutManager(), project.layerTreeRoot()
    layers = set(project.mapLayers())
    layouts = {layout.name() for layout in manager.layouts()}
    groups = {each.name() for each in root.children() if QgsLayerTree.isGroup(each)}
    try:
        yield
    except BaseException:
        for layout in manager.layouts():
            if layout.name() not in layouts:
                manager.removeLayout(layout)
        project.removeMapLayers([each for each in project.mapLayers() if each not in layers])
        for each in root.children():
            if QgsLayerTree.isGroup(each) and each.name() not in groups and not each.children():
                root.removeChildNode(each)
        raise
