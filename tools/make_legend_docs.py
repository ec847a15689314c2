# SPDX-License-Identifier: GPL-2.0-or-later
"""Write docs/legends.md from the definitions of the maps."""

from __future__ import annotations

from itertools import combinations

from colour_vision import DEUTERANOPIA, PROTANOPIA, difference, lightness
from headless import ROOT, load_package

PAGE = ROOT / "docs" / "legends.md"
LEAST_LIGHTNESS_STEP = 6.0
LEAST_DIFFERENCE = 12.0
INTRODUCTION = """# Legends

This page is made from `legends/*.json` by `make styles`. Labels are Dutch, as the reports print them; the English is
a translation. Every bound, label, colour and rule has a basis:

| basis | means |
|---|---|
| printed | stands in a published report |
| recomputed | recovered from published open data |
| own | nobody published it: our default, for you to change |

The values (`#rrggbb`) of all colours are our own; where a report prints a colour's name, the name has the basis
*printed*. A map never claims more than its basis.

## Changing a legend

Copy a file from the plugin's folder `legends`, change bounds, labels, colours, levels or rules, and name the copy in
*Legend file* (Assign classes) or *Matrix file* (Combine classes). The algorithms check it first and say what is wrong
and where: file, key, way out. Rules refer to other legends by id; a copy called `<id>.json` in the same folder takes
the place of the built-in legend. `own_label` of a class and `own_description` of a measure take the place of label and
description where nuisance is relative to the mean of the area itself (`overlast.json` has them).

## Style files

The plugin's folder `styles` holds a style for each map: `<id>.qml`, and in `styles/maastricht` and `styles/nationaal`
those of the [atlases](atlas.md). Load one by hand (*Layer Properties > Symbology > Style > Load Style*) on any layer
that has the field; labels are Dutch. A map that can be of polygons or of points has a second one, `<id>_punten.qml`.
`make styles` makes them all from the definitions.

## Classes, bounds and rounding

- A bound belongs to the class above it, unless the table says *to the class below*. First and last class are open.
- A value counts as lying on a bound when it is nearer to it than a millionth of the legend's narrowest class. So 0.1
  + 0.2, which binary arithmetic makes 0.30000000000000004, and 0.3 from a file in single precision both lie on the
  bound 0.3.
- Legends in whole numbers round half up first: 62.5 becomes 63, -0.5 becomes 0. Social housing: *geen* means exactly
  none; a share above 0 but below 1 % counts as 1 %, because there are such dwellings.
- Codes: 1, 2, 3 ... in the order of the legend. The special classes below stand in every legend; those of one year
  only in the legends that compare years. A missing value never becomes a class of its own accord: where several
  inputs lack one, the strongest reason wins (suppression over absence).

## Seeing the difference

*L\\** is the lightness of a colour from 0 (black) to 100 (white): what remains in greyscale. *ΔE* is the distance in
CIE L\\*a\\*b\\* (1976) between a class and the next one, to normal eyes and, simulated after Machado et al. (2009),
to people without green (deuteranopia) or red cones (protanopia). Below a step of {lightness:.0f} in L\\*, or a ΔE of
{difference:.0f}, two classes are hard to tell apart on a map; the text under each table names all such pairs,
neighbours or not. Hatching sets the special classes apart without colour.
"""


def page() -> str:
    """Return the page, as Markdown."""
    from veerkrachtkaarten.core.legend import load_all

    legends = load_all()
    text = INTRODUCTION.format(lightness=LEAST_LIGHTNESS_STEP, difference=LEAST_DIFFERENCE)
    special = next(iter(legends.values())).special
    parts = [text, special_section(special), *(section(legend) for legend in legends.values())]
    return "\n".join(parts)


def special_section(special) -> str:
    """Return the table of the classes that all legends share."""
    lines = [
        "## Special classes",
        "",
        "| code | label | English | colour | hatching | where |",
        "|---|---|---|---|---|---|",
    ]
    for entry in special:
        where = "legends that compare years" if entry.only_where_years_are_compared else "every legend"
        hatching = entry.pattern.replace("_", " ")
        lines.append(
            f"| {entry.code} | {entry.label.nl} | {entry.label.en} | `{entry.colour}` | {hatching} | {where} |"
        )
    return "\n".join(lines) + "\n"


def section(legend) -> str:
    """Return one map's part of the page."""
    number = f"Map {legend.number}: " if legend.number else ""
    lines = [f"## {number}{legend.title.nl}", "", f"{legend.title.en}. Id `{legend.id}`, field `{legend.class_field}`."]
    if legend.number and not legend.in_series:
        lines.append("An alternative for this map: the series draws the other one unless told otherwise.")
    if legend.measure:
        lines += ["", f"Classifies `{legend.measure.column}`: {legend.measure.description.en}."]
    lines += ["", *class_table(legend), "", *contrast_sentences(legend)]
    if legend.levels:
        levels = "; ".join(f"*{name}* = {', '.join(map(str, codes))}" for name, codes in legend.levels.items())
        lines += ["", f"Levels that rules refer to (own): {levels}."]
    if legend.matrix:
        lines += ["", *rule_table(legend)]
    return "\n".join([*lines, "", legend.source.nl + "."]) + "\n"


def class_table(legend) -> list[str]:
    """Return the table of classes with bounds, bases, and the steps to the next class."""
    lines = [
        "| code | label | English | from | basis of bound | basis of label | colour | basis of colour "
        "| L\\* | step | ΔE normal / deuteranopia / protanopia |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    light = lightness([entry.colour for entry in legend.classes])
    for i, entry in enumerate(legend.classes):
        bound = legend.bounds[i - 1] if legend.bounds and i else None
        start = (
            "" if bound is None else f"{bound.value:.10g}" + (" (to the class below)" * (bound.belongs_to == "lower"))
        )
        name = f" {entry.colour_name} (name: {entry.colour_name_basis})" if entry.colour_name else ""
        step, seen = "", ""
        if i + 1 < len(legend.classes):
            pair = (entry.colour, legend.classes[i + 1].colour)
            step = f"{light[i + 1] - light[i]:+.0f}"
            seen = " / ".join(f"{difference(*pair, *vision):.0f}" for vision in ((), (DEUTERANOPIA,), (PROTANOPIA,)))
        lines.append(
            f"| {entry.code} | {entry.label.nl} | {entry.label.en} | {start} | {bound.basis if bound else ''} "
            f"| {entry.label_basis} | `{entry.colour}`{name} | {entry.colour_basis} "
            f"| {light[i]:.0f} | {step} | {seen} |"
        )
    return lines


def contrast_sentences(legend) -> list[str]:
    """Say which classes cannot be told apart, in greyscale and by the colour-blind."""
    light = dict(zip((c.code for c in legend.classes), lightness([c.colour for c in legend.classes])))
    pairs = list(combinations(legend.classes, 2))
    grey = [(a.code, b.code) for a, b in pairs if abs(light[a.code] - light[b.code]) < LEAST_LIGHTNESS_STEP]
    blind = [
        (a.code, b.code)
        for a, b in pairs
        if min(difference(a.colour, b.colour, vision) for vision in (DEUTERANOPIA, PROTANOPIA)) < LEAST_DIFFERENCE
    ]
    return [
        "In greyscale " + said(grey),
        "For the colour-blind (deuteranopia or protanopia) " + said(blind),
    ]


def said(pairs: list) -> str:
    """Return pairs of classes as the end of a sentence."""
    if not pairs:
        return "all classes can be told apart."
    return "these classes are hard to tell apart: " + ", ".join(f"{a} and {b}" for a, b in pairs) + "."


def rule_table(legend) -> list[str]:
    """Return the matrix as a table, one rule a row."""
    labels = {entry.code: entry.label.nl for entry in legend.classes}
    names = [f"{found.title.nl} (`{found.id}`)" for found in legend.matrix.inputs]
    lines = ["| " + " | ".join(names) + " | class | basis |", "|---" * (len(names) + 2) + "|"]
    for rule in legend.matrix.rules:
        groups = [" or ".join(group).replace("*", "any") for group in rule.when]
        lines.append("| " + " | ".join(groups) + f" | {rule.code} {labels[rule.code]} | {rule.basis} |")
    return lines


if __name__ == "__main__":
    load_package()
    PAGE.write_text(page(), encoding="utf-8")
