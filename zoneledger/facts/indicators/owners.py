"""Of whom a sentence speaks when it comes to a number: a zone, a project, a firm, or a group of projects.

Each name, and each word that stands for one (`the zone`, 该项目, `the company`), is a mark; the last mark before a number is its
owner. A sentence without a mark goes on about what the sentence before it spoke of, inside a paragraph or a card of short lines.
"""

import re
from dataclasses import dataclass
from typing import Final

from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.project_runs import RESPECTIVE
from zoneledger.facts.project_totals import closes_list, of_members
from zoneledger.records import Mention

_OFFICE: Final = re.compile(
    r"committee|bureau|government|office|administration|管委会|局|政府|委员会|中心|customs|海关"
)
_CARD: Final = re.compile(r"^\s*[^:：，,。]{1,30}[:：]")
_WORDS: Final = {
    "zone_word": "zone",
    "host_word": "zone",
    "nation_word": "nation",
    "firm_word": "firm",
    "project_word": "project",
    "group_word": "group",
    "subsidy": "subsidy",
}
_BEHIND: Final = ("nation", "subsidy")


@dataclass(slots=True)
class Speech:
    """Of whom the last sentence spoke, and in which paragraph; `group` where it only counted projects and named none."""

    owner: str = "none"
    paragraph: int = -1
    card: bool = False
    group: bool = False

    def enter(self, scene: Scene) -> None:
        """Forget the owner at a new paragraph, unless the lines of a card go on."""
        segment = scene.sentence.segment
        line = segment.kind in ("list_item", "table_row") or (
            len(scene.low) < 90 and _CARD.match(scene.low) is not None
        )
        if segment.paragraph != self.paragraph:
            if not (line and self.owner in ("project", "firm") and segment.paragraph <= self.paragraph + 2):
                self.owner = "none"
            self.paragraph, self.group = segment.paragraph, False
        self.card = line


def marks_of(scene: Scene) -> list[tuple[int, str]]:
    """Where a sentence names whom, in reading order."""
    marks: list[tuple[int, str]] = []
    for mention in scene.sentence.mentions:
        if mention.kind == "zone":
            marks.append((mention.start, "zone"))
        elif mention.kind == "project":
            marks.append((mention.start, "project"))
        elif mention.kind == "organization":
            office = _OFFICE.search(scene.words(mention.start, mention.end))
            marks.append((mention.start, "zone" if office else "firm"))
    for kind in _WORDS.keys() & scene.terms.keys():
        owner = _WORDS[kind]
        marks += [(term.start, owner) for term in scene.terms[kind]]
    groups = [(term.start, term.end) for term in scene.terms.get("group_word", ())]
    counted = [(m.start, m.end) for m in scene.levels if m.unit == "count" and _counts_projects(scene, m)]
    marks += [(start, "group") for start, _ in counted]
    groups += counted
    if groups:  # 这些项目建成后: what is built here are the projects of a group
        marks = [m for m in marks if m[1] != "project" or not any(low <= m[0] <= high for low, high in groups)]
    marks += _list_ends(scene)
    if len(marks) > 1:
        marks.sort()
    return marks


def _list_ends(scene: Scene) -> list[tuple[int, str]]:
    """Where lists of projects end behind which the total of them all is told: it is that of a group, and of none of them.

    As many amounts as projects, told with 分别, are those of the projects.
    """
    named = scene.sentence.projects
    if not named:
        return []
    ends: list[tuple[int, str]] = []
    for money in scene.levels:
        if money.kind == "money" and money.role == "investment":
            last = next((m for m in reversed(named) if m.end <= money.start), None)
            if last is None:
                continue
            if RESPECTIVE.search(scene.words(last.end, money.start)):
                if sum(m.kind == "money" and m.start >= last.end for m in scene.levels) == len(named) > 1:
                    ends.append((money.start - 1, "project"))  # 甲、乙2个项目总投资分别为3亿元和2亿元
                continue
            if closes_list(scene.sentence, named, last, money) or of_members(scene.sentence, money, last, None):
                ends.append((money.start - 1, "group"))
    return ends


# 项目建成后，年新增产值…: the projects counted in the sentence before.
_THEY: Final = re.compile(r"[^，。\w]{0,3}项目(?:全部|均|都|陆续|全面)?(?:建成|达产|投产|投用|竣工|满产|建设完成|实施)")


def with_group_meant(scene: Scene, marks: list[tuple[int, str]], speech: Speech) -> list[tuple[int, str]]:
    """The marks, where the bare word for projects that opens a sentence means the group told before it."""
    if not speech.group or scene.sentence.projects or _THEY.match(scene.low) is None:
        return marks
    return [(place, "group" if owner == "project" else owner) for place, owner in marks]


def tells_group(scene: Scene) -> bool:
    """Whether a sentence counts projects and names none of them."""
    if scene.sentence.projects:
        return False
    return any(m.unit == "count" and (m.value or 0) > 1 and _names_projects(scene, m) for m in scene.levels)


def _names_projects(scene: Scene, mention: Mention) -> bool:
    """Whether a count is of projects by its own words or by those right beside it: 8个总投资54亿元的项目, 项目8个."""
    if _counts_projects(scene, mention):
        return True
    around = scene.words(mention.start - 6, mention.start), scene.words(mention.end, mention.end + 24)
    return around[0].endswith("项目") or _ITS_PROJECTS.match(around[1]) is not None


_ITS_PROJECTS: Final = re.compile(r"(?:[^，。；、]{1,20}的)?[^，。；、]{0,6}项目")


def _counts_projects(scene: Scene, mention: Mention) -> bool:
    """Whether a number counts several projects by its own words: `12 key projects`, 15只集中竣工的重大项目 up to its noun."""
    return scene.words(mention.start, mention.end).endswith(("项目", "projects")) and (mention.value or 0) > 1


def owner_at(marks: list[tuple[int, str]], at: int) -> str | None:
    """The last owner named before a place in its sentence; prizes and the nation only where they stand close."""
    for place, owner in reversed(marks):
        if place < at and (owner not in _BEHIND or at - place <= 40):
            return owner
    return None


def spoken_of(marks: list[tuple[int, str]], before: str) -> str:
    """Of whom the next sentence speaks if it names nobody."""
    named = [owner for _, owner in marks if owner in ("zone", "project", "firm")]
    if not named:
        return before
    if "project" in named and named[0] != "zone":
        return "project"
    return named[-1] if named[0] != "zone" else ("project" if named[-1] == "project" else named[0])
