"""Names and identifying descriptions of individual projects.

Takes: the words before `project` or 项目 (`the solid-state lithium battery project`, 朔驰风电叶片项目), the members of a list under
one such word, titles of lines in bulletins (【…】, `Project 1. …`, rows of tables), and named parks, plants, bases and lines
that a sentence builds, invests in or opens.
Leaves alone: groups told only by number or class (`82 key projects`, 亿元以上项目) and pronouns (`the project`, 该项目).
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.numerals import Taken
from zoneledger.records import Document, Mention, Segment

_SILENT: Final = ("teaser", "boilerplate")
_LONGEST_EN: Final = 9
_LONGEST_ZH: Final = 30


def find_projects(document: Document, segments: Sequence[Segment], mentions: Sequence[Mention]) -> list[Mention]:
    """Project names in reading order; `mentions` are those of all other kinds, sorted."""
    text = document.reading.text
    finder = _find_english if document.lexicon == "en" else _find_chinese
    numbers = Taken([m for m in mentions if m.kind in ("money", "date")])
    found: list[Mention] = []
    for segment in segments:
        if segment.kind in _SILENT:
            continue
        found.extend(finder(text, segment, numbers, mentions))
    return _without_overlaps(found)


def _without_overlaps(found: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _mention(text: str, start: int, end: int, rule: str) -> Mention | None:
    while start < end and text[start] in " \"'“”,，、:·-—【[(1234567890.":
        if text[start].isdigit() and re.match(r"\d+[A-Za-z\u4e00-\u9fff%]", text[start:end]):
            break
        start += 1
    while end > start and text[end - 1] in " \"'“”,，、:.-—】]":
        end -= 1
    if end - start < 2:
        return None
    return Mention("project", start, end, rule, name=" ".join(text[start:end].replace('"', "").split()))


@cache
def _words_en() -> tuple[frozenset[str], frozenset[str], re.Pattern[str], re.Pattern[str]]:
    told = load_words("en", "projects")
    nouns = "|".join(sorted((re.escape(w) for w in told["plant_nouns"]), key=len, reverse=True))
    plant = re.compile(
        rf"(?:\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir) |'s |^|(?<=[.,;:] ))((?:[A-Za-z0-9][\w'.&/()-]* ){{1,7}}(?:{nouns}))\b(?! (?:project|of the|area|owner|worker|manager|district|zone|city|and|capacity))",
    )
    return (
        frozenset(told["generic"]),
        frozenset(told["stops"]),
        re.compile(rf"\b(?:{told['phase']})\b", re.IGNORECASE),
        plant,
    )


_PROJECT_EN: Final = re.compile(
    r"\b[Pp]rojects?\b(?! (?:construction site|department|manager|director|leader|list|library|team|site|schedule|approval))"
)
_PROJECT_OF: Final = re.compile(r"\bproject (?:of|for) (?=[A-Z0-9])")
_NUMBERED: Final = re.compile(r"^(?:[Pp]roject (?:No\. ?)?\d+[.:]? |\(?\d{1,2}[).] ?|[A-Z]\. |[▶●■◆•*-] ?|[①-⑳] ?)")
_BUILD_EN: Final = re.compile(
    r"\b(?:build|built|building|construct\w*|invest\w*|open\w*|start\w*|broke|break|complet\w*|operation|production|sign\w*|cost\w*|capped|launch\w*|finish\w*|cover\w*|under way)\b",
    re.IGNORECASE,
)


def _find_english(text: str, segment: Segment, numbers: Taken, mentions: Sequence[Mention]) -> list[Mention]:
    generic, stops, phase, plant = _words_en()
    found: list[Mention] = []
    sentence = text[segment.start : segment.end]
    for match in _PROJECT_EN.finditer(sentence):
        end = segment.start + match.start()
        start = _name_start_en(text, segment.start, end, stops, generic)
        if start is None:
            continue
        plural = match[0].lower().endswith("s")
        tail = phase.match(text, segment.start + match.end() + 1)
        members = _members_en(text, segment.start, start, end, stops) if plural else [(start, end)]
        for s, e in members:
            words = re.findall(r"[A-Za-z'-]+", text[s:e].lower())
            if (
                not words
                or words[-1] in generic
                or words[-1] in _NOT_LAST
                or all(_is_empty(word, generic) for word in words)
                or (plural and len(members) == 1 and not _is_proper(text[s:e]))
            ):
                continue
            if numbers.overlaps(s, e) and len(words) < 3:
                continue
            mention = _mention(text, s, tail.end() if tail and len(members) == 1 else e, "en.project.before_word")
            if mention is not None:
                found.append(mention)
    found.extend(_included_en(text, segment, stops, generic))
    found.extend(_phases_en(text, segment, stops))
    found.extend(_titles_en(text, segment, phase))
    if segment.kind not in ("heading", "table_row"):
        for match in plant.finditer(sentence):
            s, e = segment.start + match.start(1), segment.start + match.end(1)
            words = match[1].lower().split()
            if (
                sum(word not in generic for word in words) < 2
                or words[0] in stops
                or any(w in ("of", "in", "to", "and", "for", "is", "was") for w in words)
            ):
                continue
            if not _BUILD_EN.search(sentence) or numbers.overlaps(s, e) or any(m.start <= s < m.end for m in found):
                continue
            mention = _mention(text, s, e, "en.project.plant")
            if mention is not None:
                found.append(mention)
    for zone in mentions:
        if (
            zone.kind == "zone"
            and segment.start <= zone.start
            and zone.end <= segment.end
            and (zone.record_id or "").endswith(("-park", "-sci"))
        ):
            behind = text[zone.end : zone.end + 46]
            if re.match(
                r",? (?:(?:project|phase)|(?:is|was|were|has been|will be) (?:being )?(?:built|completed|started|under construction|capped)|with (?:a|an) (?:total )?investment|started|broke ground)",
                behind,
            ) or re.search(
                r"(?:construction of(?: the)?|build(?:ing)? (?:the|a)|invest\w* in(?: the)?) $",
                text[max(0, zone.start - 22) : zone.start],
            ):
                found.append(Mention("project", zone.start, zone.end, "en.project.park", name=zone.name))
    return found


_NOT_LAST: Final = frozenset(
    [
        "largest",
        "main",
        "up",
        "summary",
        "opening",
        "financing",
        "daily",
        "quarter",
        "quarters",
        "development",
        "more",
        "many",
        "such",
        "relevant",
        "ongoing",
        "lot",
        "number",
        "amount",
        "progress",
        "improvement",
    ]
)
_NUMERAL: Final = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty)(?:-\w+)?|half|first|last"
)


def _is_empty(word: str, generic: frozenset[str]) -> bool:
    """Whether a word tells nothing of which project is meant."""
    return word in generic or bool(_NUMERAL.fullmatch(word)) or len(word) < 2


def _is_proper(name: str) -> bool:
    """Whether a name has a word in capitals that does not open it."""
    return bool(re.search(r"\b[A-Z][a-z]", name))


def _name_start_en(text: str, low: int, end: int, stops: frozenset[str], generic: frozenset[str]) -> int | None:
    start = None
    at = end
    for count, word in enumerate(reversed(list(re.finditer(r"[^\s]+", text[low:end])))):
        plain = word[0].strip("\"'(),").lower()
        if (
            count >= _LONGEST_EN
            or plain in stops
            or (word[0].endswith((",", ".", ";", ":", "!", "?")) and not word[0].endswith(("Co.,", "Ltd.")))
        ):
            break
        if re.fullmatch(r"[\d,.%-]+", plain) or re.search(r"[a-z][.!?][A-Z\d]", word[0]):
            break
        if word[0].startswith(('"', "[")) and start is not None:
            return low + word.start()
        start = low + word.start()
        at = start
    if start is None:
        return None
    words = re.findall(r"[A-Za-z'-]+", text[at:end].lower())
    while words and words[0] in generic and len(words) > 1:
        at = text.index(" ", at) + 1 if " " in text[at:end] else at
        words = words[1:]
    return at if words and any(word not in generic for word in words) else None


_DETERMINED: Final = re.compile(r"\b(?:the|a|an|its) ((?:[\w()'-]+ ){1,6})$", re.IGNORECASE)


def _crosses_and(before: str, stops: frozenset[str]) -> bool:
    """Whether the words before `and` belong to one name: they follow an article without any word that ends a name."""
    determined = _DETERMINED.search(before)
    return determined is not None and not any(word.lower() in stops for word in determined[1].split())


def _members_en(text: str, low: int, start: int, end: int, stops: frozenset[str]) -> list[tuple[int, int]]:
    """`A, B and C projects`: the members of the list that ends in the plural."""
    members = [(start, end)]
    at = start
    while len(members) < 8:
        gap = re.search(r"(?:,? and|,) $", text[low:at])
        if gap is None:
            break
        stop = low + gap.start()
        words = list(re.finditer(r"[^\s]+", text[low:stop]))
        begin = None
        for count, word in enumerate(reversed(words)):
            plain = word[0].strip("\"'()").lower()
            if count >= 7 or plain.rstrip(",") in stops or word[0].endswith((",", ".", ":", ";")):
                break
            begin = low + word.start()
        if begin is None or not _is_proper(" " + text[begin:stop]):
            break
        members.append((begin, stop))
        at = begin
    return members if len(members) > 1 else [(start, end)]


_INCLUDED: Final = re.compile(
    r"\bprojects? (?:\([^)]{1,40}\) )?(?:includes?|included|including|such as|are|like|namely|were)[: ]+(?:the )?(?=[A-Z])"
)
_LIST_END: Final = re.compile(
    r",? with (?:a |an |total |invest)|, (?:which|with|involving|covering|the total|all)\b| (?:were|was|are|is|have|has|will|and so on|and other|etc|in|into|to|took|attracted|also|at|on)\b|[;.:](?: |$)|\("
)


def _included_en(text: str, segment: Segment, stops: frozenset[str], generic: frozenset[str]) -> list[Mention]:
    """`The signed projects include A, B, and C`: the members of a list behind the word."""
    found = []
    for match in _INCLUDED.finditer(text, segment.start, segment.end):
        stop = _LIST_END.search(text, match.end(), segment.end)
        end = stop.start() if stop else segment.end
        at = match.end()
        for part in re.split(r"(,? and |, )", text[at:end]):
            words = part.split()
            if words and part.strip() not in (",", "and", ", and") and len(words) <= 10 and words[0][:1].isupper():
                name = re.sub(r"^(?:the|a|an) | projects?$", "", part.strip(), flags=re.IGNORECASE)
                start = text.find(name, at, end)
                proper = len(name.split()) >= 2 and not all(word.lower() in generic | stops for word in name.split())
                mention = (
                    _mention(text, start, start + len(name), "en.project.included") if start >= 0 and proper else None
                )
                if mention is not None:
                    found.append(mention)
            at += len(part)
    return found if len(found) > 1 else []


_PHASE_OF: Final = re.compile(
    r"\b((?:[Ff]irst|[Ss]econd|[Tt]hird) phase|[Pp]hase (?:I{1,3}|IV|[Oo]ne|[Tt]wo|[Tt]hree|[1-4])) of (?:the )?((?:[A-Za-z][\w'&-]* ?){1,9})"
)


def _phases_en(text: str, segment: Segment, stops: frozenset[str]) -> list[Mention]:
    """`phase II of the TOPCon cell`, `the first phase of X Industrial Park`."""
    found = []
    for match in _PHASE_OF.finditer(text, segment.start, segment.end):
        words = match[2].split()
        kept = 0
        for word in words:
            if word.lower() in stops or word.lower() in ("project", "projects"):
                break
            kept += 1
        if kept == 0 or words[0].lower() in ("construction", "investment", "about"):
            continue
        name = match[2]
        end = match.start(2) + len(" ".join(words[:kept])) if name.startswith(" ".join(words[:kept])) else match.end(2)
        mention = _mention(text, match.start(1), end, "en.project.phase_of")
        if mention is not None:
            found.append(mention)
    return found


_ITEM_TITLE: Final = re.compile(r"([A-Z][\w'&./() -]{5,80}?)(?:, \d[\d,]* \w+)?\. (?=[A-Z])")


def _titles_en(text: str, segment: Segment, phase: re.Pattern[str]) -> list[Mention]:
    """Lines of bulletins that are a project's name, and names before a colon or a period in a numbered item."""
    line = text[segment.start : segment.end]
    numbered = _NUMBERED.match(line)
    if segment.kind in ("heading", "table_row", "list_item") or numbered:
        body = line[numbered.end() :] if numbered else line
        offset = segment.start + (numbered.end() if numbered else 0)
        cells = re.split(r" \| ", body)
        if len(cells) >= 3 and re.fullmatch(r"\d{1,3}", line.split(" | ")[0].strip() if " | " in line else ""):
            name = cells[1] if not numbered else cells[0]
            at = text.find(name, segment.start, segment.end)
            mention = _mention(text, at, at + len(name), "en.project.table_row")
            return [mention] if mention else []
        item = _ITEM_TITLE.match(body + " A") if numbered or segment.kind == "list_item" else None
        if (
            item
            and len(item[1].split()) <= 11
            and not re.search(r"\b(?:will|has|have|was|were|is|are|we|zone has|the zone)\b", item[1])
        ):
            mention = _mention(text, offset + item.start(1), offset + item.end(1), "en.project.item")
            return (
                [mention]
                if mention and not re.match(r"(?:The|In|On|At|We|Since|From|Total|Land|Status)\b", item[1])
                else []
            )
        head = re.match(r"([A-Z][^:.;|]{6,90}?)(?: project)?(?:: |\. (?=Total|Investment|Land|Invest)|$)", body)
        if (
            head
            and numbered
            and (
                re.search(
                    r"invest|mu\b|yuan|RMB|CNY|land|progress|start|complet|status",
                    text[segment.end : segment.end + 200] + body,
                    re.IGNORECASE,
                )
            )
        ):
            if (
                re.match(
                    r"(?:the|in|on|at|we|since|from|total|investor|land|status|area|annual|planned)\b",
                    head[1],
                    re.IGNORECASE,
                )
                or len(head[1].split()) > 13
            ):
                return []
            mention = _mention(text, offset + head.start(1), offset + head.end(1), "en.project.line")
            return [mention] if mention else []
        if (
            not numbered
            and segment.kind in ("heading", "table_row")
            and re.match(
                r"\s*\n?(?:Investor|Builder|Total investment|Investment|Company|Construction unit)",
                text[segment.end : segment.end + 30],
            )
            and not re.match(r"(?:Total|Invest|Land|Annual|Construction)", line)
        ):
            mention = _mention(text, segment.start, segment.end, "en.project.heading")
            return [mention] if mention else []
    return []


@cache
def _words_zh() -> tuple[re.Pattern[str], frozenset[str], re.Pattern[str], dict[str, Any]]:
    told = load_words("zh", "projects")
    starts = re.compile("|".join(sorted(map(re.escape, told["starts"]), key=len, reverse=True)))
    nouns = "|".join(sorted(map(re.escape, told["nouns"]), key=len, reverse=True))
    return starts, frozenset(told["generic"]), re.compile(nouns), told


_PROJECT_ZH: Final = re.compile(r"项目(?![部经建签进库名单])")
_EDGE_ZH: Final = re.compile(r"[，。；：！？:;!?\n\"“”（(）)【】《》\s]")
_TITLE_ZH: Final = re.compile(
    r"^(?:[▶●■◆•·🔹*-]|[①-⑳]|\(?\d{1,2}[.、)]|[一二三四五六七八九十]{1,2}、)?\s*(?:【([^】]{3,40})】|([^，。；：:！？\s]{4,40})$)"
)


def _find_chinese(text: str, segment: Segment, numbers: Taken, mentions: Sequence[Mention]) -> list[Mention]:
    found: list[Mention] = []
    for match in _PROJECT_ZH.finditer(text, segment.start, segment.end):
        found.extend(_before_word_zh(text, segment, match, numbers))
    line = text[segment.start : segment.end]
    title = _TITLE_ZH.match(line)
    if title and (title[1] or segment.kind in ("heading", "list_item", "table_row")):
        group = 1 if title[1] else 2
        near = text[segment.end : segment.end + 60]
        told = re.search(
            r"总投资|建设单位|投资方|用地|占地|进度|投产|开工|竣工", (line[title.end() :] if title[1] else "") + near
        )
        labelled = re.match(r"(?:总投资|用地|占地|建设|投资|进度|看点)", title[group])
        if (
            told
            and not labelled
            and not re.search(r"[篇绩]$|投资方|项目名称|开工$|^\d+[个家]", title[group])
            and (title[1] or re.match(r"[▶●■◆•🔹①-⑳]|\(?\d", line))
        ):
            mention = _mention(
                text, segment.start + title.start(group), segment.start + title.end(group), "zh.project.line"
            )
            if mention is not None:
                mention.end -= 2 * (mention.name or "").endswith("项目")
                mention.name = (mention.name or "").removesuffix("项目")
                found.append(mention)
    found.extend(_row_zh(text, segment))
    for zone in mentions:
        if (
            zone.kind == "zone"
            and segment.start <= zone.start
            and zone.end <= segment.end
            and (zone.record_id or "").startswith("zone-")
        ):
            behind = text[zone.end : zone.end + 8]
            if re.match(r"(?:[一二三四]期|正式|竣工|开工|封顶|建成|投用|揭牌)", behind) and (
                zone.record_id or ""
            ).endswith("-park"):
                found.append(Mention("project", zone.start, zone.end, "zh.project.park", name=zone.name))
    found.extend(_plants_zh(text, segment, numbers))
    return found


def _before_word_zh(text: str, segment: Segment, match: re.Match[str], numbers: Taken) -> list[Mention]:
    starts, generic, _, _ = _words_zh()
    low = max(segment.start, match.start() - _LONGEST_ZH)
    for edge in _EDGE_ZH.finditer(text, low, match.start()):
        opening = edge[0] in "(（"
        if opening and text.find(")", edge.end(), match.start()) > 0:
            continue
        if edge[0] in ")）" and "(" in text[low : edge.start()]:
            continue
        low = edge.end()
    run = text[low : match.start()]
    listed = "、" in run or "、" in text[max(segment.start, low - 40) : low]
    members: list[tuple[int, int]] = []
    at = low
    end = match.start()
    counted = re.search(r"(?:等)?(?:[\d一二三四五六七八九十两百]+个|多个)$", run)
    if counted:
        if not run[: counted.start()]:
            return []
        end = low + counted.start()
        run = text[low:end]
        if text[low + counted.start()] == "等":
            listed = True
    elif run.endswith("等"):
        end -= 1
        run = run[:-1]
    for part in re.split(r"([、和及与])", run) if listed or counted else [run]:
        if part not in ("、", "和", "及", "与"):
            members.append((at, at + len(part)))
        at += len(part)
    found = []
    for start, stop in members:
        begin = start
        for word in starts.finditer(text, start, stop):
            if (
                word[0]
                in (
                    "的",
                    "上",
                    "下",
                    "内",
                    "后",
                    "前",
                    "中",
                    "于",
                    "对",
                    "在",
                    "到",
                    "为",
                    "元",
                    "和",
                    "了",
                    "有",
                    "与",
                    "是",
                    "将",
                    "由",
                    "就",
                    "及",
                    "等",
                    "并",
                    "也",
                    "又",
                    "再",
                    "已",
                    "因",
                    "从",
                    "把",
                    "使",
                    "如",
                )
                and stop - word.end() < 2
            ):
                continue
            if (
                word[0]
                in ("中", "上", "下", "内", "前", "后", "和", "与", "对", "有", "在", "到", "再", "因", "如", "为")
                and word.start() > start
                and len(text[word.end() : stop]) < 3
            ):
                continue
            if (
                word[0]
                in (
                    "中",
                    "上",
                    "下",
                    "内",
                    "前",
                    "后",
                    "和",
                    "有",
                    "为",
                    "如",
                    "再",
                    "因",
                    "元",
                    "到",
                    "对",
                    "就",
                    "及",
                    "将",
                    "于",
                )
                and text[word.start() - 1 : word.start()] not in ("", "目")
                and word.start() != start
                and word[0] not in ("为", "将", "于")
            ):
                continue
            begin = word.end()
        closing = stop - 2 * text[begin:stop].endswith("项目")
        name = text[begin:closing]
        plain = re.sub(
            r"^(?:[\d.,]+(?:万|亿)?元?(?:以上)?|[\d一二三四五六七八九十两百]+个|年产(?=项目)|其他|个)", "", name
        )
        if (
            len(plain) < 2
            or plain in generic
            or re.fullmatch(
                r"(?:" + "|".join(map(re.escape, sorted(generic, key=len, reverse=True))) + r")+(?:类|型|级)?", plain
            )
        ):
            continue
        if re.search(r"(?:各部门|记者|一人|每个|其余|这批|以上|个别|全区|我区|进展)", plain):
            continue
        if re.search(r"(?:以上|以下)的?$|^\d+$|[亿万]元$", plain) or (re.search(r"\d+(?:个|家)$", plain)):
            continue
        mention = _mention(text, begin, closing, "zh.project.before_word" if len(members) == 1 else "zh.project.list")
        if mention is not None and not (numbers.overlaps(mention.start, mention.end) and len(name) < 6):
            found.append(mention)
    return found


def _row_zh(text: str, segment: Segment) -> list[Mention]:
    """A row of a table that begins with its number: the second cell is the project's name."""
    row = re.match(r"(\d{1,3}) +(\S{4,40}) +\S+ +\S+", text[segment.start : segment.end])
    if row is None or not re.search(r"[\u4e00-\u9fff]{3}", row[2]):
        return []
    mention = _mention(text, segment.start + row.start(2), segment.start + row.end(2), "zh.project.table_row")
    return [mention] if mention else []


_STAGE_ZH: Final = re.compile(r"总投资|投资|开工|竣工|投产|签约|封顶|建成|奠基|动工|落户|试生产")


def _plants_zh(text: str, segment: Segment, numbers: Taken) -> list[Mention]:
    """A named park, plant or base without 项目, in a clause that tells its investment or a stage."""
    starts, _, nouns, _ = _words_zh()
    found = []
    for match in nouns.finditer(text, segment.start, segment.end):
        if re.match(r"[区的管委内里外员工长]|项目|[、和与]", text[match.end() : match.end() + 2]) and not re.match(
            r"的?(?:一期|二期|项目)", text[match.end() : match.end() + 3]
        ):
            continue
        low = max(segment.start, match.start() - 20)
        for edge in _EDGE_ZH.finditer(text, low, match.start()):
            low = edge.end()
        for word in starts.finditer(text, low, match.start()):
            if len(word[0]) > 1 or word[0] in "的由在是将":
                low = word.end()
        name = text[low : match.end()]
        clause = re.split(r"[。；;\n]", text[match.end() : min(segment.end, match.end() + 30)])[0]
        before = text[max(segment.start, low - 14) : low]
        if not 6 <= len(name) <= 24 or re.search(r"[、\d]{2}|一批|多个|各", name) or numbers.overlaps(low, match.end()):
            continue
        if re.search(r"(?:总投资|投资)[^，。]{0,10}元的$|(?:建设|新建|兴建)的?$", before) or re.match(
            r"(?:[一二]期)?(?:，?总投资|正式|竣工|开工|投产|封顶|签约|破土|奠基|动工|建成|项目)", clause
        ):
            mention = _mention(text, low, match.end(), "zh.project.plant")
            if mention is not None:
                phase = re.match(r"[一二三四]期", text[match.end() : match.end() + 2])
                if phase:
                    mention.end += 2
                    mention.name = text[mention.start : mention.end]
                found.append(mention)
    return found
