# SPDX-License-Identifier: GPL-2.0-or-later
"""Make resilience maps (veerkrachtkaarten) of a municipality in QGIS."""


def classFactory(iface):
    """Give QGIS's plugin loader the plugin."""
    from .plugin import VeerkrachtkaartenPlugin

    return VeerkrachtkaartenPlugin(iface)
