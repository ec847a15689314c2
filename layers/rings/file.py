# SPDX-License-Identifier: GPL-2.0-or-later
"""Make the GeoPackage that holds rings, open it drawn and with its form, and switch what map it is drawn for."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsMapLayer,
    QgsProviderRegistry,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...core.focus.ring_columns import SEAL, ring_fields
from ...core.focus.ring_map import load_ring_map, ring_map_ids
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ..crs import require_metres
from ..fields import make_fields
from ..freshcrs import fresh
from ..output import protected, unwritable
from ..styling import user_language
from .form import apply_ring_form
from .style import KIND_FIELD, apply_ring_style

RING_TABLE = "focusgebieden"
FILE_NAME = RING_TABLE + ".gpkg"
NEEDED = ("nummer", "soort", "bron", "status", SEAL)
"""Fields by which a layer is known to hold rings."""
OWN_STYLE = KIND_FIELD
"""Name of the style that draws rings by their own kind; the styles for maps have the id of their rules."""


def is_ring_layer(layer: QgsMapLayer | None) -> bool:
    """Tell whether a layer holds rings."""
    return isinstance(layer, QgsVectorLayer) and layer.isValid() and are_rings(layer)


def are_rings(source) -> bool:
    """Tell whether a layer, or a source of features such as a selection, gives polygons with the fields of rings."""
    is_polygon = QgsWkbTypes.geometryType(source.wkbType()) == QgsWkbTypes.GeometryType.PolygonGeometry
    return is_polygon and all(source.fields().lookupField(name) >= 0 for name in NEEDED)


def default_ring_path(project) -> str:
    """Return where a project keeps its rings: in its own folder; empty while it has none."""
    folder = project.absolutePath()
    return str(Path(folder) / FILE_NAME) if folder else ""


def create_ring_file(path: str, crs: QgsCoordinateReferenceSystem, measures=(), legends=()) -> str:
    """Make an empty table of rings in a GeoPackage and return its source; what is there stays.

    A file that exists gets the table added; a table of rings that exists is used as it is.

    Parameters
    ----------
    path : str
        The GeoPackage.
    crs : QgsCoordinateReferenceSystem
        In metres.
    measures, legends : iterable of str
        As for :func:`core.focus.ring_columns.ring_fields`.

    Raises
    ------
    Problem
        The system has no metres, the file is no GeoPackage or cannot be written, or its table holds no rings.
    """
    crs = fresh(crs)
    require_metres(crs)
    source = QgsProviderRegistry.instance().encodeUri("ogr", {"path": str(path), "layerName": RING_TABLE})
    if Path(path).suffix.lower() != ".gpkg":
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "Rings are kept in a GeoPackage, but {file} is none. Choose a .gpkg file."),
            file=str(path),
        )
    if Path(path).exists():
        there = _table_there(path, source)
        if there:
            return there
    quoted = str(path).replace("\\", "/").replace("'", "\\'")
    with protected(f"ogr:dbname='{quoted}' table=\"{RING_TABLE}\""):
        _write_table(str(path), crs, ring_table_fields(measures, legends))
    return source


def ring_table_fields(measures=(), legends=()) -> dict[str, str]:
    """Return the fields of a new table of rings: those of rings, and the kind on every map."""
    fields = ring_fields(measures, legends)
    for name in ring_map_ids():
        ring_map = load_ring_map(name)
        fields.update({ring_map.kind_field: "text", ring_map.rule_field: "text"})
    return fields


def _table_there(path: str, source: str) -> str:
    """Return the source of a table of rings that exists already; empty where there is none of that name."""
    tables = _tables(path)
    if tables is None:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "File {file} exists and is no GeoPackage that QGIS can open. Choose another file for rings."
            ),
            file=str(path),
        )
    if RING_TABLE not in tables:
        return ""
    if is_ring_layer(QgsVectorLayer(source, RING_TABLE, "ogr")):
        return source
    raise Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "File {file} has a table {table} that holds no rings. Rename that table, or choose another file for the "
            "rings.",
        ),
        file=str(path),
        table=RING_TABLE,
    )


def _tables(path: str) -> list[str] | None:
    """Return the names of the tables of a GeoPackage; None where it cannot be read."""
    layer = QgsVectorLayer(str(path), "", "ogr")
    provider = layer.dataProvider()
    if provider is None or not (layer.isValid() or provider.subLayers()):
        return None
    return [text.split(provider.sublayerSeparator())[1] for text in provider.subLayers()]


def _write_table(path: str, crs: QgsCoordinateReferenceSystem, fields: dict[str, str]) -> None:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = RING_TABLE
    if Path(path).exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    writer = QgsVectorFileWriter.create(
        path, make_fields(fields), QgsWkbTypes.Type.Polygon, crs, QgsCoordinateTransformContext(), options
    )
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise unwritable(path, writer.errorMessage())
    del writer


def open_ring_layer(source: str, name: str = "") -> QgsVectorLayer:
    """Open rings, drawn by their kind, with their form and a named style for every map that they have a field of.

    Raises
    ------
    Problem
        The source cannot be opened, or holds no rings.
    """
    layer = QgsVectorLayer(source, name or RING_TABLE, "ogr")
    if not is_ring_layer(layer):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "Source {source} cannot be opened as rings. Find focus areas, or draw one, to make them."
            ),
            source=source,
        )
    prepare_ring_layer(layer)
    return layer


def prepare_ring_layer(layer: QgsVectorLayer) -> None:
    """Give rings that are open their form, their drawing, and a named style for every map."""
    language = user_language()
    apply_ring_form(layer, language)
    manager = layer.styleManager()
    if OWN_STYLE not in manager.styles():
        manager.renameStyle(manager.currentStyle(), OWN_STYLE)
    apply_ring_style(layer, None, language, keep_all=True)
    for map_id in ring_map_ids():
        if layer.fields().lookupField(load_ring_map(map_id).kind_field) >= 0:
            use_ring_map(layer, map_id)
    use_ring_map(layer, "")


def use_ring_map(layer: QgsVectorLayer, ring_map_id: str) -> None:
    """Draw rings for a map by its named style, made where there is none; by their own kind without a map."""
    manager = layer.styleManager()
    wanted = ring_map_id or OWN_STYLE
    if wanted in manager.styles():
        manager.setCurrentStyle(wanted)
        return
    ring_map = load_ring_map(ring_map_id) if ring_map_id else None
    manager.addStyleFromLayer(wanted)
    manager.setCurrentStyle(wanted)
    apply_ring_style(layer, ring_map, user_language(), keep_all=True)
