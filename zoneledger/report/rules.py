"""Where a rule lives and what it says of itself, looked up in the code by the identifier that rows carry.

Rules are functions and patterns that name their identifier in a string, whole (`"event.group"`) or with a part filled
in (`f"indicator.money_{indicator}"`). The string is found in the source, and the docstring around it is the rule's own
description, so there is no second list to keep.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

_ROOMS: Final = ("mentions", "facts")
_IDENTIFIER: Final = re.compile(r"[a-z]+(?:\.[a-z0-9_]+)+")
_HOLE: Final = "\x00"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its module, its function (None for a pattern of the module), and the first sentence of the docstring."""

    identifier: str
    module: str
    function: str | None
    told: str


@cache
def rule_of(identifier: str) -> Rule | None:
    """The rule with an identifier: the string with most letters of its own that fits; None where none does."""
    fitting = [place for place in _places() if place.pattern.fullmatch(identifier)]
    if not fitting:
        return None
    best = max(fitting, key=lambda place: place.letters)
    filled = best.pattern.fullmatch(identifier)
    # `f"project.{rule}"`: the function that gives the part its value is nearer to the rule than the one that joins it.
    for part in reversed(filled.groups() if filled else ()):
        if (giver := _givers().get((best.module, part))) is not None:
            return Rule(identifier, best.module, *giver)
    return Rule(identifier, best.module, best.function, best.told)


@dataclass(frozen=True, slots=True)
class _Place:
    pattern: re.Pattern[str]
    letters: int
    module: str
    function: str | None
    told: str


@cache
def _places() -> tuple[_Place, ...]:
    return tuple(place for module, tree in _modules() for place in _in_module(tree, module))


@cache
def _givers() -> dict[tuple[str, str], tuple[str, str]]:
    """Functions with a docstring of their own by module and each word that stands in them as a string."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for module, tree in _modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and (told := _first_sentence(node)):
                for inner in ast.walk(node):
                    if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
                        found.setdefault((module, inner.value), (node.name, told))
    return found


@cache
def _modules() -> tuple[tuple[str, ast.Module], ...]:
    package = Path(__file__).parent.parent
    return tuple(
        (".".join(("zoneledger", *file.relative_to(package).with_suffix("").parts)), ast.parse(file.read_bytes()))
        for room in _ROOMS
        for file in sorted((package / room).rglob("*.py"))
    )


def _in_module(tree: ast.Module, module: str) -> Iterator[_Place]:
    """Every string of a module that can be a rule's identifier, with the docstring of the function or module around."""
    told = _first_sentence(tree)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            own = _first_sentence(node) or told
            yield from (_place(text, module, node.name, own) for text in _strings(node))
        else:
            yield from (_place(text, module, None, told) for text in _strings(node))


def _strings(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        text = _text(inner)
        if text is not None and _IDENTIFIER.fullmatch(text.replace(_HOLE, "x")) and text.strip(f"{_HOLE}."):
            yield text


def _text(node: ast.AST) -> str | None:
    """A string as written, each filled-in part as one hole."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else _HOLE for part in node.values)
    return None


def _place(text: str, module: str, function: str | None, told: str) -> _Place:
    pattern = re.compile("".join("([a-z0-9_.]+)" if part == _HOLE else re.escape(part) for part in text))
    return _Place(pattern, len(text.replace(_HOLE, "")), module, function, told)


def _first_sentence(node: Any) -> str:
    """The first sentence of a docstring, on one line."""
    paragraph = " ".join((ast.get_docstring(node) or "").partition("\n\n")[0].split())
    return re.split(r"(?<=[.;]) ", paragraph, maxsplit=1)[0].rstrip(".;")
