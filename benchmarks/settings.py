"""The site's own settings with one page more, and with nothing kept where COLD=1 asks for it."""

from tracker.settings import *  # noqa: F403
from tracker.settings import env

ROOT_URLCONF = "benchmarks.bare"
KEEP_NOTHING = env.flag("COLD")
if KEEP_NOTHING:
    NOTHING = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
    CACHES = {"default": NOTHING, "process": NOTHING}
