"""The members of a Chinese run of names that 项目 closes, and the runs that are the products of one project.

Products are told by number behind a capacity (年产8万吨塑料、3万吨树脂), behind a firm of which a run without a count of
projects tells (甲有限公司管材修复、防腐生产线项目), behind what one firm builds for one sum (投资2亿元建设的甲、乙以及丙项目), and where the
first bears a firm's word, no other does, and one sum follows the whole (润恒褐煤提质、石灰石利用及单晶硅切片项目总投资9亿元).
"""

import re
from functools import cache
from typing import Final

from zoneledger.mentions.brands_zh import brand_end_zh
from zoneledger.mentions.project_around import Around
from zoneledger.mentions.project_words_zh import LONGEST, capacity_told, name_start, told

# A name that lists what is made may be as long.
LONGEST_RUN: Final = 60
_BUILT_FOR: Final = re.compile(r"投资[^，。；、]{0,8}元(?:人民币)?(?:投资)?(?:建设|兴建|新建|实施|打造)的")
_PAID: Final = re.compile(r"项目|投资")
_MORE_MADE: Final = re.compile(r"[\d.]+(?:万|亿|千)?[一-鿿A-Za-z㎡]")


@cache
def _list_sign() -> re.Pattern[str]:
    """What stands between the names of a list; 及 before the second activity of one name does not."""
    within = "|".join(["其", *told()["one_name"]])
    return re.compile(rf"、|(?<=[一-鿿)]{{3}})(?:以及|和|及(?![时早])|与)(?=[一-鿿A-Z\d]{{3}})(?!{within})")


def members_of_run(text: str, low: int, end: int, around: Around, *, several: bool) -> list[tuple[int, int]]:
    """The spans of the members of a run, the products of one project together; `several` where projects are counted."""
    signs = list(_list_sign().finditer(text, low, end))
    if not signs:
        return [(low, end)]
    starts, ends = [low, *(sign.end() for sign in signs)], [*(sign.start() for sign in signs), end]
    firms = {firm.start: firm.end for firm in around.firms if firm.rule.endswith(".form")}
    joined: list[tuple[int, int]] = []
    for start, stop in zip(starts, ends, strict=True):
        if joined and not text.endswith("项目", joined[-1][0], joined[-1][1]):
            first = joined[-1][0]
            made = not several and capacity_told(text, first, start) and _MORE_MADE.match(text, start, stop)
            of_firm = not several and firms.get(first, stop) < start - 2 and start not in firms
            if made or of_firm:
                joined[-1] = (first, stop)
                continue
        joined.append((start, stop))
    return joined


def products_of_one(text: str, low: int, end: int, around: Around) -> int | None:
    """Where the products of one project begin, told with who builds it for how much; None where they are none."""
    built = _BUILT_FOR.search(text, low, end)
    if built is None:
        return _for_one_sum(text, low, end, around) if _ONE_SUM.match(text, end) else None
    if text.find("、", built.end(), end) < 0 or _PAID.search(text, built.end(), end) is not None:
        return None
    return built.end()


_ONE_SUM: Final = re.compile(r"(?:项目|专案)，?(?:计划|预计|概算)?总投资(?:额)?(?:为|约|达|近|超)?\d")
_LAST: Final = re.compile(r"、[^、]*[一-鿿](?:以及|及|和|与)[一-鿿]")


def _for_one_sum(text: str, low: int, end: int, around: Around) -> int | None:
    """Where a run of products begins that a firm's word opens and one sum follows."""
    if _LAST.search(text, low, end) is None or "项目" in text[low:end]:
        return None
    first, *others = _list_sign().finditer(text, low, end)
    begin = name_start(text, low, first.start(), around.all, LONGEST)
    stops = [*(sign.start() for sign in others), end]
    starts = [first.end(), *(sign.end() for sign in others)]
    owned = [
        brand_end_zh(text, a, b) is not None or any(firm.start == a for firm in around.firms)
        for a, b in zip([begin, *starts], [first.start(), *stops], strict=True)
    ]
    return begin if owned[0] and not any(owned[1:]) else None
