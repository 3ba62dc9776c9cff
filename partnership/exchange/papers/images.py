"""Images: whole, of bounded size; what they tell of place and device; the same without it."""

import warnings
from collections.abc import Iterator
from pathlib import Path

from PIL import ExifTags, Image, ImageOps

from partnership.exchange.papers.days import day_of
from partnership.exchange.papers.kinds import Detail, Fault, Found, Kind, Unfit

FORMATS = {Kind.PNG: "PNG", Kind.JPEG: "JPEG", Kind.WEBP: "WEBP"}
MOST_PIXELS = 80_000_000
QUALITY = 95
Image.MAX_IMAGE_PIXELS = MOST_PIXELS
TAGS = {
    ExifTags.Base.Artist: Detail.AUTHOR,
    ExifTags.Base.Copyright: Detail.AUTHOR,
    ExifTags.Base.Make: Detail.DEVICE,
    ExifTags.Base.Model: Detail.DEVICE,
    ExifTags.Base.Software: Detail.SOFTWARE,
    ExifTags.Base.DateTime: Detail.CREATED,
    ExifTags.Base.ImageDescription: Detail.REMARK,
    ExifTags.Base.HostComputer: Detail.DEVICE,
}
INNER = {
    ExifTags.Base.CameraOwnerName: Detail.AUTHOR,
    ExifTags.Base.BodySerialNumber: Detail.DEVICE,
    ExifTags.Base.DateTimeOriginal: Detail.CREATED,
    ExifTags.Base.UserComment: Detail.REMARK,
}
TEXTS = {"author": Detail.AUTHOR, "software": Detail.SOFTWARE, "comment": Detail.REMARK,
         "creation time": Detail.CREATED, "xmp": Detail.OTHER, "xml:com.adobe.xmp": Detail.OTHER,
         "photoshop": Detail.OTHER}  # fmt: skip


def image_found(path: Path, kind: Kind) -> Found:
    """Return what an image says of itself. Raises Unfit unless it can be read to its end."""
    with _opened(path, kind) as image:
        _load(image)
        details = (*_exif(image), *_texts(image))
        created = [text for code, text in details if code == Detail.CREATED]
        return Found(kind, details=details, dated_on=day_of(created[0]) if created else "")


def image_stripped(path: Path, kind: Kind, out: Path) -> None:
    """Write the same picture, upright, with its colours and nothing else."""
    with _opened(path, kind) as image:
        _load(image)
        options: dict = {"icc_profile": image.info.get("icc_profile")}
        turned = image.getexif().get(ExifTags.Base.Orientation, 1) != 1
        picture = ImageOps.exif_transpose(image) if turned else image
        if kind == Kind.JPEG:
            options |= {"quality": QUALITY if turned else "keep"}
        elif kind == Kind.WEBP:
            options |= {"quality": QUALITY, "exif": b"", "xmp": b""}
        for name in [*picture.info]:
            if name not in ("icc_profile", "transparency"):
                del picture.info[name]
        picture.save(out, FORMATS[kind], exif=b"", **_without_none(options))


def _without_none(options: dict) -> dict:
    options.pop("exif", None)
    return {name: value for name, value in options.items() if value is not None}


def _opened(path: Path, kind: Kind) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return Image.open(path, formats=[FORMATS[kind]])
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Unfit(Fault.BOMB) from None
    except (OSError, ValueError, SyntaxError):
        raise Unfit(Fault.DAMAGED) from None


def _load(image: Image.Image) -> None:
    if getattr(image, "n_frames", 1) > 1:
        raise Unfit(Fault.ACTIVE)
    try:
        image.load()
    except Image.DecompressionBombError:
        raise Unfit(Fault.BOMB) from None
    except (OSError, ValueError, SyntaxError, IndexError):
        raise Unfit(Fault.DAMAGED) from None


def _exif(image: Image.Image) -> Iterator[tuple[Detail, str]]:
    exif = image.getexif()
    for tags, values in ((TAGS, exif), (INNER, exif.get_ifd(ExifTags.IFD.Exif))):
        for tag, detail in tags.items():
            if text := _plain(values.get(tag)):
                yield detail, text
    if place := exif.get_ifd(ExifTags.IFD.GPSInfo):
        yield Detail.PLACE, _place(place)


def _place(place: dict) -> str:
    """Return latitude and longitude in degrees, as far as they are written."""
    gps = ExifTags.GPS
    parts = [
        f"{_degrees(place.get(value)):.4f} {place.get(sign, '')}".strip()
        for value, sign in (
            (gps.GPSLatitude, gps.GPSLatitudeRef),
            (gps.GPSLongitude, gps.GPSLongitudeRef),
        )
        if place.get(value)
    ]
    return ", ".join(parts)


def _degrees(value: object) -> float:
    try:
        degrees, minutes, seconds = (float(part) for part in value)  # type: ignore[attr-defined]
    except (TypeError, ValueError, ZeroDivisionError):
        return 0.0
    return degrees + minutes / 60 + seconds / 3600


def _texts(image: Image.Image) -> Iterator[tuple[Detail, str]]:
    for name, value in image.info.items():
        detail = TEXTS.get(str(name).lower())
        if detail and (text := _plain(value)):
            yield detail, "" if detail == Detail.OTHER else text


def _plain(value: object) -> str:
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if isinstance(value, dict):
        return "…" if value else ""
    return str(value).replace("\x00", "").strip()[:200] if value is not None else ""
