"""Which texts came later or are older than their source; the baseline is held throughout."""

from django.db import migrations, models

from partnership.models.baseline_triggers import install, remove


def put(_apps, schema_editor):
    install(schema_editor.connection)


def take_out(_apps, schema_editor):
    """SQLite makes tables anew, which their triggers would not let it."""
    remove(schema_editor.connection)


class Migration(migrations.Migration):

    dependencies = [
        ('partnership', '0010_start_up_checks'),
    ]

    operations = [
        migrations.RunPython(take_out, put),
        migrations.AddField(
            model_name='answer',
            name='translated',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name='duedate',
            name='translated',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name='funding',
            name='outdated_since',
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name='indicator',
            name='outdated_since',
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name='initiative',
            name='outdated_since',
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name='meeting',
            name='outdated_since',
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name='milestone',
            name='outdated_since',
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name='observation',
            name='translated',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name='organization',
            name='outdated_since',
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name='pillar',
            name='outdated_since',
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name='plan',
            name='outdated_since',
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name='priorityarea',
            name='outdated_since',
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name='report',
            name='translated',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.RunPython(put, take_out),
    ]
