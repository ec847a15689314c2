# SPDX-License-Identifier: GPL-2.0-or-later
"""Keep the documentation true: generated pages as the program is now, links that lead somewhere."""

from __future__ import annotations

import importlib.util
import re
import sys
import types
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = [*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md"]
LINK = re.compile(r"\]\(([^)\s]+)\)")


def tool(name: str) -> types.ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def anchors(page: Path) -> set[str]:
    text = page.read_text(encoding="utf-8")
    headings = re.findall(r"^#+ +(.+)$", text, re.MULTILINE)
    return set(re.findall(r'<a id="([^"]+)">', text)) | {tool("make_help").slug(heading) for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_of_the_documentation_leads_somewhere(page):
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if "://" in target:
            continue
        name, _, anchor = target.partition("#")
        linked = page.parent / name if name else page
        assert linked.exists(), target
        assert not anchor or anchor in anchors(linked), target


def test_the_page_of_the_algorithms_says_what_they_do_now(provider):
    from veerkrachtkaarten.processing.provider import algorithm_classes

    make_docs = tool("make_docs")
    algorithms = [provider.algorithm(cls.ID) for cls in algorithm_classes()]
    written = (ROOT / "docs" / "algorithms.md").read_text(encoding="utf-8")
    assert written == make_docs.page(algorithms), "run make docs"


def test_the_page_of_the_atlas_says_what_the_definitions_say(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    made = tool("make_atlas_docs").atlas_page()
    for name in ("headless", "atlas_words", "colour_vision", "make_legend_docs"):
        sys.modules.pop(name, None)
    assert (ROOT / "docs" / "atlas.md").read_text(encoding="utf-8") == made, "run make styles"


def test_every_algorithm_links_to_its_own_part_of_the_help(provider):
    known = anchors(ROOT / "docs" / "algorithms.md")
    for algorithm in provider.algorithms():
        address, _, anchor = algorithm.helpUrl().partition("#")
        assert address.endswith("/docs/html/algorithms.html")
        assert anchor == algorithm.name()
        assert anchor in known, "run make docs"


def test_a_help_page_keeps_anchors_tables_and_links_between_pages():
    html = tool("make_help").render('<a id="share"></a>\n\n## Share\n\n[x](legends.md#y)\n\n|a|b|\n|-|-|\n|1|2|\n')
    assert '<a id="share"></a>' in html
    assert '<h2 id="share">' in html
    assert 'href="legends.html#y"' in html
    assert "<table>" in html
