# SPDX-License-Identifier: GPL-2.0-or-later
"""Generate the built-in sample municipality, invented from end to end."""

from .municipal import municipal_layers
from .national import national_layers
from .town import EPSG, FILE_NAME, SCALES, SampleLayer, SampleTown, generate

__all__ = [
    "EPSG",
    "FILE_NAME",
    "SCALES",
    "SampleLayer",
    "SampleTown",
    "generate",
    "municipal_layers",
    "national_layers",
]
