# SPDX-License-Identifier: GPL-2.0-or-later
"""Write docs/algorithms.md from the algorithms themselves, so that it says what they do now."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingParameterDefinition, QgsProcessingParameterEnum

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "algorithms.md"
INTRODUCTION = """# The algorithms

This page is made from the algorithms themselves by `make docs`. In QGIS each algorithm stands in the
Processing toolbox under *Veerkrachtkaarten*; its id is what models, scripts and `qgis_process` call it,
for example `qgis_process run veerkracht:share --INPUT=...`. A parameter marked *optional* may be left empty.
"""


def load_plugin():
    """Import the checkout under its name as a plugin, whatever the folder is called."""
    # The folder processing/ must not hide QGIS's package of that name, so the root stays off sys.path.
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != ROOT]
    spec = importlib.util.spec_from_file_location(
        "veerkrachtkaarten", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules["veerkrachtkaarten"] = package
    spec.loader.exec_module(package)
    return importlib.import_module("veerkrachtkaarten.processing.provider")


def section(algorithm) -> str:
    """Return one algorithm's part of the page; its anchor is its id."""
    shown = [
        parameter
        for parameter in algorithm.parameterDefinitions()
        if not parameter.flags() & QgsProcessingParameterDefinition.FlagHidden
    ]
    lines = [
        f'<a id="{algorithm.name()}"></a>',
        "",
        f"## {algorithm.displayName()}",
        "",
        f"`veerkracht:{algorithm.name()}`, in the group *{algorithm.group()}*.",
        "",
        prose(algorithm.description_text()),
        "",
        "| parameter | what it is | values | default |",
        "|---|---|---|---|",
        *(parameter_row(parameter) for parameter in shown),
    ]
    if algorithm.outputDefinitions():
        lines += ["", "Results:", ""]
        lines += [f"- `{output.name()}`: {cell(output.description())}" for output in algorithm.outputDefinitions()]
    return "\n".join(lines) + "\n"


def parameter_row(parameter) -> str:
    """Return one line of the table of parameters."""
    optional = " *(optional)*" if parameter.flags() & QgsProcessingParameterDefinition.FlagOptional else ""
    default = parameter.defaultValue()
    values = parameter.type()
    if isinstance(parameter, QgsProcessingParameterEnum):
        values = ", ".join(f"`{option}`" for option in parameter.options())
    what = f"**{cell(parameter.description())}**{optional}. {cell(parameter.help())}"
    shown = "" if default is None or default == "" else f"{code(default)}"
    return f"| `{parameter.name()}` | {what} | {values} | {shown} |"


def cell(text: object) -> str:
    """Return a text fit for one cell of a table."""
    return prose(str(text)).replace("|", "\\|").replace("\n", " ")


def code(value: object) -> str:
    """Return a value as code, fit for one cell of a table."""
    return "`" + plain(str(value)).replace("|", "\\|") + "`"


def prose(text: str) -> str:
    """Return a text in which Markdown sees no emphasis: ``_200m ... reden_`` is none."""
    return re.sub(r"([_*])", r"\\\1", plain(text))


def plain(text: str) -> str:
    """Return a text without HTML tags and line breaks of the source."""
    return re.sub(r"<(?!a id)[^<>]+>", "", text).strip()


def page(algorithms: list) -> str:
    """Return the whole page, in the order given."""
    overview = "\n".join(f"- [{algorithm.displayName()}](#{algorithm.name()})" for algorithm in algorithms)
    return "\n".join([INTRODUCTION, overview, "", *map(section, algorithms)])


def main() -> None:
    """Start QGIS without windows, ask each algorithm and write the page."""
    application = QgsApplication([], False)
    application.initQgis()
    provider_module = load_plugin()
    provider = provider_module.VeerkrachtProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    algorithms = [provider.algorithm(cls.ID) for cls in provider_module.algorithm_classes()]
    PAGE.write_text(page(algorithms), encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)}: {len(algorithms)} algorithms.")
    QgsApplication.processingRegistry().removeProvider(provider)
    application.exitQgis()


if __name__ == "__main__":
    main()
