"""Many milestones of one organization, public and waiting for a word."""

from partnership.models import Milestone, Responsibility, Step
from partnership.vocabulary import Label
from tests.api.crowd import crowd
from tests.factories import Memorandum, memorandum
from tests.factories.items import MilestoneFactory
from tests.factories.stories import publish


def many(size: int) -> tuple[Memorandum, list[str]]:
    """Publish the memorandum's plan; put more milestones like its one beside it.

    Returns the story and the codes of all `size`. They go straight into the tables: their
    states are read like any other, and nothing can be published of them after the first.
    """
    story = _led()
    publish(story.plan)
    first = Milestone.objects.get()
    Milestone.objects.bulk_create(_like(first, number) for number in range(2, size + 1))
    crowd(size - 1)
    # What has no date is not overdue.
    Step.objects.filter(label=Label.OVERDUE, due_on=None).update(label=Label.UNREPORTED)
    return story, [f"PRO-5.1-M{number}" for number in range(1, size + 1)]


def published(size: int) -> tuple[Memorandum, list[str]]:
    """Publish a plan with `size` milestones, each by its own entry."""
    story = _led()
    for _ in range(size - 1):
        MilestoneFactory(initiative=story.initiative)
    publish(story.plan)
    return story, [f"PRO-5.1-M{number}" for number in range(1, size + 1)]


def _led() -> Memorandum:
    """The story, whose organizations lead on the initiative and so on all its milestones."""
    story = memorandum(published_on=None)
    Responsibility.objects.update(milestone=None, initiative=story.initiative)
    return story


def _like(first: Milestone, number: int) -> Milestone:
    columns = {
        field.attname: getattr(first, field.attname) for field in first._meta.concrete_fields
    }
    return Milestone(**{**columns, "id": None, "code": f"PRO-5.1-M{number}", "position": number})
