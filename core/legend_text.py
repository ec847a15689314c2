# SPDX-License-Identifier: GPL-2.0-or-later
"""Say in words where the bounds, labels, colours and rules of a legend come from."""

from __future__ import annotations

from .definition import BASES, OWN, PRINTED, RECOMPUTED, Legend, Text

BASIS_WORDS = {
    PRINTED: Text("gedrukt in een rapport", "printed in a report"),
    RECOMPUTED: Text("teruggerekend uit open data", "recomputed from open data"),
    OWN: Text("eigen keuze van veerkrachtkaarten", "own choice of veerkrachtkaarten"),
}
_PARTS = {
    "bounds": Text("Grenzen", "Bounds"),
    "labels": Text("Teksten", "Labels"),
    "colours": Text("Kleuren", "Colours"),
    "names": Text("Kleurnamen", "Colour names"),
    "rules": Text("Regels", "Rules"),
}


def bases(legend: Legend) -> dict[str, dict[str, int]]:
    """Count, per part of a legend, how many of its entries have each basis; parts that it lacks are left out."""
    found = {
        "bounds": [bound.basis for bound in legend.bounds],
        "labels": [entry.label_basis for entry in legend.classes],
        "colours": [entry.colour_basis for entry in legend.classes],
        "names": [entry.colour_name_basis for entry in legend.classes if entry.colour_name],
        "rules": [rule.basis for rule in legend.matrix.rules] if legend.matrix else [],
    }
    return {
        part: {basis: entries.count(basis) for basis in BASES if basis in entries}
        for part, entries in found.items()
        if entries
    }


def basis_text(legend: Legend, language: str = "nl") -> str:
    """Return a sentence for each part of a legend that says where it comes from."""
    sentences = []
    for part, counts in bases(legend).items():
        words = [f"{BASIS_WORDS[basis].get(language)} ({count})" for basis, count in counts.items()]
        sentences.append(_PARTS[part].get(language) + ": " + ", ".join(words) + ".")
    return " ".join(sentences)
