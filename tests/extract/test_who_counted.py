"""Who counted is the speaker of a count, and not what was counted."""

import pytest

from tests.extract.reading import claim, read

TWO_COUNTS = {
    "en": "Thousands marched in Norwell on Saturday. Organisers counted 38,000 people; police spoke of 7,500.",
    "de": "Tausende haben am Samstag in Freiburg demonstriert. Die Veranstalter sprachen von 38.000 Teilnehmern, die Polizei von 7.500.",
    "es": "Miles de personas se manifestaron el sábado en Montalbo. Los convocantes hablan de 38.000 asistentes y la policía de 7.500.",
    "fr": "Un cortège a défilé samedi à Rennes. Les organisateurs ont compté 38 000 manifestants, la police parle de 7 500.",
    "it": "Un corteo ha sfilato sabato a Norvello. Gli organizzatori hanno contato 38.000 partecipanti, la polizia parla di 7.500.",
}
POLICE = {"en": "police", "de": "Polizei", "es": "policía", "fr": "police", "it": "polizia"}


@pytest.mark.parametrize("language", TWO_COUNTS)
def test_each_of_two_counts_is_put_down_to_who_counted_and_is_of_neither(language: str) -> None:
    found = read(TWO_COUNTS[language], language)
    counts = [c for c in found.claims if c.value is not None and c.value.low in (38000, 7500)]
    assert [c.value.low for c in counts if c.value is not None] == [38000, 7500]
    assert counts[1].attributed_to == POLICE[language] != counts[0].attributed_to
    parties = {c.attributed_to for c in counts}
    assert None not in parties
    assert parties.isdisjoint(c.subject for c in counts)
    assert not any("parl" in (c.subject or "") for c in counts)


@pytest.mark.parametrize(
    ("language", "text", "words", "subject"),
    [
        ("en", "The company counts 300 employees.", "300", "company"),
        ("de", "Die Gewerkschaft zählt 300 Mitglieder.", "300", "Gewerkschaft"),
    ],
)
def test_who_counts_its_own_people_is_what_they_are_of(language: str, text: str, words: str, subject: str) -> None:
    assert claim(read(text, language), words).subject == subject


@pytest.mark.parametrize(
    ("language", "text", "words", "subject"),
    [
        (
            "de",
            "Anna Reich geht. An ihrer Stelle führt Lukas Wern die Klinik. Der 58-Jährige leitet bisher das Karlsspital.",
            "58",
            "Lukas Wern",
        ),
        ("es", "La campaña se vio empañada por la muerte de un temporero de 52 años, que cayó en Peñalrubia.", "52", "temporero"),
        ("fr", "Deux jours après la mort d’un participant de 34 ans au Marathon des Trois-Villages, on débat.", "34", "participant"),
    ],
)
def test_an_age_is_of_a_person_told_right_there_or_named_last(language: str, text: str, words: str, subject: str) -> None:
    assert claim(read(text, language), words).subject == subject


def test_an_age_with_the_indefinite_article_is_not_of_who_was_named_last() -> None:
    text = "Bürgermeister Hans Thoma eröffnete das Fest. Ein 58-Jähriger wurde verletzt."
    assert claim(read(text, "de"), "58").subject is None
