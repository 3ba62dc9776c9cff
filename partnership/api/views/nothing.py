"""Every other address under the API: a problem document."""

from django.http import Http404

from partnership.api.views.reading import Reading


class Nothing(Reading):
    """An address where there is nothing, whatever the method."""

    schema = None

    def initial(self, request, *args, **kwargs):
        """Say so before anything else."""
        super().initial(request, *args, **kwargs)
        raise Http404

    def list(self, request):
        """Never comes this far."""
