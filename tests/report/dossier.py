"""Small dossiers made by hand from model types: what the report is given, without the steps before it."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from factcheck.lang import pack
from factcheck.link.linked import Entity, LinkedClaim, Links, Place
from factcheck.measures.measure import Measure, MeasureKind
from factcheck.model import (
    Approx,
    Aspect,
    Claim,
    Finding,
    Gate,
    Kind,
    Link,
    LinkRole,
    Modality,
    NotUnderstood,
    Question,
    Quote,
    Reason,
    Relation,
    Severity,
    Source,
    Status,
    Value,
    Verdict,
    short_hash,
)
from factcheck.model.time_iso import parse_time
from factcheck.read import Config
from factcheck.read.as_read import AsRead
from factcheck.reconcile.answers.answer import Answer
from factcheck.reconcile.computed.arithmetic import Check, Outcome
from factcheck.reconcile.origins import Origins, Tie
from factcheck.reconcile.reconcile import Reconciliation
from factcheck.review.decision import Decision, DecisionKind, Note, judged
from factcheck.review.state import judge_decisions
from factcheck.run import Analysis

# The sentences of this story, so that golden files do not change with the wording of the rules.
_SAID = {
    "en": {
        "same": "both say {value}",
        "disjoint": "{a} and {b} count the same thing at the same time and cannot both be true",
        "growing": "{b} is a later figure of a total that only grows, after {a}",
        "measure": "{a} counts orders and {b} counts sales; orders are at least sales",
        "no_time": "one article says {a}, the other {b}, and neither says for which period",
        "sum": "the parts come to {sum}, the article gives {total}",
        "copies": "{source} largely copies {other}",
        "holds": "{a} of {b} is 39,000",
        "best": "Print {value} ({time}); two independent articles say so.",
        "disputed": "Do not print one figure yet: articles give {a} and {b}.",
        "one": "{value}, from one source only: attribute it.",
    },
    "fr": {
        "same": "les deux disent {value}",
        "disjoint": "{a} et {b} comptent la même chose au même moment et ne peuvent pas être vrais tous les deux",
        "growing": "{b} est un chiffre plus récent d'un total qui ne fait que croître, après {a}",
        "measure": "{a} compte des commandes et {b} des ventes ; il y a au moins autant de commandes que de ventes",
        "no_time": "un article dit {a}, l'autre {b}, et aucun ne dit pour quelle période",
        "sum": "les parties font {sum}, l'article donne {total}",
        "copies": "{source} reprend largement {other}",
        "holds": "{a} de {b} font 39 000",
        "best": "Publier {value} ({time}) ; deux articles indépendants le disent.",
        "disputed": "Ne pas publier encore un seul chiffre : les articles donnent {a} et {b}.",
        "one": "{value}, d'une seule source : l'attribuer.",
    },
}
for _code, _table in _SAID.items():
    pack(_code)._parts["say/madestory"] = dict(_table)


def reason(name: str, code: str, **values: Any) -> Reason:
    return Reason(code=code, key=f"madestory.{name}", values=values)


def source(name: str, outlet: str | None, published: str, text: str, language: str = "en", **more: Any) -> Source:
    return Source(
        name=name,
        path=f"sources/{name}.md",
        title=more.pop("title", text.split("\n", 1)[0]),
        outlet=outlet,
        published=parse_time(published),
        language=language,
        digest=short_hash(text, size=16),
        text=text,
        first_line=7,
        **more,
    )


def claim(src: Source, exact: str, measure: str, low: Any = None, high: Any = None, **more: Any) -> Claim:
    start = src.text.index(exact)
    end = start + len(exact)
    first = max(src.text.rfind("\n", 0, start), src.text.rfind(". ", 0, start) + 1) + 1
    stop = min((at for at in (src.text.find(". ", end), src.text.find("\n", end)) if at >= 0), default=len(src.text))
    unit = more.pop("unit", None)
    approx = more.pop("approx", Approx.EXACT)
    high = low if high is None and approx is Approx.EXACT else high
    value = None
    if low is not None or high is not None:
        value = Value(
            low=None if low is None else Decimal(str(low)),
            high=None if high is None else Decimal(str(high)),
            unit=unit,
            approx=approx,
            stated=more.pop("stated", None),
            grain=Decimal(more.pop("grain", 1)),
        )
    time = more.pop("time", None)
    return Claim(
        id=short_hash(src.name, exact, measure, str(start)),
        source=src.name,
        quote=Quote(exact=exact, start=start, end=end),
        line=src.line(start),
        sentence=(min(first, start), min(stop + 1, len(src.text))),
        measure=measure,
        kind=more.pop("kind", Kind.QUANTITY),
        value=value,
        time=parse_time(time, assumed=more.pop("assumed", False)) if time else None,
        **more,
    )


def relation(a: Claim, b: Claim, verdict: Verdict, *reasons: Reason, also: Sequence[Reason] = ()) -> Relation:
    first, second = sorted((a.id, b.id))
    return Relation(a=first, b=second, verdict=verdict, reasons=reasons, also=tuple(also), gates=tuple(Gate))


def gap(src: Source, exact: str, why: str) -> NotUnderstood:
    start = src.text.index(exact)
    return NotUnderstood(source=src.name, quote=exact, start=start, end=start + len(exact), line=src.line(start), why=why)


def _measure(id: str) -> Measure:
    return Measure(id=id, kind=MeasureKind.CUMULATIVE)


def _linked(c: Claim, src: Source, entity: str | None = None, place: Place | None = None) -> LinkedClaim:
    question = short_hash(entity or c.id, c.measure)
    return LinkedClaim(claim=c, source=src, measure=_measure(c.measure), question=question, entity=entity, time=c.time, place=place)


def decision(
    id: str, finding: Finding, claims: Sequence[Claim], kind: DecisionKind, who: str, why: str, asks: str | None = None
) -> Decision:
    return Decision(decision=kind, on=finding.fingerprint, code=finding.code, claims=tuple(judged(c) for c in claims), reviewer=who,
                    time=dt.datetime(2025, 10, 1, 12, tzinfo=dt.UTC), reason=why, id=id, asks=asks)  # fmt: skip


def note(who: str, text: str, on: str) -> Note:
    return Note(note=text, about="source", on=on, reviewer=who, time=dt.datetime(2025, 10, 2, tzinfo=dt.UTC), id="n1")


def analysis_of(
    sources: Sequence[Source],
    claims: Sequence[tuple[Claim, str | None, Place | None]],
    relations: Sequence[Relation],
    findings: Sequence[Finding] = (),
    **more: Any,
) -> Analysis:
    by_name = {s.name: s for s in sources}
    linked = tuple(_linked(c, by_name[c.source], entity, place) for c, entity, place in claims)
    entities = tuple(more.pop("entities", ()))
    grouped: dict[str, list[LinkedClaim]] = {}
    for item in linked:
        grouped.setdefault(item.question, []).append(item)
    questions = tuple(
        Question(
            id=id,
            subject=items[0].entity or items[0].claim.subject or "?",
            measure=items[0].claim.measure,
            claims=tuple(
                i.claim.id for i in sorted(items, key=lambda i: (i.time.start.isoformat() if i.time and i.time.start else "", i.claim.id))
            ),
        )
        for id, items in sorted(grouped.items())
    )
    question_of = {i.claim.id: i.question for i in linked}
    origins = more.pop("origins", Origins({s.name: s.name for s in sources}))
    decisions = tuple(more.pop("decisions", ()))
    related = tuple(
        r.model_copy(update={"question": question_of[r.a] if question_of[r.a] == question_of[r.b] else None}) for r in relations
    )
    return Analysis(
        root=Path("story"),
        config=Config(title=more.pop("title", None)),
        sources=tuple(sources),
        claims=tuple(c for c, _, _ in claims),
        not_understood=tuple(more.pop("gaps", ())),
        links=Links(linked, entities, questions),
        as_read=AsRead(sources),
        reconciliation=Reconciliation(
            relations=related,
            findings=tuple(findings),
            questions=questions,
            answers=tuple(more.pop("answers", ())),
            derived=tuple(_linked(c, by_name[c.source]) for c in more.pop("derived", ())),
            checks=tuple(more.pop("checks", ())),
            origins=origins.of,
            why_origin=origins,
        ),
        decisions=decisions,
        notes=tuple(more.pop("notes", ())),
        states=judge_decisions(tuple(findings), decisions, [c for c, _, _ in claims])[0],
    )


def small() -> Analysis:
    """A scooter in four articles: conflicts (one settled), arithmetic, unclear, compatible, agree, derived, a plan, gaps."""
    herald = source(
        "herald",
        "Harbour Herald",
        "2024-11",
        "The little Zephyr that nobody wanted\n\nFour years after its launch, more than 65,000 Zephyrs have been sold in 14 countries. "
        "The scooter is built in Tangier. It can be driven from the age of 14. Ines Vasseur drew it in a boathouse "
        "near Kenbridge.\n\nThe firm plans 100,000 sales by 2027. "
        "A spokeswoman put the workforce at 540. Model 12b costs a shade more.",
        url="https://herald.example/zephyr",
    )
    courrier = source(
        "courrier",
        "Le Courrier du Port",
        "2025-09-03",
        "Zephyr : la petite électrique qui dure\n\nFin août 2025, le constructeur comptait 78 000 commandes dans 18 pays. "
        "La moitié vient de France. On la conduit dès 14 ans.\n\n"
        "L’usine de Tanger emploie 610 personnes, selon la direction. Le modèle coûte 7 990 euros, livraison comprise.",
        "fr",
    )
    gazette = source(
        "gazette",
        "Gazette des Quais",
        "2025-09-10",
        "Zephyr, le succès\n\nQuelque 90 000 commandes ont été enregistrées fin août 2025, affirme un concessionnaire. "
        "Au premier semestre, 4 100 immatriculations dans le nord et 3 200 dans le sud, soit 7 900 au total. "
        "L’usine emploie 610 personnes. Inès Vasseur l’a dessinée à la table d’un café de Kenbridge.",
        "fr",
    )
    morning = source(
        "morning",
        "Morning Post",
        "2025-09-12",
        "Scooter maker says 78,000 ordered\n\nThe maker counted 78,000 orders at the end of August 2025. The Zephyr costs 8,400 euros.",
    )
    zephyr = Entity("zephyr", "Zephyr", ("Zéphyr",))
    plant = Entity("tangier-plant", "Tangier plant")
    morocco = Place("MA", "Morocco")
    tangier = Place("MA/Tangier", "Tangier", ("MA",))
    sold = claim(herald, "more than 65,000 Zephyrs have been sold", "sales", 65000, unit="sales", approx=Approx.MORE_THAN, time="2024-11",
                 assumed=True, subject="Zephyr", stated=Decimal(65000), grain=1000)  # fmt: skip
    built = claim(herald, "built in Tangier", "place:build", kind=Kind.PLACE, object="Tangier", subject="Zephyr")
    age = claim(herald, "from the age of 14", "minimum_age", 14, unit="years", kind=Kind.DURATION, subject="Zephyr")
    plan = claim(
        herald, "100,000 sales by 2027", "sales", 100000, unit="sales", modality=Modality.PLANNED, time="../2027", subject="Zephyr"
    )
    staff_old = claim(herald, "the workforce at 540", "staff", 540, unit="people", attributed_to="A spokeswoman", subject="Tangier plant")
    orders = claim(courrier, "78 000 commandes", "orders", 78000, unit="orders", time="2025-08", subject="Zephyr", grain=1000,
                   attributed_to="le constructeur", modality=Modality.REPORTED)  # fmt: skip
    half = claim(courrier, "La moitié vient de France", "share:orders", 50, unit="%", kind=Kind.PERCENT, aspect=Aspect.SHARE,
                 subject="Zephyr", links=(Link(role=LinkRole.SHARE_OF, claim=orders.id),))  # fmt: skip
    dix = claim(courrier, "dès 14 ans", "minimum_age", 14, unit="years", kind=Kind.DURATION, subject="Zephyr")
    staff = claim(courrier, "emploie 610 personnes", "staff", 610, unit="people", attributed_to="la direction", subject="usine de Tanger",
                  time="2025-09-03", assumed=True)  # fmt: skip
    price = claim(courrier, "7 990 euros", "price", 7990, unit="EUR", kind=Kind.MONEY, subject="Zephyr")
    ninety = claim(gazette, "Quelque 90 000 commandes", "orders", 85500, 94500, unit="orders", approx=Approx.ABOUT, stated=Decimal(90000),
                   time="2025-08", attributed_to="un concessionnaire", modality=Modality.REPORTED, subject="Zephyr")  # fmt: skip
    north = claim(
        gazette, "4 100 immatriculations dans le nord", "registrations", 4100, unit="registrations", time="2025-H1", subject="Zephyr"
    )
    south = claim(gazette, "3 200 dans le sud", "registrations", 3200, unit="registrations", time="2025-H1", subject="Zephyr")
    total = claim(gazette, "7 900 au total", "registrations", 7900, unit="registrations", time="2025-H1", subject="Zephyr")
    staff_copy = claim(gazette, "emploie 610 personnes", "staff", 610, unit="people", subject="usine", time="2025-09-10", assumed=True)
    again = claim(
        morning, "78,000 orders", "orders", 78000, unit="orders", time="2025-08", subject="Zephyr", status=Status.CONFIRMED, grain=1000
    )
    dearer = claim(morning, "8,400 euros", "price", 8400, unit="EUR", kind=Kind.MONEY, subject="Zephyr")
    in_france = claim(courrier, "78 000 commandes", "orders/FR", 39000, unit="orders", subject="Zephyr", status=Status.DERIVED,
                      time="2025-08", links=tuple(Link(role=LinkRole.DERIVED_FROM, claim=c.id) for c in (orders, half)))  # fmt: skip
    disjoint = reason("disjoint", "C101", a=orders.value, b=ninety.value)
    disjoint2 = reason("disjoint", "C101", a=again.value, b=ninety.value)
    price_differs = reason("disjoint", "C102", a=price.value, b=dearer.value)
    findings = (
        Finding(code="C101", severity=Severity.ERROR, fingerprint="f1c0", claims=tuple(sorted((orders.id, ninety.id))), file=courrier.path,
                line=orders.line, reason=disjoint),
        Finding(code="C101", severity=Severity.ERROR, fingerprint="f1c1", claims=tuple(sorted((again.id, ninety.id))), file=morning.path,
                line=again.line, reason=disjoint2),
        Finding(code="C102", severity=Severity.WARNING, fingerprint="f2c0", claims=tuple(sorted((price.id, dearer.id))), file=courrier.path,
                line=price.line, reason=price_differs),
        Finding(code="A101", severity=Severity.WARNING, fingerprint="fa00", claims=(north.id, south.id, total.id), file=gazette.path,
                line=total.line, reason=reason("sum", "A101", sum=Decimal(7300), total=Decimal(7900))),
        Finding(code="S301", severity=Severity.NOTE, fingerprint="fs00", claims=(sold.id,), file=herald.path, line=sold.line,
                reason=reason("one", "S301", value=sold.value)),
    )  # fmt: skip
    relations = (
        relation(orders, ninety, Verdict.CONFLICT, disjoint),
        relation(again, ninety, Verdict.CONFLICT, disjoint2),
        relation(orders, again, Verdict.AGREE, reason("same", "G101", value=orders.value)),
        relation(price, dearer, Verdict.CONFLICT, price_differs),
        relation(age, dix, Verdict.AGREE, reason("same", "G101", value=age.value)),
        relation(staff, staff_copy, Verdict.AGREE, reason("same", "G101", value=staff.value)),
        relation(staff_old, staff, Verdict.UNCLEAR, reason("no_time", "U101", a=staff_old.value, b=staff.value)),
        relation(sold, orders, Verdict.COMPATIBLE, reason("measure", "K102", a=orders.value, b=sold.value),
                 also=[reason("growing", "K101", a=sold.value, b=orders.value)]),
        relation(sold, plan, Verdict.COMPATIBLE, reason("growing", "K103", a=sold.value, b=plan.value)),
    )  # fmt: skip
    question = short_hash("zephyr", "orders")
    return analysis_of(
        [herald, courrier, gazette, morning],
        [
            (sold, "zephyr", None), (built, "zephyr", tangier), (age, "zephyr", None), (plan, "zephyr", None),
            (staff_old, "tangier-plant", tangier), (orders, "zephyr", None), (half, "zephyr", Place("FR", "France")), (dix, "zephyr", None),
            (staff, "tangier-plant", tangier), (price, "zephyr", None), (ninety, "zephyr", None), (north, "zephyr", None),
            (south, "zephyr", None), (total, "zephyr", None), (staff_copy, "tangier-plant", morocco), (again, "zephyr", None),
            (dearer, "zephyr", None),
        ],
        relations,
        findings,
        entities=[zephyr, plant],
        derived=[in_france],
        gaps=[gap(herald, "14 countries", "refers-back"), gap(herald, "Model 12b costs a shade", "unbound")],
        answers=[
            Answer(short_hash("zephyr", "place:build"), (built.id,), built.id, False, 1, reason("one", "answer", value="Tangier")),
            Answer(question, (orders.id, again.id, ninety.id), None, True, 1, reason("disputed", "answer", a=orders.value, b=ninety.value)),
            Answer(short_hash("zephyr", "minimum_age"), (age.id, dix.id), dix.id, False, 2,
                   reason("best", "answer", value=age.value, time=herald.published)),
        ],
        origins=Origins(
            {"herald": "herald", "courrier": "courrier", "gazette": "gazette", "morning": "courrier"},
            (Tie("morning", "courrier", reason("copies", "S501", source="Morning Post", other="Le Courrier du Port")),),
        ),
        checks=[Check("A104", Outcome.CONSISTENT, (half.id, orders.id), reason("holds", "A104", a=half.value, b=orders.value))],
        decisions=[
            decision("d1", findings[2], (price, dearer), DecisionKind.BOTH_RIGHT, "Ada", "8,400 includes the registration fee.")
        ],
        notes=[note("Ada", "The Gazette has been asked for the dealer’s list.", "gazette")],
    )  # fmt: skip


def large(articles: int = 60, claims_each: int = 28) -> Analysis:
    """Many articles about one flood: every figure occurs in several of them, a twentieth of the pairs conflict."""
    topics = ["killed", "injured", "evacuated", "homes", "bridges", "damage", "rainfall", "volunteers", "pumps", "villages"]
    zones = ["the upper valley", "the lower valley", "the delta", "the coast", "the capital", "the old town", "the west bank"]
    sources, claims, relations, findings = [], [], [], []
    seen: dict[tuple[str, str], list[Claim]] = {}
    entities = tuple(Entity(f"zone{i}", f"flood in {zone}") for i, zone in enumerate(zones))
    for n in range(articles):
        day = f"2025-{1 + n // 28:02d}-{1 + n % 28:02d}"
        rows = []
        for k in range(claims_each):
            topic, zone = topics[(n + k) % len(topics)], (n // 3 + k) % len(zones)
            value = 1000 * (1 + (n + k) % len(topics)) + 10 * zone + (7 if (n * 31 + k * 17) % 40 == 0 else 0)
            rows.append((topic, zone, value, f"Officials counted {value:,} {topic} in {zones[zone]} on day {n + 1}, item {k + 1}"))
        body = "\n\n".join(f"{row[3]}. Nobody could say more that evening, and the water kept rising through the night." for row in rows)
        src = source(f"paper{n:02d}", f"Paper {n + 1}", day, f"The flood, day {n + 1}\n\n{body}\n")
        sources.append(src)
        for topic, zone, value, exact in rows:
            made = claim(src, exact, topic, value, unit=topic, time=day, assumed=True, subject=f"flood in {zones[zone]}")
            claims.append((made, f"zone{zone}", None))
            earlier = seen.setdefault((topic, str(zone)), [])
            for other in earlier[-4:]:
                assert made.value and other.value
                same = made.value.low == other.value.low
                verdict = Verdict.AGREE if same else Verdict.CONFLICT if (n + value) % 3 == 0 else Verdict.COMPATIBLE
                why = reason("same", "G101", value=made.value) if same else reason(
                    "disjoint" if verdict is Verdict.CONFLICT else "growing",
                    "C101" if verdict is Verdict.CONFLICT else "K101", a=other.value, b=made.value)  # fmt: skip
                relations.append(relation(other, made, verdict, why))
                if verdict is Verdict.CONFLICT:
                    pair = tuple(sorted((other.id, made.id)))
                    findings.append(
                        Finding(code="C101", severity=Severity.ERROR, fingerprint=short_hash(*pair), claims=pair, file=src.path,
                                line=made.line,
                                reason=why))  # fmt: skip
            earlier.append(made)
    bad = {id for r in relations if r.verdict is Verdict.CONFLICT for id in (r.a, r.b)}
    answers = [
        Answer(short_hash(f"zone{zone}", topic), tuple(c.id for c in made), None if any(c.id in bad for c in made) else made[-1].id,
               any(c.id in bad for c in made), len(made), reason("best", "answer", value=made[-1].value, time=made[-1].time))
        for (topic, zone), made in sorted(seen.items())
    ]  # fmt: skip
    return analysis_of(sources, claims, relations, findings, entities=entities, answers=answers, title="The flood")


def hostile() -> Analysis:
    """An article whose every field tries to be markup, a formula, a terminal command or a trick of writing direction."""
    evil = (
        "<script>alert(1)</script><img src=x onerror=alert(2)>\"'`|*_[x](javascript:alert(3)) \u202e000,87\u202c \x1b[31mred {{7*7}} =1+1"
    )
    src = source(
        "evil", evil, "2025-01-01", f"{evil}\n\nThey counted 78,000 drones {evil} here.", title=evil, url="javascript:alert(4)", author=evil
    )
    other = source(
        "good",
        "=HYPERLINK(1)",
        "2025-01-02",
        "Title\n\nThey counted 90,000 drones </script></style></details> here.",
        url='https://a.example/?x="><b>',
    )
    a = claim(src, f"78,000 drones {evil}", "drones", 78000, unit="drones", subject=evil, attributed_to=evil, time="2025-01-01")
    b = claim(
        other,
        "90,000 drones </script></style></details>",
        "drones",
        90000,
        unit="drones",
        subject=evil,
        attributed_to="@SUM(1)",
        time="2025-01-01",
    )
    why = Reason(code="C101", key="madestory.one", values={"value": evil})
    found = Finding(
        code="C101", severity=Severity.ERROR, fingerprint="e0", claims=tuple(sorted((a.id, b.id))), file=src.path, line=9, reason=why
    )
    return analysis_of(
        [src, other],
        [(a, "evil", None), (b, "evil", None)],
        [relation(a, b, Verdict.CONFLICT, why)],
        [found],
        entities=[Entity("evil", evil)],
        gaps=[gap(src, "1+1", evil)],
        decisions=[decision("d", found, (a, b), DecisionKind.NEEDS_ANSWER, evil, evil, evil)],
        notes=[note(evil, evil, evil)],
        title=evil,
    )
