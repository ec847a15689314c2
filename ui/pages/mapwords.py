# SPDX-License-Identifier: GPL-2.0-or-later
"""Say in words how a map stands."""

from __future__ import annotations

from ...layers.styling import user_language
from ...processing.language import translate
from ...processing.series.needs import needed_layers
from ..definitions import definition
from ..mapmaking import LACKING, MADE, OUTDATED, OUTPUT, POSSIBLE, MapStatus

MOST_NAMES = 4


class MapWords:
    """Put what is known of maps into words.

    Parameters
    ----------
    making : MapMaking
    """

    def __init__(self, making):
        self._making = making

    def tr(self, text: str) -> str:
        """Translate a literal of this class."""
        return translate(type(self), text)

    def title(self, status: MapStatus) -> str:
        """Return number and title of a map."""
        return f"{status.legend.number}. {status.legend.title.get(user_language())}"

    def state(self, status: MapStatus) -> str:
        """Return how a map stands, in a word or two."""
        return {
            LACKING: self.tr("lacks data"),
            POSSIBLE: self.tr("can be made"),
            OUTDATED: self.tr("out of date"),
            MADE: self.tr("made"),
        }[status.state]

    def detail(self, status: MapStatus) -> str:
        """Return what a map needs, lacks, or no longer shows."""
        needs = self.tr("Needs: {layers}.").format(layers=_names(needed_layers(status.legend)))
        if status.state == LACKING:
            return (
                needs
                + " "
                + self.tr("Lacks: {layers}. Choose it on the Data page.").format(layers=_names(status.lacking))
            )
        if status.state == OUTDATED and OUTPUT in status.changed:
            return needs + " " + self.tr("Its table was changed or written from elsewhere since it was made.")
        if status.state == OUTDATED:
            return needs + " " + self.tr("Changed since it was made: {names}.").format(names=_names(status.changed))
        if status.state == MADE and not self._making.is_known():
            return needs + " " + self.tr("Not made from this panel: whether it is up to date is not known.")
        if status.state == MADE:
            return needs + " " + self.tr("Click to show it.")
        return needs


def _names(parameters) -> str:
    """Return the labels of parameters; a few of many."""
    labels = [definition(name).description() for name in parameters]
    more = ["…"] if len(labels) > MOST_NAMES else []
    return ", ".join([*labels[:MOST_NAMES], *more])
