"""Who is responsible: two sides, each number out of something, the inferred marked."""

from dataclasses import replace

import pytest

from partnership.vocabulary import Basis, OrganizationKind, Role
from tests.pages.item_texts import seen
from tests.plans import INITIATIVES, ORGANIZATIONS, PLAN_FILE

UNITED_NATIONS = replace(
    ORGANIZATIONS[1],
    code="un-body",
    kind=OrganizationKind.INTERNATIONAL_ORGANIZATION,
    country=None,
)


def with_initiatives(count: int):
    """Return the plan's files with so many initiatives, the second lead of each inferred."""
    first, second = INITIATIVES[0].responsibilities
    responsibilities = (first, replace(second, basis=Basis.INFERRED))
    rows = tuple(
        replace(INITIATIVES[0], code=f"TST-1.{place + 1}", responsibilities=responsibilities)
        for place in range(count)
    )
    return replace(PLAN_FILE, initiatives=rows)


@pytest.mark.parametrize(
    ("path", "first", "second"),
    [
        ("/en/organizations/", "First Department", "Second Secretariat"),
        ("/fr/organismes/", "First Department (fr)", "Second Secretariat (fr)"),
        ("/es/instituciones/", "Second Secretariat (es)", "First Department (es)"),
    ],
)
def test_the_readers_own_country_comes_first(client, public, path, first, second):
    public()
    text = seen(client.get(path))
    assert text.index(first) < text.index(second)


def test_a_row_names_what_each_number_is_out_of(client, public):
    public(with_initiatives(3))
    text = seen(client.get("/en/organizations/"))
    assert "Leads 3 of 3 initiatives, named in a source" in text
    assert "Leads 3 of 3 initiatives, inferred" in text
    # Two milestones of the first initiative and two initiatives without any, all led.
    assert "1 of 4 overdue" in text
    assert "4 of 4 open, no report" in text


def test_the_sentence_counts_only_leads_that_a_source_names(client, public):
    public()
    assert "named for 1 of 1 initiatives" in seen(client.get("/en/organizations/"))


def test_an_inferred_lead_is_not_counted_as_named(client, public):
    public(with_initiatives(3))
    assert "named for 0 of 3 initiatives" in seen(client.get("/en/organizations/"))


def test_bodies_of_no_country_stand_apart(client, public):
    public(replace(PLAN_FILE, organizations=(*ORGANIZATIONS, UNITED_NATIONS)))
    body = client.get("/en/organizations/").content.decode()
    assert "United Nations and others" in body
    assert body.index("United Nations and others") < body.index("/en/organizations/un-body/")


def test_who_only_met_is_not_listed_among_those_who_lead(client, public):
    first = replace(INITIATIVES[0].responsibilities[0], role=Role.SUPPORT)
    initiative = replace(INITIATIVES[0], responsibilities=(first,))
    public(replace(PLAN_FILE, initiatives=(initiative,)))
    text = seen(client.get("/en/organizations/"))
    assert "Leads none" in text and "Supports 1 of 1" in text
    assert text.index("Known from meetings or funding alone") < text.index("Second Secretariat")


def test_who_leads_a_milestone_alone_is_among_those_who_lead(client, told):
    text = seen(client.get("/en/organizations/"))
    assert "Leads 4 of 4 milestones" in text
    assert "Known from meetings or funding alone" not in text


def test_a_report_is_told_by_its_day(client, told):
    text = seen(client.get("/en/organizations/"))
    assert "last report" in text.split("SECIHTI")[1]
    assert "no report" in text.split("SSHRC")[1].split("SECIHTI")[0]


def test_a_later_report_is_not_known_on_an_earlier_day(client, told):
    text = seen(client.get("/en/organizations/?as_of=2026-04-15"))
    assert "last report Apr 12, 2026" in text
    assert "May 2" not in text.split("named for")[1]
