# SPDX-License-Identifier: GPL-2.0-or-later
"""Write styles/*.qml, docs/legends.md, docs/rings.md and docs/atlas.md from legends/."""

from __future__ import annotations

import os

from headless import ROOT, load_package
from make_atlas_docs import ATLAS_PAGE, atlas_page
from make_legend_docs import PAGE, page
from make_ring_docs import RING_PAGE, ring_page
from qgis.core import QgsApplication


def main() -> None:
    """Write a style for each legend and each map with rings, labels in Dutch, and the pages about them."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    load_package()
    from veerkrachtkaarten.core.focus.ring_map import load_ring_map, ring_map_ids
    from veerkrachtkaarten.core.legend import load_all
    from veerkrachtkaarten.layers.rings.style import ring_style_to_qml
    from veerkrachtkaarten.layers.styling import legend_to_qml

    application = QgsApplication([], False)
    application.initQgis()
    for legend in load_all().values():
        (ROOT / "styles" / f"{legend.id}.qml").write_text(legend_to_qml(legend), encoding="utf-8")
    (ROOT / "styles" / "ring.qml").write_text(ring_style_to_qml(None), encoding="utf-8")
    for name in ring_map_ids():
        (ROOT / "styles" / f"ring_{name}.qml").write_text(ring_style_to_qml(load_ring_map(name)), encoding="utf-8")
    PAGE.write_text(page(), encoding="utf-8")
    RING_PAGE.write_text(ring_page(), encoding="utf-8")
    ATLAS_PAGE.write_text(atlas_page(), encoding="utf-8")
    application.exitQgis()


if __name__ == "__main__":
    main()
