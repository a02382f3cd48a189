"""The analysis that the page shows: made once, made again when a file of the dossier changed, by whomever."""

import datetime as dt
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from factcheck.model import Claim, Finding, InputError, Question, Relation, Source
from factcheck.read.lying import lying
from factcheck.review.decision import Decision, Note
from factcheck.review.ledger.files import find_path, read_ledger
from factcheck.review.ledger.merge import merge
from factcheck.review.state import State


class Reconciled(Protocol):
    """What reconciling gives, as far as the page needs it."""

    @property
    def relations(self) -> Sequence[Relation]: ...
    @property
    def findings(self) -> Sequence[Finding]: ...
    @property
    def questions(self) -> Sequence[Question]: ...


class Analysed(Protocol):
    """An analysis, as far as the page needs it (`factcheck.run.Analysis` is one)."""

    @property
    def config(self) -> Any: ...
    @property
    def sources(self) -> Sequence[Source]: ...
    @property
    def claims(self) -> Sequence[Claim]: ...
    @property
    def links(self) -> Any: ...
    @property
    def reconciliation(self) -> Reconciled: ...
    @property
    def decisions(self) -> Sequence[Decision]: ...
    @property
    def notes(self) -> Sequence[Note]: ...
    @property
    def states(self) -> Mapping[str, State] | None: ...
    @property
    def ledger_findings(self) -> Sequence[Finding]: ...


class Analyse(Protocol):
    """Analyses a folder as of a day (`factcheck.run.analyse`)."""

    def __call__(self, root: Path, *, today: dt.date) -> Analysed: ...


Extract = Callable[[Source, Any], Sequence[Claim]]


class Desk:
    """One dossier under review. Every method may be called from several threads."""

    def __init__(self, root: Path, analyse: Analyse, extract: Extract) -> None:
        self.root = root
        self._analyse = analyse
        self._extract = extract
        self._lock = threading.Lock()
        self._seen: object = None
        self._analysis: Analysed | None = None

    def analysis(self) -> Analysed:
        """The analysis of the files as they are now. Raises `InputError` where one cannot be read."""
        with self._lock:
            today = dt.date.today()
            now = (today, _print_of(self.root))
            if self._analysis is None or now != self._seen:
                self._analysis = self._analyse(self.root, today=today)
                self._seen = now
            return self._analysis

    def extracted(self, source: Source) -> Sequence[Claim]:
        """What the machine reads in a source, before people's word."""
        return self._extract(source, self.analysis().config)

    def source(self, name: str) -> Source:
        """A source by name. Raises `InputError` where there is none."""
        found = next((source for source in self.analysis().sources if source.name == name), None)
        if found is None:
            raise InputError(f"no source {name!r}", remedy="go back to the list")
        return found

    def ledger_claims(self, source: Source) -> tuple[Claim, ...]:
        """The claims of a source, rejected ones included."""
        path = find_path(self.root, source)
        return merge(read_ledger(path, self.root) if path.exists() else None, self.extracted(source), source).claims


def _print_of(root: Path) -> tuple[tuple[str, int, int], ...]:
    """Names, sizes and times of everything that the analysis rests on."""
    paths = [root / "factcheck.toml", *lying(root / "sources"), *lying(root), *(root / "claims").rglob("*.y*ml")]
    found = []
    for path in paths:
        try:
            stat = path.stat()
        except OSError:
            continue  # gone between listing and looking
        found.append((path.as_posix(), stat.st_mtime_ns, stat.st_size))
    return tuple(sorted(found))
