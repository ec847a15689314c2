# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw and edit rings on the map with mouse and keyboard."""
