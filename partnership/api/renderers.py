"""From prepared rows to bytes, without a serializer between."""

import orjson
from rest_framework.renderers import BaseRenderer


class Json(BaseRenderer):
    """JSON in UTF-8; days as YYYY-MM-DD, moments in UTC with Z."""

    media_type = "application/json"
    format = "json"
    charset = None
    render_style = "binary"

    def render(self, data, accepted_media_type=None, renderer_context=None) -> bytes:
        """Return the bytes; an answer without a body has none."""
        return b"" if data is None else orjson.dumps(data, option=orjson.OPT_UTC_Z)


class OpenApi(Json):
    """The same under the name that is registered for a description of an API."""

    media_type = "application/vnd.oai.openapi+json"
