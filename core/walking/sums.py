# SPDX-License-Identifier: GPL-2.0-or-later
"""Add up addresses within a walking distance of origins."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..pausing import Pause, no_pause
from ..sums import Addends, Sums
from .housed import Housed
from .locating import Located
from .network import Network
from .reach import Reach
from .region import Blocks, Region
from .search import Distances
from .tally import Around, Tally


class WalkingSums:
    """Add up addresses within a walking distance of origins, step by step.

    Parameters
    ----------
    network : Network
    origins, addresses : Located
        Where both get onto the network; what is not connected reaches nothing and is not reached.
    addends : Addends
        What is added up, one row an address.
    """

    def __init__(self, network: Network, origins: Located, addresses: Located, addends: Addends):
        self._network = network
        self._origins = origins
        self._addends = addends
        self._addresses = addresses

    def steps(self, reach: Reach, pause: Pause = no_pause) -> Iterator[float | Sums]:
        """Yield the fraction done after each piece of work, and in the end the sums; before the first, pause."""
        housed = Housed(self._network, self._addresses, self._addends, pause)
        count = len(self._origins.edge)
        totals = np.zeros((len(self._addends.vectors), count))
        sums = Sums(self._addends, np.zeros(count, dtype=np.int64), totals)
        blocks = Blocks.of(self._network, self._origins, reach.distance_m)
        distances = Distances(reach.distance_m)
        tally = Tally(self._network, housed, reach, sums)
        for chunk in blocks.chunks():
            region = Region(self._network, blocks, chunk)
            around = Around(self._network, region, blocks, chunk, self._origins)
            for _part in tally.add(around, distances):
                yield float(blocks.first[chunk[0]] / len(blocks.order))
            yield float(blocks.first[chunk[1]] / len(blocks.order))
        yield sums

    def sums(self, reach: Reach) -> Sums:
        """Return the sums in one go."""
        *_fractions, sums = self.steps(reach)
        return sums
