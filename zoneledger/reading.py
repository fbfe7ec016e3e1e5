"""A text as the grammars read it: one writing for each character, noise taken out, offsets kept.

Full-width digits, letters and signs become ASCII; traditional characters become simplified (one character for one);
every kind of blank is a space and every curly quote a straight one; zero-width characters, the pinyin in brackets that
machine-converted pages carry (`開(kāi)發(fā)區(qū)`) and the blanks that set digits and letters apart in Chinese
sentences (总投资 8 亿元) are dropped. Line feeds stay. All grammars and rules work on
`Reading.text`; positions are turned back to the staged text by `raw_span`, once, when rows are made.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from opencc import OpenCC

_CJK: Final = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_NOISE: Final = re.compile(
    rf"\((?<=[{_CJK}]\()[a-z\u00e0-\u00fc\u0101-\u01dc]{{1,7}}\)|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+"
)
# A blank that parts Chinese signs from digits and letters for the eye only; in rows of tables it parts columns.
_SET_APART: Final = re.compile(rf"(?<=[{_CJK}]) (?=[0-9A-Za-z])|(?<=[0-9A-Za-z%]) (?=[{_CJK}])")
_SENTENCE: Final = re.compile("[，。；]")
_COLUMNS: Final = re.compile(r"(?<=[^ \n])  (?=[^ \n])|\||(?<=[\d%]) \d")
_COLUMN_BLANKS: Final = "\t\u3000"
# So many blanks in its sentences make a page one that sets all digits apart, in its headlines too.
_OFTEN: Final = 3
# Sentence punctuation (，；！？) keeps its width: it tells Chinese clauses from the commas inside numbers.
# Pages that print it at half width beside Chinese signs get it back.
_KEPT_WIDE: Final = "，；！？"
_NARROW: Final = re.compile(rf"[,;!?](?:(?<=[{_CJK}].)(?! [A-Za-z])|(?= ?[{_CJK}]))")
_WIDE: Final = {",": "，", ";": "；", "!": "！", "?": "？"}
_SIGNS: Final = {
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "´": "'", "`": "'",
    "“": '"', "”": '"', "„": '"', "″": '"', "〝": '"', "〞": '"',
    "–": "-", "‐": "-", "‑": "-", "‒": "-", "−": "-", "〜": "~", "∼": "~", "﹪": "%", "﹣": "-", "￥": "¥",
}  # fmt: skip
# The zeros of numbers in Chinese signs are printed as circles too, those of years also as letters and digits.
_CIRCLES: Final = ("○", "◯", "二O", "二0", "二o")
_NINE: Final = "一二三四五六七八九"
_ROUND_ZERO: Final = re.compile(
    rf"(?<![{_NINE}〇○◯])[一二][{_NINE}〇○◯Oo0]{{3}}(?= ?年)|(?<=[{_NINE}〇百千])[○◯]{{1,3}}(?=[{_NINE}])"
)
_ZERO_SIGNS: Final = str.maketrans("○◯Oo0", "〇〇〇〇〇")
# Writings of signs that only converted pages have, and that the table of traditional signs lacks.
_VARIANTS: Final = dict(zip(map(ord, "陜淸靑髙硏戸黒歴済尙"), "陕清青高研户黑历济尚", strict=True))
# Words that pages in traditional characters write otherwise than one sign for one; pages from Taiwan say 專案 for 项目.
_REGIONAL: Final = {
    "专案": "项目", "批覆": "批复", "答覆": "答复", "回覆": "回复", "覆函": "复函", "覆工": "复工", "恢覆": "恢复",
    "瞭解": "了解", "座落": "坐落", "产业炼": "产业链", "供应炼": "供应链", "价值炼": "价值链", "冷炼": "冷链",
}  # fmt: skip
_OPENING: Final = ("(", "（")
_CLOSING: Final = (")", "）")
_BLANKS: Final = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"


@cache
def _folding() -> dict[int, str]:
    """Character by character: full width to ASCII, traditional to simplified, blanks and quotes to their plain form."""
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) not in _KEPT_WIDE}
    table |= {ord(sign): plain for sign, plain in _SIGNS.items()} | {ord(blank): " " for blank in _BLANKS}
    han = [chr(code) for start, end in ((0x3400, 0x4DC0), (0x4E00, 0xA000)) for code in range(start, end)]
    simplified = OpenCC("t2s").convert("\n".join(han)).split("\n")
    return (
        table
        | _VARIANTS
        | {ord(old): new for old, new in zip(han, simplified, strict=True) if old != new and len(new) == 1}
    )


@dataclass(frozen=True, slots=True)
class Reading:
    """A staged text (`raw`), the text that grammars read (`text`), and the way back.

    `offsets[i]` is the place in `raw` of `text[i]`; it is None where the two have the same length.
    """

    raw: str
    text: str
    offsets: tuple[int, ...] | None = None

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span in `raw` of the half-open span `text[start:end]`."""
        if self.offsets is None:
            return start, end
        first = self.offsets[start]
        return first, self.raw_end(end) if start < end else first

    def raw_end(self, end: int) -> int:
        """Where in `raw` the words end whose last character is `text[end - 1]`: the pinyin in brackets behind it, which
        was dropped, is its own (區(qū)).
        """
        if self.offsets is None:
            return end
        last = self.offsets[end - 1] + 1
        dropped = self.raw[last : self.offsets[end]]
        return last + max(map(dropped.rfind, _CLOSING)) + 1 if dropped.startswith(_OPENING) else last

    def written(self, start: int, end: int) -> str:
        """The words of `text[start:end]` in the script of the raw text, without its noise, blanks made one."""
        if self.offsets is None:
            return " ".join(self.raw[start:end].split())
        return " ".join("".join(self.raw[place] for place in self.offsets[start:end]).split())


def read(raw: str) -> Reading:
    """Fold a staged text for reading; linear in its length."""
    # The brackets around pinyin may be full-width, so characters are folded first: that keeps the length.
    folded = raw.translate(_folding())
    if not folded.isascii():
        for word, plain in _REGIONAL.items():
            folded = folded.replace(word, plain)
    if "\r" in folded:  # line ends of any system become line feeds, at the same places
        folded = folded.replace("\r\n", " \n").replace("\r", "\n")
    if not folded.isascii():
        folded = _NARROW.sub(lambda found: _WIDE[found[0]], folded)
    if any(circle in folded for circle in _CIRCLES):
        folded = _ROUND_ZERO.sub(lambda found: found[0].translate(_ZERO_SIGNS), folded)
    drops = [match.span() for match in _NOISE.finditer(folded)]
    if not folded.isascii() and (blanks := _set_apart(folded, raw)):
        drops = sorted([*drops, *((at, at + 1) for at in blanks)])
    if not drops:
        return Reading(raw, folded)
    kept: list[str] = []
    offsets: list[int] = []
    at = 0
    for start, end in [*drops, (len(folded), len(folded))]:
        kept.append(folded[at:start])
        offsets.extend(range(at, start))
        at = end
    return Reading(raw, "".join(kept), (*offsets, len(raw)))


def _set_apart(text: str, raw: str) -> list[int]:
    """The places of the blanks that only set digits and letters apart in Chinese sentences.

    On pages that do so throughout they are dropped in headlines too; wide blanks and tabs part columns.
    """
    told: list[int] = []
    others: list[int] = []
    high, row, sentence = -1, False, False
    for match in _SET_APART.finditer(text):
        at = match.start()
        if at > high:
            low, high = text.rfind("\n", 0, at) + 1, text.find("\n", at)
            high = len(text) if high < 0 else high
            sentence = _SENTENCE.search(text, low, high) is not None
            row = _COLUMNS.search(text, low, high) is not None
        if not row and raw[at] not in _COLUMN_BLANKS:
            (told if sentence else others).append(at)
    return sorted([*told, *others]) if len(told) >= _OFTEN else told
