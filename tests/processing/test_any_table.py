# SPDX-License-Identifier: GPL-2.0-or-later
"""Give algorithms tables that nobody would think of: a result or a sentence comes back, and what is hidden stays so."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException, QgsVectorLayer

MINIMUM = 10
SUPPRESSED = (-99997, -99998)
ODD = (None, 0, 1, -1, 4, 5, 9, 10, 11, 100, 10**9, *SUPPRESSED, -99995, -99999, -99999999)
FIGURES = st.one_of(st.sampled_from(ODD), st.integers(-20, 200))
ROWS = st.lists(st.tuples(FIGURES, FIGURES, FIGURES), max_size=6)
PLACES = st.lists(st.tuples(FIGURES, FIGURES, FIGURES, st.integers(0, 3), st.booleans()), max_size=6)
WEIGHTS = st.sampled_from(["", "1;1", "0;1", "0;0", "1", "-1;2", "1;1;1", "x;1", "1e308;1e308"])
TEXTS = (
    "",
    " .",
    "x",
    "veel",
    "1.234",
    "1,5",
    "12 %",
    "-99997",
    "-99997.0",
    "\N{EN DASH}",
    "1e400",
    "nan",
    "'; DROP TABLE",
)
FEW = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def layer_of(rows, kind="integer", geometry=None) -> QgsVectorLayer:
    fields = "&".join(f"field={name}:{kind}" for name in ("inw", "a", "b"))
    layer = QgsVectorLayer(f"{geometry or 'None'}?crs=EPSG:28992&{fields}", "tabel", "memory")
    features = []
    for inw, a, b, *place in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([inw, a, b])
        if place and place[1]:
            feature.setGeometry(QgsGeometry.fromWkt(f"POINT({176110 + 100 * place[0]} 317410)"))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def outcome(run, algorithm: str, parameters: dict):
    """Return the rows of the result, or None where a full sentence refuses it."""
    try:
        result = run(algorithm, {**parameters, "OUTPUT": "memory:"})["OUTPUT"]
    except QgsProcessingException as refused:
        assert str(refused)[0].isupper()
        assert str(refused).rstrip().endswith(".")
        return None
    return [dict(zip(result.fields().names(), map(plain, feature.attributes()))) for feature in result.getFeatures()]


def plain(value):
    return None if value is None or str(value) == "NULL" else value


def check_share(row: dict, name: str, counts: tuple) -> None:
    """Hold one share to its definition, and to silence where something is hidden or too few."""
    value, reason = row[name], row[f"reden_{name}"]
    assert (value is None) == (reason is not None)
    part, whole = counts
    if part in SUPPRESSED or whole in SUPPRESSED:
        assert reason in ("onderdrukt in de bron", "te weinig bewoners")
    elif whole is not None and 0 < whole < MINIMUM:
        assert reason == "te weinig bewoners"
    if value is not None:
        assert value == pytest.approx(100 * part / whole)
        assert 0 <= value <= 100


@FEW
@given(rows=ROWS)
def test_a_share_of_any_counts_is_right_or_has_a_reason(run, rows):
    found = outcome(run, "share", {"INPUT": layer_of(rows), "NUMERATOR": "a", "DENOMINATOR": "inw", "MINIMUM": MINIMUM})
    assert len(found) == len(rows)
    for row, (inw, a, _b) in zip(found, rows):
        check_share(row, "aandeel_a", (a, inw))


@FEW
@given(rows=st.lists(st.tuples(*[st.one_of(st.none(), st.sampled_from(TEXTS), st.text(max_size=5))] * 3), max_size=5))
def test_a_share_of_any_texts_is_a_percentage_or_has_a_reason(run, rows):
    found = outcome(run, "share", {"INPUT": layer_of(rows, "string"), "NUMERATOR": "a", "DENOMINATOR": "inw"})
    for row in found:
        assert (row["aandeel_a"] is None) == (row["reden_aandeel_a"] is not None)
        assert row["aandeel_a"] is None or 0 <= row["aandeel_a"] <= 100


@FEW
@given(rows=ROWS, weights=WEIGHTS, method=st.sampled_from(["zscore", "ratio", "minmax", "percentile", "rank"]))
def test_an_index_of_any_counts_is_a_number_or_has_a_reason(run, rows, weights, method):
    asked = {"INPUT": layer_of(rows), "COMPONENTS": ["a", "b"], "POPULATION": "inw", "WEIGHTS": weights}
    found = outcome(run, "compositeindex", {**asked, "METHOD": method, "MINIMUM": MINIMUM, "INTERMEDIATE": True})
    for row, (inw, a, b) in zip(found or [], rows):
        assert (row["index"] is None) == (row["reden_index"] is not None)
        assert row["index"] is None or abs(row["index"]) < float("inf")
        if inw in SUPPRESSED or (inw is not None and inw < MINIMUM):
            assert row["index"] is None
        check_share(row, "aandeel_a", (a, inw))
        check_share(row, "aandeel_b", (b, inw))


@FEW
@given(rows=PLACES, kind=st.sampled_from(["counts", "percentages"]))
def test_a_series_of_any_places_has_a_class_or_a_reason_everywhere(run, rows, kind):
    layer = layer_of(rows, geometry="Point")
    asked = {"GROUPS": layer, "GROUP_FIELDS": ["a", "b"], "POPULATION": "inw", "GROUPS_KIND": kind}
    found = outcome(run, "mapseries", {**asked, "HOUSING": layer, "SOCIAL_HOUSING": "a", "MINIMUM": MINIMUM})
    hidden = {cell for inw, a, _b, cell, placed in rows if placed and (a in SUPPRESSED or inw in SUPPRESSED)}
    for row in found or []:
        for legend in ("kwetsbaar", "corporatiebezit"):
            assert (row[f"klasse_{legend}"] > 0) == (row[f"reden_{legend}"] is None)
        assert row["aandeel_a"] is None or 0 <= row["aandeel_a"] <= 100
        if kind == "counts" and int(row["grid_id"][1:5]) - 1761 in hidden:
            assert row["aandeel_a"] is None
