"""The quotations of a draft as statements: somebody's words stand as they were said, whatever figures are in them."""

from collections.abc import Sequence

from factcheck.acts.words.bags import tokens_in
from factcheck.check.facts.evidence import Evidence
from factcheck.check.facts.quoted import Quotation, printed, quotations, reworded
from factcheck.check.facts.reading import Reading
from factcheck.check.stated.citing import Citing
from factcheck.check.stated.statements import Stretch

_FRAME = 4  # words beside a quote that only say who says it


def with_quotations(found: Sequence[Stretch], reading: Reading, evidence: Evidence, citing: Citing) -> list[Stretch]:
    """The stretches of a draft, in which each quote that can be held against a source is one, in place of what was found in it."""
    taken = [quote for quote in quotations(reading) if quote.of_somebody and _comparable(quote, reading, evidence, citing)]
    kept = [stretch for stretch in found if not any(_of_quote(stretch, quote, reading) for quote in taken)]
    own = [Stretch(q.start, q.end, q.sentence, reading.bag(q.start, q.end, reading.sentences[q.sentence]), quoted=q.words) for q in taken]
    return sorted((*kept, *own), key=lambda s: (s.start, s.end))


def _comparable(quote: Quotation, draft: Reading, evidence: Evidence, citing: Citing) -> bool:
    """Whether the words of a quote can be looked for: a cited source prints them, or all that is cited is in the draft's language. Of what
    is cited in another one, a quote may be the writer's translation; of what cites nothing, it may be anybody's."""
    cited = citing.of(quote.start, quote.end, quote.sentence).closest
    asked = [reading for name, reading in evidence.readings.items() if not cited or name in cited]
    ours = [reading for reading in asked if reading.source.language == draft.source.language]
    if any(printed(reading, quote.words) is not None for reading in ours):
        return True
    if cited:
        return len(ours) == len(asked)
    return any(reworded(reading, quote.words) is not None for reading in ours)


def _of_quote(stretch: Stretch, quote: Quotation, reading: Reading) -> bool:
    """Whether a stretch is in a quote, or holds little more than a quote with whoever says it."""
    if stretch.sentence != quote.sentence or stretch.end <= quote.start or quote.end <= stretch.start:
        return False
    tokens = tokens_in(reading.sentences[stretch.sentence].tokens, stretch.start, stretch.end)
    beside = [token for token in tokens if token.kind != "mark" and not quote.start <= token.start < quote.end]
    return not beside or (stretch.claim is None and len(beside) <= _FRAME)
