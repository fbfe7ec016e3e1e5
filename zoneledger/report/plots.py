"""Plots as static SVG by matplotlib: coverage by year, amounts over time, distribution of confidence.

Colours are those of the page: each is drawn in a colour of its own that is then replaced by the page's variable, so a
plot follows light and dark. Texts stay texts. The same figures give the same bytes: no date, no random identifier.
"""

import io
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

import matplotlib as mpl
from markupsafe import Markup, escape
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

_PAGE_COLOURS: Final = {
    "#010101": "var(--ink)",
    "#020202": "var(--soft)",
    "#030303": "var(--line)",
    "#040404": "var(--c1)",
    "#050505": "var(--c2)",
    "#060606": "var(--c3)",
    "#070707": "var(--c5)",
    "#080808": "var(--none)",
}
INK, SOFT, LINE, BLUE, GREEN, RED, YELLOW, NONE = _PAGE_COLOURS
_STYLE: Final[Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "zoneledger",
    "font.family": "DejaVu Sans",  # comes with matplotlib, so places of texts are the same everywhere
    "font.size": 9.5,
    "axes.edgecolor": LINE,
    "axes.labelcolor": SOFT,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.spines.left": False,
    "xtick.color": SOFT,
    "ytick.color": SOFT,
    "text.color": INK,
    "axes.titlesize": 9.5,
    "axes.titlelocation": "left",
    "legend.frameon": False,
    "legend.fontsize": 9,
}
_MOST_YEARS: Final = 24


def bars_by_year(counts: Mapping[int, Sequence[float]], series: Sequence[tuple[str, str]], told: str) -> Markup:
    """Stacked bars by year; `counts` has for each year a figure of each of the `series` (name and colour)."""
    years = list(range(max(min(counts), max(counts) - _MOST_YEARS + 1), max(counts) + 1)) if counts else []
    with mpl.rc_context(_STYLE):
        figure, (axes,) = _figure(1, 4.4, 2.5)
        below = [0.0] * len(years)
        for place, (name, colour) in enumerate(series):
            values = [float(counts[year][place]) if year in counts else 0.0 for year in years]
            axes.bar(years, values, bottom=below, color=colour, width=0.78, label=name)
            below = [a + b for a, b in zip(below, values, strict=True)]
        _grid(axes)
        axes.xaxis.set_major_locator(MaxNLocator(nbins=7, integer=True))
        if len(years) == 1:
            axes.set_xticks(years)
            axes.set_xlim(years[0] - 2, years[0] + 2)
        if len(series) > 1:
            figure.legend(loc="upper left", ncols=len(series), handlelength=0.9, handleheight=0.9, columnspacing=1.2)
            figure.subplots_adjust(top=0.84)
        return _svg(figure, told)


def confidence_histograms(tenths: Mapping[str, Sequence[int]], told: str) -> Markup:
    """The distribution of confidence of some tables, in tenths, one small plot for each."""
    with mpl.rc_context(_STYLE):
        figure, panels = _figure(len(tenths), 4.4, 1.1 * len(tenths) + 0.4)
        for axes, (name, counts) in zip(panels, tenths.items(), strict=True):
            total = sum(counts) or 1
            axes.bar([0.05 + n / 10 for n in range(10)], [100 * c / total for c in counts], width=0.088, color=BLUE)
            axes.set_title(f"{name} ({sum(counts):,})", color=INK)
            axes.set_xlim(0, 1)
            axes.set_xticks([0, 0.2, 0.4, 0.6, 0.8, 1.0])
            axes.tick_params(labelbottom=axes is panels[-1], pad=5)
            _grid(axes, bins=2)
            axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:.0f} %"))
        figure.subplots_adjust(hspace=0.75, top=0.93, bottom=0.1, right=0.96)
        return _svg(figure, told)


def _figure(rows: int, width: float, height: float) -> tuple[Figure, list[Any]]:
    figure = Figure(figsize=(width, height))
    FigureCanvasSVG(figure)
    panels = figure.subplots(rows, 1, squeeze=False)[:, 0]
    figure.patch.set_alpha(0)
    for axes in panels:
        axes.patch.set_alpha(0)
        axes.tick_params(length=0)
    figure.subplots_adjust(left=0.11, right=0.99, top=0.96, bottom=0.1)
    return figure, list(panels)


def _grid(axes: Any, bins: int = 4) -> None:
    axes.set_axisbelow(True)
    axes.grid(axis="y", color=LINE, linewidth=0.8)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=bins, integer=True))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}"))


def _svg(figure: Figure, told: str) -> Markup:
    """The figure as an `svg` element: no prologue or metadata, the page's colours and font, a name for readers."""
    buffer = io.StringIO()
    figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    text = buffer.getvalue()
    text = text[text.index("<svg") :]
    text = re.sub(r"<metadata>.*?</metadata>\s*", "", text, flags=re.DOTALL)
    text = re.sub(r"<!--.*?-->\s*", "", text, flags=re.DOTALL)
    text = re.sub(r' width="[^"]*pt"| height="[^"]*pt"| xmlns(:\w+)?="[^"]*"| version="1.1"', "", text, count=0)
    # Sizes stay as drawn, the family is the page's.
    text = re.sub(r"font: ([\d.]+px) [^\";]*", r"font-size: \1", text)
    text = re.sub(r"font-family: [^\";]*; ?", "", text)
    for drawn, shown in _PAGE_COLOURS.items():
        text = text.replace(drawn, shown)
    label = escape(told)
    # Identifiers are for the clip paths of one figure; a prefix keeps those of several apart.
    prefix = re.sub(r"[^a-z]+", "-", told.lower())[:32]
    text = re.sub(r'(id="|url\(#|href="#)', rf"\g<1>{prefix}-", text)
    return Markup(text.replace("<svg", f'<svg class="plot" role="img" aria-label="{label}"', 1))  # noqa: S704 - numbers and our words
