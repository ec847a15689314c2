# SPDX-License-Identifier: GPL-2.0-or-later
"""Make the help pages that come with the plugin: docs/*.md become docs/html/*.html."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from markdown_it import MarkdownIt

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
HTML = DOCS / "html"
PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} - Veerkrachtkaarten</title>
<style>
body {{ font: 16px/1.5 sans-serif; color: #1f2d3d; max-width: 60em; margin: 2em auto; padding: 0 1em; }}
table {{ border-collapse: collapse; display: block; overflow-x: auto; }}
th, td {{ border: 1px solid #c5ccd3; padding: .3em .6em; text-align: left; vertical-align: top; }}
th {{ background: #eef1f4; }}
code {{ background: #eef1f4; padding: 0 .2em; }}
pre {{ background: #eef1f4; padding: .6em; overflow-x: auto; }}
img {{ max-width: 100%; }}
</style>
</head>
<body>
{navigation}
{body}
</body>
</html>
"""


def title_of(markdown: str) -> str:
    """Return a page's first heading."""
    return next((line.lstrip("# ") for line in markdown.splitlines() if line.startswith("# ")), "Help")


def slug(heading: str) -> str:
    """Return the anchor that a link in Markdown uses for a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")


def render(markdown: str) -> str:
    """Return a page's HTML; links between the pages follow, and headings can be linked to."""
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    tokens = parser.parse(markdown)
    for token, inline in zip(tokens, tokens[1:]):
        if token.type == "heading_open":
            token.attrSet("id", slug(inline.content))
        for child in inline.children or []:
            target = child.attrGet("href") if child.type == "link_open" else None
            if target and "://" not in target:
                child.attrSet("href", re.sub(r"\.md(?=#|$)", ".html", target))
    return parser.renderer.render(tokens, parser.options, {})


def main() -> None:
    """Write every page anew, and copy the pictures beside them."""
    shutil.rmtree(HTML, ignore_errors=True)
    HTML.mkdir(parents=True)
    for path in sorted(DOCS.glob("*.md")):
        markdown = path.read_text(encoding="utf-8")
        navigation = "" if path.stem == "index" else '<p><a href="index.html">Veerkrachtkaarten: help</a></p>'
        page = PAGE.format(title=title_of(markdown), navigation=navigation, body=render(markdown))
        (HTML / f"{path.stem}.html").write_text(page, encoding="utf-8")
    pictures = DOCS / "pictures"
    if pictures.is_dir():
        shutil.copytree(pictures, HTML / "pictures")
    print(f"{HTML.relative_to(ROOT)}: {len(list(HTML.glob('*.html')))} pages.")


if __name__ == "__main__":
    main()
