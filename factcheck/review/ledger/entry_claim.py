"""A claim as a ledger's entry, and an entry as a claim."""

from decimal import Decimal
from typing import Any

from factcheck.model import Approx, Aspect, Claim, Kind, Link, Modality, Quote, Scope, Source, Status, TimeSpan, Value, short_hash
from factcheck.model.time_iso import parse_time
from factcheck.model.value import is_currency
from factcheck.review.ledger.anchor import context
from factcheck.review.ledger.entry import Entry, LedgerLink

_REACH = 400  # characters; no sentence of a newspaper is longer
_DURATIONS = frozenset({"years", "months", "weeks", "days", "hours", "minutes", "seconds"})


def entry_of(claim: Claim, source: Source) -> Entry:
    """What the machine writes for a claim: every value that is not the default, and a stamp by which a later touch is seen."""
    near = context(source.text, (claim.quote.start, claim.quote.end))
    row: dict[str, Any] = {
        "quote": claim.quote.exact,
        "subject": claim.subject,
        "measure": claim.measure,
        **_value_row(claim.value),
        "object": claim.object,
        "time": claim.time.iso if claim.time else None,
        "place": claim.place,
        "modality": claim.modality if claim.modality is not Modality.ASSERTED else None,
        "attributed_to": claim.attributed_to,
        "kind": claim.kind if claim.kind is not _kind(claim.value, claim.object) else None,
        "aspect": claim.aspect if claim.aspect is not Aspect.LEVEL else None,
        "direction": claim.direction or None,
        "population": claim.scope.population or None,
        "basis": claim.scope.basis or None,
        "countries": claim.scope.countries,
        "time_relation": claim.time.relation if claim.time and claim.time.relation is not _relation(claim.time.iso) else None,
        "time_assumed": True if claim.time and claim.time.assumed else None,
        "measure_text": claim.measure_text,
        "concepts": claim.concepts or None,
        "subject_candidates": claim.subject_candidates or None,
        "links": tuple(LedgerLink(role=link.role, claim=link.claim) for link in claim.links) or None,
        "status": claim.status if claim.status is not Status.DERIVED else Status.EXTRACTED,
        "note": claim.note,
        "line": claim.line,
        "at": f"{claim.quote.start}-{claim.quote.end}",
        "before": near[0] if near else None,
        "after": near[1] if near else None,
        "id": claim.id,
    }
    entry = Entry.model_construct(**row)
    return entry.model_copy(update={"stamp": entry.fingerprint()}) if claim.status is Status.EXTRACTED else entry


def claim_of(entry: Entry, span: tuple[int, int], source: Source, base: Claim | None, *, subject: str | None = None) -> Claim:
    """The claim that an entry states at `span`. What the entry leaves out is `base`'s (the extracted claim at the same words), if any.

    `subject` stands in where neither names one.
    """
    said = entry.model_fields_set
    value = _value(entry, base.value if base else None)
    time = _time(entry, base.time if base else None)

    def pick(key: str, otherwise: Any) -> Any:
        return getattr(entry, key) if key in said else getattr(base, key) if base else otherwise

    scope = base.scope if base else Scope()
    start, end = span
    return Claim(
        id=base.id if base else entry.id or _id(entry, source, span),
        source=source.name,
        quote=Quote(exact=source.text[start:end], start=start, end=end),
        line=source.line(start),
        sentence=base.sentence if base else _sentence(source.text, start, end),
        subject=pick("subject", None) or subject,
        subject_candidates=() if entry.subject else tuple(pick("subject_candidates", ()) or ()),
        measure=entry.measure,
        measure_text=pick("measure_text", None),
        concepts=tuple(pick("concepts", ()) or ()),
        kind=entry.kind
        or (base.kind if base and _kind(value, None) is _kind(base.value, None) else _kind(value, entry.object, time, entry.place)),
        aspect=pick("aspect", None)
        or (Aspect.RATE if value and value.unit and "/" in value.unit and entry.effective_status is Status.ADDED else Aspect.LEVEL),
        direction=pick("direction", 0) or 0,
        value=value,
        object=pick("object", None),
        time=time,
        place=pick("place", None),
        scope=Scope(
            population=tuple(entry.population or ()) if "population" in said else tuple(scope.population or ()),
            basis=tuple(entry.basis or ()) if "basis" in said else tuple(scope.basis or ()),
            countries=entry.countries if "countries" in said else scope.countries,
        ),
        modality=pick("modality", None) or Modality.ASSERTED,
        attributed_to=pick("attributed_to", None),
        status=entry.effective_status,
        links=tuple(Link(role=k.role, claim=k.claim) for k in entry.links or ()) if "links" in said else (base.links if base else ()),
        note=pick("note", None),
    )


def _value_row(value: Value | None) -> dict[str, Any]:
    if value is None:
        return {}
    row: dict[str, Any] = {"unit": value.unit}
    hedged = value.approx.ends(value.stated, value.stated) if value.stated is not None else None
    if hedged == (value.low, value.high) and value.approx in (Approx.EXACT, Approx.ABOUT, Approx.NEARLY):
        row |= {"value": value.stated, "approx": value.approx if value.approx is not Approx.EXACT else None}
    elif value.low == value.high and value.low is not None and value.approx is Approx.EXACT:
        row |= {"value": value.low, "stated": value.stated}
    else:
        row |= {"low": value.low, "high": value.high}
        row["approx"] = value.approx if value.approx is not _approx(value.low, value.high) else None
        row["stated"] = value.stated if value.stated != _printed(value.low, value.high, value.approx) else None
    printed = value.middle
    row["grain"] = value.grain if printed is None or value.grain != zeros(printed) else None
    return row


def _value(entry: Entry, base: Value | None) -> Value | None:
    said = entry.model_fields_set
    if not said & {"value", "low", "high"}:
        return base if "unit" not in said or base is None else base.model_copy(update={"unit": entry.unit})
    if entry.value is not None:
        approx = entry.approx or Approx.EXACT
        low, high = approx.ends(entry.value, entry.value)
        stated: Decimal | None = entry.stated if entry.stated is not None else entry.value
    elif entry.low is None and entry.high is None:
        return None
    else:
        low, high = entry.low, entry.high
        approx = entry.approx or _approx(low, high)
        if low is not None and low == high:
            approx = Approx.EXACT
        stated = entry.stated if entry.stated is not None else _printed(low, high, approx)
    unit = entry.unit if "unit" in said else base.unit if base else None
    if base is not None and (base.low, base.high, base.unit) == (low, high, unit) and entry.approx in (None, base.approx):
        return base  # whether the article leaves out the end itself is not written where it need not be
    printed = stated if stated is not None else low if low is not None else high
    assert printed is not None
    grain = entry.grain
    if grain is None or grain <= 0 or (printed % grain and entry.effective_status is not Status.CONFIRMED):
        grain = zeros(printed)  # a figure corrected by hand seldom comes with its grain
    return Value(low=low, high=high, grain=grain, approx=approx, stated=stated, unit=unit)


def zeros(number: Decimal) -> Decimal:
    """The step that the printed digits suggest: 1000 for 65000, 0.1 for 2.5, 1 for 2609."""
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or number == 0:
        return Decimal(1)
    if exponent < 0:
        return Decimal(1).scaleb(exponent)
    step = Decimal(1)
    while number % (step * 10) == 0:
        step *= 10
    return step


def _approx(low: Decimal | None, high: Decimal | None) -> Approx:
    if low is None:
        return Approx.AT_MOST
    if high is None:
        return Approx.AT_LEAST
    return Approx.EXACT if low == high else Approx.RANGE


def _printed(low: Decimal | None, high: Decimal | None, approx: Approx) -> Decimal | None:
    if approx is Approx.RANGE:
        return None
    if approx is Approx.NEARLY:
        return high
    if approx is Approx.ABOUT and low is not None and high is not None:
        return (low + high) / 2
    return low if low is not None else high


def _time(entry: Entry, base: TimeSpan | None) -> TimeSpan | None:
    if "time" not in entry.model_fields_set:
        return base
    if entry.time is None:
        return None
    if base is not None and base.iso == entry.time:
        return base
    time = parse_time(entry.time, assumed=bool(entry.time_assumed))
    return time.model_copy(update={"relation": entry.time_relation}) if entry.time_relation else time


def _relation(iso: str) -> Any:
    try:
        return parse_time(iso).relation
    except ValueError:
        return None


def _kind(value: Value | None, stated: str | None, time: TimeSpan | None = None, place: str | None = None) -> Kind:
    """What sort of value it is, as far as its unit tells."""
    if value is None:
        return Kind.OTHER if stated or not (time or place) else Kind.DATE if time else Kind.PLACE
    unit = (value.unit or "").partition("/")[0]
    if unit in ("%", "pp"):
        return Kind.PERCENT
    if unit == "x":
        return Kind.RATIO
    if is_currency(unit):
        return Kind.MONEY
    return Kind.DURATION if unit in _DURATIONS else Kind.QUANTITY


def _id(entry: Entry, source: Source, span: tuple[int, int]) -> str:
    """An id for a claim written by hand; moving its paragraph does not change it."""
    nth = source.text.count(source.text[span[0] : span[1]], 0, span[0])
    return short_hash("added", source.name, source.text[span[0] : span[1]], entry.measure, str(nth))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a quote, or the stretch of its line where sentences end nowhere near."""
    first, last = max(0, start - _REACH), min(len(text), end + _REACH)
    left = max(first, text.rfind("\n", first, start) + 1, *(text.rfind(stop, first, start) + 1 for stop in (". ", "! ", "? ")))
    while left < start and text[left].isspace():
        left += 1
    ends = [at for at in (text.find("\n", end, last), *(_after(text, stop, end, last) for stop in ".!?")) if at >= 0]
    return left, min(ends, default=last)


def _after(text: str, stop: str, end: int, last: int) -> int:
    at = text.find(stop, end, last)
    while 0 <= at < len(text) - 1 and not text[at + 1].isspace():
        at = text.find(stop, at + 1, last)
    return at + 1 if at >= 0 else -1
