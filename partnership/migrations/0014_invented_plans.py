from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from partnership.models.baseline_triggers import install, remove


def lift(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """SQLite makes tables anew, which their triggers would not let it."""
    remove(editor.connection)


def put_back(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Put the triggers back as they were."""
    install(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("partnership", "0013_translate_other_facts")]

    operations = [
        migrations.RunPython(lift, put_back),
        migrations.AddField(
            model_name="plan",
            name="invented",
            field=models.BooleanField(default=False, editable=False),
        ),
        migrations.RunPython(put_back, lift),
    ]
