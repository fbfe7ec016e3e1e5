"""Which projects a sentence is about, and to which of them its values and words belong.

Each value goes to one project by a written rule: `respective` (a list of names and a list as long of values told to belong
together), `adjacent` (the value stands right before the name: 总投资9.3亿元的…项目), `preceding` (the last project named before the
value in its sentence), `following` (the sentence's first project where none stands before), `carried` (a sentence without a
project that goes on about the last one). Totals that a count of projects precedes belong to no project.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final

from zoneledger.facts.project_drafts import Draft
from zoneledger.facts.sentences import Sentence
from zoneledger.records import Mention

RESPECTIVE: Final = re.compile(r"respectively|in turn|in order|分别|依次")
_GROUP: Final = re.compile(
    r"(?:\d|[一二三四五六七八九十百两])+\s*个(?:[^，。；、]{0,8}项目)?[^，。；]{0,16}[，、]?(?:协议|计划|合同|意向|项目)?(?:总)?(?:投资|引资|金额|资金|额)|(?:\d+|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)) (?:[a-z-]+ ){0,4}projects?[^.;]{0,90}$|项目\d+个"
)


_COUNT_EN: Final = re.compile(r"\d+ (?:[a-z-]+ ){0,5}projects\b", re.IGNORECASE)
_COUNT_ZH: Final = re.compile(r"\d+\s*个[^，。；]{0,10}项目|项目\d+个")
_OF_ZONE: Final = re.compile(r"(?:the|whole) zone\b")
_STATISTIC: Final = re.compile(r"全[区市县年]|我区|同比")
# What is told of all phases together is of their base.
_WHOLE: Final = re.compile(
    r"\b(?:whole|all|both|two phases|three phases)\b|全部|整个|整体|两期|三期(?:全部|均|都)|项目(?:建成|达产|投产)"
)
_CARRIES: Final = 3
_LEADING: Final = 10
_NAME_ALONE: Final = 12
_PLACED: Final = re.compile(r"选址|位于|租用|l(?<=\bl)ocated\b|s(?<=\bs)ite\b")
# 项目 or 园区 alone at the head of a sentence is the project in question.
_LEADS_ON: Final = re.compile(r"(?:[^，。]{0,8}，)?(?:项目|整个项目|全部项目|工程)(?![\d部]|[^，。]{0,3}\d+个)")


def _valued(sentence: Sentence) -> bool:
    return bool(sentence.money or sentence.quantities or sentence.organizations or sentence.dates)


def _counts(sentence: Sentence) -> bool:
    """Whether a sentence tells a count of projects or a figure of the zone as a whole."""
    text, folded = sentence.text, sentence.folded
    if "year-on-year" in folded or ("projects" in folded and _COUNT_EN.search(text)):
        return True
    if " zone" in folded and _OF_ZONE.search(folded):
        return True
    return _STATISTIC.search(text) is not None or (
        "项目" in text and "个" in text and _COUNT_ZH.search(text) is not None
    )


def walk(
    sentences: Sequence[Sentence], drafts: Sequence[Draft], language: str
) -> list[tuple[Sentence, list[Draft], bool]]:
    """Each sentence with the projects it is about, in the order of their names, and whether these are carried on.

    A sentence without a project goes on about the last one in its paragraph, in the lines below a name, or where it says
    `the project`, 该项目; about the project of the firm it names; not where it leads with a zone or tells a count.
    """
    owner = {id(mention): draft for draft in drafts for mention in draft.mentions}
    firmed = [draft for draft in drafts if draft.base is None and draft.firms]
    walked: list[tuple[Sentence, list[Draft], bool]] = []
    last: list[Draft] = []
    paragraph = headed = -1
    carries = 0
    for sentence in sentences:
        own = _named(sentence, owner) if sentence.projects else None
        if own:
            walked.append((sentence, own, False))
            last, paragraph, carries = own, sentence.segment.paragraph, 0
            headed = paragraph + 1 if len(own) == 1 and _is_heading_of(sentence, own[0]) else -1
            continue
        if not last and not (firmed and sentence.organizations):  # nothing to go on about
            walked.append((sentence, [], False))
            continue
        near = sentence.segment.paragraph == paragraph
        if last and sentence.segment.paragraph == headed and sentence.segment.kind in ("lead", "body"):
            near, paragraph = True, headed
        line = sentence.segment.kind in ("table_row", "list_item", "heading") or (
            ":" in sentence.text[:14] and len(sentence.text) < 90
        )
        tabled = len(last) == 1 and last[0].mentions[-1].rule.endswith(".table_row")
        if sentence.segment.kind == "heading" and not tabled and not (":" in sentence.text and _valued(sentence)):
            walked.append((sentence, [], False))
            last = []
            continue
        owned = _of_firm(sentence, firmed)
        if owned is None and not last:  # nothing to go on about
            walked.append((sentence, [], False))
            continue
        pronoun = (
            "anaphor" in sentence.marks
            or _figures_on(sentence, last)
            or (language == "zh" and _LEADS_ON.match(sentence.text) is not None)
        )
        next_line = sentence.segment.paragraph <= paragraph + 1
        counting = not pronoun and _counts(sentence)
        elsewhere = (
            counting
            or (not pronoun and not line and _opens_elsewhere(sentence) and not _PLACED.search(sentence.text))
            or (language == "en" and not pronoun and _leads_with_another(sentence, last))
        )
        if owned is not None and (not last or owned not in last or len(last) > 1) and not counting:
            walked.append((sentence, [owned], True))
            last, paragraph, carries = [owned], sentence.segment.paragraph, 1
            continue
        goes_on = (
            (near and not elsewhere and carries < _CARRIES)
            or (pronoun and next_line)
            or ((line or tabled) and next_line)
        )
        ordered = len(last) == 2 and near and not counting and _ONE_OF_TWO.search(sentence.text) is not None
        if (len(last) == 1 and goes_on) or ordered:
            walked.append((sentence, last, True))
            carries += 1
            if line or pronoun or tabled:
                paragraph = sentence.segment.paragraph
            continue
        walked.append((sentence, [], False))
        if not near or elsewhere:
            last = []
    return walked


_ONE_OF_TWO: Final = re.compile(r"(?P<former>\bthe former\b|前者)|\bthe latter\b|后者")


def _opens_elsewhere(sentence: Sentence) -> bool:
    """Whether a sentence names a zone before its values: what it tells is told of the zone."""
    if not sentence.zones:
        return False
    return not sentence.money or sentence.zones[0].start < sentence.money[0].start


# A figure at the head of a sentence is of the project told before: `The total investment is …`.
_FIGURES: Final = re.compile(
    r"(?:The|Its|With (?:a|an)) (?:total |planned |overall )*(?:investment|construction area|land area|floor area|building area|construction period)\b"
)


def _figures_on(sentence: Sentence, last: Sequence[Draft]) -> bool:
    """Whether a sentence begins with a figure of the one project told before it, which no count of projects stood beside."""
    if len(last) != 1 or _FIGURES.match(sentence.text) is None:
        return False
    before = last[0].sentences[-1:] or [sentence]
    return not _counts(before[0])


def _leads_with_another(sentence: Sentence, drafts: Sequence[Draft]) -> bool:
    """Whether a sentence begins with a firm that is none of a project's own, which are known."""
    first = sentence.organizations[0] if sentence.organizations else None
    if first is None or len(drafts) != 1 or not drafts[0].firms or first.start - sentence.start > _LEADING:
        return False
    draft = drafts[0]
    name = first.name or ""
    brand = name.split(" ", 1)[0]
    return bool(brand) and brand not in draft.name and not any(brand in firm or firm in name for firm in draft.firms)


def _named(sentence: Sentence, owner: dict[int, Draft]) -> list[Draft]:
    """The projects that a sentence names, in the order of their names."""
    drafts: list[Draft] = []
    for mention in sentence.projects:
        draft = owner.get(id(mention))
        if draft is not None and draft not in drafts:
            drafts.append(draft)
    return drafts


def _is_heading_of(sentence: Sentence, draft: Draft) -> bool:
    """Whether a line is nothing but the name of a project, so that the paragraph below tells of it."""
    named = max((m.end - m.start for m in draft.mentions if m.start >= sentence.start), default=0)
    return sentence.segment.kind != "title" and named > 0 and len(sentence.text.strip()) - named <= _NAME_ALONE


def _of_firm(sentence: Sentence, drafts: Sequence[Draft]) -> Draft | None:
    """The only one of some projects whose firms a sentence names."""
    if not drafts or not sentence.organizations:
        return None
    told = {mention.name for mention in sentence.organizations}
    owned = [draft for draft in drafts if not told.isdisjoint(draft.firms)]
    return owned[0] if len(owned) == 1 else None


# An amount with 的 behind it is of the name that follows at once, whatever count stands before: 项目3个，分别为总投资2亿元的甲.
_BEFORE_NAME: Final = 6
_ADJACENT: Final = re.compile(
    r"(?:以上|左右|多|余)?(?:建设|兴建|新建|打造|实施|投建)?的?[^，。；、\d]{0,14}|(?: or more)?(?: to build| in| for| of| on)?(?: the| a| an| its)?(?: [A-Z][\w.&'-]*){0,3} ?"
)


def bound(
    sentence: Sentence, values: Sequence[Mention], active: Sequence[Draft], carried: bool
) -> list[tuple[Mention, Draft, str, int]]:
    """Which project each value belongs to, by which rule, and how many rivals it had."""
    if not values:
        return []
    rivals = len(active) - 1
    if carried and len(active) > 1:
        told = list(_ONE_OF_TWO.finditer(sentence.text))
        if len(told) == 1:  # `with 150 million yuan, the former will …`
            subject = active[0 if told[0]["former"] else -1]
            return [(m, subject, "carried", rivals) for m in values]
        return (
            [(m, d, "respective", rivals) for m, d in zip(values, active, strict=False)]
            if len(values) == len(active)
            else []
        )
    if carried:
        subject = active[0]
        if subject.base is not None and _WHOLE.search(sentence.text):
            subject = subject.base
        return [(m, subject, "carried", rivals) for m in values if not _of_group(sentence, m)]
    owner = {id(m): draft for draft in active for m in draft.mentions}
    named = [m for m in sentence.projects if id(m) in owner]
    out, left = _in_lists(sentence, values, named, owner, rivals)
    for mention in left:
        told_of = sentence.words(mention.end, mention.end + 3).lstrip("以上左右").startswith("的") and any(
            0 < p.start - mention.end <= _BEFORE_NAME for p in named
        )
        if (_of_group(sentence, mention) and not told_of) or (len(named) > 1 and _of_all(sentence, mention, named)):
            continue
        after = next((p for p in named if p.start >= mention.end), None)
        before = next((p for p in reversed(named) if p.end <= mention.start or p.start <= mention.start < p.end), None)
        if (
            after is not None
            and after.start - mention.end <= 40
            and _ADJACENT.fullmatch(sentence.words(mention.end, after.start))
            and (before is None or sentence.clause_of(mention.start) == sentence.clause_of(after.start))
        ):
            out.append((mention, owner[id(after)], "adjacent", rivals))
        elif before is not None and not _closes_list(sentence, named, before, mention):
            out.append((mention, owner[id(before)], "preceding", rivals))
        elif before is None and after is not None:
            follower = owner[id(after)]
            if follower.base is not None and not sentence.words(mention.end, after.start).isalpha():
                out.append((mention, follower.base, "carried", rivals))  # what precedes a bare phase is of the whole
            else:
                out.append((mention, follower, "following", rivals))
    return out


_VALUE_GAP: Final = re.compile(
    r"(?: ?(?:yuan|RMB|CNY|mu|acres|\(\$[^)]*\)))?(?:,|、|和|及|与|以及|and|, and|;| |about|约|US\$|RMB)*"
)
_ALIKE_BEFORE: Final = re.compile(
    r"(?:同为|都是|均为|都为|各为|均达|均|都|皆为|各投资|同样是)[^，。\d]{0,4}$|\b(?:both|each|all)\b[^,.;]{0,30}$"
)
_ALIKE_BEHIND: Final = re.compile(r"(?: yuan)? each\b")


def _in_lists(
    sentence: Sentence,
    values: Sequence[Mention],
    named: Sequence[Mention],
    owner: dict[int, Draft],
    rivals: int,
) -> tuple[list[tuple[Mention, Draft, str, int]], list[Mention]]:
    """Values of a list that is as long as the list of names before it, and one value told of each name; the rest is left."""
    if len(named) < 2:
        return [], list(values)
    runs = _runs_of(named, lambda one, two: bool(_LIST_GAP.fullmatch(sentence.words(one.end, two.start))))
    if len(values) >= 2 and RESPECTIVE.search(sentence.text):
        ordered = list({id(owner[id(m)]): m for m in reversed(named)}.values())[::-1]
        run = values if len(values) == len(ordered) else _after_cue(sentence, values, len(ordered))
        if len(run) == len(ordered) and (len(runs) == 1 or len(values) == len(ordered)):
            chosen = {id(m) for m in run}
            bound_ = [(m, owner[id(p)], "respective", rivals) for m, p in zip(run, ordered, strict=True)]
            return bound_, [m for m in values if id(m) not in chosen]
    out: list[tuple[Mention, Draft, str, int]] = []
    taken: set[int] = set()
    for run in _runs_of(values, lambda one, two: bool(_VALUE_GAP.fullmatch(sentence.words(one.end, two.start)))):
        ahead = [names for names in runs if len(names) >= 2 and names[-1].end <= run[0].start]
        if len(run) >= 2 and ahead and len(ahead[-1]) == len(run):
            out += [(m, owner[id(p)], "respective", rivals) for m, p in zip(run, ahead[-1], strict=True)]
            taken.update(id(m) for m in run)
        elif (
            len(run) == 1
            and ahead
            and (
                _ALIKE_BEFORE.search(sentence.words(run[0].start - 34, run[0].start))
                or _ALIKE_BEHIND.match(sentence.words(run[0].end, run[0].end + 12))
            )
        ):
            out += [(run[0], owner[id(p)], "respective", rivals) for p in ahead[-1]]
            taken.add(id(run[0]))
    return out, [m for m in values if id(m) not in taken]


def _runs_of(mentions: Sequence[Mention], joined: Callable[[Mention, Mention], bool]) -> list[list[Mention]]:
    """Mentions in runs of neighbours that are joined."""
    runs: list[list[Mention]] = []
    for mention in mentions:
        if runs and joined(runs[-1][-1], mention):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return runs


def _after_cue(sentence: Sentence, values: Sequence[Mention], count: int) -> list[Mention]:
    cue = RESPECTIVE.search(sentence.text)
    if cue is None:
        return []
    at = sentence.start + cue.start()
    behind = [m for m in values if m.start > at]
    ahead = [m for m in values if m.end <= at]
    return behind[:count] if len(behind) >= count else ahead[-count:]


# What is told of all projects of a sentence together: 全部建成后可实现产值9亿元.
_ALL: Final = re.compile(
    r"(?:项目|以上|上述|这些|它们)?全部|(?:以上|上述|这些|这批)[^，。；]{0,6}项目|[两三四五六]个项目|合计|总计|共计"
)


def _of_all(sentence: Sentence, mention: Mention, named: Sequence[Mention]) -> bool:
    """Whether a Chinese clause behind all names of a sentence tells a value of them together."""
    if named[-1].end > mention.start or not _HAN.search(sentence.words(named[-1].end, mention.start)):
        return False
    return _ALL.search(sentence.words(named[-1].end, mention.start)) is not None


_STOP: Final = re.compile(r"[。；;]|\. ")
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")


def _of_group(sentence: Sentence, mention: Mention) -> bool:
    """Whether a count of projects stands right before the amount, so that it is their total."""
    before = sentence.words(mention.start - 110, mention.start)
    for cut in _STOP.finditer(before):
        before = before[cut.end() :] if cut.end() < len(before) else before
    if "project" not in before and "项目" not in before and "个" not in before:
        return False
    before = before[-44:] if not before.isascii() and _HAN.search(before) else before
    count = _GROUP.search(before)
    if count is None:
        return False
    projects = [m for m in sentence.projects if m.end <= mention.start]
    return not projects or projects[-1].start < mention.start - len(before) + count.start()


def subjects_of(sentence: Sentence, start: int, end: int, active: Sequence[Draft]) -> list[Draft]:
    """The projects of which a word speaks: the last named before it, or all of the list it closes; else the first after
    it, or all of the list that it opens (`the signed projects include …`)."""
    owner = {id(m): draft for draft in active for m in draft.mentions}
    named = [m for m in sentence.projects if id(m) in owner]
    if not named:
        return [active[0]] if len(active) == 1 else []
    after = next((m for m in named if m.start >= end), None)
    if after is not None and _QUALIFIES.fullmatch(sentence.words(end, after.start)):
        return [owner[id(m)] for m in _list_run(sentence, [m for m in named if m.start >= end])]
    before = [m for m in named if m.start <= start]
    if not before:
        run = _list_run(sentence, named)
        return [owner[id(m)] for m in run]
    if _parted(sentence, before[-1].end, start):
        return []
    run = _list_run(sentence, before[::-1])
    return list({id(owner[id(m)]): owner[id(m)] for m in run}.values())


# 开工的有…, 竣工投产的…项目: a stage before what it qualifies.
_QUALIFIES: Final = re.compile(
    r"(?:的|类)?项目(?:有|包括|包含|是|为|分别是|分别为)[:：]?[“\"]?|(?:投产|建设|运营|落户|落地)?的(?:有|还有|包括|是|为|分别是|分别为)?(?:[^，。；、]{0,12}的)?[“\"]?"
)


def _parted(sentence: Sentence, low: int, high: int) -> bool:
    """Whether a semicolon and another firm behind it stand between a project and a word, so that it tells of that firm."""
    gap = sentence.words(low, high)
    cut = max(gap.rfind(";"), gap.rfind("；"))
    return cut >= 0 and any(low + cut < m.start < high for m in sentence.organizations)


_ORDINALS: Final = re.compile(
    r"(?P<n0>the first(?: one)?\b(?! (?:batch|phase|half|quarter|time|product))|the former|前者|第一个)|(?P<n1>the second(?: one)?\b(?! (?:batch|phase|half|quarter))|第二个)|(?P<n2>the third(?: one)?\b(?! (?:batch|phase|quarter))|第三个)|(?P<last>the latter|the last one|后者)",
    re.IGNORECASE,
)


def told_by_order(sentence: Sentence, place: int, active: Sequence[Draft]) -> list[Draft]:
    """The project that an ordinal right before a word means: `the first one is capped, the second entered trial production`."""
    if len(active) < 2:
        return []
    low, _ = sentence.clause_of(place)
    found = list(_ORDINALS.finditer(sentence.words(low, place)))
    if not found:
        return []
    if found[-1]["last"]:
        return [active[-1]]
    number = int((found[-1].lastgroup or "n0")[1:])
    return [active[number]] if number < len(active) else []


# Between names of one list: signs, conjunctions, articles, a firm in brackets, `project`, the firm that owns the next.
_LIST_GAP: Final = re.compile(
    r"\s*(?:[Pp]rojects?|项目)?(?: (?:of|by) [A-Z][\w&'., -]{2,40}?)?\s*(?:[(（][^)）]{0,30}[)）])?\s*(?:,|、|和|及|与|以及|and|, and|等|;)+\s*(?:the|a|an)?\s*(?:[\u4e00-\u9fff]{2,8}的|[A-Z][\w&.,' -]{1,60}?'s? (?:annual \w+ of [\w,. -]{2,30} of )?)?"
)


# What stands between a list and the total of all its members.
_TOTAL: Final = re.compile(
    r"(?: projects?)?(?P<open>,? (?:etc\.?|and (?:so on|others|other projects|more)))?(?P<sign>,)? ?(?:(?:with|and) )?(?:an? |the |its |their )?"
    r"(?:(?:combined|aggregate|accumulated|cumulative|overall|planned|estimated) )?total (?:planned |agreed |contracted |contractual )?(?:investment|amount|capital)\b[^.;,]{0,30}"
    r"|(?P<done> (?:will be|were|was|are|have been|has been)[a-z ]{3,50}), (?:with )?(?:an? |the )?(?:total |planned )*investment\b[^.;,]{0,30}"
    r"|(?P<whole>, with an? (?:(?:combined|aggregate|overall) investment|investment in the aggregate))\b[^.;,]{0,30}"
)
_TOTAL_ZH: Final = re.compile(
    r"[^，。；]{0,24}，(?![^。；]{0,20}(?:其中|后者|前者|该|后一))(?:[^，。；]{1,24}，)?[^，。；]{0,8}(?:投资|引资|金额|资金|合同额|协议额)[^，。；]{0,8}"
)
_JOINS_LAST: Final = re.compile(r"\band\b|&")


def _closes_list(sentence: Sentence, named: Sequence[Mention], last: Mention, value: Mention) -> bool:
    """Whether an amount is the total that closes a list: behind its end and a comma, where the list has two names or more."""
    between = sentence.words(last.end, value.start)
    at = named.index(last)
    if _TOTAL_ZH.fullmatch(between):
        return len(_list_run(sentence, named[at::-1])) > 1
    total = _TOTAL.fullmatch(between)
    if total is None:
        return False
    run = _list_run(sentence, named[at::-1])
    if total["open"] or total["whole"]:
        return True
    return len(run) > 1 and bool(
        (total["sign"] or total["done"]) and _JOINS_LAST.search(sentence.words(run[1].end, run[0].start))
    )


def _joins(sentence: Sentence, low: int, high: int) -> bool:
    """Whether nothing stands between two names but signs of a list, the firm of the second, or members without a name of ours."""
    gap = sentence.words(low, high)
    if _LIST_GAP.fullmatch(gap):
        return True
    if "、" not in gap:
        return False
    if _PRICED.fullmatch(gap):
        return True
    firm = next((m for m in sentence.organizations if low <= m.start and m.end <= high and high - m.end <= 2), None)
    if firm is not None and _LIST_GAP.fullmatch(sentence.words(low, firm.start)):
        return True
    return _UNNAMED.fullmatch(gap) is not None


# 总投资13亿元的甲项目、总投资9亿元的乙项目.
_PRICED: Final = re.compile(r"(?:项目)?、(?:计划|协议|合同)?(?:总)?投资[^，。；、的]{1,16}的")
# 甲项目、某某生产线项目、乙项目: a member that no rule has named.
_UNNAMED: Final = re.compile(r"(?:项目)?、(?:[^，。；、：:]{2,28}(?:项目|工程|基地|生产线|中心)、){1,3}")


def _list_run(sentence: Sentence, named: Sequence[Mention]) -> list[Mention]:
    """The first of some mentions and those that only list signs join to it."""
    run = [named[0]]
    for mention in named[1:]:
        first, second = sorted((run[-1], mention), key=lambda m: m.start)
        if not _joins(sentence, first.end, second.start):
            break
        run.append(mention)
    return run
