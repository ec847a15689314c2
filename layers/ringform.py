# SPDX-License-Identifier: GPL-2.0-or-later
"""Give rings a form of QGIS's own: tabs, names in words, lists of choices, and figures that nobody can type over."""

from __future__ import annotations

from qgis.core import QgsVectorLayer


def apply_ring_form(layer: QgsVectorLayer, language: str) -> None:
    """Give a layer of rings its form: tabs for the ring, for reason and notes, and for the figures.

    Parameters
    ----------
    layer : QgsVectorLayer
        Rings; fields that it lacks are left out of the form.
    language : str
        Of the names of fields and choices: ``nl``, or English for any other.
    """
