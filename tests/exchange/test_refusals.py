"""Each kind of bad input is refused with its file, line and path, in words that help."""

import pytest

from partnership.exchange.problems import Unreadable
from tests.exchange.small import SMALL, problems_of, read_text, spoiled

LEAD = "{organization: ea-ports, role: lead, basis: named}"
CASES = {
    "unknown organization": (
        LEAD,
        "{organization: ea-port, role: lead, basis: named}",
        'plan.yaml:33 initiatives[0].leads[0].organization: no organization has the code "ea-port"'
        '; did you mean "ea-ports"?',
    ),
    "unknown area": (
        "    area: TRA-1\n",
        "    area: TRA-7\n",
        'plan.yaml:25 initiatives[0].area: no area has the code "TRA-7"; did you mean "TRA-1"?',
    ),
    "unknown source": (
        "{source: gazette, locator: p. 3}",
        "{source: herald}",
        'plan.yaml:36 initiatives[0].sources[0].source: no source has the code "herald"',
    ),
    "unknown payer": (
        "from: [ea-ports]",
        "from: [ea-ports, xx-bank]",
        'plan.yaml:87 funding[0].from[1]: no organization has the code "xx-bank"',
    ),
    "unknown key": (
        "    basis: plan\n",
        "    basiss: plan\n    basis: plan\n",
        'plan.yaml:19 areas[0].basiss: unknown key "basiss"; did you mean "basis"?',
    ),
    "unknown section": (
        "funding:",
        "fundings:",
        'plan.yaml:80 fundings: unknown key "fundings"; did you mean "funding"?',
    ),
    "missing key": (
        "    kind: output\n",
        "",
        'plan.yaml:38 milestones[0]: "kind" is missing',
    ),
    "missing language": (
        "{en: Cranes, fr: Grues, es: Grúas}",
        "{en: Cranes, es: Grúas}",
        'plan.yaml:26 initiatives[0].title: "fr" is missing',
    ),
    "missing reason": (
        "claim: completed",
        "claim: cancelled\n        reason: funding",
        'plan.yaml:46 milestones[0].reports[0]: cancelled needs "note"',
    ),
    "claim of an official": (
        "claim: completed",
        "claim: on_track",
        'plan.yaml:46 milestones[0].reports[0].claim: "on_track" is none of completed, cancelled',
    ),
    "wrong code list": (
        "scope: in_plan",
        "scope: in-plan",
        'plan.yaml:28 initiatives[0].scope: "in-plan" is none of in_plan, unconfirmed, announced'
        '; did you mean "in_plan"?',
    ),
    "malformed code": (
        "code: TRA-1.1-M2",
        "code: tra-1.1-m2",
        'plan.yaml:51 milestones[1].code: "tra-1.1-m2" is not a milestone\'s code, such as'
        " PRO-1.2-M1",
    ),
    "code of another initiative": (
        "code: TRA-1.1-M2",
        "code: TRA-1.2-M1",
        'plan.yaml:51 milestones[1].code: the code of a step of TRA-1.1 begins with "TRA-1.1-M"',
    ),
    "doubled code": (
        "code: TRA-1.1-M2",
        "code: TRA-1.1-M1",
        'plan.yaml:51 milestones[1].code: "TRA-1.1-M1" is taken; first in plan.yaml:38',
    ),
    "doubled key": (
        "    kind: activity\n",
        "    kind: activity\n    kind: output\n",
        'plan.yaml:55 "kind" is written twice; first on line 54',
    ),
    "unreal day": (
        "adopted_on: 2030-02-03",
        "adopted_on: 2030-02-30",
        'plan.yaml:11 plan.adopted_on: there is no day "2030-02-30"',
    ),
    "unreal due day": (
        "date: 2031-Q1",
        "date: 2031-02-29",
        'plan.yaml:43 milestones[0].due.date: there is no day or period "2031-02-29"',
    ),
    "malformed day": (
        "starts_on: 2030-05-01",
        "starts_on: 1/5/2030",
        'plan.yaml:75 meetings[0].starts_on: "1/5/2030" is not a day, such as 2025-09-18',
    ),
    "end before start": (
        "start: 2030",
        "start: 2033-H1",
        "plan.yaml:10 plan.end: the plan ends before it starts",
    ),
    "meeting ends before it starts": (
        "starts_on: 2030-05-01\n",
        "starts_on: 2030-05-01\n    ends_on: 2030-04-30\n",
        "plan.yaml:76 meetings[0].ends_on: ends before it starts",
    ),
    "due before start": (
        "    kind: output\n",
        "    kind: output\n    start_on: 2031-04-01\n",
        "plan.yaml:44 milestones[0].due.date: due before its start",
    ),
    "report after its source": (
        "effective_on: 2031-03-30",
        "effective_on: 2031-04-02",
        "plan.yaml:47 milestones[0].reports[0].effective_on: after the date of its source,"
        " 2031-04-01",
    ),
    "report on an undated source": (
        ", dated_on: 2031-04-01}",
        ", dated_in: 2031-04}",
        "plan.yaml:50 milestones[0].reports[0].evidence[0]: a report stands on a source that is"
        " dated to the day",
    ),
    "source with two dates": (
        ", dated_on: 2031-04-01}",
        ", dated_on: 2031-04-01, dated_in: 2031-04}",
        'plan.yaml:91 sources[0].dated_in: a source has "dated_on" or "dated_in", not both',
    ),
    "report without evidence": (
        "        evidence:\n          - {source: gazette}\n",
        "        evidence: []\n",
        "plan.yaml:49 milestones[0].reports[0].evidence: the list is empty",
    ),
    "value after its period": (
        "ends_on: 2031-12-31",
        "ends_on: 2032-01-01",
        'plan.yaml:65 indicators[0].observations[0].ends_on: not a day of the period "2031"',
    ),
    "period without its last day": (
        "        ends_on: 2031-12-31\n",
        "",
        'plan.yaml:64 indicators[0].observations[0]: "period" needs "ends_on" beside it',
    ),
    "headline without a period": (
        "      - period: 2031\n        ends_on: 2031-12-31\n        value",
        "      - value",
        "plan.yaml:65 indicators[0].observations[0].headline: a value without a period cannot be"
        " the headline",
    ),
    "target that is the baseline": (
        "target: 20",
        "target: 10.00",
        "plan.yaml:62 indicators[0].target: the target is the baseline",
    ),
    "lead named twice": (
        "{organization: we-ports, role: support, basis: inferred}",
        "{organization: ea-ports, role: support, basis: inferred}",
        'plan.yaml:34 initiatives[0].leads[1].organization: "ea-ports" is named twice',
    ),
    "own parent": (
        "kind: agency, country: EA",
        "kind: agency, parent: ea-ports, country: EA",
        'plan.yaml:21 organizations[0].parent: "ea-ports" leads back to itself',
    ),
    "touched and related": (
        "    initiatives: [TRA-1.1]\n",
        "    initiatives: [TRA-1.1]\n    related: [TRA-1.1]\n",
        'plan.yaml:78 meetings[0].related[0]: "TRA-1.1" is among "initiatives" already',
    ),
    "unsafe address": (
        "name: Gazette,",
        "name: Gazette, address: 'javascript:alert(1)',",
        'plan.yaml:91 sources[0].address: "javascript:alert(1)" is not a web address that begins'
        " with http:// or https://",
    ),
    "address with a password": (
        "name: Gazette,",
        "name: Gazette, address: 'https://me:secret@example.org/',",
        'plan.yaml:91 sources[0].address: "https://me:secret@example.org/" is not a web address'
        " that begins with http:// or https://",
    ),
    "no such timezone": (
        "timezone: America/Mexico_City",
        "timezone: ../../etc/passwd",
        'plan.yaml:12 plan.timezone: there is no timezone "../../etc/passwd"',
    ),
    "party named twice": (
        "{country: WE, name",
        "{country: EA, name",
        'plan.yaml:7 plan.parties[1].country: "EA" is named twice',
    ),
    "text where a list belongs": (
        "from: [ea-ports]",
        "from: ea-ports",
        'plan.yaml:87 funding[0].from: "ea-ports" is not a list',
    ),
    "number where a text belongs": (
        'label: "2030"',
        "label: 2030",
        'plan.yaml:8 plan.label: "2030" is not a label of at most 40 characters; put it in quotes',
    ),
    "word where true or false belongs": (
        "verify: true",
        "verify: yes",
        'plan.yaml:31 initiatives[0].verify: "yes" is not true or false',
    ),
    "weight out of bounds": (
        "    kind: output\n",
        "    kind: output\n    weight: 9\n",
        'plan.yaml:42 milestones[0].weight: "9" is not a whole number from 1 to 5',
    ),
    "amount with commas": (
        "amount: 1200.50",
        "amount: 1,200.50",
        'plan.yaml:83 funding[0].amount: "1,200.50" is not an amount of money, such'
        " as 5500000 or 1200.50",
    ),
    "no amount": (
        "amount: 1200.50",
        "amount: 0.00",
        "plan.yaml:83 funding[0].amount: an amount is above nought",
    ),
    "number that is none": (
        "target: 20",
        "target: sNaN",
        'plan.yaml:62 indicators[0].target: "sNaN" is not a number written in digits with a'
        " decimal point, such as 5.5",
    ),
    "empty value": (
        "currency: CAD",
        "currency:",
        "plan.yaml:84 funding[0].currency: is empty; give it a value or leave the key out",
    ),
    "two lines in a title": (
        "{en: Cranes, fr: Grues",
        '{en: "Cranes\\nand more", fr: Grues',
        'plan.yaml:26 initiatives[0].title.en: "Cranes\\nand more" is not a text of one line',
    ),
    "anchor": (
        "from: [ea-ports]",
        "from: &payers [ea-ports]",
        'plan.yaml:87 "&payers" is an anchor; remove it',
    ),
    "tag": (
        "currency: CAD",
        "currency: !!python/object:os.system CAD",
        'plan.yaml:84 "tag:yaml.org,2002:python/object:os.system" is a tag; remove it',
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_one_spoiled_place_gives_one_problem(tmp_path, case):
    old, new, expected = CASES[case]
    assert [str(problem) for problem in problems_of(tmp_path, spoiled(old, new))] == [expected]


def test_the_unspoiled_plan_is_read(tmp_path):
    plan = read_text(tmp_path, SMALL)
    assert plan.milestones[0].due is not None
    assert plan.milestones[0].due.due_on.isoformat() == "2031-03-31"
    assert str(plan.indicators[0].observations[0].value) == "12.50"
    assert plan.initiatives[0].line == 24


def test_every_problem_is_told_at_once(tmp_path):
    text = SMALL.replace("role: lead,", "role: boss,").replace("kind: output", "kind: thing")
    text = text.replace("area: TRA-1\n", "area: TRA-9\n").replace("    level: ministers\n", "")
    with pytest.raises(Unreadable) as refusal:
        read_text(tmp_path, text)
    lines = [problem.line for problem in refusal.value.problems]
    assert lines == [25, 33, 41, 71]
    assert str(refusal.value).count("\n") == 3


def test_a_circle_of_prerequisites_is_told_at_each_of_its_steps(tmp_path):
    text = spoiled("    kind: output\n", "    kind: output\n    prerequisites: [TRA-1.1-M2]\n")
    assert [str(problem) for problem in problems_of(tmp_path, text)] == [
        'plan.yaml:42 milestones[0].prerequisites: "TRA-1.1-M1" leads back to itself',
        'plan.yaml:56 milestones[1].prerequisites: "TRA-1.1-M2" leads back to itself',
    ]


def test_a_plan_without_a_plan_is_refused(tmp_path):
    text = SMALL[SMALL.index("pillars:") :]
    assert [str(problem) for problem in problems_of(tmp_path, text)] == [
        'plan.yaml:1 "plan" is missing: no file tells of the plan itself'
    ]
