# SPDX-License-Identifier: GPL-2.0-or-later
"""Write a table to a file that opens in a spreadsheet: CSV, XLSX or ODS."""

from __future__ import annotations

import contextlib
import csv
from pathlib import Path

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ..core.problems import QT_TRANSLATE_NOOP, Problem
from .fields import make_fields
from .output import destination_file, destination_text, protected, unwritable
from .sink import Target
from .writer import NewColumn, value_rows

BOOKS = {".xlsx": "XLSX", ".ods": "ODS"}
CSV = ".csv"


def require_table_path(path: str, layer: Target | None = None) -> None:
    """Refuse a file of a kind that is not written, or the one that a layer is written to."""
    if Path(path).suffix.lower() not in (CSV, *BOOKS):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The table {path} is of no kind that is written. Choose .csv, .xlsx or .ods."),
            path=path,
        )
    if layer is None:
        return
    other, _table = destination_file(destination_text(layer.parameters, layer.output_name, layer.context))
    if other is not None and other.absolute() == Path(path).absolute():
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "Layer and table would be written to one file, {path}. Choose another one for the table."
            ),
            path=path,
        )


def write_table(path: str, columns: list[NewColumn], dutch: bool = False) -> None:
    """Write columns to a file; what stood there stays if that fails.

    Parameters
    ----------
    path : str
        Ends in .csv, .xlsx or .ods.
    columns : list of NewColumn
    dutch : bool
        Write CSV as a Dutch Excel opens it by a double click: semicolons, decimal comma. A byte order mark, which
        tells it the encoding, is always written.
    """
    require_table_path(path)
    values = value_rows(columns, len(columns[0].values))
    with protected(path):
        try:
            if Path(path).suffix.lower() == CSV:
                _write_csv(path, [column.name for column in columns], values, dutch)
            else:
                _write_book(path, columns, values)
        except OSError as error:
            raise unwritable(path, error.strerror or error) from error


@contextlib.contextmanager
def table_with(path: str, columns: list[NewColumn], dutch: bool = False):
    """Write a table before the block that writes a layer with it: both come to be, or neither.

    Parameters
    ----------
    path : str
        As for :func:`write_table`; empty for no table.
    columns, dutch
        As for :func:`write_table`.
    """
    if not path:
        yield
        return
    with protected(path):
        write_table(path, columns, dutch)
        yield


def _write_csv(path: str, names: list[str], values: list, dutch: bool) -> None:
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";" if dutch else ",")
        writer.writerow(names)
        writer.writerows([_cell(value, dutch) for value in row] for row in values)


def _cell(value: object, dutch: bool) -> str:
    """Return a value as text; one that a spreadsheet would take for a formula gets an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, float):
        text = repr(value)
        return text.replace(".", ",") if dutch else text
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def _write_book(path: str, columns: list[NewColumn], values: list) -> None:
    layer = QgsVectorLayer("None", Path(path).stem, "memory")
    provider = layer.dataProvider()
    if not provider.addAttributes(list(make_fields({column.name: column.kind for column in columns}))):
        raise RuntimeError("QGIS takes no fields into memory")
    layer.updateFields()
    features = []
    for row in values:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        features.append(feature)
    added, _ = provider.addFeatures(features)
    if not added:
        raise RuntimeError("QGIS takes no rows into memory")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = BOOKS[Path(path).suffix.lower()]
    options.layerName = Path(path).stem
    failure, message, *_rest = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, path, QgsCoordinateTransformContext(), options
    )
    if failure != QgsVectorFileWriter.WriterError.NoError:
        raise unwritable(path, message)
