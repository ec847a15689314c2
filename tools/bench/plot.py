# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw cost against size; runs in the peers' environment, which has matplotlib: ``plot.py SWEEP.json PICTURE.png``."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

NAMES = {
    "ours_cell": "per-cell sums, file to file",
    "ours_radius": "200 m sums, file to file",
    "ours_walking": "300 m walking, in memory",
    "ours_series": "whole series, per cell",
    "ours_series_radius": "whole series, within 200 m",
    "ours_arrays": "200 m sums, compute only",
    "ours_measures": "index, classes, matrices",
}


def draw(python: Path, measured: Path, picture: Path) -> None:
    """Draw in the peers' environment."""
    subprocess.run([str(python), __file__, str(measured), str(picture)], check=True)


def main(measured: str, picture: str) -> None:
    """Draw one line a step on double logarithmic paper, with a line of linear growth to compare with."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(8, 5.6), layout="constrained")
    known = json.loads(Path(measured).read_text(encoding="utf-8"))
    for (route, found), marker in zip(known.items(), "os^vDPX*<>"):
        sizes = sorted(int(size) for size in found)
        seconds = [min(found[str(size)]["runs"]) for size in sizes]
        axes.loglog(sizes, seconds, marker=marker, label=NAMES.get(route, route))
    low, high = axes.get_xlim()
    for start in (3e-4, 3e-3, 3e-2, 3e-1):
        axes.loglog([low, high], [start, start * high / low], color="0.6", linestyle=":", linewidth=1, zorder=0)
    axes.plot([], [], color="0.6", linestyle=":", label="linear growth")
    axes.set_xlim(low, high)
    axes.set_ylim(5e-4, 2e2)
    axes.set_xlabel("addresses")
    axes.set_ylabel("seconds, fastest run")
    axes.set_title("Cost of each step against size")
    axes.grid(True, which="major", alpha=0.3)
    axes.legend(loc="upper left")
    figure.savefig(picture, dpi=90)


if __name__ == "__main__":
    main(*sys.argv[1:])
