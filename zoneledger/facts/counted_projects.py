"""Numbers of projects in a sentence: which there are, and which is a trigger's.

Takes: numbers with a word for projects, firms or contracts beside them (`6 projects`, 15个项目), and what goes on from one
(`and nine with 10 billion yuan started`) or stands behind a stage and a colon (集中开工：9个). Leaves alone: numbers of anything
else, and phases (一期项目).
"""

import re
from collections.abc import Sequence
from typing import Final

from zoneledger.facts.sentences import Sentence
from zoneledger.facts.stages import PROJECT_TYPES, Hit
from zoneledger.records import Mention

_NEAR_EN: Final = 90
_NEAR_ZH: Final = 28
_CROSSED: Final = re.compile(r"[,;，；]")
_CUT: Final = re.compile(r"[,.;:]")
_PASSIVE: Final = re.compile(r"\b(?:were|was|been|be|are|is)[ \n](?:[a-z]+ly[ \n]|also[ \n])?$")
_PROJECT_WORD_EN: Final = re.compile(
    r"\b(?:projects?|enterprises|companies|firms|suppliers|manufacturers|factories|plants|deals|agreements|contracts)\b"
)
# `Six projects were signed, and nine with 10 billion yuan started`.
_AND_BARE: Final = re.compile(
    r"(?:\d[\d,]*|[a-z-]+) (?:with|worth|valued|totall?ing|were|have|had|started|began|broke|completed|signed|put|entered|opened|resumed|topped|finished|will|went|got)\b.*",
    re.DOTALL,
)
# `59 projects, as an additional 17 are to start`
_MORE: Final = re.compile(r"\b(?:additional|another|further|other)[ \n]$")
_THEIR_VERB: Final = re.compile(r"[ \n](?:are|were|will|have|had|started|broke|began)\b")
# `plans to start 24 projects, finish 11 and put 8 into production`
_VERB_BARE: Final = re.compile(
    r"\b(?:sign|signed|signing|start|started|starting|finish|finished|complete|completed|completing|finishing|put|putting|open|opened|launch|launched|began|begin)[ \n]$"
)
_VERB_AHEAD: Final = 12
# `The second batch of projects was started in May, including 17 projects`: it is the number of all.
_INCLUDING: Final = re.compile(
    r"[^.;:]{0,70}, (?:including|involving|with|comprising|totall?ing)(?: a total of| altogether)? "
)
# An insertion between a number and its verb: `18 projects, each worth 1 billion yuan, will start`.
_EACH: Final = re.compile(
    r"[^,.;]{0,30}, (?:each|all|every one|both|most|including|among them)\b[^,.;]{0,60},[^,.;]{0,20}"
)
_OF_THEM: Final = re.compile(r"[ \n]of[ \n](?:them|which|these)\b")
_STAGE_AHEAD: Final = re.compile(r"(?:签约|开工|竣工|投产)[:：]?$")
_THE_REST: Final = re.compile(r"(?:其余|其他|剩余|余下|剩下|the (?:other|remaining))[ \n]?的?$")
_TO_COME: Final = re.compile(r"[^，。；]{0,4}(?:将|计划|预计|拟|力争|确保|有望)")
_WHOLE: Final = re.compile(r"[^，。；、]{0,6}(?<!其)中[，,]")
_PART: Final = re.compile(r"其中|(?<=，)包括|of which|of them|among them|including")
# `including 8 municipal projects and 11 regional ones`
_NEXT_PART: Final = re.compile(
    r"\b(?:including|of which|of them|among them)[,:]?[ \n](?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten)[ \n][^,.;\d]{2,40}(?:,|,?[ \n]and)[ \n]$"
)
# `18 of this year's 19 projects`: the whole, of which a part is told.
_OF_WHOLE: Final = re.compile(
    r"\d[ \n](?:out[ \n])?of[ \n](?:(?:the|its|all|these|those|their|planned|(?:this[ \n])?[a-z-]+'s|a[ \n]total[ \n]of)[ \n]){0,3}$"
)
_WHOLE_CHARS: Final = 40
# 80个重点项目已开工72个
_WHOLE_ZH: Final = re.compile(
    r"(?:[^，。；、\d]{0,14}?(?:项目|工程))?(?:(?:中|里|当中)，?|，(?=目前|截至|现|已))?(?:目前|截至目前|现|已|已经|已有|现已|有)*(?:开复工|复工|开工|动工|开建|竣工|完工|建成|投产|投用|签约|落地)[^，。；、\d]{0,3}\d"
)
_OF_TWO: Final = ("签约", "开工", "动工")


def project_counts(sentence: Sentence, *, english: bool) -> list[Mention]:
    """The numbers of projects in a sentence."""
    found: list[Mention] = []
    for mention in sentence.quantities:
        if mention.unit != "count" or "班子" in sentence.words(mention.start, mention.end + 3):
            continue
        if english:
            following = next((m.start for m in sentence.quantities if m.start >= mention.end), sentence.end)
            around = sentence.lower(mention.start, min(mention.end + 40, following))
            cut = _CUT.search(around, mention.end - mention.start)
            if _OF_WHOLE.search(sentence.lower(mention.start - 36, mention.start)) is not None:
                continue
            if (
                _PROJECT_WORD_EN.search(around[: cut.start()] if cut else around)
                or _OF_THEM.match(around, mention.end - mention.start)
                or sentence.lower(mention.start - 22, mention.start).endswith("projects ")
                or (
                    found
                    and (
                        _AND_BARE.fullmatch(around[: mention.end - mention.start + _VERB_AHEAD])
                        or _is_bare_en(sentence, mention)
                    )
                )
            ):
                found.append(mention)
        elif _WHOLE_ZH.match(sentence.words(mention.end, mention.end + _WHOLE_CHARS)) is not None:
            continue
        elif "期" not in sentence.words(mention.start, mention.end) and (
            ("项目" in sentence.words(mention.start - 8, mention.end + 3) and not _of_places(sentence, mention))
            or "家企业" in sentence.words(mention.end - 3, mention.end + 2)
            or _is_bare_zh(sentence, mention)
        ):
            found.append(mention)
    return found


# Where projects start, or who they are shown to: 项目现场，其他15个开发区设分会场.
_PLACES: Final = re.compile(r"(?:开发区|园区|区县|县|市|区(?!域)|乡镇|镇|街道|分?会场|部门|城市|地市|国家|单位)")


def _of_places(sentence: Sentence, mention: Mention) -> bool:
    """Whether a Chinese number counts places and not the projects named near it."""
    return _PLACES.match(sentence.words(mention.end, mention.end + 4)) is not None


_EARLIER: Final = re.compile(
    r"(?:前|头)[一二两三四五六几\d]*[批期次轮][^，。；]{0,8}$|上一?[批期次轮][^，。；]{0,8}$|(?:此前|早前|在此之前)[，,]?[^，。；]{0,12}$|"
    r"\b(?:previous|earlier|last|preceding|first (?:two|three|four|five|six))[ \n](?:[a-z]+[ \n])?(?:batch|batches|phase|phases|round|rounds)\b[^,.;]{0,30}$"
)


def is_of_earlier_batches(sentence: Sentence, count: Mention) -> bool:
    """Whether projects of the occasions before are counted: 今年前两批开工的324个项目."""
    return _EARLIER.search(sentence.lower(count.start - 60, count.start)) is not None


def _is_bare_en(sentence: Sentence, mention: Mention) -> bool:
    """Whether a number without a noun stands right behind the verb of a stage."""
    if not sentence.words(mention.end - 1, mention.end).isdigit():
        return False
    if _MORE.search(sentence.lower(mention.start - 12, mention.start)) is not None:
        return _THEIR_VERB.match(sentence.lower(mention.end, mention.end + 12)) is not None
    return _VERB_BARE.search(sentence.lower(mention.start - 14, mention.start)) is not None


def _is_bare_zh(sentence: Sentence, mention: Mention) -> bool:
    """Whether it is a number of things right behind a stage word and a colon, or the rest of them that is still to come: 集中开工：9个, 其余7个将…."""
    return sentence.words(mention.end - 1, mention.end) in ("个", "项") and (
        _STAGE_AHEAD.search(sentence.words(mention.start - 4, mention.start)) is not None
        or (is_the_rest(sentence, mention) and _TO_COME.match(sentence.words(mention.end, mention.end + 8)) is not None)
    )


def is_the_rest(sentence: Sentence, mention: Mention) -> bool:
    """Whether a number is what is left of a group, apart from those that are named: 其余7个, `the remaining 7`."""
    return _THE_REST.search(sentence.lower(mention.start - 16, mention.start)) is not None


def verbs_first(sentence: Sentence, hits: Sequence[Hit]) -> list[tuple[int, Hit]]:
    """The triggers of a sentence with their places, those in the name of a ceremony behind the others, for these take the counts:
    集中签约、动工仪式，11个项目签约，9个项目动工.
    """
    named = [_CEREMONY.match(sentence.folded, hit.start - sentence.start) is not None for hit in hits]
    return sorted(enumerate(hits), key=lambda told: named[told[0]])


_CEREMONY: Final = re.compile(r"[^，。；,.;\d]{1,40}?(?:仪式|活动|大会|ceremon(?:y|ies)\b)")


def count_of(
    sentence: Sentence, hit: Hit, hits: Sequence[Hit], counts: Sequence[Mention], used: set[int], *, english: bool
) -> Mention | None:
    """The count of a trigger: within it, in its clause, or right beside it, with no other trigger between."""
    reach = _NEAR_EN if english else _NEAR_ZH
    low, high = sentence.clause_of(hit.start)
    best: tuple[float, Mention] | None = None
    goes_on = english and _goes_on(sentence, hit, hits)
    for count in counts:
        if (id(count) in used and not goes_on) or (english and _is_one_part(sentence, count)):
            continue
        gap = max(0, max(count.start, hit.start) - min(count.end, hit.end))
        listed = english and gap > reach // 2 and _is_listed(sentence, count, hit)
        if listed:
            gap = 0
        if gap > reach:
            continue
        inside = low <= count.start < high or (
            english
            and count.start >= hit.end
            and _INCLUDING.fullmatch(sentence.lower(hit.end, count.start)) is not None
        )
        inside = inside or listed or _EACH.fullmatch(sentence.words(count.end, hit.start)) is not None
        ahead = count.end <= hit.start
        left, right = (count.end, hit.start) if count.end <= hit.start else (hit.end, count.start)
        if not goes_on and any(left <= h.start and h.end <= right for h in hits if h.start != hit.start):
            continue
        if not inside and gap > reach // 2:
            continue
        crossed = not listed and bool(_CROSSED.search(sentence.words(left, right)))
        cost = gap * (0.6 if ahead and english else 1) + 25 * crossed + (0 if ahead else 8)
        if english and not ahead and _PASSIVE.search(sentence.lower(hit.start - 22, hit.start)):
            cost += reach  # `were signed and 10 projects … were commenced`
        if best is None or cost < best[0]:
            best = (cost, count)
    return best[1] if best else None


# Between a number and its stage all are named: `three projects, namely A, B and C, have been started`.
_LIST_OPENS: Final = re.compile(r",?[ \n](?:namely|including|such as|i\.e\.)[,:]?[ \n]")
_LIST_ENDS: Final = re.compile(
    r"(?:[ \n](?:projects?|[a-z]+))?,?(?:[ \n](?:have|has|had|were|was|are|will|be|been|all|also|officially|successfully|respectively))*[ \n]?"
)


def _is_listed(sentence: Sentence, count: Mention, hit: Hit) -> bool:
    """Whether nothing but the names of those counted stands between a number and a stage behind it."""
    if count.end > hit.start or _LIST_OPENS.match(sentence.lower(count.end, count.end + 14)) is None:
        return False
    last = next((m for m in reversed(sentence.projects) if count.end < m.start and m.end <= hit.start), None)
    return last is not None and _LIST_ENDS.fullmatch(sentence.lower(last.end, hit.start)) is not None


_AND: Final = re.compile(r"[ \n](?:and|then)[ \n](?:were[ \n]|have[ \n]been[ \n])?")


def _goes_on(sentence: Sentence, hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether a trigger goes on from another: what is counted passed both stages (`11 projects were completed and put into production`).

    A stage that is told again has its own count: `a signing and groundbreaking ceremony, where 9 projects broke ground`.
    """
    if any(h.event_type == hit.event_type and h.start > hit.end for h in hits):
        return False
    return any(
        h.end <= hit.start and h.event_type != hit.event_type and _AND.fullmatch(sentence.words(h.end, hit.start))
        for h in hits
    )


def is_mixed(sentence: Sentence, hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether a trigger and another stage make one word, 签约动工: the count is of both kinds together, and no group of either.

    So is a number of projects that `were signed, started and completed`, three stages or more of one list.
    """
    if hit.phrase.isascii():
        return _stages_in_list(sentence, hit, hits) >= _MANY_STAGES
    if hit.phrase not in _OF_TWO:
        return False
    return any(
        (other.phrase in _OF_TWO and other.event_type != hit.event_type and hit.start in (other.end, other.start))
        or (other.phrase in _OF_TWO and other.start == hit.end)
        for other in hits
    )


_PARTS_BEGIN: Final = re.compile(r"\b(?:including|of which|of them|among them)[,:]?[ \n]$")
_AND_PART: Final = re.compile(r"[^,.;\d]{0,40}(?:,|,?[ \n]and)[ \n]\d")


def _is_one_part(sentence: Sentence, count: Mention) -> bool:
    """Whether a number is one of several parts of a whole: `including 8 municipal projects and 11 regional ones`."""
    before = sentence.lower(count.start - 90, count.start)
    if _NEXT_PART.search(before) is not None:
        return True
    return (
        _PARTS_BEGIN.search(before) is not None
        and _AND_PART.match(sentence.lower(count.end, count.end + 60)) is not None
    )


_MANY_STAGES: Final = 3
_NEXT_STAGE: Final = re.compile(r",?[ \n]?(?:and[ \n]|or[ \n])?(?:been[ \n])?")


def _stages_in_list(sentence: Sentence, hit: Hit, hits: Sequence[Hit]) -> int:
    """How many stages stand in one list with that of a trigger, none with a number of its own."""
    told = sorted({(h.start, h.end) for h in hits if h.event_type in PROJECT_TYPES})
    run: list[tuple[int, int]] = []
    for start, end in told:
        if run and _NEXT_STAGE.fullmatch(sentence.lower(run[-1][1], start)) is None:
            if any(low == hit.start for low, _ in run):
                break
            run = []
        run.append((start, end))
    return len(run) if any(low == hit.start for low, _ in run) else 0


def is_part(sentence: Sentence, count: Mention) -> bool:
    """Whether a count is of a part (其中工业项目15个, `of which 5 are industrial`), or of a whole of which parts are told."""
    if _PART.search(sentence.lower(count.start - 30, count.start)) is not None:
        return True
    if _is_one_part(sentence, count):
        return True
    return _WHOLE.match(sentence.words(count.end, count.end + 10)) is not None
