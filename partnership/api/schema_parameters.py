"""How the parameters of an address are described."""

from drf_spectacular.utils import OpenApiParameter

from partnership.api.parameters import LARGEST_PAGE, PAGE_SIZE
from partnership.models.labels import choices
from partnership.queries.filters import fields as filters_fields
from partnership.queries.search import LONGEST
from partnership.vocabulary import Audience, Label, Language, Role, Scope, Why

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


def _query(name: str, schema: dict, meaning: str, **more) -> OpenApiParameter:
    return OpenApiParameter(name, schema, OpenApiParameter.QUERY, description=meaning, **more)


def as_of() -> OpenApiParameter:
    meaning = (
        "Show everything as the site said it at the end of this day, from the plan's adoption "
        "to today."
    )
    return _query("as_of", {"type": "string", "format": "date"}, meaning)


def lang() -> OpenApiParameter:
    meaning = "Give every text in this language; without it, in all three."
    languages = [language.value for language in Language]
    return _query("lang", {"type": "string", "enum": languages}, meaning)


def ordering(names: list[str]) -> OpenApiParameter:
    meaning = "Order of the rows; what has no date comes last."
    return _query("ordering", {"type": "string", "enum": names}, meaning)


def cursor() -> OpenApiParameter:
    schema = {"type": "string", "minLength": 1, "maxLength": 1000}
    return _query("cursor", schema, "Place in the list: take it from `next`.")


def page_size() -> OpenApiParameter:
    schema = {"type": "integer", "minimum": 1, "maximum": LARGEST_PAGE, "default": PAGE_SIZE}
    return _query("page_size", schema, "Rows on a page.")


def filtering(name: str, each: filters_fields.Asked) -> OpenApiParameter:
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
            return {"type": "string", "minLength": 1, "maxLength": LONGEST}
    return CODES
