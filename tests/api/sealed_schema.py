"""The description of the API, made so strict that no field may be missing or beyond it."""

import json
from copy import deepcopy

from jsonschema import Draft202012Validator

from partnership.api.schema import description

OPTIONAL = {"demo", "notice", "invented_plans", "invented_notice"}


def sealed_schema() -> dict:
    """Return the description with every object closed and every field required."""
    schema = deepcopy(description())
    for shape in schema["components"]["schemas"].values():
        if "properties" in shape and shape is not schema["components"]["schemas"].get("Problem"):
            shape["additionalProperties"] = False
            shape["required"] = [name for name in shape["properties"] if name not in OPTIONAL]
    return schema


def faults(schema: dict, path: str, body: bytes, status: str = "200") -> list[str]:
    """Return what is wrong with an answer, by the description of its address."""
    answers = schema["paths"][path]["get"]["responses"][status]["content"]
    wanted = {**next(iter(answers.values()))["schema"], "components": schema["components"]}
    validator = Draft202012Validator(wanted, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [
        f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
        for error in validator.iter_errors(json.loads(body))
    ]
