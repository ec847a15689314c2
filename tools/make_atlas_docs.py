# SPDX-License-Identifier: GPL-2.0-or-later
"""Write docs/atlas.md from the definitions of the maps of both atlases."""

from __future__ import annotations

from atlas_words import INTRODUCTION, MAASTRICHT, NATIONAL
from headless import ROOT, load_package
from make_legend_docs import class_table, contrast_sentences, rule_table

ATLAS_PAGE = ROOT / "docs" / "atlas.md"
UNITS = {
    "grid": "cell",
    "areas": "neighbourhood",
    "points": "points",
    "postcodes": "postcode area",
    "estates": "estate",
}
PARAMETERS = {
    "addresses": "*Addresses*",
    "allocations": "*Allocations*",
    "reports": "*Reports of nuisance*",
    "locations": "*Locations of sheltered housing*",
    "areas": "*Figures of neighbourhoods*",
    "cells": "*Map series*",
    "postcodes": "*Postcode areas*",
    "estates": "*Estates*",
}
TABLE = ("| no. | map | unit | made from | rings |", "|---|---|---|---|---|")


def atlas_page() -> str:
    """Return the page, as Markdown."""
    from veerkrachtkaarten.core.atlas import ATLASES, BUILT_IN
    from veerkrachtkaarten.core.atlas.limits import FILE_NAME, read_limits
    from veerkrachtkaarten.core.atlas.reading import atlas_folder, load_atlas
    from veerkrachtkaarten.layers.atlas.look import CAPTION_POINTS, SMALLEST_CAPTION_POINTS

    told = {
        "{limits}": limit_table(read_limits(atlas_folder(BUILT_IN) / FILE_NAME)),
        "{smallest:g}": f"{SMALLEST_CAPTION_POINTS:g}",
        "{largest:g}": f"{CAPTION_POINTS:g}",
    }
    text = INTRODUCTION
    for mark, words in told.items():
        text = text.replace(mark, words)
    parts = [text]
    for name, opening in zip(ATLASES, (MAASTRICHT, NATIONAL)):
        atlas = load_atlas(name)
        parts += [opening, *TABLE, *(overview(each) for each in atlas.values()), ""]
        parts += [section(each) for each in atlas.values()]
    return "\n".join(parts)


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
    if recipe.inputs:
        found.append("the maps " + ", ".join(f"`{name}`" for name in recipe.inputs))
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
    if recipe.inputs:
        return "The classes of " + ", ".join(f"`{name}`" for name in recipe.inputs) + ", by the rules below"
    part = said(recipe.part)
    if recipe.kind in ("share", "rate"):
        times = 100 if recipe.kind == "share" else recipe.times
        mean = f", mean per `{recipe.mean_over}`" if recipe.mean_over else ""
        part = (
            f"{times:g} × ({part}{mean}) / ({said(recipe.whole)})"
            if times != 1
            else f"({part}{mean}) / ({said(recipe.whole)})"
        )
    if recipe.before is not None:
        part += f" − {said(recipe.before)}"
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
        lines.append(f"`{each.on_top}` lies over it.")
    if each.carries:
        lines.append(
            "Each row says the class of its place on " + " and ".join(f"`{name}`" for name in each.carries) + "."
        )
    if each.captions:
        lines.append("Beside each name stand the figures of " + " and ".join(f"`{c.of}`" for c in each.captions) + ".")
    if each.never_finer_than:
        lines.append("Never finer than neighbourhoods.")
    if each.like:
        lines += ["", f"Classes and colours of [`{each.like}`](legends.md)."]
    else:
        lines += ["", *class_table(legend), "", *contrast_sentences(legend)]
    if legend.levels and not each.like:
        levels = "; ".join(f"*{name}* = {', '.join(map(str, codes))}" for name, codes in legend.levels.items())
        lines += ["", f"Levels that rules refer to (own): {levels}."]
    if legend.matrix and not each.like:
        lines += ["", *rule_table(legend)]
    return "\n".join([*lines, "", legend.source.nl + "."]) + "\n"


if __name__ == "__main__":
    load_package()
    ATLAS_PAGE.write_text(atlas_page(), encoding="utf-8")
