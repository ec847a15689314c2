# SPDX-License-Identifier: GPL-2.0-or-later
"""Write what was measured as tables in Markdown."""

from __future__ import annotations

import math

from comparisons import Comparison
from goals import Goal
from plot import NAMES

HEAD = ("step", "against", "must reach", "ours", "peer", "ratio", "memory, ours / peer", "results", "reached")


def row(comparison: Comparison, goal: Goal, ours: dict, theirs: dict | None, remark: str) -> dict:
    """Return one row of the table, with everything that was measured."""
    if goal == Goal():
        reached = "–"
    elif goal.is_met(ours, theirs):
        reached = "met"
    else:
        reached = "SHORTFALL" + (f": {comparison.bound}" if comparison.bound else "")
    return {
        "step": comparison.step,
        "peer": comparison.peer,
        "goal": goal.text(),
        "ours": ours,
        "theirs": theirs,
        "ratio": theirs["seconds"] / ours["seconds"] if theirs else None,
        "remark": remark,
        "reached": reached,
    }


def left_out(comparison: Comparison, goal: Goal) -> dict:
    """Return the row of what could not be measured."""
    reached = "not measured: the peer could not be installed"
    named = {"step": comparison.step, "peer": comparison.peer, "goal": goal.text(), "reached": reached}
    return named | {"ours": None, "theirs": None, "ratio": None, "remark": "–"}


def markdown(results: dict) -> str:
    """Return the table of one scale, with the versions above it and the stages of our steps below."""
    lines = [
        ", ".join(f"{name} {value}" for name, value in results["versions"].items()),
        "",
        f"Scale {results['scale']}; median of {results['runs']} after a first run that does not count, each in a fresh "
        f"process (over 30 s: one; over 2 minutes: the first counts); load of the machine {results['load']:.1f}.",
        "",
        "| " + " | ".join(HEAD) + " |",
        "|" + "---|" * len(HEAD),
    ]
    for found in results["rows"]:
        ours, theirs = found["ours"], found["theirs"]
        cells = [
            found["step"],
            found["peer"],
            found["goal"],
            seconds(ours),
            seconds(theirs),
            f"{found['ratio']:.3g} ×" if found["ratio"] else "–",
            f"{_megabytes(ours)} / {_megabytes(theirs)}",
            found["remark"],
            found["reached"],
        ]
        lines.append("| " + " | ".join(cells) + " |")
    lines += ["", "Stages of our steps:"]
    staged = {found["step"]: found["ours"] for found in results["rows"] if found["ours"] and found["ours"]["stages"]}
    for step, ours in staged.items():
        lines.append(f"- {step}: " + ", ".join(f"{name} {value:.2f} s" for name, value in ours["stages"].items()))
    return "\n".join(lines) + "\n"


def seconds(measured: dict | None) -> str:
    """Return seconds with three digits that mean something."""
    if not measured:
        return "–"
    value = measured["seconds"]
    return f"{value * 1000:.3g} ms" if value < 0.1 else f"{value:.3g} s"


def _megabytes(measured: dict | None) -> str:
    return f"{measured['peak_mb']:.0f} MB" if measured else "–"


def sweep(known: dict) -> str:
    """Return seconds by step and size, of the fastest run, and how they grow over the larger half of the sizes."""
    sizes = sorted({int(size) for found in known.values() for size in found})
    lines = ["| step | " + " | ".join(f"{size:,}" for size in sizes) + " | growth |"]
    lines.append("|---|" + "---|" * (len(sizes) + 1))
    for route, found in known.items():
        by_size = {int(size): min(measured["runs"]) for size, measured in found.items()}
        cells = [f"{by_size[size]:.3g} s" if size in by_size else "–" for size in sizes]
        lines.append(f"| {NAMES.get(route, route)} | " + " | ".join(cells) + f" | {growth(by_size)} |")
    return "\n".join(lines) + "\n"


def growth(by_size: dict[int, float]) -> str:
    """Return the exponent with which cost grows with size; 1 is linear."""
    largest = sorted(by_size)[len(by_size) // 2 :]
    if len(largest) < 2:
        return "–"
    points = [(math.log(size), math.log(by_size[size])) for size in largest]
    mean_x, mean_y = (sum(values) / len(points) for values in zip(*points))
    spread = sum((x - mean_x) ** 2 for x, _y in points)
    return f"n^{sum((x - mean_x) * (y - mean_y) for x, y in points) / spread:.2f}"
