"""Holding the tables against the record: whatever was edited behind the site's back is named."""

from partnership.queries.verification.findings import Finding
from partnership.queries.verification.verifying import Verification, verify_record

__all__ = ["Finding", "Verification", "verify_record"]
