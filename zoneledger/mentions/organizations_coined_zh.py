"""Chinese firms by a coined word and a trade, whatever the sentence tells of them: 鼎晟能源则表示, 恒润石化的二期, 博锐精工负责人.

Takes: a word of no language (`coined_words_zh`) right before a trade, with the place or country that leads it, where the words
parted by a segmenter begin there and a name can end behind the trade. Leaves alone: trades behind words of the language
(培育生物科技), and what a longer name goes on with (科技园, 能源产业).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

import rjieba

from zoneledger.lexicon.loader import load_words
from zoneledger.lexicon.phrases import CuedPattern
from zoneledger.mentions.coined_words_zh import is_coined
from zoneledger.mentions.numerals import Taken
from zoneledger.mentions.organizations_en import alternatives
from zoneledger.records import Mention
from zoneledger.registry.divisions import by_chinese_name

_REACH: Final = 12
_CUT: Final = re.compile(r"[，。；：:、！？\n \"()（）“”的]")


@cache
def _trades() -> CuedPattern:
    """A trade, or one with a trade that only firms bear behind it, with a sign, a firm's office or a firm's deed behind them."""
    told = load_words("zh", "organizations")
    words = sorted({*told["firm_words"], *told["pure_trades"], *told["broad_trades"], *told["firm_tails"]})
    words = [word for word in words if word not in told["trades_of_deeds"]]
    trade = alternatives(words)
    pure = alternatives(told["pure_trades"])
    behind = alternatives([*told["offices"], *told["does"], *told["goes_on"]])
    plant = alternatives(told["plants"])
    pattern = re.compile(
        rf"(?:{trade})(?:{pure})?(?=(?P<plant>{plant}|、)|[的则等，。；：:(（)）”\" \n]|$"
        rf"|[和与及](?![一-鿿]{{0,6}}(?:产业|行业|领域))|{behind}|[\d两三四五六七八九十]+[家户])"
    )
    return CuedPattern(words, pattern)


@cache
def _things() -> tuple[str, ...]:
    return tuple(load_words("zh", "organizations")["trades_as_things"])


def find_coined(text: str, taken: Taken, zones: dict[int, int]) -> Iterator[Mention]:
    """Names that no other rule found; `zones` holds the places that zones' names cover."""
    for trade in _trades().finditer(text):
        at, end = trade.span()
        if at in zones or end - 1 in zones or taken.overlaps(at - 1, end):
            continue
        if trade["plant"] is not None and trade[0].endswith(_things()):  # 云帆轴承项目 is a project for bearings
            continue
        start = _start(text, at)
        if start is not None and start not in zones and not taken.overlaps(start, end):
            yield Mention("organization", start, end, "zh.organization.coined", name=text[start:end])


def _start(text: str, at: int) -> int | None:
    """Where the name begins whose trade begins at a place; None where no coined word stands before it."""
    low = max(0, at - _REACH)
    for cut in _CUT.finditer(text, low, at):
        low = cut.end()
    if at - low < 2:
        return None
    words = rjieba.cut(text[low:at])
    if not words:
        return None
    length, rest = _of_signs(words)
    if not length:
        if not is_coined(words[-1]):
            return None
        length, rest = len(words[-1]), words[:-1]
    start = at - length
    if rest and (rest[-1] in by_chinese_name() or rest[-1] in load_words("zh", "organizations")["countries"]):
        start -= len(rest[-1])
    return start


def _of_signs(words: Sequence[str]) -> tuple[int, Sequence[str]]:
    """The length of a coined word that the segmenter left in single signs, and the words before it; 0 where there is none."""
    told = load_words("zh", "organizations")
    taken = 0
    for count, word in enumerate(reversed(words), 1):
        if len(word) > 1 and (word in rjieba.cut(word, False) or len(word) + taken > _MOST_SIGNS):
            break
        if word in told["no_name_signs"] or len(word) + taken > _MOST_SIGNS:
            break
        taken += len(word)
        rest = words[: len(words) - count]
        led = not rest or rest[-1] in by_chinese_name() or rest[-1] in told["countries"] or rest[-1] in told["leads"]
        if taken > 1 and led and is_coined("".join(words[-count:])):
            return taken, rest
    return 0, ()


_MOST_SIGNS: Final = 4
