# SPDX-License-Identifier: GPL-2.0-or-later
"""Guard what users have stored: ids, parameters and choices stand in their models, scripts and batch files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingDestinationParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsVectorLayer,
)

ROOT = Path(__file__).resolve().parent.parent
OPTIONAL = QgsProcessingParameterDefinition.FlagOptional
FROZEN = {
    "cellsfromids": (
        "grid",
        """
        INPUT source
        ID_FIELD field
        YEAR_FIELD? field
        YEAR? string
        CELL_SIZE number
        TARGET_CRS? crs
        OUTPUT sink
        """,
        "OUTPUT READ USED OTHER_YEAR WRONG_ID",
    ),
    "aggregatetogrid": (
        "grid",
        """
        INPUT source
        FIELDS? field
        NEIGHBOURHOOD enum cell radius walking
        RADIUS distance
        NETWORK? source
        DISTANCE distance
        CELL_SIZE number
        TARGET_CRS? crs
        MISSING enum partial strict known
        COUNT_UNKNOWN boolean
        MAX_ACCESS_LEG distance
        LINE_FILTER? expression
        SPLIT_CROSSINGS boolean
        TOLERANCE distance
        OUTPUT sink
        """,
        "OUTPUT CELLS READ USED WITHOUT_GEOMETRY OUTSIDE NOT_CONNECTED",
    ),
    "sumwithinwalkingdistance": (
        "grid",
        """
        ORIGINS source
        ADDRESSES source
        FIELDS? field
        NETWORK source
        DISTANCE distance
        WEIGHTS enum none linear exponential
        MODE enum exact junction
        MISSING enum partial strict known
        MAX_ACCESS_LEG distance
        LINE_FILTER? expression
        SPLIT_CROSSINGS boolean
        TOLERANCE distance
        TARGET_CRS? crs
        OUTPUT sink
        NOT_CONNECTED? sink
        """,
        "OUTPUT NOT_CONNECTED ORIGINS_READ ORIGINS_CONNECTED ADDRESSES_READ ADDRESSES_CONNECTED ADDRESSES_REACHED_MOST",
    ),
    "share": (
        "measures",
        """
        INPUT source
        NUMERATOR field
        DENOMINATOR field
        MINIMUM number
        NAME? string
        DISCLOSURE? number
        ROUNDING number
        INTERVAL enum none legend bounds
        LEGEND? string
        BOUNDS? string
        OUTPUT sink
        """,
        "OUTPUT FEATURES KNOWN WITHOUT_VALUE",
    ),
    "compositeindex": (
        "measures",
        """
        INPUT source
        COMPONENTS field
        COMPONENT_KIND enum counts percentages
        POPULATION field
        MINIMUM number
        METHOD enum zscore ratio minmax percentile rank
        AGGREGATION enum arithmetic geometric
        WEIGHTS? string
        DIRECTIONS? string
        MINIMUM_GROUPS? number
        REFERENCE? source
        GROUPS? string
        REFERENCE_YEAR? number
        NAME? string
        INTERMEDIATE boolean
        OUTPUT sink
        """,
        "OUTPUT FEATURES KNOWN WITHOUT_VALUE REFERENCE_USED",
    ),
    "change": (
        "measures",
        """
        LAYER_1 source
        LAYER_2 source
        ID_FIELD field
        FIELDS field
        ID_FIELD_2? field
        FIELDS_2? field
        RELATIVE enum absolute relative
        REFERENCE_FIELD? field
        MEAN_CHANGE? string
        BASE_FIELD? field
        BASE_FIELD_2? field
        MINIMUM number
        OUTPUT sink
        """,
        "OUTPUT FEATURES KNOWN WITHOUT_VALUE IN_BOTH ONLY_YEAR_1 ONLY_YEAR_2 WITHOUT_ID",
    ),
    "assignclasses": (
        "classes",
        """
        INPUT source
        FIELD? field
        LEGEND enum overlast kwetsbaar corporatiebezit ontwikkeling_overlast totaalscore verandering_index \
        own quantile equal_interval natural_breaks standard_deviation
        BOUNDS? string
        CLASSES number
        LEGEND_FILE? file
        OUTPUT sink
        """,
        "OUTPUT CLASSED WITHOUT_CLASS CLASS_COUNTS",
    ),
    "combineclasses": (
        "classes",
        """
        INPUT source
        FIELDS? field
        MATRIX enum focus ontwikkeling_kwetsbaar veerkracht_parkstad veerkracht_maastricht
        RULES? string
        MATRIX_FILE? file
        OUTPUT sink
        """,
        "OUTPUT CLASSED WITHOUT_CLASS CLASS_COUNTS",
    ),
    "findfocusareas": (
        "focus",
        """
        INPUT source
        LEGEND enum focus overlast kwetsbaar corporatiebezit ontwikkeling_overlast ontwikkeling_kwetsbaar \
        veerkracht_parkstad veerkracht_maastricht totaalscore
        CLASSES string
        EXPRESSION? expression
        RESIDENTS? field
        MINIMUM_CELLS number
        MINIMUM_ADDRESSES number
        MINIMUM_RESIDENTS number
        GAP number
        MARGIN distance
        MERGE boolean
        LARGEST? distance
        KIND enum rood groen rood_groen blauw wit donkergroen eigen
        ADDRESSES? source
        STREET? field
        ADDRESS_RESIDENTS? field
        ADDRESS_SOCIAL? field
        NEIGHBOURHOODS? source
        NEIGHBOURHOOD_NAME? field
        SPLIT boolean
        MUNICIPALITY? field
        EXISTING? source
        REMOVE boolean
        FIELDS? field
        MINIMUM number
        TARGET_CRS? crs
        OUTPUT sink
        CHANGES? sink
        """,
        "OUTPUT CHANGES RINGS NEW OF_HAND MARKED FADING PLACES DROPPED_CELLS DROPPED_ADDRESSES DROPPED_RESIDENTS",
    ),
    "stylerings": (
        "focus",
        """
        INPUT source
        MAP enum focus corporatiebezit ontwikkeling_kwetsbaar veerkracht corporatiewijken corporatie_kwetsbaar \
        corporatie_toename eigen
        RULES? string
        RULES_FILE? file
        OUTPUT sink
        """,
        "OUTPUT DRAWN UNKNOWN OF_HAND KINDS",
    ),
    "drawscatter": (
        "figures",
        """
        INPUT source
        X field
        Y field
        NAME? field
        FAR number
        TITLE? string
        SUBTITLE? string
        X_LABEL? string
        Y_LABEL? string
        SOURCE? string
        LANGUAGE enum nl en
        OUTPUT fileDestination
        """,
        "OUTPUT DRAWN SUPPRESSED ABSENT SLOPE INTERCEPT R_SQUARED",
    ),
    "drawchange": (
        "figures",
        """
        INPUT source
        FIRST field
        SECOND field
        NAME field
        YEAR_1 string
        YEAR_2 string
        HIGH_IS_WORSE boolean
        TITLE? string
        SUBTITLE? string
        X_LABEL? string
        SOURCE? string
        LANGUAGE enum nl en
        OUTPUT fileDestination
        """,
        "OUTPUT DRAWN SUPPRESSED ABSENT",
    ),
    "drawlines": (
        "figures",
        """
        INPUT source
        X field
        VALUES field
        SERIES? field
        WEIGHT? field
        MINIMUM number
        RELATIVE_TO? number
        TITLE? string
        SUBTITLE? string
        X_LABEL? string
        Y_LABEL? string
        SOURCE? string
        LANGUAGE enum nl en
        OUTPUT fileDestination
        """,
        "OUTPUT DRAWN SUPPRESSED ABSENT",
    ),
    "drawstack": (
        "figures",
        """
        INPUT source
        X field
        PARTS field
        MINIMUM number
        TITLE? string
        SUBTITLE? string
        X_LABEL? string
        Y_LABEL? string
        SOURCE? string
        LANGUAGE enum nl en
        OUTPUT fileDestination
        """,
        "OUTPUT DRAWN SUPPRESSED ABSENT",
    ),
    "summarizebyarea": (
        "maps",
        """
        INPUT source
        LEGENDS enum focus overlast kwetsbaar corporatiebezit ontwikkeling_overlast ontwikkeling_kwetsbaar \
        veerkracht_parkstad veerkracht_maastricht totaalscore
        RESIDENTS? field
        FIELDS? field
        AREAS source
        AREA_ID? field
        AREA_NAME? field
        OVERLAP boolean
        ADDRESSES? source
        ADDRESS_RESIDENTS? field
        ONE_SIDED enum focus overlast kwetsbaar corporatiebezit ontwikkeling_overlast ontwikkeling_kwetsbaar \
        veerkracht_parkstad veerkracht_maastricht totaalscore
        LOW? string
        HIGH? string
        RANK? string
        MINIMUM number
        OUTPUT sink
        TABLE? fileDestination
        DECIMAL_COMMA boolean
        """,
        "OUTPUT TABLE AREA_COUNT UNITS_OUTSIDE PEOPLE_OUTSIDE HIDDEN",
    ),
    "mapseries": (
        "maps",
        """
        NUISANCE? source
        NUISANCE_ID? field
        NUISANCE_FIELD? field
        NUISANCE_YEAR_FIELD? field
        NUISANCE_EARLIER? source
        NUISANCE_EARLIER_FIELD? field
        NUISANCE_MEAN enum netherlands own
        YEAR_1? string
        YEAR_2? string
        GROUPS? source
        GROUPS_ID? field
        GROUP_FIELDS? field
        POPULATION? field
        GROUPS_KIND enum counts percentages
        GROUPS_EARLIER? source
        GROUP_FIELDS_EARLIER? field
        POPULATION_EARLIER? field
        REFERENCE? source
        HOUSING? source
        HOUSING_ID? field
        SOCIAL_HOUSING? field
        DWELLINGS? field
        UNITS? source
        UNIT_ID? field
        CELL_SIZE number
        TARGET_CRS? crs
        NEIGHBOURHOOD enum cell radius walking
        RADIUS distance
        NETWORK? source
        DISTANCE distance
        MINIMUM number
        MINIMUM_GROUPS? number
        DISCLOSURE? number
        GROUP_SHARES boolean
        RESILIENCE_RULES enum veerkracht_parkstad veerkracht_maastricht
        SOURCE? string
        LANGUAGE enum nl en
        LEGENDS_FOLDER? file
        OUTPUT vectorDestination
        PROJECT? fileDestination
        """,
        "OUTPUT PROJECT MAPS UNITS",
    ),
    "makeatlas": (
        "maps",
        """
        ATLAS enum maastricht nationaal
        ATLAS_FOLDER? file
        ADDRESSES? source
        ALLOCATIONS? source
        REPORTS? source
        LOCATIONS? source
        AREAS? source
        AREA_ID? field
        AREA_NAME? field
        FIGURES? multilayer
        POSTCODES? source
        ESTATES? source
        CELLS? source
        NETWORK? source
        DISTANCE distance
        MEAN_DEVELOPMENT? number
        MINIMUM number
        FIRST_YEAR? string
        YEAR? string
        CELL_SIZE number
        TARGET_CRS? crs
        SOURCE? string
        LANGUAGE enum nl en
        LOAD boolean
        OUTPUT fileDestination
        PROJECT? fileDestination
        """,
        "OUTPUT PROJECT MAPS SKIPPED",
    ),
    "exportmapseries": (
        "maps",
        """
        INPUT vector
        RINGS? vector
        RING_RULES enum own focus corporatiebezit ontwikkeling_kwetsbaar veerkracht corporatiewijken \
        corporatie_kwetsbaar corporatie_toename
        BOUNDARIES? vector
        BACKGROUND? multilayer
        FIGURES? multilayer
        FIGURE_FOLDER? file
        TABLES? multilayer
        COLUMNS? string
        PLACE? string
        AUTHOR? string
        DATE? datetime
        PAPER enum a4 a3
        LEGEND enum present all
        ADD_LAYOUTS boolean
        TEMPLATE? file
        OUTPUT fileDestination
        FOLDER? folderDestination
        FORMATS enum png svg
        DPI number
        """,
        "OUTPUT FOLDER PAGES MAPS FIGURE_COUNT TABLE_COUNT KEPT_LAYOUTS",
    ),
    "comparevariants": (
        "maps",
        """
        INPUT_1 vector
        FILTER_1? string
        NAME_1? string
        INPUT_2 vector
        FILTER_2? string
        NAME_2? string
        INPUT_3? vector
        FILTER_3? string
        NAME_3? string
        INPUT_4? vector
        FILTER_4? string
        NAME_4? string
        MAP? string
        ID_FIELD? string
        OUTPUT sink
        TABLE? fileDestination
        DECIMAL_COMMA boolean
        """,
        "OUTPUT TABLE PLACES SAME CHANGED NOT_COMPARED",
    ),
    "exportsidebyside": (
        "maps",
        """
        INPUT_1 vector
        FILTER_1? string
        NAME_1? string
        INPUT_2 vector
        FILTER_2? string
        NAME_2? string
        INPUT_3? vector
        FILTER_3? string
        NAME_3? string
        INPUT_4? vector
        FILTER_4? string
        NAME_4? string
        MAP? string
        COMPARISON? vector
        OUTLINE enum change large
        SAME_SCALE boolean
        BOUNDARIES? vector
        BACKGROUND? multilayer
        PLACE? string
        AUTHOR? string
        DATE? datetime
        PAPER enum a4 a3
        LEGEND enum present all
        ADD_LAYOUTS boolean
        TEMPLATE? file
        OUTPUT fileDestination
        FOLDER? folderDestination
        FORMATS enum png svg
        DPI number
        """,
        "OUTPUT FOLDER PANELS KEPT_LAYOUTS",
    ),
    "exportfactsheets": (
        "maps",
        """
        INPUT vector
        RESIDENTS? field
        AREAS source
        AREA_NAME? field
        MUNICIPALITY? field
        MUNICIPALITIES? source
        MUNICIPALITIES_NAME? field
        ADDRESSES? source
        ADDRESS_RESIDENTS? field
        ADDRESS_SOCIAL? field
        MINIMUM number
        PLACE? string
        NATIONAL? string
        AUTHOR? string
        DATE? datetime
        OUTPUT fileDestination
        """,
        "OUTPUT PAGES AREA_COUNT HIDDEN",
    ),
    "drawonbuildings": (
        "maps",
        """
        BUILDINGS source
        RESULTS source
        FIELDS? field
        LEGEND_FILE? file
        OUTPUT sink
        """,
        "OUTPUT READ USED OUTSIDE WITHOUT_GEOMETRY RESULTS_READ RESULTS_USED CLASSED WITHOUT_CLASS CLASS_COUNTS",
    ),
    "samplemunicipality": (
        "maps",
        """
        SIZE enum full small
        LOAD boolean
        OUTPUT fileDestination
        """,
        "OUTPUT CSV DWELLINGS CELLS",
    ),
}
"""Per algorithm: group; parameters in order (? is optional) with type and, of an enumeration, its choices; outputs.

Adding an optional parameter, a choice or an output is fine: add it here. Renaming or removing one breaks what users
have stored.
"""


def described(algorithm) -> tuple[str, list[str], str]:
    """Return an algorithm in the words of the table."""
    lines = []
    for parameter in algorithm.parameterDefinitions():
        mark = "?" if parameter.flags() & OPTIONAL else ""
        choices = parameter.options() if isinstance(parameter, QgsProcessingParameterEnum) else []
        lines.append(" ".join([parameter.name() + mark, parameter.type(), *choices]))
    return algorithm.groupId(), lines, " ".join(output.name() for output in algorithm.outputDefinitions())


@pytest.fixture(scope="module")
def algorithms(provider) -> dict:
    from veerkrachtkaarten.processing.provider import algorithm_classes

    return {cls.ID: provider.algorithm(cls.ID) for cls in algorithm_classes()}


def test_ids_parameters_choices_and_outputs_are_what_users_have_stored(algorithms):
    frozen = {
        name: (group, [" ".join(line.split()) for line in table.strip().splitlines()], outputs)
        for name, (group, table, outputs) in FROZEN.items()
    }
    assert {name: described(algorithm) for name, algorithm in algorithms.items()} == frozen


def test_every_algorithm_of_the_provider_is_in_the_table(provider, algorithms):
    assert {algorithm.name() for algorithm in provider.algorithms()} == set(algorithms) == set(FROZEN)


def test_ids_are_lowercase_letters_and_parameters_uppercase(algorithms):
    for name, algorithm in algorithms.items():
        assert re.fullmatch(r"[a-z]+", name)
        assert re.fullmatch(r"[a-z]+", algorithm.groupId())
        for definition in [*algorithm.parameterDefinitions(), *algorithm.outputDefinitions()]:
            assert re.fullmatch(r"[A-Z][A-Z0-9_]*", definition.name()), (name, definition.name())


def test_every_parameter_has_a_name_and_a_help_sentence(algorithms):
    for name, algorithm in algorithms.items():
        for parameter in algorithm.parameterDefinitions():
            assert is_sentence_case(parameter.description()), (name, parameter.name())
            assert parameter.help().endswith("."), (name, parameter.name())
            assert parameter.help() in algorithm.shortHelpString(), (name, parameter.name())


def is_sentence_case(text: str) -> bool:
    """Tell whether only the first letter is a capital, besides abbreviations and proper names."""
    names = {"QGIS", "GeoPackage", "Leefbaarometer", "CBS", "JSON", "PDF"}
    words = [word for word in re.findall(r"\w+", text) if word not in names]
    return text[0].isupper() and all(word.islower() or word.isdigit() for word in words[1:])


def test_display_names_are_in_sentence_case_and_two_to_four_words_long(algorithms):
    for algorithm in algorithms.values():
        assert is_sentence_case(algorithm.displayName()), algorithm.displayName()
        assert 2 <= len(algorithm.displayName().split()) <= 4, algorithm.displayName()
        assert is_sentence_case(algorithm.group())


def test_every_enumeration_takes_static_strings_and_defaults_to_one_of_them(algorithms):
    for name, algorithm in algorithms.items():
        for parameter in algorithm.parameterDefinitions():
            if isinstance(parameter, QgsProcessingParameterEnum):
                assert parameter.usesStaticStrings(), (name, parameter.name())
                default = parameter.defaultValue()
                chosen = default if parameter.allowMultiple() else [default]
                assert set(chosen) <= set(parameter.options()), (name, parameter.name())
                assert all(re.fullmatch(r"[a-z0-9_]+", option) for option in parameter.options())


def test_the_help_of_every_algorithm_is_a_part_of_a_page_that_comes_with_the_plugin(algorithms):
    for name, algorithm in algorithms.items():
        address, _, anchor = algorithm.helpUrl().partition("#")
        assert (address.split("://")[0], anchor) == ("file", name)
        page = ROOT / "docs" / "html" / Path(address).name
        source = ROOT / "docs" / f"{page.stem}.md"
        assert f'<a id="{name}">' in source.read_text(encoding="utf-8")
        if page.exists() and page.stat().st_mtime >= source.stat().st_mtime:  # else make docs is yet to make it
            assert f'<a id="{name}">' in page.read_text(encoding="utf-8")


def refusal(algorithm, given: dict) -> str:
    accepted, sentence = algorithm.checkParameterValues(given, QgsProcessingContext())
    assert not accepted
    return sentence


def is_sentence(text: str) -> bool:
    return bool(re.fullmatch(r"[A-Z'“\"].*\w.*\.", text)) and len(text.split()) > 3


def test_nothing_given_is_refused_in_a_full_sentence(algorithms):
    for name, algorithm in algorithms.items():
        assert is_sentence(refusal(algorithm, {})), name


def required(algorithm) -> list:
    return [
        parameter
        for parameter in algorithm.parameterDefinitions()
        if not parameter.flags() & OPTIONAL and parameter.defaultValue() is None
    ]


@pytest.fixture
def points(qgis_app) -> QgsVectorLayer:
    return QgsVectorLayer("Point?crs=EPSG:28992&field=a:integer", "points", "memory")


def acceptable(algorithm, points) -> dict:
    """Return something for everything required, so that one thing at a time can be left out."""
    values = {"source": points, "vector": points, "field": "a", "string": "a"}
    given = {}
    for parameter in required(algorithm):
        destination = isinstance(parameter, QgsProcessingDestinationParameter)
        given[parameter.name()] = "TEMPORARY_OUTPUT" if destination else values[parameter.type()]
    return given


@pytest.mark.parametrize("name", FROZEN)
def test_each_required_parameter_left_empty_is_named_in_a_full_sentence(algorithms, points, name):
    algorithm = algorithms[name]
    given = acceptable(algorithm, points)
    for parameter in required(algorithm):
        others = {key: value for key, value in given.items() if key != parameter.name()}
        if name == "mapseries":  # which needs one of three layers, none in particular
            others["HOUSING"] = points
        for empty in ({}, {parameter.name(): None}, {parameter.name(): ""}):
            sentence = refusal(algorithm, {**others, **empty})
            assert is_sentence(sentence), sentence
            assert parameter.description() in sentence or "Choose the field" in sentence, sentence


@pytest.mark.parametrize(
    ("name", "parameter", "kind", "told"),
    [
        ("exportmapseries", "RINGS", "Point", "takes polygons, but layer wrong holds points. Choose another layer."),
        ("summarizebyarea", "AREAS", "LineString", "takes polygons, but layer wrong holds lines."),
        ("sumwithinwalkingdistance", "NETWORK", "Polygon", "takes lines, but layer wrong holds polygons."),
        ("drawonbuildings", "RESULTS", "LineString", "takes polygons or points, but layer wrong holds lines."),
        ("exportfactsheets", "AREAS", "None", "takes polygons, but layer wrong holds no geometry."),
    ],
)
def test_a_layer_of_the_wrong_geometry_is_refused_before_anything_is_read(
    algorithms, points, name, parameter, kind, told
):
    wrong = QgsVectorLayer(f"{kind}?field=n:integer", "wrong", "memory")
    assert told in refusal(algorithms[name], {**fitting(algorithms[name], points), parameter: wrong})


def fitting(algorithm, points) -> dict:
    """Return acceptable values, with layers of the geometry that each parameter takes."""
    given = acceptable(algorithm, points)
    kinds = {0: "Point", 1: "LineString", 2: "Polygon"}
    for parameter in algorithm.parameterDefinitions():
        if parameter.name() in given and hasattr(parameter, "dataTypes"):
            types = [kinds[kind] for kind in parameter.dataTypes() if kind in kinds]
            if types and isinstance(given[parameter.name()], QgsVectorLayer):
                made = QgsVectorLayer(f"{types[0]}?field=n:integer", "made", "memory")
                given[parameter.name()] = made
    return given


def test_an_unknown_choice_is_refused_with_the_choices_there_are(algorithms, points):
    for name, algorithm in algorithms.items():
        for parameter in algorithm.parameterDefinitions():
            if isinstance(parameter, QgsProcessingParameterEnum):
                given = {**acceptable(algorithm, points), parameter.name(): "bogus"}
                if name == "mapseries":
                    given.update(HOUSING=points, OUTPUT="/tmp/x.gpkg")
                sentence = refusal(algorithm, given)
                assert all(option in sentence for option in ["bogus", *parameter.options()]), (name, sentence)


def test_a_layer_that_is_not_there_is_named(algorithms, points):
    given = {**acceptable(algorithms["share"], points), "INPUT": "/nowhere/buurten.gpkg"}
    assert refusal(algorithms["share"], given) == (
        "Input layer (INPUT) cannot be found or opened: '/nowhere/buurten.gpkg'."
    )
