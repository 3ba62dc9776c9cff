"""Rows of lists of the API, filled from the states that there are."""

import json

import django.db.models.deletion
from django.db import migrations, models

from partnership.rules.told import told_columns

AT_ONCE = 500  # states


def fill(apps, schema_editor):
    """Write the row of every state. An own copy of the columns' rules would drift from them."""
    told = apps.get_model("partnership", "StateTold")
    states = apps.get_model("partnership", "State").objects.values_list("pk", "content")
    rows = []
    for number, content in states.iterator(chunk_size=AT_ONCE):
        rows.append(told(state_id=number, **told_columns(json.loads(content))))
        if len(rows) == AT_ONCE:
            told.objects.bulk_create(rows)
            rows = []
    told.objects.bulk_create(rows)


class Migration(migrations.Migration):

    dependencies = [
        ('partnership', '0016_entries_by_moment_and_body'),
    ]

    operations = [
        migrations.CreateModel(
            name='StateTold',
            fields=[
                ('state', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='told', serialize=False, to='partnership.state')),
                ('facts', models.TextField()),
                ('responsibilities', models.TextField(blank=True)),
                ('leads', models.TextField(blank=True)),
            ],
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
