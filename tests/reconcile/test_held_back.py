"""Where figures stand beside each other that do not make the one beside them, and where the same words do bind them."""

from dataclasses import replace

import pytest

from factcheck.model import Aspect, Kind, TimeRelation
from tests.reconcile.made import claim, source
from tests.reconcile.test_arithmetic import faults as faults_of
from tests.reconcile.test_calculations import faults

TOGETHER = {
    "en": "The region counted 1,000 cases. The two provinces had 400 and 500 cases, together {} percent of the total.",
    "fr": "La région a compté 1 000 cas. Les deux provinces en ont eu 400 et 500, soit ensemble {} % du total.",
    "es": "La región contó 1.000 casos. Las dos provincias tuvieron 400 y 500 casos, en total el {} % de los casos.",
}
ALONE = {
    "en": "The region counted 1,000 cases. The north had 500 cases, {} percent of the total.",
    "fr": "La région a compté 1 000 cas. Le nord en a eu 500, soit {} % du total.",
    "es": "La región contó 1.000 casos. El norte tuvo 500 casos, en total el {} % de los casos.",
}
LEFT = {
    "en": "The works cost 6.4 million euros. The state gives 2.4 million, the county 1.5 million, which leaves {} million for the town.",
    "fr": "Les travaux coûtent 6,4 millions d'euros. L'État donne 2,4 millions, le département 1,5 million, il reste donc {} millions.",
    "de": "Der Umbau kostet 6,4 Millionen Euro. Das Land gibt 2,4 Millionen, der Kreis 1,5 Millionen, bleiben {} Millionen für die Stadt.",
    "es": "Las obras cuestan 6,4 millones de euros. El Estado da 2,4 millones, la provincia 1,5 millones, quedan {} millones.",
}


@pytest.mark.parametrize("language", TOGETHER)
def test_a_share_of_two_together_is_not_held_against_the_last_of_them(language):
    assert faults(language, TOGETHER[language].format(90)) == []
    assert faults(language, ALONE[language].format(50)) == []
    assert faults(language, ALONE[language].format(90)) == ["A101"]


@pytest.mark.parametrize("language", LEFT)
def test_what_is_left_of_a_whole_of_the_sentence_before_is_the_whole_without_the_listed_parts(language):
    right, wrong = ("2.5", "3.1") if language == "en" else ("2,5", "3,1")
    assert faults(language, LEFT[language].format(right)) == []
    assert faults(language, LEFT[language].format(wrong)) == ["A107"]


def test_what_a_last_one_takes_is_not_what_the_others_leave():
    text = "The works cost 6.4 million euros. The state gives 2.4 million, the county 1.5 million, and the roof takes 3.1 million."
    assert faults("en", text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The film has sold 67 million tickets. The old record, 41 million, is beaten by {} million."),
        ("de", "Der Film hat 67 Millionen Karten verkauft. Der alte Rekord von 41 Millionen wurde um {} Millionen übertroffen."),
    ],
)
def test_an_old_record_is_beaten_by_what_the_new_figure_is_more(language, text):
    assert faults(language, text.format(26)) == []
    assert faults(language, text.format(36)) == ["A103"]
    assert faults("en", "The film has sold 67 million tickets. The director, 41 million euros rich, leads by 36 million.") == []


def test_a_whole_price_beside_one_with_cents_is_exact_and_a_weight_beside_one_with_decimals_is_not():
    assert faults("en", "The ticket fell from 12 euros to 9.60 euros, down 19 percent.") == ["A102"]
    assert faults("en", "The ticket fell from 12 euros to 9.60 euros, down 20 percent.") == []
    assert faults("en", "The weekly load fell from 12 tonnes to 9.60 tonnes, down 19 percent.") == []


@pytest.mark.parametrize(("since", "expected"), [(False, ["A109"]), (True, [])])
def test_what_is_counted_since_a_date_is_not_spread_over_another_length_of_its_sentence(since, expected):
    text = source("j", "The shop opened eight weeks late and has sold 2,400 bicycles, or so many a week.")
    late = claim(text, "eight weeks", 8, "weeks", kind=Kind.DURATION, measure="duration:delay")
    sold = claim(text, "2,400 bicycles", 2400, "bicycles", measure="sales", time="2025-03" if since else None)
    if since:
        time = sold.claim.time.model_copy(update={"relation": TimeRelation.SINCE})
        sold = replace(sold, claim=sold.claim.model_copy(update={"time": time}))
    rate = claim(text, "so many a week", 100, "bicycles/week", aspect=Aspect.RATE, measure="rate:sales")
    assert faults_of(text, late, sold, rate) == expected
