# SPDX-License-Identifier: GPL-2.0-or-later
"""Keep a figure as text, so that a page can draw it anew; and part it from the words round it."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace

from .axes import EDGE_MM
from .scene import Block, Dot, Label, Line, Scene, Words

KINDS = {kind.__name__: kind for kind in (Line, Dot, Block, Label)}
DECIMALS = 3
"""Of millimetres, and of colours' names none."""


def to_text(scene: Scene) -> str:
    """Return a figure as one line of JSON; what is as usual is left out."""
    kept = {
        "size": [_short(scene.width_mm), _short(scene.height_mm)],
        "title": scene.title,
        "words": asdict(scene.words) if scene.words else None,
        "body": _short(scene.body),
        "rows": _short(scene.rows),
        "marks": [_mark(mark) for mark in scene.marks],
    }
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def from_text(text: str) -> Scene:
    """Return the figure that :func:`to_text` kept.

    Raises
    ------
    ValueError
        It is no such text.
    """
    try:
        kept = json.loads(text)
        words = kept["words"]
        if words is not None:
            words = Words(**{**words, "notes": tuple(words["notes"])})
        marks = [_read(mark) for mark in kept["marks"]]
        body = tuple(map(float, kept["body"])) if kept["body"] else None
        rows = (*map(float, kept["rows"][:2]), int(kept["rows"][2])) if kept.get("rows") else None
        return Scene(*map(float, kept["size"]), marks, str(kept["title"]), words, body, rows)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("no figure") from error


def body_of(scene: Scene) -> Scene:
    """Return a figure without the words round it and its left edge, and no higher than it needs then."""
    if scene.body is None:
        return scene
    top, bottom = scene.body
    marks = [moved(mark, -EDGE_MM, -top) for mark in scene.marks if not (isinstance(mark, Label) and mark.around)]
    rows = (scene.rows[0] - top, *scene.rows[1:]) if scene.rows else None
    return Scene(scene.width_mm - EDGE_MM, bottom - top, marks, scene.title, scene.words, None, rows)


def without_texts(scene: Scene) -> Scene:
    """Return what of a figure is no text."""
    return replace(scene, marks=[mark for mark in scene.marks if not isinstance(mark, Label)])


def only_texts(scene: Scene) -> Scene:
    """Return the texts of a figure."""
    return replace(scene, marks=[mark for mark in scene.marks if isinstance(mark, Label)])


def smallest_points(scene: Scene) -> float:
    """Return the size of its smallest letters; 0 where it has none."""
    return min((mark.points for mark in scene.marks if isinstance(mark, Label)), default=0.0)


def _mark(mark) -> dict:
    usual = {each.name: each.default for each in fields(mark)}
    told = {name: _short(value) for name, value in asdict(mark).items() if value != usual[name]}
    return {"kind": type(mark).__name__, **told}


def _read(mark: dict):
    kind = KINDS[mark["kind"]]
    as_told = {"float": float, "str": str}
    types = {each.name: as_told.get(each.type, lambda value: value) for each in fields(kind)}
    told = {name: types[name](value) for name, value in mark.items() if name != "kind"}
    if kind is Line:
        told["points"] = tuple((float(x), float(y)) for x, y in told["points"])
        told["dash"] = tuple(map(float, told.get("dash", ())))
    return kind(**told)


def _short(value):
    """Return numbers with so many decimals as can be seen."""
    if isinstance(value, (list, tuple)):
        return [_short(each) for each in value]
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return round(float(value), DECIMALS) + 0.0 if is_number else value


def moved(mark, right: float, down: float):
    """Return a mark at another place."""
    if isinstance(mark, Line):
        return replace(mark, points=tuple((x + right, y + down) for x, y in mark.points))
    return replace(mark, x=mark.x + right, y=mark.y + down)
