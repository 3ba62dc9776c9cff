"""Officials and what they are about to say."""

import factory

from partnership.models import Official, TextDraft
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
