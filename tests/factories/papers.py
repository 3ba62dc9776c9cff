"""Files of evidence, withheld items, and what is known of links."""

from datetime import date

import factory

from partnership.models import LinkCheck, StoredFile, Upload, Withholding
from partnership.vocabulary import LinkOutcome
from tests.factories.accounts import OfficialFactory
from tests.factories.base import RowFactory
from tests.factories.items import MilestoneFactory, OrganizationFactory
from tests.factories.moments import moment


class StoredFileFactory(RowFactory):
    """The row of a PDF; its bytes are nowhere."""

    class Meta:
        model = StoredFile

    sha256 = factory.Sequence(lambda number: f"{number:064x}")
    media_type = "application/pdf"
    size_bytes = 312_000
    stored_at = moment("2026-03-01")


class UploadFactory(RowFactory):
    """A PDF that an official handed in and that no report carries yet."""

    class Meta:
        model = Upload

    key = factory.Sequence(lambda number: f"upload-{number}")
    official = factory.SubFactory(OfficialFactory)
    file = factory.SubFactory(StoredFileFactory)
    file_name = "memorandum.pdf"
    uploaded_at = moment("2026-03-01")


class WithholdingFactory(RowFactory):
    """A Canadian agency's decision to withhold the words of a milestone; a draft."""

    class Meta:
        model = Withholding

    milestone = factory.SubFactory(MilestoneFactory)
    organization = factory.SubFactory(OrganizationFactory)
    party = factory.SelfAttribute("organization.country")
    ground_en = "Access to Information Act, section 15"
    ground_fr = "Loi sur l’accès à l’information, article 15"
    ground_es = "Ley de Acceso a la Información, artículo 15"
    decided_on = date(2026, 3, 1)
    informed_on = date(2026, 3, 1)
    review_on = date(2027, 3, 1)


class LinkCheckFactory(RowFactory):
    """A link that answered."""

    class Meta:
        model = LinkCheck

    address = factory.Sequence(lambda number: f"https://www.example.org/{number}")
    checked_at = moment("2026-03-01")
    outcome = LinkOutcome.ANSWERS
    status = 200
