"""The description of the API (OpenAPI 3.1), made from its own views and shapes."""

from functools import lru_cache

from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter

from partnership.api import schema_parameters as parameters
from partnership.api import shapes
from partnership.api.problems import CONTENT_TYPE, PROBLEMS
from partnership.api.schema_components import COMPONENTS


class Description(AutoSchema):
    """Describes one address."""

    def get_operation_id(self) -> str:
        """Return the name of the operation, such as milestones_list."""
        return f"{self._resource()}_{self.view.action}"

    def get_summary(self) -> str:
        """Return what the address gives, in a sentence."""
        if self.view.action == "list":
            return self.view.__doc__
        if self.view.action == "standing":
            return "How a plan stands: four facts, whole and by pillar."
        key = "code" if self.view.lookup_field == "code" else "number"
        return f"{self.view.one}, by its {key}, with everything that is public."

    def get_description(self) -> str:
        """The summary says it."""
        return ""

    def get_tags(self) -> list[str]:
        """Group addresses by what they give."""
        return [self._resource()]

    def get_override_parameters(self) -> list[OpenApiParameter]:
        """Return the parameters: the code in the path, the day, the language, the filters."""
        found = [parameters.as_of(), parameters.lang()]
        if self.view.action == "list":
            orderings = [ordering.name for ordering in self.view.orderings]
            asked = self.view.filters.base_filters
            found += [parameters.filtering(name, each) for name, each in asked.items()]
            found += [parameters.ordering(orderings), parameters.cursor(), parameters.page_size()]
        else:
            found.append(self._key())
        return found

    def get_response_serializers(self) -> dict:
        """Return the shape of the answer."""
        view = self.view
        if view.action == "list":
            return {200: shapes.listed(view.shape)}
        if view.action == "standing":
            return {200: shapes.with_about(shapes.PlanStatusShape)}
        return {200: shapes.with_about(view.whole_shape)}

    def get_filter_backends(self) -> list:
        """The filters are described above."""
        return []

    def get_serializer_name(self, serializer, direction: str) -> str:
        """Name a shape by what it is the shape of."""
        return super().get_serializer_name(serializer, direction).removesuffix("Shape")

    def _is_list_view(self, serializer=None) -> bool:
        return False

    def _resource(self) -> str:
        return type(self.view).__name__.lower()

    def _key(self) -> OpenApiParameter:
        name = self.view.lookup_field
        pattern = f"^({self.view.lookup_value_regex})$"
        schema = {"type": "string", "pattern": pattern}
        meaning = "Its code." if name == "code" else "Its number in the record."
        return OpenApiParameter(name, schema, OpenApiParameter.PATH, description=meaning)


def add_common_parts(result: dict, generator, request, public) -> dict:
    """Add texts and problems to the description: a hook of the generator."""
    result["components"]["schemas"] |= COMPONENTS
    for path, methods in result["paths"].items():
        for operation in methods.values():
            operation["responses"] |= _refusals()
            if "{code}" in path:
                operation["responses"]["301"] = {"description": "Another spelling of a code"}
            operation.pop("security", None)
    return result


def _refusals() -> dict:
    content = {CONTENT_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    refusals = {
        str(problem.status.value): {"description": problem.title, "content": content}
        for problem in PROBLEMS
    }
    return {"304": {"description": "The reader has this version already"}, **refusals}


@lru_cache(maxsize=1)
def description() -> dict:
    """Return the whole description. Made once; it holds nothing of any plan."""
    return SchemaGenerator().get_schema(request=None, public=True)
