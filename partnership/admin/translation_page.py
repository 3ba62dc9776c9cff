"""One text of the translation desk: its source on one side, what is written on the other."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from partnership.actions.translating import Seen, confirm_texts, translate_text
from partnership.actions.translating_facts import translate_fact
from partnership.admin.acting import acted
from partnership.admin.conflicts import conflict_of, is_stale, renewed
from partnership.admin.keeping import data_of, forget, kept_of, say_nothing
from partnership.admin.moments import now, today
from partnership.admin.translation_choice import Choice, choice_of, list_address
from partnership.admin.translation_form import TranslationForm
from partnership.admin.translation_words import (
    address_of,
    key_of,
    marks_of,
    other_texts,
    source_words,
    title_words,
)
from partnership.queries.policy import Verb, has_verb
from partnership.queries.translations import PlacedText, Waiting
from partnership.queries.words import title_of
from partnership.vocabulary import Language


def text_page(site: AdminSite, request: HttpRequest, key: str) -> HttpResponse:
    """Show one text; publish its translation, or that it still holds."""
    if not has_verb(request.user, Verb.READ_TEXT_DRAFT, today(request.user)):
        raise PermissionDenied
    choice = choice_of(request)
    text = _text(choice, key)
    if choice is None or text is None:
        raise Http404(key)
    desk = _Desk(site, request, choice, text)
    if request.method == "POST" and "_forget" not in request.POST:
        return desk.sent()
    if request.method == "POST":
        forget(request, desk.kept_key)
    return desk.opened()


def _text(choice: Choice | None, key: str) -> PlacedText | None:
    texts = choice.texts if choice else []
    return next((text for text in texts if key_of(text) == key), None)


@dataclass(frozen=True, slots=True)
class _Desk:
    """One text in the list that was chosen, under one official's hands."""

    site: AdminSite
    request: HttpRequest
    choice: Choice
    text: PlacedText

    @property
    def ours(self) -> tuple[str, ...]:
        """The languages that the official may write."""
        return self.waiting.writable if self.waiting else ()

    @property
    def waiting(self) -> Waiting | None:
        """What the text lacks."""
        return next((each for each in self.choice.rows if each.text is self.text), None)

    @property
    def may_write(self) -> bool:
        """Whether the official translates at all."""
        return has_verb(self.request.user, Verb.TRANSLATE, today(self.request.user))

    @property
    def kept_key(self) -> str:
        """The name under which what is typed is kept."""
        return f"translation:{key_of(self.text)}"

    def opened(self) -> HttpResponse:
        """Show the form, with what was typed and not sent."""
        kept = kept_of(self.request, self.kept_key)
        typed = data_of(kept) if kept else None
        form = TranslationForm(typed, text=self.text, languages=self._languages(typed or {}))
        if kept:
            say_nothing(form)
        return self.shown(form, kept=kept)

    def _languages(self, typed: Mapping) -> list[Language]:
        """A field that was sent stays, even if somebody filled that language meanwhile."""
        return [
            each for each in Language if each in self.ours or f"{self.text.name}_{each}" in typed
        ]

    def sent(self) -> HttpResponse:
        """Do what was pressed and go on to the next text; else show again what was typed."""
        if not self.may_write:
            raise PermissionDenied
        posted = self.request.POST
        form = TranslationForm(posted, text=self.text, languages=self._languages(posted))
        if form.is_valid() and acted(form, lambda: _act(self.request, form, self.text)):
            forget(self.request, self.kept_key)
            messages.success(self.request, _("Published. It is on record now."))
            return HttpResponseRedirect(self._beside(1) or list_address(self.choice))
        if not is_stale(form):
            return self.shown(form)
        conflict = conflict_of(form, form.on_record())
        renewed(form, version=self.text.state["entry"])
        return self.shown(form, conflict=conflict)

    def shown(self, form: TranslationForm, **more: object) -> HttpResponse:
        """Answer with the page of the text."""
        outdated = [each for each in form.languages if each in self.text.outdated]
        context = {
            **self.site.each_context(self.request),
            "title": title_words(self.text),
            "subject": title_of(self.text.state, get_language()),
            "code": self.text.code,
            "form": form,
            "source": source_words(self.text, outdated[0] if outdated else ""),
            "others": other_texts(self.text, form.languages),
            "marks": list(marks_of(self.waiting)) if self.waiting else [],
            "may_write": bool(form.languages) and self.may_write,
            "may_hold": bool(outdated) and self.text.fact is None,
            "is_fact": self.text.fact is not None,
            "around": {"previous": self._beside(-1), "next": self._beside(1)},
            "list": list_address(self.choice),
            "kept_key": self.kept_key,
            "official": self.request.user,
            **more,
        }
        return TemplateResponse(self.request, "admin/translation.html", context)

    def _beside(self, step: int) -> str:
        """Return the address of the text before or after this one in the list; "" for none."""
        shown = [each.text for each in self.choice.shown]
        place = next((i for i, text in enumerate(shown) if text is self.text), None)
        if place is None or not 0 <= place + step < len(shown):
            return ""
        return address_of(shown[place + step], self.choice.query)


def _act(request: HttpRequest, form: TranslationForm, text: PlacedText) -> None:
    by = {"by": request.user, "clock": now}
    seq = form.cleaned_data["version"]
    seen = Seen(code=text.code, name=text.place, seq=seq)
    if "_holds" in request.POST:
        confirm_texts(chosen=[seen], **by)
    elif text.fact is None:
        translate_text(seen=seen, words=form.words(), **by)
    else:
        translate_fact(code=text.code, place=text.place, seq=seq, words=form.words(), **by)
