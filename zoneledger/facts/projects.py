"""Projects of an article: its named ones with zone, companies, money, land, jobs, sector and stage reached.

Each value goes to one project by a written rule: `respective` (a list of names and a list as long of values told to belong
together), `adjacent` (the value stands right before the name: 总投资9.3亿元的…项目), `preceding` (the last project named before the
value in its sentence), `following` (the sentence's first project where none stands before), `carried` (a sentence without a
project that goes on about the last one). Totals that a count of projects precedes belong to no project.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from zoneledger.facts.sectors import sector_of
from zoneledger.facts.sentences import Sentence, sentences_of
from zoneledger.facts.stages import furthest, hits_in, stage_words
from zoneledger.lexicon.loader import load_words
from zoneledger.names import comparable_name
from zoneledger.records import Article, Claim, Fact, Mention, plain_decimal
from zoneledger.registry.divisions import by_chinese_name, by_english_name

_RESPECTIVE: Final = re.compile(r"respectively|in turn|in order|分别|依次")
_ROLE_PROPERTIES: Final = {
    "investment": "investment",
    "output": "expected_annual_output_cny",
    "revenue": "expected_annual_output_cny",
    "tax": "expected_annual_tax_cny",
    "export": "expected_annual_export_cny",
}
_LAND: Final = re.compile(r"(?:占地|用地|land|cover|occup|area of|site|拟用地|plot)", re.IGNORECASE)
_FLOOR: Final = re.compile(r"(?:建筑面积|厂房|总建|floor|building area|workshop|建面|租用)", re.IGNORECASE)
_JOBS: Final = re.compile(r"(?:就业|岗位|用工|jobs|employment|employ|posts|员工|workers|people)", re.IGNORECASE)
_SURE: Final = {"adjacent": 0.9, "respective": 0.9, "preceding": 0.75, "following": 0.6, "carried": 0.6}
_GROUP: Final = re.compile(
    r"(?:\d|[一二三四五六七八九十百两])+\s*个(?:[^，。；、]{0,8}项目)?[^，。；]{0,8}[，、]?(?:协议|计划|合同|意向)?(?:总)?投资|\d+ (?:[a-z-]+ ){0,4}projects?[^.;]{0,60}$|项目\d+个"
)


@dataclass(slots=True)
class Draft:
    """A project while its values are gathered."""

    key: str
    name: str
    mentions: list[Mention] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    claims: dict[str, list[Claim]] = field(default_factory=dict)
    statuses: list[tuple[str, int, int]] = field(default_factory=list)

    def claim(self, name: str, value: str, mention: Mention, rule: str, binding: str, rivals: int) -> None:
        """Note a value; the first of a property is the document's best reading."""
        told = self.claims.setdefault(name, [])
        if all(claim.value != value for claim in told):
            told.append(Claim(name, value, mention.start, mention.end, f"project.{rule}", binding, rivals, _SURE[rule]))


def read_projects(article: Article) -> list[Fact]:
    """A fact for each project that the article names, in reading order."""
    language = article.document.lexicon
    sentences = sentences_of(article)
    drafts = _drafts(sentences)
    if not drafts:
        return []
    for sentence, active, carried in walk(sentences, drafts, language):
        for draft in active:
            if sentence not in draft.sentences:
                draft.sentences.append(sentence)
        _bind_money(sentence, active, carried, article)
        _bind_quantities(sentence, active, carried)
        _bind_stages(sentence, active, language)
    occasion = _occasion_status(sentences, language)
    return [_fact(draft, article, language, occasion) for draft in drafts]


def _drafts(sentences: Sequence[Sentence]) -> list[Draft]:
    """Mentions that name the same project, in the order of their first mention."""
    drafts: list[Draft] = []
    for sentence in sentences:
        for mention in sentence.of_kind("project"):
            plain = comparable_name(mention.name or "")
            if not plain:
                continue
            same = next((d for d in drafts if same_project(plain, comparable_name(d.name))), None)
            if same is None:
                drafts.append(Draft(f"p{len(drafts)}", mention.name or "", [mention]))
            else:
                same.mentions.append(mention)
                if len(mention.name or "") > len(same.name):
                    same.name = mention.name or ""
    return drafts


_PHASE_MARK: Final = re.compile(r"phase\d")


def same_project(first: str, second: str) -> bool:
    """Whether two comparable names mean one project: the one holds the other, and their phases agree."""
    if first == second:
        return True
    if _PHASE_MARK.findall(first) != _PHASE_MARK.findall(second):
        return False
    short, long = sorted((first, second), key=len)
    return short in long and len(short) >= 0.4 * len(long) and len(short) >= 4


def walk(
    sentences: Sequence[Sentence], drafts: Sequence[Draft], language: str
) -> list[tuple[Sentence, list[Draft], bool]]:
    """Each sentence with the projects it is about, in the order of their names, and whether these are carried on."""
    owner = {id(mention): draft for draft in drafts for mention in draft.mentions}
    anaphors = tuple(load_words(language, "projects")["anaphors"])
    walked = []
    last: list[Draft] = []
    paragraph = -1
    for sentence in sentences:
        own = list({id(owner[id(m)]): owner[id(m)] for m in sentence.of_kind("project") if id(m) in owner}.values())
        if own:
            walked.append((sentence, own, False))
            last, paragraph = own, sentence.segment.paragraph
            continue
        near = sentence.segment.paragraph == paragraph
        line = sentence.segment.kind in ("table_row", "list_item", "heading") or (
            ":" in sentence.text[:14] and len(sentence.text) < 90
        )
        pronoun = any(anaphor in sentence.text.lower() for anaphor in anaphors)
        next_line = sentence.segment.paragraph <= paragraph + 1
        zone_led = bool(sentence.of_kind("zone")) and not pronoun
        if len(last) == 1 and ((near and not zone_led) or (pronoun and next_line) or (line and next_line)):
            walked.append((sentence, last, True))
            if line:
                paragraph = sentence.segment.paragraph
            continue
        walked.append((sentence, [], False))
        if not near:
            last = []
    return walked


def _bind_money(sentence: Sentence, active: list[Draft], carried: bool, article: Article) -> None:
    for role, name in _ROLE_PROPERTIES.items():
        values = [m for m in sentence.of_kind("money") if m.role == role and m.same_as is None and m.per_unit is None]
        if role == "revenue":
            values = [m for m in values if re.search(r"年|annual|capacity|达产", sentence.words(m.start - 40, m.start))]
        if not active:
            continue
        for mention, draft, rule, rivals in bound(sentence, values, active, carried):
            if role == "investment":
                if (
                    draft.claims.get("investment")
                    and rule == "carried"
                    and not re.search(r"总投资|total invest", sentence.text)
                ):
                    continue
                draft.claim("investment", plain_decimal(mention.value or _ZERO), mention, rule, _binding(rule), rivals)
                if len(draft.claims["investment"]) == 1:
                    draft.claim("currency", mention.currency or "CNY", mention, rule, _binding(rule), rivals)
                    draft.claim(
                        "investment_qualifier", mention.qualifier or "exact", mention, rule, _binding(rule), rivals
                    )
                    if mention.value_high is not None:
                        draft.claim(
                            "investment_high", plain_decimal(mention.value_high), mention, rule, _binding(rule), rivals
                        )
            elif mention.currency == "CNY" and (role != "revenue" or name not in draft.claims):
                draft.claim(name, plain_decimal(mention.value or _ZERO), mention, rule, _binding(rule), rivals)


_ZERO: Final = Decimal(0)


def _binding(rule: str) -> str:
    return {"adjacent": "clause", "carried": "section"}.get(rule, "sentence")


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
    if carried:
        return [(m, active[0], "carried", rivals) for m in values if not _of_group(sentence, m)]
    owner = {id(m): draft for draft in active for m in draft.mentions}
    named = [m for m in sentence.of_kind("project") if id(m) in owner]
    if len(active) > 1 and len(values) >= len(active) and _RESPECTIVE.search(sentence.text):
        ordered = list({id(owner[id(m)]): owner[id(m)] for m in named}.values())
        run = values[: len(ordered)] if len(values) == len(ordered) else _after_cue(sentence, values, len(ordered))
        if len(run) == len(ordered):
            return [(m, draft, "respective", rivals) for m, draft in zip(run, ordered, strict=True)]
    out = []
    for mention in values:
        if _of_group(sentence, mention):
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
        elif before is not None:
            out.append((mention, owner[id(before)], "preceding", rivals))
        elif after is not None:
            out.append((mention, owner[id(after)], "following", rivals))
    return out


def _after_cue(sentence: Sentence, values: Sequence[Mention], count: int) -> list[Mention]:
    cue = _RESPECTIVE.search(sentence.text)
    if cue is None:
        return []
    at = sentence.start + cue.start()
    behind = [m for m in values if m.start > at]
    ahead = [m for m in values if m.end <= at]
    return behind[:count] if len(behind) >= count else ahead[-count:]


def _of_group(sentence: Sentence, mention: Mention) -> bool:
    """Whether a count of projects stands right before the amount, so that it is their total."""
    before = sentence.words(mention.start - 70, mention.start)
    for cut in re.finditer(r"[。；;]|\. ", before):
        before = before[cut.end() :] if cut.end() < len(before) else before
    count = _GROUP.search(before[-44:] if re.search(r"[\u4e00-\u9fff]", before) else before)
    if count is None:
        return False
    projects = [m for m in sentence.of_kind("project") if m.end <= mention.start]
    return not projects or projects[-1].start < mention.start - len(before) + count.start()


def _bind_quantities(sentence: Sentence, active: list[Draft], carried: bool) -> None:
    if not active:
        return
    quantities = sentence.of_kind("quantity")
    land = [m for m in quantities if m.unit == "m2" and _tells(sentence, m, _LAND, _FLOOR)]
    for mention, draft, rule, rivals in bound(sentence, land, active, carried):
        draft.claim("land_area_m2", plain_decimal(mention.value or _ZERO), mention, rule, _binding(rule), rivals)
    jobs = [m for m in quantities if m.unit == "count" and _is_jobs(sentence, m)]
    for mention, draft, rule, rivals in bound(sentence, jobs, active, carried):
        draft.claim("jobs", plain_decimal(mention.value or _ZERO), mention, rule, _binding(rule), rivals)


def _tells(sentence: Sentence, mention: Mention, wanted: re.Pattern[str], unwanted: re.Pattern[str]) -> bool:
    low, _ = sentence.clause_of(mention.start)
    before = sentence.words(max(low, mention.start - 40), mention.start)
    behind = sentence.words(mention.end, mention.end + 14)
    if unwanted.search(before[-14:]) or unwanted.match(behind.strip()):
        return False
    return (
        bool(wanted.search(before))
        or bool(re.match(r" of land|土地|用地", behind))
        or "亩" in sentence.words(mention.start, mention.end)
        or " mu" in sentence.words(mention.start, mention.end)
    )


def _is_jobs(sentence: Sentence, mention: Mention) -> bool:
    around = sentence.words(mention.start - 16, mention.end + 12)
    inside = sentence.words(mention.start, mention.end)
    if re.search(r"就业|岗位|jobs", around):
        return bool(
            re.search(r"人|个|jobs|people|posts|persons|余", inside + sentence.words(mention.end, mention.end + 8))
        )
    return False


def _bind_stages(sentence: Sentence, active: list[Draft], language: str) -> None:
    if not active:
        return
    status = stage_words(language).status
    for hit in hits_in(sentence, language):
        if hit.modality == "planned" or hit.event_type not in status:
            continue
        reached = "cancelled" if hit.cancelled else status[hit.event_type]
        for draft in subjects_of(sentence, hit.start, hit.end, active):
            draft.statuses.append((reached, hit.start, hit.end))


def subjects_of(sentence: Sentence, start: int, end: int, active: Sequence[Draft]) -> list[Draft]:
    """The projects of which a word speaks: the last named before it, or all of the list it closes; else the first after
    it, or all of the list that it opens (`the signed projects include …`)."""
    owner = {id(m): draft for draft in active for m in draft.mentions}
    named = [m for m in sentence.of_kind("project") if id(m) in owner]
    if not named:
        return [active[0]]
    before = [m for m in named if m.start <= start]
    if not before:
        run = _list_run(sentence, named)
        return [owner[id(m)] for m in run]
    run = _list_run(sentence, before[::-1])
    return list({id(owner[id(m)]): owner[id(m)] for m in run}.values())


def _list_run(sentence: Sentence, named: Sequence[Mention]) -> list[Mention]:
    """The first of some mentions and those that only list signs join to it."""
    run = [named[0]]
    for mention in named[1:]:
        first, second = sorted((run[-1], mention), key=lambda m: m.start)
        gap = sentence.words(first.end, second.start)
        if not re.fullmatch(
            r"\s*(?:projects?|项目)?\s*(?:\([^)]{0,30}\))?\s*(?:,|、|和|及|与|以及|and|, and|等)*\s*(?:the|a|an)?\s*",
            gap,
        ):
            break
        run.append(mention)
    return run


_CEREMONY: Final = re.compile(r"ceremony|concentrated|仪式|集中(?:签约|开工|投产|竣工)|现场签约")


def _occasion_status(sentences: Sequence[Sentence], language: str) -> tuple[str, int, int] | None:
    """The stage that the article's ceremony gives to the projects it names."""
    status = stage_words(language).status
    for sentence in sentences[:8]:
        if not _CEREMONY.search(sentence.text):
            continue
        for hit in hits_in(sentence, language):
            if hit.modality == "occurred" and hit.event_type in (
                "signing",
                "construction_start",
                "construction_completion",
                "production_start",
            ):
                return status[hit.event_type], hit.start, hit.end
    return None


def _fact(draft: Draft, article: Article, language: str, occasion: tuple[str, int, int] | None) -> Fact:
    first = max(draft.mentions, key=lambda m: (m.name == draft.name, -m.start))
    raw_start, raw_end = article.document.reading.raw_span(first.start, first.end)
    name = (
        " ".join(article.document.reading.raw[raw_start:raw_end].split())
        if article.document.reading.offsets is None
        else draft.name
    )
    sure = 0.8 if len(draft.mentions) > 1 or draft.claims else 0.6
    claims = [Claim("name", name, first.start, first.end, first.rule, "clause", 0, sure)]
    claims += _zone_claims(draft, article)
    claims += _company_claims(draft, article)
    for told in draft.claims.values():
        claims += told
    sector = sector_of(language, draft.name, *(s.text for s in draft.sentences[:1]))
    claims.append(
        Claim(
            "sector", sector or "other", first.start, first.end, "project.sector", "clause", 0, 0.7 if sector else 0.3
        )
    )
    status = furthest([s for s, _, _ in draft.statuses])
    if status is not None:
        start, end = next((a, b) for s, a, b in draft.statuses if s == status)
        claims.append(Claim("status", status, start, end, "project.stage", "sentence", 0, 0.75))
    elif occasion is not None:
        claims.append(Claim("status", occasion[0], occasion[1], occasion[2], "project.occasion", "document", 0, 0.6))
    return Fact("projects", draft.key, claims)


def _zone_claims(draft: Draft, article: Article) -> list[Claim]:
    """The most specific zone of the sentences about the project, nearest to its name; else the subject zone."""
    roles = {zone.key: zone.value("role") for zone in article.zones}
    subject = article.zones[0] if article.zones else None
    for sentence in draft.sentences[:2]:
        zones = [z for z in sentence.of_kind("zone") if z.record_id in roles]
        anchor = next((m for m in draft.mentions if sentence.segment.start <= m.start < sentence.segment.end), None)
        place = anchor.start if anchor else sentence.start
        special = [z for z in zones if subject is None or z.record_id != subject.key]
        special = [z for z in special if anchor is None or not (anchor.start <= z.start < anchor.end)]
        if special:
            chosen = min(special, key=lambda z: (roles.get(z.record_id or "") != "location", abs(z.start - place)))
            return [
                Claim(
                    "zone_id",
                    chosen.record_id or "",
                    chosen.start,
                    chosen.end,
                    "project.zone_named",
                    "sentence",
                    len(special) - 1,
                    0.7,
                )
            ]
    if subject is not None:
        first = draft.mentions[0]
        return [
            Claim(
                "zone_id", subject.key, first.start, first.end, "project.zone_subject", "document", len(roles) - 1, 0.7
            )
        ]
    return []


_NO_INVESTOR: Final = re.compile(
    r"局$|委员会$|管委会$|大学$|医院$|学院$|银行$|研究院$|办$|"
    r"Bureau|Committee|Commission|University|Administration|Ministry|Institute|College|Academy"
)


def _company_claims(draft: Draft, article: Article) -> list[Claim]:
    """Firms of a project: named with it in a sentence, or anywhere if they bear the first word of its name.

    In English a name's capitals before its common words are the firm's own (`Ruike Microwave chip base`).
    """
    claims: list[Claim] = []

    def add(mention: Mention, name: str, rule: str, binding: str, rivals: int, sure: float) -> None:
        if all(claim.value != name for claim in claims):
            claims.append(
                Claim("companies", name, mention.start, mention.end, f"project.{rule}", binding, rivals, sure)
            )

    brand = _brand(draft, article)
    if brand is not None:
        namesakes = [
            m
            for m in article.mentions
            if m.kind == "organization" and brand in (m.name or "") and not _NO_INVESTOR.search(m.name or "")
        ]
        if namesakes:
            longest = max(namesakes, key=lambda m: (len(m.name or ""), -m.start))
            add(longest, longest.name or "", "company_namesake", "document", len({m.name for m in namesakes}) - 1, 0.8)
            return claims
    for sentence in draft.sentences[:3]:
        anchor = next((m for m in draft.mentions if sentence.segment.start <= m.start < sentence.segment.end), None)
        for firm in sentence.of_kind("organization"):
            if _NO_INVESTOR.search(firm.name or ""):
                continue
            gap = abs(firm.start - anchor.start) if anchor else firm.start - sentence.start
            others = [
                m
                for m in sentence.of_kind("project")
                if anchor is not None
                and m not in draft.mentions
                and min(firm.start, anchor.start) < m.start < max(firm.start, anchor.start)
            ]
            if gap <= 110 and not others:
                add(firm, firm.name or "", "company_near", "sentence", 0, 0.7)
        owner = _OWNER.match(sentence.words(anchor.end, anchor.end + 60)) if anchor is not None else None
        if owner and anchor is not None and not claims and not article.document.is_chinese:
            start = anchor.end + owner.start(1)
            add(Mention("organization", start, start + len(owner[1]), ""), owner[1], "company_of", "clause", 0, 0.6)
    if not claims and brand is not None and not article.document.is_chinese:
        add(draft.mentions[0], brand, "company_in_name", "clause", 0, 0.5)
    return claims[:2]


_OWNER: Final = re.compile(r"(?: projects?)? of ([A-Z][\w'&-]*(?: [A-Z][\w'&-]*){0,4})")
_BRAND_EN: Final = re.compile(r"((?:[A-Z][a-z][\w'&-]*|[A-Z]{2,})(?: (?:[A-Z][a-z][\w'&-]*|[A-Z]{2,}))*)(?= [a-z])")


def _brand(draft: Draft, article: Article) -> str | None:
    """The firm's own word that opens a project's name; None where it opens with a place or a common word."""
    name = draft.name
    if article.document.is_chinese:
        return (
            name[:2]
            if len(name) >= 4 and name[:2] not in by_chinese_name() and not re.match(r"年产|[\d一二三]", name)
            else None
        )
    found = _BRAND_EN.match(name)
    if found is None:
        return None
    words = found[1].split()
    if words[0].lower() in by_english_name() or words[0].lower() in ("phase", "first", "second", "third", "project"):
        return None
    return found[1]
