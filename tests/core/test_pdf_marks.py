# SPDX-License-Identifier: GPL-2.0-or-later
"""Bookmarks and facts appended to a PDF, on a PDF of two pages written out here."""

from __future__ import annotations

import re

import pytest
from veerkrachtkaarten.core.pdf_marks import Bookmark, PdfFacts, PdfLayoutError, mark_pdf

OBJECTS = {
    1: b"<<\n/Title (Qt's title)\n/CreationDate (D:20260101120000)\n>>\n",
    2: b"<<\n/Type /Catalog\n/Pages 3 0 R\n>>\n",
    3: b"<< /Type /Pages /Kids [ 4 0 R\n5 0 R ] /Count 2 >>\n",
    4: b"<< /Type /Page /Parent 3 0 R /MediaBox [0 0 842 595] >>\n",
    5: b"<< /Type /Page /Parent 3 0 R /MediaBox [0 0 842 595] >>\n",
}
FACTS = PdfFacts("Kaarten – één", "Gemeente", "", "a; b", "Veerkrachtkaarten", "QGIS", "20261121")


def small_pdf(objects=None, trailer: bytes = b"") -> bytes:
    """Write a PDF as Qt does: a head, the objects, one table of where they lie, a trailer."""
    data, offsets = b"%PDF-1.4\n", []
    objects = objects or OBJECTS
    for number, content in objects.items():
        offsets.append(len(data))
        data += b"%d 0 obj\n%sendobj\n" % (number, content)
    start, count = len(data), len(objects) + 1
    data += b"xref\n0 %d\n0000000000 65535 f \n" % count + b"".join(b"%010d 00000 n \n" % each for each in offsets)
    data += b"trailer\n<<\n/Size %d\n/Info 1 0 R\n/Root 2 0 R\n%s>>\nstartxref\n%d\n%%%%EOF\n" % (count, trailer, start)
    return data


def texts(marked: bytes, key: bytes) -> list[str]:
    """Return what stands behind a key, in the part that was appended."""
    added = marked[marked.index(b"%%EOF") :]
    return [
        bytes.fromhex(found.decode()).decode("utf-16-be") for found in re.findall(key + rb" <FEFF([0-9A-F]*)>", added)
    ]


def test_bookmarks_point_to_the_pages_in_their_order():
    marked = mark_pdf(small_pdf(), FACTS, [Bookmark("1. Eerste", 0), Bookmark("2. Tweede", 1)])
    assert texts(marked, b"/Title") == ["Kaarten – één", "1. Eerste", "2. Tweede"]
    assert re.findall(rb"/Dest \[(\d+) 0 R /Fit\]", marked) == [b"4", b"5"]
    assert b"/Outlines 6 0 R" in marked
    assert b"/First 7 0 R /Last 8 0 R /Count 2" in marked


def test_the_facts_stand_in_any_language_with_the_date_that_was_given():
    marked = mark_pdf(small_pdf(), FACTS, [])
    assert texts(marked, b"/Author") == ["Gemeente"]
    assert "Kaarten – één" in texts(marked, b"/Title")
    assert b"/CreationDate (D:20261121)" in marked
    assert b"20260101120000" not in marked
    assert b"/Subject" not in marked


def test_every_object_lies_where_the_new_table_says():
    marked = mark_pdf(small_pdf(), FACTS, [Bookmark("a", 1)])
    start = int(re.findall(rb"startxref\n(\d+)", marked)[-1])
    table = marked[start:]
    assert table.startswith(b"xref\n")
    places = re.findall(rb"^(\d+) 1\n(\d{10}) 00000 n \n", table, re.MULTILINE)
    assert [int(number) for number, _ in places] == [1, 2, 6, 7]
    for number, place in places:
        assert marked[int(place) :].startswith(number + b" 0 obj\n")
    assert b"/Size 8 /Root 2 0 R /Info 1 0 R /Prev %d" % small_pdf().index(b"xref\n0 6") in table


def test_two_writings_at_different_times_become_the_same():
    later = {**OBJECTS, 1: OBJECTS[1].replace(b"20260101120000", b"20270203040506")}
    one, two = (b"/ID [ <%s> <%s> ]\n" % (each * 32, each * 32) for each in (b"a", b"b"))
    marks = [Bookmark("a", 0)]
    assert mark_pdf(small_pdf(trailer=one), FACTS, marks) == mark_pdf(small_pdf(later, two), FACTS, marks)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.4\nnothing more",
        small_pdf()[:-20],
        small_pdf().replace(b"/Root 2 0 R", b"/Root 9 0 R"),
        small_pdf().replace(b"xref\n0 6", b"xref\n1 6"),
        small_pdf({**OBJECTS, 3: b"<< /Type /Pages >>\n"}),
    ],
    ids=["empty", "no trailer", "cut off", "no such object", "another table", "no pages"],
)
def test_another_layout_is_refused_and_never_guessed_at(data):
    with pytest.raises(PdfLayoutError):
        mark_pdf(data, FACTS, [])


def test_a_bookmark_past_the_last_page_is_refused():
    with pytest.raises(PdfLayoutError):
        mark_pdf(small_pdf(), FACTS, [Bookmark("a", 2)])
