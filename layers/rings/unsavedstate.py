# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare what a crash left unsaved with the rows that are there, and put back what is lacking."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from ..fields import make_field
from .buffer import RingBuffer
from .row import next_number
from .unsavedrows import NUMBER, from_plain, rows_of, unpacked

ADDED, CHANGED, DELETED = "added", "changed", "deleted"


@dataclass(frozen=True)
class State:
    """Say how one unsaved row relates to the rows that are there.

    Attributes
    ----------
    deed : str
        ``"added"``, ``"changed"`` or ``"deleted"``.
    number : int or None
        Number of the ring.
    fid : int or None
        The row that it is about, where there is one.
    done : bool
        Whether the rows hold it already: saved just before the crash.
    conflict : bool
        Whether the row has changed in between, or is no longer there.
    row : dict
        As it stands in the journal.
    """

    deed: str
    number: int | None
    fid: int | None
    done: bool
    conflict: bool
    row: dict


def states(content: dict, there: dict[int, dict]) -> list[State]:
    """Return the state of each unsaved row, against rows of :func:`layers.rings.unsavedrows.rows_of`."""
    places = _Places(there)
    found = [_of_added(row, places) for row in content[ADDED]]
    found += [_of_changed(row, places) for row in content[CHANGED]]
    return found + [_of_deleted(row, places) for row in content[DELETED]]


class _Places:
    """Find rows by id, as long as it is still the same ring, else by number."""

    def __init__(self, rows: dict[int, dict]):
        self.rows = rows
        count = Counter(row["values"].get(NUMBER) for row in rows.values())
        numbers = ((row["values"].get(NUMBER), fid) for fid, row in rows.items())
        self._by_number = {number: fid for number, fid in numbers if number is not None and count[number] == 1}

    def find(self, fid: int, numbers: tuple) -> int | None:
        if fid in self.rows and self.rows[fid]["values"].get(NUMBER) in numbers:
            return fid
        return next((self._by_number[number] for number in numbers if number in self._by_number), None)


def _of_added(row: dict, places: _Places) -> State:
    number = row["values"].get(NUMBER)
    wanted = {"values": row["values"], "wkb": row["wkb"]}
    fid = next((fid for fid, there in places.rows.items() if there == wanted), None)
    return State(ADDED, number, fid, fid is not None, False, row)


def _of_changed(row: dict, places: _Places) -> State:
    number = row["values"].get(NUMBER, row["number"])
    fid = places.find(row["fid"], (row["number"], number))
    if fid is None:
        return State(CHANGED, number, None, False, True, row)
    values, wkb = places.rows[fid]["values"], places.rows[fid]["wkb"]
    now = {name: values.get(name) for name in row["values"]}
    done = now == row["values"] and row.get("wkb", wkb) == wkb
    as_before = all(now[name] in (row["before"].get(name), row["values"][name]) for name in now)
    shape_as_before = "wkb" not in row or wkb in (row["before_wkb"], row["wkb"])
    return State(CHANGED, number, fid, done, not done and not (as_before and shape_as_before), row)


def _of_deleted(row: dict, places: _Places) -> State:
    number = row["before"]["values"].get(NUMBER)
    fid = places.find(row["fid"], (number,))
    return State(DELETED, number, fid, fid is None, fid is not None and places.rows[fid] != row["before"], row)


def put_back(buffer: RingBuffer, content: dict, overwrite: bool) -> int:
    """Write what is lacking into the edit buffer, within a step; return how many rows that were.

    A row that is no longer there is added anew where ``overwrite`` says so; a new ring whose number has been given
    to another in between gets the next one.
    """
    layer = buffer.layer
    for name, kind in content["fields"]:
        if layer.fields().lookupField(name) < 0:
            buffer.add_field(make_field(name, kind))
    count = 0
    for state in states(content, rows_of(layer)):
        if state.done or (state.conflict and not overwrite):
            continue
        count += 1
        if state.deed == DELETED:
            buffer.delete(state.fid)
        elif state.fid is None:
            _add(buffer, state)
        else:
            buffer.set_values(state.fid, _fitting(buffer, state.row["values"]))
            if "wkb" in state.row:
                buffer.set_shape(state.fid, unpacked(state.row["wkb"]))
    return count


def _add(buffer: RingBuffer, state: State) -> None:
    values = _fitting(buffer, state.row["values"])
    taken = {row["values"].get(NUMBER) for row in rows_of(buffer.layer).values()}
    if values.get(NUMBER) is not None and values[NUMBER] in taken:
        values[NUMBER] = next_number(buffer.layer)
    buffer.add(unpacked(state.row.get("wkb")), values)


def _fitting(buffer: RingBuffer, values: dict) -> dict[str, object]:
    """Return values as attributes, without those of fields that are no longer there."""
    fields = buffer.layer.fields()
    return {name: from_plain(value) for name, value in values.items() if fields.lookupField(name) >= 0}
