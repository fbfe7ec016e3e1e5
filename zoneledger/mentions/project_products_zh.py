"""The members of a Chinese run of names that 项目 closes, and the runs that are the products of one project.

Products are told by number behind a capacity (年产8万吨塑料、3万吨树脂), behind a firm of which a run without a count of
projects tells (甲有限公司管材修复、防腐生产线项目), and behind what one firm builds for one sum (投资2亿元建设的甲、乙以及丙项目).
"""

import re
from functools import cache
from typing import Final

from zoneledger.mentions.project_around import Around
from zoneledger.mentions.project_words_zh import capacity_told, told

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


def products_of_one(text: str, low: int, end: int) -> int | None:
    """Where the products of one project begin, told with who builds it for how much; None where they are none."""
    built = _BUILT_FOR.search(text, low, end)
    sign = text.find("、", built.end(), end) if built is not None else -1
    if built is None or sign < 0 or _PAID.search(text, built.end(), end) is not None:
        return None
    return built.end()
