"""The command, with a real mail server on this machine."""

import email
import email.policy
import socket
from io import StringIO

import pytest
from aiosmtpd.controller import Controller
from django.core.management import CommandError, call_command

from partnership.models import Notice
from tests.actions.people import contributor
from tests.factories import memorandum

pytestmark = pytest.mark.django_db


class Postbox:
    """Keeps what it is given. refuses: an address that it does not take."""

    def __init__(self):
        self.mails, self.refuses = [], ""

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address == self.refuses:
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        parsed = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.mails.append((envelope.rcpt_tos, parsed))
        return "250 taken"


def free_port() -> int:
    """A port that nothing listens on: this mail server cannot choose one by itself."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def postbox(settings):
    """A mail server on a free port of this machine."""
    box = Postbox()
    host, port = "127.0.0.1", free_port()
    server = Controller(box, hostname=host, port=port)
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = host, port
    settings.EMAIL_URL = f"smtp://{host}:{port}"
    yield box
    server.stop()


@pytest.fixture(autouse=True)
def stopped(time_machine):
    """It is the Tuesday after the due date."""
    time_machine.move_to("2026-04-07T18:00:00+00:00", tick=True)


def run(*arguments) -> str:
    said = StringIO()
    call_command("send_notices", *arguments, stdout=said)
    return said.getvalue()


def test_each_official_gets_one_mail_in_their_language(postbox):
    story = memorandum()
    contributor(story.nserc, email="ottawa@example.org", language="fr")
    contributor(story.secihti, email="mexico@example.org", language="es")

    assert "2 mails written, 2 sent" in run()
    assert "0 mails written, 0 sent" in run()

    by_address = {to[0]: mail for to, mail in postbox.mails}
    assert by_address.keys() == {"ottawa@example.org", "mexico@example.org"}
    mail = by_address["ottawa@example.org"]
    assert mail["Content-Language"] == "fr"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert "PRO-5.1-M1" in mail["Subject"]
    assert "http://127.0.0.1:8000/admin/" in mail.get_content()


def test_a_mailbox_that_is_refused_stops_nobody_elses(postbox):
    story = memorandum()
    contributor(story.nserc, email="gone@example.org")
    contributor(story.secihti, email="mexico@example.org")
    postbox.refuses = "gone@example.org"

    with pytest.raises(CommandError, match="550"):
        run()
    assert [to for to, _mail in postbox.mails] == [["mexico@example.org"]]
    assert Notice.objects.get(sent_at=None).official.email == "gone@example.org"


def test_a_server_that_is_down_loses_nothing(postbox, settings):
    contributor(memorandum().nserc, email="ottawa@example.org")
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, 1
    with pytest.raises(CommandError, match="cannot be reached"):
        run()
    settings.EMAIL_PORT = port
    assert "1 sent" in run()
    assert len(postbox.mails) == 1


def test_a_dry_run_says_what_it_would_do(postbox):
    contributor(memorandum().nserc, username="ottawa", email="ottawa@example.org")
    assert run("--dry-run").startswith("ottawa (en): ")
    assert not postbox.mails


def test_without_a_mail_server_it_says_so(settings):
    memorandum()
    settings.EMAIL_URL, settings.DEMO = "", False
    with pytest.raises(CommandError, match="EMAIL_URL"):
        run()


def test_before_there_is_a_plan_there_is_nothing_to_say():
    assert "nothing" in run()
