"""Places in UTF-8, told in code points."""

from __future__ import annotations


class Places:
    """Turns byte offsets of a text's UTF-8 into offsets in code points; quick while they hardly go back."""

    def __init__(self, text: str, offset: int = 0) -> None:
        """`offset` is added to every answer: where the text begins in a larger one."""
        self._plain = text.isascii()
        self._bytes = b"" if self._plain else text.encode()
        self._offset = offset
        self._byte = 0
        self._point = 0

    def at(self, byte: int) -> int:
        """The offset in code points of a byte that begins a character, or of the end."""
        if self._plain:
            return self._offset + byte
        if byte >= self._byte:
            self._point += len(self._bytes[self._byte : byte].decode())
        else:
            self._point -= len(self._bytes[byte : self._byte].decode())
        self._byte = byte
        return self._offset + self._point
