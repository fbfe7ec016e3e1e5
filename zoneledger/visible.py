"""Text of articles made harmless to a terminal: control characters are shown, never obeyed.

An article may hold escape sequences that recolour, clear or retitle the terminal, or marks that turn the direction of
what follows. Line ends and tabs stay; other control characters become their pictures (`␛`), marks of direction and
of no width their code in angle brackets (`<U+202E>`).
"""

import re
from collections.abc import Iterable
from typing import Final

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

_CONTROL: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
_PICTURES: Final = 0x2400
_DELETE: Final = 0x7F


def visible(text: str) -> str:
    """A text with its control characters and invisible marks shown instead of sent."""
    return _CONTROL.sub(_shown, text)


def _shown(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(_PICTURES + code)
    return "\u2421" if code == _DELETE else f"<U+{code:04X}>"


def visible_json(text: str) -> str:
    """JSON with such characters as escapes, which read as the same values; JSON itself escapes those below U+0020."""
    return _CONTROL.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


class VisibleConsole(Console):
    """A console that shows the control characters of whatever is printed; its own colours stay."""

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """Render to segments whose text holds no control characters."""
        for segment in super().render(renderable, options):
            yield segment if segment.control else Segment(visible(segment.text), segment.style)
