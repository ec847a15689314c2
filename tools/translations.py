# SPDX-License-Identifier: GPL-2.0-or-later
"""Keep the Dutch translation in step with the English texts of the code.

    translations.py update    write every text into the .ts file, keeping what is translated
    translations.py check     say what is missing, unfinished, stale or differs in its {places}
    translations.py compile   make the .qm file that Qt reads
    translations.py where     print where lrelease is

Texts are found in the syntax tree, without Qt's own tools: ``self.tr("...")`` belongs to the class
whose body holds it, ``QT_TRANSLATE_NOOP("Context", "...")`` and
``QCoreApplication.translate("Context", "...")`` to the context named.
"""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "i18n" / "veerkrachtkaarten_nl.ts"
SHIPPED = ("plugin.py", "core", "layers", "processing", "ui")
ALGORITHM_CONTEXT = "Algorithm"
HEADER = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


class Texts(ast.NodeVisitor):
    """Collect the texts of one file, and the calls whose text is no literal."""

    def __init__(self, path: Path):
        self.path = path
        self.classes: list[str] = []
        self.found: set[tuple[str, str]] = set()
        self.complaints: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Remember in which class the texts below stand."""
        self.classes.append(node.name)
        self.generic_visit(node)
        self.classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        """Take the text of a translating call."""
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        literals = [arg.value if isinstance(arg, ast.Constant) else None for arg in node.args]
        if name == "tr" and isinstance(node.func, ast.Attribute):
            self._take_tr(node, literals[0] if literals else None)
        elif name in ("QT_TRANSLATE_NOOP", "translate") and len(literals) > 1 and isinstance(literals[1], str):
            self.found.add((literals[0], literals[1]))
        elif name == "QT_TRANSLATE_NOOP":
            self._complain(node, "QT_TRANSLATE_NOOP() needs two literal texts")
        self.generic_visit(node)

    def _take_tr(self, node: ast.Call, text: object) -> None:
        if not isinstance(text, str):
            self._complain(node, "tr() needs one literal text")
        elif self.classes:
            self.found.add((self.classes[-1], text))
        elif "processing" in self.path.relative_to(ROOT).parts:
            self.found.add((ALGORITHM_CONTEXT, text))
        else:
            self._complain(node, "tr() stands outside a class, so its text has no context")

    def _complain(self, node: ast.Call, sentence: str) -> None:
        self.complaints.append(f"{self.path.relative_to(ROOT)}:{node.lineno}: {sentence}")


def source_texts() -> tuple[set[tuple[str, str]], list[str]]:
    """Return all (context, English text) pairs of the shipped code, and complaints about calls."""
    found: set[tuple[str, str]] = set()
    complaints: list[str] = []
    for part in SHIPPED:
        top = ROOT / part
        for path in sorted(top.rglob("*.py")) if top.is_dir() else [top]:
            texts = Texts(path)
            texts.visit(ast.parse(path.read_text(encoding="utf-8"), str(path)))
            found |= texts.found
            complaints += texts.complaints
    return found, complaints


def read_ts() -> dict[tuple[str, str], str]:
    """Return the translations by (context, English text); an unfinished one is empty."""
    if not TS.exists():
        return {}
    translations = {}
    for context in ElementTree.parse(TS).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            finished = translation.get("type") is None
            key = (context.findtext("name"), message.findtext("source"))
            translations[key] = (translation.text or "") if finished else ""
    return translations


def write_ts(translations: dict[tuple[str, str], str]) -> None:
    """Write the translations, sorted, so that a change shows as a small difference."""
    root = ElementTree.Element("TS", version="2.1", language="nl", sourcelanguage="en")
    context, last = None, None
    for name, source in sorted(translations):
        if name != last:
            context, last = ElementTree.SubElement(root, "context"), name
            ElementTree.SubElement(context, "name").text = name
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = source
        translation = ElementTree.SubElement(message, "translation")
        translation.text = translations[name, source]
        if not translation.text:
            translation.set("type", "unfinished")
    ElementTree.indent(root)
    TS.parent.mkdir(exist_ok=True)
    part = TS.with_suffix(".part")
    part.write_text(HEADER + ElementTree.tostring(root, encoding="unicode") + "\n", encoding="utf-8")
    part.replace(TS)  # whoever reads it meanwhile finds a whole file


def update() -> list[str]:
    """Bring the .ts file up to date; a text that moved to another class keeps its translation."""
    found, complaints = source_texts()
    known = read_ts()
    by_text = {source: text for (_, source), text in known.items() if text}
    write_ts({key: known.get(key) or by_text.get(key[1], "") for key in found})
    open_texts = sum(not text for text in read_ts().values())
    print(f"{TS.relative_to(ROOT)}: {len(found)} texts, {open_texts} still to be translated.")
    return complaints


def places(text: str) -> list[str]:
    """Return the {places} of a text that are filled in when it is shown."""
    return sorted(re.findall(r"{[^{}]*}", text))


def check() -> list[str]:
    """Return one sentence for everything that is wrong with the translation."""
    found, complaints = source_texts()
    known = read_ts()
    complaints += [f"not in the .ts file (run make translations): {key}" for key in sorted(found - set(known))]
    complaints += [f"stale in the .ts file (run make translations): {key}" for key in sorted(set(known) - found)]
    for key in sorted(found & set(known)):
        if not known[key].strip():
            complaints.append(f"not translated: {key}")
        elif places(known[key]) != places(key[1]):
            complaints.append(f"other {{places}} in Dutch: {key} -> {known[key]!r}")
    return complaints


def find_lrelease() -> str | None:
    """Return where Qt's translation compiler is; Debian keeps it out of PATH."""
    folders = ["/usr/lib/qt6/bin", "/usr/lib/qt5/bin", "/usr/lib/x86_64-linux-gnu/qt5/bin"]
    found = [path for folder in folders if (path := shutil.which("lrelease", path=folder))]
    return found[0] if found else shutil.which("lrelease") or shutil.which("lrelease-qt6")


def compile_qm() -> list[str]:
    """Make the .qm file; without lrelease the plugin speaks English."""
    lrelease = find_lrelease()
    if lrelease is None:
        return ["lrelease is not installed (package qttools5-dev-tools); the plugin will speak English only"]
    subprocess.run([lrelease, "-silent", str(TS), "-qm", str(TS.with_suffix(".qm"))], check=True)
    return []


def where() -> list[str]:
    """Print where lrelease is."""
    print(find_lrelease() or "")
    return [] if find_lrelease() else ["lrelease is not installed"]


if __name__ == "__main__":
    ACTIONS = {"update": update, "check": check, "compile": compile_qm, "where": where}
    if len(sys.argv) != 2 or sys.argv[1] not in ACTIONS:
        sys.exit(__doc__)
    problems = ACTIONS[sys.argv[1]]()
    for problem in problems:
        print(problem, file=sys.stderr)
    sys.exit(bool(problems))
