"""What a check found, as a file to keep or to hand on."""

from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from partnership.admin.bulk.batch_page import cell_of
from partnership.admin.bulk.frame import demand_verb, own_batch
from partnership.admin.bulk.words import COLUMN_WORDS, changes_of
from partnership.exchange.sheets.shape import Column
from partnership.exchange.sheets.writing import write_text
from partnership.models import Batch, BatchRow
from partnership.models.labels import label_of
from partnership.queries.policy import Verb
from partnership.vocabulary import RowOutcome


def summary(site: AdminSite, request: HttpRequest, pk: int) -> HttpResponse:
    """Hand out every row with its outcome, each change and each reason, as CSV."""
    demand_verb(request, Verb.DRAFT)
    found = own_batch(request, pk)
    columns = [
        Column(key="row", words=_("Row")),
        Column(key="code", words=_("Code")),
        Column(key="outcome", words=_("Outcome")),
        Column(key="told", words=_("Changes and reasons")),
    ]
    rows = [_told(found, row) for row in found.rows.order_by("place")]
    body = write_text(rows, columns, separator=";" if get_language() == "fr" else ",")
    answer = HttpResponse(body, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="summary-{found.pk}.csv"'
    return answer


def _told(found: Batch, row: BatchRow) -> dict[str, str]:
    reasons = [_reason(found, row, problem) for problem in row.problems]
    changes = [f"{each['what']}: {each['before']} → {each['after']}" for each in changes_of(row)]
    return {
        "row": str(row.place),
        "code": row.code,
        "outcome": str(label_of(RowOutcome(row.outcome))),
        "told": "\n".join(reasons or changes),
    }


def _reason(found: Batch, row: BatchRow, problem: dict[str, str]) -> str:
    where = [cell_of(found, row, problem["column"]), COLUMN_WORDS.get(problem["column"], "")]
    return ": ".join([*(str(each) for each in where if each), problem["sentence"]])
