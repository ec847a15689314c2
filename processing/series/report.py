# SPDX-License-Identifier: GPL-2.0-or-later
"""Say in the log what became of the layers of a map series."""

from __future__ import annotations

from qgis.core import QgsApplication

from ...core.legend import Legend
from ...core.own_mean import OwnMean
from ...core.reasons import REASON_TEXT, Reason
from ...core.series import Series
from ...layers.layerunits import LayerUnits
from ...layers.units import Units
from ..language import translate
from .inputs import SeriesReader


class SeriesReport:
    """Tell the user what was mapped, what was not, and why."""

    def __init__(self, feedback, legends: dict[str, Legend]):
        self._feedback = feedback
        self._legends = legends

    def tr(self, text: str) -> str:
        """Translate a literal that stands in this class."""
        return translate(type(self), text)

    def tell(self, series: Series, reader: SeriesReader) -> None:
        """Tell everything, places first."""
        self._units(reader.units)
        self._rows(reader)
        if series.reference is not None:
            self._feedback.pushInfo(
                self.tr("The index is relative to: {source}, {year}.").format(
                    source=series.reference.source, year=series.reference.year or "–"
                )
            )
        if series.own_mean is not None:
            self._own_mean(series.own_mean)
        self._maps(series, len(reader.units))

    def _own_mean(self, found: OwnMean) -> None:
        if found.by_residents:
            text = self.tr(
                "Nuisance is relative to the mean of the area itself: {mean}, weighed by residents of {count} places."
            )
        else:
            text = self.tr(
                "Nuisance is relative to the mean of the area itself: {mean}, over {count} places that each count once."
            )
        self._feedback.pushInfo(text.format(mean=f"{found.mean:+.4f}", count=found.places))

    def _units(self, units: Units) -> None:
        self._feedback.pushInfo(self.tr("{count} cells or neighbourhoods are mapped.").format(count=len(units)))
        if not len(units):
            self._feedback.pushWarning(
                self.tr("The layers hold no place that can be mapped, so the maps are empty. Choose other layers.")
            )
        if not isinstance(units, LayerUnits):
            return
        for count, text in (
            (units.repaired_count, self.tr("Layer {layer}: {count} invalid polygons were repaired to place points.")),
            (
                units.displaced_count,
                self.tr("Layer {layer}: {count} features lie elsewhere than the cells that their ids name."),
            ),
            (units.without_id, self.tr("Layer {layer}: {count} features have no id; tables cannot reach them.")),
        ):
            if count:
                self._feedback.pushWarning(text.format(layer=units.origin.name, count=count))

    def _rows(self, reader: SeriesReader) -> None:
        for name, count in reader.outside.items():
            if count:
                self._feedback.pushInfo(
                    self.tr("{count} rows of layer {layer} lie in none of them and are not used.").format(
                        count=count, layer=name
                    )
                )
        for name in dict.fromkeys(reader.without_radius):
            if reader.placing.walking is None:
                text = self.tr(
                    "Layer {layer}: the radius does not apply, because only points with a place can be counted round "
                    "the centre of a cell. Its figures are those of the cell or neighbourhood itself."
                )
            else:
                text = self.tr(
                    "Layer {layer}: the walking distance does not apply, because only points with a place can be "
                    "counted from the centre of a cell. Its figures are those of the cell or neighbourhood itself."
                )
            self._feedback.pushWarning(text.format(layer=name))

    def _maps(self, series: Series, count: int) -> None:
        language = QgsApplication.locale()
        for legend_id, classed in series.classed.items():
            legend = self._legends.get(legend_id)
            if legend is not None and count and not classed.known.any():
                reasons = sorted({Reason(reason) for reason in classed.reasons.tolist()})
                self._feedback.pushWarning(
                    self.tr("Map {number}, {title}, has no class anywhere: {reasons}.").format(
                        number=legend.number,
                        title=legend.title.get(language),
                        reasons="; ".join(REASON_TEXT[reason] for reason in reasons),
                    )
                )
        for skipped in series.skipped:
            if skipped.legend.in_series:
                self._feedback.pushWarning(
                    self.tr("Map {number}, {title}, is skipped. It lacks: {lacking}.").format(
                        number=skipped.legend.number,
                        title=skipped.legend.title.get(language),
                        lacking="; ".join(text.get(language) for text in skipped.lacking),
                    )
                )
