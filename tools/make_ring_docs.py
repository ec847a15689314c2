# SPDX-License-Identifier: GPL-2.0-or-later
"""Write docs/rings.md from the definitions of the rings."""

from __future__ import annotations

from headless import ROOT

RING_PAGE = ROOT / "docs" / "rings.md"
INTRODUCTION = """# Rings round focus areas

This page is made by `make styles`; its tables come from `legends/rings/*.json`. What *printed*, *recomputed* and *own*
mean stands in [Legends](legends.md).

## How rings are found

*Find focus areas* joins cells that meet a rule (classes of a map, or an expression) and touch, at a side or a corner.
A gap of one to three cells may be bridged. Areas below a minimum of cells, addresses or residents are dropped, counted
and listed. The ring is the smallest circle round the corners of the cells, plus a margin of 50 m. An area whose ring
would have a radius above 1,000 m is cut across its longer side until each part fits; rings that overlap become one as
long as it fits too. (The reports do not say how large a ring may be: both are our own, for you to change.) Rings are
polygons of 180 corners with exactly the area of the circle; `straal_m` and `oppervlakte_m2` are those of the circle.

Neighbourhoods work alike: those that touch (within 1 m) are one area, and the gap does not apply. A neighbourhood
counts in a ring that holds at least three quarters of it (our own choice: a ring round a small one often holds the
centre of a larger one beside it); where a ring holds none so far, those with their centre in it count.

## What stands with a ring

| field | holds |
|---|---|
| `nummer`, `letter` | its number, the same on all maps, and a letter of your own (1b, 3c) |
| `naam`, `buurt`, `straten`, `gemeente` | proposed: the neighbourhood with most residents, the two streets with \
most addresses, the municipality |
| `rang` | 1 for the ring with most residents |
| `soort` | rood, groen, rood/groen, blauw, wit, donkergroen or eigen |
| `bron` | `regel`: the rule decides; `hand`: you do |
| `status` | `nieuw`, `gelijk`, `aangepast` (moved with its area), `gewijzigd` (yours, and something under it has \
changed), `vervalt` (no area is left for it), `vervallen` (taken from the map), `verwijderd` (you took it away) |
| `gewijzigd` | the statistics that changed under a ring of yours; stays until you set `status` to something else |
| `regel` | the rule that found it |
| `cellen`, `cellen_regel`, `adressen` | cells with their centre in the ring (neighbourhoods: most of them), those \
that meet the rule, addresses |
| `aantal_inwoners`, `aantal_inwoners_minstens` | residents; a lower bound where the source hides some; neither \
where fewer than the minimum are known |
| `aandeel_corporatiebezit` | counted over addresses where these tell it, else a mean as the next ones |
| `index`, `onv`, `verandering_index`, `verandering_onv` | mean over the residents of the ring, each with the figure \
of the cell that holds the address; over the cells where no addresses tell residents, weighed by the residents of each \
where these are known |
| `klassen_...` | cells per class: `6: 5; 7: 12` |
| `reden_...` | why a figure is absent; below the minimum of residents no figure about them is shown |
| `toelichting`, `notitie_...` | your reason, and one note for each perspective: leefomgeving, woningprogramma, \
sociale aanpak, woninggebruik |
| `auteur`, `datum`, `merk` | yours; the last is a seal by which the next run sees what a hand has changed |

## A new run, and what a hand has made

Give the rings of the earlier run as *Rings of an earlier run*. Each new area goes to the ring that it agrees with
most, if they share at least half of the smaller of the two; that ring keeps its number and follows its area. What you
drew, moved, renamed, recoloured or wrote a note in, with whatever tool, is yours from then on: it keeps geometry,
number, name, kind and notes. (To give it back to the rule, set `bron` to `regel` after a run.) An area that lies for
the better half in a ring of yours belongs to it. New rings get the next number that no ring ever had.

No row is ever deleted. A ring of the rule without an area any more gets the status `vervalt` and stands in the list of
changes; only a later run with *Take listed rings away* takes it from the map. Its row and number stay. To take a ring
away yourself so that it is not proposed again, set its `status` to `verwijderd`.

## What a hand can do

Rings stand in the table `focusgebieden` of `focusgebieden.gpkg` in the project's folder, made with the first ring that
is drawn; a file that is there gets the table added, and a table that holds rings is used as it is. Every deed is one
step of QGIS's own Undo, and is saved, or discarded, with QGIS's own edits.

| deed | what happens |
|---|---|
| draw | the ring is yours (`bron` is `hand`), with the next number that no ring ever had, your name and today's date |
| move, resize | its figures are those of the new place, or empty where nothing can be counted |
| write, recolour, renumber | the ring is yours; a number of another ring on the map swaps, that of a ring off the map \
cannot be taken |
| choose a kind on one map | stays when the rules are applied again, and leaves the ring itself to its rule |
| duplicate | kind, letter and notes are copied; number, names and figures are its own |
| merge | one circle round all of them with the lowest number, and their notes below one another; the other rows stay, \
off the map |
| remove | off the map and never proposed again; the row stays. Putting it back brings back all but its status, which \
is `gelijk` from then on |

The form has tabs for the ring, for reason and notes, for the figures (to read only) and for the kind on each map;
fields that you add yourself get a tab too. It is QGIS's own form, so it opens from the attribute table as well. The
layer has a style for every map, with the id of its rules, so that map themes can show the same rings in the colours of
each map; `soort` is the style of the rings' own kinds.

What a run finds is brought into the layer as one step too. A ring that you changed while the run was busy stays as you
left it, one that you deleted does not come back, and a new ring whose number you gave away meanwhile gets the next.

## What a crash leaves

While rings are edited, all that is not yet saved stands in `focusgebieden.gpkg.herstel.json` beside the file, for your
eyes only (in your profile, where the folder may not be written to). Saving or discarding takes it away. After a crash
it is offered back, as one step that Undo takes back. Rings that somebody changed in the file meanwhile are named and
left alone; what was not put back is then kept under another name. A file that cannot be read is renamed, never deleted.

## How rings are drawn

A coloured line on a casing: white round colours, black round white, so that each shows on light and dark classes and
in greyscale. The double ring is red outside and green inside. Numbers stand outside the ring on a white halo and never
on top of each other. On paper each stands on the side with most room: outside all other rings where there is such a
side, else where their lines are farthest away; the same in every print. A ring that is drawn after that has its number
in the north-east. A grey dashed ring lacks the figure that decides. *Style rings by rule* writes two fields for a
map: `soort_<map>`, which is drawn and which you may change, and `regel_<map>`, what the rules say; where they differ, a
hand has chosen, and that stays when the rules are applied again.

Your own rules: choose *eigen* and write a kind, a colon and an expression on each line, or copy a file from the
plugin's folder `legends/rings`, change it, and name it as *Rules file*.
"""


def ring_page() -> str:
    """Return the page, as Markdown."""
    from veerkrachtkaarten.core.focus.ring_map import load_kinds, load_ring_map, ring_map_ids

    kinds = ["## Kinds", "", "| kind | English | colours | casing | basis of kind | basis of colour |"]
    kinds.append("|---|---|---|---|---|---|")
    for kind in load_kinds().values():
        colours = ", ".join(f"`{colour}`" for colour in kind.colours)
        kinds.append(
            f"| {kind.label.nl} | {kind.label.en} | {colours} | `{kind.casing}` | {kind.name_basis} "
            f"| {kind.colour_basis} |"
        )
    return "\n".join([INTRODUCTION, *kinds, "", *(section(load_ring_map(name)) for name in ring_map_ids())])


def section(ring_map) -> str:
    """Return one map's part of the page."""
    lines = [
        f"## {ring_map.title.nl}",
        "",
        f"{ring_map.maps.nl}. Id `{ring_map.id}`, fields `{ring_map.kind_field}` and `{ring_map.rule_field}`, style "
        f"`ring_{ring_map.id}.qml`.",
        "",
        "| ring | legend | rule (the first that is met) | basis of rule | basis of bounds |",
        "|---|---|---|---|---|",
    ]
    for rule in (*ring_map.rules, ring_map.otherwise):
        when = " and ".join(f"`{each.column} {each.comparison} {each.value:g}`" for each in rule.when)
        bases = ", ".join(each.basis for each in rule.when)
        otherwise = "every ring" if rule is not ring_map.otherwise else "otherwise"
        lines.append(f"| {rule.kind} | {rule.label.nl} | {when or otherwise} | {rule.basis} | {bases} |")
    return "\n".join([*lines, "", ring_map.source.nl + "."]) + "\n"
