"""Two or three articles of a sentence each: what a person should look at, and what may be printed in answer to their questions."""

import datetime as dt
import re

import pytest

from factcheck.extract import extract
from factcheck.lang.say import say
from factcheck.link import link
from factcheck.model import Source
from factcheck.model.time_iso import parse_time
from factcheck.read.config import Config
from factcheck.reconcile.reconcile import reconcile

# language | days from the first article to each other one | the articles
#     the codes of the findings
#     what may be printed, one answer a line
ROWS = """
en|1|Anna Weber is the mayor of Orlen.|Paul Klein is the mayor of Orlen.
    C109
    do not print: Anna Weber as mayor of Orlen according to A, Paul Klein as mayor of Orlen according to B
fr|1|Anna Weber est la maire d'Orlan.|Paul Klein est le maire d'Orlan.
    C109
    do not print: Anna Weber as mayor of Orlan according to A, Paul Klein as mayor of Orlan according to B
en|731|Anna Weber is the mayor of Orlen.|Paul Klein is the mayor of Orlen.
    -
    post: mayor of Orlen, according to A
    post: mayor of Orlen, according to B
en|1|The fire killed 12 people in Orlen.|Police said that 9 people were killed in Orlen by the fire, not 12.
    C102
    do not print: 12 people according to A, 9 people according to Police (B)
en|60|The bridge in Orlen will cost 34 million euros.|The bridge in Orlen will not cost 34 million euros.
    C102
    do not print: 34 million euros according to A, not so according to B
en|60|The bridge in Orlen will cost 34 million euros.|The bridge in Orlen will not cost 34 million euros but 42 million.
    C102
    do not print: 34 million euros according to A, 42 million euros according to B
en|1|The bridge in Orlen was opened in 1932.|The bridge in Orlen was opened in 1935.
    C107
    do not print: 1932 according to A, 1935 according to B
en|10|The petition has 12,000 signatures.|The petition has 14,000 signatures.
    -
    14,000 signatures, according to B
en|10|The petition has 14,000 signatures.|The petition has 12,000 signatures.
    -
    14,000 signatures (published 5 March 2025) according to A, 12,000 signatures (published 15 March 2025) according to B
en|10,20|The petition has 12,000 signatures.|The petition has 14,000 signatures.|The petition has 15,000 signatures.
    -
    15,000 signatures, according to C
en|60|The bridge in Orlen will open in May 2026.|The bridge in Orlen will open in September 2026.
    -
    date of opening: September 2026, as planned, according to B
en|60|The bridge in Orlen will open in September 2026.|The bridge in Orlen will open in May 2026.
    C107
    do not print: September 2026 according to A, May 2026 according to B
en|1|The ferry carried 4.4 million passengers in 2024, up 30 percent from 2023.|The ferry carried 4 million passengers in 2023.
    A102
    passengers: 4.4 million people (2024), according to A
en|1|The ferry carried 4.4 million passengers in 2024, up 10 percent from 2023.|The ferry carried 4 million passengers in 2023.
    -
    passengers: 4.4 million people (2024), according to A
en|1|The ferry carried 4.4 million passengers in 2024, up 30 percent from 2023.|The ferry carried 4 million passengers in 2022.
    -
    passengers: 4.4 million people (2024), according to A
en|1|The ferry carried 4.4 million passengers in 2024, up 30 percent.|The ferry carried 4 million passengers in 2023.
    A201
    passengers: 4.4 million people (2024), according to A
en|1|The ferry carried 4.4 million passengers in 2024, up 30 percent from 2023.|The ferry carried 4 million cars in 2023.
    -
    passengers: 4.4 million people (2024), according to A
en|1|The town of Orlen has 640 pupils, 160 of whom walk to school.|In Orlen 160 pupils walk to school, 40 percent of all pupils.
    A101
    pupils: 160 people, according to B
    pupils: 640 people, according to A
en|1|The town of Orlen has 640 pupils, 160 of whom walk to school.|In Orlen 160 pupils walk to school, 25 percent of all pupils.
    -
    pupils: 160 people, according to B
    pupils: 640 people, according to A
en|1|The town of Orlen has 640 pupils, 160 of whom walk to school.|In Orlen 160 pupils walk to school, 40 percent more than before.
    -
    pupils: 160 people, according to B
    pupils: 640 people, according to A
en|200,250|The plan in Orlen will cost 2,900 jobs.|The plan in Orlen will cost 2,600 jobs.|The plan in Orlen will cost 2,900 jobs.
    C106 C106
    do not print: 2,900 jobs according to A, 2,600 jobs according to B
en|200,150|The plan in Orlen will cost 2,900 jobs.|The plan in Orlen will cost 2,600 jobs.|The plan in Orlen will cost 2,900 jobs.
    -
    2,600 jobs, as planned, according to B
en|200,100|The plan in Orlen will cost 2,900 jobs.|The plan in Orlen will cost 2,600 jobs.|The plan in Orlen will cost 2,600 jobs.
    -
    2,600 jobs, as planned, according to C
en|200|The plan in Orlen will cost 2,900 jobs.|The plan in Orlen will cost 2,600 jobs.
    -
    2,600 jobs, as planned, according to B
en|200,250|Petrol in Orlen costs 2.10 euros a litre.|Petrol in Orlen costs 1.90 euros a litre.|Petrol in Orlen costs 2.10 euros a litre.
    -
    2.10 euros a litre (published 5 March 2025) according to A, 1.90 euros a litre (published 21 September 2025) according to B
en|1|Of the 41 people arrested, 23 were held in Orlen, or 56 percent.|Of the 41 people arrested, 23 were held in Orlen, or 65 percent.
    A101 C117
    arrests: 41 people, according to A
    place: Orlen, according to A
en|1|Of the 640 pupils in Orlen, 160 walk to school, or 25 percent.|Of the 640 pupils in Orlen, 160 walk to school, or 40 percent.
    A101 C106
    pupils: 640 people, according to A
en|1|The police counted 4,000 marchers in Orlen on Tuesday.|The organisers counted 9,000 marchers in Orlen on Tuesday.
    -
    date: 4 March 2025, according to the organisers (B)
    date: 4 March 2025, according to the police (A)
    the police (A): 4,000 people
en|1|Of 23 people arrested in Europe, five were arrested in France.|Of 23 people arrested in Europe, six were arrested in France.
    C106
    arrests: 23 people, according to A
    do not print: 5 people according to A, 6 people according to B
en|100|Police arrested 23 people in Europe, five of them in France.|Police arrested 23 people in Europe, six of them in France.
    C106
    arrests: 23 people, according to A
en|100|Police arrested 23 people in Europe, five of them in France.|Police arrested 24 people in Europe, six of them in France.
    -
    arrests: 24 people, according to B
en|1|The museum had 120,000 visitors last year.|The museum had 150,000 visitors last year.
    C106
    do not print: 120,000 people according to A, 150,000 people according to B
en|1|The museum had 120,000 visitors last year.|The museum did not have 120,000 visitors last year.
    C102
    do not print: 120,000 people according to A, not so according to B
en|1|The council approved the plan on Monday.|The council rejected the plan on Monday.
    C122
    do not print: “The council approved the plan on Monday” according to A, “The council rejected the plan on Monday” according to B
en|1|The court acquitted Anna Weber on Monday.|The court convicted Anna Weber on Monday.
    C122
    do not print: “The court acquitted Anna Weber on Monday” according to A, “The court convicted Anna Weber on Monday” according to B
en|1|Orlen won the final on Sunday by two goals.|Orlen lost the final on Sunday by two goals.
    C122 C122
    do not print: “Orlen won the final on Sunday by two goals” according to A, “Orlen lost the final on Sunday by two goals” according to B
    do not print: “Orlen won the final on Sunday” according to A, “Orlen lost the final on Sunday” according to B
en|1|Acme made a profit of 4 million euros.|Acme made a loss of 4 million euros.
    C122
    do not print: “Acme made a profit of 4 million euros” according to A, “Acme made a loss of 4 million euros” according to B
en|1|Acme bought Nordbank for 4 million euros.|Nordbank bought Acme for 4 million euros.
    C122
    do not print: “Acme bought Nordbank for 4 million euros” according to A, “Nordbank bought Acme for 4 million euros” according to B
en|1|Orlen beat Kell by 20 points on Sunday.|Kell beat Orlen by 20 points on Sunday.
    C122
    do not print: “Orlen beat Kell by 20 points on Sunday” according to A, “Kell beat Orlen by 20 points on Sunday” according to B
"""
CASES = [[line.strip() for line in row.splitlines()] for row in re.split(r"\n(?=\S)", ROWS.strip())]
FIRST = dt.date(2025, 3, 5)


def article(name: str, language: str, days: int, text: str) -> Source:
    """An article of this text, so many days after the first."""
    published = parse_time(str(FIRST + dt.timedelta(days)))
    return Source(name=name, path=f"{name}.md", outlet=name, published=published, language=language, digest=name, text=text)


@pytest.mark.parametrize("row", CASES, ids=[row[0] for row in CASES])
def test_findings_and_answers_follow_from_what_the_sentences_say(row: list[str]) -> None:
    (language, days, *texts), codes, *answers = row[0].split("|"), *row[1:]
    after = [0, *map(int, days.split(","))]
    sources = [article(name, language, n, text) for name, n, text in zip("ABC", after, texts, strict=False)]
    found = reconcile(link(sources, [extract(source, Config()) for source in sources], Config()), sources)
    assert " ".join(sorted(f.code for f in found.findings if f.code[0] in "ACU")) == codes.strip("-")
    printed = {say("en", answer.sentence.key, answer.sentence.values).partition(";")[0] for answer in found.answers}
    assert sorted(printed) == answers
