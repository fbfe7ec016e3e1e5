"""Names of projects that stand in one list: signs, conjunctions and the firms of the members join them."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from zoneledger.facts.sentences import Sentence
from zoneledger.records import Mention

# What puts two lists beside each other, member by member.
RESPECTIVE: Final = re.compile(r"respectively|in turn|in order|分别|依次")
# Between names of one list: signs, conjunctions, articles, a firm in brackets, `project`, the firm that owns the next.
LIST_GAP: Final = re.compile(
    r"\s*(?:[Pp]rojects?|项目)?(?: (?:of|by) [A-Z][\w&'., -]{2,40}?)?\s*(?:[(（][^)）]{0,30}[)）])?\s*(?:,|、|和|及|与|以及|and|, and|等|;)+\s*(?:the|a|an)?\s*(?:[\u4e00-\u9fff]{2,8}的|[A-Z][\w&.,' -]{1,60}?'s? (?:annual \w+ of [\w,. -]{2,30} of )?)?"
)


def runs_of(mentions: Sequence[Mention], joined: Callable[[Mention, Mention], bool]) -> list[list[Mention]]:
    """Mentions in runs of neighbours that are joined."""
    runs: list[list[Mention]] = []
    for mention in mentions:
        if runs and joined(runs[-1][-1], mention):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return runs


def _joins(sentence: Sentence, low: int, high: int) -> bool:
    """Whether nothing stands between two names but signs of a list, the firm of the second, or members without a name of ours."""
    gap = sentence.words(low, high)
    if LIST_GAP.fullmatch(gap):
        return True
    if "、" not in gap:
        return False
    if _PRICED.fullmatch(gap):
        return True
    firm = next((m for m in sentence.organizations if low <= m.start and m.end <= high and high - m.end <= 2), None)
    if firm is not None and LIST_GAP.fullmatch(sentence.words(low, firm.start)):
        return True
    return _UNNAMED.fullmatch(gap) is not None


# 总投资13亿元的甲项目、总投资9亿元的乙项目, 甲公司投资9亿元建设的乙项目.
_PRICED: Final = re.compile(
    r"(?:项目)?[、，](?:[^，。；、]{2,24}(?:公司|集团))?(?:计划|协议|合同)?(?:总)?投资[^，。；、的]{1,16}的[^，。；、]{0,6}"
)
# 甲项目、某某生产线项目、乙项目: a member that no rule has named.
_UNNAMED: Final = re.compile(r"(?:项目)?、(?:[^，。；、：:]{2,28}(?:项目|工程|基地|生产线|中心)、){1,3}")


def list_run(sentence: Sentence, named: Sequence[Mention]) -> list[Mention]:
    """The first of some mentions and those that only list signs join to it."""
    run = [named[0]]
    for mention in named[1:]:
        first, second = sorted((run[-1], mention), key=lambda m: m.start)
        if not _joins(sentence, first.end, second.start):
            break
        run.append(mention)
    return run
