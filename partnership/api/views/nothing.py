"""Every other address under the API: a problem document, or the way to the right spelling."""

from django.http import Http404
from django.urls import resolve

from partnership.api.problems import Elsewhere
from partnership.api.views.reading import Reading


class Nothing(Reading):
    """An address where there is nothing, whatever the method. With a slash there may be."""

    schema = None

    def initial(self, request, *args, **kwargs):
        """Say so before anything else."""
        super().initial(request, *args, **kwargs)
        with_slash = f"{request.path}/"
        if not request.path.endswith("/") and not _is_nothing(with_slash):
            raise Elsewhere(with_slash)
        raise Http404

    def list(self, request):
        """Never comes this far."""


def _is_nothing(path: str) -> bool:
    return getattr(resolve(path).func, "cls", None) is Nothing
