"""How well `factcheck ask` answers the labelled questions of stories: python tests/bench/asked.py FOLDER [--misses]

A story's `gold/questions.jsonl` has a question a line, with the labelled claims that answer it; none for what no article tells. Counted:
the claim that fits best is one of them; one of them stands among the claims listed in the first three answers; and of the questions that
no article answers, those of which the tool says so (nothing found, or nothing for certain); of the first answers told as sure, the wrong
ones.
"""

import json
import sys
from pathlib import Path

from factcheck.ask.asking import ask
from factcheck.evaluate.stories import load_stories
from factcheck.model import Claim
from factcheck.run import analyse


def main(folder: Path, misses: bool) -> None:
    """Prints the counts for all stories of a folder that have questions."""
    asked = first = listed = absent = refused = sure = wrong = 0
    for story in load_stories(folder):
        path = story.root / "gold" / "questions.jsonl"
        if not path.is_file():
            continue
        analysis = analyse(story.root)
        claims = {c.id: c for c in analysis.claims}
        files = {s.name: Path(s.path).name for s in analysis.sources}
        texts = {Path(s.path).name: s.text for s in analysis.sources}
        for row in map(json.loads, path.read_text("utf-8").splitlines()):
            hits = ask(row["question"], analysis.links, analysis.reconciliation, most=3)
            if not row["answers"]:
                absent += 1
                told = not hits or not hits[0].sure
                refused += told
                sure, wrong = sure + (not told), wrong + (not told)
                if misses and not told:
                    print(f"- {row['question']}\n    answered: {claims[hits[0].claim].quote.exact} ({hits[0].score})")
                continue
            asked += 1
            spans = [(g["source"], at, at + len(g["quote"])) for g in map(story.claims.get, row["answers"]) if g
                     for at in [texts[g["source"]].find(g["quote"])]]  # fmt: skip
            right = [any(_meets(claims[c], files, span) for span in spans) for h in hits for c in h.answer.claims if c in claims]
            one = bool(hits) and any(_meets(claims[hits[0].claim], files, span) for span in spans)
            first, listed = first + one, listed + any(right)
            certain = bool(hits) and hits[0].sure
            sure, wrong = sure + certain, wrong + (certain and not one)
            if misses and not one:
                got = f"{claims[hits[0].claim].quote.exact} ({hits[0].score})" if hits else "nothing"
                print(f"{'~' if any(right) else '-'} {row['question']}\n    {got}, not {story.claims[row['answers'][0]]['quote']}")
    if not asked:
        sys.exit("no story here has questions")
    print(f"asked {asked}: answered first {first / asked:.3f}, among three answers {listed / asked:.3f}")
    print(f"told as sure {sure}: wrong {wrong / max(1, sure):.3f}")
    print(f"unanswerable {absent}: said so {refused / absent:.3f}")


def _meets(claim: Claim, files: dict[str, str], span: tuple[str, int, int]) -> bool:
    return files[claim.source] == span[0] and claim.quote.start < span[2] and span[1] < claim.quote.end


if __name__ == "__main__":
    main(Path(sys.argv[1]), "--misses" in sys.argv)
