"""Names and identifying descriptions of individual projects.

Takes: the words before `project` or 项目 (`the solid-state lithium battery project`, 朔驰风电叶片项目), the members of lists, titles
of lines in bulletins and tables, phases, and named parks, plants, bases and lines that a sentence builds, invests in or opens.
Leaves alone: groups told only by number or class (`82 key projects`, 亿元以上项目) and pronouns (`the project`, 该项目). Beside the rules
a model of sequences (`project_tagger`) adds names of which it is sure and strikes out those of some rules that it takes for none.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.brands import find_project_brands, occurrences
from zoneledger.mentions.name_words_zh import is_clause
from zoneledger.mentions.numerals import Taken
from zoneledger.mentions.park_deeds import without_hosts
from zoneledger.mentions.project_around import Around, is_park
from zoneledger.mentions.project_bulletins_zh import spaced_tables
from zoneledger.mentions.project_contents_zh import without_contents
from zoneledger.mentions.project_item_lists import find_item_lists
from zoneledger.mentions.project_lines import find_lines, flat_table
from zoneledger.mentions.project_lists_en import find_lists as find_lists_en
from zoneledger.mentions.project_lists_zh import find_lists as find_lists_zh
from zoneledger.mentions.project_model import Model, load_weights
from zoneledger.mentions.project_owners_en import find_owners_en
from zoneledger.mentions.project_owners_zh import find_owners_zh
from zoneledger.mentions.project_places_en import build_words, plant_nouns
from zoneledger.mentions.project_places_zh import plant_nouns as plant_nouns_zh
from zoneledger.mentions.project_short_forms_en import with_short_forms
from zoneledger.mentions.project_tagger import Tagging, judge, kinds_of
from zoneledger.mentions.project_tagger_en import ENGLISH
from zoneledger.mentions.project_tagger_zh import CHINESE
from zoneledger.mentions.project_told_zh import stage_words
from zoneledger.mentions.project_works_zh import with_works
from zoneledger.mentions.projects_en import find_english
from zoneledger.mentions.projects_zh import find_chinese
from zoneledger.records import Document, Mention, Segment

_SILENT: Final = ("teaser", "boilerplate")


def find_projects(document: Document, segments: Sequence[Segment], mentions: Sequence[Mention]) -> list[Mention]:
    """Project names, then firms that only these names tell; `mentions` are those of all other kinds, sorted."""
    text, chinese = document.reading.text, document.lexicon == "zh"
    named, cells = names_by_rules(document, segments, mentions)
    parks = [m for m in mentions if m.kind == "zone" and is_park(m)]
    kept = without_hosts(text, _judged(document, segments, mentions, named), parks, document.lexicon)
    firms = [m for m in mentions if m.kind == "organization"]
    if chinese:
        kept = without_contents(text, sorted(kept, key=lambda name: name.start), firms)
    brands = list(find_project_brands(document, kept, firms))
    find_owners = find_owners_zh if chinese else find_owners_en
    owners = list(find_owners(text, kept, Taken([*mentions, *kept, *brands, *cells])))
    again = _again(document, segments, kept, brands or firms)
    formed = Taken([firm for firm in firms if firm.rule.endswith(".form")] if chinese else [])
    kept.extend(name for name in again if not formed.overlaps(name.start, name.end))  # 甲新材料 in 甲新材料有限公司
    if not chinese:
        kept = with_short_forms(text, kept, Taken([m for m in mentions if m.kind == "zone"]))
    return [*kept, *brands, *owners, *cells]


def names_by_rules(
    document: Document, segments: Sequence[Segment], mentions: Sequence[Mention]
) -> tuple[list[Mention], list[Mention]]:
    """Project names that the rules read, in reading order, and the firms in the cells of tables."""
    text, language = document.reading.text, document.lexicon
    chinese = language == "zh"
    find, find_lists = (find_chinese, find_lists_zh) if chinese else (find_english, find_lists_en)
    plants = (plant_nouns_zh if chinese else plant_nouns)().places(text)
    builds = (stage_words if chinese else build_words)().places(text)
    starts = [mention.start for mention in mentions]
    numbers = Taken([m for m in mentions if m.kind in ("money", "date")])
    columns: dict[str, int] = {}
    found: list[Mention] = []

    def around_of(segment: Segment) -> Around:
        inside = mentions[bisect_left(starts, segment.start) : bisect_left(starts, segment.end)]
        return Around(inside, numbers, plants, builds)

    for segment in segments:
        if segment.kind in _SILENT:
            continue
        around = around_of(segment)
        lines = list(find_lines(text, segment, language, columns))
        found.extend(lines)
        if not lines or not any(m.rule.endswith((".table_row", ".cell")) for m in lines):
            listed = list(find_lists(text, segment, around))
            if listed:
                found.extend(listed)
                members = Taken(listed)
                found.extend(m for m in find(text, segment, around) if not members.overlaps(m.start, m.end))
            else:
                found.extend(find(text, segment, around))
    found.extend(flat_table(text, segments, language))
    found.extend(find_item_lists(text, segments, around_of, language))
    if chinese:
        found.extend(spaced_tables(text, segments))
    taken = Taken([m for m in mentions if m.kind == "organization"])
    cells = [m for m in found if m.kind == "organization" and not taken.overlaps(m.start, m.end)]
    named = _without_overlaps([m for m in found if m.kind == "project" and not (chinese and is_clause(text, m))])
    counts = [m for m in mentions if m.kind == "quantity" and m.unit == "count"]
    named = [m for m in named if not _is_counted(text, m, counts)]
    return [with_works(text, m) for m in named] if chinese else named, cells


def _is_counted(text: str, project: Mention, counts: Sequence[Mention]) -> bool:
    """Whether words are a kind of which one is counted beside others (`counts`, in reading order): `3 industrial projects and 1 new energy project`."""
    words = text[project.start : project.end]
    if not words.islower() and not words[:1].isdigit() and text[project.start].isascii():
        return False
    place = bisect_left(counts, project.start, key=lambda count: count.start) - 1  # counts do not nest
    begin = project.start
    if place >= 0 and project.end <= counts[place].end:
        begin, place = counts[place].start, place - 1
    elif not words.startswith(_cardinals()) and not text.endswith(_cardinals(), 0, begin):
        return False
    return place >= 0 and 0 < begin - counts[place].end <= _BESIDE_COUNT


@cache
def _cardinals() -> tuple[str, ...]:
    return tuple(f"{word} " for word in load_words("en", "numerals")["words"])


_BESIDE_COUNT: Final = 80


# What the rules read that a model may strike out: of these it was right nine times in ten, of lists and counts it was not.
_DOUBTFUL: Final = frozenset(
    [
        *(f"zh.project.{rule}" for rule in ("before_word", "list", "plant", "line", "opened", "site", "labelled")),
        *(f"en.project.{rule}" for rule in ("plant", "priced")),
    ]
)


TAGGINGS: Final[Mapping[str, Tagging]] = {"en": ENGLISH, "zh": CHINESE}


@cache
def model_of(language: str) -> Model:
    """The model of a language with the weights that the package has."""
    return Model(load_weights(language), TAGGINGS[language].grammar)


def _judged(
    document: Document, segments: Sequence[Segment], mentions: Sequence[Mention], found: Sequence[Mention]
) -> list[Mention]:
    """The names that rules found without those that the model takes for none, and what else it is sure of."""
    text, language = document.reading.text, document.lexicon
    tagging, named = TAGGINGS[language], Taken(found)
    model = model_of(language)
    starts = [mention.start for mention in mentions]
    doubtful = [mention for mention in found if mention.rule in _DOUBTFUL]
    doubted: set[int] = set()
    added: list[Mention] = []
    for segment in segments:
        if segment.kind in _SILENT:
            continue
        for words in tagging.sentences(text, segment.start, segment.end):
            scores = model.scores(tagging.asked(text, words, kinds_of(words, mentions, starts)))
            sure, none = judge(model, words, scores, named, doubtful)
            doubted.update(map(id, none))
            added += [
                name
                for span in sure
                if (name := tagging.name(text, *span)) is not None and not _is_listed_firm(text, segment, name)
            ]
    return [*(mention for mention in found if id(mention) not in doubted), *added]


# A list of firms up to the member that is asked about.
_FIRMS: Final = re.compile(
    r"\b(?:companies|enterprises|firms) (?:[a-z]+ ){0,4}?(?:including|includes?|such as|namely|like|are) (?:(?!project)[^.;:]|\.(?=\d))*$"
    r"|(?:企业|公司)(?:包括|有|为)[^。；：项]*$"
)


def _is_listed_firm(text: str, segment: Segment, name: Mention) -> bool:
    """Whether a name that only a model reads stands in a list of firms: `six companies including …`."""
    return _FIRMS.search(text, segment.start, name.start) is not None and not text.startswith(
        (" project", "项目"), name.end
    )


_THE: Final = re.compile(r"(?:[Tt]he|[Tt]his|[Ii]ts) $")


def _again(
    document: Document, segments: Sequence[Segment], projects: Sequence[Mention], firms: Sequence[Mention]
) -> Iterator[Mention]:
    """Later uses of names, whole or without the firm's word that leads them: `the sealing strip`."""
    text = document.reading.text
    least = 4 if document.is_chinese else 8
    heads = {firm.start: firm.end for firm in firms}
    names: set[str] = set()
    shorts: dict[str, int] = {}
    for project in projects:
        if project.rule.endswith(".phase"):
            continue
        told = text[project.start : project.end]
        names.add(told)
        cut = heads.get(project.start)
        if cut is not None and cut < project.end:
            short = text[cut : project.end].strip()
            names.add(short)
            shorts[short] = min(project.start, shorts.get(short, project.start))
    names = {name for name in names if len(name) >= least and (document.is_chinese or " " in name)}
    if not names:
        return
    taken = Taken(projects)
    silent = [(s.start, s.end) for s in segments if s.kind in _SILENT]
    for start, end in occurrences(text, sorted(names, key=len, reverse=True), words=not document.is_chinese):
        if taken.overlaps(start, end) or any(low <= start < high for low, high in silent):
            continue
        first = shorts.get(text[start:end])
        if first is not None and not document.is_chinese and (start < first or not _THE.search(text, start - 5, start)):
            continue  # a name without its firm is told after it, with an article: else it is a kind of thing
        name = " ".join(text[start:end].split())
        yield Mention("project", start, end, f"{document.lexicon}.project.again", name=name)


# Of two names that share words the one with the stronger rule stays; of equals the longer.
_WEAK_RULES: Final = (".plant", ".park", ".phase")


def _without_overlaps(found: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
        elif mention.end - mention.start > kept[-1].end - kept[-1].start and kept[-1].rule.endswith(_WEAK_RULES):
            kept[-1] = mention
    return kept
