"""Bytes to staged text: the encoding found by a library, line ends `\\n`, no byte-order mark, nothing else changed."""

import codecs
from typing import Final

import charset_normalizer

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Encodings that pages of the genre have; a library that may choose among a hundred takes Chinese for Cyrillic.
_CANDIDATES: Final = ["gb18030", "big5", "big5hkscs", "utf_16_le", "utf_16_be"]
_SAMPLE: Final = 64 * 1024
# Share of bytes below 32 other than blanks from which a file is no text.
_CONTROL: Final = bytes(set(range(32)) - {9, 10, 12, 13, 27})
_BINARY_SHARE: Final = 0.02
# Share of a decoded text's characters that no writer of Chinese or English would use, from which it is a misreading.
_STRANGE_SHARE: Final = 0.05


class DecodeError(ValueError):
    """Bytes that are no text; `reason` is one of OUTCOME_REASON: empty, binary, undecodable."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason


def decode(data: bytes) -> str:
    """The staged text of a file's bytes. Raises DecodeError."""
    if not data.strip():
        raise DecodeError("empty", "the file holds no characters")
    text = _normalized(_decoded(data))
    if "\0" in text:
        raise DecodeError("binary", "NUL characters in the text")
    if not text.strip():
        raise DecodeError("empty", "the file holds only blanks")
    return text


def _normalized(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise DecodeError("undecodable", f"{encoding} by its byte-order mark, but {error}") from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    sample = data[:_SAMPLE]
    wide = sample.count(0) > len(sample) // 8  # every other byte of UTF-16 English is a zero
    if not wide and len(sample.translate(None, _CONTROL)) < len(sample) * (1 - _BINARY_SHARE):
        raise DecodeError("binary", "control characters as no text has them")
    best = charset_normalizer.from_bytes(data, cp_isolation=_CANDIDATES, enable_fallback=False, threshold=0.5).best()
    if best is None:
        raise DecodeError("binary" if wide else "undecodable", "no supported encoding fits the bytes")
    text = data.decode(best.encoding)
    strange = sum(1 for char in text if "\ue000" <= char <= "\uf8ff" or char == "\ufffd" or not _usual(char))
    if strange > _STRANGE_SHARE * len(text):
        raise DecodeError(
            "binary" if wide else "undecodable", "the bytes read as no language in any supported encoding"
        )
    return text


def _usual(char: str) -> bool:
    """Whether a character is of the scripts and signs that pages in Chinese or English have."""
    return (
        char < "\u0250"
        or "\u2000" <= char <= "\u27bf"
        or "\u3000" <= char <= "\u30ff"
        or "\u3200" <= char <= "\u33ff"
        or "\u3400" <= char <= "\u9fff"
        or "\uf900" <= char <= "\ufaff"
        or "\ufe30" <= char <= "\uffee"
    )
