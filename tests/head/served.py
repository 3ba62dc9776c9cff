"""The settings of tests for a site that is really served: processes share the head."""

from tests.settings import *  # noqa: F403
from tracker.settings import SHARED_HEAD  # noqa: F401
