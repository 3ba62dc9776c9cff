"""The shapes that every answer shares: texts, and problems."""

from partnership.vocabulary import Language

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
COMPONENTS = {
    "Text": TEXT,
    "Texts": TEXTS,
    "TextInOneLanguage": ONE_TEXT,
    "Problem": PROBLEM,
}
