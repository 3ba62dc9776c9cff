"""How officials sign in, and what is logged of their accounts."""

import factory

from partnership.models import AccountChange, Factor, Guesses, Identity, RecoveryCode, Visit
from partnership.vocabulary import AccountMatter, FactorKind
from tests.factories.accounts import OfficialFactory
from tests.factories.base import RowFactory
from tests.factories.moments import moment


class FactorFactory(RowFactory):
    """A passkey, with nothing that opens it."""

    class Meta:
        model = Factor

    official = factory.SubFactory(OfficialFactory)
    kind = FactorKind.PASSKEY
    name = "office laptop"
    material = b"a public key"
    credential = factory.Sequence(lambda number: f"credential-{number + 1}")
    added_at = moment("2026-03-01")


class RecoveryCodeFactory(RowFactory):
    """A recovery code that was not used."""

    class Meta:
        model = RecoveryCode

    official = factory.SubFactory(OfficialFactory)
    digest = "0" * 64


class IdentityFactory(RowFactory):
    """An official whom Canada's identity service knows."""

    class Meta:
        model = Identity

    official = factory.SubFactory(OfficialFactory)
    issuer = "https://identity.example.ca"
    subject = factory.Sequence(lambda number: f"subject-{number + 1}")
    bound_at = moment("2026-03-01")


class VisitFactory(RowFactory):
    """A browser in which an official is signed in."""

    class Meta:
        model = Visit

    official = factory.SubFactory(OfficialFactory)
    session_key = factory.Sequence(lambda number: f"{number + 1:032d}")
    began_at = moment("2026-03-01")
    seen_at = moment("2026-03-01")
    browser = "Firefox on Windows"


class GuessesFactory(RowFactory):
    """Tries in vain at a name."""

    class Meta:
        model = Guesses

    key = factory.Sequence(lambda number: f"{number + 1:064d}")
    tries = 1
    tried_at = moment("2026-03-01")


class AccountChangeFactory(RowFactory):
    """A line of the log of accounts."""

    class Meta:
        model = AccountChange

    at = moment("2026-03-01")
    official = factory.SubFactory(OfficialFactory)
    by = factory.SelfAttribute("official")
    party = factory.SelfAttribute("official.party")
    matter = AccountMatter.LANGUAGE
    before = "en"
    after = "fr"
