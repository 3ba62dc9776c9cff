"""The description of the API (OpenAPI 3.1), made from its own views and shapes."""

from functools import lru_cache

from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter

from partnership.api import shapes
from partnership.api.parameters import LARGEST_PAGE, PAGE_SIZE
from partnership.api.problems import CONTENT_TYPE, PROBLEMS
from partnership.models.labels import choices
from partnership.queries import filters_fields
from partnership.vocabulary import (
    Audience,
    Label,
    Language,
    Role,
    Scope,
    Why,
)

MEANINGS = {
    "plan": "Codes of plans; all public plans when it is left out.",
    "pillar": "Codes of pillars; `preamble` for what belongs to none.",
    "area": "Codes of priority areas.",
    "party": "Countries, by ISO 3166 code.",
    "organization": "Codes of organizations.",
    "role": "In which part. With `party` or `organization`: theirs.",
    "status": "Labels of the day.",
    "differs": "Whether the parties' last words differ.",
    "moved": "Whether the date was moved later.",
    "reason": "Codes that explain the label, whatever they are about.",
    "audience": "Whom a promise is meant to serve first.",
    "scope": "Whether it stands in the plan.",
    "due_after": "Due on this day or later, by the current date.",
    "due_before": "Due on this day or earlier, by the current date.",
    "q": "Words to find in codes and texts of all languages, accents ignored.",
    "after": "Only entries with a greater number, oldest first: for whoever keeps a copy. "
    "-1 begins at the first.",
}
ENUMS = {"role": Role, "status": Label, "reason": Why, "audience": Audience, "scope": Scope}
CODES = {"type": "string", "pattern": "^[A-Za-z0-9._-]+(,[A-Za-z0-9._-]+)*$", "maxLength": 2000}


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
        parameters = [_as_of(), _lang()]
        if self.view.action == "list":
            orderings = [ordering.name for ordering in self.view.orderings]
            asked = self.view.filters.base_filters
            parameters += [_filter(name, each) for name, each in asked.items()]
            parameters += [_ordering(orderings), _cursor(), _page_size()]
        else:
            parameters.append(self._key())
        return parameters

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


def _query(name: str, schema: dict, meaning: str, **more) -> OpenApiParameter:
    return OpenApiParameter(name, schema, OpenApiParameter.QUERY, description=meaning, **more)


def _as_of() -> OpenApiParameter:
    meaning = (
        "Show everything as the site said it at the end of this day, from the plan's adoption "
        "to today."
    )
    return _query("as_of", {"type": "string", "format": "date"}, meaning)


def _lang() -> OpenApiParameter:
    meaning = "Give every text in this language; without it, in all three."
    languages = [language.value for language in Language]
    return _query("lang", {"type": "string", "enum": languages}, meaning)


def _ordering(names: list[str]) -> OpenApiParameter:
    meaning = "Order of the rows; what has no date comes last."
    return _query("ordering", {"type": "string", "enum": names}, meaning)


def _cursor() -> OpenApiParameter:
    schema = {"type": "string", "minLength": 1, "maxLength": 1000}
    return _query("cursor", schema, "Place in the list: take it from `next`.")


def _page_size() -> OpenApiParameter:
    schema = {"type": "integer", "minimum": 1, "maximum": LARGEST_PAGE, "default": PAGE_SIZE}
    return _query("page_size", schema, "Rows on a page.")


def _filter(name: str, each: filters_fields.Asked) -> OpenApiParameter:
    meaning = MEANINGS[name]
    if isinstance(each, filters_fields.CodesAsked):
        words = "\n".join(f"* `{code}` - {word}" for code, word in choices(ENUMS[name]))
        schema = {"type": "array", "items": {"type": "string", "enum": list(each.allowed)}}
        schema |= {"minItems": 1}
        return _query(name, schema, f"{meaning}\n\n{words}", style="form", explode=False)
    return _query(name, _schema_of(each), meaning)


def _schema_of(each: filters_fields.Asked) -> dict:
    match each:
        case filters_fields.FlagAsked():
            return {"type": "boolean"}
        case filters_fields.DayAsked():
            return {"type": "string", "format": "date"}
        case filters_fields.NumberAsked():
            return {"type": "integer", "minimum": -1, "maximum": 10**15 - 1}
        case filters_fields.WordsAsked():
            return {"type": "string", "minLength": 1, "maxLength": 100}
    return CODES


def add_common_parts(result: dict, generator, request, public) -> dict:
    """Add texts and problems to the description: a hook of the generator."""
    components = result["components"]["schemas"]
    components |= {"Text": TEXT, "Texts": TEXTS, "TextInOneLanguage": ONE_TEXT, "Problem": PROBLEM}
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


_MAYBE_TEXT = {"type": ["string", "null"]}
_LANGUAGES = [language.value for language in Language]
TEXTS = {
    "type": "object",
    "description": "A text in all languages; null where it is missing.",
    "properties": dict.fromkeys(_LANGUAGES, _MAYBE_TEXT),
    "required": _LANGUAGES,
    "additionalProperties": False,
}
ONE_TEXT = {
    "type": "object",
    "description": "A text in the language asked for, or, with `fallback`, in another one.",
    "properties": {
        "text": _MAYBE_TEXT,
        "lang": {"type": "string", "enum": _LANGUAGES},
        "fallback": {"type": "boolean"},
    },
    "required": ["text", "lang", "fallback"],
    "additionalProperties": False,
}
TEXT = {
    "oneOf": [
        {"$ref": "#/components/schemas/Texts"},
        {"$ref": "#/components/schemas/TextInOneLanguage"},
    ]
}
PROBLEM = {
    "type": "object",
    "description": "What went wrong (RFC 9457).",
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "instance": {"type": "string", "format": "uri"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "parameter": {"type": "string"},
                    "detail": {"type": "string"},
                    "allowed": {"type": "array", "items": {"type": "string"}},
                },
                "required": ["parameter", "detail", "allowed"],
            },
        },
    },
    "required": ["type", "title", "status", "detail", "instance", "errors"],
}


@lru_cache(maxsize=1)
def description() -> dict:
    """Return the whole description. Made once; it holds nothing of any plan."""
    return SchemaGenerator().get_schema(request=None, public=True)
