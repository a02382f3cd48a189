"""What reviewers decided counts for or against the rule that had spoken."""

from pathlib import Path

from factcheck.evaluate.decided import decided_table, judgements
from factcheck.run import analyse
from tests.command import run

ONE = "---\noutlet: One\npublished: 2025-03-01\nlanguage: en\n---\nThe Louvre welcomed 8.7 million visitors in 2024.\n"
TWO = "---\noutlet: Two\npublished: 2025-03-02\nlanguage: en\n---\nThe Louvre welcomed 6.1 million visitors in 2024.\n"


def test_an_overruled_finding_lowers_the_precision_of_its_rule(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "one.md").write_text(ONE, "utf-8")
    (tmp_path / "sources" / "two.md").write_text(TWO, "utf-8")
    (conflict,) = [f for f in analyse(tmp_path).findings if f.code.startswith("C")]
    assert judgements(analyse(tmp_path)) == {}
    decided = run(
        "decide",
        conflict.fingerprint,
        "--as",
        "both-right",
        "--because",
        "one counts free entries",
        "--reviewer",
        "Ada",
        "-d",
        str(tmp_path),
    )
    assert decided.returncode == 0
    found = judgements(analyse(tmp_path))
    assert (found[conflict.code].upheld, found[conflict.code].overruled) == (0, 1)
    assert conflict.code in decided_table(found)
    assert conflict.code in run("eval", str(tmp_path)).stdout
