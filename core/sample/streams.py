# SPDX-License-Identifier: GPL-2.0-or-later
"""Number what chance decides; two purposes never draw from one stream."""

from __future__ import annotations

from enum import IntEnum


class Stream(IntEnum):
    """Name a purpose; the numbers are part of the sample and never change."""

    BEND_WIDE_X = 1
    BEND_WIDE_Y = 2
    BEND_FINE_X = 3
    BEND_FINE_Y = 4
    STREET_DIRECTION = 5
    STREET_OFFSET = 6
    JUNCTION_X = 7
    JUNCTION_Y = 8
    STREET_GAP = 9
    STREET_NAME = 10
    GREEN = 11
    DENSITY = 12
    SETBACK = 13
    OWNER_STREET = 14
    OWNER = 15
    LANDLORD = 16
    RENT = 17
    ALLOCATION_YEAR = 18
    ALLOCATION_INCOME = 19
    HOUSEHOLD = 20
    HOUSEHOLD_LATER = 21
    MOVED = 22
    VACANT = 23
    BUILT = 24
    GROUP_PROFILE = 25
    GROUP_FIELD = 26
    GROUP_SHIFT = 27
    GROUP_JITTER = 29
    AREA_LEVEL = 30
    BORDER = 31
    AREA_CHANGE = 32
    SCORE_FIELD = 33
    SCORE_CELL = 34
    SCORE_YEAR = 35
    AGE = 36
    SEX = 37
    BENEFIT = 38
    VALUE = 39
    UNPUBLISHED = 40
    REPORT = 41
    REPORT_KIND = 42
    SPECIAL_GROUP = 43
    SHELTER = 44
    MONITOR = 45
    POLICY = 60
    LOW_INCOME = 61
