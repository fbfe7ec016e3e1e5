"""Text of articles on pages: escaped, isolated from the direction of its neighbours, nothing in it invisible.

Articles are foreign text. Templates escape everything; on top of that, characters that are invisible or that act on
their surroundings (control characters, zero-width characters, marks that turn the direction of writing) are shown by
their code, and each piece of foreign text is a `bdi`, so that right-to-left writing stays inside it.
"""

import re
import unicodedata
from functools import cache
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

# Cc (control), Cf (format: zero-width, bidirectional), Cs (lone surrogates), Co (private), Zl and Zp (line separators);
# line feeds and tabs are layout.
_ACTING: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ue000-\uf8ff\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_SHY: Final = 24
_LONG_DECIMAL: Final = re.compile(r"-?[0-9]{5,15}(?:\.[0-9]{1,6})?")  # years and counts of a few stay as they are


def _symbol(char: str) -> str:
    """A visible stand-in for one acting character: the control picture where there is one, else its code."""
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"\u2039{code:04X}\u203a"


def plain(text: object) -> str:
    """Text for attributes and pictures: acting characters as symbols, not yet escaped."""
    return _ACTING.sub(lambda match: _symbol(match[0]), str(text))


def visible(text: object) -> Markup:
    """Text of an article as markup: escaped, acting characters shown as marked symbols with their name."""
    parts: list[Markup] = []
    told, at = str(text), 0
    for match in _ACTING.finditer(told):
        char = match[0]
        name = unicodedata.name(char, "").lower() or f"control character {ord(char):02X}"
        parts += [
            escape(told[at : match.start()]),
            Markup('<span class="acting" title="{}">{}</span>').format(name, _symbol(char)),
        ]
        at = match.end()
    parts.append(escape(told[at:]))
    return Markup("").join(parts)


def foreign(text: object) -> Markup:
    """A piece of foreign text (name, title, quote) as an isolated run of `visible` text."""
    return Markup("<bdi>{}</bdi>").format(visible(text))


def number(value: float | None) -> str:
    """A figure for people: thousands apart, no needless decimals; a dash for none."""
    if value is None:
        return "\u2013"
    if isinstance(value, int) or float(value).is_integer():
        return f"{int(value):,}"
    return f"{value:,.2f}".rstrip("0") if abs(value) < 1000 else f"{value:,.0f}"


def figures_apart(text: str) -> str:
    """A statement's value for people: long plain decimals with thousands apart, all else as it is."""
    return number(float(text)) if _LONG_DECIMAL.fullmatch(text) else text


def percent(value: float | None) -> str:
    """A share from 0 to 1 as a percentage; what is not quite all or nothing does not look like it."""
    if value is None:
        return "\u2013"
    if 0 < value < 0.001:
        return "<0.1 %"
    if 0.999 < value < 1:
        return ">99.9 %"
    return f"{value * 100:.0f} %" if value in (0, 1) or abs(value) >= 0.1 else f"{value * 100:.1f} %"


def shortened(text: object, most: int = 80) -> str:
    """The start of a long text, cut at a blank where one is near, with an ellipsis."""
    told = str(text)
    if len(told) <= most:
        return told
    cut = told.rfind(" ", most - _SHY, most)
    return told[: cut if cut > 0 else most].rstrip() + "\u2026"


def _words(identifier: object) -> str:
    """An identifier of ours as words: `construction_start` is `construction start`."""
    return str(identifier).replace("_", " ")


@cache
def environment() -> Environment:
    """The templates of the pages, with everything escaped that is not markup of ours."""
    made = Environment(
        loader=PackageLoader("zoneledger.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "foreign": foreign,
        "visible": visible,
        "plain": plain,
        "number": number,
        "figures_apart": figures_apart,
        "percent": percent,
        "shortened": shortened,
        "words": _words,
    }
    return made
