"""Ceremonies for many projects of which the article tells no number: `held the centralized start of key projects`, 举行集中开工仪式.

Takes: a concentrated start or signing told with its day. Leaves alone: ceremonies whose stage has a group event of its own, and
those of a single project.
"""

import re
from collections.abc import Sequence
from typing import Final

from zoneledger.facts.happening import Happening
from zoneledger.facts.occasion_days import is_day
from zoneledger.facts.running_occasion import Occasion
from zoneledger.facts.sentences import Sentence

_TOGETHER: Final = {
    "construction_start": re.compile(
        r"集中(?:[^，。；]{0,6})?(?:开工|动工|开竣工|开复工|奠基)|"
        r"\b(?:concentrated|centrali[sz]ed|collective)\b[^.;]{0,24}\b(?:start|starts|start-up|commencement|groundbreaking|ground-breaking|construction)\b"
    ),
    "signing": re.compile(
        r"集中(?:[^，。；]{0,6})?签约|\b(?:concentrated|centrali[sz]ed|collective)\b[^.;]{0,24}\bsigning\b"
    ),
}


def uncounted(
    occasions: Sequence[Occasion], groups: Sequence[Happening], sentences: Sequence[Sentence]
) -> list[Happening]:
    """An event of the host for each stage of such a ceremony of which no number of projects is told."""
    told: list[Happening] = []
    known = {group.event_type for group in groups}
    for occasion in occasions:
        if occasion.date is None or not is_day(occasion.date) or occasion.zone is None:
            continue
        sentence = sentences[occasion.index]
        for event_type, words in _TOGETHER.items():
            found = words.search(sentence.folded) if event_type in occasion.types and event_type not in known else None
            if found is not None:
                known.add(event_type)
                start, end = sentence.start + found.start(), sentence.start + found.end()
                told.append(
                    Happening(
                        event_type, "occurred", None, occasion.zone, start, end, "event.uncounted_ceremony", "sentence", 0, 0.5,
                        date=occasion.date,
                    )
                )  # fmt: skip
    return told
