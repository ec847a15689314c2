# SPDX-License-Identifier: GPL-2.0-or-later
"""Write styles/*.qml and docs/legends.md from legends/*.json."""

from __future__ import annotations

import os

from headless import ROOT, load_package
from make_legend_docs import PAGE, page
from qgis.core import QgsApplication


def main() -> None:
    """Write a style for each legend, labels in Dutch, and the page about all of them."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    load_package()
    from veerkrachtkaarten.core.legend import load_all
    from veerkrachtkaarten.layers.styling import legend_to_qml

    application = QgsApplication([], False)
    application.initQgis()
    for legend in load_all().values():
        (ROOT / "styles" / f"{legend.id}.qml").write_text(legend_to_qml(legend), encoding="utf-8")
    PAGE.write_text(page(), encoding="utf-8")
    application.exitQgis()


if __name__ == "__main__":
    main()
