"""Who agreed to a baseline, and what the database itself holds from then on."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from partnership.models.baseline_triggers import install, remove


def put(_apps, schema_editor):
    install(schema_editor.connection)


def take_out(_apps, schema_editor):
    remove(schema_editor.connection)


class Migration(migrations.Migration):

    dependencies = [
        ("partnership", "0008_pause_ended_at"),
    ]

    operations = [
        migrations.CreateModel(
            name="BaselineAgreement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("party", models.CharField(max_length=2)),
                ("seen", models.CharField(max_length=64)),
                ("agreed_at", models.DateTimeField()),
                ("by", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL)),
                ("plan", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="baseline_agreements", to="partnership.plan")),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("plan", "party"), name="baseline_agreed_once_a_party")],
            },
        ),
        migrations.RunPython(put, take_out),
    ]
