# SPDX-License-Identifier: GPL-2.0-or-later
"""Cells of printed tables, as QGIS writes them: the same figure as on a fact sheet, halves up."""

from __future__ import annotations

import pytest
from qgis.core import QgsExpression, QgsExpressionContext, QgsFeature
from veerkrachtkaarten.core.figures.areafacts import STATISTICS
from veerkrachtkaarten.core.figures.axes import number_text
from veerkrachtkaarten.core.tables.printed import printed_column
from veerkrachtkaarten.layers.fields import make_fields

VALUES = (
    *(0.125, 0.375, -0.125, 2.675, -2.675, 1.005, 0.005, -0.005, -0.004, 0.0, 62.5, 12.5, 1234567.895),
    *(0.0625, -0.0625, 0.0005, -0.0004, 0.1235),
)


@pytest.fixture(scope="module")
def cell(qgis_app):
    """Return what gives the text of a cell."""

    def write(field: str, value: float, language: str) -> str:
        fields = make_fields({field: "number"})
        row = QgsFeature(fields)
        row.setAttributes([value])
        expression = QgsExpression(printed_column(field, {field: "number"}, language).expression)
        context = QgsExpressionContext()
        context.setFeature(row)
        context.setFields(fields)
        text = expression.evaluate(context)
        assert not expression.hasEvalError(), expression.evalErrorString()
        return text

    return write


@pytest.mark.parametrize("statistic", [each for each in STATISTICS if each.unit != "%"], ids=lambda each: each.name)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_table_and_a_fact_sheet_write_the_same_figure(cell, statistic, language):
    written = {value: cell(statistic.name, value, language) for value in VALUES}
    assert written == {value: statistic.text(value, language) for value in VALUES}


@pytest.mark.parametrize("field", ["aandeel_hoog", "eigen_cijfer"])
def test_other_figures_of_a_table_are_written_as_in_figures(cell, field):
    decimals = 1 if field == "aandeel_hoog" else 2
    values = (*VALUES, 12.25, 12.35, 0.05, -0.05)
    assert [cell(field, each, "nl") for each in values] == [number_text(each, "nl", decimals) for each in values]
