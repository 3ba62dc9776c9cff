"""The writer: a plan to a folder that the reader reads back as the same plan."""

import re
from pathlib import Path
from typing import Any

import yaml

from partnership.exchange.plain import plain_row, plain_source, sources_in
from partnership.exchange.shapes import PlanFile

FILES = {
    "pillars.yaml": ("pillars", "areas"),
    "organizations.yaml": ("organizations",),
    "initiatives.yaml": ("initiatives",),
    "milestones.yaml": ("milestones",),
    "indicators.yaml": ("indicators",),
    "meetings.yaml": ("meetings",),
    "funding.yaml": ("funding",),
}


class Dumper(yaml.SafeDumper):
    """Quotes only what the reader would not take for text: days and decimals are text."""

    yaml_implicit_resolvers: dict[str, Any] = {}


Dumper.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(true|false)$"), list("tf"))
Dumper.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"(null|~|)$"), ["n", "~", ""])
Dumper.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"-?[0-9]+$"), list("-0123456789"))


def write_plan(plan: PlanFile, folder: Path) -> None:
    """Write a plan into a folder, which is made if it is not there.

    Each section goes into a file of its own, the organizations and the sources of the
    plan too, so that the folder can be read alone. Comments are not part of a plan.
    """
    folder.mkdir(parents=True, exist_ok=True)
    parts = (plan.plan, *(getattr(plan, each) for names in FILES.values() for each in names))
    sources = {source.code: plain_source(source) for source in sources_in(parts)}
    write_file(folder / "plan.yaml", {"plan": plain_row(plan.plan)})
    write_file(folder / "sources.yaml", {"sources": list(sources.values())})
    for name, sections in FILES.items():
        write_file(
            folder / name,
            {each: [plain_row(row) for row in getattr(plan, each)] for each in sections},
        )


def write_file(path: Path, sections: dict[str, Any]) -> None:
    """Write sections as YAML in UTF-8."""
    text = yaml.dump(sections, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=96)
    path.write_text(text, encoding="utf-8", newline="\n")
