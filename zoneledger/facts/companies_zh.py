"""How Chinese sentences lead from a firm to its project: by a verb, by a signing, by 公司 or 双方 for the firm told before."""

import re
from collections.abc import Iterator
from typing import Final

from zoneledger.facts.firms import Firms
from zoneledger.facts.project_drafts import Draft
from zoneledger.mentions.patterns import topic_words
from zoneledger.records import Mention

_VERBS: Final = topic_words("zh", "organizations", "project_verbs")
# Before a name: 由某某公司投资建设的; the words behind a name that lead to its firm.
BY: Final = re.compile(r"[^。；]{0,16}由[^，。]{0,8}")
# What stands between a firm and the name of what it builds or signs.
HEAD: Final = re.compile(
    rf"的?|(?:，在[^，。；]{{2,12}})?{_VERBS}[^。；]{{0,40}}?的?|的(?:年产)?[^，。；]{{0,4}}"
    r"|(?:分别|正式)?[与和同跟][^，。；]{2,24}(?:签[下约订署定]|达成|举行)[^。；]{0,12}|[举办]行"
)
# 项目由甲公司投资建设，包括乙生产线、丙铁路专用线: the parts of a whole have its firm.
WHOLE: Final = re.compile(
    rf"(?:{_VERBS}){{1,3}}[^，。；]{{0,4}}，(?:主要|项目|共|总体)?(?:包括|包含|涵盖|建设内容(?:包括|为)|分为|由)[^。；]{{0,90}}"
)
# 公司投资2.6亿元的甲项目, 该公司年产5万吨的乙项目, 双方还签订了丙项目: the firm told of before.
_THE_COMPANY: Final = re.compile(
    r"(?:^|[，。；“”\"\n])(?:目前，?)?(?:"
    r"(?:该|这家|此)?(?:公司|企业|集团|厂)(?:(?:计划|拟|将|已|正|还)?(?:总|共)?(?:投资|斥资|出资|建设|实施|上马|新建|兴建)|的|年产)?[^，。；]{0,24}"
    r"|(?:该|这家|此)(?:公司|企业|集团)[^。；]{0,40}"
    r"|公司[^。；]{0,30}(?:投资|新建|建设|兴建|扩建)[^，。；]{0,16}"
    r"|(?:双方|后者)[^。；]{0,12}(?:签[订署约下]|在|将|投资|合作)[^。；]{0,20})$"
)
_MEANT_REACH: Final = 160


def meant(draft: Draft, firms: Firms) -> Iterator[Mention]:
    """The firm named last, of which a Chinese sentence goes on as 公司 or 双方 before the name of its project."""
    if firms.language != "zh":
        return
    for sentence in draft.sentences[:3]:
        anchor = next((m for m in draft.mentions if sentence.start <= m.start < sentence.end), None)
        if anchor is None or _THE_COMPANY.search(firms.text, max(0, sentence.start - 1), anchor.start) is None:
            continue
        firm = firms.ahead(anchor.start)
        if firm is not None and anchor.start - firm.end <= _MEANT_REACH:
            yield firm
            return
