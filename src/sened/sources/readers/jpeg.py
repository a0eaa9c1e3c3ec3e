"""A JPEG without its metadata, its picture data untouched: the segments that hold remarks are left out."""

_KEPT_APPLICATION = {0xE0, 0xEE}
"""JFIF and Adobe say how colours are meant; all other application segments hold remarks."""


def without_metadata(data: bytes) -> bytes:
    """Return `data` without EXIF, XMP, IPTC, comments and whatever follows the picture; `data` itself where it is no JPEG."""
    if not data.startswith(b"\xff\xd8"):
        return data
    out, position = [b"\xff\xd8"], 2
    while position + 4 <= len(data) and data[position] == 0xFF:
        marker, size = data[position + 1], int.from_bytes(data[position + 2 : position + 4], "big")
        if marker == 0xDA:
            end = data.rfind(b"\xff\xd9", position)
            return b"".join([*out, data[position : end + 2 if end > 0 else len(data)]])
        if not (0xE0 <= marker <= 0xEF or marker == 0xFE) or marker in _KEPT_APPLICATION:
            out.append(data[position : position + 2 + size])
        position += 2 + size
    return data
