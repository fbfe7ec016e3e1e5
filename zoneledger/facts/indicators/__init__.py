"""Indicators: figures about a zone over a period, told apart from figures of projects, firms and events.

Sentence by sentence: `scenes` parts the numbers from what only qualifies them, `growth` takes the changes out, `counts`, `amounts`
and `ranks` say what a number measures, `zones` whose it is, `periods` over which time, `parts` which total contains it, and
`scores` how likely it is a figure of a zone at all. Then `repeats` joins what the article tells twice, and `facts` makes claims.
"""

from zoneledger.facts.indicators.reader import read_indicators

__all__ = ["read_indicators"]
