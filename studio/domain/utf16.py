"""Owns the conversion between code points, which all our offsets count, and UTF-16 units, which text widgets count."""

_HIGH = range(0xD800, 0xDC00)
_LOW = range(0xDC00, 0xE000)


def utf16_offset(text: str, index: int) -> int:
    """Return the offset in UTF-16 units of the code point at `index` (0..len(text))."""
    head = text[:index]
    if head.isascii():
        return len(head)
    return len(head.encode("utf-16-le", "surrogatepass")) // 2


def index_at_utf16(text: str, offset: int) -> int:
    """Return the index of the code point at `offset` UTF-16 units: its own inside a pair, len(text) past the end."""
    if text.isascii():
        return min(offset, len(text))
    units = memoryview(text.encode("utf-16-le", "surrogatepass")).cast("H")
    offset = min(offset, len(units))
    if 0 < offset < len(units) and units[offset - 1] in _HIGH and units[offset] in _LOW:
        offset -= 1
    return len(bytes(units[:offset]).decode("utf-16-le", "surrogatepass"))
