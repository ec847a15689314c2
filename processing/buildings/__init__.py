# SPDX-License-Identifier: GPL-2.0-or-later
"""Draw results on buildings."""
