# SPDX-License-Identifier: GPL-2.0-or-later
"""Know what the panel can fill in of the dialogs that make paper, tables and figures."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsVectorLayer, QgsWkbTypes

from ...core.presets import recognise
from ...layers.facts import LOCAL_PROVIDERS
from ...layers.focus.ground import class_fields
from ...layers.focus.plan import told_by
from ...layers.rings.file import is_ring_layer
from ...layers.series.group import all_series, file_of, map_of, same_file
from ...layers.sheets.givenfigure import figures_in
from ...processing.areas.form import DEFAULT_LEGENDS
from ...processing.comparison.form import MOST
from ...processing.rings.form import LEGENDS
from ..ringinputs import ring_inputs

SHEETS, FACTS = "veerkracht:exportmapseries", "veerkracht:exportfactsheets"
TABLES = "veerkracht:summarizebyarea"
SIDE, COMPARED = "veerkracht:exportsidebyside", "veerkracht:comparevariants"
FIGURES = {
    "scatter": "veerkracht:drawscatter",
    "change": "veerkracht:drawchange",
    "lines": "veerkracht:drawlines",
    "stack": "veerkracht:drawstack",
}
MADE_BY = {
    "sheets": SHEETS,
    "facts": FACTS,
    "neighbourhoods": TABLES,
    "rings": TABLES,
    "side": SIDE,
    "compare": COMPARED,
    **FIGURES,
}
"""Algorithm behind each button of the page."""
RING_FIELDS = {"AREA_ID": "nummer", "AREA_NAME": "naam"}
FILES = {
    SHEETS: ("veerkrachtkaarten", {"OUTPUT": ".pdf"}),
    FACTS: ("factsheets", {"OUTPUT": ".pdf"}),
    SIDE: ("naast_elkaar", {"OUTPUT": ".pdf"}),
    COMPARED: ("vergelijking", {"OUTPUT": ".gpkg"}),
    **{figure: ("figuur", {"OUTPUT": ".svg"}) for figure in FIGURES.values()},
}
TABLE_SUFFIXES = {"OUTPUT": ".gpkg", "TABLE": ".xlsx"}
TABLE_OF_AREAS, TABLE_OF_RINGS = ("buurten", TABLE_SUFFIXES), ("focusgebieden_tabel", TABLE_SUFFIXES)
"""What the files that are made are called, and how they end, by output."""
OF_TABLES = ("rang", "cellen")
"""Fields that every table per area has."""


def neighbourhoods(session) -> QgsVectorLayer | None:
    """Return the polygons that the page Data has for neighbourhoods, or None."""
    layer = session.layer_of("NEIGHBOURHOODS")
    is_polygon = layer is not None and layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry
    return layer if is_polygon else None


def rings(session) -> QgsVectorLayer | None:
    """Return the layer of rings where there are any in it, or None."""
    layer = session.ring_layer()
    return layer if layer is not None and layer.isValid() and layer.featureCount() else None


def has_rows(project: QgsProject) -> bool:
    """Tell whether a project has anything that a figure could be drawn from."""
    return any(isinstance(layer, QgsVectorLayer) and layer.isValid() for layer in project.mapLayers().values())


def table_of_areas(project: QgsProject) -> QgsVectorLayer | None:
    """Return the uppermost table per area of a project, or None."""
    return next(iter(tables_of_areas(project)), None)


def tables_of_areas(project: QgsProject) -> list[QgsVectorLayer]:
    """Return the tables per area of a project, the uppermost first."""
    layers = [node.layer() for node in project.layerTreeRoot().findLayers()]
    return [layer for layer in layers if _is_table(layer)]


def _is_table(layer) -> bool:
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        return False
    return _was_summed(layer) or all(layer.fields().lookupField(name) >= 0 for name in OF_TABLES)


def _was_summed(layer: QgsVectorLayer) -> bool:
    return told_by(layer).algorithm == TABLES


def for_sheets(session) -> dict[str, object]:
    """Return what is known of the maps on paper, and of the figures and tables after them."""
    layers = {"INPUT": session.maps_layer(), "RINGS": rings(session), "BOUNDARIES": neighbourhoods(session)}
    folder = session.project_folder()
    tables = [each for each in tables_of_areas(session.project) if not is_ring_layer(each) or _was_summed(each)]
    drawn = folder is not None and folder.is_dir() and figures_in(folder)
    besides = {"FIGURE_FOLDER": str(folder) if drawn else "", "TABLES": [each.id() for each in tables]}
    known = {**_ids(layers), **{name: value for name, value in besides.items() if value}}
    return {**known, **_place(session), **free_files(folder, *FILES[SHEETS])}


def for_neighbourhoods(session) -> dict[str, object]:
    """Return what is known of a table by neighbourhood."""
    areas = neighbourhoods(session)
    known = None if areas is None else recognise(areas.fields().names())
    is_mapped = session.layer_of("UNITS") is areas
    named = {
        "AREA_ID": session.field_of("UNIT_ID") if is_mapped else (known.fields.get("id", "") if known else ""),
        "AREA_NAME": session.field_of("NEIGHBOURHOOD_NAME"),
    }
    files = free_files(session.project_folder(), *TABLE_OF_AREAS)
    return {**_people(session), **_ids({"AREAS": areas}), **_fields(areas, named), **_maps_to_count(session), **files}


def for_rings(session) -> dict[str, object]:
    """Return what is known of a table by ring."""
    areas = rings(session)
    known = {**_people(session), **_ids({"AREAS": areas}), **_fields(areas, RING_FIELDS), **_maps_to_count(session)}
    return {**known, **free_files(session.project_folder(), *TABLE_OF_RINGS)}


def for_facts(session) -> dict[str, object]:
    """Return what is known of fact sheets: of the rings where there are any, else of the neighbourhoods."""
    areas = rings(session)
    named = {"AREA_NAME": RING_FIELDS["AREA_NAME"]}
    if areas is None:
        areas = neighbourhoods(session)
        named = {"AREA_NAME": session.field_of("NEIGHBOURHOOD_NAME"), "MUNICIPALITY": session.field_of("MUNICIPALITY")}
    found = {**_people(session), **_ids({"AREAS": areas}), **_fields(areas, named), **_place(session)}
    around = neighbourhoods(session)
    names_of_homes = _fields(around, {"MUNICIPALITIES_NAME": session.field_of("MUNICIPALITY")})
    if names_of_homes and areas is not around:  # neighbourhoods name their own
        found |= {**_ids({"MUNICIPALITIES": around}), **names_of_homes}
    found |= free_files(session.project_folder(), *FILES[FACTS])
    algorithm = QgsApplication.processingRegistry().algorithmById(FACTS)
    return {name: value for name, value in found.items() if algorithm.parameterDefinition(name) is not None}


def for_side(session) -> dict[str, object]:
    """Return what is known of maps side by side: the variants, what was compared, boundaries and place."""
    layers = {"COMPARISON": compared(session.project), "BOUNDARIES": neighbourhoods(session)}
    files = free_files(session.project_folder(), *FILES[SIDE])
    return {**_variants(session), **_ids(layers), **_place(session), **files}


def for_comparison(session) -> dict[str, object]:
    """Return what is known of a comparison of variants."""
    return {**_variants(session), **free_files(session.project_folder(), *FILES[COMPARED])}


def compared(project: QgsProject) -> QgsVectorLayer | None:
    """Return the uppermost comparison of variants in a project, or None."""
    layers = [node.layer() for node in project.layerTreeRoot().findLayers()]
    vectors = (layer for layer in layers if isinstance(layer, QgsVectorLayer) and layer.isValid())
    return next((layer for layer in vectors if told_by(layer).algorithm == COMPARED), None)


def _variants(session) -> dict[str, str]:
    """Return the map that is shown, and the same map of the other series in the project, where there are any."""
    shown = session.maps_layer()
    if shown is None:
        return {}
    project, path = session.project, file_of(shown)
    others = [
        layer
        for file, layers in all_series(project).items()
        if not same_file(file, path)
        for layer in layers
        if layer.isValid() and map_of(layer, project) == map_of(shown, project)
    ]
    found = [shown, *others][:MOST]
    return {f"INPUT_{number}": layer.id() for number, layer in enumerate(found, 1)}


def for_figures(session, algorithm: str) -> dict[str, object]:
    """Return what is known of a figure: the table that it is drawn from, and where it goes."""
    table = _ids({"INPUT": table_of_areas(session.project)})
    return {**table, **free_files(session.project_folder(), *FILES[algorithm])}


def free_files(folder: Path | None, stem: str, suffixes: dict[str, str]) -> dict[str, str]:
    """Return files of one name that are not there yet, by output; nothing where the project has no folder."""
    if folder is None:
        return {}
    names = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
    free = next(name for name in names if not any((folder / (name + end)).exists() for end in suffixes.values()))
    return {output: str(folder / (free + end)) for output, end in suffixes.items()}


def files_made(results: dict) -> list[Path]:
    """Return the files among the results of a run."""
    paths = [Path(value) for value in results.values() if isinstance(value, str) and Path(value).is_absolute()]
    return [path for path in paths if path.is_file()]


def _people(session) -> dict[str, object]:
    """Return who lives where; addresses only where they tell how many people live at each."""
    inputs = ring_inputs(session)
    if inputs is None:
        return {}
    names = ("ADDRESS_RESIDENTS", "ADDRESS_SOCIAL") if inputs.fields["ADDRESS_RESIDENTS"] else ()
    given = {name: inputs.fields[name] for name in ("RESIDENTS", *names) if inputs.fields[name]}
    addresses = inputs.addresses if names else None
    return {**_ids({"INPUT": inputs.cells, "ADDRESSES": addresses}), **given, "MINIMUM": inputs.minimum}


def _maps_to_count(session) -> dict[str, object]:
    """Return which maps a table counts, where the series lacks one of the usual ones."""
    cells = session.maps_layer()
    made = [name for name, _field in class_fields([] if cells is None else cells.fields().names())]
    if set(DEFAULT_LEGENDS) <= set(made):
        return {}
    asked = {} if DEFAULT_LEGENDS[1] in made else {"LOW": "", "HIGH": ""}
    return {"LEGENDS": [name for name in LEGENDS if name in made], **asked}


def _place(session) -> dict[str, str]:
    """Return the municipality, where all neighbourhoods are of one."""
    layer, field = neighbourhoods(session), session.field_of("MUNICIPALITY")
    index = -1 if layer is None else layer.fields().lookupField(field)
    if index < 0 or layer.providerType() not in LOCAL_PROVIDERS:
        return {}
    found = [str(value) for value in layer.uniqueValues(index, 2) if value]
    return {"PLACE": found[0]} if len(found) == 1 else {}


def _ids(layers: dict[str, QgsVectorLayer | None]) -> dict[str, str]:
    return {name: layer.id() for name, layer in layers.items() if layer is not None}


def _fields(layer: QgsVectorLayer | None, named: dict[str, str]) -> dict[str, str]:
    """Return the fields that a layer has."""
    names = [] if layer is None else layer.fields().names()
    return {parameter: field for parameter, field in named.items() if field in names}
