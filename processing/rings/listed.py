# SPDX-License-Identifier: GPL-2.0-or-later
"""List what a run would change, so that nothing disappears unseen."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsWkbTypes

from ...core.focus.areas import ADDRESSES, CELLS, RESIDENTS
from ...core.focus.matching import ABSORBED, DROPPED, SAME
from ...layers.fields import make_fields
from ...layers.sink import Target, write_features

FIELDS = {
    "wat": "text",
    "nummer": "integer",
    "naam": "text",
    "bron": "text",
    "toelichting": "text",
    "cellen": "integer",
    "straal_m": "number",
}
DROPPED_NAMES = {CELLS: "te weinig cellen", ADDRESSES: "te weinig adressen", RESIDENTS: "te weinig inwoners"}
"""Why an area was dropped; Dutch, as all column contents are."""


def list_of_changes(search, rows: list) -> list[tuple[tuple[float, float] | None, dict]]:
    """Return a place and attributes for each ring that is not as it was, and each area that became none."""
    listed = []
    for row in rows:
        values = row.values
        if values["status"] == SAME:
            continue
        centre = row.geometry.centroid()
        place = None if centre.isNull() else (centre.asPoint().x(), centre.asPoint().y())
        entry = {name: values.get(name) for name in ("nummer", "naam", "bron", "cellen", "straal_m")}
        listed.append((place, {**entry, "wat": values["status"], "toelichting": values.get("gewijzigd")}))
    for found, known in sorted(search.matched.absorbed.items()):
        circle, ring = search.found[found].circle, search.existing.rings[known]
        entry = {"wat": ABSORBED, "cellen": len(search.found[found].area.members), "straal_m": circle.radius_m}
        entry.update(nummer=ring.values.get("nummer"), naam=ring.values.get("naam"), bron="hand")
        listed.append(((circle.x, circle.y), entry))
    units = search.world.units
    for area, reason in search.areas.dropped:
        place = (float(np.mean(units.x[area.members])), float(np.mean(units.y[area.members])))
        listed.append((place, {"wat": DROPPED, "toelichting": DROPPED_NAMES[reason], "cellen": len(area.members)}))
    return listed


def write_list(target: Target, listed: list, crs) -> dict[str, str]:
    """Write the list where it is wanted; return the output."""
    if not target.parameters.get(target.output_name):
        return {}
    fields = make_fields(FIELDS)

    def features():
        for place, values in listed:
            feature = QgsFeature(fields)
            if place is not None:
                feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*place)))
            feature.setAttributes([values.get(name) for name in FIELDS])
            yield feature

    return {target.output_name: write_features(target, fields, QgsWkbTypes.Type.Point, crs, features())}
