"""Whether a statement has somebody of the second half of a source's sentence do what its first half tells of others: "the victims put it
down to a fault" of "the ministry puts it down to a fault; the victims speak of neglect"."""

from factcheck.check.facts.reading import Reading

_ENOUGH = 2  # words of the statement that stand in the first half


def done_in_the_first_half(start: int, end: int, at: int, draft: Reading, sentence: int, source: Reading) -> bool:
    """Whether the first word of the clause of a stretch that a sentence of the source has stands behind a semicolon in it only, and all
    others that it has before that: no pronoun before it can mean what is named but behind."""
    tokens, laid = source.sentences[sentence].tokens, source.laid[sentence]
    half = next((i for i, token in enumerate(tokens) if token.text == ";"), None)
    clause = draft.tokens_around(start, end, at)
    if half is None or not clause:
        return False
    first, second = laid.bag_of(tokens[:half]), laid.bag_of(tokens[half + 1 :])
    inside = {i for i, token in enumerate(draft.sentences[at].tokens) if clause[0].start <= token.start <= clause[-1].start}
    asked = [word for i, word in draft.laid[at].words if i in inside and word in first | second]
    if not asked or asked[0] in first or asked[0][:2] in ("m:", "t:"):
        return False
    rest = {word for word in asked if word != asked[0]}
    return len(rest) >= _ENOUGH and rest <= first
