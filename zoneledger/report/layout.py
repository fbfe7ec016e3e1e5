"""Pages as single files: style and script are inlined, nothing is fetched, and nothing but that script can run."""

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import Any, Final

from markupsafe import Markup

from zoneledger.report.markup import environment

REPORT: Final = "report.html"


def render(template: str, **context: Any) -> str:
    """A template of ours filled in, with the shared style and script and a policy that forbids every other source."""
    script, style = _asset("page.js"), _asset("page.css")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-{digest}'; base-uri 'none'"
    )
    page = environment().get_template(template)
    # Both are files of the package, free of closing tags: no text of an article gets there.
    return page.render(style=Markup(style), script=Markup(script), policy=policy, **context)  # noqa: S704


@cache
def _asset(name: str) -> str:
    return (files("zoneledger.report") / "templates" / name).read_text(encoding="utf-8")
