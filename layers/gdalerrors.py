# SPDX-License-Identifier: GPL-2.0-or-later
"""Hear what GDAL complains about, whether or not it has been told to raise exceptions."""

from __future__ import annotations

import contextlib

try:
    from osgeo import gdal
except ImportError:
    gdal = None


@contextlib.contextmanager
def heard():
    """Give a list that fills with GDAL's failures on this thread while the block runs; its warnings are dropped."""
    failures: list[str] = []
    if gdal is None:
        yield failures
        return

    def listen(level, _number, message) -> None:
        if level >= gdal.CE_Failure:
            failures.append(message)

    manager = getattr(gdal, "ExceptionMgr", None)
    gdal.PushErrorHandler(listen)
    try:
        with manager(useExceptions=False) if manager is not None else contextlib.nullcontext():
            yield failures
    finally:
        gdal.PopErrorHandler()
