# SPDX-License-Identifier: GPL-2.0-or-later
"""Give a PDF that Qt wrote its bookmarks and its facts, by an update at its end as the format provides for.

Qt writes neither bookmarks nor author and keywords, and stamps each file with the time of writing. PDF lets
objects be added and replaced by appending them with a table of their own (ISO 32000-1, 7.5.6, incremental
updates), which leaves every page as it is.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

_TRAILER = re.compile(rb"trailer\s*<<(?P<entries>.*?)>>\s*startxref\s+(?P<start>\d+)\s+%%EOF\s*\Z", re.DOTALL)
_TABLE = re.compile(rb"xref\s+0 (?P<count>\d+)\s*\n")
_ENTRY_BYTES = 20
_UNIQUE_ID = re.compile(rb"<[0-9a-fA-F]{32}>")


@dataclass(frozen=True)
class PdfFacts:
    """Hold what a PDF tells about itself; ``date`` is that of making, as ``20261121`` or longer."""

    title: str
    author: str = ""
    subject: str = ""
    keywords: str = ""
    creator: str = ""
    producer: str = ""
    date: str = ""
    language: str = "nl"


@dataclass(frozen=True)
class Bookmark:
    """Point to a page, the first of which is 0."""

    title: str
    page: int


class PdfLayoutError(ValueError):
    """Say that a PDF is not laid out as Qt lays it out; it is complete as it is, without bookmarks."""


def mark_pdf(data: bytes, facts: PdfFacts, bookmarks: Sequence[Bookmark]) -> bytes:
    """Return a PDF with facts and bookmarks added; the same input gives the same bytes.

    Parameters
    ----------
    data : bytes
        A PDF as ``QPdfWriter`` writes it: one table of plain objects.
    facts : PdfFacts
        What the document's properties say.
    bookmarks : sequence of Bookmark
        In the order in which they are shown.

    Raises
    ------
    PdfLayoutError
        The file is laid out otherwise, or a bookmark points past its end.
    """
    trailer = _TRAILER.search(data)
    if not trailer:
        raise PdfLayoutError("no plain trailer")
    data, identity = _without_time_and_chance(data, trailer)
    start, entries = int(trailer["start"]), trailer["entries"]
    size, root, info = _number(entries, b"/Size"), _number(entries, b"/Root"), _number(entries, b"/Info")
    catalogue = _object(data, start, root)
    pages = [int(number) for number in re.findall(rb"(\d+) 0 R", _kids(data, start, catalogue))]
    if any(not 0 <= mark.page < len(pages) for mark in bookmarks):
        raise PdfLayoutError("a bookmark points past the last page")
    outline = _outline(size, bookmarks, pages)
    opened = b"/PageMode /UseOutlines\n" if bookmarks else b""
    added = b"/Outlines %d 0 R\n%s/Lang %s\n/ViewerPreferences << /DisplayDocTitle true >>\n"
    head, _, tail = catalogue.rpartition(b">>")
    objects = {
        info: _info(facts),
        root: head + added % (size, opened, _text(facts.language)) + b">>" + tail.rstrip(),
        **outline,
    }
    return _appended(data, objects, (size + len(outline), root, info, start, identity))


def _number(entries: bytes, key: bytes) -> int:
    found = re.search(re.escape(key) + rb"\s+(\d+)", entries)
    if not found:
        raise PdfLayoutError(f"no {key.decode()}")
    return int(found[1])


def _span(data: bytes, start: int, number: int) -> tuple[int, int]:
    """Return where the content of an object lies, by the table that begins at ``start``."""
    table = _TABLE.match(data, start)
    if not table or not 0 < number < int(table["count"]):
        raise PdfLayoutError("no plain table of objects")
    place = table.end() + number * _ENTRY_BYTES
    offset = data[place : place + 10]
    head = re.compile(rb"%d 0 obj\s*" % number).match(data, int(offset)) if offset.isdigit() else None
    end = data.find(b"endobj", head.end()) if head else -1
    if end < 0:
        raise PdfLayoutError(f"no object {number}")
    return head.end(), end


def _object(data: bytes, start: int, number: int) -> bytes:
    first, end = _span(data, start, number)
    return data[first:end]


def _kids(data: bytes, start: int, catalogue: bytes) -> bytes:
    kids = re.search(rb"/Kids\s*\[(.*?)\]", _object(data, start, _number(catalogue, b"/Pages")), re.DOTALL)
    if not kids:
        raise PdfLayoutError("no list of pages")
    return kids[1]


def _without_time_and_chance(data: bytes, trailer: re.Match) -> tuple[bytes, bytes]:
    """Blank the facts that Qt wrote, its time of writing among them, and make its random id one of the content."""
    first, end = _span(data, int(trailer["start"]), _number(trailer["entries"], b"/Info"))
    data = data[:first] + b"<<" + b" " * (end - first - 5) + b">>\n" + data[end:]
    blank = _UNIQUE_ID.sub(b"<" + b"0" * 32 + b">", trailer[0])
    data = data[: trailer.start()] + blank
    digest = hashlib.sha256(data).hexdigest()[:32].encode()
    return data[: trailer.start()] + blank.replace(b"<" + b"0" * 32 + b">", b"<" + digest + b">"), digest


def _outline(first: int, bookmarks: Sequence[Bookmark], pages: list[int]) -> dict[int, bytes]:
    """Return the objects of the bookmarks: their list, and one for each."""
    last = first + len(bookmarks)
    ends = b" /First %d 0 R /Last %d 0 R" % (first + 1, last) if bookmarks else b""
    objects = {first: b"<< /Type /Outlines%s /Count %d >>" % (ends, len(bookmarks))}
    for number, mark in enumerate(bookmarks, first + 1):
        beside = b" /Prev %d 0 R" % (number - 1) if number > first + 1 else b""
        beside += b" /Next %d 0 R" % (number + 1) if number < last else b""
        place = b"/Dest [%d 0 R /Fit]" % pages[mark.page]
        objects[number] = b"<< /Title %s /Parent %d 0 R%s %s >>" % (_text(mark.title), first, beside, place)
    return objects


def _info(facts: PdfFacts) -> bytes:
    named = {"Title": facts.title, "Author": facts.author, "Subject": facts.subject, "Keywords": facts.keywords}
    named.update({"Creator": facts.creator, "Producer": facts.producer})
    lines = [b"/%s %s" % (name.encode(), _text(value)) for name, value in named.items() if value]
    if facts.date:
        lines += [b"/%s (D:%s)" % (name, facts.date.encode("ascii")) for name in (b"CreationDate", b"ModDate")]
    return b"<<\n" + b"\n".join(lines) + b"\n>>"


def _text(text: str) -> bytes:
    """Return a text as PDF writes it in any language."""
    return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode("ascii") + b">"


def _appended(data: bytes, objects: dict[int, bytes], trailer: tuple) -> bytes:
    """Add objects, a table of where they lie, and a trailer that refers to the table before."""
    size, root, info, previous, identity = trailer
    parts = [data if data.endswith(b"\n") else data + b"\n"]
    length, table = len(parts[0]), []
    for number in sorted(objects):
        written = b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
        table.append(b"%d 1\n%010d 00000 n \n" % (number, length))
        parts.append(written)
        length += len(written)
    parts.append(b"xref\n" + b"".join(table))
    ends = b"<< /Size %d /Root %d 0 R /Info %d 0 R /Prev %d /ID [<%s> <%s>] >>"
    parts.append(b"trailer\n" + ends % (size, root, info, previous, identity, identity))
    parts.append(b"\nstartxref\n%d\n%%%%EOF\n" % length)
    return b"".join(parts)
