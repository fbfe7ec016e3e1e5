"""The stage that a heading or a ceremony gives to the projects it names: 开工篇, `the signing ceremony of …`."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from zoneledger.facts.project_drafts import Draft
from zoneledger.facts.project_status import stages_in
from zoneledger.facts.sentences import Sentence

# A sentence that names a project tells of all only where it tells of a ceremony.
_HELD: Final = re.compile(
    r"ceremon|concentrated|centrali[sz]ed|on the spot|仪式|集中|现场|活动|\d+个|\b\d+ projects", re.IGNORECASE
)
_HEADING_EN: Final = re.compile(
    r"\b(?:(?P<signed>signed|signing|contract)|(?P<under_construction>started|start|commence\w*|under construction|construction)|(?P<completed>complet\w+)|(?P<operating>put into (?:production|operation)|production|operation))\b",
    re.IGNORECASE,
)
_HEADING_ZH: Final = re.compile(
    r"(?P<intended>在谈|洽谈|储备|意向|谋划)|(?P<signed>签约)|(?P<under_construction>开工|在建|动工)|(?P<completed>竣工)|(?P<operating>投产|投运)"
)
_KIND_EN: Final = re.compile(
    r"\b(?:(?P<signed>sign(?:ed|ing|s)|inked|contracts? (?:for|were))|(?P<under_construction>start(?:ed|s|ing)?|commenc\w+|broke ground|breaks? ground|groundbreaking|kick\w* off|foundation)|(?P<completed>complet\w+)|(?P<operating>(?:put into|began|begin|start of|went into|go into) (?:production|operation)|production))\b",
    re.IGNORECASE,
)
_KIND_ZH: Final = re.compile(
    r"(?P<signed>签约|签订|签下)|(?P<under_construction>开工|动工|动土|奠基)|(?P<completed>竣工)|(?P<operating>投产|投运)"
)
_AHEAD_EN: Final = re.compile(r"\b(?:projects?|plants?|lines?) to $")  # `3 projects to go into operation`: a plan
_AROUND: Final = 34
_FRONT: Final = 8
_LEAD: Final = 4
_PARTIES: Final = re.compile(
    r"企业|项目|协议|合同|\b(?:projects|suppliers|enterprises|companies|firms|plants|agreements?|contracts?)\b",
    re.IGNORECASE,
)


# `The 9 projects that have not started are:`, 未开工的9个项目分别是：.
_DENIES_LIST: Final = re.compile(
    r"(?:未|没有|暂缓|推迟|延期)[^。；]{0,4}(?:开工|动工|签约|竣工|投产|落地)[^。；]{0,40}[:：]\s*$|"
    r"\b(?:not|yet to|failed to|unable to)\b[^.;]{0,60}:\s*$",
    re.IGNORECASE,
)


class Occasions:
    """The headings and ceremonies of an article that tell a stage, by their place."""

    def __init__(self, sentences: Sequence[Sentence], language: str, published: date | None) -> None:
        self._heads: list[tuple[int, str | None, int, int]] = []
        self._ceremonies: list[tuple[int, int, str | None, int, int]] = []
        heading = _HEADING_ZH if language == "zh" else _HEADING_EN
        for number, sentence in enumerate(sentences):
            if sentence.text.rstrip().endswith((":", "：")) and _DENIES_LIST.search(sentence.text):
                # what is listed below has not come so far
                self._heads.append((sentence.start, None, sentence.start, sentence.end))
                continue
            if (
                sentence.segment.kind == "heading"
                and len(sentence.text) < 60
                and not (sentence.projects or sentence.money or sentence.quantities or sentence.organizations)
            ):
                found = heading.search(sentence.text)
                status = found.lastgroup if found and sum(1 for _ in heading.finditer(sentence.text)) == 1 else None
                self._heads.append((sentence.start, status, sentence.start, sentence.end))
                continue
            if sentence.segment.kind in ("table_row", "list_item", "caption"):
                continue
            fronting = number < _LEAD and not sentence.projects and _PARTIES.search(sentence.text)
            ceremony = sentence.marks.get("stage_ceremony")
            if (ceremony is None and not fronting) or (sentence.projects and not _HELD.search(sentence.text)):
                continue
            place = self._kind(sentence, ceremony, language, published)
            if place is not None:
                status, start, end = place
                self._ceremonies.append((number, sentence.segment.paragraph, status, start, end))

    @staticmethod
    def _kind(
        sentence: Sentence, ceremony: tuple[int, int] | None, language: str, published: date | None
    ) -> tuple[str | None, int, int] | None:
        """The one stage of a ceremony by the words around it, else by what the sentence tells; None of several."""
        if ceremony is not None:
            low = max(0, ceremony[0] - sentence.start - _AROUND)
            high = ceremony[1] - sentence.start + _AROUND
            kind = _KIND_ZH if language == "zh" else _KIND_EN
            found = [
                m for m in kind.finditer(sentence.text, low, high) if not _AHEAD_EN.search(sentence.text, 0, m.start())
            ]
            kinds = {match.lastgroup for match in found}
            if found:
                start = sentence.start + found[0].start()
                return (found[0].lastgroup if len(kinds) == 1 else None), start, sentence.start + found[0].end()
        told = {s.status: s for s in stages_in(sentence, language, published) if s.reached}
        kinds_told = [status for status in told if status in ("signed", "under_construction", "completed", "operating")]
        if not kinds_told:
            return None
        stage = told[kinds_told[0]]
        return (kinds_told[0] if len(kinds_told) == 1 else None), stage.start, stage.end

    def of(self, draft: Draft) -> tuple[str, int, int] | None:
        """The stage of a project by the heading above it, else by the last ceremony before it, else by the lead's."""
        body = [s for s in draft.sentences if s.segment.kind != "title"]
        if not body:
            return None
        first = next((m for m in draft.mentions if m.start >= body[0].start), draft.mentions[0])
        heads = [head for head in self._heads if head[0] < first.start]
        if heads and heads[-1][1] is not None:
            return heads[-1][1], heads[-1][2], heads[-1][3]
        before = [c for c in self._ceremonies if c[3] < first.start and not (heads and c[3] < heads[-1][0])]
        if before and before[-1][1] >= body[0].segment.paragraph - 1:
            return None if before[-1][2] is None else (before[-1][2], before[-1][3], before[-1][4])
        front = [c for c in self._ceremonies if c[0] < _FRONT and c[3] < first.start]
        chosen = next((c for c in front if c[2] is not None), None)
        if chosen is None or any(chosen[3] < head[0] for head in heads):
            return None
        return chosen[2] or "", chosen[3], chosen[4]
