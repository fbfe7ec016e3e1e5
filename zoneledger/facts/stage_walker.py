"""Which projects a sentence is about beyond those it names, and contracts told before their project is named.

Takes: all the projects named just before (`These projects were completed`, 两个项目均已投产), the only project of the firm that a
sentence names, and what goes on about that firm. A contract that a zone and a firm sign is that of the project that one of the
next sentences names first. Leaves alone: firms with several projects, settling without a contract, strategic agreements.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from zoneledger.facts.happening import Happening
from zoneledger.facts.project_drafts import Draft
from zoneledger.facts.project_subjects import THEY_ALL
from zoneledger.facts.sentences import Sentence
from zoneledger.facts.stages import Hit
from zoneledger.records import Mention

_AHEAD: Final = 2
_FIRM: Final = re.compile(r"家|企业|compan|enterprise|firm")
_SETTLED: Final = ("settled", "landed", "落户", "入驻")  # no contract: `Coca-Cola and other firms have settled`
_QUOTES: Final = ('"', "“", "”")
_SURE_AHEAD: Final = 0.5
_LEADING: Final = 24
# Who speaks for a project: 甲项目负责人, `the … project manager`.
SPEAKER: Final = re.compile(
    r"(?:项目|公司)?[^，。；“”\"]{0,12}(?:负责人|经理|董事长|厂长|主任|总监|工程师|指挥长|书记)|"
    r"[^.;,\"]{0,24}\b(?:manager|director|head|chairman|engineer)\b"
)


@dataclass(slots=True)
class Walker:
    """Which projects a sentence is about, beyond those it names: the last one told of, or that of the firm it speaks of."""

    firms: dict[str, list[Draft]]
    english: bool
    owner: dict[int, Draft] = field(default_factory=dict)
    last: list[Draft] = field(default_factory=list)
    paragraph: int = -1
    of_firm: bool = False
    before: list[Draft] = field(default_factory=list)
    paragraph_before: int = -1
    pending: list[tuple[Hit, Mention | None, Sentence, int]] = field(default_factory=list)

    @classmethod
    def of(cls, drafts: Sequence[Draft], *, english: bool) -> "Walker":
        """A walker that knows each firm's projects."""
        firms: dict[str, list[Draft]] = {}
        for draft in drafts:
            for firm in draft.firms:
                if len(firm) > 1:
                    firms.setdefault(firm, []).append(draft)
        return cls(firms, english, {id(mention): draft for draft in drafts for mention in draft.mentions})

    def step(
        self, sentence: Sentence, named: list[Draft], following: Sentence | None, *, carried: bool
    ) -> tuple[list[Draft], bool]:
        """The projects of the next sentence, and whether they are carried on and not named in it.

        What is quoted is told of the firm whose speaker is named behind it.
        """
        self.before, self.paragraph_before = self.last, self.paragraph
        if named and not carried:
            self.last, self.paragraph, self.of_firm = named, sentence.segment.paragraph, False
            return named, False
        speaks = self._speaks_behind(sentence, following)
        if speaks is not None:
            self.last, self.paragraph, self.of_firm = [speaks], sentence.segment.paragraph, False
            return [speaks], True
        firm = self._of_firm(sentence)
        if firm is None and following is not None and following.organizations and not following.projects:
            if following.segment.paragraph == sentence.segment.paragraph:
                if any(sign in sentence.text for sign in _QUOTES):
                    firm = self._of_firm(following)
        if firm is not None:
            self.last, self.paragraph, self.of_firm = [firm], sentence.segment.paragraph, True
            return [firm], True
        if named:
            return named, carried
        if len(self.last) > 1 and 0 <= sentence.segment.paragraph - self.paragraph <= 1:
            if THEY_ALL.match(sentence.text):
                return self.last, True
        if self.of_firm and sentence.segment.paragraph == self.paragraph and not sentence.zones:
            return self.last, True
        return [], carried

    def _speaks_behind(self, sentence: Sentence, following: Sentence | None) -> Draft | None:
        """The project whose head is named at the start of the next sentence as the one who said this: “…。”甲项目负责人说."""
        if following is None or not following.projects or following.segment.paragraph != sentence.segment.paragraph:
            return None
        first = following.projects[0]
        if first.start - following.start > _LEADING or not any(sign in sentence.text for sign in _QUOTES):
            return None
        return self.owner.get(id(first)) if SPEAKER.match(following.words(first.end, first.end + 30)) else None

    def wait(self, sentence: Sentence, hit: Hit, date: Mention | None) -> None:
        """Keep a contract that a zone and a firm sign before the article names its project."""
        contract = hit.event_type in ("signing", "intent") and hit.phrase not in _SETTLED
        contract = contract and "战略" not in sentence.words(hit.start, hit.end + 4)  # that is for no one project
        if contract and hit.modality == "occurred" and hit.polarity == "told":
            parties = max((int(m.value or 0) for m in sentence.quantities if _is_firms(sentence, m)), default=1)
            if (parties > 1 or sentence.organizations) and sentence.segment.kind not in ("title", "heading"):
                self.pending.append((hit, date, sentence, parties))

    def arrived(self, sentence: Sentence, zones: dict[str, str | None]) -> list[Happening]:
        """The contracts waiting for the project that this sentence names first."""
        if not self.pending:
            return []
        waiting, self.pending = self.pending, []
        named = sentence.projects
        if not self.last or not named:
            return []
        first = [draft for draft in self.last if any(m.start == named[0].start for m in draft.mentions)]
        listed = self.last
        return [
            Happening(
                hit.event_type, "occurred", draft.key, zones.get(draft.key), hit.start, hit.end, "event.stage_ahead", "section",
                len(self.last) - 1, _SURE_AHEAD, date=date,
            )
            for hit, date, told, parties in waiting
            if _leads_to(told, sentence)
            for draft in (listed if parties == len(listed) else first)
        ]  # fmt: skip

    def _of_firm(self, sentence: Sentence) -> Draft | None:
        """The only project of the firms that a sentence names, if there is just one."""
        if not sentence.organizations or not self.firms:
            return None
        drafts: dict[str, Draft] = {}
        for mention in sentence.organizations:
            name = mention.name or ""
            for firm, own in self.firms.items():
                if name and (name == firm or (len(name) > 3 and (name in firm or firm in name))):
                    drafts |= {draft.key: draft for draft in own}
        return next(iter(drafts.values())) if len(drafts) == 1 else None


def _leads_to(told: Sentence, named: Sentence) -> bool:
    """Whether a contract is near the sentence that names its project: the next one, or one more of its paragraph."""
    ahead = named.segment.index - told.segment.index
    return ahead <= 1 or (ahead <= _AHEAD and told.segment.paragraph == named.segment.paragraph)


def _is_firms(sentence: Sentence, mention: Mention) -> bool:
    return mention.unit == "count" and _FIRM.search(sentence.lower(mention.start, mention.end + 12)) is not None
