# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw over the map which rings are under the cursor, selected and held."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from qgis.gui import QgsRubberBand

from ...core.focus.circle import Circle
from .grips import handles
from .rubber import CHOSEN, HELD, HOVERED, Bands
from .screen import Screen


@dataclass(frozen=True)
class Picture:
    """Hold what is to be seen.

    Attributes
    ----------
    circles : dict of int to Circle
        All rings on the map, by row.
    selected : sequence of int
    hovered : int or None
    held : dict of int to Circle
        Rings that are dragged, as they would be when let go.
    """

    circles: Mapping[int, Circle]
    selected: Sequence[int] = ()
    hovered: int | None = None
    held: Mapping[int, Circle] = field(default_factory=dict)

    def draw(self, bands: Bands, screen: Screen) -> None:
        """Draw this, and nothing else."""
        now = {fid: self.held.get(fid, self.circles.get(fid)) for fid in dict.fromkeys((*self.selected, *self.held))}
        drawn = {("before", fid): (self.circles.get(fid), HELD) for fid in self.held}
        drawn.update({("chosen", fid): (circle, CHOSEN) for fid, circle in now.items()})
        if self.hovered in self.circles and self.hovered not in now and not self.held:
            drawn[("hover", self.hovered)] = (self.circles[self.hovered], HOVERED)
        for key, (circle, look) in drawn.items():
            bands.show_circle(key, circle, look, screen)
        shown = [circle for circle in now.values() if circle is not None]
        bands.show_points("handles", [point for circle in shown for point in handles(circle)], screen)
        centres = [(circle.x, circle.y) for circle in shown]
        bands.show_points("centres", centres, screen, QgsRubberBand.IconType.ICON_CROSS)
        bands.keep_only([*drawn, "handles", "centres"])
