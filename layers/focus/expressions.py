# SPDX-License-Identifier: GPL-2.0-or-later
"""Read rules that a user has written as expressions."""

from __future__ import annotations

from qgis.core import QgsExpression, QgsFeatureRequest

from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ..features import Origin


def rule_of(text: str, origin: Origin) -> QgsExpression:
    """Return a rule as an expression.

    Raises
    ------
    Problem
        If it cannot be read, or asks for fields that the layer lacks.
    """
    expression = QgsExpression(text)
    if expression.hasParserError():
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The rule {rule} cannot be read as an expression: {error}"),
            rule=text,
            error=expression.parserErrorString().strip(),
        )
    known = {name.casefold() for name in origin.source.fields().names()}
    asked = expression.referencedColumns() - {QgsFeatureRequest.ALL_ATTRIBUTES}
    lacking = sorted(name for name in asked if name.casefold() not in known)
    if lacking:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The rule {rule} asks for fields that layer {layer} lacks: {fields}."),
            rule=text,
            layer=origin.name,
            fields=", ".join(lacking),
        )
    return expression
