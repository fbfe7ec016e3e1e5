"""Counts: the figure of a number of things, by what is counted and how it is told.

A count of projects is read by its stage (`project_counts`); firms that came in a stretch of time are a flow, those that are there
a stock; a count told before is that one again. A count that only tells a difference, of what was merely dealt with, or of something
else is `other` with the words that say what.
"""

import re
from functools import cache
from typing import Final

from zoneledger.facts.indicators.context import Context
from zoneledger.facts.indicators.count_nouns import noun_of
from zoneledger.facts.indicators.dates import is_aside, tells_since, tells_until
from zoneledger.facts.indicators.figures import Figure, figure_of_count
from zoneledger.facts.indicators.labels import counted
from zoneledger.facts.indicators.project_counts import read_projects
from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.indicators.terms import Term
from zoneledger.facts.indicators.wholes import is_difference, is_part, is_told_again, refers_back
from zoneledger.lexicon.loader import load_words
from zoneledger.records import Mention

_HAD: Final = re.compile(r"(?:has|have|had) (?:settled|attracted|gathered|absorbed)|累计|已有|现有|共有")
_HAS_INTRODUCED: Final = re.compile(r"\b(?:has|have) (?:already |so far |now )?(?:introduced|brought in|lured)\b")
_DONE_BY_FIRMS: Final = re.compile(r"(?:已|均已|成功)?(?:完成|实现|办理)(?:了)?(?:工商)?(?:注册|登记|签约|落户|入驻)")
# `the first batch of 8 firms`, 首批12家企业进驻; 4家企业与园区签订入驻协议: those that come now.
_STANDS_AT: Final = re.compile(
    r"\bnumber of (?!new)[a-z' -]{3,80}\b(?:stood at|reached|was|is|has reached|rose to|grew to|totall?ed|came to) (?:about |nearly |over )?$|"
    r"\b(?:bringing|raising|taking|lifting|pushing) (?:the|its|their) (?:[a-z]+ ){0,2}(?:total|number|count|tally)(?: [a-z]+){0,3} to $|"
    r"(?:总数|累计)(?:达到?|增至|增加到|至|为|超过?)[^，。；]{0,3}$"
)
_ALREADY_IN: Final = re.compile(r"(?:已|先后|已经)(?:成功)?(?:引进|引入|招引|引育|入驻|落户)[^，。；]{0,20}$")
_FIRST_BATCH: Final = re.compile(r"(?:首批|第[一二三四五]批)[^，。；]{0,6}$|\b(?:first|second|third) batch of $")
_SIGNED_IN: Final = re.compile(
    r"[^，。；、\d]{0,8}(?:签约|签订|签署|签下)[^，。；、\d]{0,3}(?:入驻|落户|入园|进驻|投资|项目合作|合作)"
)
_OF_THE_YEAR: Final = re.compile(r"(?:当年|本年|今年)(?:新)?(?:入园|入驻|落户|进驻|注册)$")
_SETTLED: Final = re.compile(r" (?:(?:[a-z-]+ ){0,2})?(?:settled|moved|landed|took root|set up|opened)\b")
_CAME: Final = re.compile(r"累计(?:入驻|进驻|注册|登记)")
_LISTED: Final = re.compile(r"、[^，。；、和及]{1,18}")
# `716 firms have registered`: those that are there, where no date makes it a flow.
_PERFECT_VERB: Final = re.compile(r" (?:[a-z-]+ ){0,2}(?:have|has|had)\b")
_ARE_NOW: Final = re.compile(r"\b(?:are|is) (?:now |currently |already )?$")
_PERFECT: Final = re.compile(r"\b(?:have|has)(?: now| already| so far| all)? $")


def read_count(scene: Scene, mention: Mention, context: Context) -> Figure:
    """The figure of a count; of what nothing says, it is `other` found by `count.unknown`."""
    noun = noun_of(scene, mention, context)
    noun = "enterprises" if noun == "enterprises_introduced" else noun  # what goes on from a flow may be none
    low = max(scene.left_of(mention), scene.clause_start(mention.start))
    before = context.told.get((noun, mention.value)) if noun is not None and mention.value is not None else None
    if before is not None and before.scene is not scene and is_told_again(scene, mention):
        again = figure_of_count(scene, mention, before.indicator, "count.again", counted(scene, low, mention), noun)
        again.again = before
        again.of_group = again.of_group or before.of_group
        return again
    if noun is None:
        return figure_of_count(scene, mention, "other", "count.unknown", counted(scene, low, mention), None)
    if is_difference(scene, mention, low) and not (noun == "enterprises" and _is_net(scene, mention)):
        return figure_of_count(scene, mention, "other", "count.difference", counted(scene, low, mention), noun)
    if noun in ("projects", "enterprises") and _raises_capital(scene, mention):
        return figure_of_count(scene, mention, "other", "count.handled", counted(scene, low, mention), noun)
    if noun == "projects":
        return read_projects(scene, mention, context, low)
    dealt_with = noun != "patents" and _is_dealt_with(scene, mention, low)
    if dealt_with or _is_talked_with(scene, mention) or (noun == "enterprises" and _only_signs(scene, mention)):
        return figure_of_count(scene, mention, "other", "count.handled", counted(scene, low, mention), noun)
    if noun == "enterprises" and _became_high_tech(scene, mention):
        noun = "high_tech_enterprises"
    if noun == "enterprises" and _have_come(scene, mention, context, low):
        noun = "enterprises_introduced"
    figure = figure_of_count(scene, mention, noun, "count.noun", counted(scene, low, mention), noun)
    back = context.counted(figure.value)
    if back is not None and back.scene is not scene and refers_back(scene, mention):
        figure.back = back
    return figure


# 新增产值超亿元企业75家: it is the output that is new.
_MONEY_ADDED: Final = re.compile(r"(?:年|工业|开票)?(?:产值|税收|营收|营业收入|销售|利润|投资|用地|产能)")


def _is_of_money(scene: Scene, flow: Term) -> bool:
    """Whether what came is money or land by which firms are sorted."""
    return scene.is_chinese and _MONEY_ADDED.match(scene.words(flow.end, flow.end + 6)) is not None


# 规模以上企业43户，比上年末净增6户: those that came.
_NET: Final = re.compile(r"净增加?了?$")
_TRADE: Final = re.compile(r"[业型]|中心|平台|外包|贸易")  # 服务业企业28家
_HALTED: Final = re.compile(
    r"(?:[^，。；、\d]{0,4})(?:正在|正|拟|有意|还在)(?:深入|积极|进一步)?(?:洽谈|对接|考察|商谈|接洽|谈判)|"
    r"[^，。；、\d]{0,14}(?:停产|停工|停建|关停|停业|注销|倒闭|破产|退出|搬离|进度滞后)"
)
_TO_THEM: Final = re.compile(r"(?:^|[，。；])[^，。；]{0,4}对[^，。；\d]{0,14}$")
_DONE_TO: Final = re.compile(r"[^，。；\d]{0,4}(?:派驻|开展|进行|实施|给予|予以|下达|约谈|督办|逐一|提出)")


def _is_net(scene: Scene, mention: Mention) -> bool:
    """Whether a count tells by how many firms there are more than there were."""
    return scene.is_chinese and _NET.search(scene.words(mention.start - 5, mention.start)) is not None


def _is_dealt_with(scene: Scene, mention: Mention, low: int) -> bool:
    """Whether something was only done for or with those counted, or befell them: visits (312家次), 1家企业停产."""
    term = scene.last("handled", low, mention.start)
    if not scene.is_chinese:
        return term is not None
    if term is not None and _TRADE.match(scene.words(term.end, term.end + 2)) is None:
        return True
    behind = scene.words(mention.end, mention.end + 20)
    if behind.startswith("次") or _HALTED.match(behind):
        return True
    return (
        _TO_THEM.search(scene.words(mention.start - 24, mention.start)) is not None
        and _DONE_TO.match(behind) is not None
    )


_NOUNS_IN_ROW: Final = re.compile(
    r"[^，。；、\d]{1,8}、[^，。；、\d]{1,8}(?:企业|市场主体|公司)"
)  # 新批内资、民营企业246家
_WITH_FIRMS: Final = re.compile(
    r"(?:与|同|和|跟)$|\b(?:talk(?:s|ed)|negotiat(?:ed|ions)|met|meetings?|contact(?:s|ed)?|discussions?) with (?:about |nearly |over |more than |some )?$"
)
_TALKED: Final = re.compile(
    r"(?:进行|开展|进行了|开展了)?(?:深入|一对一|现场|面对面)?的?(?:洽谈|对接|座谈|交流|磋商|沟通|会谈)"
)


def _is_talked_with(scene: Scene, mention: Mention) -> bool:
    """Whether firms were only talked with: 与56家企业进行洽谈, `held talks with 20 firms`."""
    if _WITH_FIRMS.search(scene.words(mention.start - 30, mention.start)) is None:
        return False
    return not scene.is_chinese or _TALKED.match(scene.words(mention.end, mention.end + 12)) is not None


_SIGNS: Final = re.compile(
    r"(?: [a-z]+){0,8}? (?:signed|inked|reached|concluded|entered into) (?!up\b)(?:[a-z-]+ ){0,4}(?:agreements?|contracts?|deals?|memorand(?:a|um))\b(?! to (?:settle|invest|move|set up|open))|"
    r"(?:[^，。；、\d]{0,20}?)(?:签订|签署|达成|签约)(?!引进|落户|入驻|入园|进驻)[^，。；、\d]{0,10}(?:协议|合同|备忘录)(?!入驻|落户)|分别(?:与|同)[^，。；]{2,40}签约"
)
_TO_SETTLE: Final = re.compile(r"入驻|落户|入园|进驻|settle|move in")


def _only_signs(scene: Scene, mention: Mention) -> bool:
    """Whether firms are counted only as parties to agreements: `20 associations signed contracts with the zone`, 与12家企业签订投资协议."""
    told = _SIGNS.match(scene.words(mention.end, scene.clause_end(mention.end)))
    return told is not None and _TO_SETTLE.search(told[0]) is None


@cache
def _capital_raised(language: str) -> re.Pattern[str]:
    return re.compile("|".join(load_words(language, "figures")["capital_raised"]))


def _raises_capital(scene: Scene, mention: Mention) -> bool:
    """Whether firms or projects are counted that only put in more capital: `53 of the existing ones raised their capital`."""
    told = _capital_raised(scene.language).search(
        scene.words(mention.end, min(scene.right_of(mention), scene.clause_end(mention.end), mention.end + 70))
    )
    return told is not None


_TITLED: Final = re.compile(
    r"[^,;.]{0,70}\b(?:recogni[sz]ed|certified|added|rated|identified|approved|listed|promoted|accredited)\b[^,;.]{0,12}\b(?:as|to|into|among)\b|"
    r"[^，。；、]{0,6}(?:认定为|被评为|获评|成为|晋升为|升级为|跻身)"
)


def _became_high_tech(scene: Scene, mention: Mention) -> bool:
    """Whether firms are counted that became high-tech enterprises: `29 firms were newly recognized as high-tech enterprises`."""
    named = scene.first("nouns", mention.end, min(scene.right_of(mention), mention.end + 130))
    if named is None or named.name != "high_tech_enterprises":
        return False
    return _TITLED.match(scene.words(mention.end, named.start)) is not None


def _have_come(scene: Scene, mention: Mention, context: Context, low: int) -> bool:
    """Whether firms are counted that came, which makes a flow of them, and not those that are there."""
    start, end = mention.start, mention.end
    if _STANDS_AT.search(scene.words(scene.statement_start(start), start)):
        return False
    flow = scene.last("flows", low, start) or scene.first("flows", start, end)
    if flow is None and scene.is_chinese:
        flow = scene.last("flows", scene.left_of(mention), start)
        if flow is not None and _NOUNS_IN_ROW.fullmatch(scene.words(flow.end, start)) is None:
            flow = None
    if flow is not None and (_only_registered(scene, mention, flow) or _is_of_money(scene, flow)):
        return False
    if _FIRST_BATCH.search(scene.words(start - 16, start)):
        return True
    if scene.is_chinese:
        if _ALREADY_IN.search(scene.words(low, start)) and not _has_stretch(
            scene, since=scene.statement_start(start), before=start
        ):
            return False
        if flow or _came_in_time(scene, low, mention) or _DONE_BY_FIRMS.match(scene.words(end, end + 12)):
            return True
        if _SIGNED_IN.match(scene.words(end, end + 24)) or _OF_THE_YEAR.search(scene.words(low, start)):
            return True
    else:
        after = scene.first("flows", end, min(scene.clause_end(end), scene.right_of(mention), end + 24))
        before_verb = "" if after is None else scene.words(end, after.start)
        if (_PERFECT.search(before_verb) and not scene.dates) or _ARE_NOW.search(before_verb):
            after = None
        if after is not None and _only_registered(scene, mention, after):
            after = None
        words = scene.words(low, start)
        if _brought_in(scene, mention, low):
            return True
        had = _HAD.search(words) or (not scene.dates and _HAS_INTRODUCED.search(words))
        if (flow or after) and not had:
            return True
        if (
            _SETTLED.match(scene.words(end, end + 30))
            and _has_stretch(scene)
            and not _PERFECT_VERB.match(scene.words(end, end + 30))
        ):
            return True
    if context.last is None or context.last.indicator != "enterprises_introduced":
        return False
    return is_part(scene, mention) or _LISTED.fullmatch(scene.words(scene.left_of(mention), start)) is not None


_AIMS: Final = re.compile(
    r"\b(?:will|would|to|plans? to|aims? to|intends? to|aiming to|shall) (?:[a-z]+ )?(?:attract|introduce|draw|lure|bring in|recruit|win|cultivate|land) [^,;.]{0,24}$"
)
_COMING: Final = re.compile(
    r"(?:has |have |had )?(?:attracted|settled|introduced|brought in|moved in(?:to)?|lured(?: in)?|drew|drawn|gathered|absorbed|recruited|landed|taken in)"
)
_DESCRIBED: Final = re.compile(r" (?:with|worth|involving|from) ")
_RUNS_ON: Final = re.compile(r"this year|since|past|so far|first|from|to|january|month|quarter|half")


def _brought_in(scene: Scene, mention: Mention, low: int) -> bool:
    """Whether firms are told to be brought in, in a stretch of time or as an aim: `this year it has attracted 20 firms`.

    What a zone *has* attracted is a flow only of a stretch that runs on to the day of the article.
    """
    start, end = mention.start, mention.end
    if _AIMS.search(scene.words(max(low, start - 60), start)):
        return True
    described = _DESCRIBED.match(scene.words(end, end + 10)) is not None
    far = scene.stop_after(end) if described else min(scene.right_of(mention), scene.stop_after(end))
    behind = min(far, end + (110 if described else 70))
    verb = scene.last("stages", low, start) or scene.first("stages", end, behind)
    if verb is None or verb.start > behind or not _COMING.fullmatch(scene.words(verb.start, verb.end)):
        return False
    around = scene.words(scene.clause_start(min(verb.start, start)), max(verb.end, end))
    perfect = _PERFECT_NEAR.search(around) is not None
    for date in scene.dates:
        if date.date_basis == "deadline" or is_aside(scene, date):
            continue
        if date.date_precision == "day" and not tells_since(scene, date):
            continue
        if not perfect or _RUNS_ON.search(scene.words(date.start - 7, date.end)):
            return True
    return False


_PERFECT_NEAR: Final = re.compile(r"\b(?:has|have|had|is|are)\b")
_REGISTERED: Final = re.compile(r"注册(?:登记)?|登记|registered")
_NOUN: Final = re.compile(r"(?:的)?(?:登记)?(?:各类)?(?:企业|市场主体|公司|商户)")
_NEW: Final = re.compile(r"\bnew")
_HAS: Final = re.compile(r"\b(?:has|have|had|with|are|houses?|boasts?|home to)\b[^,;.]{0,30}$")


def _only_registered(scene: Scene, mention: Mention, flow: Term) -> bool:
    """Whether firms are only said to be registered, which tells of no time: 区内注册企业700家, `has 1,905 registered enterprises`."""
    if _REGISTERED.fullmatch(scene.words(flow.start, flow.end)) is None or _has_stretch(scene, before=mention.start):
        return False
    if scene.is_chinese:
        before = scene.words(flow.start - 2, flow.start)
        return _NOUN.match(scene.words(flow.end, flow.end + 8)) is not None and not before.endswith(("新", "累计"))
    if _NEW.search(scene.words(mention.start, mention.end)):
        return False
    return flow.start >= mention.start and _HAS.search(scene.words(mention.start - 40, mention.start)) is not None


def _came_in_time(scene: Scene, low: int, mention: Mention) -> bool:
    """Whether firms are told to have come in a stretch of time, which makes a flow of them: 今年累计入驻企业40家."""
    return bool(_CAME.search(scene.words(low, mention.start))) and _has_stretch(scene, before=mention.start)


def _has_stretch(scene: Scene, *, since: int = 0, before: int | None = None) -> bool:
    """Whether the sentence names a stretch of time, between two places where they are given."""
    return any(
        m.date_precision in ("range", "year", "half_year", "quarter") and not tells_until(scene, m)
        for m in scene.dates
        if m.start >= since and (before is None or m.end <= before)
    )
