# SPDX-License-Identifier: GPL-2.0-or-later
"""Answer what the user asked of the map series, in the words of the lower floors."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

from ...core.own_mean import OWN_AREA
from ...core.presets import recognise
from ...core.problems import QT_TRANSLATE_NOOP, Problem
from ...core.reference import Reference, Stated, group_name
from ...core.scores import IndexSettings
from ...core.series import SeriesSettings
from ...core.shares import ShareSettings
from ...layers.reader import Origin
from ..gridalgorithm import WALKING
from ..indexinputs import read_means
from ..measure import PERCENTAGES
from ..walkingform import Streets
from .groups import require_different_groups, require_other_year, same_groups
from .inputs import POPULATION, Placing
from .method import OWN_MEAN
from .themes import Asked, Theme, Wanted, read_themes
from .walking import SeriesWalking

NUISANCE_FIELD = "onv"


class SeriesRequest:
    """Hold the parameters of one run and read its layers."""

    def __init__(self, algorithm, parameters, context, feedback):
        self._algorithm = algorithm
        self._parameters = parameters
        self._context = context
        self._feedback = feedback
        self._origins: dict[tuple[str, str], Origin] = {}
        self.language = self._enum("LANGUAGE")
        self.years = (self.text("YEAR_1"), self.text("YEAR_2"))
        self.resilience_rules = self._enum("RESILIENCE_RULES")
        self.legends_folder = self.text("LEGENDS_FOLDER") or None
        self.project_path = algorithm.parameterAsFileOutput(parameters, "PROJECT", context)
        self.placing = Placing(
            self._enum("NEIGHBOURHOOD"),
            algorithm.parameterAsDouble(parameters, "RADIUS", context),
            *algorithm.grid(parameters, context),
        )
        if self.placing.neighbourhood == WALKING:
            self.placing = replace(self.placing, walking=self._walking())

    def text(self, name: str) -> str:
        """Return a parameter as text, empty where it is not given."""
        return self._algorithm.parameterAsString(self._parameters, name, self._context).strip()

    def _walking(self) -> SeriesWalking:
        """Return how the streets are walked."""
        streets = Streets(self.origin("NETWORK"), self.placing.crs)
        distance_m = self._algorithm.parameterAsDouble(self._parameters, "DISTANCE", self._context)
        return SeriesWalking(streets, distance_m, self._context, self._feedback)

    def origin(self, name: str) -> Origin | None:
        """Return where the rows of a layer come from, or None where it is not given.

        A layer that is given twice, with the same choice of features, is one origin and will be read once.
        """
        origin = self._algorithm.origin(self._parameters, name, self._context)
        if origin is None or origin.layer is None:
            return origin
        definition = self._algorithm.parameterDefinition(name)
        given = definition.valueAsPythonString(self._parameters.get(name), self._context)
        return self._origins.setdefault((origin.layer.id(), given), origin)

    def field(self, name: str, origin: Origin, role: str) -> str:
        """Return the field chosen, or the one that plays the role in a file that is recognised; else nothing."""
        chosen = self.text(name)
        if chosen:
            return chosen
        preset = recognise(origin.source.fields().names())
        proposed = preset.fields.get(role, "") if preset else ""
        if proposed:
            self._feedback.pushInfo(
                QCoreApplication.translate(
                    "SeriesRequest", "Layer {layer} is recognised as {kind}: field {field} is taken for {parameter}."
                ).format(
                    layer=origin.name,
                    kind=QCoreApplication.translate("Preset", preset.title),
                    field=proposed,
                    parameter=self._algorithm.parameterDefinition(name).description(),
                )
            )
        return proposed

    def required_field(self, name: str, origin: Origin, role: str) -> str:
        """Return such a field, or refuse to go on without it."""
        found = self.field(name, origin, role)
        if not found:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "It is not clear which field of layer {layer} holds: {parameter}. Choose it."
                ),
                layer=origin.name,
                parameter=self._algorithm.parameterDefinition(name).description(),
            )
        return found

    def id_field(self, name: str, origin: Origin) -> str:
        """Return the field with the units' ids; a layer with geometry needs none, it is placed by its centres."""
        if origin.source.wkbType() == QgsWkbTypes.Type.NoGeometry:
            return self.required_field(name, origin, "id")
        return self.text(name)

    def units(self) -> tuple[Origin | None, str]:
        """Return the layer of cells or neighbourhoods to map, where one is given, and its id field."""
        origin = self.origin("UNITS")
        return origin, self.required_field("UNIT_ID", origin, "id") if origin is not None else ""

    def _enum(self, name: str) -> str:
        return self._algorithm.parameterAsEnumString(self._parameters, name, self._context)

    def _fields(self, name: str) -> list[str]:
        return self._algorithm.field_names(self._parameters, name, self._context)

    def themes(self) -> tuple[list[Theme], list[Theme], list[Theme]]:
        """Read nuisance, groups of residents and social housing; year 2 first, then year 1 where there is one."""
        asked = (self._nuisance(), self._groups(), self._housing())
        read = iter(read_themes([each for part in asked for each in part], self.placing, self._context, self._feedback))
        nuisance, groups, housing = ([next(read) for _ in part] for part in asked)
        return nuisance, groups, housing

    def _nuisance(self) -> list[Asked]:
        """Ask for the scores of the second and, where given, of the first year."""
        origin = self.origin("NUISANCE")
        if origin is None:
            return []
        score = self.field("NUISANCE_FIELD", origin, "nuisance") or NUISANCE_FIELD
        identifier = self.id_field("NUISANCE_ID", origin)
        year_field = self.field("NUISANCE_YEAR_FIELD", origin, "year")
        wanted = Wanted({"nuisance": score}, identifier, year_field, self.years[1], counted=False)
        later = Asked(origin, wanted)
        earlier = self.origin("NUISANCE_EARLIER")
        if earlier is None and not (year_field and self.years[0]):
            return [later]
        if earlier is not None:
            present = earlier.source.fields().names()
            year_field = year_field if year_field in present else ""
            score = self.text("NUISANCE_EARLIER_FIELD") or score
            placeable = earlier.source.wkbType() != QgsWkbTypes.Type.NoGeometry
            identifier = "" if placeable and identifier not in present else identifier
        wanted = Wanted({"nuisance": score}, identifier, year_field, self.years[0], counted=False)
        earlier = earlier or origin
        if not year_field or not all(self.years):
            require_other_year((origin, later.wanted.figures), (earlier, wanted.figures))
        return [later, Asked(earlier, wanted)]

    def _groups(self) -> list[Asked]:
        """Ask for the groups of the second and, where given, of the first year, under the same names."""
        origin = self.origin("GROUPS")
        if origin is None:
            return []
        fields = self._fields("GROUP_FIELDS")
        names = [group_name(field) for field in fields]
        population = self.required_field("POPULATION", origin, "residents")
        require_different_groups(origin.name, fields, names, population)
        later = self._groups_of_year(origin, names, fields, population)
        earlier = self.origin("GROUPS_EARLIER")
        if earlier is None:
            return [later]
        fields = same_groups(earlier.name, self._fields("GROUP_FIELDS_EARLIER") or fields, names)
        population = self.text("POPULATION_EARLIER") or population
        first = self._groups_of_year(earlier, names, fields, population)
        require_other_year((origin, later.wanted.figures), (earlier, first.wanted.figures))
        return [later, first]

    def _groups_of_year(self, origin: Origin, names: list[str], fields: list[str], population: str) -> Asked:
        counted = self._enum("GROUPS_KIND") != PERCENTAGES
        figures = {**dict(zip(names, fields)), POPULATION: population}
        return Asked(origin, Wanted(figures, self.id_field("GROUPS_ID", origin), counted=counted))

    def _housing(self) -> list[Asked]:
        """Ask for the social-housing dwellings and all dwellings, or the percentage."""
        origin = self.origin("HOUSING")
        if origin is None:
            return []
        identifier = self.id_field("HOUSING_ID", origin)
        points = QgsWkbTypes.geometryType(origin.source.wkbType()) == QgsWkbTypes.GeometryType.PointGeometry
        dwellings = "" if points and not self.text("DWELLINGS") else self.field("DWELLINGS", origin, "dwellings")
        social = self.field("SOCIAL_HOUSING", origin, "social_housing")
        if not social:
            social = self.required_field("SOCIAL_HOUSING", origin, "social_housing_percentage")
            dwellings = ""
        if dwellings:
            return [Asked(origin, Wanted({"social": social, "dwellings": dwellings}, identifier))]
        rows_as = "dwellings" if points else ""
        return [Asked(origin, Wanted({"social": social}, identifier, counted=points, rows_as=rows_as))]

    def settings(self, groups: list[Theme]) -> SeriesSettings:
        """Return how shares and index are computed; the base year's reference is read where one is given."""
        minimum = self._algorithm.parameterAsDouble(self._parameters, "MINIMUM", self._context)
        at_least = self._algorithm.parameterAsInt(self._parameters, "MINIMUM_GROUPS", self._context)
        disclosure = self._algorithm.parameterAsDouble(self._parameters, "DISCLOSURE", self._context)
        base_year = self.years[0] if len(groups) > 1 else self.years[1]
        stated = Stated(int(base_year) if base_year.isdigit() else None, OWN_AREA.get(self.language))
        return SeriesSettings(
            ShareSettings(minimum=minimum),
            IndexSettings(minimum_groups=at_least or None, minimum=minimum),
            self._reference([name for name in groups[0].figures if name != POPULATION]) if groups else None,
            stated,
            disclosure or None,
            self.years[1] if self._enum("NUISANCE_MEAN") == OWN_MEAN else None,
        )

    def _reference(self, names: list[str]) -> Reference | None:
        origin = self.origin("REFERENCE")
        if origin is None:
            return None
        return read_means(origin, {name: name for name in names}, None, self._feedback)
