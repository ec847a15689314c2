# SPDX-License-Identifier: GPL-2.0-or-later
"""Install what the plugin is measured against into an environment of its own, once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
REQUIREMENTS = HERE / "requirements.txt"
NAMED = ("numpy", "scipy", "pandas", "mapclassify", "pandana")


def peers_python(folder: Path) -> Path | None:
    """Return the Python of the peers' environment; None, with a sentence, where it cannot be made."""
    home, stamp = folder / "peers", folder / "peers" / "installed.txt"
    wanted = REQUIREMENTS.read_text(encoding="utf-8")
    python = home / "bin" / "python"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return python
    print(f"installing the peers of {REQUIREMENTS.name} into {home} …", flush=True)
    try:
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(home)], check=True)
        command = [str(python), "-m", "pip", "install", "-q", "-r", str(REQUIREMENTS)]
        subprocess.run(command, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"The peers cannot be installed, for the reason above: {error}", flush=True)
        print("What would be measured against them is left out; the next make bench tries again.", flush=True)
        return None
    stamp.write_text(wanted, encoding="utf-8")
    return python


def peer_versions(python: Path | None) -> dict[str, str]:
    """Return the versions of the peers that figures depend on."""
    if python is None:
        return {}
    code = f"import importlib.metadata as m\nfor n in {NAMED!r}: print(n, m.version(n))"
    done = subprocess.run([str(python), "-c", code], capture_output=True, text=True, check=True)
    return dict(line.split() for line in done.stdout.splitlines())
