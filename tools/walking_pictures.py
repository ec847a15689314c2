# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw walking distance: cheap social housing within 300 m in the sample municipality, and one walk in Osdorp."""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path

import headless
from picture_sheet import draw, run
from walking_osdorp import draw_osdorp

DISTANCE_M = 300
CHEAP_EUROS = 633.25
"""Monthly rent up to which a dwelling of 2022 is cheap: the eerste aftoppingsgrens."""
CHEAP_BOUNDS = (51, 76, 86, 96)
CHEAP_LABELS = ("50% of minder", "51–75%", "76–85%", "86–95%", "96% of meer")
"""Printed in the report of Maastricht, map 2-12."""
CHEAP_COLOURS = ("#dbe6f3", "#a9c9e6", "#6ba3d0", "#2f74b3", "#0b3d78")


def cheap_legend(folder: Path) -> Path:
    """Write the legend of the share of cheap dwellings: the printed one, as a user would make it."""
    own = json.loads((headless.ROOT / "legends" / "corporatiebezit.json").read_text(encoding="utf-8"))
    title = {"nl": "Goedkope corporatiewoningen", "en": "Cheap social housing"}
    own.update(id="goedkoop", number=None, in_series=False, title=title, source=title)
    own["measure"].update(column="aandeel_goedkoop", description=title)
    own["bounds"] = [{"value": bound, "belongs_to": "upper", "basis": "printed"} for bound in CHEAP_BOUNDS]
    own["classes"] = [
        {"code": code, "label": {"nl": label, "en": label}, "colour": colour}
        | {"label_basis": "printed", "colour_basis": "own"}
        for code, (label, colour) in enumerate(zip(CHEAP_LABELS, CHEAP_COLOURS), 1)
    ]
    path = folder / "goedkoop.json"
    path.write_text(json.dumps(own), encoding="utf-8")
    return path


def cheap_dwellings(sample: Path, legend: Path):
    """Return cells with the share of social housing that is cheap, of all that can be reached within 300 m."""
    cheap = f'if("corporatiewoning" = 1 and "huurprijs" <= {CHEAP_EUROS}, 1, 0)'
    addresses = run(
        "native:fieldcalculator",
        INPUT=f"{sample}|layername=adressen",
        FIELD_NAME="goedkoop",
        FIELD_TYPE=1,
        FORMULA=cheap,
    )
    cells = run(
        "veerkracht:aggregatetogrid",
        INPUT=addresses,
        FIELDS=["goedkoop", "corporatiewoning"],
        NEIGHBOURHOOD="walking",
        NETWORK=f"{sample}|layername=straten",
        DISTANCE=DISTANCE_M,
    )
    suffix = f"_{DISTANCE_M}m_lopen"
    share = run(
        "veerkracht:share",
        INPUT=cells,
        NUMERATOR="goedkoop" + suffix,
        DENOMINATOR="corporatiewoning" + suffix,
        NAME="aandeel_goedkoop",
    )
    return run("veerkracht:assignclasses", INPUT=share, FIELD="aandeel_goedkoop", LEGEND_FILE=str(legend))


def name_special(cells) -> None:
    """Say in the legend what lacks here: dwellings of landlords, not residents."""
    from veerkrachtkaarten.core.reasons import NO_DATA_CODE, REASON_TEXT, SUPPRESSED_CODE, Reason

    renderer = cells.renderer()
    absent = {each["reden_goedkoop"] for each in cells.getFeatures() if each["klasse_goedkoop"] == NO_DATA_CODE}
    lacking = "geen corporatiewoningen binnen 300 m"
    if absent - {REASON_TEXT[Reason.ZERO_DENOMINATOR]}:
        lacking += ", of geen straat in de buurt"
    labels = {NO_DATA_CODE: lacking, SUPPRESSED_CODE: "onderdrukt (minder dan 10 corporatiewoningen)"}
    for code, label in labels.items():
        if not renderer.updateCategoryLabel(renderer.categoryIndexForValue(code), label):
            raise SystemExit(f"The legend has no class {code}.")


def boundaries(source: str):
    """Return a layer of neighbourhoods drawn as thin outlines, to lie over the map."""
    from qgis.core import QgsFillSymbol, QgsSingleSymbolRenderer, QgsVectorLayer

    layer = QgsVectorLayer(source, "buurten", "ogr")
    outline = {"style": "no", "outline_color": "90,90,90,200", "outline_width": "0.2"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(outline)))
    return layer


def draw_sample(folder: Path) -> Path:
    """Draw the map of cheap dwellings of the sample municipality."""
    from qgis import processing
    from veerkrachtkaarten.core.legend import load_legend
    from veerkrachtkaarten.layers.sheets.legend import LegendPart, present_values
    from veerkrachtkaarten.layers.styling import apply_legend

    sample = folder / "voorbeeldgemeente.gpkg"
    if not sample.is_file():
        processing.run("veerkracht:samplemunicipality", {"OUTPUT": str(sample)})
    legend = load_legend(cheap_legend(folder))
    cells = cheap_dwellings(sample, Path(legend.path))
    apply_legend(cells, legend, "nl")
    cells.setName("aandeel")
    name_special(cells)
    areas = boundaries(f"{sample}|layername=buurten")
    texts = {
        "title": "Goedkope corporatiewoningen binnen 300 m lopen",
        "subtitle": "Voorbeeldstad (verzonnen gemeente), 2022",
        "source": "Aandeel van de corporatiewoningen binnen 300 m lopen dat hoogstens de eerste aftoppingsgrens kost "
        "(€ 633,25); klassen als kaart 2-12 van Maastricht (2021). Onderdrukt: minder dan 10 corporatiewoningen "
        "binnen 300 m. Grijze lijnen: buurten. Bron: voorbeeldgemeente, verzonnen.",
        "made": "Veerkrachtkaarten",
    }
    part = LegendPart(cells, values=present_values(cells))
    return draw(folder / "goedkoop_300m_lopen.png", texts, [areas, cells], [part], cells.extent())


def main() -> None:
    """Draw the picture that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("which", choices=("sample", "osdorp"))
    parser.add_argument("--folder", type=Path, default=headless.ROOT / "build" / "demo")
    parser.add_argument(
        "--data", type=Path, default=os.environ.get("REAL_DATA", headless.ROOT.parent / "shared" / "data")
    )
    arguments = parser.parse_args()
    folder = arguments.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    application = headless.start()
    if arguments.which == "sample":
        picture = draw_sample(folder)
    else:
        picture = draw_osdorp(arguments.data.resolve(), folder)
    print(f"  {picture}")
    headless.stop(application)


if __name__ == "__main__":
    main()
