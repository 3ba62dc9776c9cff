"""What the page about the API shows, read from its own description."""

from partnership.api.schema import description

STATUS = "Status"


def addresses() -> list[dict]:
    """Return each address with what it gives; `link`: it can be followed as it stands."""
    return [
        {"path": path, "meaning": methods["get"]["summary"], "link": "{" not in path}
        for path, methods in description()["paths"].items()
    ]


def parameters() -> list[dict]:
    """Return each parameter of the lists once, with what is allowed and who takes it."""
    found: dict[str, dict] = {}
    for path, methods in description()["paths"].items():
        for each in methods["get"].get("parameters", []):
            if each["in"] == "query":
                _add(found, each, path)
    return [{**each, "taken_by": _takers(each["taken_by"])} for each in found.values()]


def _add(found: dict[str, dict], each: dict, path: str) -> None:
    name, allowed = each["name"], _allowed(each["schema"])
    known = found.setdefault(
        name,
        {
            "name": name,
            "meaning": each["description"].split("\n\n")[0],
            "allowed": allowed,
            "taken_by": [],
        },
    )
    if len(allowed) > len(known["allowed"]):  # orders differ: the fullest list is shown
        known["allowed"] = allowed
    known["taken_by"].append(path.removeprefix("/api/v1/").split("/")[0])


def _takers(names: list[str]) -> str:
    kinds = list(dict.fromkeys(names))
    return "all" if len(kinds) == _kinds() else ", ".join(kinds)


def _kinds() -> int:
    return len({path.split("/")[3] for path in description()["paths"]})


def _allowed(schema: dict) -> str:
    """Return in words what values a parameter may have."""
    values = schema.get("enum") or schema.get("items", {}).get("enum")
    if values:
        return ", ".join(values)
    if schema.get("format") == "date":
        return "YYYY-MM-DD"
    if schema["type"] == "integer" and "default" in schema:
        return f"{schema['minimum']} to {schema['maximum']}"
    if "pattern" in schema:
        return "codes"
    return {"boolean": "true, false", "integer": "a number"}.get(schema["type"], "text")


def status_fields() -> list[dict]:
    """Return the fields of a status object."""
    shapes = description()["components"]["schemas"]
    return [
        {"name": name, "kind": _kind(schema), "meaning": _meaning(schema)}
        for name, schema in shapes[STATUS]["properties"].items()
    ]


def _kind(schema: dict) -> str:
    if "$ref" in schema:
        return schema["$ref"].rpartition("/")[2].lower()
    if "allOf" in schema:
        return _kind(schema["allOf"][0])
    if "enum" in schema:
        return "code"
    types = schema.get("type", "object")
    names = [types] if isinstance(types, str) else types
    return " or ".join(
        "day" if schema.get("format") == "date" and name == "string" else name for name in names
    )


def _meaning(schema: dict) -> str:
    if "enum" in schema:
        return ", ".join(code for code in schema["enum"] if code)
    return schema.get("description", "")
