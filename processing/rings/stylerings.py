# SPDX-License-Identifier: GPL-2.0-or-later
"""Colour rings for a map by its published rules, or by rules of one's own; what a hand chose stays."""

from __future__ import annotations

from collections import Counter

import numpy as np
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
)

from ...core.definition import Text
from ...core.focus.ring_map import (
    FALSE,
    KINDS,
    NONE,
    NUMBER_AND_LETTER,
    TRUE,
    UNDECIDED,
    UNKNOWN,
    RingMap,
    RingRule,
    first_met,
    kinds_by_rule,
    kinds_kept,
    load_ring_map,
)
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ...layers.focus.expressions import rule_of
from ...layers.reader import Origin
from ...layers.writer import NewColumn, write_copy
from ..algorithm import Algorithm
from ..asking import VECTOR_POLYGON
from ..language import sentence
from .styler import RingStyler

OWN = "eigen"
PUBLISHED = (
    *("focus", "corporatiebezit", "ontwikkeling_kwetsbaar", "veerkracht"),
    *("corporatiewijken", "corporatie_kwetsbaar", "corporatie_toename"),
)
MAPS = (*PUBLISHED, OWN)


class StyleRings(Algorithm):
    """Give each ring its kind on a map, and draw it."""

    ID = "stylerings"
    GROUP = "focus"

    def displayName(self) -> str:
        return self.tr("Style rings by rule")

    def description_text(self) -> str:
        return self.tr(
            "Gives each ring the kind (red, green, both, blue, white, dark green) that the rules of a map say, and "
            "draws it: the field soort_ holds what is drawn, the field regel_ what the rules say. Change soort_ by "
            "hand and it stays when the rules are applied again. A ring keeps its number and name on all maps. Where a "
            "figure that decides is absent or suppressed, the ring is grey and dashed."
        )

    def initAlgorithm(self, configuration=None) -> None:
        self._add_rules()
        self._add_outputs()

    def _add_rules(self) -> None:
        self.add_rows(
            "INPUT",
            self.tr("Rings"),
            self.tr("Rings with their statistics, as Find focus areas makes them."),
            VECTOR_POLYGON,
        )
        self.add_choice(
            "MAP",
            self.tr("Map"),
            MAPS,
            self.tr(
                "focus, corporatiebezit, ontwikkeling_kwetsbaar and veerkracht: maps 3, 4, 6 and 7 of Parkstad; "
                "corporatiewijken: Maastricht 2-2; corporatie_kwetsbaar: 2-10 and 2-11; corporatie_toename: 2-12 and "
                "2-13; eigen: the rules below."
            ),
        )
        self.add_text(
            "RULES",
            self.tr("Own rules"),
            self.tr(
                "With eigen: a rule a line, the kind, a colon and an expression, as in blauw: index > 1. The first "
                "that is true decides; a ring that meets none is not drawn."
            ),
            multiLine=True,
        )
        self.add(
            QgsProcessingParameterFile("RULES_FILE", self.tr("Rules file"), extension="json", optional=True),
            self.tr("Your own copy of a file in legends/rings, with other bounds or kinds. Replaces the choice above."),
            advanced=True,
        )

    def _add_outputs(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", self.tr("Rings with kinds"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            self.tr("A copy of the rings with both fields of the map."),
        )
        self.addOutput(QgsProcessingOutputNumber("DRAWN", self.tr("Rings drawn on the map")))
        self.addOutput(QgsProcessingOutputNumber("UNKNOWN", self.tr("Rings without the figures that decide")))
        self.addOutput(QgsProcessingOutputNumber("OF_HAND", self.tr("Rings whose kind a hand chose")))
        self.addOutput(QgsProcessingOutputString("KINDS", self.tr("Rings per kind")))

    def checkParameterValues(self, parameters, context):
        try:
            self._ring_map(parameters, context)
        except Problem as problem:
            return False, sentence(problem)
        return super().checkParameterValues(parameters, context)

    def compute(self, parameters, context, feedback) -> dict:
        ring_map, expressions = self._ring_map(parameters, context)
        origin = self.origin(parameters, "INPUT", context)
        available = origin.source.fields().names()
        lacking = [name for name in ring_map.columns if name not in available]
        if lacking:
            feedback.pushWarning(
                self.tr("Layer {layer} lacks the fields {fields}: rings that need them are unknown.").format(
                    layer=origin.name, fields=", ".join(lacking)
                )
            )
        numbers = tuple(name for name in ring_map.columns if name in available)
        texts = tuple(name for name in (ring_map.kind_field, ring_map.rule_field) if name in available)
        table = self.read(parameters, "INPUT", context, feedback, numbers=numbers, texts=texts)
        if expressions:
            by_rule = first_met(_evaluated(origin, table.fids, expressions, context), NONE, len(table))
        else:
            by_rule = kinds_by_rule(ring_map, table.numbers, len(table))
        nothing = np.full(len(table), None, dtype=object)
        before = [table.texts.get(name, nothing) for name in (ring_map.kind_field, ring_map.rule_field)]
        kinds = kinds_kept(by_rule, *before)
        new = [NewColumn(ring_map.kind_field, "text", kinds), NewColumn(ring_map.rule_field, "text", by_rule)]
        output = write_copy(self, parameters, "OUTPUT", context, origin, new, feedback, rows=table.fids)
        RingStyler.style_on_completion(context, output, ring_map)
        return {"OUTPUT": output, **self._report(kinds, by_rule, feedback)}

    def _report(self, kinds: np.ndarray, by_rule: np.ndarray, feedback) -> dict:
        if not len(kinds):
            feedback.pushWarning(self.tr("The layer holds no rings, so the result holds none either."))
        counts = Counter(kinds.tolist())
        told = "; ".join(f"{kind}: {counts[kind]}" for kind in sorted(counts))
        feedback.pushInfo(self.tr("Rings per kind: {kinds}.").format(kinds=told or "-"))
        return {
            "DRAWN": len(kinds) - counts[NONE],
            "UNKNOWN": counts[UNKNOWN],
            "OF_HAND": int(sum(kind != rule for kind, rule in zip(kinds, by_rule))),
            "KINDS": told,
        }

    def _ring_map(self, parameters, context) -> tuple[RingMap, list[tuple[str, str]]]:
        """Return the rules of the map chosen, and the expressions where they are the user's own."""
        path = self.parameterAsString(parameters, "RULES_FILE", context)
        if path:
            return load_ring_map(path), []
        chosen = self.parameterAsEnumString(parameters, "MAP", context)
        if chosen != OWN:
            return load_ring_map(chosen or MAPS[0]), []
        expressions = _parsed(self.parameterAsString(parameters, "RULES", context))
        rules = tuple(RingRule(kind, (), Text(text, text), "own") for kind, text in expressions)
        title = Text("Eigen regels", "Own rules")
        otherwise = RingRule(NONE, (), Text("", ""), "own")
        return RingMap(OWN, title, title, title, (), NUMBER_AND_LETTER, rules, otherwise), expressions


def _parsed(text: str) -> list[tuple[str, str]]:
    """Return kind and expression of each line."""
    rules = []
    for line in filter(str.strip, text.splitlines()):
        kind, _, expression = (part.strip() for part in line.partition(":"))
        if kind not in (*KINDS, NONE) or not expression or QgsExpression(expression).hasParserError():
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The rule “{rule}” is not a kind, a colon and an expression, as in blauw: index > 1. Kinds are "
                    "{kinds}.",
                ),
                rule=line.strip(),
                kinds=", ".join((*KINDS, NONE)),
            )
        rules.append((kind, expression))
    if not rules:
        raise Problem(QT_TRANSLATE_NOOP("Problem", "With eigen, give at least one rule, as in blauw: index > 1."))
    return rules


def _evaluated(origin: Origin, fids: np.ndarray, expressions: list[tuple[str, str]], context) -> list:
    """Return per rule its kind and, ring by ring, whether it is met; NULL leaves it undecided."""
    prepared = []
    scope = QgsExpressionContext(context.expressionContext())
    scope.appendScope(QgsExpressionContextUtils.globalScope())
    scope.setFields(origin.source.fields())
    for kind, text in expressions:
        expression = rule_of(text, origin)
        expression.prepare(scope)
        prepared.append((kind, expression, np.full(len(fids), UNDECIDED, dtype=np.int8)))
    row_of = {int(fid): row for row, fid in enumerate(fids)}
    for feature in origin.features(QgsFeatureRequest()):
        scope.setFeature(feature)
        for _, expression, met in prepared:
            value = expression.evaluate(scope)
            if value is not None and not (hasattr(value, "isNull") and value.isNull()):
                met[row_of[feature.id()]] = TRUE if value else FALSE
    return [(kind, met) for kind, _, met in prepared]
