# SPDX-License-Identifier: GPL-2.0-or-later
"""Read untouched files through GDAL's Arrow stream, many times quicker than feature by feature."""

from __future__ import annotations

import os

import numpy as np
from qgis.core import QgsProviderRegistry, QgsVectorLayer

from .centres import centres
from .features import Origin, stop_if_cancelled
from .gdalerrors import gdal, heard, ogr
from .raw import RawColumn, RawTable, joined

BATCH = 16_384
WAL_MODE = 2


class NotForArrow(Exception):  # noqa: N818 - a turn on the road, no error
    """Say why a layer has to be read feature by feature; the caller does so."""


def read_arrow(origin: Origin, names: list[str], with_centres: bool, feedback) -> RawTable:
    """Read the fields asked for from the file behind an untouched layer.

    Raises
    ------
    NotForArrow
        The layer is not simply a file, or a field is of a kind that the two routes might read differently.
    """
    path, layer_name = untouched_file(origin)
    with heard() as failures:
        try:
            dataset = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY, open_options=_open_options(path))
            layer = _layer(dataset, layer_name)
            keys = _keys(layer, origin, names, with_centres)
            raw = _read(layer, keys, with_centres, feedback)
        except (RuntimeError, ImportError, AttributeError, ValueError) as error:
            raise NotForArrow(str(error)) from error
    if failures or origin.source.featureCount() not in (-1, len(raw.fids)):
        raise NotForArrow("GDAL did not come to the end of the file")
    return raw


def read_geometries(origin: Origin, feedback) -> list:
    """Read the geometries of the file behind an untouched layer as WKB, None for NULL.

    Raises
    ------
    NotForArrow
        The layer is not simply a file.
    """
    path, layer_name = untouched_file(origin)
    found = []
    with heard() as failures:
        try:
            dataset = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY, open_options=_open_options(path))
            layer = _layer(dataset, layer_name)
            fid = _keys(layer, origin, [], True)[""]
            # Without the id, GDAL 3.6 gives empty geometries.
            for batch in layer.GetArrowStreamAsNumPy(options=["INCLUDE_FID=YES", f"MAX_FEATURES_IN_BATCH={BATCH}"]):
                stop_if_cancelled(feedback)
                batch.pop(fid)
                found.extend(_blobs(batch).tolist())
        except (RuntimeError, ImportError, AttributeError, ValueError) as error:
            raise NotForArrow(str(error)) from error
    if failures or origin.source.featureCount() not in (-1, len(found)):
        raise NotForArrow("GDAL did not come to the end of the file")
    return found


def untouched_file(origin: Origin) -> tuple[str, str | None]:
    """Return file and layer name behind a source that gives every row of a file as it is."""
    layer = origin.layer if origin.layer is not None else origin.source
    if gdal is None or not hasattr(ogr.Layer, "GetArrowStreamAsNumPy"):
        raise NotForArrow("GDAL without Arrow stream")
    if not isinstance(layer, QgsVectorLayer) or layer.providerType() != "ogr":
        raise NotForArrow("not a file")
    provider = layer.dataProvider()
    if layer.isEditable() or layer.vectorJoins() or layer.fields().names() != provider.fields().names():
        raise NotForArrow("edited, joined or computed")
    if layer.subsetString() or provider.encoding().upper() not in ("UTF-8", "UTF8", ""):
        raise NotForArrow("filtered, or in an encoding of its own")
    if origin.source is not layer and origin.source.featureCount() != layer.featureCount():
        raise NotForArrow("a part of the layer")
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    path = parts.get("path") or ""
    special = "|geometrytype=" in layer.source().lower() or "|option:" in layer.source().lower()
    if not os.path.exists(path) or special or parts.get("authcfg"):
        raise NotForArrow("not a plain file")
    return path, parts.get("layerName") or None


def _open_options(path: str) -> list[str]:
    """Open a GeoPackage in WAL mode without the sidecars that SQLite would make, and then delete, beside it."""
    if not path.lower().endswith(".gpkg") or os.path.exists(path + "-wal") or os.path.exists(path + "-shm"):
        return []
    with open(path, "rb") as file:
        return ["IMMUTABLE=YES"] if file.read(20)[18:20] == bytes((WAL_MODE, WAL_MODE)) else []


def has_hidden_changes(origin: Origin) -> bool:
    """Tell whether a GeoPackage in a read-only folder has changes that SQLite cannot get at there."""
    layer = origin.layer if origin.layer is not None else origin.source
    if not isinstance(layer, QgsVectorLayer) or layer.providerType() != "ogr":
        return False
    path = layer.source().partition("|")[0]
    journal = path + "-wal"
    pending = path.lower().endswith(".gpkg") and os.path.exists(journal) and os.path.getsize(journal) > 0
    return pending and not os.access(os.path.dirname(path) or ".", os.W_OK)


def _layer(dataset, name: str | None):
    layer = None
    if dataset is not None:
        layer = dataset.GetLayerByName(name) if name else dataset.GetLayer(0)
    if layer is None:
        raise NotForArrow("GDAL cannot open the file")
    layer.dataset = dataset  # GDAL frees the layer together with its dataset
    return layer


def _keys(layer, origin: Origin, names: list[str], with_centres: bool) -> dict[str, str]:
    """Return the key in the stream of each field asked for, and ask GDAL for no other fields."""
    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(i) for i in range(definition.GetFieldCount())]
    by_name = {field.GetName(): field for field in fields}
    fid = layer.GetFIDColumn() or "OGC_FID"
    kinds = (ogr.OFTInteger, ogr.OFTInteger64, ogr.OFTReal, ogr.OFTString, ogr.OFTDate)
    known = [name for name in origin.source.fields().names() if name != fid]
    if len(by_name) != len(fields) or fid in by_name or known != list(by_name):
        raise NotForArrow("field names differ")
    for name in names:
        field = by_name.get(name)
        if name != fid and (field.GetType() not in kinds or field.GetSubType() != ogr.OFSTNone):
            raise NotForArrow("field type")
    ignored = [name for name in by_name if name not in names]
    layer.SetIgnoredFields(ignored if with_centres else [*ignored, "OGR_GEOMETRY"])
    return {**{name: name for name in names}, "": fid}


def _read(layer, keys: dict[str, str], with_centres: bool, feedback) -> RawTable:
    fid = keys.pop("")
    options = ["INCLUDE_FID=YES", f"MAX_FEATURES_IN_BATCH={BATCH}"]
    fids, parts, x, y = [np.empty(0, np.int64)], {name: [] for name in keys}, [np.empty(0)], [np.empty(0)]
    for batch in layer.GetArrowStreamAsNumPy(options=options):
        stop_if_cancelled(feedback)
        fids.append(np.array(batch.pop(fid), dtype=np.int64))
        for name, key in keys.items():
            parts[name].append(_column(fids[-1] if key == fid else batch.pop(key)))
        if with_centres:
            chunk_x, chunk_y = _centres(batch)
            x.append(chunk_x)
            y.append(chunk_y)
    columns = {name: joined(chunks) for name, chunks in parts.items()}
    places = (np.concatenate(x), np.concatenate(y)) if with_centres else (None, None)
    return RawTable(np.concatenate(fids), columns, *places, "arrow")


def _centres(batch: dict) -> tuple[np.ndarray, np.ndarray]:
    return centres(_blobs(batch))


def _blobs(batch: dict) -> np.ndarray:
    """Take the only array that is left: the geometries, NULL as None or as zeros."""
    if len(batch) != 1:
        raise NotForArrow("no single geometry column")
    (blobs,) = batch.values()
    if not isinstance(blobs, np.ma.MaskedArray):
        return blobs
    if blobs.dtype != object:
        raise NotForArrow("geometry type")
    return np.where(np.ma.getmaskarray(blobs), None, blobs.data)


def _column(values: np.ndarray) -> RawColumn:
    null = np.array(np.ma.getmaskarray(values))
    values = np.ma.getdata(values)
    if values.dtype.kind == "i":
        return RawColumn(np.where(null, 0, values).astype(np.int64), null)
    if values.dtype == np.float64:
        return RawColumn(np.where(null, 0.0, values), null)
    if values.dtype.kind == "S":
        return RawColumn(_decoded(values, null), null)
    if values.dtype == np.dtype("datetime64[D]"):
        return RawColumn(np.where(null, None, np.datetime_as_string(values).astype(object)), null)
    raise NotForArrow("field type")


def _decoded(values: np.ndarray, null: np.ndarray) -> np.ndarray:
    distinct, index = np.unique(values, return_inverse=True)
    texts = np.array([value.decode("utf-8", "replace") for value in distinct.tolist()], dtype=object)
    result = texts[index] if len(texts) else np.empty(0, dtype=object)
    result[null] = None
    return result
