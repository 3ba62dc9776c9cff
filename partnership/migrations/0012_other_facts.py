"""Assessments, answers to values, and comments; the baseline is held throughout."""

import django.db.models.deletion
from django.db import migrations, models

from partnership.models.baseline_triggers import install, remove


def put(_apps, schema_editor):
    install(schema_editor.connection)


def take_out(_apps, schema_editor):
    """SQLite makes tables anew, which their triggers would not let it."""
    remove(schema_editor.connection)


class Migration(migrations.Migration):

    dependencies = [
        ('partnership', '0011_mark_translations'),
    ]

    operations = [
        migrations.RunPython(take_out, put),
        migrations.CreateModel(
            name='Assessment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('published_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('party', models.CharField(max_length=2)),
                ('assessor', models.CharField(max_length=300)),
                ('title', models.CharField(max_length=300)),
                ('address', models.URLField(max_length=1000)),
                ('dated_on', models.DateField()),
                ('summary_en', models.TextField(blank=True)),
                ('summary_fr', models.TextField(blank=True)),
                ('summary_es', models.TextField(blank=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.RemoveConstraint(
            model_name='answer',
            name='answer_kind_is_known',
        ),
        migrations.RemoveConstraint(
            model_name='answer',
            name='answer_to_one_fact',
        ),
        migrations.RemoveConstraint(
            model_name='entry',
            name='entry_kind_is_known',
        ),
        migrations.AddField(
            model_name='answer',
            name='observation',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='partnership.observation'),
        ),
        migrations.AlterField(
            model_name='answer',
            name='kind',
            field=models.CharField(choices=[('yes', 'Yes'), ('no', 'No'), ('comment', 'Comment')], max_length=40),
        ),
        migrations.AlterField(
            model_name='entry',
            name='kind',
            field=models.CharField(choices=[('publish', 'Put on record'), ('revise', 'Text or responsibility changed'), ('report', 'Report'), ('answer', 'Answer of the other country'), ('due_date', 'Due date'), ('correct', 'Correction'), ('baseline', 'Baseline'), ('observe', 'Value observed'), ('withdraw', 'Withdrawn'), ('check', 'Checked by a country'), ('assess', 'Independent assessment'), ('erase', 'Erased by law'), ('pause', 'Pause declared or ended')], max_length=40),
        ),
        migrations.AddConstraint(
            model_name='answer',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['yes', 'no', 'comment'])), name='answer_kind_is_known'),
        ),
        migrations.AddConstraint(
            model_name='answer',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('due_date__isnull', True), ('observation__isnull', True), ('report__isnull', False)), models.Q(('due_date__isnull', False), ('observation__isnull', True), ('report__isnull', True)), models.Q(('due_date__isnull', True), ('observation__isnull', False), ('report__isnull', True)), _connector='OR'), name='answer_to_one_fact'),
        ),
        migrations.AddConstraint(
            model_name='entry',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['publish', 'revise', 'report', 'answer', 'due_date', 'correct', 'baseline', 'observe', 'withdraw', 'check', 'assess', 'erase', 'pause'])), name='entry_kind_is_known'),
        ),
        migrations.AddField(
            model_name='assessment',
            name='entry',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.entry'),
        ),
        migrations.AddField(
            model_name='assessment',
            name='initiative',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='assessments', to='partnership.initiative'),
        ),
        migrations.AddField(
            model_name='assessment',
            name='milestone',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='assessments', to='partnership.milestone'),
        ),
        migrations.AddField(
            model_name='assessment',
            name='organization',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assessments', to='partnership.organization'),
        ),
        migrations.AddConstraint(
            model_name='assessment',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('entry__isnull', True), ('published_at__isnull', True)), models.Q(('entry__isnull', False), ('published_at__isnull', False)), _connector='OR'), name='assessment_public_by_its_entry'),
        ),
        migrations.AddConstraint(
            model_name='assessment',
            constraint=models.CheckConstraint(condition=models.Q(('milestone__isnull', True), ('initiative__isnull', True), _connector='XOR'), name='assessment_of_one_item'),
        ),
        migrations.RunPython(put, take_out),
    ]
