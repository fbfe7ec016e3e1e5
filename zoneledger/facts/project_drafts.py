"""Which mentions of an article name one project: full and short names, a firm's name for its project, phases of a base."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from zoneledger.facts.project_headlines_zh import headed
from zoneledger.facts.sentences import Sentence
from zoneledger.mentions.brands import brand_of
from zoneledger.mentions.brands_zh import strip_place_zh
from zoneledger.names import comparable_name
from zoneledger.records import Claim, Mention
from zoneledger.registry.divisions import by_english_name


@dataclass(slots=True, eq=False)
class Draft:
    """A project while its values are gathered; a phase of another project has a `base`."""

    key: str
    name: str
    mentions: list[Mention] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    claims: dict[str, list[Claim]] = field(default_factory=dict)
    statuses: list[tuple[str, int, int]] = field(default_factory=list)
    base: "Draft | None" = None
    firms: frozenset[str] = frozenset()
    titled: bool = False  # told by the headline alone so far

    def claim(self, name: str, value: str, mention: Mention, rule: str, binding: str, rivals: int, sure: float) -> None:
        """Note a value; the first of a property is the document's best reading."""
        told = self.claims.setdefault(name, [])
        if all(claim.value != value for claim in told):
            told.append(Claim(name, value, mention.start, mention.end, f"project.{rule}", binding, rivals, sure))


_PHASE_MARK: Final = re.compile(r"phase\d")
_BARE_PHASE: Final = re.compile(
    r"(?:(?:first|second|third|fourth)(?: and (?:second|third|fourth))? phases?|phases? (?:[ivx]{1,3}|one|two|three|four|[1-4])|[首一二三四五]期)",
    re.IGNORECASE,
)
_PHASE_TAIL: Final = re.compile(
    r"[ ,(（]*(?:phase (?:[ivx]{1,3}|one|two|three|four|[1-4])|(?:first|second|third|fourth) phase|[首一二三四五]期)[)）]?$",
    re.IGNORECASE,
)
_PHASE_HEAD: Final = re.compile(
    r"^(?:(?:first|second|third|fourth) phase|phase (?:[ivx]{1,3}|one|two|three|four|[1-4])) of (?:the |an? )?",
    re.IGNORECASE,
)


def without_phase(name: str) -> str:
    """A project's name without its phase."""
    if "期" not in name and "phase" not in name.lower():
        return name
    return _PHASE_TAIL.sub("", _PHASE_HEAD.sub("", name))


def is_phase(name: str) -> bool:
    """Whether a name bears a phase."""
    return without_phase(name) != name


def phase_number(name: str) -> int | None:
    """The number of the phase that a name bears."""
    found = _PHASE_MARK.search(comparable_name(name))
    return int(found[0][5:]) if found else None


_ORDER: Final = {"首": 1, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5}


def gather(sentences: Sequence[Sentence], language: str) -> list[Draft]:
    """Mentions that name the same project, in the order of their first mention; each mention gets its project's name."""
    drafts: list[Draft] = []
    plains: list[str] = []
    last: Draft | None = None
    owners: dict[str, Draft] = {}
    compared: dict[str, str] = {}
    # The last bare phase: its paragraph, its number and its base, with which the next number goes on: 一期…甲项目…；二期….
    counted: tuple[int, int, Draft | None] = (-1, 0, None)
    brands: dict[str, str] = {}
    headlines: dict[str, Draft] = {}
    for sentence in sentences:
        titled = sentence.segment.kind == "title"
        named = sentence.projects if last is not None else _name_first(sentence)
        firms = sentence.organizations
        if owners and firms and all(_BARE_PHASE.fullmatch(m.name or "") for m in named):
            for firm in firms:
                last = owners.get(_brand(firm, brands, language), last)
        for mention in named:
            told = mention.name or ""
            base = None
            if _BARE_PHASE.fullmatch(told):
                if last is None:
                    continue
                number = _ORDER.get(told[0])
                goes_on = number is not None and counted[:2] == (sentence.segment.paragraph, number - 1)
                base = counted[2] if goes_on and counted[2] is not None else _whole(last, drafts)
                counted = (sentence.segment.paragraph, number or 0, base)
                told = _of_phase(told, base, language)
            if told not in compared:
                compared[told] = comparable_name(told)
            plain = compared[told]
            if not plain:
                continue
            firm_behind = _firm_behind(mention, sentence) if language == "en" and drafts else None
            owned = comparable_name(f"{_brand(firm_behind, brands, language)} {told}") if firm_behind else ""
            same = headlines.get(plain) or _known(plain, owned, told, drafts, plains, language, sentence)
            if same is None and language == "zh" and not titled:
                same = _in_headline(told, plain, mention, sentence, drafts, plains, headlines)
            if same is None:
                if base is None and is_phase(told):
                    root = comparable_name(without_phase(told))
                    base = _base_of(root, drafts, plains, language)
                same = Draft(f"p{len(drafts)}", told, base=base, titled=titled)
                drafts.append(same)
                plains.append(plain)
            same.mentions.append(mention)
            same.titled = same.titled and titled
            if same.base is None:
                _note_owners(owners, same, mention, [(firm, _brand(firm, brands, language)) for firm in firms])
            if len(told) > len(same.name) and not (titled and len(same.mentions) > 1):
                same.name = told
                plains[drafts.index(same)] = plain
            last = same
    _settle(drafts, plains)
    return drafts


def _settle(drafts: Sequence[Draft], plains: Sequence[str]) -> None:
    """Give phases that were told before their projects these as base, and each mention its project's name."""
    for draft in drafts:
        if draft.base is None and is_phase(draft.name):
            root = comparable_name(without_phase(draft.name))
            draft.base = next((d for d, p in zip(drafts, plains, strict=True) if d is not draft and p == root), None)
        for mention in draft.mentions:
            mention.name = draft.name


def _of_phase(told: str, base: Draft, language: str) -> str:
    """The name of a phase that is told without its project."""
    root = without_phase(base.name)
    if language == "zh":
        return f"{root}{told}"
    return f"{told} of the {root}" if "hase" in told[-6:] else f"{root} {told}"


def _in_headline(
    told: str,
    plain: str,
    mention: Mention,
    sentence: Sentence,
    drafts: Sequence[Draft],
    plains: list[str],
    headlines: dict[str, Draft],
) -> Draft | None:
    """The project that the headline has told in other words; from here on it is called as the article calls it."""
    same = headed(told, mention, sentence, [draft for draft in drafts if draft.titled])
    if same is not None:
        place = drafts.index(same)
        headlines[plains[place]] = same
        same.name, plains[place] = told, plain
    return same


def _note_owners(
    owners: dict[str, Draft], project: Draft, mention: Mention, firms: Sequence[tuple[Mention, str]]
) -> None:
    """Note a project as that of the firms right beside its name, each with its own word, unless they have one."""
    for firm, brand in firms:
        if mention.start - _BESIDE <= firm.end and firm.start <= mention.end + _BESIDE:
            owners.setdefault(brand, project)


_BESIDE: Final = 14
_LED_BY_PHASE: Final = re.compile(r"[首一二三四五]期(?!工程)")


def _whole(last: Draft, drafts: Sequence[Draft]) -> Draft:
    """What a bare phase is one of: the project told last, its base, or the one before a phase with a name of its own.

    二期 behind 一期甲生产线 is none of that line, but of the base told before it.
    """
    if last.base is not None or _LED_BY_PHASE.match(last.name) is None:
        return last.base or last
    return next((d for d in reversed(drafts) if d.base is None and not _LED_BY_PHASE.match(d.name)), last)


def _base_of(root: str, drafts: Sequence[Draft], plains: Sequence[str], language: str) -> Draft | None:
    """The project that a phase's name without its phase means; in English the only one that has its words in order."""
    wholes = [(draft, plain) for draft, plain in zip(drafts, plains, strict=True) if draft.base is None]
    same = next((draft for draft, plain in wholes if same_project(root, plain)), None)
    if same is not None or language != "en" or " " not in root:
        return same
    bearing = [draft for draft, plain in wholes if _ends_alike(root.split(), plain.split())]
    return bearing[0] if len(bearing) == 1 else None


def _ends_alike(short: list[str], long: list[str]) -> bool:
    """Whether the words of a short name stand in a longer one, in order, and close it."""
    rest = iter(long)
    return short[-1] == long[-1] and len(short) < len(long) and all(word in rest for word in short)


def _name_first(sentence: Sentence) -> Sequence[Mention]:
    """The projects of a sentence with the first name before the bare phases that lead to it: 继一期投产之后，甲项目二期…."""
    named = sentence.projects
    if len(named) < _TWO or sentence.segment.kind == "title":
        return named
    place = next((n for n, m in enumerate(named) if _BARE_PHASE.fullmatch(m.name or "") is None), 0)
    return [named[place], *named[:place], *named[place + 1 :]]


def _brand(firm: Mention, brands: dict[str, str], language: str) -> str:
    """The own word of a firm, empty where it has none; `brands` keeps those found."""
    name = firm.name or ""
    if name not in brands:
        brands[name] = brand_of(name, language) or ""
    return brands[name]


def _known(
    plain: str, owned: str, told: str, drafts: Sequence[Draft], plains: Sequence[str], language: str, here: Sentence
) -> Draft | None:
    """The project that a name means: the same or a fuller name; else the only one that bears the same firm's word.

    `owned` is the name with the word of the firm behind it in front, empty where none is.
    """
    fitting = [
        (_nearness(name, other), -place)
        for place, other in enumerate(plains)
        for name in (plain, owned)
        if name
        and (
            same_project(name, other)
            or (language == "en" and not _beside(drafts[place], here) and _shortened(name, other))
        )
    ]
    if fitting:  # of several the one that says most of the same, of equals the first
        return drafts[-max(fitting)[1]]
    brand = brand_of(told, language) if len(told) <= 24 else None
    if brand is not None and _is_firm_name(told, brand, language):
        bearing = [
            d
            for d in drafts
            if phase_number(told) in (None, phase_number(d.name))
            and (d.name.startswith(brand) or (language == "zh" and strip_place_zh(d.name).startswith(brand)))
        ]
        if len(bearing) == 1:
            return bearing[0]
    opened = [
        d
        for d in drafts
        if not (_firm_only(told, language) and is_phase(told))
        and _firm_only(d.name, language)
        and told.startswith(_firm_only(d.name, language) or "\n")
    ]
    return opened[0] if len(opened) == 1 else None


def _nearness(first: str, second: str) -> float:
    """How much of the longer of two names the shorter is."""
    short, long = sorted((len(first), len(second)))
    return short / long


def _beside(draft: Draft, sentence: Sentence) -> bool:
    """Whether a sentence names a project already: another name in it is another project's."""
    return any(sentence.start <= mention.start < sentence.end for mention in draft.mentions)


_TWO: Final = 2
_LEAST_SHARED: Final = 3
_LEAST_BRANDED: Final = 2


def _shortened(first: str, second: str) -> bool:
    """Whether one English name leaves words of the other out: `Sino zero-carbon building` of `Sino Green Zero-Carbon Building Park`.

    The words left keep their order; a name that opens with the same word needs two of them, another three.
    """
    one, two = _placeless(first.split()), _placeless(second.split())
    short, long = (one, two) if len(one) <= len(two) else (two, one)
    if not short or _PHASE_MARK.findall(first) != _PHASE_MARK.findall(second):
        return False
    if len(short) < (_LEAST_BRANDED if short[0] == long[0] else _LEAST_SHARED):
        return False
    rest = iter(long)
    return all(word in rest for word in short)


def _placeless(words: list[str]) -> list[str]:
    """The words of a name without the province or city that leads it; a county's name may be a firm's own word."""
    large = any(place.level != "county" for place in by_english_name().get(words[0], ())) if words else False
    return words[1:] if large and len(words) > _LEAST_BRANDED else words


_OF_FIRM: Final = re.compile(r" projects? (?:of|by|from) $")


def _firm_behind(mention: Mention, sentence: Sentence) -> Mention | None:
    """The firm to which the words right behind a name give it: `the UV chip project of Toven Ltd.`."""
    for firm in sentence.organizations:
        if 0 < firm.start - mention.end <= _FIRM_REACH:
            return firm if _OF_FIRM.fullmatch(sentence.words(mention.end, firm.start)) else None
    return None


_FIRM_REACH: Final = 18


def _is_firm_name(told: str, brand: str, language: str) -> bool:
    return _firm_only(told, language) == brand


@cache
def _firm_only(name: str, language: str) -> str | None:
    """The firm's own word where a project is named by a firm alone: `the Tianbaolan project`, 惠显光电项目."""
    brand = brand_of(name, language)
    if brand is None:
        return None
    rest = name.replace(brand, "", 1).strip()
    if language == "zh":
        return brand if len(rest) <= 2 and name.startswith(brand) else None
    return brand if all(word[:1].isupper() for word in rest.split()) and len(rest.split()) <= 1 else None


_HAN: Final = re.compile("[\u4e00-\u9fff]")
_SIDE: Final = 2


def _elided(short: str, long: str) -> bool:
    """Whether a Chinese name leaves the middle of another out: 众迪动力电池 for 众迪年产12GWh新型动力电池."""
    if not _HAN.match(short):
        return False
    head = next((n for n, (one, two) in enumerate(zip(short, long, strict=False)) if one != two), len(short))
    return head >= _SIDE and any(long.endswith(short[cut:]) for cut in range(_SIDE, min(head, len(short) - _SIDE) + 1))


# How the full name of a firm ends that stands before what it builds.
_OF_FIRM_ZH: Final = "公司"
# One name is told with `component` and with `components`.
_PLURALS: Final = 3
_PLURAL: Final = re.compile(r"(?<=[a-z]{3})s\b")


def same_project(first: str, second: str) -> bool:
    """Whether two comparable names mean one project: the one holds the other, and their phases agree."""
    if first == second:
        return True
    if abs(len(first) - len(second)) <= _PLURALS and first[:4] == second[:4]:
        first, second = _PLURAL.sub("", first), _PLURAL.sub("", second)
    if len(first) == len(second) and " " in first and sorted(first.split()) == sorted(second.split()):
        return True  # `the expansion of Marlo Park` is `Marlo Park expansion`
    short, long = (first, second) if len(first) <= len(second) else (second, first)
    if len(short) < 4:
        return False
    if _OF_FIRM_ZH in long and _OF_FIRM_ZH not in short:
        long = long.rpartition(_OF_FIRM_ZH)[2] or long  # a firm's full name in front says nothing of what is built
        short, long = (short, long) if len(short) <= len(long) else (long, short)
    if (len(short) < 0.4 * len(long) or short not in long) and not _elided(short, long):
        return False
    return _PHASE_MARK.findall(first) == _PHASE_MARK.findall(second)
