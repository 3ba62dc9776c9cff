"""What search looks in, filled from the states that there are."""

import json

import django.db.models.deletion
from django.db import migrations, models

from partnership.rules.searched import all_words, search_columns

AT_ONCE = 500  # states


def fill(apps, schema_editor):
    """Write the words of every state. An own copy of the columns' rules would drift from them."""
    texts = apps.get_model("partnership", "SearchText")
    words = apps.get_model("partnership", "SearchWord")
    rows, known = [], set()
    states = apps.get_model("partnership", "State").objects.values_list("pk", "content")
    for number, content in states.iterator(chunk_size=AT_ONCE):
        columns = search_columns(json.loads(content))
        rows.append(texts(state_id=number, **columns))
        known |= all_words(columns)
    texts.objects.bulk_create(rows, batch_size=AT_ONCE)
    words.objects.bulk_create((words(word=word) for word in sorted(known)), batch_size=AT_ONCE)


class Migration(migrations.Migration):

    dependencies = [
        ('partnership', '0014_invented_plans'),
    ]

    operations = [
        migrations.CreateModel(
            name='SearchWord',
            fields=[
                ('word', models.CharField(max_length=40, primary_key=True, serialize=False)),
            ],
        ),
        migrations.CreateModel(
            name='SearchText',
            fields=[
                ('state', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='searched', serialize=False, to='partnership.state')),
                ('keys', models.TextField()),
                ('title', models.TextField()),
                ('bodies', models.TextField()),
                ('texts', models.TextField()),
            ],
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
