"""Files on their way in: to disk and never to memory, only for officials, only so many bytes."""

from django.conf import settings
from django.core.files.uploadhandler import SkipFile, TemporaryFileUploadHandler

from tracker.officials import OFFICIALS


class BoundedUploads(TemporaryFileUploadHandler):
    """Spools each file to disk and drops it once it is bigger than a file may be.

    The rest of the form is read on, so nothing typed is lost; the form's fields whose file was
    dropped stand in `request.too_big`. Outside the officials' side no file is kept at all.
    """

    def __init__(self, request=None):
        super().__init__(request)
        if request is not None:
            request.too_big = []

    def new_file(self, *args, **options):
        """Begin a file, unless a stranger sends it."""
        if not self.request.path_info.startswith(OFFICIALS):
            raise SkipFile
        super().new_file(*args, **options)
        self.size = 0

    def receive_data_chunk(self, raw_data, start):
        """Write on, up to the limit."""
        self.size += len(raw_data)
        if self.size > settings.EVIDENCE_MOST_BYTES:
            self.request.too_big.append(self.field_name)
            self.file.close()
            raise SkipFile
        super().receive_data_chunk(raw_data, start)
