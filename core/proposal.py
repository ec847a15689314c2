# SPDX-License-Identifier: GPL-2.0-or-later
"""Propose which of a user's layers is what in the map series, and which of their fields hold what."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from .fieldnames import squashed
from .layerfacts import LINE, POINT, POLYGON, LayerFacts, in_order, yearly
from .presets import Preset

REFERENCE_FIELDS = ("groep", "gemiddelde", "standaardafwijking")
STREET_FIELDS = ("straatnaam", "openbareruimtenaam", "openbareruimte", "straat", "sttnaam")
SOCIAL_FIELDS = ("corporatiewoning",)
NUISANCE_KINDS = ("leefbaarometer3", "leefbaarometer3_wfs", "leefbaarometer2")

FIGURES = ("NUISANCE", "GROUPS", "HOUSING")

_AREA_ID = ("bucode", "wkcode", "gmcode", "buurtcode", "wijkcode")


def propose(layers: Sequence[LayerFacts], chosen: Mapping[str, str]) -> dict[str, object]:
    """Return parameters of the map series that the layers suggest.

    Parameters
    ----------
    layers : sequence of LayerFacts
        The first of equals is taken.
    chosen : mapping of str to str
        Layers that the user chose, by parameter (an empty one: wants none there). They stay, and fields are
        proposed for them.

    Returns
    -------
    dict
        Key of a layer, field, list of fields or text, by parameter; only what is suggested.
    """
    by_key = {layer.key: layer for layer in layers}
    found: dict[str, object] = {}
    for role, (fits, fields) in _ROLES.items():
        if role in chosen:
            layer = by_key.get(chosen[role])
        else:
            graded = [(fits(each), -number) for number, each in enumerate(layers)]
            best = max(graded, default=(0, 0))
            layer = layers[-best[1]] if best[0] > 0 else None
        if layer is not None:
            found[role] = layer.key
            found.update(fields(layer))
    _propose_earlier_groups(by_key, found, chosen)
    _propose_units(layers, by_key, found, chosen)
    _propose_years(by_key, found)
    _propose_source(by_key, found)
    return found


def _nuisance(layer: LayerFacts) -> int:
    preset = layer.preset
    return 0 if preset is None or preset.kind not in NUISANCE_KINDS else 3 - NUISANCE_KINDS.index(preset.kind)


def _nuisance_fields(layer: LayerFacts) -> dict[str, object]:
    preset = layer.preset
    if preset is None or "nuisance" not in preset.fields:
        return {}
    roles = {"NUISANCE_FIELD": "nuisance", "NUISANCE_ID": "id", "NUISANCE_YEAR_FIELD": "year"}
    proposed: dict[str, object] = {name: preset.fields[role] for name, role in roles.items() if role in preset.fields}
    if len(preset.nuisance_years) > 1:
        first = preset.nuisance_years[min(preset.nuisance_years)]
        proposed |= {"NUISANCE_EARLIER": layer.key, "NUISANCE_EARLIER_FIELD": first}
    return proposed


def _groups(layer: LayerFacts) -> int:
    own = yearly(layer.fields)
    most = max((len(groups) for groups in own.groups.values()), default=0)
    if most:
        return 10 * most + (layer.geometry == POINT)
    preset = layer.preset
    return 1 if preset is not None and preset.groups and "residents" in preset.fields else 0


def _group_fields(layer: LayerFacts) -> dict[str, object]:
    own, preset = yearly(layer.fields), layer.preset
    identifier = {"GROUPS_ID": preset.fields["id"]} if preset and "id" in preset.fields and _has_places(preset) else {}
    if own.years:
        year = own.years[0]
        residents = own.residents.get(year) or own.residents.get("")
        proposed: dict[str, object] = {"GROUP_FIELDS": in_order(own.groups[year])}
        return {**proposed, **({"POPULATION": residents} if residents else {}), **identifier}
    if preset is None or not preset.groups:
        return {}
    return {
        "GROUP_FIELDS": list(preset.groups.values()),
        "POPULATION": preset.fields.get("residents", ""),
        **identifier,
    }


def _has_places(preset: Preset) -> bool:
    """Tell whether the id of a file names a cell or neighbourhood, not an address or a building."""
    return not preset.kind.startswith("bag_")


def _housing(layer: LayerFacts) -> int:
    if any(squashed(name) in SOCIAL_FIELDS for name in layer.fields):
        return 4 if layer.geometry == POINT else 3
    fields = layer.preset.fields if layer.preset else {}
    if "social_housing" in fields:
        return 2
    return 1 if "social_housing_percentage" in fields else 0


def _housing_fields(layer: LayerFacts) -> dict[str, object]:
    preset = layer.preset
    fields = preset.fields if preset else {}
    identifier = {"HOUSING_ID": fields["id"]} if "id" in fields and _has_places(preset) else {}
    own = [name for name in layer.fields if squashed(name) in SOCIAL_FIELDS]
    if own:
        return {"SOCIAL_HOUSING": own[0], **identifier}
    if "social_housing" in fields:
        dwellings = {"DWELLINGS": fields["dwellings"]} if "dwellings" in fields else {}
        return {"SOCIAL_HOUSING": fields["social_housing"], **dwellings, **identifier}
    percentage = fields.get("social_housing_percentage")
    return {"SOCIAL_HOUSING": percentage, **identifier} if percentage else {}


def _reference(layer: LayerFacts) -> int:
    present = {squashed(name) for name in layer.fields}
    return int(set(REFERENCE_FIELDS) <= present)


def _streets(layer: LayerFacts) -> int:
    """Take lines for streets only where their fields say so: a project may hold sewers and bus lines."""
    return int(layer.geometry == LINE and bool(_street_field(layer)))


def _addresses(layer: LayerFacts) -> int:
    if not _street_field(layer):
        return 0
    return {POINT: 2, LINE: 1}.get(layer.geometry, 0)


def _street_field(layer: LayerFacts) -> dict[str, object]:
    preset = layer.preset
    if preset is not None and "street" in preset.fields:
        return {"STREET": preset.fields["street"]}
    named = {squashed(name): name for name in reversed(layer.fields)}
    return next(({"STREET": named[name]} for name in STREET_FIELDS if name in named), {})


def _neighbourhoods(layer: LayerFacts) -> int:
    return int(layer.geometry == POLYGON and "NEIGHBOURHOOD_NAME" in _neighbourhood_fields(layer))


def _neighbourhood_fields(layer: LayerFacts) -> dict[str, object]:
    named = {squashed(name): name for name in reversed(layer.fields)}
    wanted = {"NEIGHBOURHOOD_NAME": ("buurtnaam", "bunaam"), "MUNICIPALITY": ("gemeentenaam", "gmnaam")}
    return {
        parameter: next(named[name] for name in names if name in named)
        for parameter, names in wanted.items()
        if any(name in named for name in names)
    }


_ROLES: dict[str, tuple[Callable, Callable]] = {
    "NUISANCE": (_nuisance, _nuisance_fields),
    "GROUPS": (_groups, _group_fields),
    "HOUSING": (_housing, _housing_fields),
    "REFERENCE": (_reference, lambda layer: {}),
    "NETWORK": (_streets, lambda layer: {}),
    "ADDRESSES": (_addresses, _street_field),
    "NEIGHBOURHOODS": (_neighbourhoods, _neighbourhood_fields),
}


def _propose_earlier_groups(by_key: Mapping[str, LayerFacts], found: dict, chosen: Mapping[str, str]) -> None:
    """Take the first year from the same layer where it has the same groups in two years."""
    key = chosen.get("GROUPS_EARLIER", found.get("GROUPS"))
    layer = by_key.get(key or "")
    if layer is None:
        return
    own = yearly(layer.fields)
    last = own.years[0] if own.years else ""
    wanted = set(own.groups.get(last, {}))
    same = [year for year in own.years if wanted and set(own.groups[year]) == wanted]
    if "GROUPS_EARLIER" not in chosen and len(same) < 2:
        return
    found["GROUPS_EARLIER"] = layer.key
    if same:
        found["GROUP_FIELDS_EARLIER"] = in_order(own.groups[same[-1]])
        if same[-1] in own.residents:
            found["POPULATION_EARLIER"] = own.residents[same[-1]]


def _propose_units(layers, by_key: Mapping[str, LayerFacts], found: dict, chosen: Mapping[str, str]) -> None:
    """Ask for neighbourhoods to map only where figures come by neighbourhood."""
    if "UNITS" in chosen:
        layer = by_key.get(chosen["UNITS"])
    else:
        ids = [found.get(name, "") for name in ("NUISANCE_ID", "GROUPS_ID", "HOUSING_ID")]
        by_area = any(squashed(str(name)) in _AREA_ID for name in ids)
        polygons = [each for each in layers if each.geometry == POLYGON and _area_field(each)]
        layer = polygons[0] if by_area and polygons else None
    if layer is None:
        return
    found["UNITS"] = layer.key
    preset = layer.preset
    identifier = (preset.fields.get("id") if preset else "") or _area_field(layer)
    if identifier:
        found["UNIT_ID"] = identifier


def _area_field(layer: LayerFacts) -> str:
    return next((name for name in layer.fields if squashed(name) in _AREA_ID), "")


def _propose_years(by_key: Mapping[str, LayerFacts], found: dict) -> None:
    """Take the years that the names of the groups' fields bear, else the first and last of the scores."""
    groups = by_key.get(str(found.get("GROUPS", "")))
    own = yearly(groups.fields).years if groups is not None else []
    years = sorted(year for year in own if year)
    if not years:
        nuisance = by_key.get(str(found.get("NUISANCE", "")))
        years = sorted(nuisance.years) if nuisance is not None else []
    if years:
        found["YEAR_2"] = years[-1]
    if len(years) > 1:
        found["YEAR_1"] = years[0]


def _propose_source(by_key: Mapping[str, LayerFacts], found: dict) -> None:
    """Take the source of the data where all layers with figures name the same one."""
    named = {by_key[str(found[role])].source for role in FIGURES if role in found}
    if len(named) == 1 and "" not in named:
        found["SOURCE"] = named.pop()
