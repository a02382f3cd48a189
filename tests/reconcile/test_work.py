"""The work of making calculations again grows with the article."""

from factcheck.model import Aspect
from factcheck.reconcile.arithmetic import check_article
from factcheck.reconcile.terms import Article
from tests.reconcile.made import claim, source
from tests.work import calls


def test_the_work_of_a_share_does_not_grow_with_what_stands_in_other_paragraphs():
    def work(times: int) -> int:
        text = source("a", "\n\n".join(f"Of the {1000 + i} ships {i + 10} came late, or {i % 70 + 11} percent." for i in range(times)))
        claims = []
        for i in range(times):
            claims.append(claim(text, f"{1000 + i} ships", 1000 + i, "ships", measure="ships"))
            claims.append(claim(text, f"{i + 10} came late", i + 10, "ships", measure="ships"))
        shares = [
            claim(text, f"late, or {i % 70 + 11} percent", i % 70 + 11, "%", aspect=Aspect.SHARE, measure="share") for i in range(times)
        ]
        return calls(lambda: check_article(Article(text, [*claims, *shares])))

    work(5)
    assert work(120) < 6 * work(30)
