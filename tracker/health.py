"""Whether the site can answer: for balancers and for whoever watches it."""

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse


def health(request: HttpRequest) -> JsonResponse:
    """Answer 200 when the database does, else 503; never kept, and says nothing more."""
    healthy = _database_answers()
    response = JsonResponse(
        {"status": "ok" if healthy else "database unavailable"}, status=200 if healthy else 503
    )
    response["Cache-Control"] = "no-store"
    return response


def _database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True
