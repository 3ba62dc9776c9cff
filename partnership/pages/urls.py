"""The addresses of the public pages: one line for each page."""

from django.urls import path, re_path

from partnership.pages import (
    about,
    accessibility,
    auditor_sheets,
    briefs,
    calendar,
    changes,
    compare,
    corrections,
    data,
    differences,
    evidence,
    figures,
    funding,
    history,
    identity,
    indicators,
    initiative,
    item_lists,
    late,
    links,
    meetings,
    method,
    milestone,
    organization,
    organizations,
    overview,
    party,
    pillar,
    reporting_errors,
    robots,
    search,
    share,
    spelling,
    working,
)
from partnership.pages.auditor_sheets import sheets
from partnership.pages.routes import Route, patterns

ACCESSIBILITY = ("accessibility", "accessibilite", "accesibilidad")
AREAS = ("areas", "domaines", "areas")
BODIES = ("organizations", "organismes", "instituciones")
CALENDAR = ("calendar", "calendrier", "calendario")
CHANGES = ("changes", "modifications", "cambios")
FUNDING = ("funding", "financement", "financiamiento")
INDICATORS = ("indicators", "indicateurs", "indicadores")
COMPARE = ("compare", "comparer", "comparar")
DIFFERENCES = ("differences", "divergences", "diferencias")
CORRECTIONS = ("corrections", "corrections", "correcciones")
HISTORY = ("history", "historique", "historial")
INITIATIVES = ("initiatives", "initiatives", "iniciativas")
LATE = ("late", "retards", "atrasos")
MILESTONES = ("milestones", "jalons", "hitos")
MEETINGS = ("meetings", "rencontres", "reuniones")
PILLARS = ("pillars", "piliers", "pilares")
SHARE_LATE = ("share/late", "partage/retards", "compartir/atrasos")
SHARE_PLAN = ("share/plan", "partage/plan", "compartir/plan")
WORKING = ("working", "calcul", "calculo")
LINKS = ("data/links", "donnees/liens", "datos/enlaces")
ROUTES = [
    Route("overview", ("", "", ""), overview.page_of_plan),
    Route("plan-brief", ("plan", "plan", "plan"), briefs.plan, ".pdf"),
    Route("pillar-brief", PILLARS, briefs.pillar, "/<code>.pdf"),
    Route("area-brief", AREAS, briefs.pillar, "/<code>.pdf"),
    Route("initiative-brief", INITIATIVES, briefs.initiative, "/<code>.pdf"),
    Route("organization-brief", BODIES, briefs.organization, "/<code>.pdf"),
    Route("plan-share", SHARE_PLAN, share.plan, ".png"),
    Route("late-share", SHARE_LATE, share.late, ".png"),
    Route("pillar-share", PILLARS, share.pillar, "/<code>/share.png"),
    Route("area-share", AREAS, share.pillar, "/<code>/share.png"),
    Route("initiative-share", INITIATIVES, share.initiative, "/<code>/share.png"),
    Route("milestone-share", MILESTONES, share.milestone, "/<code>/share.png"),
    Route("organization-share", BODIES, share.organization, "/<code>/share.png"),
    Route("pillar", PILLARS, pillar.page_of_pillar, "/<code>/"),
    Route("area", AREAS, pillar.page_of_pillar, "/<code>/"),
    Route("initiatives", INITIATIVES, item_lists.page_of_initiatives),
    Route("milestones", MILESTONES, item_lists.page_of_milestones),
    *sheets("initiatives", INITIATIVES, auditor_sheets.of_initiatives),
    *sheets("milestones", MILESTONES, auditor_sheets.of_milestones),
    *sheets("late", LATE, auditor_sheets.of_late),
    *sheets("organization-items", BODIES, auditor_sheets.of_organization, "/<code>/items"),
    Route("initiative", INITIATIVES, initiative.page_of_initiative, "/<code>/"),
    Route("initiative-record", INITIATIVES, initiative.record_of_initiative, "/<code>/record.csv"),
    Route("milestone", MILESTONES, milestone.page_of_milestone, "/<code>/"),
    Route("milestone-record", MILESTONES, milestone.record_of_milestone, "/<code>/record.csv"),
    Route("history", HISTORY, history.page_of_history, "/<code>/"),
    Route("history-table", HISTORY, history.table_of_history, "/<code>/changes.csv"),
    Route("late", LATE, late.page_of_late),
    Route("calendar", CALENDAR, calendar.page_of_calendar),
    Route("calendar-csv", CALENDAR, calendar.table_of_calendar, ".csv"),
    Route("calendar-ics", CALENDAR, calendar.file_of_calendar, ".ics"),
    Route("funding", FUNDING, funding.page_of_funding),
    Route("funding-csv", FUNDING, funding.table_of_funding, ".csv"),
    Route("indicators", INDICATORS, indicators.page_of_indicators),
    Route("indicators-csv", INDICATORS, indicators.table_of_indicators, ".csv"),
    Route("meetings", MEETINGS, meetings.page_of_meetings),
    Route("meetings-csv", MEETINGS, meetings.table_of_meetings, ".csv"),
    Route("changes", CHANGES, changes.page_of_changes),
    Route("changes-csv", CHANGES, changes.table_of_changes, ".csv"),
    Route("compare", COMPARE, compare.page_of_two_days),
    Route("compare-csv", COMPARE, compare.table_of_two_days, ".csv"),
    Route("differences", DIFFERENCES, differences.page_of_differences),
    Route("differences-csv", DIFFERENCES, differences.table_of_differences, ".csv"),
    Route("changes-weeks", CHANGES, changes.table_of_weeks, "/weeks.csv"),
    Route("organizations", BODIES, organizations.page_of_all),
    Route("organization", BODIES, organization.page_of_one, "/<code>/"),
    Route("party", ("parties", "parties", "partes"), party.page_of_one, "/<code>/"),
    Route("method", ("method", "methode", "metodo"), method.page_of_method),
    Route("data", ("data", "donnees", "datos"), data.page_of_data),
    Route("working", WORKING, working.page_of_working),
    Route("working-csv", WORKING, working.table_of_working, ".csv"),
    Route("links", LINKS, links.page_of_links),
    *figures.routes(),
    Route("search", ("search", "recherche", "buscar"), search.page_of_search),
    Route("about", ("about", "a-propos", "acerca"), about.page_of_about),
    Route("privacy", ("privacy", "confidentialite", "privacidad"), about.page_of_privacy),
    Route("errors", ("errors", "erreurs", "errores"), reporting_errors.page_of_errors),
    Route("corrections", CORRECTIONS, corrections.page_of_corrections),
    Route("accessibility", ACCESSIBILITY, accessibility.page_of_accessibility),
]

urlpatterns = [
    path("", identity.front),
    path("robots.txt", robots.robots),
    path("sitemap.xml", robots.all_addresses),
    path("sitemap-<int:number>.xml", robots.some_addresses),
    path("search", search.in_any_language),
    path("id/<code>", identity.subject),
    path("id/<code>/", identity.subject),
    path("record.jsonl", data.record_file, name="record-file"),
    path("evidence/<str:sha256>/<str:name>", evidence.file_of_evidence, name="evidence-file"),
    *patterns(ROUTES),
    # The last of all: what no page answers to.
    re_path(r"^(?:[eE][nN]|[fF][rR]|[eE][sS])(?:/(?P<rest>.*))?$", spelling.right_spelling),
]
