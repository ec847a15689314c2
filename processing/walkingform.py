# SPDX-License-Identifier: GPL-2.0-or-later
"""Ask for a network of streets, and search it with progress and a way out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingParameterDistance,
    QgsProcessingParameterExpression,
)

from ..core.columns import Column, Table
from ..core.problems import QT_TRANSLATE_NOOP, Problem
from ..core.sums import Addends, Sums
from ..layers.features import Origin, stop_if_cancelled
from .algorithm import Algorithm
from .asking import VECTOR_LINE

if TYPE_CHECKING:
    from ..core.walking.locating import Located
    from ..core.walking.network import Network
    from ..core.walking.reach import Reach

DISTANCE_M, MAX_ACCESS_LEG_M, TOLERANCE_M = 300.0, 100.0, 0.01
NETWORK_DONE, ORIGINS_DONE, ADDRESSES_DONE = 10.0, 15.0, 50.0
"""Percent of the work done after each stage."""


@dataclass(frozen=True)
class Streets:
    """Say which streets are walked, and how far people may live from them.

    Attributes
    ----------
    origin : Origin
        The lines.
    crs : QgsCoordinateReferenceSystem
        In which distances are measured.
    max_leg_m, tolerance_m : float
    expression : str
        Lines that can be walked; all where it is empty.
    split_crossings : bool
    """

    origin: Origin
    crs: QgsCoordinateReferenceSystem
    max_leg_m: float = MAX_ACCESS_LEG_M
    tolerance_m: float = TOLERANCE_M
    expression: str = ""
    split_crossings: bool = False

    def network(self, context, feedback) -> Network:
        """Read the lines and build the network; tell the log what was found."""
        from ..core.walking.crossings import split_at_crossings
        from ..core.walking.network import build_network
        from ..layers.lines import read_lines

        found = read_lines(
            self.origin,
            self.crs,
            expression=self.expression,
            transform_context=context.transformContext(),
            feedback=feedback,
        )
        stop_if_cancelled(feedback)
        lines = found.lines
        if self.split_crossings:
            lines = split_at_crossings(lines, self.tolerance_m, lambda: stop_if_cancelled(feedback))
        network = build_network(lines, self.tolerance_m, lambda: stop_if_cancelled(feedback))
        stop_if_cancelled(feedback)
        if not len(network.length):
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Layer {layer} has no line with a length among the {count} that were read. "
                    "Check the layer, and the filter of lines if there is one.",
                ),
                layer=self.origin.name,
                count=found.features,
            )
        return network


@dataclass(frozen=True)
class Walked:
    """Hold the sums, and how origins and addresses get onto the street."""

    sums: Sums
    origins: Located
    addresses: Located


@dataclass(frozen=True)
class Points:
    """Hold places in metres, NaN where there is none."""

    x: np.ndarray
    y: np.ndarray


class Walk:
    """Walk a network from origins to addresses.

    Parameters
    ----------
    network : Network
    max_leg_m : float
        Points farther from any street are not connected.
    feedback : QgsProcessingFeedback
    to_nodes : bool
        Start and end at the nearest junction.
    """

    def __init__(self, network: Network, max_leg_m: float, feedback, to_nodes: bool = False):
        self._network = network
        self._max_leg_m = max_leg_m
        self._feedback = feedback
        self._to_nodes = to_nodes

    def sums(self, origins: Points, addresses: Points, figures: dict[str, Column], reach: Reach) -> Walked:
        """Add up the figures of the addresses within reach of each origin."""
        from ..core.walking.locating import Locator
        from ..core.walking.sums import WalkingSums

        locator = Locator(self._network, self._max_leg_m, self._to_nodes, self._pause)
        self._feedback.setProgress(NETWORK_DONE)
        starts = self._finish(locator.steps(origins.x, origins.y), NETWORK_DONE, ORIGINS_DONE)
        ends = self._finish(locator.steps(addresses.x, addresses.y), ORIGINS_DONE, ADDRESSES_DONE)
        addends = Addends.of(figures, len(addresses.x), reach.weight_steps, self._pause)
        del locator  # at the scale of the country some 600 MB
        self._pause()
        places = (starts.without_legs(), ends.without_legs()) if self._to_nodes else (starts, ends)
        work = WalkingSums(self._network, *places, addends)
        return Walked(self._finish(work.steps(reach, self._pause), ADDRESSES_DONE, 100.0), starts, ends)

    def _pause(self) -> None:
        stop_if_cancelled(self._feedback)

    def _finish(self, steps, before: float, after: float):
        """Take all steps of a piece of work and return its result."""
        result = None
        for step in steps:
            stop_if_cancelled(self._feedback)
            if isinstance(step, float):
                self._feedback.setProgress(before + step * (after - before))
            result = step
        return result


def distance_suffix(distance_m: float) -> str:
    """Return what fields of sums within a walking distance end in, as ``_300m_lopen``."""
    return f"_{distance_m:.10g}m_lopen".replace(".", "_")


class WalkingForm(Algorithm):
    """Be the base of an algorithm that walks a network of streets."""

    def add_streets(self, optional: bool = False) -> None:
        """Add the parameters of the network."""
        self.add_rows(
            "NETWORK",
            self.tr("Network of streets and paths"),
            self.tr(
                "Lines of OpenStreetMap, NWB, TOP10NL, BGT or a network of your own. Lines are connected where they "
                "share a vertex; lines that only cross are bridges. Lengths are those of the geometry."
            ),
            VECTOR_LINE,
            optional=optional,
        )
        self.add(
            QgsProcessingParameterDistance(
                "DISTANCE", self.tr("Walking distance"), DISTANCE_M, "TARGET_CRS", minValue=0.0
            ),
            self.tr("In metres, along the streets, with the straight steps to the street at both ends."),
        )

    def add_street_details(self) -> None:
        """Add the parameters that few need to touch."""
        self.add(
            QgsProcessingParameterDistance(
                "MAX_ACCESS_LEG", self.tr("Farthest from a street"), MAX_ACCESS_LEG_M, "TARGET_CRS", minValue=0.0
            ),
            self.tr("In metres. Points farther from any street are not connected; they are counted and reported."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterExpression(
                "LINE_FILTER", self.tr("Lines that can be walked"), parentLayerParameterName="NETWORK", optional=True
            ),
            self.tr("Expression on the fields of the network, such as \"highway\" <> 'motorway'. Empty: all lines."),
            advanced=True,
        )
        self.add_switch(
            "SPLIT_CROSSINGS",
            self.tr("Connect lines that cross"),
            self.tr("For networks without topology: lines are connected wherever they cross or touch, bridges too."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterDistance(
                "TOLERANCE", self.tr("Join ends of lines within"), TOLERANCE_M, "TARGET_CRS", minValue=0.0
            ),
            self.tr("In metres. Ends of lines that lie no farther apart are connected; the gap is walked."),
            advanced=True,
        )

    def streets(self, parameters, context, crs: QgsCoordinateReferenceSystem) -> Streets:
        """Return which streets are walked."""
        return Streets(
            self.origin(parameters, "NETWORK", context),
            crs,
            self.parameterAsDouble(parameters, "MAX_ACCESS_LEG", context),
            self.parameterAsDouble(parameters, "TOLERANCE", context),
            self.parameterAsExpression(parameters, "LINE_FILTER", context),
            self.parameterAsBool(parameters, "SPLIT_CROSSINGS", context),
        )

    def tell_network(self, network: Network, name: str, feedback) -> None:
        """Say in the log what the network is like."""
        feedback.pushInfo(
            self.tr("Network {layer}: {edges} edges between {nodes} junctions and ends, {kilometres} km.").format(
                layer=name,
                edges=len(network.length),
                nodes=len(network.x),
                kilometres=round(float(network.length.sum()) / 1000, 1),
            )
        )

    def tell_not_connected(self, table: Table, found: Located, max_leg_m: float, feedback) -> None:
        """Say in the log how many points could not be brought to a street, and why."""
        without = int(np.isnan(table.x).sum())
        far = int((~found.connected).sum()) - without
        if without or far:
            feedback.pushWarning(
                self.tr(
                    "Layer {layer}: {without} of {count} features have no usable place, and {far} lie farther than "
                    "{max_leg} m from any street; they are not connected."
                ).format(layer=table.name, without=without, count=len(table), far=far, max_leg=f"{max_leg_m:g}")
            )
