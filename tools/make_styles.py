# SPDX-License-Identifier: GPL-2.0-or-later
"""Write the styles in styles/, and docs/legends.md, rings.md, atlas.md and gallery.md, from legends/."""

from __future__ import annotations

import os
from pathlib import Path

from headless import ROOT, load_package
from make_atlas_docs import ATLAS_PAGE, atlas_page
from make_gallery_docs import GALLERY_PAGE, gallery_page
from make_legend_docs import PAGE, page
from make_ring_docs import RING_PAGE, ring_page
from qgis.core import QgsApplication


def main() -> None:
    """Write a style for each legend and each map with rings, labels in Dutch, and the pages about them."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    load_package()
    from veerkrachtkaarten.core.atlas import ATLASES
    from veerkrachtkaarten.core.focus.ring_map import load_ring_map, ring_map_ids
    from veerkrachtkaarten.core.legend import load_all
    from veerkrachtkaarten.layers.comparison.style import OUTCOME_FIELD, outline_style_to_qml
    from veerkrachtkaarten.layers.rings.style import ring_style_to_qml
    from veerkrachtkaarten.layers.styling import legend_to_qml

    application = QgsApplication([], False)
    application.initQgis()
    for legend in load_all().values():
        (ROOT / "styles" / f"{legend.id}.qml").write_text(legend_to_qml(legend), encoding="utf-8")
    (ROOT / "styles" / "ring.qml").write_text(ring_style_to_qml(None), encoding="utf-8")
    for name in ring_map_ids():
        (ROOT / "styles" / f"ring_{name}.qml").write_text(ring_style_to_qml(load_ring_map(name)), encoding="utf-8")
    (ROOT / "styles" / f"{OUTCOME_FIELD}.qml").write_text(outline_style_to_qml(), encoding="utf-8")
    for name in ATLASES:
        write_atlas_styles(name, ROOT / "styles" / name)
    PAGE.write_text(page(), encoding="utf-8")
    RING_PAGE.write_text(ring_page(), encoding="utf-8")
    ATLAS_PAGE.write_text(atlas_page(), encoding="utf-8")
    GALLERY_PAGE.write_text(gallery_page(), encoding="utf-8")
    application.exitQgis()


def write_atlas_styles(name: str, folder: Path) -> None:
    """Write the styles of the maps of an atlas, and take away those of maps that are no more."""
    from veerkrachtkaarten.core.atlas.reading import load_atlas
    from veerkrachtkaarten.layers.atlas.style import map_to_qml, style_names

    styles = {
        style: map_to_qml(each, geometry)
        for each in load_atlas(name).values()
        for style, geometry in style_names(each).items()
    }
    folder.mkdir(exist_ok=True)
    for path in folder.glob("*.qml"):
        if path.stem not in styles:
            path.unlink()
    for style, text in styles.items():
        (folder / f"{style}.qml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
