"""Ceremonies and groups: one event for the group with its count and total.

A number of projects with a stage word is a group event where the text tells of an occasion (a ceremony, or a day) or of a dated
plan; a mere statistic (`26 newly started projects in 2023`, 已开工24个) is an indicator and no event. The count may stand in a
sentence after the ceremony (`Altogether 6 projects started`). Numbers of projects are read in `counted_projects`, days of occasions
in `occasion_days`, members in `occasion_members`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from zoneledger.facts.bulk_stages import GROUP_TYPES, in_bulk, is_counted_up, is_resumed, of_a_group
from zoneledger.facts.counted_projects import (
    count_of,
    is_mixed,
    is_of_earlier_batches,
    is_part,
    project_counts,
    verbs_first,
)
from zoneledger.facts.group_parts import is_the_rest_of
from zoneledger.facts.group_totals import total_of
from zoneledger.facts.happening import Happening
from zoneledger.facts.occasion_days import (
    day_of_occasion,
    goes_on_to_now,
    is_apart,
    is_cumulative,
    is_day,
    is_recent,
    names_round,
    period_apart,
)
from zoneledger.facts.own_ceremonies import of_one_project
from zoneledger.facts.running_occasion import Occasion, in_one_breath, of_group_told, of_other_stage, of_projects
from zoneledger.facts.sentences import Sentence
from zoneledger.facts.stages import Hit
from zoneledger.mentions.patterns import holds
from zoneledger.records import Mention

_PLANNED_TYPES: Final = (*GROUP_TYPES, "trial_production", "land_supply")
_STARTS_AND_ENDS: Final = re.compile(r"开[（(]?竣[）)]?工")
_START_AND_END: Final = ("construction_start", "construction_completion")
NEXT_SENTENCES: Final = 3
_FARTHEST: Final = 6
_REMEMBERED: Final = 12
_LEADING: Final = 6
_ONLY_DAY: Final = 6
_SHORT_HEADING: Final = 14
_LINE_BEFORE: Final = 24
_ITS_END: Final = 6  # 自开展“三个一批”活动以来
# What leads away from an occasion: `Prior to this, the zone had 60 projects. Specifically, 15 were signed.`
_BEFORE_THAT: Final = re.compile(
    r"[ \n]*(?:prior to (?:this|that)|before (?:this|that)|previously|earlier|in recent years|over the (?:years|past)|since (?:the|its|last|this)|so far|to date|"
    r"up to now|at present|currently|last year|by the end of|此前|在此之前|近年来|截至|截止|去年|今年以来|目前)"
)
_IMPRINT: Final = (
    "版", "来源", "发布", "日期", "作者", "时间", "报 ", "source", "updated", "published", "0 by ", "posted", "comment",
)  # fmt: skip
_SAME_DAY: Final = re.compile(r"(?:the|that) same day|that day|at the same time|当天|当日|同日|同一天|同时")
_AT_IT: Final = re.compile(r"on the spot|at the scene|on (?:the same|that) day|同日|当天|现场")
_THIS_TIME: Final = re.compile(
    r"\b(?:this time|(?:at|in|during) (?:the|this) (?:event|ceremony|activity|meeting|conference))\b|本次|此次|这次|(?:活动|仪式)(?:上|现场)"
)
_THIS_TIME_CUES: Final = (
    "this time", "at the ", "at this ", "in the ", "in this ", "during th", "本次", "此次", "这次", "活动", "仪式",
)  # fmt: skip
# The ceremony in question: `the main venue of the opening ceremony`, 仪式上.
_THE_CEREMONY: Final = re.compile(
    r"\b(?:attend\w*|address\w*|at|of|for|to|in) (?:the|this) (?:[a-z-]+ ){0,2}(?:ceremony|event|activity)\b|(?:该|此次|本次|在)[^，。]{0,6}(?:仪式|活动)(?:上|现场)"
)


@dataclass(slots=True)
class Occasions:
    """The occasions of an article, gathered sentence by sentence."""

    english: bool
    mentions: Sequence[Mention] = ()
    found: list[Occasion] = field(default_factory=list)
    groups: list[Happening] = field(default_factory=list)
    days: list[tuple[int, int, Mention]] = field(default_factory=list)
    seen: list[int] = field(default_factory=list)
    aside: int = -1

    def _recent_day(self, index: int, sentence: Sentence) -> Mention | None:
        """The day told last, if it was told in this paragraph or just before; `on the same day` is the last occasion's."""
        if self.current is not None and _SAME_DAY.search(sentence.folded):
            return self.current.date
        only = len({(day.date_start, day.date_end) for _told, _paragraph, day in self.days}) == 1
        for told, paragraph, day in reversed(self.days):
            if index - told <= (_ONLY_DAY if only else 2) or (
                paragraph == sentence.segment.paragraph and index - told <= NEXT_SENTENCES
            ):
                return day
            break
        return next(
            (
                m
                for m in reversed(self.mentions)
                if m.kind == "date"
                and m.date_precision == "day"
                and m.date_basis != "deadline"
                and 0 <= sentence.start - m.end <= _LINE_BEFORE
            ),
            None,
        )

    def read(
        self, index: int, sentence: Sentence, hits: Sequence[Hit], dates: dict[int, Mention], zone: str | None
    ) -> list[Happening]:
        """Take in a sentence: note an occasion that it opens; the groups that it counts are told."""
        if not hits and not sentence.dates and not (sentence.quantities and self._is_near(index)):
            return []
        self.seen.append(index)
        if _BEFORE_THAT.match(sentence.folded) is not None:
            self.aside = index
        lower, marks = sentence.folded, sentence.marks
        opens = "ceremony" in marks and not of_one_project(sentence, *marks["ceremony"])
        ceremony = opens or "there" in marks
        types = [
            h.event_type
            for h in hits
            if of_a_group(sentence, h) and h.modality == "occurred" and h.polarity == "told" and not h.nominal
        ]
        if not self.english and _STARTS_AND_ENDS.search(lower):
            types = [*types, *_START_AND_END]
        if "signing" in types:
            types = [t for t in types if t != "intent"]
        silent = sentence.segment.kind == "title" or (
            sentence.segment.kind == "heading" and len(sentence.text) < _SHORT_HEADING
        )
        counts = project_counts(sentence, english=self.english)
        day = day_of_occasion(sentence)
        batches = "batches" in marks and "以来" not in sentence.words(
            marks["batches"][1], marks["batches"][1] + _ITS_END
        )
        opens = opens or (
            day is not None
            and (day.date_precision == "day" or is_recent(day))
            and in_bulk(sentence, hits, counts, dates, day)
        )
        if (((opens or (ceremony and counts)) and types) or batches) and not silent:
            self._open(index, sentence, types, day, zone, any_type=batches and not types)
        if day is not None and any(told is day and hits[n].modality == "planned" for n, told in dates.items()):
            day = None
        if day is None and counts:
            self._return_to(counts[0], {hit.event_type for hit in hits})
        now = self.current
        if day is not None and now is not None and now.date is None and 0 < index - now.told <= NEXT_SENTENCES:
            now.date = day  # a heading told of it before the day was
            for group in now.groups:
                group.date = group.date or day
        if day is not None and sentence.segment.kind != "title" and (hits or not _is_imprint(sentence.text.lower())):
            self.days.append((index, sentence.segment.paragraph, day))
        if not counts or sentence.segment.kind == "title":
            return []
        groups = self._count(index, sentence, hits, dates, zone, counts, ceremony=ceremony)
        self.groups += groups
        return groups

    def _open(
        self,
        index: int,
        sentence: Sentence,
        types: Sequence[str],
        day: Mention | None,
        zone: str | None,
        *,
        any_type: bool,
    ) -> None:
        """Note the occasion that a sentence tells of: a new one, or the one before it."""
        now = self.current
        recent = self._recent_day(index, sentence) if day is None else None
        if now is not None and day is None:
            known = set(types) <= set(now.types)
            near = index - now.told <= (NEXT_SENTENCES if recent is not None or sentence.dates else _REMEMBERED)
            if _THE_CEREMONY.search(sentence.folded) or (known and near):
                now.tell(index, sentence.segment.paragraph)
                return
        if now is not None and day is not None and _SAME_DAY.search(sentence.folded):
            if index - now.told <= NEXT_SENTENCES and set(types) <= set(now.types):
                return
        self.found.append(
            Occasion(
                list(dict.fromkeys(types)),
                day or period_apart(sentence, recent) or recent,
                zone,
                index,
                sentence.segment.paragraph,
                index <= _LEADING,
                sentence.text.rstrip().endswith((":", "：")),
                any_type,
                told=index,
                told_in=sentence.segment.paragraph,
            )
        )

    def date_told_there(self, index: int, sentence: Sentence, hits: list[Hit], dates: dict[int, Mention]) -> None:
        """Give stages told of the occasion before (`started at the ceremony`, 此次签约) its day; what is to happen `this time` has."""
        now = self.current
        if now is None or now.date is None or index - now.told > _REMEMBERED:
            return
        this_time = _THIS_TIME.search(sentence.folded) if holds(sentence.folded, _THIS_TIME_CUES) else None
        if this_time is None and ("there" not in sentence.marks or not _AT_IT.search(sentence.folded)):
            return
        for number, hit in enumerate(hits):
            if number in dates or not of_a_group(sentence, hit) or hit.polarity != "told":
                continue
            if hit.modality == "planned" and this_time is not None and hit.event_type in now.types:
                hits[number] = hit._replace(modality="occurred")
            if hits[number].modality == "occurred":
                dates[number] = now.date

    def _is_near(self, index: int) -> bool:
        """Whether an occasion was told a few sentences ago, those not counted that tell nothing (who attended it)."""
        now = self.current
        if now is None or index - now.told > _FARTHEST or (now.told <= self.aside and index - self.aside <= 1):
            return False
        return index - now.told <= NEXT_SENTENCES or index - now.told - self._silent(now.told, index) <= NEXT_SENTENCES

    def _silent(self, low: int, high: int) -> int:
        """How many sentences between two tell of no stage, no date and no number."""
        return high - low - 1 - sum(low < told < high for told in self.seen)

    def _return_to(self, count: Mention, types: set[str]) -> None:
        """The occasion of as many projects, told before the last one, is meant again: `in the 16 started projects`."""
        for told in self.found[:-1]:
            if any(g.count and g.count.value == count.value and g.event_type in types for g in told.groups):
                self.found.remove(told)
                self.found.append(told)
                return

    @property
    def current(self) -> Occasion | None:
        """The occasion told of last."""
        return self.found[-1] if self.found else None

    def _count(
        self,
        index: int,
        sentence: Sentence,
        hits: Sequence[Hit],
        dates: dict[int, Mention],
        zone: str | None,
        counts: Sequence[Mention],
        *,
        ceremony: bool,
    ) -> list[Happening]:
        now = self.current
        near = self._is_near(index) or (
            now is not None and index - now.index <= _REMEMBERED and _THIS_TIME.search(sentence.folded) is not None
        )
        groups: list[Happening] = []
        used: dict[int, int] = {}  # two types of one phrase share a count: 12个项目竣工投产
        # numbers of several stages are no parts of one: 集中开竣工项目20个，其中开工13个、竣工7个
        several = (
            len({h.event_type for h in hits if h.event_type in GROUP_TYPES and h.polarity == "told"}) > 1 < len(counts)
        )
        told = [(number, hit) for number, hit in verbs_first(sentence, hits) if not is_resumed(sentence, hit)]
        for number, hit in [*told, *((n, h) for n, h in enumerate(hits) if is_resumed(sentence, h))]:
            if (hit.event_type not in _PLANNED_TYPES and not is_resumed(sentence, hit)) or hit.polarity not in (
                "told",
                "superseded",
            ):
                continue
            taken = {known for known, start in used.items() if start != hit.start}
            count = count_of(sentence, hit, hits, counts, taken, english=self.english)
            if is_resumed(sentence, hit) and count is not None and id(count) in used:
                continue  # 30个项目集中开复工: a start
            if hit.modality == "occurred" and not ceremony and is_counted_up(sentence, hit):
                continue
            if count is None or is_mixed(sentence, hit, hits) or is_of_earlier_batches(sentence, count):
                continue
            if near and now is not None and not several and of_group_told(sentence, hit, count, now):
                now.parts += filter(
                    None, [self._group(sentence, hit, count, dates.get(number), zone, now, ceremony=ceremony)]
                )
                continue
            date = dates.get(number)
            if date is not None and now is not None and now.date is not None:
                if _THIS_TIME.search(sentence.lower(date.end, hit.start)):
                    date = now.date  # 今年以来项目建设加快，本次签约19个项目
            if date is None and now is None and ceremony and hit.modality == "occurred":
                date = self._recent_day(index, sentence)  # 3月2日召开推介会。现场签约项目12个
            rest = near and now is not None and is_the_rest_of(now.groups, now.parts, hit.event_type, count)
            if now is not None and (rest or in_one_breath(index, sentence, hit, now)):
                now.types.append(hit.event_type)
            event = self._group(sentence, hit, count, date, zone, now if near else None, ceremony=ceremony)
            if event is not None:
                used[id(count)] = hit.start
                groups.append(event)
                if rest and now is not None:
                    groups += now.parts
                    now.parts = []
                if now is not None and near and event.modality == "occurred":
                    now.groups.append(event)
                    now.tell(index, sentence.segment.paragraph)
                    if now.any_type and event.event_type not in now.types:
                        now.types.append(event.event_type)
        if now is None or not near or now.groups or not counts or not now.types or of_other_stage(hits, now.types):
            return groups
        if any(is_apart(told, now.date) or goes_on_to_now(sentence, told) for told in sentence.dates):
            return groups
        count = counts[0]
        if id(count) in used or is_part(sentence, count) or any(is_mixed(sentence, hit, hits) for hit in hits):
            return groups
        event = Happening(
            now.types[0], "occurred", None, now.zone or zone, count.start, count.end, "event.group_of_ceremony", "section", 0, 0.6,
            date=now.date, count=count, amount=total_of(sentence, count, counts),
        )  # fmt: skip
        now.groups.append(event)
        now.tell(index, sentence.segment.paragraph)
        groups.append(event)
        return groups

    def _group(
        self,
        sentence: Sentence,
        hit: Hit,
        count: Mention,
        date: Mention | None,
        zone: str | None,
        now: Occasion | None,
        *,
        ceremony: bool,
    ) -> Happening | None:
        """A group event if the sentence tells of an occasion or of a dated plan; None for a statistic."""
        total = total_of(sentence, count, project_counts(sentence, english=self.english))
        if hit.modality == "planned" and date is None and now is not None and not now.groups and now.date is not None:
            if hit.event_type in now.types:
                hit = hit._replace(modality="occurred")  # what `will be started` at a ceremony, in a translation
        if hit.modality == "planned":
            if date is None:
                return None
            return Happening(
                hit.event_type, "planned", None, zone, hit.start, hit.end, "event.group_planned", "clause", 0, 0.7,
                date=date, count=count, amount=total,
            )  # fmt: skip
        if not of_a_group(sentence, hit) or hit.modality != "occurred":
            return None
        held = now is not None and (hit.event_type in now.types or now.any_type)
        once = is_day(date) or (is_recent(date) and of_projects(sentence, count)) if date is not None else False
        day = date is not None and once and date.date_basis != "deadline"
        if not (held or ceremony or (day and not is_cumulative(sentence, date))):
            return None
        if date is not None and not ceremony and goes_on_to_now(sentence, date):
            return None
        if date is not None and not day and not ceremony:
            if hit.nominal or not held or (now is not None and is_apart(date, now.date)):
                return None
            date = None
        if hit.nominal and not held and not ceremony:
            return None
        if date is None or is_cumulative(sentence, date) or (now is not None and names_round(date, now.date)):
            date = now.date if now is not None else None
        return Happening(
            hit.event_type, "occurred", None, zone or (now.zone if now else None), hit.start, hit.end, "event.group", "clause", 0, 0.75,
            date=date, count=count, amount=total,
        )  # fmt: skip


def _is_imprint(line: str) -> bool:
    """Whether a line in lower case tells where and when a page was published."""
    return line.startswith("by ") or holds(line, _IMPRINT)
