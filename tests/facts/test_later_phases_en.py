"""Phases of which English articles only tell that they are talked about: none has started."""

import pytest

from tests.facts.telling import events_of
from tests.facts.test_projects import projects

LEAD = "Norvex Valve Co. opened its brass valve plant in the Hengyang High-tech Zone on May 9. "


@pytest.mark.parametrize(
    "text",
    [
        "Talks about a second phase have begun.",
        "Talks on the second phase have started.",
        "The chairman said that talks about a second phase have begun.",
        "Negotiations over a second phase are under way.",
        "Discussions about a second phase will start soon.",
        "A second phase is under discussion.",
    ],
)
def test_a_phase_that_is_talked_about_has_not_started(text: str) -> None:
    assert not any("construction_start" in line for line in events_of(LEAD + text))
    phases = [fact for name, fact in projects(LEAD + text).items() if "second phase" in name]
    assert all(phase.value("status") == "intended" for phase in phases)
