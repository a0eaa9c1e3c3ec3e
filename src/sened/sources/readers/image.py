"""Pictures: their size and form, whether they hold metadata, and a copy without it. No text is read from a picture."""

import io
import struct
import warnings
from typing import BinaryIO

import PIL
from PIL import Image, ImageOps, UnidentifiedImageError

from sened.sources.readers.reading import Given, Part, Reading, Refused, clean, whole

MAX_BYTES = 128 << 20
MAX_PIXELS = 120_000_000
MAX_COPIED_PIXELS = 36_000_000
"""A copy needs the whole picture in memory, twice where it has to be turned."""

_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "TIFF", "BMP")
_GPS, _ORIENTATION = 0x8825, 0x0112
_LOSSLESS = "PNG"
_QUALITY = 92


def read_image(file: BinaryIO, _: Given) -> Reading:
    """Return the facts of the picture and a derivative without metadata; `Refused` over 120 million pixels."""
    data = whole(file, MAX_BYTES)
    Image.MAX_IMAGE_PIXELS = None  # the limit below is ours, and exact
    warnings.simplefilter("ignore")
    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
            width, height = picture.size
            if width * height > MAX_PIXELS:
                raise Refused("pixels", f"the picture claims {width} x {height} pixels; the limit is {MAX_PIXELS}")
            exif = picture.getexif()
            facts = {
                "format": picture.format or "",
                "width": width,
                "height": height,
                "frames": getattr(picture, "n_frames", 1),
                "exif": bool(exif),
                "gps": _GPS in exif or bool(exif.get_ifd(_GPS)),
                "xmp": any(key in picture.info for key in ("xmp", "XML:com.adobe.xmp")),
            }
            if width * height > MAX_COPIED_PIXELS:
                note = f"no copy without metadata was made: it has more than {MAX_COPIED_PIXELS} pixels"
                return Reading(reader="image", facts=facts, notes=[note])
            part = _stripped(picture)
    except UnidentifiedImageError:
        raise Refused("format", "the file is no picture of a known form") from None
    except (OSError, ValueError, SyntaxError, EOFError, struct.error, IndexError, KeyError, TypeError) as error:
        raise Refused("format", f"the picture cannot be read: {clean(str(error), 200)}") from None
    notes = ["the first of several frames stands in the copy without metadata"] if facts["frames"] != 1 else []
    if facts["gps"]:
        notes.append("the picture holds a place (GPS) in its metadata; only the copy without metadata is safe to show")
    return Reading(reader="image", facts=facts, notes=notes, parts=[part])


def _stripped(picture: Image.Image) -> Part:
    """Return the pixels written anew, turned as the metadata said, with nothing else."""
    form = "JPEG" if picture.format == "JPEG" else _LOSSLESS
    turned = ImageOps.exif_transpose(picture)
    if form == "JPEG":
        plain = turned if turned.mode in {"L", "RGB", "CMYK"} else turned.convert("RGB")
    else:
        plain = turned if turned.mode in {"1", "L", "LA", "P", "RGB", "RGBA", "I;16"} else turned.convert("RGBA")
    transparency = plain.info.get("transparency") if form == _LOSSLESS else None
    plain.info = {} if transparency is None else {"transparency": transparency}
    out = io.BytesIO()
    if form == "JPEG":
        plain.save(out, form, quality=_QUALITY, exif=b"", icc_profile=None)
    else:
        plain.save(out, form, exif=b"", icc_profile=None)
    parameters = {"form": form, "quality": str(_QUALITY) if form == "JPEG" else "", "pillow": PIL.__version__}
    facts = {k: v for k, v in parameters.items() if v} | {"without": "EXIF, XMP, IPTC, profile, comments, thumbnails"}
    return Part(role="stripped", media_type=f"image/{form.lower()}", data=out.getvalue(), facts=facts)
