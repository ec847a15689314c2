# SPDX-License-Identifier: GPL-2.0-or-later
"""Say what must be reached, and whether it was."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Goal:
    """Say what must be reached; None where nothing is asked.

    Attributes
    ----------
    times_faster : float
        The peer's seconds over ours, at least.
    seconds, megabytes, written : float
        Ours, at most; ``written`` is the size of the file in megabytes.
    """

    times_faster: float | None = None
    seconds: float | None = None
    megabytes: float | None = None
    written: float | None = None

    def text(self) -> str:
        """Return the goal as it stands in the table."""
        parts = [
            f"≥ {self.times_faster:g} ×" if self.times_faster is not None else "",
            f"≤ {self.seconds:g} s" if self.seconds is not None else "",
            f"≤ {self.megabytes / 1000:g} GB" if self.megabytes is not None else "",
            f"file ≤ {self.written:g} MB" if self.written is not None else "",
        ]
        return ", ".join(part for part in parts if part) or "–"

    def is_met(self, ours: dict, theirs: dict | None) -> bool:
        """Tell whether it was reached."""
        ratio = theirs["seconds"] / ours["seconds"] if theirs else None
        return (
            (self.times_faster is None or ratio is None or ratio >= self.times_faster)
            and (self.seconds is None or ours["seconds"] <= self.seconds)
            and (self.megabytes is None or ours["peak_mb"] <= self.megabytes)
            and (self.written is None or ours["written_mb"] <= self.written)
        )
