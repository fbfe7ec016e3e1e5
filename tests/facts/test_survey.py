"""What is watched for in an article: no pattern may match where the survey saw no sign of it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zoneledger.facts.indicators.reader import lookout
from zoneledger.facts.indicators.survey import Watched

WATCHED = list(lookout("en").watched)


@pytest.mark.parametrize("watched", WATCHED, ids=lambda watched: watched.pattern.pattern[:24])
@given(data=st.data())
def test_every_match_of_a_watched_pattern_holds_a_sign_of_it(watched: Watched, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(watched.pattern)).lower()
    match = watched.pattern.search(text)
    if match is not None:
        assert any(word in match[0].replace("-", " ") for word in map(_plain, watched.words))


def _plain(word: str) -> str:
    return re.sub(r"[\n-]", " ", word)
