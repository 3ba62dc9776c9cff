"""What the parts of a public state are called in a history."""

from django.utils.translation import gettext as _


def text_words(name: str) -> str:
    """Return what a text is called; its own name where it has no word."""
    return _texts().get(name, name)


def value_words(name: str) -> str:
    """Return what a value is called; "" for what follows from others and is not shown."""
    return _values().get(name, "")


def _texts() -> dict[str, str]:
    return {
        "title": _("title"),
        "description": _("description"),
        "note": _("note"),
        "quoted": _("quoted text"),
        "quoted_locator": _("place of the quoted text"),
        "measure": _("measure"),
        "name": _("name"),
        "acronym": _("short name"),
        "portfolio": _("what it answers for"),
        "partnership": _("name of the partnership"),
        "outcome": _("outcome"),
        "unit": _("unit"),
        "reason_text": _("reason given"),
        "comment": _("comment"),
        "ground": _("ground"),
        "summary": _("summary"),
    }


def _values() -> dict[str, str]:
    return {
        "verify": _("still to be checked against the official text"),
        "scope": _("place in the plan"),
        "starts_on": _("start"),
        "ends_on": _("end"),
        "dated_on": _("date"),
        "cadence_days": _("days between reports"),
        "withdrawn": _("withdrawn"),
        "weight": _("weight"),
        "credit_method": _("how it earns credit"),
        "indicator": _("indicator"),
        "prerequisites": _("depends on"),
        "website": _("web site"),
        "contact_unit": _("unit to write to"),
        "successor": _("successor"),
        "parent": _("belongs to"),
        "direction": _("direction"),
        "baseline": _("value at the start"),
        "target": _("target"),
        "baselined_at": _("baseline"),
        "amount": _("amount"),
        "currency": _("currency"),
        "confidence": _("how sure the source is"),
        "responsibilities": _("who answers for it"),
        "declarations": _("declared to cover the promise"),
        "observations": _("values"),
        "organizations": _("who took part"),
        "initiatives": _("initiatives"),
    }
