"""Where a project lies: the zone told for it, else the one its paragraph or section is about, else the subject zone."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, cached_property
from typing import Final

from zoneledger.facts.named_zones import NamedZones
from zoneledger.facts.project_drafts import Draft
from zoneledger.facts.project_runs import LIST_GAP, RESPECTIVE
from zoneledger.facts.sentences import Sentence
from zoneledger.facts.zone_references import heads_row, references_in
from zoneledger.mentions.patterns import topic_words
from zoneledger.records import Article, Claim, Mention

_PLACED_ZH: Final = re.compile(topic_words("zh", "zones", "project_placed"))
_PLACED_EN: Final = re.compile(rf"{topic_words('en', 'zones', 'project_placed')}[^,.;]{{0,30}}$")
_SITED_ZH: Final = re.compile(topic_words("zh", "zones", "project_sited"))
_SITED_EN: Final = re.compile(rf"{topic_words('en', 'zones', 'project_sited')}[^.;]{{0,26}}$")
# A zone with such a word before it, or such words behind it, is of the project told there and of no other.
_BOUND_ZH: Final = re.compile(
    rf"{topic_words('zh', 'zones', 'project_bound')}(?:于|在|到)?(?:[^，。；]{{0,6}}(?:市|县|区))?$"
)
_BUILT_ZH: Final = re.compile(r"内?(?:投资)?(?:兴建|新建|投建|建设|打造)|的(?!项目)[^，。；]{2,24}项目")
_PART: Final = re.compile(r"[;；。]|, (?:and|while|the|with) |，(?:其中)?(?=[^，。；]{0,30}(?:项目|基地|工厂|产业园))")
_IN_BRACKET: Final = re.compile(r" ?(?:项目|[Pp]roject)? ?[(（]")
# How a part of a list begins that counts a zone's projects, and how it goes on behind the zone.
_PART_OPENS: Final = re.compile(
    r"(?:其中)?[，,：:]?(?:在)?|(?: ?[Oo]f (?:them|which|these),?)? ?(?:(?:in|and) )?(?:the )?"
)
_COUNTS_ITS: Final = re.compile(
    rf"(?:本次|此次|今年|共|新|集中|已|有|{topic_words('zh', 'zones', 'project_counted')}|项目)*[\d一二三四五六七八九十两]+[个项][^；。]*?(?:[，,：:（(]|分别)"
    r"|,?(?: \w+){0,3} (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b(?: [\w-]+){0,4}(?:[,:(]| namely| includ| are\b| is\b)"
)
_PART_SIGNS: Final = re.compile("[；;]|其中[，,:：]?")
_LINE_AROUND: Final = re.compile(
    r"[\s\d一二三四五六七八九十(（)）、.●■◆•-]*\|\s*[(（]?(?:[共有]*\s?[\d一二三四五六七八九十]+ ?(?:[个项件]|projects?)?(?:项目)?)?[)）]?\s*[:：]?\s*"
)
_ITEM: Final = re.compile("[;；]")
# A zone that opens the next item of a sentence: `…; in Z, the plant …`.
_OPENS_ITEM: Final = re.compile(r"[;；] ?(?:and |while |also )?(?:(?:in|at|within|inside|on|from) )?(?:the )?$|；在?$")
# What may hold a short word for a park.
_SHORT_WORD: Final = re.compile(r"\b(?:park|zone)\b|园")
_THIS_ONE: Final = re.compile(r"[该此同这]|园内")
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")
_LATTER: Final = re.compile(r"(?P<former>前者|the former)|(?P<latter>后者|the latter)")


class Places:
    """The zones of an article that are records, with what each paragraph and section is about."""

    def __init__(self, article: Article, sentences: Sequence[Sentence]) -> None:
        self.roles = {zone.key: zone.value("role") for zone in article.zones}
        self.subject = article.zones[0] if article.zones else None
        self.mentions = [m for m in article.mentions if m.kind == "zone" and m.record_id in self.roles]
        self._starts = [m.start for m in self.mentions]
        self._several = sum(role == "subject" for role in self.roles.values()) > 1
        self._paragraphs: dict[int, int] = {}
        self._heads: list[tuple[int, Mention, bool]] = []  # a line below the title that is a zone heads what follows
        self._openings: list[int] = []
        self._named: list[int] = []  # where projects are named
        self._article = article
        self._text = article.text
        self._chinese = article.document.is_chinese
        self._firms = [(m.start, m.end) for m in article.mentions if m.kind == "organization"]
        self._venues: list[tuple[int, int]] = []  # where things are held or built: no place of other projects
        for sentence in sentences:
            self._paragraphs.setdefault(sentence.segment.paragraph, sentence.start)
            self._openings.append(sentence.start)
            if "venue" in sentence.marks:
                self._venues.append((sentence.start, sentence.end))
            if sentence.projects:
                self._venues.extend([(m.start, m.end) for m in sentence.projects])
                self._named.extend([m.start for m in sentence.projects])
            zones = [z for z in sentence.zones if z.record_id in self.roles]
            alone = bool(zones) and _is_line(sentence, zones[0])
            if zones and (alone or sentence.segment.kind == "heading"):
                own = alone and sentence.segment.index > 0
                self._heads.append((sentence.start, zones[0], own))

    @cached_property
    def short_words(self) -> NamedZones:
        """The zones as short words are held against them."""
        return NamedZones(self._article)

    def between(self, start: int, end: int) -> list[Mention]:
        """Zone mentions that begin between two places."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _leads(self, zone: Mention) -> bool:
        """Whether a zone stands at the head of its sentence, so that what follows may be about it."""
        at = bisect_left(self._openings, zone.start + 1) - 1
        return at >= 0 and zone.start - self._openings[at] <= _OPENING

    def is_bound(self, zone: Mention) -> bool:
        """Whether the words around a zone place one project in it: 落户甲园区, `the plant … in Z`."""
        if self._chinese:
            return (
                _BOUND_ZH.search(self._text, max(0, zone.start - 14), zone.start) is not None
                or _BUILT_ZH.match(self._text, zone.end) is not None
            )
        at = bisect_left(self._openings, zone.start + 1) - 1
        first = bisect_left(self._named, self._openings[at]) if at >= 0 else len(self._named)
        return first < len(self._named) and self._named[first] < zone.start

    def lies_in_subject(self, host: Mention) -> bool:
        """Whether a county is one of the city or province that the article is about."""
        subject = self.subject.key if self.subject is not None else ""
        return (
            subject.startswith("adm-")
            and subject.endswith("00")
            and (host.record_id or "").startswith(subject.rstrip("0"))
        )

    def in_firm(self, zone: Mention) -> bool:
        """Whether a zone stands in the name of a firm."""
        at = bisect_left(self._firms, (zone.start + 1, 0)) - 1
        return at >= 0 and self._firms[at][0] <= zone.start and zone.end < self._firms[at][1]

    def context(self, place: int, sentence: Sentence) -> Mention | None:
        """The zone that the text before a place is about: in its paragraph, else the section's, else the last subject."""
        low = self._paragraphs.get(sentence.segment.paragraph, sentence.start)
        before = [
            z
            for z in self.between(low, place)
            if self.roles.get(z.record_id or "") != "mention"
            and not _is_host(z)
            and not self.is_bound(z)
            and (
                self.roles.get(z.record_id or "") == "subject"
                or (self._leads(z) and not any(start <= z.start and z.end <= end for start, end in self._venues))
            )
        ]
        if before:
            return before[-1]
        heads = [(zone, own) for start, zone, own in self._heads if start < place]
        if heads:
            zone, own = heads[-1]
            if own or self._several or self.roles.get(zone.record_id or "") == "location":
                return zone
        if self._several:
            subjects = [z for z in self.between(0, place) if self.roles.get(z.record_id or "") == "subject"]
            return subjects[-1] if subjects else None
        return None


_OPENING: Final = 24


def _is_line(sentence: Sentence, zone: Mention) -> bool:
    """Whether a line holds only a zone, its number before it and a colon behind it: `二、甲片区：`, `Yanhu park:`."""
    around = sentence.words(sentence.start, zone.start) + "|" + sentence.words(zone.end, sentence.end)
    return _LINE_AROUND.fullmatch(around) is not None


def _is_host(zone: Mention) -> bool:
    return (zone.record_id or "").startswith("adm-")


def zone_claims(draft: Draft, article: Article, places: Places) -> list[Claim]:
    """The claim of a project's zone: one, or none where the article has no zone."""
    beside: Mention | None = None
    for sentence in draft.sentences[:4]:
        anchor = next((m for m in draft.mentions if sentence.start <= m.start < sentence.end), None)
        found = _told_with(draft, sentence, anchor, places) if anchor else _told_on(sentence, places, article)
        if found is not None:
            return [_claim(found, "zone_named", "sentence" if anchor else "section", 0, 0.8)]
        if anchor is not None and beside is None:
            beside = _told_before(sentence, anchor, places)
    if beside is not None:
        return [_claim(beside, "zone_named", "sentence", 0, 0.8)]
    meant = _park_meant(draft, places)
    if meant is not None:
        return [meant]
    of_base = zone_claims(draft.base, article, places) if draft.base is not None else []
    if of_base and of_base[0].rule == "project.zone_named":  # a phase lies where its project is told to lie
        return of_base
    body = next(
        (m for s in draft.sentences if s.segment.kind != "title" for m in draft.mentions if s.start <= m.start < s.end),
        draft.mentions[0],
    )
    home = next((s for s in draft.sentences if s.start <= body.start < s.end), None)
    if home is not None:
        about = places.context(body.start, home)
        if about is not None:
            return [_claim(about, "zone_context", "section", 0, 0.6)]
    if places.subject is None:
        return []
    first = draft.mentions[0]
    rivals = len(places.roles) - 1
    return [
        Claim("zone_id", places.subject.key, first.start, first.end, "project.zone_subject", "document", rivals, 0.7)
    ]


def _park_meant(draft: Draft, places: Places) -> Claim | None:
    """The claim of the park that a short word of the project's own sentence means: `in the same park`.

    None where it means the article's subject.
    """
    for sentence in draft.sentences[:3]:
        if not any(sentence.start <= m.start < sentence.end for m in draft.mentions):
            continue
        if _SHORT_WORD.search(sentence.folded) is None:
            continue
        for word in references_in(sentence.folded, sentence.start, places.short_words.language, sentence.zones):
            if places.short_words.language == "zh" and not _THIS_ONE.search(sentence.words(word.start - 3, word.end)):
                continue  # a Chinese kind alone is as often any park
            key = places.short_words.meant_by(word, places.subject.key if places.subject is not None else None)
            if key is None or key.startswith("adm-") or (places.subject is not None and key == places.subject.key):
                continue
            return Claim("zone_id", key, word.start, word.end, "project.zone_meant", "section", 0, 0.6)
    return None


def _claim(zone: Mention, rule: str, binding: str, rivals: int, sure: float) -> Claim:
    return Claim("zone_id", zone.record_id or "", zone.start, zone.end, f"project.{rule}", binding, rivals, sure)


def _told_with(draft: Draft, sentence: Sentence, anchor: Mention, places: Places) -> Mention | None:
    """The zone that its own sentence gives a project: between it and its neighbours, or by the order of a list."""
    zones = _zones_of(sentence, places)
    if not zones:
        return None
    inside = [z for z in zones if anchor.start <= z.start and z.end <= anchor.end]
    if (
        inside
        and inside[0].start == anchor.start
        and (not _is_host(inside[0]) or places.lies_in_subject(inside[0]))
        and inside[0].end < anchor.end
        and sentence.words(inside[0].end, inside[0].end + 1) not in ("(", "（")
    ):
        return inside[0]
    named = sentence.projects
    others = {id(m) for m in draft.mentions if m is not anchor}
    order = [m for m in named if id(m) not in others]
    behind = [z for z in zones if z.start >= named[-1].end]
    if len(order) > 1 and len(behind) == len(order) and RESPECTIVE.search(sentence.text):
        return behind[order.index(anchor)]
    after_last = sentence.words(named[-1].end, sentence.end)
    if len(order) > 1 and _LATTER.search(after_last) is not None:
        for word in _LATTER.finditer(after_last):
            at = named[-1].end + word.end()
            zone = next((z for z in zones if z.start >= at), None)
            if zone is not None and anchor is (order[-2] if word["former"] else order[-1]):
                return zone
        return None
    first, last = _run_of(sentence, named, anchor)
    high = min((m.start for m in named if m.start >= last.end and id(m) not in others), default=sentence.end)
    after = [z for z in zones if last.end <= z.start < high]
    for zone in after:
        words = sentence.words(last.end, zone.start)
        if _IN_BRACKET.fullmatch(words) and sentence.words(zone.end, zone.end + 1) in (")", "）"):
            return zone  # whatever else is told of it
        if _ITEM.search(words):
            break  # behind a semicolon the next project is placed
        if not places_specific(zone, places):
            continue
        if (_PLACED_ZH.search(words) or len(words) <= 2) if places_chinese(sentence) else _PLACED_EN.search(words):
            return _narrowed(zone, zones, sentence)
    before = _between_names(sentence, zones, anchor, first)
    if before and not sentence.words(before[-1].end, first.start).strip('的内“" '):
        return _narrowed(before[-1], zones, sentence)  # right before the name, whatever else is told of the zone
    return _part_head(sentence, first, zones)


def _between_names(sentence: Sentence, zones: Sequence[Mention], anchor: Mention, first: Mention) -> list[Mention]:
    """The zones between the project before and the first name of a project's list."""
    named = sentence.projects
    low = max((m.end for m in named if m.end <= first.start), default=sentence.start)
    heads = {m.start - 1 for m in named if m is not anchor}  # the zone at the head of a name is of that project
    return [z for z in zones if low <= z.start and z.end <= first.start and z.end not in heads]


def _part_head(sentence: Sentence, name: Mention, zones: Sequence[Mention]) -> Mention | None:
    """The zone whose projects a part of a sentence counts before it names them: 甲区签约2个，分别为…；乙镇签约1个，为…."""
    signs = [sign.end() for sign in _PART_SIGNS.finditer(sentence.words(sentence.start, name.start))]
    begun = sentence.start + (signs[-1] if signs else 0)
    own = next((z for z in zones if z.start == name.start and not _is_host(z)), None)
    if own is not None and _PART_OPENS.fullmatch(sentence.words(begun, own.start)):
        return own if heads_row(sentence.words(own.end, sentence.end)) else None  # 甲园光伏、盐湖等4个项目
    heads = [z for z in zones if begun <= z.start and z.end <= name.start]
    if len(heads) != 1 or not _PART_OPENS.fullmatch(sentence.words(begun, heads[0].start)):
        return None
    return heads[0] if _COUNTS_ITS.match(sentence.words(heads[0].end, name.start)) else None


def _told_before(sentence: Sentence, anchor: Mention, places: Places) -> Mention | None:
    """The last zone before a project in its sentence, unless the project before lies there."""
    zones = _zones_of(sentence, places)
    first, _ = _run_of(sentence, sentence.projects, anchor)
    before = _between_names(sentence, zones, anchor, first)
    if not before:
        return None
    told = _narrowed(before[-1], before, sentence)
    ends = [m.end for m in sentence.projects if m.end <= first.start]
    later = bool(ends)
    if later and _OPENS_ITEM.search(sentence.words(max(ends), told.start)):
        return told
    if not places_specific(told, places) and not later and not _hosts(told, first, sentence, places):
        return None
    if later and _PART.search(sentence.words(told.end, first.start)) and places.is_bound(told):
        return None  # it is where the project before lies
    return told


@cache
def _hosted_en() -> re.Pattern[str]:
    hosted = topic_words("en", "zones", "project_hosted")
    return re.compile(
        rf"'s? (?:new |first |second |own )?|(?: (?:will|is|are|was|has|have|to|be|been|become|becomes|became|also|soon|newly|successfully|just|recently))* {hosted}"
        r"(?: (?:construction|the|of|an?|its|new|first|second|[\d.,]+[- ](?:million|billion)[- ](?:yuan|dollar|euro)))* ?"
    )


def _hosts(zone: Mention, first: Mention, sentence: Sentence, places: Places) -> bool:
    """Whether a county elsewhere than the article's subject has the project named next: `X County will be home to a plant`."""
    subject = places.subject
    if not _is_host(zone) or subject is None or places_chinese(sentence):
        return False
    word = sentence.words(zone.start, zone.end).split()[0]
    if any(word in name.split() for name in subject.values("name")):
        return False  # the county of the subject zone tells of the zone
    return _hosted_en().fullmatch(sentence.words(zone.end, first.start)) is not None


def _zones_of(sentence: Sentence, places: Places) -> list[Mention]:
    """The zones that a sentence names, but for those in names of firms."""
    return [z for z in places.between(sentence.start, sentence.end) if z.end <= sentence.end and not places.in_firm(z)]


# A park with the place it lies in: `the Park of Y County`, `Y County's Park`, `Park, Y County`.
_OF_PLACE: Final = re.compile(r" (?:of|in)(?: the)? |, |[(（]")
_PLACES: Final = re.compile(r"'s? (?:the )?|, | |的?")


def _narrowed(zone: Mention, zones: Sequence[Mention], sentence: Sentence) -> Mention:
    """The park that is told with a place, where what was found is the place."""
    if not _is_host(zone):
        return zone
    at = next(n for n, other in enumerate(zones) if other is zone)
    if at and not _is_host(zones[at - 1]) and _OF_PLACE.fullmatch(sentence.words(zones[at - 1].end, zone.start)):
        return zones[at - 1]
    if at + 1 < len(zones) and not _is_host(zones[at + 1]):
        if _PLACES.fullmatch(sentence.words(zone.end, zones[at + 1].start)):
            return zones[at + 1]
    return zone


def _run_of(sentence: Sentence, named: Sequence[Mention], anchor: Mention) -> tuple[Mention, Mention]:
    """The first and the last name of the list in which a name stands; what places one of them places all."""
    at = next(n for n, mention in enumerate(named) if mention is anchor)
    low = high = at
    while low and LIST_GAP.fullmatch(sentence.words(named[low - 1].end, named[low].start)):
        low -= 1
    while high + 1 < len(named) and LIST_GAP.fullmatch(sentence.words(named[high].end, named[high + 1].start)):
        high += 1
    return named[low], named[high]


def places_chinese(sentence: Sentence) -> bool:
    """Whether a sentence is Chinese."""
    return _HAN.search(sentence.text[:40]) is not None


def places_specific(zone: Mention, places: Places) -> bool:
    """Whether a zone tells more than the article's subject: another record, and no county where the subject is a zone."""
    if places.subject is None:
        return True
    if zone.record_id == places.subject.key:
        return True
    return places.roles.get(zone.record_id or "") != "mention"


def _told_on(sentence: Sentence, places: Places, article: Article) -> Mention | None:
    """The zone that a sentence going on about a project gives it: 选址…, `located in …`, a line of a bulletin."""
    zones = [z for z in places.between(sentence.start, sentence.end) if z.end <= sentence.end]
    for zone in zones:
        words = sentence.words(max(sentence.start, zone.start - 40), zone.start)
        cue = _SITED_ZH.search(words[-12:]) if article.document.is_chinese else _SITED_EN.search(words)
        if cue and places.subject is not None and zone.record_id != places.subject.key and not _is_host(zone):
            return zone
    return None
