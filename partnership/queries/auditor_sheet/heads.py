"""The columns of the auditor's sheet: their keys, their headings and what they mean."""

from django.utils.translation import gettext as _

from partnership.exchange.sheets.tables import Head


def item_heads() -> tuple[Head, ...]:
    """Return the columns of initiatives and milestones."""
    return (
        code(),
        Head("kind", _("Kind"), _("initiative or milestone.")),
        Head("plan", _("Plan"), _("Code of its plan.")),
        Head("pillar", _("Pillar"), _("Code of its pillar; empty for the preamble.")),
        Head("area", _("Area"), _("Code of its priority area.")),
        Head("initiative", _("Initiative"), _("Code of the initiative of a milestone.")),
        Head("scope", _("Scope"), _("in_plan, unconfirmed or announced with the plan.")),
        Head("title", _("Title"), _("In the language of the file, else in the one it has.")),
        Head("title_language", _("Language of the title"), _("ISO 639-1 code.")),
        Head("leads", _("Leads"), _("Codes of the organizations that lead on the day; of a milestone without leads of its own, its initiative’s.")),
        Head("supports", _("Supports"), _("Codes of the organizations that support.")),
        Head("status", _("Status code"), _("The label that the method gives, the same in every language.")),
        Head("status_words", _("Status"), _("The label in words.")),
        Head("reasons", _("Reasons"), _("Codes that explain the label; after a colon, whom or what each is about.")),
        Head("schedule", _("Schedule"), _("How it stands against its dates.")),
        Head("freshness", _("Freshness"), _("How old the last word of its leads is.")),
        Head("assurance", _("Assurance"), _("What stands behind the claim.")),
        Head("differs", _("Reports differ"), _("Whether two leading countries say different things.")),
        Head("first_due_on", _("First deadline"), _("Last day of the first due date’s period. It never changes.")),
        Head("due_on", _("Current deadline"), _("Last day of the due date’s period that is in force.")),
        Head("moves", _("Number of moves"), _("How often the deadline was moved later.")),
        Head("after_deadline", _("Moved after the deadline"), _("Whether a date was moved once it had passed.")),
        Head("days_overdue", _("Days late"), _("Days since the current deadline, where it is overdue.")),
        Head("done_on", _("Done on"), _("The day of a standing completion.")),
        Head("cancelled_on", _("Cancelled on"), _("The day of an agreed cancellation.")),
        Head("asked_due_on", _("Later date asked for"), _("Asked for, and not agreed yet.")),
        Head("waiting_since", _("Waiting since"), _("Day from which an answer of the other country is awaited.")),
        Head("all_dates", _("All dates"), _("Every date that it has had, the first one first.")),
        Head("claims", _("Claims"), _("The newest claim of each leading country, with its day.")),
        Head("number", _("Entry"), _("Number in the record of the entry that its texts and facts rest on.")),
        Head("since", _("Stands so since"), _("First day of this status.")),
        Head("reconstructed", _("Reconstructed"), _("Whether the day lies before the plan was on record.")),
        Head("method_version", _("Method"), _("Version of the method that gave the label.")),
        Head("address", _("Address"), _("Permanent address of the item on this day.")),
    )  # fmt: skip


def date_heads() -> tuple[Head, ...]:
    """Return the columns of due dates."""
    return (
        code(),
        Head("position", _("Place"), _("1 is the first date.")),
        Head("due_on", _("Date"), _("As it was given; a period is named by one of its days.")),
        Head("precision", _("How exact"), _("day, month, quarter, half or year.")),
        Head("due_day", _("Falls due on"), _("Last day of the period.")),
        Head("in_force_on", _("In force since"), _("Day from which it counts; empty while it is not agreed.")),
        Head("set_by", _("Set by"), _("plan, parties or organizer; an organizer’s date is no due date.")),
        Head("asked_by", _("Asked by"), _("ISO code of the country.")),
        organization(),
        *why(),
        Head("corrects", _("Corrects"), _("Entry whose place this takes.")),
        *recorded(),
    )  # fmt: skip


def report_heads() -> tuple[Head, ...]:
    """Return the columns of reports."""
    return (
        code(),
        *recorded(),
        Head("effective_on", _("True on"), _("The day on which it became true, as reported.")),
        Head("precision", _("How exact"), _("exact, on_or_before or about.")),
        country(),
        organization(),
        Head("by_lead", _("By a lead"), _("What supporters say decides nothing.")),
        Head("origin", _("Origin"), _("official, or public_source.")),
        Head("claim", _("Claim"), _("Code of what is said.")),
        Head("claim_words", _("Claim in words"), _("What is said, in words.")),
        *why(),
        Head("note", _("Note"), _("What was written with it.")),
        Head("corrects", _("Corrects"), _("Entry whose place this takes.")),
        Head("withdrawn_on", _("Taken back on"), _("Day on which it was taken back in public.")),
        Head("source", _("Source"), _("Where it was read, if no official says it.")),
        Head("source_address", _("Address of the source"), _("Web address.")),
    )  # fmt: skip


def answer_heads() -> tuple[Head, ...]:
    """Return the columns of answers."""
    return (
        code(),
        Head("to", _("Answers entry"), _("Number of the report or the date that it answers.")),
        Head("about", _("About"), _("report or due_date.")),
        *recorded(),
        country(),
        organization(),
        Head("answer", _("Answer"), _("yes, no or comment.")),
        Head("claim", _("Claim"), _("What is said instead, with a no.")),
        Head("comment", _("Comment"), _("What was written with it.")),
        Head("withdrawn_on", _("Taken back on"), _("Day on which it was taken back in public.")),
    )


def evidence_heads() -> tuple[Head, ...]:
    """Return the columns of evidence."""
    return (
        code(),
        Head("report", _("Of entry"), _("Number of the report that it belongs to.")),
        Head("form", _("Form"), _("link, file or withheld.")),
        Head("title", _("Title"), _("Name of the document.")),
        Head("source_kind", _("Kind of source"), _("The press alone shows no completion.")),
        Head("publisher", _("Publisher"), _("Who published it.")),
        Head("dated_on", _("Dated"), _("Date of the document.")),
        Head("languages", _("Languages"), _("ISO 639-1 codes.")),
        Head("address", _("Address"), _("Web address.")),
        Head("counts", _("Counts"), _("Whether it documents a completion.")),
        Head("sha256", _("SHA-256"), _("Hash of the file that is kept, in hexadecimal.")),
        Head("media_type", _("Media type"), _("Of the file.")),
        Head("size_bytes", _("Bytes"), _("Size of the file.")),
    )


def code() -> Head:
    """Return the column that every table begins with."""
    return Head("code", _("Code"), _("Permanent code of the item."))


def organization() -> Head:
    """Return the column of who said it."""
    return Head("organization", _("Organization"), _("Code of the organization that said it."))


def country() -> Head:
    """Return the column of the country that said it."""
    return Head("party", _("Country"), _("ISO code of the country that said it."))


def recorded() -> tuple[Head, Head]:
    """Return the columns of the entry that put a fact on record."""
    return (
        Head("number", _("Entry"), _("Number of the entry that put it on record.")),
        Head("recorded_at", _("Recorded at (UTC)"), _("Moment of publication.")),
    )


def why() -> tuple[Head, Head]:
    """Return the columns of a reason."""
    return (
        Head("reason", _("Reason code"), _("As chosen from the method’s list.")),
        Head("reason_text", _("Reason given"), _("In the language of the file, else in the one it has.")),
    )  # fmt: skip


def about_heads() -> tuple[Head, Head]:
    """Return the columns of what a file is."""
    return (Head("name", _("What"), ""), Head("value", _("Value"), ""))


def dictionary_heads() -> tuple[Head, ...]:
    """Return the columns of the dictionary."""
    return (
        Head("table", _("Sheet"), ""),
        Head("key", _("Key"), ""),
        Head("words", _("Column"), ""),
        Head("meaning", _("Meaning"), ""),
    )
