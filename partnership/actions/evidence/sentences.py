"""Why a file is refused, said to whoever chose it."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from partnership.exchange.papers.kinds import Fault

KINDS = _("Accepted are PDF, PNG, JPEG, WebP, DOCX, XLSX, PPTX, ODT and ODS.")
SENTENCES = {
    Fault.EMPTY: _("This file is empty."),
    Fault.TOO_BIG: _("This file is too big."),
    Fault.UNKNOWN: format_lazy(
        "{} {}", _("This is not a kind of file that can be published here."), KINDS
    ),
    Fault.WEB_PAGE: format_lazy(
        "{} {}",
        _("This is a web page or a drawing made of code, which could run in a reader’s browser."),
        KINDS,
    ),
    Fault.PROGRAM: _("This file is a program or holds one; programs are not published here."),
    Fault.OLD_OFFICE: _(
        "This is in the office format of before 2007, which can hide programs: save it as DOCX, "
        "XLSX, PPTX or PDF."
    ),
    Fault.ARCHIVE: _("This is an archive: attach each document by itself."),
    Fault.MACROS: _("This document holds macros, which are programs: save it without them."),
    Fault.ACTIVE: _(
        "This document holds a script, a form that sends, or moving pictures: print it to a new "
        "PDF or save it as a plain picture."
    ),
    Fault.HOLDS_FILES: _("Other files are hidden inside this document: attach each by itself."),
    Fault.PROTECTED: _("This file is protected by a password, so nobody could read or check it."),
    Fault.DAMAGED: _(
        "This file is damaged or not what its beginning says: it cannot be read to its end."
    ),
    Fault.TWO_KINDS: _("This file is two kinds of file at once, which is a known trick."),
    Fault.BOMB: _("This file swells to many times its size when it is opened."),
    Fault.TOO_SLOW: _("This file takes too long to read: make it simpler or print it anew."),
}
