# SPDX-License-Identifier: GPL-2.0-or-later
"""Recognise the files that Dutch municipalities load by their fields, and propose which field is what."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .fieldnames import cut_names, squashed
from .problems import QT_TRANSLATE_NOOP, Problem

SCORES_ENOUGH = 3


@dataclass(frozen=True)
class Preset:
    """Hold what a layer was recognised as.

    Attributes
    ----------
    kind : str
        ``cbs100``, ``cbs500``, ``cbs_squares`` (cell size unknown), ``leefbaarometer2``, ``leefbaarometer3``,
        ``leefbaarometer3_wfs``, ``cbs_neighbourhoods``, ``bag_vbo`` or ``bag_pand``.
    title : str
        English, marked for translation in context ``Preset``.
    fields : dict of str to str
        Role (``id``, ``name``, ``year``, ``residents``, ``dwellings``, ``social_housing``,
        ``social_housing_percentage``, ``benefits``, ``nuisance``, ``total_score`` ...) to the layer's own field.
    groups : dict of str to str
        Group of vulnerable residents to the field that counts it.
    nuisance_years : dict of int to str
        Year to nuisance field, where each year has a field of its own.
    problems : tuple of Problem
        What the user should know before relying on it.
    """

    kind: str
    title: str
    fields: dict[str, str]
    groups: dict[str, str] = field(default_factory=dict)
    nuisance_years: dict[int, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


TITLES = {
    "cbs100": QT_TRANSLATE_NOOP("Preset", "CBS squares of 100 m"),
    "cbs500": QT_TRANSLATE_NOOP("Preset", "CBS squares of 500 m"),
    "cbs_squares": QT_TRANSLATE_NOOP("Preset", "CBS squares"),
    "leefbaarometer2": QT_TRANSLATE_NOOP("Preset", "Leefbaarometer 2.0"),
    "leefbaarometer3": QT_TRANSLATE_NOOP("Preset", "Leefbaarometer 3.0"),
    "leefbaarometer3_wfs": QT_TRANSLATE_NOOP("Preset", "Leefbaarometer 3.0 (WFS)"),
    "cbs_neighbourhoods": QT_TRANSLATE_NOOP("Preset", "CBS key figures of neighbourhoods"),
    "bag_vbo": QT_TRANSLATE_NOOP("Preset", "BAG addresses (verblijfsobjecten)"),
    "bag_pand": QT_TRANSLATE_NOOP("Preset", "BAG buildings (panden)"),
}

SQUARE_IDS = {
    "crs28992res100m": "cbs100",
    "c28992r100": "cbs100",
    "crs28992res500m": "cbs500",
    "c28992r500": "cbs500",
}

SQUARE_FIELDS = {
    "residents": ("aantal_inwoners",),
    "households": ("aantal_part_huishoudens",),
    "dwellings": ("aantal_woningen",),
    "social_housing": ("aantal_huurwoningen_in_bezit_woningcorporaties",),
    "benefits": ("aantal_personen_met_uitkering_onder_aowlft",),
    "woz_value": ("gemiddelde_woz_waarde_woning",),
}

NEIGHBOURHOOD_FIELDS = {
    "id": ("buurtcode", "bu_code", "gwb_code", "statcode", "regiocode_gemeente_wijk_buurt_code"),
    "name": ("buurtnaam", "bu_naam", "gwb_naam", "wijk_buurt", "wijken_en_buurten"),
    "municipality": ("gemeentenaam", "gm_naam"),
    "water": ("water",),
    "residents": ("aantal_inwoners", "bevolking_aantal_inwoners"),
    "households": ("aantal_huishoudens",),
    "dwellings": ("woningvoorraad", "aantal_woningen"),
    "social_housing_percentage": ("perc_huurwoningen_in_bezit_woningcorporaties",),
    "benefits": ("aantal_personen_met_een_alg_bijstandsuitkering_tot",),
    "disability_benefits": ("aantal_personen_met_een_ao_uitkering_totaal",),
    "unemployment_benefits": ("aantal_personen_met_een_ww_uitkering_totaal",),
}

LEEFBAAROMETER_FIELDS = {
    "id": ("grid_id", "bu_code", "wk_code", "gm_code", "id", "code"),
    "name": ("bu_naam", "wk_naam", "gm_naam", "name", "naam"),
    "year": ("jaar", "year"),
    "total_score": ("lbm",),
    "total_deviation": ("afw",),
    "nuisance": ("onv",),
    "official_class": ("konv",),
}

ADDRESS_FIELDS = {
    "id": ("identificatie",),
    "street": ("openbare_ruimte", "openbare_ruimte_naam"),
    "house_number": ("huisnummer",),
    "postcode": ("postcode",),
    "use": ("gebruiksdoel",),
    "status": ("status",),
    "floor_area": ("oppervlakte",),
    "year_built": ("bouwjaar",),
}

BUILDING_FIELDS = {
    "id": ("identificatie",),
    "year_built": ("bouwjaar", "oorspronkelijk_bouwjaar"),
    "dwellings": ("aantal_verblijfsobjecten",),
    "status": ("status",),
}

_OLD_SCORE = re.compile(r"(?:rlb|v?kl)(?:lb)?(?:rmtr|won|bev|vrz|vei|fys)(\d{2}|\d{4})")
_OLD_SAFETY = re.compile(r"rlbvei(\d{2}|\d{4})")
_AREA_CODE = re.compile(r"(BU[0-9A-Z]{8}|WK[0-9A-Z]{6}|GM\d{4})\s*")


def recognise(names: Sequence[str], samples: Mapping[str, Sequence] | None = None) -> Preset | None:
    """Return what a layer is, or None.

    Parameters
    ----------
    names : sequence of str
        The layer's fields, as it spells them; capitals, camelCase, byte order marks do not matter.
    samples : mapping of str to sequence, optional
        Some values per field; neighbourhood codes give away their field whatever its name.
    """
    own: dict[str, str] = {}
    for name in names:
        own.setdefault(squashed(name), name)
    for recognised in (_squares, _old_leefbaarometer, _leefbaarometer, _bag):
        preset = recognised(own)
        if preset is not None:
            return preset
    return _neighbourhoods(own, samples or {})


def neighbourhood_names(names: Sequence[str]) -> tuple[str, str]:
    """Return the fields that name neighbourhoods and their municipality, as the layer spells them; "" for none."""
    found = _proposed({squashed(name): name for name in names}, NEIGHBOURHOOD_FIELDS)
    return found.get("name", ""), found.get("municipality", "")


def _proposed(own: dict[str, str], roles: Mapping[str, Sequence[str]], prefix: str = "") -> dict[str, str]:
    """Return role to field, for each role the first of its names that the layer has."""
    found = {}
    for role, candidates in roles.items():
        present = [own[squashed(prefix + name)] for name in candidates if squashed(prefix + name) in own]
        if present:
            found[role] = present[0]
    return found


def _groups(fields: Mapping[str, str]) -> dict[str, str]:
    return {"bijstand": fields["benefits"]} if "benefits" in fields else {}


def _squares(own: dict[str, str]) -> Preset | None:
    cut = cut_names(list(own.values()), [name for names in SQUARE_FIELDS.values() for name in names])
    for square_id, kind in SQUARE_IDS.items():
        if square_id in own:
            if cut:
                return Preset(kind, TITLES[kind], {"id": own[square_id]}, problems=(_cut_short(cut),))
            fields = {"id": own[square_id], **_proposed(own, SQUARE_FIELDS)}
            return Preset(kind, TITLES[kind], fields, _groups(fields))
    cut_ids = [own[name] for name in own if name == "crs28992re"]
    if cut_ids:
        return Preset("cbs_squares", TITLES["cbs_squares"], {}, problems=(_cut_short([*cut_ids, *cut]),))
    return None


def _cut_short(names: Sequence[str]) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "A shapefile has cut the field names at 10 characters ({names}), so that their meaning is lost. Nothing is "
            "proposed for them. Load the GeoPackage of the same data, or choose the fields yourself.",
        ),
        names=", ".join(names),
    )


def _old_leefbaarometer(own: dict[str, str]) -> Preset | None:
    if not any(name.startswith("rlb") and _OLD_SCORE.fullmatch(name) for name in own):
        return None
    years = {}
    for name, written in own.items():
        match = _OLD_SAFETY.fullmatch(name)
        if match:
            digits = int(match[1])
            years[digits + 2000 if digits < 100 else digits] = written
    fields = _proposed(own, LEEFBAAROMETER_FIELDS)
    fields.pop("nuisance", None)
    if years:
        fields["nuisance"] = years[max(years)]
    other = Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "Leefbaarometer 2.0 measures safety in its own way (RLBVEI). Never compare it with the dimension onv of "
            "Leefbaarometer 3.0.",
        )
    )
    return Preset("leefbaarometer2", TITLES["leefbaarometer2"], fields, {}, dict(sorted(years.items())), (other,))


def _leefbaarometer(own: dict[str, str]) -> Preset | None:
    for prefix in ("", "raw_"):
        scores = _proposed(own, {name: (name,) for name in ("afw", "won", "fys", "vrz", "soc", "onv")}, prefix)
        if "onv" not in scores or len(scores) < SCORES_ENOUGH:
            continue
        kind = "leefbaarometer3_wfs" if squashed(prefix + "kscore") in own else "leefbaarometer3"
        fields = {**_proposed(own, LEEFBAAROMETER_FIELDS), **_proposed(own, LEEFBAAROMETER_FIELDS, prefix)}
        return Preset(kind, TITLES[kind], fields)
    return None


def _bag(own: dict[str, str]) -> Preset | None:
    if "identificatie" not in own:
        return None
    if "gebruiksdoel" in own and "oppervlakte" in own and "aantalverblijfsobjecten" not in own:
        return Preset("bag_vbo", TITLES["bag_vbo"], _proposed(own, ADDRESS_FIELDS))
    if "aantalverblijfsobjecten" in own and ("bouwjaar" in own or "oorspronkelijkbouwjaar" in own):
        return Preset("bag_pand", TITLES["bag_pand"], _proposed(own, BUILDING_FIELDS))
    return None


def _neighbourhoods(own: dict[str, str], samples: Mapping[str, Sequence]) -> Preset | None:
    known = [name for role, names in NEIGHBOURHOOD_FIELDS.items() if role not in ("id", "name") for name in names]
    cut = cut_names(list(own.values()), known)
    fields = _proposed(own, NEIGHBOURHOOD_FIELDS)
    by_value = [name for name in own.values() if _all_codes(samples.get(name, ()))]
    if by_value and fields.get("id") not in by_value:
        fields["id"] = by_value[0]
    figures = set(fields) - {"id", "name", "municipality", "water"}
    if "id" not in fields or not (figures or cut or by_value):
        return None
    if cut:
        kept = {role: name for role, name in fields.items() if role in ("id", "name")}
        return Preset("cbs_neighbourhoods", TITLES["cbs_neighbourhoods"], kept, problems=(_cut_short(cut),))
    return Preset("cbs_neighbourhoods", TITLES["cbs_neighbourhoods"], fields, _groups(fields))


def _all_codes(values: Sequence) -> bool:
    texts = [value for value in values if value is not None]
    return bool(texts) and all(isinstance(text, str) and _AREA_CODE.fullmatch(text) for text in texts)
