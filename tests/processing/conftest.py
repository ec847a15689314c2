# SPDX-License-Identifier: GPL-2.0-or-later
"""Give tests of algorithms a world of files: inputs that must not change, and a folder for outputs."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)


class World:
    """Make input files in one folder, and know which folder outputs go to."""

    def __init__(self, folder: Path):
        self.inputs, self.outputs = folder / "inputs", folder / "outputs"
        self.inputs.mkdir()
        self.outputs.mkdir()

    def layer(self, name: str, definition: str, rows: list[tuple], crs: str = "EPSG:28992") -> str:
        """Write a GeoPackage from rows of WKT (or None) and attributes."""
        layer = QgsVectorLayer(definition, name, "memory")
        layer.setCrs(QgsCoordinateReferenceSystem(crs))
        features = []
        for wkt, *attributes in rows:
            feature = QgsFeature(layer.fields())
            feature.setAttributes(attributes)
            if wkt:
                feature.setGeometry(QgsGeometry.fromWkt(wkt))
            features.append(feature)
        assert layer.dataProvider().addFeatures(features)[0]
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = "GPKG"
        path = self.inputs / f"{name}.gpkg"
        context = QgsProject.instance().transformContext()
        assert QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)[0] == 0
        return str(path)

    def table(self, name: str, fields: str, *rows: tuple) -> str:
        definition = "None?" + "&".join(f"field={field}" for field in fields.split())
        return self.layer(name, definition, [(None, *row) for row in rows])

    def points(self, name: str, *rows: tuple, crs: str = "EPSG:28992") -> str:
        return self.layer(name, "Point?field=n:integer&field=inw:integer", list(rows), crs)

    def areas(self, name: str, *rows: tuple, crs: str = "EPSG:28992") -> str:
        return self.layer(name, "Polygon?field=code:string&field=n:integer", list(rows), crs)

    def file(self, name: str, content: str) -> str:
        path = self.inputs / name
        path.write_text(content, encoding="utf-8")
        return str(path)

    def state(self) -> dict[str, str]:
        """Return each input file with its fingerprint: a sidecar left behind would show too."""
        return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(self.inputs.iterdir())}


@pytest.fixture
def world(tmp_path) -> World:
    return World(tmp_path)
