# SPDX-License-Identifier: GPL-2.0-or-later
"""Build dwellings along the streets: where they stand, their addresses, who owns and lets them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .chance import noise, uniform
from .plan import CHARACTERS, MUNICIPALITY_CODE, Plan
from .streams import Stream

LANDLORDS = ("Woonstichting De Korenmaat", "Woningbelang Voorbeeldstad", "Stichting Thuishaven Overkanaal")
PRIVATE_LANDLORD = "particuliere verhuur"
OWNER_OCCUPIER = "eigenaar-bewoner"
_POSTCODE_LETTERS = "ABCDEGHJKLMNPRSTVWXZ"
_ODD_SIDE, _EVEN_SIDE = 0, 1


@dataclass(frozen=True)
class Pieces:
    """Hold the straight pieces of all streets, each once per side.

    Attributes
    ----------
    ax, ay, bx, by : ndarray of float64, shape (n,)
        Both ends, EPSG:28992.
    area : ndarray of int64, shape (n,)
        Neighbourhood on this side.
    street, link, side : ndarray of int64, shape (n,)
        Side 0 is the left (odd) one, 1 the right (even) one.
    """

    ax: np.ndarray
    ay: np.ndarray
    bx: np.ndarray
    by: np.ndarray
    area: np.ndarray
    street: np.ndarray
    link: np.ndarray
    side: np.ndarray


@dataclass(frozen=True)
class Dwellings:
    """Hold one row per dwelling, street by street.

    Attributes
    ----------
    x, y : ndarray of float64, shape (n,)
        EPSG:28992, centimetres.
    area, street, link, side, number, building : ndarray of int64, shape (n,)
        Neighbourhood, street, link, side of the street, house number, number of the building.
    """

    x: np.ndarray
    y: np.ndarray
    area: np.ndarray
    street: np.ndarray
    link: np.ndarray
    side: np.ndarray
    number: np.ndarray
    building: np.ndarray


def trait(plan: Plan, name: str, area: np.ndarray) -> np.ndarray:
    """Return a trait of the character of each row's neighbourhood; float64, shape of ``area``."""
    return np.array([getattr(CHARACTERS[site.character], name) for site in plan.sites], dtype=np.float64)[area]


def build(plan: Plan, pieces: Pieces) -> Dwellings:
    """Share the plan's dwellings out over the street sides and place them."""
    order = np.lexsort((pieces.side, pieces.link, pieces.street))
    pieces = Pieces(*(getattr(pieces, name)[order] for name in pieces.__dataclass_fields__))
    dx, dy = pieces.bx - pieces.ax, pieces.by - pieces.ay
    length = np.sqrt(dx * dx + dy * dy)
    filled = np.cumsum(length * _density(plan, pieces))
    upto = np.floor(filled * (plan.dwellings / filled[-1])).astype(np.int64)
    upto[-1] = plan.dwellings
    count = np.diff(upto, prepend=0)
    row = np.repeat(np.arange(len(count)), count)
    place = np.arange(plan.dwellings) - np.repeat(upto - count, count)
    shared = trait(plan, "in_building", pieces.area).astype(np.int64)
    doors = (count + shared - 1) // shared
    door = place * doors[row] // count[row]
    building = np.repeat(np.cumsum(doors) - doors, count) + door
    margin = np.minimum(9.0, 0.25 * length)
    along = (margin + (length - 2.0 * margin) * 0.5 / np.maximum(doors, 1))[row]
    along = along + door * ((length - 2.0 * margin) / np.maximum(doors, 1))[row]
    across = (7.0 + 5.0 * uniform(Stream.SETBACK, pieces.link[row], pieces.side[row])) * (1 - 2 * pieces.side[row])
    unit_x, unit_y = (dx / length)[row], (dy / length)[row]
    return Dwellings(
        x=np.round(pieces.ax[row] + unit_x * along - unit_y * across, 2),
        y=np.round(pieces.ay[row] + unit_y * along + unit_x * across, 2),
        area=pieces.area[row],
        street=pieces.street[row],
        link=pieces.link[row],
        side=pieces.side[row],
        number=_house_numbers(pieces.street[row], pieces.side[row]),
        building=building,
    )


def _density(plan: Plan, pieces: Pieces) -> np.ndarray:
    """Return dwellings per metre of street side: few in parks, fewer at a village's edge."""
    x, y = (pieces.ax + pieces.bx) / 2.0, (pieces.ay + pieces.by) / 2.0
    street_m, block_m = trait(plan, "street_m", pieces.area), trait(plan, "block_m", pieces.area)
    per_side_m = trait(plan, "per_ha", pieces.area) / (20_000.0 * (1.0 / street_m + 0.7 / block_m))
    parks = plan.uneven * noise(Stream.GREEN, x, y, 0.32 * plan.spacing_m)
    green = np.clip((parks + 0.46) * 4.0, 0.0, 1.0)
    varied = 1.0 + 0.35 * noise(Stream.DENSITY, x, y, 0.3 * plan.spacing_m)
    character = np.array([site.character for site in plan.sites])[pieces.area]
    heart_x = np.array([site.x_m for site in plan.sites])[pieces.area] + plan.middle_m[0]
    heart_y = np.array([site.y_m for site in plan.sites])[pieces.area] + plan.middle_m[1]
    away = ((x - heart_x) * (x - heart_x) + (y - heart_y) * (y - heart_y)) / (plan.ribbon_m * plan.ribbon_m)
    core = np.maximum(1.0 - 0.8 * away, 0.0)
    village = np.where(character == "dorp", np.maximum(core * core * 1.6, 0.012), 1.0)
    # farms stand alone, or together in hamlets
    hamlets = np.clip(2.6 * noise(Stream.GREEN, x, y, 0.8 * plan.spacing_m), 0.25, 1.6)
    open_land = np.where(character == "landelijk", hamlets, green)
    return per_side_m * open_land * varied * village


def _house_numbers(street: np.ndarray, side: np.ndarray) -> np.ndarray:
    """Number the dwellings of a street: odd on its left, even on its right."""
    group = street * 2 + side
    order = np.argsort(group, kind="stable")
    grouped = group[order]
    first = np.flatnonzero(np.diff(grouped, prepend=-1))
    rank = np.arange(len(group)) - np.repeat(first, np.diff(first, append=len(group)))
    numbers = np.empty(len(group), dtype=np.int64)
    numbers[order] = 2 * rank + 1
    return numbers + side


def postcodes(dwellings: Dwellings) -> np.ndarray:
    """Give each stretch of one street side in one neighbourhood a code of its own; object array of str."""
    stretch = (dwellings.street * 2 + dwellings.side) * 1000 + np.minimum(dwellings.number // 60, 999)
    key = dwellings.area * (1 << 40) + stretch
    found, row = np.unique(key, return_inverse=True)
    area = found >> 40
    first = np.searchsorted(area, area)
    rank = (np.arange(len(found)) - first) % (len(_POSTCODE_LETTERS) ** 2)
    texts = [
        f"{9901 + int(a)}{_POSTCODE_LETTERS[int(r) // 20]}{_POSTCODE_LETTERS[int(r) % 20]}" for a, r in zip(area, rank)
    ]
    return np.array(texts, dtype=object)[row]


def identifiers(count: int) -> np.ndarray:
    """Number the dwellings as the BAG would, with its leading zero; object array of str."""
    return np.array([f"{MUNICIPALITY_CODE}01{number:010d}" for number in range(1, count + 1)], dtype=object)


def tenure(plan: Plan, dwellings: Dwellings) -> dict[str, np.ndarray]:
    """Decide who owns each dwelling, what it costs and to whom it was let.

    Returns
    -------
    dict of str to ndarray, shape (n,)
        ``eigenaar`` (object), ``corporatiewoning`` (int64), ``huurprijs`` (euros a month),
        ``toewijzing_jaar``, ``toewijzing_inkomen`` (euros a year); NaN where there is none.
    """
    area, building = dwellings.area, dwellings.building
    social = trait(plan, "social", area)
    apart = uniform(Stream.OWNER, building, 1) < 0.3
    drawn = np.where(
        apart, uniform(Stream.OWNER, building, 2), uniform(Stream.OWNER_STREET, dwellings.link, dwellings.side)
    )
    corporation = drawn < social
    let = ~corporation & (uniform(Stream.OWNER, building, 3) < trait(plan, "private_rent", area))
    own = (area * 7) % len(LANDLORDS)
    other = (uniform(Stream.LANDLORD, dwellings.link) * len(LANDLORDS)).astype(np.int64)
    landlord = np.where(uniform(Stream.LANDLORD, dwellings.link, 1) < 0.75, own, other)
    owner = np.where(corporation, landlord, np.where(let, len(LANDLORDS), len(LANDLORDS) + 1))
    names = np.array([*LANDLORDS, PRIVATE_LANDLORD, OWNER_OCCUPIER], dtype=object)
    return {
        "eigenaar": names[owner],
        "corporatiewoning": corporation.astype(np.int64),
        **_letting(plan, dwellings, corporation, let),
    }


def _letting(plan: Plan, dwellings: Dwellings, corporation: np.ndarray, let: np.ndarray) -> dict[str, np.ndarray]:
    row = np.arange(len(dwellings.x))
    dear = (trait(plan, "value", dwellings.area) - 140.0) / 340.0
    street = uniform(Stream.RENT, dwellings.link)
    own = uniform(Stream.RENT, row, 1)
    rent = np.where(
        corporation, 395.0 + 210.0 * street + 140.0 * own + 150.0 * dear, 720.0 + 380.0 * own + 500.0 * dear
    )
    rent = np.where(corporation | let, np.floor(rent * 100.0 + 0.5) / 100.0, np.nan)
    year = 2022 - np.floor(22.0 * uniform(Stream.ALLOCATION_YEAR, row) * uniform(Stream.ALLOCATION_YEAR, row, 1))
    income = uniform(Stream.ALLOCATION_INCOME, row) + uniform(Stream.ALLOCATION_INCOME, row, 1)
    income = np.floor(110.0 + 95.0 * income + 60.0 * dear + 40.0 * street) * 100.0
    return {
        "huurprijs": rent,
        "toewijzing_jaar": np.where(corporation, year, np.nan),
        "toewijzing_inkomen": np.where(corporation, income, np.nan),
    }
