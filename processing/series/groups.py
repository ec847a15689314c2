# SPDX-License-Identifier: GPL-2.0-or-later
"""See to it that the groups of two years are the same groups, and the years are two."""

from __future__ import annotations

from collections import Counter

from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ...core.reference import group_name
from ...layers.reader import Origin


def require_different_groups(layer: str, fields: list[str], names: list[str], population: str) -> None:
    """Refuse a group that is chosen twice, say in two years of it, or that is all residents."""
    doubled = [name for name, count in Counter(names).items() if count > 1]
    if doubled:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Fields {fields} of layer {layer} are about one and the same group, {group}. Choose each group once, "
                "of one year; another year has parameters of its own.",
            ),
            fields=", ".join(field for field, name in zip(fields, names) if name == doubled[0]),
            layer=layer,
            group=doubled[0],
        )
    if population in fields:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Field {field} of layer {layer} is chosen as a group and as all residents. Choose another field for "
                "one of the two.",
            ),
            field=population,
            layer=layer,
        )


def same_groups(layer: str, fields: list[str], names: list[str]) -> list[str]:
    """Return the fields of the first year in the order of the groups.

    Parameters
    ----------
    layer : str
        The layer of the first year.
    fields : list of str
        Its fields; by name where they are called after the same groups, in whatever order, else in order.
    names : list of str
        The groups of the second year.
    """
    field_of = {group_name(field): field for field in fields}
    if len(fields) == len(names) and set(field_of) == set(names):
        return [field_of[name] for name in names]
    if len(fields) != len(names):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Layer {layer} has {earlier} fields of groups in the first year and {later} in the second. "
                "Choose the same groups in both years, in the same order.",
            ),
            layer=layer,
            earlier=len(fields),
            later=len(names),
        )
    misplaced = [
        field for field, name in zip(fields, names) if group_name(field) in names and group_name(field) != name
    ]
    if misplaced:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Fields {fields} of layer {layer} stand in the place of other groups. Choose the groups of the first "
                "year in the order of the second: {groups}.",
            ),
            fields=", ".join(misplaced),
            layer=layer,
            groups=", ".join(names),
        )
    return fields


def require_other_year(later: tuple[Origin, dict], earlier: tuple[Origin, dict]) -> None:
    """Refuse to compare fields of a layer with themselves: nothing would ever have changed."""
    if _place(later[0]) != _place(earlier[0]) or later[1] != earlier[1]:
        return
    raise Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The first year would be the same figures as the second: {fields} of layer {layer}. Choose another layer "
            "or other fields for the first year, or leave it empty.",
        ),
        fields=", ".join(later[1].values()),
        layer=later[0].name,
    )


def _place(origin: Origin) -> tuple[str, str]:
    layer = origin.layer if origin.layer is not None else origin.source
    return (layer.source(), layer.subsetString()) if hasattr(layer, "subsetString") else (origin.name, "")
