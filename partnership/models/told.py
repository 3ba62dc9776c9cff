"""Public states as lists of the API tell them, so that nothing is shaped when one is read."""

from django.db import models


class StateTold(models.Model):
    """The row of a public state as JSON in all languages, without standing and addresses.

    facts: members of an object ("plan":"…","title":{…}); responsibilities, leads: elements of
    a list, "" for none. Repeats the state, so it is written with it, and rewritten when
    something is erased.
    """

    state = models.OneToOneField(
        "partnership.State", on_delete=models.CASCADE, primary_key=True, related_name="told"
    )
    facts = models.TextField()
    responsibilities = models.TextField(blank=True)
    leads = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.state_id}"
