"""A draft and an official who has it open, in the database of a server. A program.

Prints {"session": …, "report": number, "version": number} as JSON.
"""

import json
import os
import sys

import django


def tell() -> dict:
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore
    from django.utils import timezone

    from partnership.actions.reporting import draft_report
    from partnership.actions.visits import begin_visit
    from tests.actions.people import ON_TRACK, TENTH, contributor
    from tests.factories import memorandum

    story = memorandum()
    by = contributor(story.nserc)
    report = draft_report(item=story.milestone, said=ON_TRACK, by=by, clock=TENTH)
    session = SessionStore()
    session[SESSION_KEY] = str(by.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = by.get_session_auth_hash()
    session.save()
    begin_visit(
        official=by, session_key=session.session_key, way="forced", browser="", at=timezone.now()
    )
    return {"session": session.session_key, "report": report.pk, "version": report.version}


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    sys.stdout.write(json.dumps(tell()))
