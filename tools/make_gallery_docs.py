# SPDX-License-Identifier: GPL-2.0-or-later
"""Write docs/gallery.md: every definition with its picture and its legend."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from headless import ROOT, load_package

GALLERY_PAGE = ROOT / "docs" / "gallery.md"
PICTURES = ROOT / "docs" / "pictures" / "galerij"
SERIES, RINGS = "reeks", "ringen"
"""Beginnings of the names of pictures; those of an atlas begin with its name."""
HEADINGS = {
    SERIES: "The series",
    "maastricht": "The atlas of the Maastricht report",
    "nationaal": "The atlas of the national update",
    RINGS: "Rings",
}
INTRODUCTION = """# Gallery

Every map that the plugin has a definition of, as it draws the sample municipality: an invented town, so that nothing
here is true of any place. Texts, bounds and colours come from the definitions, and so do the tables; the basis says
where each comes from: *printed* in a report, *recomputed* from published data, or our *own* default, for you to change.
[Legends](legends.md), [atlas](atlas.md) and [rings](rings.md) say more about each.

`make gallery` draws the pictures anew and writes this page; after a change of words or bounds alone, `make styles`
writes the page. The owners on map 2-1 are the landlords of the invented town, which take the places of those that the
report names.
"""
HEAD = "| code | text | English | from | basis of bound | basis of text | colour | basis of colour |"


@dataclass(frozen=True)
class Figure:
    """Name a picture: the group of maps that it belongs to, the definition, and the heading above it."""

    group: str
    id: str
    heading: str
    lines: tuple[str, ...]

    @property
    def picture(self) -> str:
        """Return the name of its file."""
        return f"{self.group}_{self.id}.png"


def figures() -> Iterator[Figure]:
    """Return every definition, in the order of the page."""
    from veerkrachtkaarten.core.atlas import ATLASES
    from veerkrachtkaarten.core.atlas.reading import load_atlas
    from veerkrachtkaarten.core.focus.ring_map import load_ring_map, ring_map_ids
    from veerkrachtkaarten.core.legend import load_all

    for legend in load_all().values():
        number = f"{legend.number}. " if legend.number else ""
        yield Figure(SERIES, legend.id, number + legend.title.nl, tuple(legend_lines(legend)))
    for name in ATLASES:
        for each in load_atlas(name).values():
            heading = f"{each.number} {each.legend.title.nl}".strip()
            yield Figure(name, each.id, heading, tuple(legend_lines(each.legend)))
    for name in ring_map_ids():
        ring_map = load_ring_map(name)
        yield Figure(RINGS, name, ring_map.title.nl, tuple(ring_lines(ring_map)))


def legend_lines(legend) -> list[str]:
    """Return what stands under the picture of a map."""
    lines = [f"{legend.title.en}. Id `{legend.id}`.", "", HEAD, "|---" * 8 + "|"]
    for place, entry in enumerate(legend.classes):
        bound = legend.bounds[place - 1] if legend.bounds and place else None
        start, basis = (f"{bound.value:.10g}", bound.basis) if bound else ("", "")
        lines.append(row(entry, start, basis))
    return [*lines, "", legend.source.nl + "."]


def row(entry, start: str, basis: str) -> str:
    """Return the row of a class."""
    parts = (entry.code, entry.label.nl, entry.label.en, start, basis, entry.label_basis, f"`{entry.colour}`")
    return "| " + " | ".join(map(str, (*parts, entry.colour_basis))) + " |"


def ring_lines(ring_map) -> list[str]:
    """Return what stands under the picture of rings."""
    lines = [f"{ring_map.title.en}. {ring_map.maps.nl}. Id `{ring_map.id}`.", ""]
    lines += ["| ring | text | English | basis of rule |", "|---" * 4 + "|"]
    lines += [
        f"| {rule.kind} | {rule.label.nl} | {rule.label.en} | {rule.basis} |"
        for rule in (*ring_map.rules, ring_map.otherwise)
    ]
    return [*lines, "", ring_map.source.nl + "."]


def special_lines() -> list[str]:
    """Return the classes that stand in every legend."""
    from veerkrachtkaarten.core.legend import load_all

    lines = ["## In every legend", "", "Hatched. Those of one year stand only in legends that compare years.", ""]
    special = next(iter(load_all().values())).special
    return [*lines, HEAD, "|---" * 8 + "|", *(row(entry, "", "") for entry in special), ""]


def gallery_page() -> str:
    """Return the page, as Markdown."""
    lines = [INTRODUCTION, *special_lines()]
    group = ""
    for figure in figures():
        if figure.group != group:
            group = figure.group
            lines += [f"## {HEADINGS.get(group, group)}", ""]
        picture = f"![{figure.heading}](pictures/{PICTURES.name}/{figure.picture})"
        lines += [f"### {figure.heading}", "", picture, "", *figure.lines, ""]
    return "\n".join(lines).rstrip() + "\n"


if __name__ == "__main__":
    load_package()
    GALLERY_PAGE.write_text(gallery_page(), encoding="utf-8")
