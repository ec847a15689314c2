# SPDX-License-Identifier: GPL-2.0-or-later
"""Walk through the values of a legend file, knowing where each stands, and refuse the wrong ones."""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from pathlib import Path

from .problems import QT_TRANSLATE_NOOP, Phrase, Problem


@dataclass(frozen=True)
class Node:
    """Hold one value of a file together with its place, such as ``classes[3].colour``."""

    file: str
    key: str
    value: object
    path: Path

    def refuse(self, expected: str, found: str) -> None:
        """Raise the sentence that says what stands here and what should."""
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "In the legend file {file} the key {key} must be {expected}, but it is {found}. "
                "Correct it in that file.",
            ),
            file=self.file,
            key=self.key or Phrase(QT_TRANSLATE_NOOP("Problem", "(top)")),
            expected=expected,
            found=found,
        )

    def _found(self) -> str:
        return Phrase(QT_TRANSLATE_NOOP("Problem", "absent")) if self.value is None else repr(self.value)

    def has(self, name: str) -> bool:
        """Tell whether an object holds a key with a value."""
        return self.value.get(name) is not None

    def get(self, name: str) -> Node:
        """Return the value of a key; of value None where it is absent."""
        return Node(self.file, f"{self.key}.{name}" if self.key else name, self.value.get(name), self.path)

    def object(self, required: tuple[str, ...] = (), optional: tuple[str, ...] | None = None) -> Node:
        """Check that this is an object with the keys required and, if any are named, no others."""
        if not isinstance(self.value, dict):
            self.refuse(Phrase(QT_TRANSLATE_NOOP("Problem", "an object in {{ }}")), self._found())
        for name in required:
            if self.value.get(name) is None:
                raise Problem(
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "The legend file {file} lacks the key {key}. Add it; the legends that come with the plugin "
                        "show what it looks like.",
                    ),
                    file=self.file,
                    key=self.get(name).key,
                )
        known = (*required, *(optional or ()))
        for name in self.value if known else ():
            if name not in known:
                raise Problem(
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "The legend file {file} has an unknown key {key}. Correct its spelling or remove it; "
                        "known here are {known}.",
                    ),
                    file=self.file,
                    key=self.get(name).key,
                    known=", ".join(known),
                )
        return self

    def items(self, may_be_absent: bool = False) -> list[Node]:
        """Return the entries of a list that is not empty."""
        if self.value is None and may_be_absent:
            return []
        if not isinstance(self.value, list) or not (self.value or may_be_absent):
            self.refuse(Phrase(QT_TRANSLATE_NOOP("Problem", "a list in [ ] that is not empty")), self._found())
        return [Node(self.file, f"{self.key}[{i}]", value, self.path) for i, value in enumerate(self.value, 1)]

    def text(self) -> str:
        """Return a text that is not empty."""
        if not isinstance(self.value, str) or not self.value.strip():
            self.refuse(Phrase(QT_TRANSLATE_NOOP("Problem", "a text in quotation marks")), self._found())
        return self.value

    def matching(self, pattern: re.Pattern, expected: str) -> str:
        """Return a text that matches a pattern as a whole."""
        if not isinstance(self.value, str) or not pattern.fullmatch(self.value):
            self.refuse(expected, self._found())
        return self.value

    def one_of(self, allowed: tuple[str, ...], default: str | None = None) -> str:
        """Return one of a few words; ``default`` where the key is absent."""
        if self.value is None and default is not None:
            return default
        if self.value not in allowed:
            one_of = Phrase(QT_TRANSLATE_NOOP("Problem", "one of {known}"), known=", ".join(allowed))
            self.refuse(one_of, self._found())
        return self.value

    def boolean(self, default: bool) -> bool:
        """Return true or false; ``default`` where the key is absent."""
        if self.value is not None and not isinstance(self.value, bool):
            self.refuse(Phrase(QT_TRANSLATE_NOOP("Problem", "true or false")), self._found())
        return default if self.value is None else self.value

    def integer(self) -> int:
        """Return a whole number."""
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            self.refuse(Phrase(QT_TRANSLATE_NOOP("Problem", "a whole number")), self._found())
        return self.value

    def number(self) -> float:
        """Return a finite number."""
        if isinstance(self.value, bool) or not isinstance(self.value, (int, float)) or not math.isfinite(self.value):
            self.refuse(Phrase(QT_TRANSLATE_NOOP("Problem", "a number")), self._found())
        return float(self.value)


def read_node(path: Path) -> Node:
    """Read a JSON file; a Problem names the line that is not JSON, or the key that stands twice."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The legend file {file} cannot be read ({error}). Check the path; the file must be text in UTF-8.",
            ),
            file=path,
            error=error,
        ) from error
    try:
        value = json.loads(text, object_pairs_hook=lambda pairs: _without_doubles(path, pairs))
    except json.JSONDecodeError as error:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The legend file {file} is not valid JSON: line {line}, column {column}: {error}. "
                "Correct that line; often a comma or a quotation mark just before it is missing or too many.",
            ),
            file=path.name,
            line=error.lineno,
            column=error.colno,
            error=error.msg,
        ) from error
    return Node(path.name, "", value, path)


def _without_doubles(path: Path, pairs: list) -> dict:
    values = dict(pairs)
    if len(values) < len(pairs):
        names = [name for name, _ in pairs]
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "In the legend file {file} the key {key} stands twice in one place. Remove one of the two."
            ),
            file=path.name,
            key=next(name for name in names if names.count(name) > 1),
        )
    return values
