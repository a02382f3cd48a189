"""One fact has one measure, however it is worded."""

from pathlib import Path

import pytest

from factcheck.measures.concept import concepts
from factcheck.measures.lexicon import lexicon
from factcheck.measures.measure import Measure, MeasureKind
from factcheck.measures.registry import affinity, measure, measures, read_measures, resolve
from factcheck.model import Aspect, InputError, Kind
from factcheck.read.text import tokenize

Q, M, P = Kind.QUANTITY, Kind.MONEY, Kind.PERCENT
L, S, C = Aspect.LEVEL, Aspect.SHARE, Aspect.CHANGE


def told(code: str, text: str, unit: str | None, kind: Kind = Q, aspect: Aspect = L) -> str:
    """The measure of a whole phrase, all of whose concepts stand by the figure."""
    ids = {hit.concept for hit in lexicon(code).annotate(tokenize(text))}
    return resolve(
        {i for i in ids if concepts()[i].cls != "action"}, {i for i in ids if concepts()[i].cls == "action"}, (), unit, kind, aspect
    )


@pytest.mark.parametrize(
    ("id", "unit", "kind", "aspect", "wordings"),
    [
        (
            "orders",
            "orders",
            Q,
            L,
            [("en", "78,000 orders"), ("fr", "78 000 commandes"), ("en", "cars were ordered"), ("de", "Bestellungen")],
        ),
        (
            "sales",
            "units",
            Q,
            L,
            [("en", "65,000 sold"), ("en", "65,000 units sold"), ("fr", "65 000 ventes"), ("es", "unidades vendidas")],
        ),
        ("killed", "people", Q, L, [("en", "25 people died"), ("fr", "25 personnes ont perdu la vie"), ("es", "25 muertos")]),
        ("injured", "people", Q, L, [("en", "13 people hurt"), ("fr", "13 blessés"), ("es", "trece heridos"), ("de", "13 Verletzte")]),
        (
            "injured/firefighter",
            "people",
            Q,
            L,
            [("en", "11 firefighters injured"), ("fr", "onze pompiers blessés"), ("es", "bomberos heridos")],
        ),
        ("homes_destroyed", "homes", Q, L, [("en", "36 homes destroyed"), ("fr", "36 maisons détruites"), ("es", "viviendas destruidas")]),
        ("arrests", "people", Q, L, [("en", "38 people detained"), ("fr", "38 interpellations"), ("it", "38 arresti")]),
        ("revenue", "EUR", M, L, [("en", "revenue of"), ("fr", "un chiffre d'affaires de"), ("de", "Umsätze von"), ("es", "facturó")]),
        ("turnout", "%", P, S, [("en", "turnout reached"), ("fr", "la participation"), ("de", "die Wahlbeteiligung")]),
        ("load_factor", "%", P, L, [("en", "a load factor of"), ("fr", "un coefficient d'occupation de")]),
        ("change:revenue", "%", P, C, [("en", "revenue rose"), ("fr", "hausse du chiffre d'affaires"), ("de", "Umsatzwachstum")]),
        (
            "change:home_price",
            "%",
            P,
            C,
            [("en", "house prices fell"), ("fr", "baisse du prix des logements"), ("de", "Wohnungspreise sanken")],
        ),
        ("share:orders", "%", P, S, [("en", "half of the orders"), ("fr", "la moitié des commandes")]),
        ("temperature", "°C", Q, L, [("en", "reached"), ("fr", "il a fait"), ("es", "temperatura máxima")]),
        ("count:tree+burn", "trees", Q, L, [("en", "trees burnt"), ("fr", "arbres brûlés"), ("de", "Bäume verbrannt")]),
        ("sentence", "years", Kind.DURATION, L, [("en", "sentenced to"), ("fr", "condamné à"), ("es", "condenado a")]),
    ],
)
def test_wordings_of_one_fact_have_one_measure(id: str, unit: str, kind: Kind, aspect: Aspect, wordings: list[tuple[str, str]]) -> None:
    assert {told(code, text, unit, kind, aspect) for code, text in wordings} == {id}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("en", "14 countries"), ("en", "14 firefighters")),
        (("fr", "5 unités"), ("fr", "5 colis")),
        (("en", "orders"), ("en", "deliveries")),
        (("fr", "13 blessés"), ("fr", "13 disparus")),
    ],
)
def test_different_things_have_different_measures(left: tuple[str, str], right: tuple[str, str]) -> None:
    assert told(*left, None) != told(*right, None)


def test_a_share_of_the_orders_is_not_a_share_of_the_market() -> None:
    assert told("fr", "la moitié des commandes", "%", P, S) != told("fr", "la moitié du marché", "%", P, S)


def test_the_order_of_the_concepts_does_not_matter() -> None:
    assert resolve(["home", "tree"], ["burn"], (), None, Q, L) == resolve(["tree", "home"], ["burn"], (), None, Q, L)
    assert resolve(["burn"], ["tree"], (), None, Q, L) == resolve(["tree"], ["burn"], (), None, Q, L)


def test_an_unknown_noun_is_only_the_same_noun() -> None:
    first = resolve(["~zorbl"], (), (), "zorbls", Q, L)
    assert first == "count:~zorbl"
    assert first != resolve(["~quux"], (), (), "quuxes", Q, L)
    assert not measure(first).single_valued


def test_a_measure_knows_its_bounds_and_parts() -> None:
    assert measure("deliveries").at_most == ("sales", "orders")
    assert measure("injured/firefighter").part_of == ("injured",)
    assert measure("demonstrators").by_party
    assert measure("orders").kind is MeasureKind.CUMULATIVE
    assert measure("change:revenue").kind is MeasureKind.FLOW
    assert measure("share:orders").kind is MeasureKind.SHARE
    assert not measure("count:tree+burn").registered


def test_every_id_that_resolve_gives_can_be_asked_for() -> None:
    for kind in Kind:
        for aspect in Aspect:
            for unit in (None, "%", "EUR", "km", "people"):
                for ids in ((), ("home",), ("~x",), ("order", "sell"), ("firefighter", "injured"), ("rise",)):
                    id = resolve(ids, (), ("fire",), unit, kind, aspect)
                    assert isinstance(measure(id), Measure)
                    assert measure(id).id == id


def test_affinity_is_one_for_the_same_half_for_kin_and_none_for_strangers() -> None:
    assert affinity({"home", "destroy"}, {"home", "destroy"}) == 1.0
    assert 0 < affinity({"house", "destroy"}, {"home", "destroy"}) < 1
    assert affinity({"home"}, {"goal"}) == 0.0
    assert affinity((), {"goal"}) == 0.0
    assert affinity({"home"}, {"tree"}, measure_a="orders", measure_b="orders") == 1.0
    assert affinity({"new", "home"}, {"new", "goal"}) < 0.3


def test_affinity_is_symmetric() -> None:
    ids = ["home", "house", "firefighter", "person", "dead", "new", "rise"]
    for a in ids:
        for b in ids:
            assert affinity({a, "fire"}, {b}) == affinity({b}, {a, "fire"})


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[x]\nkind = "heap"', "heap"),
        ('[x]\nkind = "count"\ncolour = 1', "colour"),
        ('[x]\nkind = "count"\nvalue = ["weight"]', "weight"),
        ("[x", "not valid TOML"),
    ],
)
def test_a_fault_in_a_measure_is_an_error_that_names_file_and_key(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "field.toml"
    path.write_text(text)
    with pytest.raises(InputError, match=says) as error:
        read_measures([path])
    assert "field.toml" in str(error.value)


def test_a_measure_may_be_registered_once_only(tmp_path: Path) -> None:
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text('[x]\nkind = "count"')
    with pytest.raises(InputError, match="twice"):
        read_measures(sorted(tmp_path.glob("*.toml")))


def test_at_least_eleven_fields_have_measures() -> None:
    assert len({m.field for m in measures().values()}) >= 11
