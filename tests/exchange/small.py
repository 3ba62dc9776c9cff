"""A small plan in one file, to spoil in one place at a time."""

from pathlib import Path

from partnership.exchange.problems import Problem, Unreadable
from partnership.exchange.reading import read_plan
from partnership.exchange.shapes import PlanFile

SMALL = """\
plan:
  code: east-west-2030
  title: {en: Plan, fr: Plan, es: Plan}
  partnership: {en: Partnership, fr: Partenariat, es: Asociación}
  parties:
    - {country: EA, name: {en: East, fr: Est, es: Este}, languages: [en, fr]}
    - {country: WE, name: {en: West, fr: Ouest, es: Oeste}, languages: [es]}
  label: "2030"
  start: 2030
  end: 2032
  adopted_on: 2030-02-03
  timezone: America/Mexico_City
pillars:
  - {code: TRA, title: {en: Trade, fr: Commerce, es: Comercio}}
areas:
  - code: TRA-1
    pillar: TRA
    title: {en: Ports, fr: Ports, es: Puertos}
    basis: plan
organizations:
  - {code: ea-ports, kind: agency, country: EA, name: {en: Ports, fr: Ports, es: Puertos}}
  - {code: we-ports, kind: agency, country: WE, name: {en: Docks, fr: Quais, es: Muelles}}
initiatives:
  - code: TRA-1.1
    area: TRA-1
    title: {en: Cranes, fr: Grues, es: Grúas}
    description: {en: Build cranes., fr: Bâtir., es: Construir.}
    scope: in_plan
    evidence: press
    confidence: high
    verify: true
    leads:
      - {organization: ea-ports, role: lead, basis: named}
      - {organization: we-ports, role: support, basis: inferred}
    sources:
      - {source: gazette, locator: p. 3}
milestones:
  - code: TRA-1.1-M1
    initiative: TRA-1.1
    title: {en: Built, fr: Bâties, es: Construidas}
    kind: output
    due:
      date: 2031-Q1
      set_by: plan
    reports:
      - claim: completed
        effective_on: 2031-03-30
        precision: exact
        evidence:
          - {source: gazette}
  - code: TRA-1.1-M2
    initiative: TRA-1.1
    title: {en: Used, fr: Utilisées, es: Usadas}
    kind: activity
    prerequisites: [TRA-1.1-M1]
indicators:
  - code: ship-count
    title: {en: Ships, fr: Navires, es: Barcos}
    unit: {en: ships, fr: navires, es: barcos}
    direction: up
    baseline: 10
    target: 20
    observations:
      - period: 2031
        ends_on: 2031-12-31
        value: 12.50
        headline: true
        sources:
          - {source: gazette}
meetings:
  - code: MTG-001
    title: {en: Talk, fr: Échange, es: Diálogo}
    kind: meeting
    level: ministers
    starts_on: 2030-05-01
    precision: day
    initiatives: [TRA-1.1]
    sources:
      - {source: gazette}
funding:
  - code: FND-001
    title: {en: Money, fr: Argent, es: Dinero}
    amount: 1200.50
    currency: CAD
    state: promised
    stated_on: 2030-05-01
    from: [ea-ports]
    sources:
      - {source: gazette}
sources:
  - {code: gazette, name: Gazette, kind: press, dated_on: 2031-04-01}
"""


def read_text(folder: Path, text: str, name: str = "plan.yaml") -> PlanFile:
    """Read a plan that is one text."""
    file = folder / name
    file.write_bytes(text.encode())
    return read_plan(file)


def spoiled(old: str, new: str) -> str:
    """The small plan with `new` in the place of `old`, which stands in it once."""
    assert SMALL.count(old) == 1, f"{old!r} stands {SMALL.count(old)} times in the small plan"
    return SMALL.replace(old, new)


def problems_of(folder: Path, text: str) -> list[Problem]:
    """What the reader has against a text; none where it reads it."""
    try:
        read_text(folder, text)
    except Unreadable as unreadable:
        return list(unreadable.problems)
    return []
