"""A noun that means several things is told by the words around it: "parcelas" are pitches beside "camping", fields beside "semilla".

The words are data (`senses` in `lang/<code>/counted.toml`): for a noun, each unit it may be counted in with the beginnings of words that
speak for that. Where none of them stands in the sentence or the one before, the noun is what it is elsewhere.
"""

from factcheck.extract.cues import Speech
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.phrases import phrase_after

_ADJECTIVES = 2  # before the noun


def sense(draft: Draft, speech: Speech, before: Frame | None) -> tuple[int, int, str] | None:
    """The tokens of the noun phrase behind a count up to its noun, and the unit that the company of the noun says; None where the noun has
    one meaning only or nothing speaks for another."""
    frame = draft.frame
    phrase = phrase_after(frame, draft.last, speech)
    if phrase is None:
        return None
    at = next((i for i in range(*phrase) if frame.tokens[i].low in speech.senses and i - phrase[0] <= _ADJECTIVES), None)
    if at is None:
        return None
    near = [frame] if before is None or before.sentence.paragraph != frame.sentence.paragraph else [frame, before]
    company = [token.low for part in near for token in part.tokens if token.kind == "word"]
    for unit, beginnings in speech.senses[frame.tokens[at].low]:
        if any(word.startswith(beginnings) for word in company):
            return phrase[0], at, unit
    return None
