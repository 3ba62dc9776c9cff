"""The dictionary of the data: what the main fields of an answer mean, in three languages."""

from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Field:
    """One field, by its path in an answer, and what it holds."""

    name: str
    meaning: str


def fields() -> tuple[Field, ...]:
    """Return the main fields in the language in force. Names are the same in all languages."""
    return tuple(Field(name, meaning) for name, meaning in {**_subject(), **_status()}.items())


def _subject() -> dict[str, str]:
    return {
        "code": _("Given once, unique on the site, never changed and never used again."),
        "id": _("Permanent address without a language, for citations."),
        "title.text": _("The text; lang says in which language, fallback that it is not the one asked for."),
        "scope": _("Whether it stands in the plan, was announced with it, or is not confirmed."),
        "verify": _("True while the text is still to be checked against the official one."),
        "responsibilities[].organization": _("Code of a body that answers for it."),
        "responsibilities[].role": _("lead or support."),
        "responsibilities[].basis": _(
            "named: a source names it; inferred: from its mandate; confirmed: its country says so."
        ),
        "checks[]": _("What each country says of a text, a meeting or a sum from a public source."),
        "weight": _("Weight of a milestone in its initiative’s progress."),
        "entry": _("Number of the entry of the record that the row rests on."),
        "as_of": _("The day that the answer is about, to its end in both capitals."),
        "reconstructed": _("True for days before the record opened."),
    }  # fmt: skip


def _status() -> dict[str, str]:
    return {
        "status.label": _("The word shown, first match first."),
        "status.reasons[].code": _("Why the label holds; about says whom or what it is about."),
        "status.schedule": _("Where it stands against its dates."),
        "status.freshness": _("How old the last word of the leads is."),
        "status.assurance": _("What stands behind what is said."),
        "status.claims[]": _("Each leading country’s own last word."),
        "status.differs": _("True when the leading countries’ words differ."),
        "status.due_on": _("Last day of the current due date; null where there is none."),
        "status.first_due_on": _("Last day of the first due date. It never changes."),
        "status.moves": _("How often the date was moved later."),
        "status.after_deadline": _("True when a later date came into force after the one it replaced."),
        "status.done_on": _("The day on which it is held to be done."),
        "status.waiting_since": _("The day since which a completion waits for an answer."),
        "status.progress.reported": _("Share with completions that are reported or agreed; null is not known."),
        "status.progress.confirmed": _("Share with completions that are agreed and documented."),
        "status.method_version": _("The version of the method that worked it out."),
    }  # fmt: skip
