# SPDX-License-Identifier: GPL-2.0-or-later
"""Refuse what cannot become a map series before anything is read."""

from __future__ import annotations

from pathlib import Path

from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ...core.years import check_order, year_text
from ...layers.output import destination_text
from ...layers.project import require_writable_place
from ..gridalgorithm import RADIUS, WALKING

THEMES = ("NUISANCE", "GROUPS", "HOUSING")
EARLIER = {"NUISANCE_EARLIER": "NUISANCE", "GROUPS_EARLIER": "GROUPS"}
IN_MEMORY = "memory:"


def check_request(algorithm, parameters, context) -> None:
    """Refuse parameters that contradict each other.

    Raises
    ------
    Problem
    """
    given = {name for name in (*THEMES, *EARLIER) if _is_given(algorithm, parameters, name, context)}
    if not given & set(THEMES):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "Give at least one layer: nuisance, groups of residents or social housing.")
        )
    if "GROUPS" in given and not algorithm.field_names(parameters, "GROUP_FIELDS", context):
        raise Problem(QT_TRANSLATE_NOOP("Problem", "Choose the fields of the groups of residents."))
    for earlier, later in EARLIER.items():
        if earlier in given and later not in given:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "{earlier} is given, but not {later}. Give the layer of the second year as well, or leave the "
                    "first year empty.",
                ),
                earlier=algorithm.parameterDefinition(earlier).description(),
                later=algorithm.parameterDefinition(later).description(),
            )
    _check_surroundings(algorithm, parameters, context)
    check_order(*(year_text(algorithm.parameterAsString(parameters, name, context)) for name in ("YEAR_1", "YEAR_2")))
    _check_outputs(algorithm, parameters, context)


def _check_surroundings(algorithm, parameters, context) -> None:
    kind = algorithm.parameterAsEnumString(parameters, "NEIGHBOURHOOD", context)
    if kind == RADIUS and not algorithm.parameterAsDouble(parameters, "RADIUS", context) > 0:
        raise Problem(QT_TRANSLATE_NOOP("Problem", "The radius must be larger than 0 metres."))
    if kind == WALKING and not algorithm.parameterAsDouble(parameters, "DISTANCE", context) > 0:
        raise Problem(QT_TRANSLATE_NOOP("Problem", "The walking distance must be larger than 0 metres."))
    if kind == WALKING and not _is_given(algorithm, parameters, "NETWORK", context):
        raise Problem(QT_TRANSLATE_NOOP("Problem", "Give the network of streets that is walked."))


def _is_given(algorithm, parameters, name: str, context) -> bool:
    value = algorithm.parameterDefinition(name).valueAsPythonString(parameters.get(name), context)
    return value not in ("None", "")


def _check_outputs(algorithm, parameters, context) -> None:
    """Refuse an output that the maps cannot be drawn from, and a project that cannot or must not be written."""
    output = destination_text(parameters, "OUTPUT", context)
    if Path(output).suffix.lower() in (".shp", ".dbf"):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Output {path} is a shapefile, which cuts field names at 10 characters: the maps would not find their "
                "classes, and no reason could be told from another. Write a GeoPackage (.gpkg) instead.",
            ),
            path=output,
        )
    project = algorithm.parameterAsFileOutput(parameters, "PROJECT", context)
    if not project:
        return
    if output.startswith(IN_MEMORY):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The project {path} cannot show a layer that exists in memory only. Write the map series to a file, "
                "such as a GeoPackage (.gpkg), or leave the project empty.",
            ),
            path=project,
        )
    at_hand = context.project().fileName() if context.project() is not None else ""
    require_writable_place(project, at_hand)
