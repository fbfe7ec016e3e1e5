"""Names of projects in lines of their own: numbered items, bullets, bracketed heads, rows of tables, in both languages.

A line names a project where what follows it on the page tells an amount, land, a firm or a stage; headings of sections and
counts (`First quarter: 14 projects`) do not.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, partial
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.patterns import one_of, topic_words
from zoneledger.mentions.project_members_zh import has_head
from zoneledger.mentions.project_words_zh import is_generic, is_no_name, words_of
from zoneledger.records import Mention, Segment

_MARK: Final = re.compile(
    r"\s*(?:[Pp]roject (?:No\. ?)?\d{1,2}[.:)]? |\(?\d{1,2}[.)、] ?(?!\d)|[A-Z]\. |[▶●■◆•·🔹🔸◇▪✅*-] ?|[①-⑳⑴-⒇❶-❿] ?|\([一二三四五六七八九十]{1,2}\)|[一二三四五六七八九十]{1,2}、)"
)
_en: Final = partial(topic_words, "en", "lines")
_zh: Final = partial(topic_words, "zh", "lines")
_BRACKETED: Final = re.compile(r"\s*(?:[▶●■◆•·🔹🔸*-] ?)?[【\[](?P<name>[^】\]\n]{3,60})[】\]]")
_HEADED: Final = frozenset(["heading", "list_item", "table_row", "caption"])
_STOP_EN: Final = re.compile(
    r"(?:: |\. |; | \(|, \d|, (?:with|which|total|invest|cover|built|developed)|\s-\s| - |$|\n)"
)
_TOLD_EN: Final = re.compile(rf"{_en('told')}|\$|tons? (?:a|per) year|\d jobs", re.IGNORECASE)
_VALUED_EN: Final = re.compile(_en("valued"), re.IGNORECASE)
_LABELLED_EN: Final = re.compile(rf"\s*\n\s*{_en('labels_below')}", re.IGNORECASE)
# `Sewage treatment plant upgrading: investment 92 million yuan` at the head of a sentence.
_LED_EN: Final = re.compile(
    r"(?P<name>[A-Z][\w'&/-]*(?: [\w'&/()-]+){1,9}): (?=(?:total |planned |estimated )?investment|covers|covering|with (?:a |an )?(?:total )?investment|land )"
)
# What a bracketed lead-in ends in where it names a project: `[Chengzi Lake data center] The center …`.
_BUILT_EN: Final = re.compile(rf"(?:{_en('works')}|\bphase \w+)$", re.IGNORECASE)
_SENTENCE_EN: Final = re.compile(rf"{_en('sentence')}|^\d+ ", re.IGNORECASE)
_LABEL_EN: Final = re.compile(_en("labels"), re.IGNORECASE)
_TOLD_ZH: Final = re.compile(rf"{_zh('told')}|投资\d")
_LABEL_ZH: Final = re.compile(rf"(?:项目)?{_zh('labels')}|[\d一二三四五六七八九十]+[个家]")
_PAGE_ZH: Final = re.compile(rf"[讯电]$|{_zh('page')}")
# `斯普换热器：总投资1.2亿元，占地100亩` at the head of a line.
_LED_ZH: Final = re.compile(
    r"(?P<name>[一-鿿A-Za-z\d()（）“”\"·.-]{3,26}?(?<!股份)(?<!公司)(?<!集团)(?<![个家项]))(?:项目(?!\d)[一-鿿]{0,8})?(?:[：:]|——)(?=(?:该?项目)?(?:计划|预计|协议|合同|拟)?(?:总投资|投资额|投资(?!者|商|环境)|占地|用地|建设规模|主要建设|建设内容|规划用地|拟建)[^。；\n]{0,12}\d)"
)
_SECTION_ZH: Final = re.compile(rf"^{_zh('section_begins')}|{_zh('section_ends')}$|{_zh('section_holds')}|\d%")


@cache
def _not_titles() -> frozenset[str]:
    return frozenset(load_words("en", "projects")["not_titles"])


def find_lines(text: str, segment: Segment, language: str, columns: dict[str, int]) -> Iterator[Mention]:
    """The project that a line names, if it is one; `columns` remembers where a table has its names."""
    line = text[segment.start : segment.end]
    if (
        segment.kind == "table_row"
        or " | " in line
        or (language == "zh" and line[:1].isdigit() and _ROW_ZH.match(line))
    ):
        name = _cell(line, columns, language)
        if name is not None:
            at = segment.start + line.index(name)
            yield from _named(text, at, name, "table_row", language)
            firm = _FIRM_CELL.match(text, at + len(name), segment.end) if language == "zh" else None
            if firm is not None:
                start, end = firm.span("firm")
                yield Mention("organization", start, end, "zh.organization.cell", name=text[start:end])
            return
    bracketed = _BRACKETED.match(line) if "【" in line or "[" in line else None
    if bracketed is not None and language == "zh":
        name = bracketed["name"]
        ahead = line[bracketed.end() :] + text[segment.end : segment.end + 60]
        if (
            _TOLD_ZH.search(ahead)
            and not _LABEL_ZH.match(name)
            and not _SECTION_ZH.search(name)
            and not _PAGE_ZH.search(name)
        ):
            yield from _named(text, segment.start + bracketed.start("name"), name, "line", language)
        return
    if bracketed is not None and _BUILT_EN.search(bracketed["name"]) and not _SENTENCE_EN.search(bracketed["name"]):
        yield from _named(text, segment.start + bracketed.start("name"), bracketed["name"], "line", language)
        return
    mark = _MARK.match(line)
    if mark is None and segment.kind not in _HEADED:
        yield from _led(text, segment, line, language)
        return
    begin = mark.end() if mark is not None else 0
    yield from (_line_zh if language == "zh" else _line_en)(text, segment, line, begin, mark is not None)


def _led(text: str, segment: Segment, line: str, language: str) -> Iterator[Mention]:
    """The name that opens a sentence and is followed by a colon and by what it costs or covers."""
    if language == "en":
        led = _LED_EN.match(line) if ": " in line else None
        fit = led is not None and not _LABEL_EN.match(line) and not _SENTENCE_EN.search(led["name"])
    else:
        led = _LED_ZH.match(line) if "：" in line or ":" in line or "——" in line else None
        fit = led is not None and not (
            _LABEL_ZH.match(line) or _SECTION_ZH.search(led["name"]) or _PAGE_ZH.search(led["name"])
        )
    if led is not None and fit:
        yield from _named(text, segment.start, led["name"], "line", language)


_NUMBER_HEAD: Final = re.compile(r"No\.?|序号|#|S/N", re.IGNORECASE)
_NUMBER_HEAD_CHARS: Final = 3
_NAME_HEAD: Final = re.compile(r"Project(?: name)?|Name(?: of (?:the )?project)?|项目名称|项目", re.IGNORECASE)


def flat_table(text: str, segments: Sequence[Segment], language: str) -> Iterator[Mention]:
    """Names in a table of which each cell is a line of its own, heads first, rows told apart by their numbers."""
    lines = [(s.start, text[s.start : s.end].strip()) for s in segments]
    head = next(
        (
            n
            for n, (_, line) in enumerate(lines[:-3])
            if len(line) <= _NUMBER_HEAD_CHARS
            and _NUMBER_HEAD.fullmatch(line)
            and any(_NAME_HEAD.fullmatch(told) for _, told in lines[n + 1 : n + 4])
        ),
        None,
    )
    if head is None:
        return
    column = next(n for n in (1, 2, 3) if _NAME_HEAD.fullmatch(lines[head + n][1]))
    expected = 1
    for place in range(head, len(lines) - column):
        if lines[place][1] == str(expected) and len(lines[place + column][1]) >= 4:
            start, name = lines[place + column]
            yield from _named(text, start, name, "table_row", language)
            expected += 1


# Behind a name in brackets: what kind of project it is, its investment, where it lies.
_BRACKET_ZH: Final = re.compile(
    r"[(（](?:外资|内资|新建|续建|技改|[一-鿿]{0,4}项目|总投资[^)）]*|投资[^)）]*|[一-鿿]{2,16}(?:[镇乡区县市]|街道|园|新城))[)）]$"
)
_BRACKET_EN: Final = re.compile(
    r" \((?:[A-Z][\w'-]* ){1,6}(?:[Zz]one|[Pp]ark|[Tt]own|[Cc]ounty|[Dd]istrict|[Cc]ity|[Aa]rea)\)$"
)


def _named(text: str, start: int, name: str, rule: str, language: str) -> Iterator[Mention]:
    bracket = (_BRACKET_ZH if language == "zh" else _BRACKET_EN).search(name)
    if bracket is not None:
        name = name[: bracket.start()]
    tail = re.search(r"\s*(?:[Pp]rojects?|项目)$", name)
    if tail is not None:
        name = name[: tail.start()]
    name = name.strip(" \"'.,:")
    if len(name) >= 3:
        at = text.index(name, start)
        yield Mention("project", at, at + len(name), f"{language}.project.{rule}", name=" ".join(name.split()))


_FIRM_CELL: Final = re.compile(r"[ |]+(?P<firm>[一-鿿]{4,12})(?=[ |]+[\d.]+)")
_ROW_ZH: Final = re.compile(r"(\d{1,3}) +(\S{4,40}) +\S+ +\S+")


def _cell(line: str, columns: dict[str, int], language: str) -> str | None:
    """The name in a row: the cell below the head that says so, or the one behind the row's number."""
    cells = [cell.strip() for cell in (line.split("|") if "|" in line else re.split(r" {2,}", line))]
    if language == "zh" and len(cells) < 3 and (row := _ROW_ZH.match(line)):
        cells = [row[1], row[2], "", ""]
    if len(cells) < 3:
        return None
    heads = [
        n
        for n, cell in enumerate(cells)
        if re.fullmatch(r"(?:[Pp]roject(?: name)?|[Nn]ame(?: of (?:the )?project)?|项目名称|项目|名称)", cell)
    ]
    if heads:
        columns["name"], columns["cells"] = heads[0], len(cells)
        return None
    if "name" in columns and columns["name"] < len(cells) and abs(columns["cells"] - len(cells)) <= 1:
        name = cells[columns["name"]]
    elif re.fullmatch(r"\d{1,3}", cells[0]):
        name = cells[1]
    else:
        return None
    if len(name) < 4 or re.fullmatch(r"[\d.,%\s-]+|[Tt]otal|合计|小计|总计", name) or re.match(r"\d+ ", name):
        return None
    return name


def _line_en(text: str, segment: Segment, line: str, begin: int, marked: bool) -> Iterator[Mention]:
    body = line[begin:]
    stop = _STOP_EN.search(body, 4)
    name = body[: stop.start()] if stop else body
    behind = body[len(name) :]
    phase = re.match(r" ?\((?:[Pp]hase|[Ss]tage)[^)]{1,12}\)", behind)
    if phase is not None:
        name += phase[0]
        behind = behind[phase.end() :]
    words = re.sub(r"[^\w\s'-]", " ", name).lower().split()
    if (
        not 2 <= len(words) <= 13
        or not name[:1].isupper()
        or _SENTENCE_EN.search(name)
        or _LABEL_EN.match(name)
        or words[-1] in _not_titles()
        or _NAME_HEAD.fullmatch(name)
    ):
        return
    close = text.find("\n", segment.end)
    rest = behind + " " + text[segment.end : close if 0 <= close - segment.end < 400 else segment.end + 200]
    alone = not rest.strip(" .,")
    after = text[close : close + 40] if alone and close >= 0 else ""
    labelled = _LABELLED_EN.match(after)
    if (marked and (_TOLD_EN.search(rest) if behind[:1] != ":" else _VALUED_EN.search(rest))) or (
        labelled and (marked or segment.kind in ("heading", "table_row"))
    ):
        yield from _named(text, segment.start + begin, name, "line" if marked else "heading", "en")


def _line_zh(text: str, segment: Segment, line: str, begin: int, marked: bool) -> Iterator[Mention]:
    body = line[begin:]
    stop = re.search(r"[，。；:：！？\s,;]|——|\(总投资|（总投资", body)
    name = body[: stop.start()] if stop else body
    ahead = body[len(name) :] + text[segment.end : segment.end + 60]
    if not marked:
        alone = stop is None and segment.kind == "heading" and _is_heading_zh(name)
        if alone and _TOLD_ZH.search(ahead) and _LABEL_BEHIND.match(ahead):
            yield from _named(text, segment.start, name, "heading", "zh")
        return
    if not 4 <= len(name) <= 34 or _LABEL_ZH.match(name) or _SECTION_ZH.search(name) or _PAGE_ZH.search(name):
        return
    if re.search(r"[\d一二三四五六七八九十]+[个家]|我们|要|将|已|了", name):
        return
    numbered = line[:1] in "一二三四五六七八九十(（"
    if numbered or (stop is not None and stop[0] == "。"):
        told = (_TOLD_ZH.search(ahead) and _LABEL_BEHIND.match(ahead)) or (
            _is_heading_zh(name) and _stated().match(ahead)
        )
    else:
        told = _TOLD_ZH.search(ahead)
    if told:
        yield from _named(text, segment.start + begin, name, "line", "zh")


def _is_heading_zh(name: str) -> bool:
    """Whether a line or the first sentence of an item is a single project's name: 保宁堂北药产业园, 污水处理厂提标."""
    return (
        4 <= len(name) <= 34
        and has_head(name)
        and not (is_generic(name) or is_no_name(name) or words_of("aims").match(name))
    )


@cache
def _stated() -> re.Pattern[str]:
    """What is told of a project right behind its name: a label of a bulletin, its money, its place, its builder, a stage."""
    labels = [label for told in load_words("zh", "projects")["line_labels"].values() for label in told]
    stages = load_words("zh", "projects")["told_behind"]
    return re.compile(
        rf"[。：:，,\s]*(?:该?项目)?(?:{one_of([*labels, *stages])}|(?:计划|预计|拟|概算|协议)?(?:总)?投资|\d{{1,2}}月|位于"
        rf"|由[一-鿿]{{2,20}}(?:投资|建设|承建|公司))"
    )


# What a bulletin tells first of an item: what it costs, who builds it, when it was begun.
_LABEL_BEHIND: Final = re.compile(
    r"[。，：:\s]*(?:(?:该?项目)?(?:计划|预计|协议|概算)?(?:总投资|投资额?(?=约?\d))|建设单位|投资方|用地|占地|建设内容|进度|"
    r"(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?(?:开工|复工|动工|竣工|投产|签约)|由[^，。；]{4,30}投资)"
)
