"""What may be proposed for an item, led by what its clarity card does not name."""

from urllib.parse import urlencode

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from partnership.actions.proposal_kinds import KINDS
from partnership.actions.proposal_kinds.kind import Place
from partnership.actions.proposing import About, blank_proposal
from partnership.models import Indicator, Initiative, Milestone, Plan
from partnership.models.labels import label_of
from partnership.models.texts import texts_of
from partnership.queries.clarity_card import named_by
from partnership.queries.states import rows_of, states_of
from partnership.queries.words.texts import text_in
from partnership.rules.clarity import Question, clarity
from partnership.vocabulary import ProposalKind, SubjectKind

PLACES = {
    Milestone: Place.MILESTONE,
    Initiative: Place.INITIATIVE,
    Indicator: Place.INDICATOR,
    Plan: Place.PLAN,
}
# What names what the card misses; the first that can be proposed there.
NAMES = {
    Question.WHO: ProposalKind.LEAD,
    Question.BY_WHEN: ProposalKind.MILESTONE,
    Question.MEASURED_HOW: ProposalKind.MEASURE,
    Question.SHOWN_BY_WHAT: ProposalKind.MILESTONE,
}


def about_of(request: HttpRequest) -> About:
    """Return the public thing that ?item=… or ?indicator=… names; the newest plan for none."""
    code = request.GET.get("item", "") or request.GET.get("indicator", "")
    if not code:
        mine = Plan.objects.published().filter(parties__country=request.user.party)
        plan = mine.order_by("adopted_on").last()
        if plan is None:
            raise Http404
        return plan
    for model in (Milestone, Initiative, Indicator, Plan):
        row = model._default_manager.filter(code=code, entry__isnull=False).first()
        if row is not None:
            return row
    raise Http404


def kinds_for(about: About) -> list[dict]:
    """Return address and words of each kind that makes sense here today."""
    found = [
        {"address": _address(kind, about), "words": label_of(kind), "explained": shape.explained}
        for kind, shape in KINDS.items()
        if PLACES[type(about)] in shape.places and shape.fits(blank_proposal(kind, about))
    ]
    return [*found, *(_value(indicator) for indicator in _measures(about))]


def _measures(about: About) -> list[Indicator]:
    """Return the public indicators of which a value can be put on record from here."""
    public = Indicator.objects.filter(entry__isnull=False).order_by("position")
    if isinstance(about, Milestone):
        return list(public.filter(pk=about.indicator_id))
    if isinstance(about, Initiative):
        return list(public.filter(initiatives=about))
    return list(public.filter(plan=about)) if isinstance(about, Plan) else []


def _value(indicator: Indicator) -> dict:
    kind = ProposalKind.OBSERVATION
    titles = texts_of(indicator, "title")
    title = text_in(titles, get_language() or "en", source=indicator.source_language)
    return {
        "address": _address(kind, indicator),
        "words": label_of(kind),
        "explained": f"{title.words} ({indicator.code})",
    }


def related(about: About) -> list[dict]:
    """Return where more can be proposed: the promise of a milestone, and what is measured."""
    found: list[About] = []
    if isinstance(about, Milestone):
        found += [about.initiative, *([about.indicator] if about.indicator else [])]
    if isinstance(about, Initiative):
        found += [*about.indicators.filter(entry__isnull=False).order_by("position")]
    if not isinstance(about, Plan):
        found.append(about.initiative.plan if isinstance(about, Milestone) else about.plan)
    return [{"address": choice_address(each), "code": each.code, "row": each} for each in found]


def choice_address(about: About) -> str:
    """Return where it is chosen what to propose for a thing."""
    return f"{reverse('admin:partnership_proposal_add')}?{urlencode({'item': about.code})}"


def unnamed(about: About) -> list[dict]:
    """Return what the clarity card of a promise does not name, with the kind that would.

    about: the promise itself, or a milestone of it.
    """
    if isinstance(about, Milestone):
        about = about.initiative
    if not isinstance(about, Initiative):
        return []
    card = clarity(_named(about))
    words = {
        Question.WHO: _("It is not named who leads for every country."),
        Question.BY_WHEN: _("It is not named by when."),
        Question.MEASURED_HOW: _("It is not named how it is measured."),
        Question.SHOWN_BY_WHAT: _("It is not named by what it is shown."),
    }
    return [
        {
            "question": words[question],
            "address": _address(NAMES[question], about),
            "words": label_of(NAMES[question]),
        }
        for question, named in card.answers
        if not named and NAMES.get(question) in KINDS
    ]


def _named(initiative: Initiative):
    milestones = rows_of(SubjectKind.MILESTONE).filter(
        initiative=initiative, entry__isnull=False, withdrawn=False
    )
    own = rows_of(SubjectKind.INITIATIVE).filter(pk=initiative.pk)
    plan = rows_of(SubjectKind.PLAN).filter(pk=initiative.plan_id)
    return named_by(
        states_of(SubjectKind.INITIATIVE, own)[0],
        states_of(SubjectKind.MILESTONE, milestones),
        plan=states_of(SubjectKind.PLAN, plan)[0],
    )


def _address(kind: ProposalKind, about: About) -> str:
    query = urlencode({"item": about.code, "kind": kind.value})
    return f"{reverse('admin:partnership_proposal_add')}?{query}"
