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
    "sociaal": Character(27, 0.74, (1.00, 1.26), (-0.095, -0.160), 66, 120, 4, 0.15, 165),
    "sociaal_sterk": Character(34, 0.86, (1.35, 1.90), (-0.130, -0.235), 74, 140, 10, 0.2, 140),
    # bright green: vulnerability rises all the same, nuisance improves
    "hersteld": Character(24, 0.52, (0.85, 1.08), (-0.170, -0.085), 60, 110, 3, 0.2, 195),
    # olive: rebuilt with dearer dwellings, the share of vulnerable residents falls
    "vernieuwd": Character(22, 0.44, (1.15, 0.72), (-0.140, -0.085), 60, 115, 2, 0.15, 225),
    # orange in the focus map: much nuisance, few vulnerable residents
    "centrum": Character(42, 0.13, (-0.42, -0.46), (-0.205, -0.225), 52, 80, 5, 0.5, 300),
    # a rise with nuisance that stays as it was
    "station": Character(32, 0.30, (0.12, 0.34), (-0.090, -0.092), 56, 95, 5, 0.45, 215),
    # light red: a rise, worse, but still no more nuisance than elsewhere
    "portiek": Character(28, 0.48, (0.36, 0.60), (0.030, -0.022), 66, 120, 6, 0.15, 190),
    # light orange in the focus map: frail residents, quiet streets; nuisance improves a little
    "zorg": Character(24, 0.40, (0.55, 0.72), (0.015, 0.052), 68, 125, 8, 0.1, 230),
    "gewoon": Character(21, 0.27, (0.00, 0.02), (0.004, 0.002), 60, 125, 1, 0.1, 265),
    "tuin": Character(11, 0.03, (-0.95, -0.96), (0.215, 0.228), 82, 150, 1, 0.05, 480),
    "nieuw": Character(19, 0.18, (-0.62, -0.44), (0.085, 0.070), 58, 110, 1, 0.1, 345, 0.45),
    "werk": Character(1.6, 0.10, (0.05, 0.10), (-0.045, -0.065), 170, 260, 1, 0.3, 240),
    # quiet and sparse, so that most figures are suppressed
    "dorp": Character(6.5, 0.16, (-0.45, -0.47), (0.135, 0.140), 85, 150, 1, 0.06, 350),
    "landelijk": Character(0.62, 0.02, (-0.66, -0.68), (0.165, 0.172), 330, 430, 1, 0.05, 430),
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
    """

    sites: tuple[Site, ...]
    dwellings: int
    spacing_m: float
    canal_x_m: float
    railway_y_m: float
    bridges: tuple[tuple[str, str], ...]
    beyond_m: float
    ribbon_m: float
    middle_m: tuple[float, float] = (177_500.0, 320_500.0)


_FULL_SITES = (
    Site("Kiekenhof", "Overkanaal", -2130, 2930, "nieuw"),
    Site("Zandkuil", "Overkanaal", -1190, 2790, "werk"),
    Site("Noordermarke", "Noord", -240, 2900, "gewoon"),
    Site("Lijsterbos", "Noord", 760, 2800, "tuin"),
    Site("Hoge Gaarde", "Noord", 1700, 2930, "tuin"),
    Site("Elzenbroek", "Overkanaal", -3010, 2010, "gewoon"),
    Site("Vlashoek", "Overkanaal", -2010, 1860, "sociaal"),
    Site("Sluiskwartier", "Overkanaal", -1130, 1950, "sociaal"),
    Site("Weverskamp", "Noord", -270, 1870, "hersteld"),
    Site("Korenbloem", "Noord", 690, 1960, "gewoon"),
    Site("Beukenhorst", "Noord", 1580, 1850, "tuin"),
    Site("Parkwijk Linde", "Oost", 2560, 1950, "tuin"),
    Site("Turfveld", "West", -3080, 990, "sociaal"),
    Site("Ketelbuurt", "West", -2120, 900, "sociaal_sterk"),
    Site("Kanaaldijk", "West", -1180, 1010, "sociaal"),
    Site("Stationskwartier", "Centrum", -230, 920, "station"),
    Site("Spoorzicht", "Noord", 700, 1030, "gewoon"),
    Site("Merelhof", "Noord", 1690, 940, "gewoon"),
    Site("Oostergaard", "Oost", 2640, 1010, "tuin"),
    Site("Molenschans", "West", -2990, 60, "sociaal"),
    Site("Gieterij", "West", -2030, -40, "sociaal_sterk"),
    Site("Havenzate", "West", -1140, 40, "sociaal"),
    Site("Binnenveste", "Centrum", -260, -30, "centrum"),
    Site("Marktkwartier", "Centrum", 680, 30, "centrum"),
    Site("Singelrand", "Oost", 1620, -20, "gewoon"),
    Site("Kersenhof", "Oost", 2610, 50, "gewoon"),
    Site("Roggeveld", "West", -3020, -880, "gewoon"),
    Site("Nieuw Tichelen", "West", -2080, -1000, "vernieuwd"),
    Site("Tichelhof", "West", -1160, -910, "vernieuwd"),
    Site("Zuiderpoort", "Centrum", -240, -980, "centrum"),
    Site("Linnenbleek", "Zuid", 730, -910, "gewoon"),
    Site("Vossenkamp", "Zuid", 1660, -1000, "portiek"),
    Site("Hazelaarpark", "Oost", 2580, -900, "gewoon"),
    Site("Hopveld", "West", -2010, -1930, "gewoon"),
    Site("Brouwershoek", "Zuid", -1170, -1870, "hersteld"),
    Site("Lange Akkers", "Zuid", -230, -1950, "gewoon"),
    Site("Zonnewende", "Zuid", 690, -1860, "portiek"),
    Site("Avondrust", "Zuid", 1640, -1950, "zorg"),
    Site("Waterlanden", "Oost", 2570, -1840, "nieuw"),
    Site("Steenoven", "Zuid", -1150, -2880, "gewoon"),
    Site("Kasteelgaarde", "Zuid", -250, -2830, "tuin"),
    Site("Ruige Heg", "Zuid", 740, -2910, "gewoon"),
    Site("Eikendonk", "Buitengebied", -3900, 3550, "landelijk"),
    Site("Kwartelbroek", "Buitengebied", -1480, 4550, "landelijk"),
    Site("Leemputten", "Buitengebied", 120, 4400, "landelijk"),
    Site("Haverdonk", "Dorpen", 1950, 4650, "dorp"),
    Site("Zilverbeek", "Buitengebied", 3600, 3750, "landelijk"),
    Site("Braamhei", "Buitengebied", 4500, 1750, "landelijk"),
    Site("Oosterlo-Dorp", "Dorpen", 4550, -120, "dorp"),
    Site("Vennenveld", "Buitengebied", 4350, -2100, "landelijk"),
    Site("Rietbeemden", "Buitengebied", 2550, -3650, "landelijk"),
    Site("Klaverlanden", "Buitengebied", 380, -4650, "landelijk"),
    Site("Ossenweide", "Buitengebied", -1620, -4550, "landelijk"),
    Site("Wilgenrode", "Dorpen", -3250, -3050, "dorp"),
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
    dwellings=1_300,
    spacing_m=400.0,
    canal_x_m=-352.0,
    railway_y_m=5_000.0,
    bridges=(("Ketelbuurt", "Binnenveste"),),
    beyond_m=1_250.0,
    ribbon_m=400.0,
)

PLANS = {"full": FULL, "small": SMALL}
