# SPDX-License-Identifier: GPL-2.0-or-later
"""Know which fields count everybody round a place, whom a sum over places would count many times over."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ...core.series import INDEX, RESIDENTS
from ..features import Origin
from ..provenance import Told, read_history
from .row import SERIES, WITHIN_FACT

OWN_PLACE = "'cell'"
"""The neighbourhood in which the figures of a place are its own, as a history tells it."""


def of_surroundings(told: Told, field: str) -> bool:
    """Tell whether a history says that a field is about everybody round a place, not about the place alone."""
    if told.algorithm == SERIES:
        within = told.counters.get(WITHIN_FACT, "").split(", ")
        return field in within or (INDEX in within and field.startswith(RESIDENTS))
    return told.inputs.get("NEIGHBOURHOOD", OWN_PLACE) != OWN_PLACE


def require_own_residents(origin: Origin, field: str) -> None:
    """Refuse a field of residents that counts those around each place too.

    Raises
    ------
    Problem
    """
    layer = origin.source if isinstance(origin.source, QgsVectorLayer) else origin.layer
    history = origin.history or (() if layer is None else layer.metadata().history())
    if field and of_surroundings(read_history(list(history)), field):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Field {field} of layer {layer} counts everybody within a radius or a walking distance of each place, "
                "so together the places would count people many times over. Leave Residents empty and give addresses "
                "with the people who live at each, or choose a field with the people of each place itself.",
            ),
            field=field,
            layer=origin.name,
        )
