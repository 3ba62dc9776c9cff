"""Redis as a cache that may go away: the site answers without it, and asks again soon."""

import logging
from time import monotonic
from typing import Any

from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

log = logging.getLogger(__name__)
AWAY_SECONDS = 5.0  # for which a Redis that did not answer is not asked again
WAITED_SECONDS = 0.5  # for an answer


class ForgivingRedisCache(RedisCache):
    """Django's own Redis cache, with an outage taken for an empty cache and told in the log."""

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        limits = {"socket_timeout": WAITED_SECONDS, "socket_connect_timeout": WAITED_SECONDS}
        super().__init__(server, {**params, "OPTIONS": limits | params.get("OPTIONS", {})})
        self._ask_again_at = 0.0

    def get(self, key, default=None, version=None):
        """Return what is kept; the default where nothing is, or Redis is away."""
        return self._asked(super().get, key, default=default, version=version, without=default)

    def set(self, key, value, *more, **named):
        """Keep a value, if Redis is there."""
        self._asked(super().set, key, value, *more, **named, without=None)

    def add(self, key, value, *more, **named):
        """Keep a value where none is; False where there is one, or Redis is away."""
        return self._asked(super().add, key, value, *more, **named, without=False)

    def delete(self, key, version=None):
        """Forget a value; False where there was none, or Redis is away."""
        return self._asked(super().delete, key, version=version, without=False)

    def _asked(self, ask, *values, without, **named):
        if monotonic() < self._ask_again_at:
            return without
        try:
            return ask(*values, **named)
        except RedisError as error:
            self._ask_again_at = monotonic() + AWAY_SECONDS
            log.warning("Redis is away; the site goes on without it: %s", type(error).__name__)
            return without
