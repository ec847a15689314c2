# SPDX-License-Identifier: GPL-2.0-or-later
"""Take the time of a function wherever it is called, or of work that is over in a moment."""

from __future__ import annotations

import functools
import statistics
import time

REPEATS, REPEATS_IN_MS = 5, 51
"""Repeats of work, and of work that is over in less than :data:`SHORT` seconds."""
SHORT = 0.02
LONG = 5.0
"""Seconds from which on a first time is enough."""


def timed(owner, name: str, stage: str, stages: dict[str, float]) -> None:
    """Let a function note the seconds that it takes."""
    function = getattr(owner, name)

    @functools.wraps(function)
    def measured(*arguments, **named):
        start = time.perf_counter()
        try:
            return function(*arguments, **named)
        finally:
            stages[stage] = stages.get(stage, 0.0) + time.perf_counter() - start

    setattr(owner, name, measured)


def repeated(work) -> tuple[float, object]:
    """Return the median seconds of work that leaves nothing behind, after a first time, and its result."""
    seconds, wanted = [], 1
    while len(seconds) < wanted:
        start = time.perf_counter()
        result = work()
        seconds.append(time.perf_counter() - start)
        if len(seconds) == 1 and seconds[0] < LONG:
            wanted += REPEATS if seconds[0] >= SHORT else REPEATS_IN_MS
    return statistics.median(seconds[1:] or seconds), result
