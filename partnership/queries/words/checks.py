"""What each party said of a text, a meeting or a sum, in marks for the reader."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from partnership.queries.states.checked import newest_checks
from partnership.queries.words.bodies import party_name
from partnership.queries.words.texts import text_in
from partnership.vocabulary import CheckAnswer


def check_marks(state: Mapping, plan: dict, language: str) -> Iterator[str]:
    """Yield what each party said of a meeting, a sum or a text, in the record's order."""
    for party, told in newest_checks(state).items():
        comment = text_in(told["comment"], language, source=state["source_language"])
        words = _words(told, party_name(plan, party, language), is_text="verify" in state)
        if words:
            yield f"{words} {comment}" if comment else words


def _words(told: Mapping, country: str, *, is_text: bool) -> str:
    sentence = {
        CheckAnswer.YES: _("confirmed by %(country)s"),
        CheckAnswer.CORRECTED: _("put right by %(country)s:"),
        CheckAnswer.NO: _("%(country)s says that this is not so:"),
    }[CheckAnswer(told["answer"])]
    if is_text and told["answer"] == CheckAnswer.NO:
        sentence = _("%(country)s says that this is not the official text:")
    elif is_text:
        if not told["languages"]:
            return ""
        sentence = _("checked against the official text by %(country)s")
    return sentence % {"country": country}
