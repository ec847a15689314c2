# SPDX-License-Identifier: GPL-2.0-or-later
"""Say what a search for focus areas found, dropped and kept."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.focus.areas import ADDRESSES, CELLS, RESIDENTS, Areas
from ...core.focus.matching import CHANGED, FADING, HAND, HIDDEN, NEW, Matched
from ...core.focus.rings import FoundRing
from ...layers.focus.ground import FocusWorld
from ...layers.rings.layer import ExistingRings, RingRow
from .inputs import FocusInputs


@dataclass(frozen=True)
class Search:
    """Hold what a run found and what it was matched to."""

    world: FocusWorld
    areas: Areas
    found: list[FoundRing]
    existing: ExistingRings
    matched: Matched


class FocusReport(FocusInputs):
    """Tell what the search for focus areas found."""

    def report(self, search: Search, rows: list[RingRow], feedback) -> dict[str, int]:
        """Say in the log what was found, dropped and kept; return the counters."""
        dropped = search.areas.counts()
        status = [row.values["status"] for row in rows]
        counters = {
            "RINGS": sum(each not in HIDDEN for each in status),
            "NEW": status.count(NEW),
            "OF_HAND": sum(row.values["bron"] == HAND for row in rows),
            "MARKED": status.count(CHANGED),
            "FADING": status.count(FADING),
            "PLACES": int(search.world.ground.meets.sum()),
            "DROPPED_CELLS": dropped[CELLS],
            "DROPPED_ADDRESSES": dropped[ADDRESSES],
            "DROPPED_RESIDENTS": dropped[RESIDENTS],
        }
        self._tell_of_areas(search, counters, feedback)
        self._tell_of_rings(search, rows, feedback)
        return counters

    def _tell_of_areas(self, search: Search, counters: dict[str, int], feedback) -> None:
        if search.world.without_place:
            feedback.pushWarning(
                self.tr("{count} rows without a usable geometry are left out.").format(count=search.world.without_place)
            )
        feedback.pushInfo(
            self.tr(
                "{places} places meet the rule ({rule}) and form {areas} areas; {dropped} are too small: {cells} in "
                "cells, {addresses} in addresses, {residents} in residents."
            ).format(
                places=counters["PLACES"],
                rule=search.world.rule,
                areas=len(search.areas.kept) + len(search.areas.dropped),
                dropped=len(search.areas.dropped),
                cells=counters["DROPPED_CELLS"],
                addresses=counters["DROPPED_ADDRESSES"],
                residents=counters["DROPPED_RESIDENTS"],
            )
        )
        if not counters["PLACES"]:
            feedback.pushWarning(self.tr("No cell or neighbourhood meets the rule, so there are no areas to ring."))
        elif not search.found:
            feedback.pushWarning(self.tr("Every area is smaller than a minimum. Lower the minimums to see them."))

    def _tell_of_rings(self, search: Search, rows: list[RingRow], feedback) -> None:
        for row in sorted(rows, key=lambda each: each.values["nummer"]):
            values = row.values
            feedback.pushInfo(f"{values['nummer']:>4}  {values.get('naam') or '-'}: {values['status']}")
        if search.matched.doubled:
            feedback.pushWarning(
                self.tr("More than one ring has the number {numbers}: a hand gave it, so it stays.").format(
                    numbers=", ".join(map(str, search.matched.doubled))
                )
            )
