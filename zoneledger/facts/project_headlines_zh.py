"""The project of a Chinese headline that the article's first words of the same firm's project tell in other words.

Takes: a headline that has the firm's word and no more than a place, a plain noun or words of the fuller name: 某某电子遂宁基地投产 above
四川某某电子科技股份有限公司线路板生产基地投产. Leaves alone: other phases, and firms with two projects in the headline.
"""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from zoneledger.facts.sentences import Sentence
from zoneledger.mentions.brands_zh import strip_place_zh
from zoneledger.names import comparable_name
from zoneledger.records import Mention
from zoneledger.registry.divisions import by_chinese_name

if TYPE_CHECKING:
    from zoneledger.facts.project_drafts import Draft

_REACH: Final = 14
_LEAST: Final = 2
_PHASE: Final = re.compile(r"[首一二三四五]期")
# What a firm builds, told without what it makes.
_PLAIN: Final = re.compile(
    r"(?:新|总部|生产|制造|智造|超级|智能|智慧|首个|大|产业)*(?:基地|工厂|产业园|工业园|科技园|总部|厂|厂区|园区|园|中心|生产线)?"
)


def headed(told: str, mention: Mention, sentence: Sentence, drafts: Sequence["Draft"]) -> "Draft | None":
    """The only one of a headline's projects that is told by the word of the firm before a name, with nothing of its own."""
    if not drafts:
        return None
    firms = [
        firm.name or ""
        for firm in sentence.organizations
        if mention.start - _REACH <= firm.end <= mention.start or firm.start == mention.start
    ]
    alike = [
        draft
        for draft in drafts
        if _PHASE.findall(draft.name) == _PHASE.findall(told) and any(_is_of(draft.name, firm, told) for firm in firms)
    ]
    return alike[0] if len(alike) == 1 else None


def _is_of(name: str, firm: str, told: str) -> bool:
    """Whether a name has the word of a firm, and else only a place, a plain noun or words of the name told."""
    own, whole = strip_place_zh(name), strip_place_zh(firm)
    length = next((n for n in range(min(len(own), len(whole)), _LEAST - 1, -1) if own[:n] == whole[:n]), 0)
    if not length:
        return False
    rest = _without_place(own[length:])
    if _PLAIN.fullmatch(rest):
        return True
    plain = re.sub(rf"{_PLAIN.pattern}$", "", rest) or rest
    return len(plain) >= _LEAST and comparable_name(plain) in comparable_name(told)


def _without_place(words: str) -> str:
    """Some words without the name of a place that opens them, which may be all of them."""
    places = by_chinese_name()
    length = next((n for n in (5, 4, 3, 2) if words[:n] in places), 0)
    return words[length:]
