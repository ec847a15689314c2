# SPDX-License-Identifier: GPL-2.0-or-later
"""Read one place of a map series out of its layer, with what the layer's history tells about all of them."""

from __future__ import annotations

import ast
import math
from collections.abc import Mapping, Sequence

from qgis.core import (
    NULL,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from ...core.definition import Legend
from ...core.explain import Background, SeriesRow, legends_in
from ...core.fieldnames import squashed
from ...core.own_mean import OWN_MEAN_FACT, own_mean_of_text
from ...core.presets import NEIGHBOURHOOD_FIELDS
from ...core.reference_text import REFERENCE_FACT, reference_of_text
from ..provenance import Told, read_history
from ..units import CELL_ID

SERIES = "veerkracht:mapseries"
WITHIN_FACT = "within"
"""Name of the line in the history of a layer that lists the measures about everything round a place."""
HAIR = 1e-6
"""Half the side of the square in which a point is looked up, in units of the layer: metres or degrees."""


def series_row(layer: QgsVectorLayer, feature: QgsFeature) -> SeriesRow:
    """Return a feature of a map series as a row to be explained."""
    told = read_history(layer.metadata().history())
    names = [field.name() for field in layer.fields()]
    values = {name: None if value == NULL else value for name, value in zip(names, feature.attributes())}
    place, name = _named(values, names, _given(told, "UNIT_ID"))
    return SeriesRow(place or str(feature.id()), values, background_of(told), name)


def background_of(told: Told) -> Background:
    """Return what a history tells about how a map series was computed; nothing where it tells of other work."""
    if told.algorithm != SERIES:
        return Background()
    neighbourhood = _given(told, "NEIGHBOURHOOD")
    groups = _number(told, "MINIMUM_GROUPS")
    return Background(
        reference=reference_of_text(told.counters.get(REFERENCE_FACT, "")),
        minimum=_number(told, "MINIMUM"),
        minimum_groups=int(groups) if groups else None,
        years=(_given(told, "YEAR_1"), _given(told, "YEAR_2")),
        within=frozenset(told.counters.get(WITHIN_FACT, "").split(", ")),
        radius_m=_number(told, "RADIUS") if neighbourhood == "radius" else None,
        walking_m=_number(told, "DISTANCE") if neighbourhood == "walking" else None,
        own_mean=own_mean_of_text(told.counters.get(OWN_MEAN_FACT, "")),
    )


def _named(values: dict, names: list[str], id_field: str) -> tuple[str, str]:
    """Return the id and the name of a place; empty where the layer is not known to have one."""
    fields = (id_fields(names, id_field), _usual("name", names))
    texts = (values.get(found[0]) if found else None for found in fields)
    return tuple("" if text is None else str(text) for text in texts)


def id_fields(names: Sequence[str], told: str = "") -> list[str]:
    """Return the fields that may hold the ids of places, the likeliest first; ``told`` is what a history says."""
    return [name for name in (told, CELL_ID) if name in names] + _usual("id", names)


def id_field_of(layer: QgsVectorLayer) -> str:
    """Return the field that holds the ids of the places of a series, or of another layer of places; "" for none."""
    told = read_history(layer.metadata().history())
    return next(iter(id_fields(layer.fields().names(), _given(told, "UNIT_ID"))), "")


def _usual(role: str, names: Sequence[str]) -> list[str]:
    plain_names = {squashed(name): name for name in names}
    return [plain_names[squashed(name)] for name in NEIGHBOURHOOD_FIELDS[role] if squashed(name) in plain_names]


def _given(told: Told, name: str) -> str:
    """Return a parameter as text, without the quotation marks of the history."""
    value = told.inputs.get(name, "")
    try:
        return str(ast.literal_eval(value))
    except (ValueError, SyntaxError):
        return value


def _number(told: Told, name: str) -> float | None:
    try:
        value = float(_given(told, name))
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def series_layers(project: QgsProject, legends: Mapping[str, Legend]) -> list[QgsVectorLayer]:
    """Return the layers with classes that are visible in a project, the topmost first."""
    root = project.layerTreeRoot()
    shown = [(root.findLayer(layer.id()), layer) for layer in root.layerOrder()]
    return [layer for node, layer in shown if node is not None and node.isVisible() and is_series(layer, legends)]


def is_series(layer, legends: Mapping[str, Legend]) -> bool:
    """Tell whether a layer holds places with classes of maps."""
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid() or not layer.isSpatial():
        return False
    return bool(legends_in(layer.fields().names(), legends))


def feature_at(layer: QgsVectorLayer, point: QgsPointXY) -> QgsFeature | None:
    """Return the feature that holds a point, in the layer's coordinate system; on an edge, that north-east of it."""
    near = QgsRectangle(point, point)
    near.grow(HAIR)  # an empty rectangle would mean: everywhere
    spot = QgsGeometry.fromPointXY(point)
    found = [
        feature
        for feature in layer.getFeatures(QgsFeatureRequest().setFilterRect(near))
        if feature.geometry().intersects(spot)
    ]
    return max(found, key=_south_west, default=None)


def _south_west(feature: QgsFeature) -> tuple[float, float, int]:
    box = feature.geometry().boundingBox()
    return box.xMinimum(), box.yMinimum(), feature.id()
