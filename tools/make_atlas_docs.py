# SPDX-License-Identifier: GPL-2.0-or-later
"""Write docs/atlas.md from the definitions of the maps of the atlas."""

from __future__ import annotations

from headless import ROOT, load_package
from make_legend_docs import class_table, contrast_sentences

ATLAS_PAGE = ROOT / "docs" / "atlas.md"
UNITS = {"grid": "cell", "areas": "neighbourhood", "points": "points"}
PARAMETERS = {
    "addresses": "*Addresses*",
    "allocations": "*Allocations*",
    "reports": "*Reports of nuisance*",
    "locations": "*Locations of sheltered housing*",
    "areas": "*Figures of neighbourhoods*",
    "cells": "*Map series*",
}
INTRODUCTION = """# The atlas: all maps of a report

*Make atlas* makes the maps of the Maastricht report (2021), numbers 2-1 to 2-26, in one go: on cells, on
neighbourhoods and as points. It takes the layers that you have. A map that lacks a layer or a field is skipped, and
the log says which; nothing is guessed. What comes out is one GeoPackage with the tables `cellen` and `buurten` and a
table for each map of points, the style of each map with it, and, where wanted, a project with a theme per map.
`make demo-maastricht` makes all of it for the sample municipality, with rings, as PDF and as pictures.

This page is made from `legends/maastricht/*.json` by `make styles`. Number 2-24 is missing because nothing is known
here about what it shows. Two definitions have no number: the locations that lie over 2-16, and SES-WOA.

## What counts for a cell

Everything within 300 m: along the streets where a *Network of streets and paths* is given, in a straight line where
none is. Addresses, allocations and reports are counted together, so that a cell with dwellings and no report has 0
reports and not "no data". Cells that have addresses or stand in the map series are mapped. Neighbourhoods end at
their borders. Windows of neighbouring cells overlap: their figures are never added up, and where two of them differ by
fewer than the minimum, a warning names the cells.

## Rules that the report states

- **Allocations to special groups are never shown finer than neighbourhoods** (144 households in two years). A
  definition that shows their column on cells or as points is refused, in an own atlas too.
- **2-18 shows only cells that hold social dwellings themselves.** The others have neither class nor figure, and the
  reason *noemer is 0*; they are not drawn.
- **Percentages with whole numbers in the legend are rounded half up first**, so that no value falls between 62-65% and
  66-72%.
- **A dwelling of which the rent is not known is neither cheap nor dear**: it counts in neither part nor whole.
- Shares, rates and marks over fewer than *Fewest residents or dwellings to show* are suppressed.

## Fields

A field is found by its name; capitals, blanks and signs do not matter. Texts are compared without capitals. Tables of
figures are joined by the field whose contents match the codes of the neighbourhoods, or else their names. An export
of StatLine needs no preparation: blank-padded codes, decimal commas, ` .` for missing and rows of municipality and
districts among those of neighbourhoods are understood; it must hold one year.

The map series must hold the classes that 2-9 and 2-26 show: make it with both years, and with the rules
*veerkracht_maastricht*.

Where your field has another name, rename it, or change `column` and `sum` in a copy of the folder.

## Rent limits

`legends/maastricht/huurgrenzen.csv` holds the limits by year, each line with its source. *Year of the rents* chooses
the line. Most sources are pages about the limits, not the regulations themselves: check the year that you publish. The
first three limits rise by one percentage a year, rounded up to a cent (Wet op de huurtoeslag, article 27): all years
agree with that, and two amounts of 2014 and of 2026 that no page gave follow from it. Add other years in a copy of the
folder.

{limits}

## An own atlas

Copy `legends/maastricht`, change bounds, labels, colours, conditions or columns, and name the copy in *Folder with an
own atlas*. `like` takes the classes of a built-in legend; `made_of` says what a map is made of, in one or more ways,
of which the first that the fields allow is taken. `kind` is *share* (100 x part / whole), *rate* (times x part /
whole), *percentage* and *figure* (as the source gives them), *classes* (codes of the map series) or *category* (a text,
on points). Of the owners in 2-1 the report names four; where none of them occurs, the owners of your own layer take
their places, by number of dwellings.

## The maps

Figures of neighbourhoods may stand in the layer of *Neighbourhoods* itself as well; maps on neighbourhoods need that
layer. Rings are drawn by hand or by *Find focus areas*, and coloured by the rules named here, which [rings](rings.md)
explains. *Export map series* prints the maps of `cellen` and those of `buurten`, with rings where they are given.
"""


def atlas_page() -> str:
    """Return the page, as Markdown."""
    from veerkrachtkaarten.core.atlas.limits import FILE_NAME, read_limits
    from veerkrachtkaarten.core.atlas.reading import BUILT_IN, atlas_folder, load_atlas

    atlas = load_atlas(BUILT_IN)
    limits = limit_table(read_limits(atlas_folder(BUILT_IN) / FILE_NAME))
    lines = [INTRODUCTION.format(limits=limits), "| no. | map | unit | made from | rings |", "|---|---|---|---|---|"]
    lines += [overview(each) for each in atlas.values()]
    return "\n".join([*lines, "", *(section(each) for each in atlas.values())])


def limit_table(limits: dict[str, dict[str, float]]) -> str:
    """Return the limits as a table."""
    names = list(next(iter(limits.values())))
    lines = ["| jaar | " + " | ".join(names) + " |", "|---" * (len(names) + 1) + "|"]
    for year, found in limits.items():
        lines.append(f"| {year} | " + " | ".join(f"{amount:.2f}" for amount in found.values()) + " |")
    return "\n".join(lines)


def overview(each) -> str:
    """Return a map's row of the table."""
    ways = " or ".join(needs(recipe) for recipe in each.recipes)
    rings = f"[{each.rings}](rings.md)" if each.rings else ""
    return f"| {each.number} | {each.legend.title.nl} | {UNITS[each.unit]} | {ways} | {rings} |"


def needs(recipe) -> str:
    """Return which fields of which layers a way of making a map needs."""
    found = []
    for source in recipe.sources:
        names = ", ".join(f"`{name}`" for name in recipe.columns_of(source))
        found.append(f"{PARAMETERS[source]}{': ' + names if names else ''}")
    if recipe.minus:
        found.append("*Mean national development of nuisance*")
    return "; ".join(found)


def said(count) -> str:
    """Return what is counted, in words."""
    words = {"is": "is", "above": ">", "up_to": "≤", "from": "≥"}
    conditions = " and ".join(f"`{c.column}` {words[c.test]} {value(c)}" for c in count.where)
    what = f"`{count.column}`" if count.column else count.source
    return what + (f" where {conditions}" if conditions else "")


def value(condition) -> str:
    """Return what a column is compared with, in words."""
    return f"*{condition.value}*" if isinstance(condition.value, str) else f"{condition.value:g}"


def formula(recipe) -> str:
    """Return how a measure comes from what is counted."""
    part = said(recipe.part)
    if recipe.kind in ("share", "rate"):
        times = 100 if recipe.kind == "share" else recipe.times
        mean = f", mean per `{recipe.mean_over}`" if recipe.mean_over else ""
        part = (
            f"{times:g} × ({part}{mean}) / ({said(recipe.whole)})"
            if times != 1
            else f"({part}{mean}) / ({said(recipe.whole)})"
        )
    if recipe.minus:
        part += " − mean national development"
    return part + (f"; only cells with {said(recipe.only_where)}" if recipe.only_where else "")


def section(each) -> str:
    """Return one map's part of the page."""
    legend = each.legend
    number = f"{each.number} " if each.number else ""
    lines = [f"### {number}{legend.title.nl}", "", f"{legend.title.en}. Id `{each.id}`, field `{legend.class_field}`."]
    lines += ["", "; or ".join(formula(recipe) for recipe in each.recipes) + "."]
    if each.on_top:
        lines.append(f"The points of `{each.on_top}` lie over it.")
    if each.never_finer_than:
        lines.append("Never finer than neighbourhoods.")
    if each.like:
        lines += ["", f"Classes and colours of [`{each.like}`](legends.md)."]
    else:
        lines += ["", *class_table(legend), "", *contrast_sentences(legend)]
    return "\n".join([*lines, "", legend.source.nl + "."]) + "\n"


if __name__ == "__main__":
    load_package()
    ATLAS_PAGE.write_text(atlas_page(), encoding="utf-8")
