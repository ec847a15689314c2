# SPDX-License-Identifier: GPL-2.0-or-later
"""Write a reference into one line of a layer's history, and read it back to the last bit."""

from __future__ import annotations

import json
import math

from .reference import Reference
from .scores import GroupReference

REFERENCE_FACT = "reference"
"""Name of the line in the history of a layer."""


def reference_text(reference: Reference) -> str:
    """Return means and standard deviations (percent), index, year and source as JSON; every share is left out."""
    return json.dumps(
        {
            "source": reference.source,
            "year": reference.year,
            "groups": {
                name: {"mean": _finite(group.mean), "sd": _finite(group.sd)} for name, group in reference.groups.items()
            },
            "index": {"mean": _finite(reference.index_mean), "sd": _finite(reference.index_sd)},
            "index_groups": sorted(reference.index_groups),
        },
        ensure_ascii=False,
        allow_nan=False,
    )


def reference_of_text(text: str) -> Reference | None:
    """Read a line that :func:`reference_text` wrote; None where it says something else."""
    try:
        told = json.loads(text)
        groups = {
            str(name): GroupReference(_number(group["mean"]), _number(group["sd"]))
            for name, group in told["groups"].items()
        }
        mean, sd = _number(told["index"]["mean"]), _number(told["index"]["sd"])
        year = None if told["year"] is None else int(told["year"])
        return Reference(groups, frozenset(told["index_groups"]), mean, sd, year, str(told["source"]))
    except (ValueError, TypeError, KeyError, AttributeError):
        return None  # another program, or a hand, may write there what it likes


def _finite(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None


def _number(value) -> float:
    return math.nan if value is None else float(value)
