"""Values that are told of several projects together, so that they belong to none of them.

Takes: the amount behind a count of projects (`签约项目5个，总投资9亿元`), the total behind the end of a list, and what a clause
tells of all projects named before it (`全部建成后可实现产值9亿元`).
"""

import re
from collections.abc import Sequence
from typing import Final

from zoneledger.facts.project_runs import list_run
from zoneledger.facts.sentences import Sentence
from zoneledger.records import Mention

# A count of projects with the words that lead from it to its amount.
_GROUP: Final = re.compile(
    r"(?:企业|公司|商户)[^，。；、\d]{0,4}\d+(?:余|多)?家[，、]?(?:协议|计划|合同|项目)?(?:总)?(?:投资|引资|金额|资金|额)|(?:\d|[一二三四五六七八九十百两])+\s*个(?:[^，。；、]{0,8}项目)?[^，。；]{0,16}[，、]?(?:协议|计划|合同|意向|项目)?(?:总)?(?:投资|引资|金额|资金|额)|(?:\d+|\b(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)) (?:[a-z-]+ ){0,4}projects?[^.;]{0,90}$|\bprojects\b[^.;,]{0,40} (?:are|is|reached|totaled|numbered) \d+,[^.;]{0,60}$|项目\d+个"
)


# What is told of all projects of a sentence together: 全部建成后可实现产值9亿元.
_ALL: Final = re.compile(
    r"(?:项目|以上|上述|这些|它们)?全部|(?:以上|上述|这些|这批)[^，。；]{0,6}项目|[两三四五六]个项目|合计|总计|共计"
)


def of_all(sentence: Sentence, mention: Mention, named: Sequence[Mention]) -> bool:
    """Whether a Chinese clause behind all names of a sentence tells a value of them together."""
    if named[-1].end > mention.start or not _HAN.search(sentence.words(named[-1].end, mention.start)):
        return False
    return _ALL.search(sentence.words(named[-1].end, mention.start)) is not None


_STOP: Final = re.compile(r"[。；;]|\. ")
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")


def of_group(sentence: Sentence, mention: Mention) -> bool:
    """Whether a count of projects stands right before the amount, so that it is their total."""
    before = sentence.words(mention.start - 110, mention.start)
    for cut in _STOP.finditer(before):
        before = before[cut.end() :] if cut.end() < len(before) else before
    if "project" not in before and "项目" not in before and "个" not in before and "家" not in before:
        return False
    before = before[-44:] if not before.isascii() and _HAN.search(before) else before
    count = _GROUP.search(before)
    if count is None:
        return False
    projects = [m for m in sentence.projects if m.end <= mention.start]
    return not projects or projects[-1].start < mention.start - len(before) + count.start()


# What stands between a list and the total of all its members.
_TOTAL: Final = re.compile(
    r"(?: projects?)?(?: (?:of|by) [A-Z][\w&'-]*(?: [A-Z][\w&'-]*){0,5})?(?P<open>,? (?:etc\.?|and (?:so on|others|other projects|more)))?(?P<sign>,)? ?(?:(?:with|and|(?P<plural>have|had|involving)) )?(?:an? |the |its |their )?"
    r"(?:(?:(?:combined|aggregate|accumulated|cumulative|overall|planned|estimated) )?total (?:planned |agreed |contracted |contractual )?(?:investment|amount|capital)"
    r"|(?:contracted|contractual|contract|agreed|signed|combined|aggregate) (?:investment|amount|value|sum|capital|funds))\b[^.;,]{0,30}"
    r"|(?P<done>(?: projects?)?,?(?: (?:which|that|all of which))? (?:will|were|was|are|have|had|has|all|also|successively|officially|started|began|broke|landed|settled|signed|commenced|kicked|entered)\b[^.;,:\d]{0,90}?)"
    r"(?:, (?:and )?(?:(?:with|involving) )?(?:an? |the )?(?:total |combined |aggregate |overall |planned )*|(?<=have) an? (?:total|combined|aggregate|overall) (?:planned )?|(?<=, whose) (?:total|combined|aggregate|overall) (?:planned )?)(?:(?:contract(?:ed|ual)?|agreed) (?:value|amount|sum|capital|investment)|investment)\b[^.;,]{0,30}"
    r"|(?: projects?)?(?P<sum>,? (?:totaling|totalling|amounting to|involving an? (?:investment|amount|sum)|combining for)) [^.;,]{0,40}"
    r"|(?P<whole>, with an? (?:(?:combined|aggregate|overall) investment|investment in the aggregate))\b[^.;,]{0,30}"
)
_TOTAL_ZH: Final = re.compile(
    r"[^，。；]{0,24}，(?![^。；]{0,20}(?:其中|后者|前者|该|后一))(?:[^，。；]{1,24}，)?[^，。；]{0,8}(?:投资|引资|金额|资金|合同额|协议额)[^，。；]{0,8}"
)
# What opens the list of a group's members, and the group's verb behind the list up to its total:
# `36 projects, including A and B, are listed in the plan, total investment …`.
_MEMBERS: Final = re.compile(
    r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve))[\w,]* (?:[a-z-]+ ){0,4}projects,?[^.;:]{0,60}? (?:including|such as|represented by|namely)\b"
)
_TOLD_OF_GROUP: Final = re.compile(
    r"[^.;]{0,60}?,? (?:are|were|have|had|will be|they|all|these|started|began|broke|landed|settled|signed|resumed|commenced|kicked|entered|joined|gathered|participated|took part|to participate|to take part)\b[^.;]{0,90}?\b(?:total|combined|overall|aggregate|planned|annual|agreed|contract(?:ed)?)(?: (?:planned|annual|agreed))? (?:investments?|amount)\b[^.;,]{0,30}"
)
_OPENS_MEMBERS: Final = re.compile(
    r"\b(?:including|such as|among (?:them|which)|of which|represented by|namely)\b|包括|涵盖"
)


def of_members(sentence: Sentence, value: Mention, last: Mention | None, after: Mention | None) -> bool:
    """Whether an amount is a group's, of which only members are named: before the list opens or behind the group's verb."""
    if last is None:
        return after is not None and _OPENS_MEMBERS.search(sentence.words(value.end, after.start)) is not None
    if _TOLD_OF_GROUP.fullmatch(sentence.words(last.end, value.start)) is None:
        return False
    return _MEMBERS.search(sentence.words(sentence.start, last.start)) is not None


_JOINS_LAST: Final = re.compile(r"\band\b|&")
# What leads to the last name of a list of projects whose other members no rule has named.
_LAST_OF_LIST: Final = re.compile(
    r"\b[Pp]rojects?\b[^.;:]{0,60}\b(?:include[sd]?|including|namely|such as|are|were|as follows):?,? (?:[^.;]|\.(?=\d)){4,300}, and (?:the |an? )?$"
)


# A list so long of which no member has its own amount has the total that stands behind it, without a comma too.
_MANY: Final = 3


def closes_list(sentence: Sentence, named: Sequence[Mention], last: Mention, value: Mention) -> bool:
    """Whether an amount is the total that closes a list: behind its end and a comma, where the list has two names or more."""
    between = sentence.words(last.end, value.start)
    at = named.index(last)
    if _TOTAL_ZH.fullmatch(between):
        return len(list_run(sentence, named[at::-1])) > 1
    total = _TOTAL.fullmatch(between)
    if total is None:
        return False
    if total["open"] or total["whole"]:
        return True
    run = list_run(sentence, named[at::-1])
    if not (total["sign"] or total["done"] or total["sum"] or total["plural"]) and len(run) < _MANY:
        return False
    if len(run) > 1:
        return _JOINS_LAST.search(sentence.words(run[1].end, run[0].start)) is not None
    return _LAST_OF_LIST.search(sentence.words(sentence.start, last.start)) is not None
