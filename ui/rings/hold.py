# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold rings while they are dragged or pushed: what they were, and what they would be when let go."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ...core.focus.circle import Circle
from ...layers.rings.sketch import Point, moved_by, resized
from .grips import INSIDE, Grip


@dataclass(frozen=True)
class Hold:
    """Keep rings as they were and as they would be; the layer knows nothing of it until they are let go.

    Attributes
    ----------
    before, now : dict of int to Circle
        By row.
    grip : Grip or None
        What the mouse holds; None where the keyboard does.
    start : (float, float)
        Where the mouse took hold, in metres.
    """

    before: Mapping[int, Circle]
    now: Mapping[int, Circle]
    grip: Grip | None = None
    start: Point = (0.0, 0.0)

    @classmethod
    def of(cls, circles: Mapping[int, Circle], grip: Grip | None = None, start: Point = (0.0, 0.0)) -> Hold:
        """Take hold of rings."""
        return cls(dict(circles), dict(circles), grip, start)

    @property
    def is_moved(self) -> bool:
        """Tell whether anything would change."""
        return self.now != self.before

    def dragged(self, point: Point) -> Hold:
        """Return the hold after the mouse went somewhere: its rings move, or the one that it pulls at is resized."""
        if self.grip.part == INSIDE:
            step = point[0] - self.start[0], point[1] - self.start[1]
            return replace(self, now={fid: moved_by(circle, *step) for fid, circle in self.before.items()})
        circle = self.before[self.grip.fid]
        reach, first = (math.hypot(x - circle.x, y - circle.y) for x, y in (point, self.start))
        return replace(self, now={self.grip.fid: resized(circle, circle.radius_m + reach - first)})

    def pushed(self, dx_m: float, dy_m: float) -> Hold:
        """Return the hold after a step by the keyboard."""
        return replace(self, now={fid: moved_by(circle, dx_m, dy_m) for fid, circle in self.now.items()})

    def grown(self, step_m: float) -> Hold:
        """Return the hold after the keyboard changed the radius."""
        return replace(self, now={fid: resized(circle, circle.radius_m + step_m) for fid, circle in self.now.items()})
