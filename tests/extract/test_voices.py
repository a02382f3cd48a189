"""To whom a text attributes what it says: by name where it names somebody beside the post, and to whom "he" stands for."""

import pytest

from factcheck.model import Kind, Modality
from tests.extract.reading import claim, read

CASTAN = "“We have lost 210 million euros in two years,” said the chief executive, Hélène Castan. "
AUBANEL = "Marc Aubanel, the regional secretary of the CGT union, called the plan “an act of vandalism”. "


@pytest.mark.parametrize(
    ("language", "text", "words", "speaker"),
    [
        ("en", CASTAN, "210", "Hélène Castan"),
        ("fr", "Selon la directrice générale, Hélène Castan, le groupe a perdu 210 millions d'euros.", "210", "Hélène Castan"),
        ("en", "The region's president, Antoine Rebuffat, said on Tuesday that 41 million euros had been paid.", "41", "Antoine Rebuffat"),
        ("fr", "Son président, Antoine Rebuffat, a déclaré que 40 emplois sont menacés.", "40", "Antoine Rebuffat"),
        ("en", "Marc Aubanel, the secretary of the union, said that 12 people were hurt.", "12", "Marc Aubanel"),
        ("en", CASTAN + AUBANEL + "He said the region had given it 38 million euros.", "38", "Marc Aubanel"),
        ("en", CASTAN + "She said the plant had cost 38 million euros.", "38", "Hélène Castan"),
        ("de", "Die Veranstalter sprachen von 45.000 Teilnehmern.", "45.000", "Veranstalter"),
        ("fr", "Le directeur de Pellam France assure que 650 commandes arrivent par mois.", "650", "directeur de Pellam France"),
        ("fr", "Le directeur assure que 650 commandes arrivent par mois chez Pellam France.", "650", "directeur"),
        ("en", "“We will lose 300 million,” Hélène Castan, the chief executive, told reporters.", "300", "Hélène Castan"),
        ("de", "Im Streik waren nach Angaben des Ministeriums nur 38 Prozent.", "38", "Ministeriums"),
        ("fr", "Selon un dernier bilan de la préfecture, 14 personnes ont été blessées.", "14", "dernier bilan de la préfecture"),
        ("es", "Hay 300 casas sin luz, informó este lunes la policía.", "300", "policía"),
        ("es", "Hay 300 casas sin luz, según informó ayer el alcalde.", "300", "alcalde"),
        ("de", "300 Häuser sind ohne Strom, teilte am Sonntagabend die Polizei mit.", "300", "Polizei"),
        ("fr", "300 maisons sont sans courant, a indiqué lundi la préfecture.", "300", "préfecture"),
        ("en", "Judith Marlowe, the director, told the business committee that 12 people were hurt.", "12", "Judith Marlowe"),
        ("en", "The firm's chief executive, Judith Marlowe, was ill. She said that 12 people were hurt.", "12", "Judith Marlowe"),
        ("en", "Opposition leader Tom Garrick was angry. He said that 12 people were hurt.", "12", "Tom Garrick"),
        ("en", "“We sold 300 houses,” says the firm's director, Professor Helen Tran.", "300", "Helen Tran"),
        ("es", "Yacine Belkadi, que fue concejal, asegura que hay 300 casas sin luz.", "300", "Yacine Belkadi"),
        ("fr", "Selon un sondage réalisé en mars, 40 % des habitants sont contre.", "40", "sondage"),
        ("es", "Luis Prieto, el director, habló ayer. Según sus cálculos, hay 300 casas sin luz.", "300", "Luis Prieto"),
        ("es", "Según su abogado, hay 300 casas sin luz.", "300", "abogado"),
        ("fr", "Gildas Le Moal, président du comité, est parti. Selon lui, les navires ont pris 2 300 tonnes.", "2 300", "Gildas Le Moal"),
    ],
)
def test_what_somebody_says_is_his(language: str, text: str, words: str, speaker: str) -> None:
    assert claim(read(text, language), words).attributed_to == speaker


def test_where_something_is_declared_is_nobody_who_speaks() -> None:
    found = claim(read("El brote declarado en el barrio de La Barqueta deja cuatro muertos.", "es"), "cuatro")
    assert found.attributed_to is None


def test_a_name_that_is_no_apposition_to_the_subject_says_nothing() -> None:
    found = claim(read("In the week of the strike, Marc Aubanel, 12 people were hurt, the police said."), "12")
    assert found.attributed_to == "police"


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Public health counted 2,300 sick, and 421 who had to be admitted to hospital.", "421"),
        ("en", "Net debt, long the company's weak point, has come down to £263 million.", "263"),
        ("fr", "L'étude, communiquée à un institut de Lyon, chiffrait les travaux à 1,2 million d'euros.", "1,2"),
    ],
)
def test_neither_what_follows_a_preposition_nor_an_owner_speaks(language: str, text: str, words: str) -> None:
    assert claim(read(text, language), words).attributed_to in (None, "Public health", "étude")


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "By then the firm had received 37 reports of fires, and 12 people were hurt.", "12"),
        ("en", "E-mails suggest that its maker waited too long and that 12 people were hurt.", "12"),
        ("en", "Nobody told the committee that 12 people were hurt.", "12"),
        ("fr", "La chambre régionale des comptes a pris 74 pages.", "74"),
        ("fr", "« C'est trop cher », a-t-il déclaré hier au conseil municipal, où siègent 43 élus.", "43"),
        ("fr", "La police l'a annoncé hier. Londres n'en reconnaît que 1 400 tonnes.", "1 400"),
    ],
)
def test_neither_what_is_spoken_of_nor_who_hears_it_speaks(language: str, text: str, words: str) -> None:
    assert claim(read(text, language), words).attributed_to is None


def test_what_a_text_tells_of_a_speaker_behind_his_quotation_is_its_own() -> None:
    told = read("« La Ville a coupé 250 000 euros », résume Solène Caradec, qui dirige 46 salariés depuis 2018.", "fr")
    assert [claim(told, words).attributed_to for words in ("250 000", "46")] == ["Solène Caradec", None]
    more = read("« C'est assez », résume Solène Caradec, qui assure que 46 salariés sont partis.", "fr")
    assert claim(more, "46").attributed_to == "Solène Caradec"


def test_who_says_something_is_no_product_of_a_maker_of_the_same_name() -> None:
    text = "Corvane Home announced a recall. Corvane sold 61,000 throws. Corvane has 140 people. “We sold 300 more,” Corvane Home said."
    assert claim(read(text), "300").attributed_to == "Corvane Home"


def test_who_says_something_does_not_say_what_post_he_holds() -> None:
    found = next(c for c in read(CASTAN).claims if c.kind is Kind.ROLE)
    assert (found.subject, found.attributed_to, found.modality) == ("Hélène Castan", None, Modality.ASSERTED)


def test_what_is_expected_is_no_report() -> None:
    told = [claim(read(f"Organisers {verb} 60,000 people at the march."), "60,000") for verb in ("expect", "counted")]
    assert [(c.attributed_to, c.modality) for c in told] == [("Organisers", Modality.PLANNED), ("Organisers", Modality.REPORTED)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Selon un dernier bilan communiqué dimanche, 14 personnes ont été blessées."),
        ("en", "According to the latest toll, 14 people were injured."),
        ("de", "Laut jüngster Bilanz wurden 14 Menschen verletzt."),
        ("es", "Según el último balance, 14 personas resultaron heridas."),
    ],
)
def test_what_was_counted_so_far_is_nobody_who_speaks(language: str, text: str) -> None:
    assert claim(read(text, language), "14").attributed_to is None


@pytest.mark.parametrize(
    ("language", "text", "words", "denied"),
    [
        ("en", "The party will have 31 seats, not 32.", "32", True),
        ("de", "Gerodet werden 26 Hektar Wald, nicht 16.", "16", True),
        ("es", "Son 26 hectáreas de bosque, y no 16.", "16", True),
        ("fr", "Il faudra abattre 26 hectares de forêt, et non 16.", "16", True),
        ("fr", "Le club paie 28 millions d'euros, plus 4 millions d'euros de primes.", "4", False),
        ("en", "The party will not have 31 seats.", "31", True),
    ],
)
def test_a_figure_that_is_refused_beside_the_one_that_holds_is_denied(language: str, text: str, words: str, denied: bool) -> None:
    assert (claim(read(text, language), words).modality is Modality.DENIED) is denied


@pytest.mark.parametrize(
    ("language", "text", "words", "denied"),
    [
        ("en", "Nor is it true that no one was hurt.", "no one", True),
        ("en", "The firm denied that 58 people were hurt, and said that 12 were in hospital.", "58", True),
        ("en", "The firm denied that 58 people were hurt, and said that 12 were in hospital.", "12", False),
        ("en", "It is not true that 58 people were hurt; 12 people were.", "12", False),
        ("fr", "Il n'est pas vrai qu'il y a eu 58 blessés.", "58", True),
        ("de", "Die Firma bestreitet, dass 58 Menschen verletzt wurden.", "58", True),
        ("es", "No es cierto que 58 personas resultaran heridas.", "58", True),
    ],
)
def test_what_is_told_in_order_to_say_that_it_is_not_so_is_denied(language: str, text: str, words: str, denied: bool) -> None:
    assert (claim(read(text, language), words).modality is Modality.DENIED) is denied


def test_that_nobody_was_hurt_is_told_once() -> None:
    assert [c.quote.exact for c in read("Nobody was hurt.").claims] == ["Nobody was hurt"]


def test_a_count_that_is_given_as_provisional_is_so_wherever_its_source_stands() -> None:
    text = "La CDU ganó las elecciones con el 30,2 % de los votos, según el escrutinio provisional, y gobernará."
    found = claim(read(text, "es"), "30,2")
    assert found.scope.basis == ("provisional",) and found.attributed_to is None


def test_a_post_told_in_passing_is_not_said_by_who_speaks_in_another_clause() -> None:
    text = "Konrad Seidel, the former head of the union, has not changed his mind, although the ministry said that 14 jobs were lost."
    extraction = read(text)
    assert [c.attributed_to for c in extraction.claims if c.kind is Kind.ROLE] == [None]
    assert claim(extraction, "14").attributed_to == "ministry"


@pytest.mark.parametrize(
    ("language", "text", "words", "speaker"),
    [
        ("en", "Police counted 80,000 marchers in Lyon on Saturday, the organisers 400,000.", "400,000", "organisers"),
        ("en", "The prefecture counted 1,200 marchers and the committee 3,000.", "3,000", "committee"),
        ("en", "Police put the crowd at 4,500, the unions at 7,000.", "4,500", "Police"),
        ("fr", "La police estime la foule à 4 500 personnes, les syndicats à 7 000.", "7 000", "syndicats"),
        ("de", "Die Polizei schätzte den Zug auf 4500 Menschen, die Veranstalter auf 7000.", "7000", "Veranstalter"),
        ("es", "La policía contó el sábado 80.000 manifestantes en Lyon, los organizadores 400.000.", "400.000", "organizadores"),
    ],
)
def test_who_counts_otherwise_counts_though_the_verb_stands_once(language: str, text: str, words: str, speaker: str) -> None:
    assert claim(read(text, language), words).attributed_to == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested 44 people on Saturday, the unions 7,000.",  # nobody counts
        "Police counted 80,000 marchers, of the unions 7,000.",  # a part
        "Police counted 80,000 marchers in Lyon, near the bank 400,000.",  # a place
    ],
)
def test_who_stands_before_a_figure_has_not_counted_it_where_nothing_is_left_out(text: str) -> None:
    found = [c for c in read(text).claims if c.value is not None]
    assert not {c.attributed_to for c in found} & {"unions", "bank"}


def test_what_is_announced_announces_nothing_though_it_is_somebodys() -> None:
    text = "La compañía vendió menos y ha anunciado un expediente de regulación de empleo para 150 de sus 240 trabajadores."
    assert claim(read(text, "es"), "240").attributed_to is None
