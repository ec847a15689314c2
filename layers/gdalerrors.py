# SPDX-License-Identifier: GPL-2.0-or-later
"""Hear what GDAL complains about, whether or not it has been told to raise exceptions."""

from __future__ import annotations

import contextlib

try:
    from osgeo import gdal, ogr
except ImportError:
    gdal = ogr = None


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

    with contextlib.ExitStack() as undone:
        for module in (gdal, ogr):
            if hasattr(module, "ExceptionMgr"):  # GDAL 3.7; before, whoever called first has set the manners
                undone.enter_context(module.ExceptionMgr(useExceptions=False))
        gdal.PushErrorHandler(listen)
        undone.callback(gdal.PopErrorHandler)
        yield failures
