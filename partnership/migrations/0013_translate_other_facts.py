

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('partnership', '0012_other_facts'),
    ]

    operations = [
        migrations.AddField(
            model_name='assessment',
            name='translated',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name='check',
            name='translated',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name='pause',
            name='translated',
            field=models.JSONField(blank=True, default=list),
        ),
    ]
