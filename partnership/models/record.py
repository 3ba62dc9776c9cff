"""The public record: its entries, its head, and the public states that it seals."""

from django.db import models
from django.db.models import F, Q

from partnership.models.columns import CODE_LENGTH, code_field, one_of
from partnership.vocabulary import EntryKind, SubjectKind


class Entry(models.Model):
    """One line of the record. body: the very text that was hashed; leaf: its hash."""

    seq = models.PositiveBigIntegerField(primary_key=True)
    recorded_at = models.DateTimeField()
    kind = code_field(EntryKind)
    subject_kind = code_field(SubjectKind)
    subject = models.CharField(max_length=CODE_LENGTH)
    plan_code = models.CharField(max_length=CODE_LENGTH, blank=True)
    organization = models.CharField(max_length=CODE_LENGTH, blank=True)
    effective_on = models.DateField(null=True)
    body = models.TextField()
    leaf = models.BinaryField(max_length=32)

    class Meta:
        constraints = [one_of("kind", EntryKind), one_of("subject_kind", SubjectKind)]
        indexes = [
            models.Index(fields=["subject", "seq"], name="entry_by_subject"),
            models.Index(fields=["plan_code", "seq"], name="entry_by_plan"),
            models.Index(fields=["recorded_at", "seq"], name="entry_by_moment"),
            models.Index(fields=["organization", "seq"], name="entry_by_organization"),
        ]

    def __str__(self) -> str:
        return f"{self.seq} {self.kind} {self.subject}"


class RecordHead(models.Model):
    """The one row that every writer locks: how many entries, and the tree's frontier."""

    size = models.PositiveBigIntegerField(default=0)
    frontier = models.TextField(blank=True)
    recorded_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(id=1), name="record_has_one_head"),
        ]

    def __str__(self) -> str:
        return f"{self.size} entries"


class StateQuerySet(models.QuerySet):
    """Words for public states: the one door through which the public reads."""

    def on(self, day):
        """Keep, of each subject, the state that the site showed at the end of `day`.

        The one visibility rule of the public: a state exists only by being published.
        """
        return self.filter(Q(until_on__isnull=True) | Q(until_on__gt=day), from_on__lte=day)

    def of_kind(self, kind):
        """Keep the subjects of one kind."""
        return self.filter(kind=kind)

    def in_order(self):
        """Plan order: as the plan's file has it; newest codes last."""
        return self.order_by("order_key", "code")

    def facing(self, name, *values):
        """Keep what has one of the facet's values, such as facing("lead", "ca-nrcan")."""
        facets = StateFacet.objects.filter(state=models.OuterRef("pk"), name=name, value__in=values)
        return self.filter(models.Exists(facets))


class State(models.Model):
    """The public state of one subject after one entry: what every public page reads.

    content: the state as canonical JSON, or what an erasure left of it; sealed: the other
    parts of the payload ({"steps": …}); salt: none once it was erased. from_on: first day
    on which it shows (a plan's adoption for its first publication, which is then a
    reconstruction); until_on: the day from which a later state shows instead. All other
    columns repeat the content, to filter and sort by.
    """

    entry = models.OneToOneField(
        Entry, on_delete=models.PROTECT, primary_key=True, related_name="sealed"
    )
    salt = models.BinaryField(max_length=16, null=True)
    content = models.TextField()
    sealed = models.TextField()
    kind = code_field(SubjectKind)
    code = models.CharField(max_length=CODE_LENGTH)
    plan_code = models.CharField(max_length=CODE_LENGTH, blank=True)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    pillar = models.CharField(max_length=CODE_LENGTH, blank=True)
    area = models.CharField(max_length=CODE_LENGTH, blank=True)
    initiative = models.CharField(max_length=CODE_LENGTH, blank=True)
    scope = models.CharField(max_length=20, blank=True)
    order_key = models.CharField(max_length=200)
    dated_on = models.DateField(null=True)
    folded = models.TextField(blank=True)

    objects = StateQuerySet.as_manager()

    class Meta:
        constraints = [
            one_of("kind", SubjectKind),
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gte=F("from_on")),
                name="state_days_in_order",
            ),
            models.UniqueConstraint(
                fields=["code"], condition=Q(until_on__isnull=True), name="state_one_current"
            ),
        ]
        indexes = [
            models.Index(
                fields=["kind", "plan_code", "until_on", "order_key"], name="state_in_plan_order"
            ),
            models.Index(fields=["code", "from_on"], name="state_by_code_and_day"),
            models.Index(fields=["initiative", "kind"], name="state_by_initiative"),
        ]

    def __str__(self) -> str:
        return f"{self.code} @ {self.entry_id}"


class StateFacet(models.Model):
    """One value of many that a state can be found by: lead, support, lead_party …"""

    state = models.ForeignKey(State, on_delete=models.CASCADE, related_name="facets")
    name = models.CharField(max_length=20)
    value = models.CharField(max_length=CODE_LENGTH)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["state", "name", "value"], name="facet_once_a_state")
        ]
        indexes = [models.Index(fields=["name", "value"], name="facet_by_value")]

    def __str__(self) -> str:
        return f"{self.name}={self.value}"
