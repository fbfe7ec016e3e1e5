"""Words that say a stage was passed or something happened: where they stand, of which type, and in which modality.

`read_hits` tells every trigger of a sentence with its `polarity`: `told`; `negated` (`no new projects were signed`, 尚未开工);
`conditional` (`once it is completed`, 达产后), which tells of no happening unless a date is told with it; `superseded`
(`was originally planned to be completed in May`), which holds only where the article gives no newer date. A stage moved to
another day (`postponed to June`, 推迟到6月) is a plan for that day.
"""

import re
from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import Final

from zoneledger.facts.moved_stages import moved
from zoneledger.facts.parts_of_works import is_one_part, of_a_part, of_papers, paid_by
from zoneledger.facts.sentences import Sentence
from zoneledger.facts.stage_hits import PROJECT_TYPES, Hit
from zoneledger.facts.tense import OCCURRED, ONGOING, TOLD, Tense, chinese_tense, english_tense
from zoneledger.facts.triggers import StageWords, Trigger, stage_words, triggers_in
from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.patterns import topic_words

_en: Final = partial(topic_words, "en", "stages")
_zh: Final = partial(topic_words, "zh", "stages")

__all__ = ["PROJECT_TYPES", "Hit", "read_hits", "stage_words"]


def read_hits(sentence: Sentence, language: str) -> list[Hit]:
    """All triggers of a sentence in reading order, each with its polarity and modality."""
    if not sentence.openings:
        return []
    words = stage_words(language)
    lower = sentence.folded
    triggers = triggers_in(lower, sentence.openings, sentence.start)
    if sentence.names:
        triggers = _outside_names(sentence, triggers)
    found: list[Hit] = []
    last: Tense | None = None
    at = 0
    around = lower if words.spaced or not sentence.names else _without_names(sentence)
    for trigger in triggers:
        before = around[at : trigger.start]
        if words.spaced and sentence.names:
            before = _shortened_names(sentence, before, at)
        hits, last = _judged(sentence, lower, before, trigger, last, words)
        found += hits
        at = trigger.end
    if not found:
        return []
    found = _conditional_pairs(sentence, _without_attributes(sentence, found))
    if words.spaced:  # 从签约到开工仅用75天 only says how quick it was
        found = _passed_spans(sentence, found)
    if any(hit.event_type == "signing" and hit.modality == OCCURRED and hit.polarity == TOLD for hit in found):
        found = [hit for hit in found if hit.event_type != "intent" or not hit.phrase.endswith(_TO_INVEST)]
    return moved(sentence, lower, found, words) if "deferred" in sentence.marks else found


# What a signed contract is for is no mere intent: 签下项目协议，拟投资3.5亿元.
_TO_INVEST: Final = ("投资", "斥资", "有意", "洽谈", "商谈")


def _without_names(sentence: Sentence) -> str:
    """A sentence whose names hold no sign that could be read as a word of tense: the 正 of 正清医药, the 不 of 不锈钢."""
    text = sentence.folded
    for name in sentence.names:
        low, high = name.start - sentence.start, name.end - sentence.start
        text = text[:low] + "某" * (high - low) + text[high:]
    return text


def _shortened_names(sentence: Sentence, before: str, at: int) -> str:
    """A piece of an English sentence with a word for each name.

    The point of `Co., Ltd.` ends no clause, and no name keeps a cue apart.
    """
    pieces, place = [], 0
    for name in sentence.names:
        low, high = name.start - sentence.start - at, name.end - sentence.start - at
        if low < place:
            continue
        if high > len(before):
            break
        pieces += [before[place:low], "name"]
        place = high
    return "".join([*pieces, before[place:]])


def _conditional_pairs(sentence: Sentence, hits: list[Hit]) -> list[Hit]:
    """Stages told in one breath with a condition share it: 建成达产后; not over a comma (投产，达产后…)."""
    for number in range(len(hits) - 2, -1, -1):
        after = hits[number + 1]
        if (
            after.polarity == "conditional"
            and 0 <= after.start - hits[number].end <= 1
            and sentence.words(hits[number].end, after.start) in _ONE_BREATH
            and hits[number].polarity == TOLD
        ):
            hits[number] = hits[number]._replace(polarity="conditional")
    return hits


def _without_attributes(sentence: Sentence, hits: list[Hit]) -> list[Hit]:
    """The hits without a stage that only says which project passes the next one: 在建的甲项目年底投产."""
    return [
        hit
        for number, hit in enumerate(hits)
        if hit.phrase != "在建"
        or number + 1 == len(hits)
        or _ATTRIBUTE.fullmatch(sentence.words(hit.end, hits[number + 1].start)) is None
    ]


_ATTRIBUTE: Final = re.compile(r"的[^，。；、]{2,30}")
_ONE_BREATH: Final = ("", " ", "、", "并", "和", "/")
# The time that lay between two stages, so that both have passed: `from signing to start it took only 75 days`.
_TOOK: Final = re.compile(
    r"\b(?:took|taken|takes|used|spent|only|just)\b[^.;]{0,30}\b(?:days?|weeks?|months?|years?)\b"
)
_BETWEEN: Final = re.compile(r"[^.;,]{0,40}[ \n]to[ \n][^.;,]{0,24}")


def _passed_spans(sentence: Sentence, hits: list[Hit]) -> list[Hit]:
    """The stages between which a told time lay, as such that have passed; talks are no stage that a day could be told of."""
    if sum(hit.polarity == "conditional" for hit in hits) < 2 or _TOOK.search(sentence.folded) is None:
        return hits
    for number, (first, second) in enumerate(pairwise(hits)):
        if first.polarity == "conditional" == second.polarity and _BETWEEN.fullmatch(
            sentence.folded, first.end - sentence.start, second.start - sentence.start
        ):
            for place, hit in ((number, first), (number + 1, second)):
                if hit.event_type != "intent":
                    hits[place] = hit._replace(polarity=TOLD, modality=OCCURRED, undated=True)
    return hits


def _outside_names(sentence: Sentence, triggers: Sequence[Trigger]) -> list[Trigger]:
    """Triggers that are no part of a name: `Wuhu Construction Start-up Park` starts nothing."""
    start = sentence.start
    return [t for t in triggers if not sentence.in_name(start + t.start, start + t.end)]


_COUNTED_PART: Final = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|several|some|\d+)"
_PART_DONE: Final = re.compile(
    rf" (?:by )?(?:nearly |about |over |some )?(?:\d[\d.]*(?:%| percent)|(?:the |its )?{_en('structures')})"
    rf"| (?:the |its |all )?(?:[a-z-]+ ){{0,2}}{_en('site_works')}"
    rf"| (?:the )?(?:first |last )?{_COUNTED_PART}(?: of (?:the|its) (?:\d+|[a-z]+))? (?:[a-z-]+ )?{_en('buildings')}"
)
# What is completed is money, not works: `completed an investment of 3 billion yuan`, 完成投资3亿元.
_FIGURE_DONE: Final = re.compile(
    rf" (?:the |an? |its |more than |over |about )*(?:{_en('figures_before')} )*(?:{_en('figures')}|\d[\d.,]* (?:billion|million))|"
    rf"{_zh('figures_before')}?{_zh('figures')}"
)
# What is drawn up before the works: 正在进行施工图设计.
_PAPERS: Final = re.compile(_zh("papers"))
# Talks that led to what is told next: 经过半年磋商，双方签订….
# What is signed to end a contract is no signing: 签订解除协议, 签署项目终止合同.
_SIGNED_ZH: Final = ("签订", "签署", "签下", "签定", "签了", "签", "达成", "订立")
_UNDOES: Final = re.compile(
    r"了?(?:项目|投资|合作|合同|入园|双方)?(?:解除|解约|终止|中止|退出|取消|撤销|退地|腾退|清算)"
)
_TALKED: Final = frozenset(load_words("zh", "stages")["talks"])
_TALKED_OVER: Final = re.compile(r"经过|历经|历时|几经|[多数几]轮|[多数几]次|反复")
# People are back at work behind a holiday: 年后开工以来.
_HOLIDAYS_OVER: Final = re.compile(r"(?:年后|节后|假后|春节|正月|新年|新春|开年)[^，。；]{0,4}$")
# Who runs a plant, or is to: 由甲公司运营, 运营商; no day on which it opened.
_RUN_BY: Final = re.compile(
    r"(?:由|负责|委托|交给|交由|联合|共同|投资|建设|管理|规划)(?![^，。；]{0,24}(?:已|正式|开始))[^，。；]{0,24}$"
)
_RUNNER: Final = re.compile(r"商|方|主体|公司|中心|服务|模式|管理|费|成本|权|单位|团队|总部|平台|维护|数据|机制")
# Machines that come to a site begin no works.
_BROUGHT: Final = re.compile(_zh("brought"))
# What is built up to is an aim and no work: 建成全国重要的制造基地, 建成创新合作的新引擎.
_AIMED_AT: Final = re.compile(
    r"\d[^，。；]{0,10}(?:规模|产能|生产能力)|为|全[国球省市]|国[内际]|世界|亚洲|集|以|具有|"
    rf"[^，。；]{{2,24}}{_zh('aims')}"
)
# `started` with an object that is no work: `started research`, `started the procedure`.
_STARTED: Final = frozenset(
    [
        "started",
        "start",
        "starts",
        "starting",
        "commenced",
        "commence",
        "commences",
        "began",
        "begin",
        "begins",
        "begun",
    ]
)
# What stands between a stage and the verb that says it began: `the test production has begun`.
_GOES_ON: Final = ("", "has", "have", "had", "will", "was", "is to", "to")
# What began is told behind it: no works.
_TIME: Final = (
    r"(?:(?:early|late|mid|the|end|middle|beginning|first|second|third|fourth|half|of|this|last|next|month|year|week|quarter|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d{1,4}(?:st|nd|rd|th)?)\b[., \n]{0,2}){1,6}"
)
_BEGAN_TO: Final = re.compile(
    rf"(?:[ \n]+(?:in[ \n]|on[ \n])?{_TIME})?[ \n]*(?<![^ \n])(?:to\b(?! be\b)|[a-z]+ing\b|(?:(?:its|the|a|an) )?(?:trial|test|hot|cold|pilot|commercial|mass|production|operations?|work|business|works)\b)"
)
_NO_OBJECT: Final = re.compile(
    r"[ \n]*(?:$|[.,;:!?)\"'(\[/-]|(?:in|on|at|by|from|this|last|next|before|after|within|during|since|with|and|or|but|as|for|of|"
    r"simultaneously|together|again|smoothly|today|yesterday|tomorrow|one|early|late|officially|formally|then|ahead|all|when|while|later|"
    r"soon|just|now|to be|the same|a year|because|due|under|amid|successively|intensively)\b"
    r"|(?:(?:about|over|some|another|all|all the|a total of|more than)[ \n])?(?:\d+|a batch of|a number of|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ \n]"
    r"(?:[a-z-]+[ \n]){0,4}projects\b"
    r"|\d{1,3}(?:[.,;]|[ \n](?:more|others|and|in|by|this|next|within)\b)"  # `complete 14 projects and start 26`
    r"|(?:has|had|have|was|is|were|will)[ \n](?:been[ \n]|be[ \n])?(?:put (?:back|off)|postponed|delayed|pushed back|deferred|rescheduled|moved|brought forward)\b)"
)
# A meeting that is opened is no plant that opens.
_OPENED: Final = frozenset(["opened", "opens", "opening", "inaugurated", "inauguration"])
_MEETING: Final = re.compile(rf"{_en('opened_events')}[ \n]*(?:was|were|has been|have been|is)?[ \n]*$")
# What is only striven for, without a day: `promote the early completion of the project`.
_URGED: Final = re.compile(
    r"\b(?:(?:promot|accelerat|ensur|expedit|facilitat|hasten|speed)[a-z]*[ \n](?:up[ \n])?(?:(?:the|their|its|an)[ \n])?(?:[a-z-]+[ \n]){0,2}"
    r"|(?:the|their|its|for|an|,)[ \n]early[ \n])$"
)
_NOUNS: Final = (
    "completion", "start", "commencement", "beginning", "launch", "production", "operation", "commissioning", "opening", "landing",
    "signing", "groundbreaking", "acceptance",
)  # fmt: skip
# What is complete is whole: `the chain is complete`.
_IS: Final = re.compile(r"\b(?:is|are|was|were)[ \n]+$")
# How a year begins: `a good start of the first quarter`.
_GOOD_START: Final = re.compile(rf"{_en('good')}[ \n]+$")
# What is delivered is said: `delivered a speech`.
_SPOKEN: Final = re.compile(rf" (?:an? |the |his |her |their )?(?:[a-z]+ ){{0,2}}{_en('delivered')}")
# The reform and opening up of a country opens nothing.
_OPENING_UP: Final = re.compile(r"[ \n]up\b|-up\b")
# Goods are delivered by a plant that runs: 交付首船, 交付360Wh/kg电芯, 交付整车2000辆.
_GOODS: Final = re.compile(
    rf"了?(?:[\d.]+万?(?:台|辆|架|艘|套)|(?:[a-z\d/.]{{0,12}}|[^，。；使用]{{0,4}}){_zh('goods')})"
)
_BEING: Final = re.compile(r"\b(?:is|are) being\b")
_LASTING: Final = ("intent", "approval", "construction_progress")
_UNDER_WAY: Final = re.compile(r"projects?[ \n](?:that[ \n](?:is|are)[ \n])?$")
_NOMINAL_EN: Final = re.compile(
    r" (?:projects?|ones|enterprises|companies|firms|(?:contracts|agreements)\b(?! (?:with|for|on|to|worth|valued|totall?ing|at|in|of)\b))\b"
)
_NOMINAL_ZH: Final = re.compile(
    r"[\d一二三四五六七八九十百.]+(?:亿|千万|百万|万)?元以上|(?:亿元|千万元)?(?:以上)?(?:的)?(?:重大|重点|工业|产业)?(?:项目|企业|率|面积|资金|额|数|总额)"
)
_COUNTED_ZH: Final = re.compile(r"(?:新|(?<!等)待|拟|(?<!手)(?<!后)续|[一这]次|首次)$")


def _judged(
    sentence: Sentence, lower: str, before: str, trigger: Trigger, last: Tense | None, words: StageWords
) -> tuple[list[Hit], Tense]:
    after = lower[trigger.end : trigger.end + 60]
    start, end = sentence.start + trigger.start, sentence.start + trigger.end
    judge = english_tense if words.spaced else chinese_tense
    tense = judge(before, trigger.phrase, after, last, words, lambda: _dated(sentence, start, end, spaced=words.spaced))
    told = trigger.told
    if len(told) > 1 and any(fact.event_type == "trial_production" for fact in told):
        told = tuple(fact for fact in told if fact.event_type != "production_start")  # 首批样车下线
    if len(told) > 1 and any(fact.event_type == "land_supply" for fact in told):
        told = tuple(fact for fact in told if fact.event_type != "approval")  # 拿到土地批文
    if _FIGURE_DONE.match(after) and any(fact.event_type == "construction_completion" for fact in told):
        return [], tense
    if trigger.phrase == "运营" and (_RUN_BY.search(before) or _RUNNER.match(after)):
        return [], tense
    if trigger.phrase == "开工" and _HOLIDAYS_OVER.search(before):
        return [], tense
    if trigger.phrase in _SIGNED_ZH and _UNDOES.match(after):
        return [], tense
    if trigger.phrase in _TALKED and _TALKED_OVER.search(before[-16:]):
        return [], tense
    if trigger.phrase.endswith(("施工", "建设", "勘察", "装修", "安装")) and _PAPERS.match(after):
        told = tuple(fact for fact in told if fact.event_type != "construction_progress")
    if trigger.phrase == "进场" and _BROUGHT.search(lower[max(0, trigger.start - 16) : trigger.start]):
        return [], tense
    if trigger.phrase == "建成" and not before.endswith("已") and _AIMED_AT.match(after):
        return [], tense
    if trigger.phrase == "opening" and (_OPENING_UP.match(after) or before.endswith(("reform and ", "reform, "))):
        return [], tense
    if trigger.phrase.startswith("deliver") and _SPOKEN.match(after):
        return [], tense
    if trigger.phrase.startswith("start") and _GOOD_START.search(before):
        return [], tense
    if (
        trigger.phrase.startswith(_NOUNS)
        and _URGED.search(before[-60:])
        and not _dated(sentence, start, end, spaced=True)
    ):
        return [], tense
    if trigger.phrase == "complete" and _IS.search(before) and not _dated(sentence, start, end, spaced=True):
        return [], tense
    if trigger.phrase.rsplit(" ", 1)[-1] in _OPENED and _MEETING.search(
        lower[max(0, trigger.start - 44) : trigger.start]
    ):
        return [], tense
    if trigger.phrase in _STARTED and not _NO_OBJECT.match(after) and not _name_or_date_near(sentence, end):
        return [], tense
    if trigger.phrase in _STARTED and (_BEGAN_TO.match(after) or (last and before.strip() in _GOES_ON)):
        return [], tense
    nominal = bool(
        (_NOMINAL_EN.match(after) or (trigger.phrase == "under construction" and _UNDER_WAY.search(before)))
        if words.spaced
        else (_NOMINAL_ZH.match(after) or _COUNTED_ZH.search(before))
    )
    hits = []
    for fact in told:
        event_type = fact.event_type
        if trigger.phrase.endswith("交付") and _GOODS.match(after):
            event_type = "operation"
        if event_type == "construction_completion":
            paid = paid_by(sentence, start) if words.spaced and sentence.money else None
            if paid == "to_spend" or (
                words.spaced and of_papers(sentence.words(max(sentence.start, start - 90), start))
            ):
                continue
            if (
                paid is not None
                or _PART_DONE.match(after)
                or of_a_part(sentence, start)
                or (words.spaced and is_one_part(sentence, start))
            ):
                event_type = "construction_progress"
        modality = tense.modality or fact.modality or OCCURRED
        if event_type == "construction_progress" and fact.modality is None and _BEING.search(trigger.phrase):
            modality = ONGOING
        if modality == OCCURRED and fact.modality is not None:
            modality = fact.modality
        elif (
            tense.modality is None and event_type in _LASTING and words.ongoing.search(before[-24:].replace("正式", ""))
        ):
            modality = ONGOING
        cancelled = event_type == "suspension" and any(word in trigger.phrase for word in words.cancelled)
        hits.append(Hit(start, end, event_type, modality, cancelled, tense.polarity, nominal, trigger.phrase))
    return hits, tense


def _name_or_date_near(sentence: Sentence, end: int) -> bool:
    """Whether a project's name follows within a few words, or a date at once."""
    return any(0 <= m.start - end <= 70 for m in sentence.projects) or any(
        0 <= m.start - end <= 2 for m in sentence.dates
    )


def _dated(sentence: Sentence, start: int, end: int, *, spaced: bool) -> bool:
    """Whether a date stands in the clause of a trigger, in English also right behind it."""
    if not sentence.dates:
        return False
    low, high = sentence.clause_of(start)
    if spaced:
        high = max(high, end + 20)
    return any(low <= m.start < high for m in sentence.dates)
