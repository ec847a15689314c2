# SPDX-License-Identifier: GPL-2.0-or-later
"""Build the zip that QGIS's "Install from ZIP" and the plugin repository take."""

from __future__ import annotations

import argparse
import configparser
import subprocess
import sys
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = "veerkrachtkaarten"
# Only what is named here is shipped, so that nothing slips in unseen.
SHIPPED_FILES = ("__init__.py", "plugin.py", "metadata.txt", "LICENSE", "README.md", "CHANGELOG.md")
SHIPPED_FOLDERS = ("core", "layers", "processing", "ui", "legends", "styles", "models", "resources")
BUILT = ("i18n/*.qm", "docs/html/**/*")
LARGEST_BYTES = 25 * 1024 * 1024


def git(*arguments: str) -> str:
    """Return what git answers in the checkout."""
    return subprocess.run(["git", "-C", str(ROOT), *arguments], check=True, capture_output=True, text=True).stdout


def version() -> str:
    """Return the version that metadata.txt states."""
    metadata = configparser.ConfigParser()
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    return metadata.get("general", "version")


def shipped_paths() -> list[Path]:
    """Return what goes into the zip, relative to the checkout, sorted."""
    listed = git("ls-files", "-z", "--cached", "--others", "--exclude-standard")
    ours = [Path(name) for name in listed.split("\0") if name]
    paths = {path for path in ours if str(path) in SHIPPED_FILES or path.parts[0] in SHIPPED_FOLDERS}
    paths = {path for path in paths if (ROOT / path).is_file()}
    for pattern in BUILT:
        built = {path.relative_to(ROOT) for path in ROOT.glob(pattern) if path.is_file()}
        if not built:
            sys.exit(f"Nothing matches {pattern}: make package builds it first.")
        paths |= built
    return sorted(path for path in paths if not any(part.startswith(".") for part in path.parts))


def build(target: Path) -> list[Path]:
    """Write the zip: the same checkout gives the same bytes."""
    date = time.gmtime(int(git("log", "-1", "--format=%ct")))[:6]
    paths = shipped_paths()
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in paths:
            entry = zipfile.ZipInfo(f"{PLUGIN}/{path.as_posix()}", date)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, (ROOT / path).read_bytes())
    return paths


def main() -> None:
    """Build, and say what came out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=ROOT / "build" / f"{PLUGIN}-{version()}.zip")
    target = parser.parse_args().output
    paths = build(target)
    size = target.stat().st_size
    print(f"{target}: {len(paths)} files, {size / 1024:.0f} kB.")
    changed = git("status", "--porcelain", "--", *SHIPPED_FILES, *SHIPPED_FOLDERS).strip()
    if changed:
        print(f"Beware, it holds changes that are not committed:\n{changed}", file=sys.stderr)
    if size > LARGEST_BYTES:
        sys.exit("The zip is larger than the 25 MB that the plugin repository takes.")


if __name__ == "__main__":
    main()
