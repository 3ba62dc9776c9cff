"""What is measured: the pages and lists, and what was asked of each."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wanted:
    """One address with its aims; None where none was set. queries, cpu_ms: cold; ratio: cold."""

    name: str
    address: str
    queries: int | None = None
    cpu_ms: float | None = None
    ratio: float | None = None


PAGES = (
    Wanted("overview", "/en/", 10, 25),
    Wanted("overview, a past day", "/en/?as_of=2026-08-31"),
    Wanted("late list", "/en/late/", 10, 25),
    Wanted("initiative", "/en/initiatives/PRO-1.2/", 8, 8),
    Wanted("initiative, a past day", "/en/initiatives/PRO-1.2/?as_of=2026-08-31"),
    Wanted("milestone", "/en/milestones/PRO-1.7-M1/"),
    Wanted("pillar", "/en/pillars/PRO/"),
    Wanted("organizations", "/en/organizations/"),
    Wanted("organization", "/en/organizations/ca-gac/"),
)
LISTS = (
    Wanted("API: 50 initiatives", "/api/v1/initiatives/?page_size=50", ratio=0.30),
    Wanted("API: 50 organizations", "/api/v1/organizations/?page_size=50", ratio=0.30),
    Wanted("API: 50 changes", "/api/v1/changes/?page_size=50", ratio=0.30),
)
# With many plans beside the real one: a plan of 500 milestones, 25 of them overdue.
MANY = (
    Wanted("late list, 500 milestones", "/en/late/?plan=x1-canada-mexico-2025-2028", 10, 25),
    Wanted("API: 50 milestones", "/api/v1/milestones/?page_size=50", ratio=0.30),
)
# Which of them are asked again as well.
KEPT = (PAGES[0], PAGES[3], LISTS[0], LISTS[2])
KEPT_RATIO, UNCHANGED_RATIO, EDGE_RATIO = 0.75, 0.90, 0.75
