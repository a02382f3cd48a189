"""What becomes of one statement of a draft: its sources say so, say otherwise or say nothing, in this order of what is asked."""

import re
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass

from factcheck.check.against.mouths import in_another_mouth, quoted_from_another
from factcheck.check.against.neighbours import exchanged, told_twice
from factcheck.check.answer import Answer, Support
from factcheck.check.facts.evidence import Evidence
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.likeness import same_figure
from factcheck.check.facts.quoted import Words, printed, reworded
from factcheck.check.facts.reading import Reading
from factcheck.check.outcome import Compared, Statement, StatementStatus
from factcheck.check.says.nearest import nearest
from factcheck.check.says.support import prints_unread, support
from factcheck.check.stated.citing import Cited, Citing
from factcheck.check.stated.draft import Draft
from factcheck.check.stated.statements import Stretch
from factcheck.model import Claim, Reason, Value
from factcheck.model.once import once_with
from factcheck.read.quoting import in_sentence
from factcheck.read.text import fold

_PLAINLY = 0.0  # log-odds


@dataclass(frozen=True, slots=True)
class Case:
    """A statement, what is cited for it, and what it is held against. `citing`: what is cited for others; `clashes`: by id of a claim,
    another of the draft with which it conflicts; `turned`: the claims that are said to rise while the figures fall, or the other way."""

    draft: Draft
    stretch: Stretch
    cited: Cited
    citing: Citing
    reading: Reading
    evidence: Evidence
    clashes: Mapping[str, Claim]
    turned: Set[str]

    def statement(self) -> Statement:
        """The statement with its status and the reason for it."""
        if not self.stretch.checkable:
            return self._told(StatementStatus.NOT_A_CLAIM, "not_a_claim")
        if self.stretch.quoted:
            return self._misattributed() or self._quoted(self.stretch.quoted)
        answers = {name: self._asked(name, cited=True) for name in self.cited.names}
        return (
            self._misattributed()
            or self._against_itself()
            or self._supported(answers)
            or self._inconsistent()
            or self._not_supported(answers)
        )

    def _asked(self, name: str, *, cited: bool) -> Support:
        return support(self.stretch, self.reading, self.evidence, name, cited=cited)

    def _misattributed(self) -> Statement | None:
        """The statement where it names somebody for the speaker of words that a cited source quotes from others."""
        stretch, readings = self.stretch, self.evidence.readings
        find = quoted_from_another if stretch.quoted else in_another_mouth
        for name in self.cited.names:
            at = find(stretch.start, stretch.end, stretch.sentence, self.reading, readings[name])
            if at is not None:
                return self._told(StatementStatus.CONTRADICTED, "contrary_speaker", self._found(name, at, "speaker"))
        return None

    def _quoted(self, words: Words) -> Statement:
        """The statement that somebody said these very words: a source prints them, or others in their place."""
        cited = self.cited.closest
        prints = {name: at for name in self.evidence.readings if (at := self._at(name, words, printed)) is not None}
        named = next((name for name in cited if name in prints), None)
        if named is not None:
            return self._told(StatementStatus.SUPPORTED, "supported", self._found(named, prints[named]))
        changed = {name: at for name in cited or self.evidence.readings if (at := self._at(name, words, reworded)) is not None}
        if prints and not cited:
            return self._uncited(self._found(*next(iter(prints.items()))))
        if changed:
            name, at = next(iter(changed.items()))
            return self._told(StatementStatus.CONTRADICTED, "contrary_words", self._found(name, at, "words"))
        labels = ", ".join(self.evidence.label(name) for name in cited)
        if prints:
            return self._told(StatementStatus.NOT_IN_SOURCE, "elsewhere", self._found(*next(iter(prints.items()))), cited=labels)
        return self._told(StatementStatus.NOT_IN_SOURCE, "not_in_source", cited=labels)

    def _at(self, name: str, words: Words, find: Callable[[Reading, Words], int | None]) -> int | None:
        """The sentence of a source of the draft's language in which words are found."""
        reading = self.evidence.readings[name]
        return find(reading, words) if reading.source.language == self.reading.source.language else None

    def _found(self, name: str, at: int, why: str = "") -> Support:
        """The sentence of a source that decided about quoted words."""
        reading = self.evidence.readings[name]
        answer = Answer.OTHERWISE if why else Answer.SAYS
        return Support(answer, name, quote=reading.stored(reading.sentences[at]), why=why, sentence=at)

    def _supported(self, answers: Mapping[str, Support]) -> Statement | None:
        """The statement where a source says so that is cited for these words, or for more than them where none is."""
        direct = self.cited.direct
        says = [a for name, a in answers.items() if a.answer is Answer.SAYS and (name in direct or not direct)]
        if not says:
            return None
        best = max(says, key=_strength)
        if (told := self._of_a_neighbour(best)) is not None:
            return told
        return self._uncited(best) if self.cited.beside else self._told(StatementStatus.SUPPORTED, "supported", best)

    def _of_a_neighbour(self, best: Support) -> Statement | None:
        """The statement where it has the figure that the source gives for another one of its sentence."""
        mine, draft, source = self.stretch.fact, self.reading, best.source
        if mine is None or mine.value is None:
            return None
        if told_twice(mine, draft, source, self.evidence, self._cites):
            return self._told(StatementStatus.NOT_IN_SOURCE, "twice", best)
        if exchanged(mine, draft, self.evidence.readings[source], self.evidence):
            return self._told(StatementStatus.NOT_IN_SOURCE, "exchanged", best)
        return None

    def _cites(self, fact: Fact) -> tuple[str, ...]:
        """The sources cited for another figure of the draft."""
        number = self.reading.laid[fact.sentence].number(fact.start, fact.end)
        return self.citing.of(fact.start, fact.end, fact.sentence, number[0] if number is not None else None).closest

    def _against_itself(self) -> Statement | None:
        """The statement where its own sentence says that a figure rose and gives a lower one, or the other way round."""
        mine, claim = self.stretch.fact, self.stretch.claim
        if mine is None or claim is None or claim.id not in self.turned:
            return None
        told = self.reading.passage(mine)
        return self._told(StatementStatus.INCONSISTENT, "ends", None, theirs=told, passage=told)

    def _inconsistent(self) -> Statement | None:
        """The statement where another of the draft contradicts it."""
        other = self.clashes.get(self.stretch.claim.id) if self.stretch.claim is not None else None
        if other is None:
            return None
        quote = other.quote
        values = {
            "theirs": quote.exact,
            "passage": in_sentence(self.draft.text, quote.start, quote.end, other.sentence),
            "line": str(self.draft.line(self.draft.in_file(quote.start))),
        }
        return self._told(StatementStatus.INCONSISTENT, "inconsistent", None, **values)

    def _not_supported(self, answers: Mapping[str, Support]) -> Statement:
        """The statement that no cited source supports: another may, or a cited one says otherwise."""
        others = [self._asked(name, cited=False) for name in self.evidence.readings if name not in answers]
        elsewhere = max((a for a in others if a.answer is Answer.SAYS), key=_strength, default=None)
        direct = [answers[name] for name in self.cited.direct if name in answers]
        found = self._contrary(answers, direct)
        if found is not None and (self.cited.direct or elsewhere is None or (found.why and not self._says_closely(elsewhere))):
            return self._told(StatementStatus.CONTRADICTED, f"contrary_{found.why}" if found.why else "contradicted", found)
        if self.cited.direct:
            return self._not_in_source(direct, elsewhere)
        if elsewhere is not None and (told := self._not_otherwise(others)) is not None:
            return self._uncited(told)
        if self.cited.unknown:
            return self._told(StatementStatus.UNSOURCED, "unknown_source", cited=", ".join(self.cited.unknown))
        return self._nowhere(StatementStatus.UNSOURCED, list(answers.values()))

    def _not_otherwise(self, others: Sequence[Support]) -> Support | None:
        """Of the sources that seem to say what no citation stands for, the nearest that, asked closely, does not say the opposite."""
        says = sorted((a for a in others if a.answer is Answer.SAYS), key=_strength, reverse=True)
        return next((a for a in says if not opposes(self._asked(a.source, cited=True))), None)

    def _says_closely(self, seems: Support) -> bool:
        """Whether a source that seems to say the statement does so where it is asked as closely as a cited one."""
        return self._asked(seems.source, cited=True).answer is Answer.SAYS

    def _contrary(self, answers: Mapping[str, Support], direct: Sequence[Support]) -> Support | None:
        """What says otherwise, sought first in what is cited for these very words."""
        otherwise = [a for a in direct if a.answer is Answer.OTHERWISE]
        if not otherwise:
            otherwise = [a for a in answers.values() if a.answer is Answer.OTHERWISE and not self._told_elsewhere(a)]
        if not self.cited.direct:
            otherwise = [a for a in otherwise if opposes(a)]
        return max(otherwise, key=_strength, default=None)

    def _not_in_source(self, direct: Sequence[Support], elsewhere: Support | None) -> Statement:
        """The statement that its source does not make, with the source that does or the words that it lacks."""
        # what another source seems to say, it is asked for as closely as the cited one, before it is named
        if elsewhere is not None and self._says_closely(elsewhere):
            return self._told(StatementStatus.NOT_IN_SOURCE, "elsewhere", elsewhere, cited=self._labels(direct))
        return self._nowhere(StatementStatus.NOT_IN_SOURCE, direct)

    def _nowhere(self, status: StatementStatus, asked: Sequence[Support]) -> Statement:
        """The statement that no source makes, with the words that the cited ones lack, or what in them comes nearest."""
        if not asked or self.cited.summed:
            return self._told(status, "unsourced")
        lacking = max((a for a in asked if a.lacks), key=_strength, default=None)
        if lacking is not None:
            words = {"words": ", ".join(lacking.lacks), "theirs": lacking.quote, "passage": passage_of(lacking, self.evidence)}
            return self._told(status, "lacking", None, cited=self._labels([lacking]), **words)
        how = "_in_words" if status is StatementStatus.NOT_IN_SOURCE and self._only_in_words(asked) else ""
        near = {a.source: nearest(self.stretch, self.reading, self.evidence, a.source) for a in asked}
        source = max(near, key=lambda name: (near[name][0], name))
        if not near[source][1]:
            instead = next((a for a in asked if a.instead is not None), None)
            if instead is not None and instead.instead is not None:
                told = self.evidence.readings[instead.source].passage(instead.instead)
                return self._told(status, "nearest", None, cited=self.evidence.label(instead.source), theirs=told, passage=told)
            return self._told(status, f"not_in_source{how}", cited=self._labels(asked))
        told = " ".join(near[source][1].split())
        return self._told(status, f"nearest{how}", None, cited=self.evidence.label(source), theirs=told, passage=told)

    def _only_in_words(self, asked: Sequence[Support]) -> bool:
        """Whether a statement has no figure, no date and no number or name that its sources lack: they may well say it in words that were
        not recognised."""
        sources = [self.evidence.readings[a.source] for a in asked]
        if self.stretch.fact is not None or not any(prints_unread(self.stretch, self.reading, source) for source in sources):
            return False
        printed = frozenset[str]().union(*(bag for source in sources for bag in source.bags))
        names = [word for word in self.stretch.bag - printed if word[:2] in ("n:", "p:")]
        texts = [fold(source.source.text) for source in sources] if names else []
        # a name that is a word too ("l'Ami") may stand in a bag as that word; a name is kept by its beginning
        return all(word[:2] == "n:" and any(re.search(rf"(?<!\w){re.escape(word[2:])}", text) for text in texts) for word in names)

    def _labels(self, asked: Sequence[Support]) -> str:
        return ", ".join(self.evidence.label(a.source) for a in asked)

    def _uncited(self, best: Support) -> Statement:
        """The statement that a source makes which is not cited for it."""
        if self.cited.unknown:  # there is a citation, and it leads nowhere
            return self._told(StatementStatus.UNCITED, "unknown_cited", best, cited=", ".join(self.cited.unknown))
        beside = self.cited.beside and best.source in self.cited.names
        return self._told(StatementStatus.UNCITED, "uncited_beside" if beside else "uncited", best)

    def _told(self, status: StatementStatus, key: str, best: Support | None = None, **values: str | Value) -> Statement:
        """The statement with the sentence `check.status.<key>` for its reason, and the source `best` that decided."""
        draft, stretch = self.draft, self.stretch
        start, end = draft.span(stretch.start, stretch.end)
        figures: tuple[Compared, ...] = ()
        if best is not None and best.fact is not None and best.fact.claim is not None:
            claim = best.fact.claim
            figures = (Compared(source=best.source, claim=claim.id, quote=claim.quote.exact, agrees=best.answer is Answer.SAYS),)
        if best is not None:
            theirs = {"source": self.evidence.label(best.source), "theirs": best.quote, "passage": passage_of(best, self.evidence)}
            values = {**values, **theirs}
        return Statement(
            quote=draft.content[start:end],
            start=start,
            end=end,
            line=draft.line(start),
            status=status,
            cited=self.cited.names,
            unknown=self.cited.unknown,
            best=best.source if best is not None and best.answer is not Answer.SILENT else None,
            figures=figures,
            reason=Reason(code="", key=f"check.status.{key}", values={"quote": draft.text[stretch.start : stretch.end], **values}),
            claim=stretch.claim.id if stretch.claim else None,
        )

    def _told_elsewhere(self, found: Support) -> bool:
        """Whether the figure that seems to contradict the statement is one that the draft gives elsewhere: it is of something else."""
        theirs = found.fact
        if theirs is None or theirs.value is None:
            return False
        return any(other is not self.stretch.fact for other in _telling(self.reading, theirs, self.evidence))


@once_with
def _telling(reading: Reading, theirs: Fact, evidence: Evidence) -> list[Fact]:
    """The facts of a draft that give the figure of a source."""
    alike = (fact for fact in reading.facts if fact.claim is not None and fact.kind is theirs.kind)
    return [fact for fact in alike if same_figure(fact, theirs, evidence.rates)]


def opposes(found: Support) -> bool:
    """Whether a source contradicts words that it is not cited for: only where it plainly speaks of the same."""
    return found.answer is Answer.OTHERWISE and (bool(found.why) or found.score >= _PLAINLY)


def passage_of(best: Support, evidence: Evidence) -> str:
    """The words of a source that decided, in their sentence."""
    reading = evidence.readings[best.source]
    if best.fact is not None:
        return reading.passage(best.fact)
    if best.post is not None:
        return in_sentence(reading.article.text, best.post.quote.start, best.post.quote.end, best.post.sentence)
    return " ".join(best.quote.split())


def _strength(found: Support) -> tuple[float, str]:
    return (found.score, found.source)
