# SPDX-License-Identifier: GPL-2.0-or-later
"""Lay down the invented town: which neighbourhoods, where, of what character.

Everything here is made up. The characters are chosen so that each story of the published reports has a
place in the town (maps.md names the levels): see the comment behind each.
"""

from __future__ import annotations

from dataclasses import dataclass

PLACE = "Voorbeeldstad"
MUNICIPALITY_CODE = "0999"


@dataclass(frozen=True)
class Character:
    """Describe one kind of neighbourhood.

    Attributes
    ----------
    per_ha : float
        Dwellings per hectare where nothing thins them out; only ratios count.
    social : float
        Share of the dwellings that a housing corporation owns, 0 to 1.
    vulnerable : tuple of float
        Index of vulnerable residents in 2014 and 2022; 0 = the Netherlands, 1 = one standard deviation.
    nuisance : tuple of float
        Leefbaarometer dimension ``onv`` in 2014 and 2022, deviation from the Dutch mean.
    street_m, block_m : float
        Distance between parallel streets, and between their cross streets.
    in_building : int
        Dwellings that share one front door.
    private_rent : float
        Share of the other dwellings that are let, 0 to 1.
    value : int
        Mean value of a dwelling, thousands of euros.
    built_after_2014 : float
        Share of the streets that had no residents yet in 2014, 0 to 1.
    """

    per_ha: float
    social: float
    vulnerable: tuple[float, float]
    nuisance: tuple[float, float]
    street_m: float = 62.0
    block_m: float = 130.0
    in_building: int = 1
    private_rent: float = 0.12
    value: int = 270
    built_after_2014: float = 0.0


CHARACTERS = {
    # red in the resilience maps: vulnerability rises, nuisance worsens, far above the national level
    "sociaal": Character(27, 0.74, (1.00, 1.27), (-0.092, -0.172), 66, 120, 4, 0.15, 165),
    "sociaal_sterk": Character(34, 0.86, (1.35, 1.90), (-0.140, -0.252), 74, 140, 10, 0.2, 140),
    # bright green: vulnerability rises all the same, nuisance improves
    "hersteld": Character(24, 0.52, (0.80, 1.10), (-0.190, -0.078), 60, 110, 3, 0.2, 195),
    # olive: rebuilt with dearer dwellings, the share of vulnerable residents falls
    "vernieuwd": Character(22, 0.44, (1.15, 0.72), (-0.140, -0.085), 60, 115, 2, 0.15, 225),
    # double ring: rebuilt too, and still social housing for the most part
    "herbouwd": Character(22, 0.76, (1.15, 0.72), (-0.140, -0.085), 60, 115, 2, 0.15, 225),
    # orange in the focus map: much nuisance, few vulnerable residents
    "centrum": Character(42, 0.13, (-0.42, -0.46), (-0.218, -0.238), 52, 80, 5, 0.5, 300),
    # a rise with nuisance that stays as it was
    "station": Character(32, 0.30, (0.12, 0.34), (-0.090, -0.092), 56, 95, 5, 0.45, 215),
    # light red: a rise, worse, but still no more nuisance than elsewhere
    "portiek": Character(28, 0.48, (0.36, 0.60), (0.030, -0.022), 66, 120, 6, 0.15, 190),
    # light orange in the focus map: frail residents, quiet streets; nuisance improves a little. Red ring: dear flats
    "zorg": Character(24, 0.40, (0.55, 0.72), (0.015, 0.052), 68, 125, 8, 0.1, 430),
    "gewoon": Character(21, 0.27, (0.00, 0.02), (0.004, 0.002), 60, 125, 1, 0.1, 265),
    "tuin": Character(11, 0.03, (-0.95, -0.96), (0.215, 0.228), 82, 150, 1, 0.05, 480),
    "nieuw": Character(19, 0.18, (-0.62, -0.44), (0.085, 0.070), 58, 110, 1, 0.1, 345, 0.45),
    "werk": Character(1.6, 0.10, (0.05, 0.10), (-0.045, -0.065), 170, 260, 1, 0.3, 240),
    # quiet and sparse, so that most figures are suppressed
    "dorp": Character(6.5, 0.16, (-0.45, -0.47), (0.135, 0.140), 85, 150, 1, 0.06, 350),
    "landelijk": Character(1.05, 0.02, (-0.66, -0.68), (0.165, 0.172), 330, 430, 1, 0.05, 430),
}


@dataclass(frozen=True)
class Site:
    """Place one neighbourhood: its heart, metres from the town's middle, and its character."""

    name: str
    district: str
    x_m: float
    y_m: float
    character: str


@dataclass(frozen=True)
class Plan:
    """Hold everything that tells one variant of the town from the other.

    Attributes
    ----------
    sites : tuple of Site
    dwellings : int
        Exactly so many addresses come out.
    spacing_m : float
        Usual distance between hearts; the scale of bends and gaps.
    canal_x_m, railway_y_m : float
        Where the canal runs from north to south, and the railway east of it.
    bridges : tuple of tuple of str
        Neighbouring sites, on either side of canal or railway, that a bridge or crossing joins.
    beyond_m : float
        Half the width of the square outside which other municipalities begin.
    ribbon_m : float
        How far from its heart a village still has houses.
    soft_cells : int
        How many cells wide the change from one neighbourhood's figures to the next is, on either side.
    uneven : float
        How much figures vary within and between neighbourhoods of one character; 1 = as in a real town.
    middle_m : tuple of float
        Where the town lies, EPSG:28992.
    """

    sites: tuple[Site, ...]
    dwellings: int
    spacing_m: float
    canal_x_m: float
    railway_y_m: float
    bridges: tuple[tuple[str, str], ...]
    beyond_m: float
    ribbon_m: float
    soft_cells: int
    uneven: float
    middle_m: tuple[float, float] = (177_500.0, 320_500.0)


_FULL_SITES = (
    Site("Kiekenhof", "Overkanaal", -2330, 3096, "nieuw"),
    Site("Zandkuil", "Overkanaal", -1155, 2639, "werk"),
    Site("Noordermarke", "Noord", -212, 2755, "gewoon"),
    Site("Lijsterbos", "Noord", 696, 2875, "tuin"),
    Site("Hoge Gaarde", "Noord", 1896, 3039, "tuin"),
    Site("Elzenbroek", "Overkanaal", -3097, 2050, "gewoon"),
    Site("Vlashoek", "Overkanaal", -2164, 1826, "sociaal"),
    Site("Sluiskwartier", "Overkanaal", -1121, 1941, "sociaal"),
    Site("Weverskamp", "Noord", -287, 1933, "hersteld"),
    Site("Korenbloem", "Noord", 868, 1929, "gewoon"),
    Site("Beukenhorst", "Noord", 1580, 1974, "tuin"),
    Site("Parkwijk Linde", "Oost", 2579, 2070, "tuin"),
    Site("Turfveld", "West", -3198, 1048, "sociaal"),
    Site("Ketelbuurt", "West", -2185, 824, "sociaal_sterk"),
    Site("Kanaaldijk", "West", -1169, 923, "sociaal"),
    Site("Stationskwartier", "Centrum", -243, 885, "station"),
    Site("Spoorzicht", "Noord", 865, 1010, "gewoon"),
    Site("Merelhof", "Noord", 1898, 978, "gewoon"),
    Site("Oostergaard", "Oost", 2475, 979, "tuin"),
    Site("Molenschans", "West", -3080, 120, "sociaal"),
    Site("Gieterij", "West", -1953, -98, "sociaal_sterk"),
    Site("Havenzate", "West", -1135, -111, "sociaal"),
    Site("Binnenveste", "Centrum", -257, 13, "centrum"),
    Site("Marktkwartier", "Centrum", 602, 29, "centrum"),
    Site("Singelrand", "Oost", 1502, -14, "gewoon"),
    Site("Kersenhof", "Oost", 2794, 46, "gewoon"),
    Site("Roggeveld", "West", -2973, -1069, "gewoon"),
    Site("Nieuw Tichelen", "West", -2007, -946, "herbouwd"),
    Site("Tichelhof", "West", -1129, -1095, "vernieuwd"),
    Site("Zuiderpoort", "Centrum", -246, -794, "centrum"),
    Site("Linnenbleek", "Zuid", 845, -1037, "gewoon"),
    Site("Vossenkamp", "Zuid", 1548, -867, "portiek"),
    Site("Hazelaarpark", "Oost", 2512, -825, "gewoon"),
    Site("Hopveld", "West", -1966, -1847, "gewoon"),
    Site("Brouwershoek", "Zuid", -1125, -1856, "hersteld"),
    Site("Lange Akkers", "Zuid", -227, -2070, "gewoon"),
    Site("Zonnewende", "Zuid", 597, -1990, "portiek"),
    Site("Avondrust", "Zuid", 1524, -1800, "zorg"),
    Site("Waterlanden", "Oost", 2480, -1659, "nieuw"),
    Site("Steenoven", "Zuid", -1182, -2960, "gewoon"),
    Site("Kasteelgaarde", "Zuid", -251, -2903, "tuin"),
    Site("Ruige Heg", "Zuid", 800, -2948, "gewoon"),
    Site("Eikendonk", "Buitengebied", -3900, 3550, "landelijk"),
    Site("Kwartelbroek", "Buitengebied", -1480, 4550, "landelijk"),
    Site("Leemputten", "Buitengebied", 120, 4400, "landelijk"),
    Site("Haverdonk", "Dorpen", 1749, 4557, "dorp"),
    Site("Zilverbeek", "Buitengebied", 3600, 3750, "landelijk"),
    Site("Braamhei", "Buitengebied", 4500, 1750, "landelijk"),
    Site("Oosterlo-Dorp", "Dorpen", 4520, -156, "dorp"),
    Site("Vennenveld", "Buitengebied", 4350, -2100, "landelijk"),
    Site("Rietbeemden", "Buitengebied", 2550, -3650, "landelijk"),
    Site("Klaverlanden", "Buitengebied", 380, -4650, "landelijk"),
    Site("Ossenweide", "Buitengebied", -1620, -4550, "landelijk"),
    Site("Wilgenrode", "Dorpen", -3200, -3093, "dorp"),
    Site("Berkenheul", "Buitengebied", -4500, -1550, "landelijk"),
    Site("Heikamp", "Buitengebied", -4650, 700, "landelijk"),
)

FULL = Plan(
    sites=_FULL_SITES,
    dwellings=65_000,
    spacing_m=940.0,
    canal_x_m=-700.0,
    railway_y_m=470.0,
    bridges=(
        ("Sluiskwartier", "Weverskamp"),
        ("Havenzate", "Binnenveste"),
        ("Tichelhof", "Zuiderpoort"),
        ("Steenoven", "Kasteelgaarde"),
        ("Kwartelbroek", "Leemputten"),
        ("Stationskwartier", "Binnenveste"),
        ("Spoorzicht", "Marktkwartier"),
        ("Oostergaard", "Kersenhof"),
        ("Braamhei", "Oosterlo-Dorp"),
    ),
    beyond_m=7_300.0,
    ribbon_m=900.0,
    soft_cells=3,
    uneven=1.0,
)

_SMALL_SITES = (
    Site("Vlashoek", "West", -560, 410, "sociaal"),
    Site("Weverskamp", "Oost", -150, 400, "hersteld"),
    Site("Lijsterbos", "Oost", 260, 420, "tuin"),
    Site("Ketelbuurt", "West", -570, 10, "sociaal_sterk"),
    Site("Binnenveste", "Oost", -140, -10, "centrum"),
    Site("Singelrand", "Oost", 250, 10, "gewoon"),
    Site("Tichelhof", "West", -550, -400, "vernieuwd"),
    Site("Vossenkamp", "Oost", -160, -420, "portiek"),
    Site("Avondrust", "Oost", 260, -390, "zorg"),
    Site("Heikamp", "Buitengebied", 820, 60, "landelijk"),
)

SMALL = Plan(
    sites=_SMALL_SITES,
    dwellings=1_500,
    spacing_m=400.0,
    canal_x_m=-352.0,
    railway_y_m=5_000.0,
    bridges=(("Ketelbuurt", "Binnenveste"),),
    beyond_m=1_250.0,
    ribbon_m=400.0,
    soft_cells=0,
    uneven=0.4,
)

PLANS = {"full": FULL, "small": SMALL}
