"""Who does what to whom: a source that tells an act with its two sides exchanged, denied, planned or feared contradicts the statement."""

import pytest

from factcheck.acts.clauses.layout import laid_out
from factcheck.acts.clauses.wordings import wordings
from factcheck.acts.words.bags import Bag
from tests.check.dossier import Status

SOURCES = {
    "en": (
        "The biscuit maker Tolbert sold its mill in Wexford to the Danish group Ravnholt on Tuesday.\n\n"
        "Anna Pryce will succeed Martin Kelf as head of the lifeboat service.\n\n"
        "The brewer Hallam was bought by Corvane last spring.\n\n"
        "The publisher Marlow has denied that it will close the Fenland Herald.\n\n"
        "The ferry firm Skarne plans to build a terminal in Limerick.\n\n"
        "Doctors in Ashby fear that the hospital could close its maternity ward.\n\n"
        "Judges in Cork upheld the conviction of the dealer Piers Roake.\n\n"
        "The swimmer Ines Vidal won the cup, while her rival Clara Moss went home empty-handed.\n\n"
        "The weaver Orvell sold its loft to Denholm.\n\n"
        "The borough has not decided whether it will sue the builder Tarrock."
    ),
    "fr": (
        "Le biscuitier Tolbert a vendu mardi son moulin de Dinan au groupe danois Ravnholt.\n\n"
        "Anne Prigent succédera à Martin Kervel à la tête de la station.\n\n"
        "Le brasseur Hallam a été racheté par Corvane au printemps.\n\n"
        "L'éditeur Marlot a démenti vouloir fermer le journal Le Fanal.\n\n"
        "La compagnie Skarne envisage de construire un terminal à Lorient."
    ),
    "de": (
        "Der Brauer Hallam wird vom Wettbewerber Corvane übernommen.\n\n"
        "Anna Prieß löst Martin Kelf an der Spitze der Seenotretter ab.\n\n"
        "Der Verlag Marlow bestritt, dass er die Zeitung Fanal schließen werde.\n\n"
        "Die Reederei Skarne hat ihren Partner Ravnholt verklagt."
    ),
    "es": (
        "La galletera Tolbert vendió el martes su molino de Lugo al grupo Ravnholt.\n\n"
        "Ana Prieto sucederá a Martín Calvo al frente de la estación.\n\n"
        "La cervecera Hallam fue comprada por Corvane en primavera.\n\n"
        "La editorial Marlo negó que vaya a cerrar el diario El Fanal.\n\n"
        "El sindicato exige la dimisión de la consejera Elena Roca."
    ),
}


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("[Ravnholt sold the mill in Wexford to Tolbert].", "en"),
        ("[Martin Kelf is taking over from Anna Pryce].", "en"),
        ("[Hallam bought the rival Corvane].", "en"),
        ("[Anna Pryce will succeed Martin Kelf and Hallam bought the rival Corvane].", "en"),
        ("[Corvane bought the brewer Hallam and Denholm sold its loft to Orvell].", "en"),
        ("[Ravnholt a vendu le moulin de Dinan à Tolbert].~", "fr"),
        ("[Martin Kervel remplace Anne Prigent à la tête de la station].~", "fr"),
        ("[Le brasseur Hallam met la main sur Corvane].~", "fr"),
        ("[Hallam schluckt den Wettbewerber Corvane].~", "de"),
        ("[Anna Prieß wird von Martin Kelf abgelöst].~", "de"),
        ("[Ravnholt ist mit seiner Klage gegen Skarne gescheitert].~", "de"),
        ("[Ravnholt vendió el molino de Lugo a Tolbert].~", "es"),
        ("[Martín Calvo tomará el relevo de Ana Prieto].~", "es"),
        ("[Hallam compró la cervecera Corvane].~", "es"),
        ("[Corvane was taken over by Hallam].", "de"),
    ],
)
def test_an_act_with_its_two_sides_exchanged_is_contradicted(status: Status, said: str, source: str) -> None:
    assert status(said, source) == "contradicted"


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("[Ravnholt bought the mill in Wexford from Tolbert].", "en"),
        ("[Corvane bought the brewer Hallam and Orvell sold its loft to Denholm].", "en"),
        ("[Martin Kelf will be replaced by Anna Pryce].", "en"),
        ("[The brewer Hallam has a new owner, Corvane].", "en"),
        ("[Ravnholt a acheté le moulin de Dinan à Tolbert].~", "fr"),
        ("[Le rachat de Hallam par Corvane date du printemps].~", "fr"),
        ("[Corvane schluckt den Brauer Hallam].~", "de"),
        ("[Martin Kelf wird von Anna Prieß abgelöst].~", "de"),
        ("[Skarne klagte gegen Ravnholt].~", "de"),
        ("[Ravnholt compró el molino de Lugo a Tolbert].~", "es"),
        ("[Martín Calvo será relevado por Ana Prieto].~", "es"),
    ],
)
def test_the_same_act_seen_from_its_other_side_is_not_contradicted(status: Status, said: str, source: str) -> None:
    assert status(said, source) != "contradicted"


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("[The publisher Marlow has announced that the Fenland Herald will shut].", "en"),
        ("[The ferry firm Skarne has built a terminal in Limerick].", "en"),
        ("[The hospital in Ashby closed its maternity ward].", "en"),
        ("[The conviction of the dealer Piers Roake was quashed].", "en"),
        ("[The rival Clara Moss won the cup].", "en"),
        ("[The borough has decided to sue the builder Tarrock].", "en"),
        ("[L'éditeur Marlot a fermé le journal Le Fanal].~", "fr"),
        ("[La compagnie Skarne a construit un terminal à Lorient].~", "fr"),
        ("[Der Verlag Marlow hat die Zeitung Fanal geschlossen].~", "de"),
        ("[La editorial Marlo confirmó el cierre de El Fanal].~", "es"),
        ("[La consejera Elena Roca ha dimitido].~", "es"),
    ],
)
def test_what_is_denied_planned_or_feared_has_not_been_done(status: Status, said: str, source: str) -> None:
    assert status(said, source) == "contradicted"


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("[The publisher Marlow will not close the Fenland Herald].", "en"),
        ("[The borough has not decided to sue the builder Tarrock].", "en"),
        ("[The ferry firm Skarne intends to build a terminal in Limerick].", "en"),
        ("[The conviction of the dealer Piers Roake was not quashed].", "en"),
        ("[The swimmer Ines Vidal won the cup].", "en"),
        ("[L'éditeur Marlot n'a pas fermé le journal Le Fanal].~", "fr"),
        ("[La compagnie Skarne veut construire un terminal à Lorient].~", "fr"),
        ("[Der Verlag Marlow schließt die Zeitung Fanal nicht].~", "de"),
        ("[La editorial Marlo no cerrará el diario El Fanal].~", "es"),
        ("[El sindicato pide la dimisión de la consejera Elena Roca].~", "es"),
    ],
)
def test_what_is_denied_or_planned_by_both_is_not_contradicted(status: Status, said: str, source: str) -> None:
    assert status(said, source) != "contradicted"


def acts(text: str, language: str) -> set[tuple[str, Bag, Bag]]:
    """The acts that a sentence tells, each with the names on its two sides."""
    found = laid_out(text, language).acts
    return {(act.name, *(frozenset(word[2:] for word in side if word[:2] == "n:") for side in (act.one, act.two))) for act in found}  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "language", "doer", "done_to"),
    [
        ("Corvane hat Hallam gekauft, wie am Montag bekannt wurde.", "de", "corvan", "hallam"),
        ("Corvane hat Hallam gekauft, nachdem der Preis gesenkt worden war.", "de", "corvan", "hallam"),
        ("Hallam wurde von Corvane gekauft, wie es heißt.", "de", "corvan", "hallam"),
        ("Hallam wurde, wie am Montag bekannt wurde, von Corvane gekauft.", "de", "corvan", "hallam"),
        ("Es heißt, dass Hallam von Corvane gekauft worden ist.", "de", "corvan", "hallam"),
        ("Hallam est parvenu à racheter Corvane.", "fr", "hallam", "corvan"),
        ("Hallam était contraint de racheter Corvane.", "fr", "hallam", "corvan"),
        ("C'est Hallam qui rachète Corvane.", "fr", "hallam", "corvan"),
        ("Hallam a été racheté par Corvane.", "fr", "corvan", "hallam"),
        ("Hallam fue capaz de comprar Corvane.", "es", "hallam", "corvan"),
        ("Hallam fue comprada por Corvane.", "es", "corvan", "hallam"),
        ("Hallam was able to buy Corvane.", "en", "hallam", "corvan"),
        ("Hallam was bought by Corvane.", "en", "corvan", "hallam"),
    ],
)
def test_only_a_participle_that_is_helped_turns_the_sides(text: str, language: str, doer: str, done_to: str) -> None:
    assert acts(text, language) == {("buy", frozenset({doer}), frozenset({done_to}))}


@pytest.mark.parametrize("language", ["de", "en", "es", "fr"])
def test_no_words_of_one_part_of_speech_stand_for_two_acts(language: str) -> None:
    found: dict[tuple[object, bool], set[tuple[object, ...]]] = {}
    for row in (row for rows in wordings(language).values() for row in rows):
        told_of = (row.act, row.kin, row.subject, row.object, *sorted(row.sides.items()))
        found.setdefault((row.parts, row.noun), set()).add(told_of)
    assert [key for key, rows in found.items() if len(rows) > 1] == []


@pytest.mark.parametrize(
    ("text", "language", "act"),
    [
        ("Der Kauf von Hallam durch Corvane ist gebilligt.", "de", ("buy", frozenset({"corvan"}), frozenset({"hallam"}))),
        ("Corvane will Hallam kaufen.", "de", ("buy", frozenset({"corvan"}), frozenset({"hallam"}))),
        ("Die Niederlage von Hallam gegen Corvane kam spät.", "de", ("beat", frozenset({"corvan"}), frozenset({"hallam"}))),
        ("La derrota de Hallam ante Corvane llegó tarde.", "es", ("beat", frozenset({"corvan"}), frozenset({"hallam"}))),
        ("Hallam derrota a Corvane.", "es", ("beat", frozenset({"hallam"}), frozenset({"corvan"}))),
        ("La demanda de Hallam contra Corvane sigue.", "es", ("sue", frozenset({"hallam"}), frozenset({"corvan"}))),
        ("Hallam demanda a Corvane.", "es", ("sue", frozenset({"hallam"}), frozenset({"corvan"}))),
    ],
)
def test_a_noun_of_an_act_is_told_from_its_verb(text: str, language: str, act: tuple[str, Bag, Bag]) -> None:
    assert acts(text, language) == {act}


def test_a_small_word_is_no_noun_of_german_and_a_noun_no_verb() -> None:
    assert acts("Ein Schlag für Hallam und Corvane.", "de") == set()


def test_what_a_german_noun_stands_before_is_its_owner_only_as_a_genitive() -> None:
    assert acts("Die Nachfolge Hallams ist offen.", "de") == {("succeed", frozenset(), frozenset({"hallam"}))}
    assert acts("Bis zur Wahl des Nachfolgers leitet Hallam das Haus.", "de") == set()
