"""The graph as files that other programs read back."""

import json
import re

import networkx

from factcheck.graph import build, candidates, graph_text
from factcheck.link.linked import Entity, Links
from factcheck.model import Question
from factcheck.reconcile.pairs.ladder import judge
from factcheck.rules.example import claim


def story() -> Links:
    claims = (
        claim("orders", 78000, time="2025-08-31", said_by="Citroën").linked("a"),
        claim("orders", 78000, published="2025-09-02").linked("b"),
        claim("deliveries", 95000, time="2025-08-31").linked("c"),
    )
    questions = tuple(Question(id=q, subject="ami", measure=q.split(".")[1]) for q in sorted({c.question for c in claims}))
    return Links(claims, (Entity("ami", "Ami"),), questions)


def test_graphml_and_json_read_back_as_the_same_graph() -> None:
    links = story()
    relations = [r for a, b in candidates(links) if (r := judge(a, b, links)) is not None]
    graph = build(links, relations)
    xml = networkx.parse_graphml(graph_text(links, relations, "graphml"), force_multigraph=True)
    plain = networkx.node_link_graph(json.loads(graph_text(links, relations, "json")), edges="edges")
    for back in (xml, plain):
        assert sorted(back.nodes) == sorted(graph.nodes)
        assert _edges(back) == _edges(graph)
        assert back.nodes["claim:a"]["low"] == 78000


def test_each_edge_of_graphml_has_an_id_of_its_own() -> None:
    ids = re.findall(r'<edge [^>]*id="([^"]*)"', graph_text(story(), (), "graphml"))
    assert len(ids) > 3 and len(set(ids)) == len(ids)


def _edges(graph: networkx.MultiDiGraph) -> list[tuple[str, str, str]]:
    return sorted((a, b, d["type"]) for a, b, d in graph.edges(data=True))


def test_nodes_and_edges_say_what_they_are() -> None:
    links = story()
    graph = build(links, [r for a, b in candidates(links) if (r := judge(a, b, links)) is not None])
    assert {d["type"] for _, d in graph.nodes(data=True)} == {"source", "claim", "entity", "question", "speaker"}
    assert {d["type"] for _, _, d in graph.edges(data=True)} >= {"states", "about", "answers", "said-by", "agree", "conflict"}


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert graph_text(story(), (), "graphml") == graph_text(story(), (), "graphml")
    assert graph_text(story(), (), "json") == graph_text(story(), (), "json")
