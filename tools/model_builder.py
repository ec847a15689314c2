# SPDX-License-Identifier: GPL-2.0-or-later
"""Build a model of QGIS's model designer from steps in a few words, and write it the same each time."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from model_texts import DUTCH, HELP, TITLES

COLUMN_PX, ROW_PX = 260, 110


@dataclass(frozen=True)
class Output:
    """Stand for the layer that an earlier step makes."""

    step: str


@dataclass(frozen=True)
class Given:
    """Stand for what the user gives in an input of the model."""

    name: str


@dataclass(frozen=True)
class Formula:
    """Stand for a QGIS expression, in which ``@NAME`` is an input of the model."""

    text: str


def source_of(value):
    """Return a value of a step in the words of QGIS's models."""
    from qgis.core import QgsProcessingModelChildParameterSource as Source

    if isinstance(value, Output):
        return Source.fromChildOutput(value.step, "OUTPUT")
    if isinstance(value, Given):
        return Source.fromModelParameter(value.name)
    if isinstance(value, Formula):
        return Source.fromExpression(value.text)
    return Source.fromStaticValue(value)


def required_defaults(algorithm) -> dict:
    """Return the defaults of what an algorithm must have; QGIS 3.22 calls a step without them incomplete."""
    return {
        parameter.name(): parameter.defaultValue()
        for parameter in algorithm.parameterDefinitions()
        if not parameter.flags() & type(parameter).FlagOptional
        and not parameter.isDestination()
        and parameter.defaultValue() is not None
    }


class Builder:
    """Lay out a model: inputs on the left, then the steps in columns, the result on the right."""

    def __init__(self, texts):
        from qgis.core import QgsProcessingModelAlgorithm

        self.model = QgsProcessingModelAlgorithm(texts.title, "Veerkrachtkaarten")
        self.model.setHelpContent({"ALG_DESC": texts.description, "ALG_CREATOR": "Veerkrachtkaarten", **HELP})
        self._names: list[str] = []

    def add_input(self, parameter, column: float, row: float) -> None:
        """Add an input of the model."""
        from qgis.core import QgsProcessingModelParameter

        component = QgsProcessingModelParameter(parameter.name())
        self._place(component, parameter.name(), column, row)
        self.model.addModelParameter(parameter, component)
        self._names.append(parameter.name())

    def add_step(self, name: str, algorithm: str, place: tuple[float, float], values: dict) -> Output:
        """Add a step and return what it makes."""
        from qgis.core import QgsProcessingModelChildAlgorithm

        child = QgsProcessingModelChildAlgorithm(algorithm)
        child.setChildId(name)
        child.setDescription(TITLES[name])
        for key, value in {**required_defaults(child.algorithm()), **values}.items():
            child.addParameterSources(key, [source_of(value)])
        self._place(child, name, *place)
        self.model.addChildAlgorithm(child)
        return Output(name)

    def finish(self, last: Output, column: float, row: float) -> None:
        """Make the output of the last step the result of the model."""
        from qgis.core import QgsProcessingModelOutput

        child = self.model.childAlgorithm(last.step)
        output = QgsProcessingModelOutput("OUTPUT", TITLES["OUTPUT"])
        output.setChildId(last.step)
        output.setChildOutputName("OUTPUT")
        self._place(output, "OUTPUT", column, row)
        child.setModelOutputs({"OUTPUT": output})
        self.model.setChildAlgorithm(child)
        self.model.updateDestinationParameters()
        self.model.setParameterOrder(self._names)

    def _place(self, component, name: str, column: float, row: float) -> None:
        """Put a box in its place, with a comment in Dutch above it where there is one."""
        from qgis.PyQt.QtCore import QPointF, QSizeF

        component.setPosition(QPointF(column * COLUMN_PX, row * ROW_PX))
        component.setSize(QSizeF(COLUMN_PX * 0.8, 40))
        if name in DUTCH:
            comment = component.comment().clone()
            comment.setDescription(DUTCH[name])
            comment.setPosition(QPointF(column * COLUMN_PX, (row - 0.42) * ROW_PX))
            comment.setSize(QSizeF(COLUMN_PX * 0.8, 36))
            component.setComment(comment)


def save(model, path: Path) -> None:
    """Write a model that is complete; the same model gives the same bytes."""
    problems = [problem for child in model.childAlgorithms() for problem in model.validateChildAlgorithm(child)[1]]
    if problems:
        raise SystemExit(f"{path.name}: {problems}")
    model.toFile(str(path))
    _put_in_order(path)


def _put_in_order(path: Path) -> None:
    """Sort the attributes in a file, which Qt writes in another order each time."""
    tree = ElementTree.parse(path)
    for element in tree.iter():
        ordered = sorted(element.attrib.items())
        element.attrib.clear()
        element.attrib.update(ordered)
    text = ElementTree.tostring(tree.getroot(), encoding="unicode")
    path.write_text(f"<!DOCTYPE model>\n{text}\n", encoding="utf-8")
