"""What is confirmed complete beside what is only reported complete, in one sentence."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from partnership.queries.page_context import Reading
from partnership.queries.words import count_of
from partnership.queries.words.runs import Run, Runs, runs
from partnership.queries.working.links import worked, working_address
from partnership.rules import FourFacts
from partnership.rules.membership import Counted


def confirmed_words(reading: Reading, facts: FourFacts, scope: Mapping[str, str]) -> Runs:
    """Return both, of the milestones and commitments of a plan or a pillar."""
    return runs(
        _("%(confirmed)s milestones and commitments are confirmed complete, %(reported)s more "
          "reported complete."),
        confirmed=Run(
            count_of(facts.completed.count, facts.completed.of),
            working_address(reading, Counted.COMPLETED, **scope),
        ),
        reported=worked(reading, facts.reported_complete, Counted.REPORTED_COMPLETE, **scope),
    )  # fmt: skip
