"""The firms of a project: by a label or a phrase that says so, by the firm's own word in its name, by nearness."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Final

from zoneledger.facts.companies_zh import BY, HEAD, WHOLE, meant
from zoneledger.facts.firms import Firms
from zoneledger.facts.project_drafts import Draft, without_phase
from zoneledger.facts.sentences import Sentence
from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.organizations_en import alternatives
from zoneledger.mentions.patterns import topic_words
from zoneledger.records import Claim, Mention

_BY_EN: Final = re.compile(
    rf"(?:[^.;]|\.(?=\d)){{0,50}}\b(?:by|of|from)(?: the)? (?:{topic_words('en', 'organizations', 'countries')} )?"
    r"|, (?:with )?(?:a |an )?(?:total |planned )?investment(?: of)? (?:[^.;]|\.(?=\d)){4,50}\b(?:invested|built|constructed|funded)(?: and \w+)? by(?: the)? "
)
# `Built by Toven Ltd. with 2 billion yuan, the plant …`: what stands between the firm and the name.
_OPENING_EN: Final = re.compile(
    r"(?: (?:with|at|for|in|on|and)\b(?:[^,.;]|[.,](?=\d)){0,70})?, (?:the|this|its|a|an) (?:[a-z-]+ )?"
)
_HEAD_EN: Final = re.compile(
    r"'s? (?:an? )?(?:annual|yearly|daily) (?:output|production|capacity)(?: capacity)? of [^;]{2,40} of |"
    r"(?:'s?|\.)?(?: (?:the|new|own|first|second|a|an|its|planned|proposed|under-construction|is|has|will|to|build|building|invested|in))* ?|"
    r"(?:, (?:a|an|the|which|whose|part|one) [^,.;]{3,60},)?,? (?:on [A-Z][a-z]+day |yesterday |today |recently )?(?:itself |also |will |has |have |had |plans to |is to )?"
    rf"{topic_words('en', 'organizations', 'project_verbs')}(?:[^.;]|\.(?=\d)){{0,60}} |, where (?:an? |the )?(?:new )?"
    r"| (?:has|had|is|was|entered|settled|came) (?:[^.;]|\.(?=\d)){0,70}, (?:and )?its (?:new |own |first )?"
)
_CELL: Final = re.compile(r"[ \n|]{1,5}")


def company_claims(draft: Draft, firms: Firms) -> list[Claim]:
    """Claims of a project's firms by what is told of it, the surest rule that finds one."""
    return _first(
        draft,
        firms,
        (
            ("company_label", "section", 0.9, _labelled),
            ("company_told", "clause", 0.85, _told),
            ("company_by", "section", 0.8, _by),
            ("company_in_name", "clause", 0.8, _in_name),
            ("company_meant", "section", 0.7, meant),
            ("company_speaks", "section", 0.65, _speaking),
        ),
    )


def nearby_claims(draft: Draft, firms: Firms, claimed: frozenset[str]) -> list[Claim]:
    """Claims of the firm that stands nearest, where nothing is told: one that is told of no other project."""
    if any(":" in sentence.text and firms.labels.match(sentence.text) for sentence in draft.sentences[:6]):
        return []

    def near(draft: Draft, firms: Firms) -> Iterator[Mention]:
        return (m for m in _near(draft, firms) if (firms.full(m).name or "") not in claimed)

    def before(draft: Draft, firms: Firms) -> Iterator[Mention]:
        return (m for m in _before(draft, firms) if (firms.full(m).name or "") not in claimed)

    told = [("company_near", "sentence", 0.6, near)]
    if firms.language == "en":  # a Chinese sentence that leads with a project no longer speaks of the firm before it
        told.append(("company_before", "section", 0.5, before))
    return _first(draft, firms, told)


def _first(
    draft: Draft, firms: Firms, finders: Sequence[tuple[str, str, float, Callable[[Draft, Firms], Iterator[Mention]]]]
) -> list[Claim]:
    for rule, binding, sure, finder in finders:
        found: dict[str, Mention] = {}
        for mention in finder(draft, firms):
            full = firms.full(mention)
            found.setdefault(full.name or "", full)
        if found:
            return [
                Claim("companies", name, m.start, m.end, f"project.{rule}", binding, len(found) - 1, sure)
                for name, m in list(found.items())[:4]
            ]
    return []


def _labelled(draft: Draft, firms: Firms) -> Iterator[Mention]:
    """`Investor: Sichuan Hangruida Technology Co., Ltd.`, 建设单位：…, in a line, item or cell of the project."""
    for sentence in draft.sentences[:8]:
        if not sentence.organizations:
            continue
        for match in firms.labels.finditer(sentence.text):
            at = sentence.start + match.end()
            told = [m for m in sentence.projects if m.start < at]
            if told and all(told[-1] is not m for m in draft.mentions):
                continue  # another project stands nearer
            yield from (f for f in sentence.organizations if at <= f.start <= at + 3)
    for anchor in draft.mentions:
        if anchor.rule.endswith((".table_row", ".line")):
            firm = firms.behind(anchor.end)
            if firm is not None and _CELL.fullmatch(firms.text, anchor.end, firm.start):
                yield firm


_OURS: Final = re.compile(r"我们|我公司|我厂|咱们")
_SPEAKER_REACH: Final = 140
_SPEAKER_EN: Final = re.compile(
    rf"(?i:{topic_words('en', 'organizations', 'posts', 'posts_before')})(?: of [a-z -]{{3,40}})?(?: of| at| with|,)(?: the)? $"
)
_SPEAKER_BEHIND_EN: Final = re.compile(
    rf"'?s?,? (?:the )?(?:[a-z-]+ ){{0,4}}(?i:{topic_words('en', 'organizations', 'posts')})"
)
_FIRM_EN: Final = re.compile(
    r"\b(?:Co\.?,? ?L(?i:td)|Ltd|L(?i:imited)|Company|company|Co\.?|Corp|Corporation|Inc|Group|Technology|Technologies)\b"
)
_WORKS_EN: Final = re.compile(topic_words("en", "organizations", "only_build"))


def _speaking(draft: Draft, firms: Firms) -> Iterator[Mention]:
    """The firm whose speaker tells of the project: “我们的…项目已投产。”某公司总经理说, `said the manager of Toven Ltd.`.

    A Chinese speaker calls the project ours. An English one speaks for a firm by its full name, and for none that only builds.
    """
    if firms.language == "en":
        yield from _speaking_en(draft, firms)
        return
    for sentence in draft.sentences[:3]:
        if not sentence.projects or _OURS.search(sentence.text) is None:
            continue
        firm = firms.behind(sentence.start)
        if firm is not None and firm.start - sentence.end <= _SPEAKER_REACH:
            yield firm
        return


def _speaking_en(draft: Draft, firms: Firms) -> Iterator[Mention]:
    for sentence in draft.sentences[:_TOLD_REACH]:
        if len({without_phase(m.name or "") for m in sentence.projects}) > 1:
            continue
        firm = firms.behind(sentence.start)
        while firm is not None and firm.start - sentence.end <= _SPEAKER_REACH:
            text = firms.text
            if (
                _FIRM_EN.search(firm.name or "")
                and not _WORKS_EN.search(firm.name or "")
                and (
                    _SPEAKER_EN.search(text, max(0, firm.start - 70), firm.start)
                    or _SPEAKER_BEHIND_EN.match(text, firm.end)
                )
            ):
                yield firm
                return
            firm = firms.behind(firm.end)


_LONGEST_GAP: Final = 90
_BEHIND_NAME: Final = re.compile(r"^ projects?|^项目|^ ?\([^)]*\)")


def _told(draft: Draft, firms: Firms) -> Iterator[Mention]:
    """`the … project of Hebei Runfa Chemical`, `Haida's plant`, 由…投资建设的…项目, 德国海因策机械独资的…项目."""
    head, by = (HEAD, BY) if firms.language == "zh" else (_HEAD_EN, _BY_EN)
    if firms.language == "en" and (own := _owner_in_name(draft, firms)) is not None:
        yield own
        return
    for sentence in draft.sentences[:_TOLD_REACH]:
        named = sentence.projects
        owners = firms.of(sentence) if sentence.organizations else []
        for anchor in draft.mentions if owners else ():
            if not sentence.start <= anchor.start < sentence.end:
                continue
            for n, firm in enumerate(owners):
                low, high = (firm.end, anchor.start) if firm.end <= anchor.start else (anchor.end, firm.start)
                if high - low > _LONGEST_GAP or high < low:
                    continue
                gap = sentence.words(low, high)
                if firms.language == "zh" and firm.end <= anchor.start and WHOLE.fullmatch(gap):
                    yield firm
                    continue
                if any(
                    m.start <= firm.start < m.end or (low <= m.start < high and not sentence.is_place(m)) for m in named
                ):
                    continue
                if firm.end > anchor.start:
                    gap = _BEHIND_NAME.sub("", gap)
                ahead = firm.end <= anchor.start
                if (head if ahead else by).fullmatch(gap) or (
                    ahead and firms.language == "en" and _opens_with(sentence, firm, gap)
                ):
                    yield firm
                    yield from _partners(sentence, owners, n, -1 if ahead else 1)


def _owner_in_name(draft: Draft, firms: Firms) -> Mention | None:
    """The firm that closes an English name behind `of`: `the headquarters of Toven Group`."""
    for anchor in draft.mentions:
        firm = firms.within(anchor)
        if firm is not None and firm.end == anchor.end and firms.text.endswith(" of ", anchor.start, firm.start):
            return firm
    return None


@cache
def _done_by(language: str) -> re.Pattern[str]:
    """What leads to the firm that does a project's work: `is jointly invested and built by`, `, launched by`, 由."""
    if language == "zh":
        return re.compile(r"(?:项目|工程|基地|园区|，)[^，。；]{0,8}由$")
    done = alternatives(load_words("en", "organizations")["done"])
    return re.compile(rf"\b(?:{done})(?: and [a-z]+)?(?: jointly| solely| mainly| in [a-z ]{{3,20}})? by(?: the)? $")


def _partners(sentence: Sentence, owners: Sequence[Mention], place: int, step: int) -> Iterator[Mention]:
    """The firms that an `and` or a comma joins to one of those of a sentence, on one side of it."""
    last = owners[place]
    for other in owners[place + step :: step] if place + step >= 0 else ():
        first, second = (last, other) if step > 0 else (other, last)
        if _JOINED.fullmatch(sentence.words(first.end, second.start)) is None:
            return
        yield other
        last = other


_TOLD_REACH: Final = 8


def _opens_with(sentence: Sentence, firm: Mention, gap: str) -> bool:
    """Whether a sentence opens with the firm that does the work: `Funded by Toven Ltd., the plant`."""
    if _OPENING_EN.fullmatch(gap) is None:
        return False
    before = sentence.words(sentence.start, firm.start)
    return _done_by("en").search(before[:1].lower() + before[1:]) is not None


_JOINED: Final = re.compile(r",? and (?:the )?|, |、|和|与|及|[(（][^)）]{1,30}[)）](?:、|和| and )")


def _by(draft: Draft, firms: Firms) -> Iterator[Mention]:
    """The firms by which a sentence that goes on about a project says that it is built: `It is invested by Toven Ltd. and Marlo`."""
    for sentence in draft.sentences[:_TOLD_REACH]:
        if sentence.projects or not sentence.organizations:
            continue
        owners = firms.of(sentence)
        for n, firm in enumerate(owners):
            if _done_by(firms.language).search(sentence.words(firm.start - 60, firm.start)) is None:
                continue
            yield firm
            yield from _partners(sentence, owners, n, 1)
            return


def _in_name(draft: Draft, firms: Firms) -> Iterator[Mention]:
    """The firm whose own word the project's name bears: 凌曜 in 凌曜碳纤维复合材料产业园."""
    name = draft.base.name if draft.base is not None else draft.name
    for mention in draft.mentions:
        inside = firms.within(mention)
        if inside is not None:
            yield inside
            return
    borne = firms.borne_by(name)
    if borne is not None:
        yield borne


def _near(draft: Draft, firms: Firms) -> Iterator[Mention]:
    """A firm in the project's sentence or in the next one about it, with no other project between, that names none."""
    for sentence in draft.sentences[:3]:
        anchor = next((m for m in draft.mentions if sentence.start <= m.start < sentence.end), None)
        named = sentence.projects
        if anchor is not None and len({m.name for m in named}) > 2:
            continue
        for firm in firms.of(sentence):
            if any(m.start <= firm.start < m.end for m in named):
                continue
            if anchor is None:
                yield firm
                return
            low, high = sorted((firm.start, anchor.start))
            if high - low <= 120 and not any(low < m.start < high for m in named if m is not anchor):
                yield firm
                return


_REACH: Final = 220
_COMPANY: Final = re.compile(r"\b[Tt]he (?:company|enterprise|firm|group)\b|公司|企业|集团")


def _before(draft: Draft, firms: Firms) -> Iterator[Mention]:
    """The last firm named shortly before a project that is told alone: `They belong to Luhang Sensing … The radar plant …`."""
    home = next((s for s in draft.sentences if s.segment.kind not in ("title", "heading")), None)
    if (
        home is None
        or home.segment.kind in ("table_row", "list_item")
        or len({without_phase(m.name or "") for m in home.projects}) > 1
    ):
        return
    firm = firms.ahead(home.start)
    reach = 2 * _REACH if _COMPANY.search(home.text) else _REACH
    if firm is not None and home.start - firm.end < reach:
        yield firm
