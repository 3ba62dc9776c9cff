"""Carrying out what an official asks, and telling them when it is refused."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest

from partnership.actions.errors import Refused


def acted(form: forms.Form, action: Callable[[], object]) -> bool:
    """Run the action; say at the form's field what it refused. Returns whether it was done."""
    try:
        with transaction.atomic():
            action()
    except Refused as refusal:
        field = refusal.field if refusal.field in form.fields else None
        form.add_error(field, str(refusal.message))
        return False
    return True


def told(request: HttpRequest, done: object, action: Callable[[], object]) -> bool:
    """Run the action; tell on the next page that it was done, or why it was refused."""
    try:
        with transaction.atomic():
            action()
    except Refused as refusal:
        messages.error(request, str(refusal.message))
        return False
    messages.success(request, str(done))
    return True
