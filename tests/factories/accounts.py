"""Officials and what they are about to say."""

from datetime import date

import factory

from partnership.models import Delegation, KeptForm, Notice, Official, Reminded, TextDraft
from partnership.vocabulary import OfficialRole, SubjectKind
from tests.factories.base import RowFactory
from tests.factories.items import OrganizationFactory
from tests.factories.moments import moment

PASSWORD = "a long sentence to sign in with"


class OfficialFactory(RowFactory):
    """A contributor of a Canadian agency who may sign in with PASSWORD."""

    class Meta:
        model = Official

    username = factory.Sequence(lambda number: f"official-{number + 1}")
    role = OfficialRole.CONTRIBUTOR
    organization = factory.SubFactory(OrganizationFactory)
    party = factory.LazyAttribute(
        lambda row: row.organization.country if row.organization else "CA"
    )
    is_staff = True
    password = factory.django.Password(PASSWORD)


class TextDraftFactory(RowFactory):
    """A coordinator's change of a title."""

    class Meta:
        model = TextDraft

    subject_kind = SubjectKind.INITIATIVE
    subject_code = "PRO-1.1"
    party = factory.SelfAttribute("author.party")
    changes = {"texts": {"title_en": "Memorandum between research funding agencies"}}
    author = factory.SubFactory(OfficialFactory, role=OfficialRole.COORDINATOR, organization=None)
    saved_at = moment("2026-03-01")


class DelegationFactory(RowFactory):
    """An approver is away in the first half of April."""

    class Meta:
        model = Delegation

    official = factory.SubFactory(OfficialFactory, role=OfficialRole.APPROVER)
    stand_in = factory.SubFactory(
        OfficialFactory, organization=factory.SelfAttribute("..official.organization")
    )
    from_on = date(2026, 4, 1)
    until_on = date(2026, 4, 15)
    made_by = factory.SelfAttribute("official")
    made_at = moment("2026-03-20")


class KeptFormFactory(RowFactory):
    """A note that was begun."""

    class Meta:
        model = KeptForm

    official = factory.SubFactory(OfficialFactory)
    key = "report:PRO-5.1-M1"
    fields = {"note_en": "Signed in Ott"}
    saved_at = moment("2026-04-10")


class NoticeFactory(RowFactory):
    """A mail that waits."""

    class Meta:
        model = Notice

    official = factory.SubFactory(OfficialFactory, email="official@example.org")
    day = date(2026, 4, 10)
    language = "en"
    subject = "PRO-5.1-M1 is overdue since Mar 31, 2026"
    body = "What needs you"
    made_at = moment("2026-04-10")


class RemindedFactory(RowFactory):
    """One thing that was told."""

    class Meta:
        model = Reminded

    notice = factory.SubFactory(NoticeFactory)
    official = factory.SelfAttribute("notice.official")
    key = "after:PRO-5.1-M1:2026-03-31"
