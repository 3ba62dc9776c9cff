"""2,000 rows in one file: refused whole for 40 bad ones, then sent as a whole."""

from time import perf_counter

import pytest

from partnership.models import Report
from partnership.vocabulary import BatchState, RowOutcome
from tests.actions.people import contributor
from tests.admin.conftest import signed_in, to
from tests.bulk.crowd import many
from tests.bulk.workbooks import Filled, check_all, downloaded, hand_in

pytestmark = pytest.mark.one_database

SIZE = 2_000
# Four kinds of mistake, ten of each.
WRONG = {
    "How_it_stands": "on the way",
    "True_since": "20/11/2026",
    "Note_in_English": "=1+1",
    "Code": "PRO-9.9-M9",
}
LONGEST_REQUEST = 30.0  # seconds: a third of what the proxy waits, on a busy machine


@pytest.fixture
def whole(db, stopped):
    """A client whose organization leads on 2,000 milestones."""
    story, _ = many(SIZE)
    return signed_in(contributor(story.nserc))


def fill(book: Filled) -> list[int]:
    """Report on every row, with notes; return the rows that will be spoilt."""
    for row in range(2, SIZE + 2):
        book.write(row, How_it_stands="on track", True_since="2026-04-09",
                   Note_in_English="Work goes on.", Note_in_French="Les travaux se poursuivent.")  # fmt: skip
    return list(range(50, SIZE, SIZE // 40))[:40]


def test_forty_bad_rows_refuse_two_thousand_and_mended_they_go(whole, record_property):
    seconds = {}

    def timed(name, action):
        begun = perf_counter()
        result = action()
        seconds[name] = max(seconds.get(name, 0), round(perf_counter() - begun, 2))
        return result

    book = Filled(timed("download", lambda: downloaded(whole)))
    spoilt = fill(book)
    good = book.bytes()
    expected = {}
    for number, row in enumerate(spoilt):
        heading = list(WRONG)[number % len(WRONG)]
        book.write(row, **{heading: WRONG[heading]})
        expected[row] = f"{book.letters[heading.replace('_', ' ')]}{row}"

    timed("hand in", lambda: hand_in(whole, book.bytes()))
    batch = timed("check the rest", lambda: check_all(whole))
    page = timed("look", lambda: whole.get(to("many_batch", batch.pk))).content.decode()
    timed("send refused", lambda: whole.post(to("many_batch", batch.pk), {"do": "send"}))

    refused = batch.rows.filter(outcome=RowOutcome.REFUSED)
    assert {row.place for row in refused} == set(spoilt)
    assert all(f">{cell}</b>" in page for cell in expected.values())
    assert Report.objects.count() == 0

    timed("hand in mended", lambda: hand_in(whole, good))
    mended = timed("check mended", lambda: check_all(whole))
    assert mended.rows.filter(outcome=RowOutcome.CHANGES).count() == SIZE
    timed("send", lambda: whole.post(to("many_batch", mended.pk), {"do": "send"}))
    mended.refresh_from_db()

    assert mended.state == BatchState.SENT
    assert Report.objects.filter(state="sent", claim="on_track").count() == SIZE
    record_property("seconds", seconds)
    print(seconds)  # noqa: T201
    assert max(seconds.values()) < LONGEST_REQUEST
