"""The page as a text: the same bytes, no request, nothing from a document outside JSON blocks."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import random
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from passerelle.errors import WrongUse
from passerelle.graph.model import Graph
from passerelle.views.network_page import PageOptions, network_page
from passerelle.views.words import words

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "{{ 7 * 7 }}<link rel=preconnect href=https://example.org>",
    "a\u2028b\u2029c\u202egnp.exe\u2066",
    "=HYPERLINK(1)",
)


class Page(HTMLParser):
    """The tags of a page with their attributes, and the texts of its scripts and styles."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, dict[str, str | None], str]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        if self.tags and self.tags[-1][0] in {"script", "style", "title"}:
            self.texts.append((*self.tags[-1], data))

    def constants(self, tag: str) -> list[str]:
        return [
            text
            for name, attributes, text in self.texts
            if name == tag and "type" not in attributes and text.strip()
        ]

    def block(self, name: str):
        found = [text for _, attributes, text in self.texts if attributes.get("id") == name]
        return json.loads(found[0])


@pytest.fixture(scope="module")
def mons(sample):
    return network_page(sample.mons(), PageOptions(title="Mons", language="fr"))


def test_same_graph_same_bytes_in_any_order(sample, mons):
    graph = sample.mons()
    shuffled = []
    for mapping in (graph.documents, graph.claims, graph.entities, graph.relations):
        items = list(mapping.items())
        random.Random(4).shuffle(items)
        shuffled.append(dict(items))
    again = network_page(Graph(*shuffled), PageOptions(title="Mons", language="fr"))
    assert again.encode() == mons.encode()


def test_same_bytes_in_another_process(sample, mons):
    code = (
        "import sys, hashlib; sys.path.insert(0, sys.argv[1])\n"
        "import network_sample\n"
        "from passerelle.views.network_page import PageOptions, network_page\n"
        "page = network_page(network_sample.mons(), PageOptions(title='Mons', language='fr'))\n"
        "print(hashlib.sha256(page.encode()).hexdigest())"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, str(Path(sample.__file__).parent)],
        env=os.environ | {"PYTHONHASHSEED": "12345"},
        check=True,
        capture_output=True,
        text=True,
    )
    assert run.stdout.strip() == hashlib.sha256(mons.encode()).hexdigest()


def test_policy_comes_first_and_names_each_constant(mons):
    page = Page(mons)
    head = [tag for tag, _ in page.tags].index("head")
    tag, attributes = page.tags[head + 1]
    policy = attributes["content"] or ""
    assert (tag, attributes["http-equiv"]) == ("meta", "Content-Security-Policy")
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert directives["default-src"] == "'none'"
    for directive, constants in (
        ("script-src", page.constants("script")),
        ("style-src", page.constants("style")),
    ):
        hashes = [
            f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
            for text in constants
        ]
        assert directives[directive].split() == hashes
    assert len(page.constants("script")) == 2
    assert "unsafe" not in policy


def test_no_element_asks_for_anything(mons):
    for tag, attributes in Page(mons).tags:
        assert tag not in {"link", "img", "iframe", "object", "embed", "base", "a", "form"}
        assert not {"src", "href", "srcset", "style", "action", "background"} & set(attributes)
        assert not [name for name in attributes if name.startswith("on")]


def test_the_style_sheet_loads_nothing(mons):
    (css,) = Page(mons).constants("style")
    assert not re.search(r"url\(|@import|@font-face", css)


def test_licence_of_vis_network_is_kept(mons):
    assert "vis.js is dual licensed" in Page(mons).constants("script")[0]


def test_a_hostile_document_stays_text(sample):
    sentences = tuple(
        sample.Said(
            f"[person/p{i}|{name}] opened [event/e{i}|{name} !].",
            ((f"person/p{i}", "TOOK_PART_IN", f"event/e{i}", "opened"),),
        )
        for i, name in enumerate(HOSTILE)
    )
    html = network_page(
        sample.make((HOSTILE[0], "en", "2020-01-01", sentences)),
        PageOptions(title=HOSTILE[0] + "\ud800"),
    )
    page = Page(html)
    clean = Page(network_page(sample.mons()))
    # The same elements as any page: no name has become one.
    assert [tag for tag, _ in page.tags] == [tag for tag, _ in clean.tags]
    assert page.constants("script") == clean.constants("script")
    assert {node["name"] for node in page.block("nodes-data")} >= set(HOSTILE)
    html.encode("utf-8")


def test_it_draws_things_and_not_their_evidence(mons, sample):
    nodes = Page(mons).block("nodes-data")
    kinds = {node["kind"] for node in nodes}
    assert kinds == {
        "Person", "Office", "Organisation", "Group", "Event", "Topic", "Place", "Agreement",
    }  # fmt: skip
    places = [node["key"] for node in nodes if node["kind"] == "Place"]
    assert places == [sample.VENUE]


def test_containment_is_told_in_words_or_drawn(sample, mons):
    evidence, nodes = Page(mons).block("evidence-data"), Page(mons).block("nodes-data")
    venue = next(node["id"] for node in nodes if node["key"] == sample.VENUE)
    assert ["se trouve à", "Mons, Hainaut, Belgique", ""] in evidence["nodes"][venue]["facts"]
    drawn = Page(network_page(sample.mons(), PageOptions(containment=True))).block("nodes-data")
    assert {"place/BE", "place/BE-WHT", sample.MONS} <= {node["key"] for node in drawn}


def test_one_tie_for_each_pair_and_type_with_all_its_sentences(sample, mons):
    page = Page(mons)
    edges, evidence = page.block("edges-data"), page.block("evidence-data")
    pairs = [(*sorted((edge["from"], edge["to"])), edge["kind"]) for edge in edges]
    assert len(set(pairs)) == len(pairs)
    key = f"{sample.LECLERCQ}~TOOK_PART_IN~{sample.CONFERENCE}"
    tie = next(edge for edge in edges if edge["key"] == key)
    ((opened,),) = [evidence["ties"][tie["id"]]]
    languages = [evidence["quotes"][quote[0]][1] for quote in opened["quotes"]]
    assert languages == ["fr", "nl"]
    assert tie["details"] == ["role=opened"]


def test_parallel_ties_bend_apart(sample):
    sentence = sample.Said(
        "[organisation/a|A] is a member of and cooperates with [organisation/b|B].",
        (
            ("organisation/a", "MEMBER_OF", "organisation/b"),
            ("organisation/a", "COOPERATES_WITH", "organisation/b"),
        ),
    )
    edges = Page(network_page(sample.make(("T", "en", None, (sentence,))))).block("edges-data")
    assert sorted("smooth" in edge for edge in edges) == [False, True]


def test_marks_point_at_the_mention_in_utf16(sample):
    sentence = sample.Said("\U0001f309 In [place/mons|Mons] sits [organisation/b|Bridge Office].")
    page = Page(network_page(sample.make(("T", "en", None, (sentence,)))))
    evidence = page.block("evidence-data")
    bridge = [node["key"] for node in page.block("nodes-data")].index("organisation/b")
    quote, marks, *_ = evidence["nodes"][bridge]["quotes"][0]
    units = evidence["quotes"][quote][2].encode("utf-16-le")
    assert [units[2 * marks[0] : 2 * marks[1]].decode("utf-16-le")] == ["Bridge Office"]


def test_only_whole_words_are_marked(sample):
    sentence = sample.Said("[organisation/a|Ban] banned the Ban of Banneux; Ban.")
    page = Page(network_page(sample.make(("T", "en", None, (sentence,)))))
    (node,) = page.block("evidence-data")["nodes"]
    assert node["quotes"][0][1] == [0, 3, 15, 18, 31, 34]


def test_where_a_file_lay_is_not_told(mons):
    assert "/home/someone" not in mons


def test_names_follow_the_language_of_the_page(sample):
    def name(language: str) -> str:
        page = Page(network_page(sample.mons(), PageOptions(language=language)))
        return next(n["name"] for n in page.block("nodes-data") if n["key"] == sample.HAINAUT)

    assert [name(language) for language in ("fr", "nl", "en", "de")] == [
        "gouverneur du Hainaut",
        "gouverneur van Henegouwen",
        "Governor of Hainaut",
        sample.mons().entities[sample.HAINAUT].name,
    ]


def test_words_are_the_same_in_every_language():
    english = words("en")
    for language in ("fr", "nl", "de"):
        texts = words(language)
        assert list(texts) == list(english)
        for key, text in texts.items():
            for one, other in zip(
                *([t] if isinstance(t, str) else t for t in (text, english[key])), strict=True
            ):
                assert sorted(re.findall(r"{\w+}", one)) == sorted(re.findall(r"{\w+}", other))


def test_a_limit_keeps_the_best_supported_and_says_so(sample):
    page = Page(network_page(sample.mons(), PageOptions(node_limit=5, tie_limit=3)))
    nodes, edges = page.block("nodes-data"), page.block("edges-data")
    assert (len(nodes), len(edges)) == (5, 3)
    assert sample.CONFERENCE in {node["key"] for node in nodes}
    whole = Page(network_page(sample.mons()))
    left_out = [len(whole.block("nodes-data")) - 5, len(whole.block("edges-data")) - 3]
    assert page.block("page-data")["leftOut"] == left_out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"language": "it"}, "de, en, fr, nl"),
        ({"types": ("Persn",)}, "did you mean 'Person'"),
        ({"types": ("Claim",)}, "no kind of node"),
        ({"node_limit": 10_001}, "1 to 10,000 nodes"),
        ({"tie_limit": 0}, "1 to 30,000 ties"),
    ],
)
def test_senseless_options_are_refused_in_one_line(options, said):
    with pytest.raises(WrongUse) as raised:
        PageOptions(**options)
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)


def test_chosen_types_only(sample):
    page = Page(network_page(sample.mons(), PageOptions(types=("Person", "Event"))))
    assert {node["kind"] for node in page.block("nodes-data")} == {"Person", "Event"}


def test_an_empty_graph_is_a_page_too():
    page = Page(network_page(Graph({}, {}, {}, {})))
    assert page.block("nodes-data") == []


def test_a_tie_without_a_sentence_is_drawn(sample):
    graph = sample.mons()
    bare = Graph(graph.documents, {}, graph.entities, graph.relations)
    page = Page(network_page(bare))
    assert len(page.block("edges-data")) == len(Page(network_page(graph)).block("edges-data"))
    assert all(not r["quotes"] for tie in page.block("evidence-data")["ties"] for r in tie)


def test_importing_the_room_is_cheap():
    code = (
        "import sys, passerelle.views.network_page\n"
        "print([m for m in ('numpy', 'scipy', 'pyvis', 'networkx', 'rdflib') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert run.stdout.strip() == "[]"
