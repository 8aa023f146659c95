"""RDF of others is read as it stands; what would fill all memory is refused first."""

from __future__ import annotations

from io import BytesIO

import pytest
from passerelle.errors import Unreadable
from passerelle.graph.formats.rdf import read_rdf
from passerelle.ontology.rdf_parsing import parsed
from passerelle.ontology.validation import validate_file
from passerelle.queries.sparql import Rdf

DOCUMENT = """<?xml version="1.0"?>
<!DOCTYPE rdf:RDF [{entities}]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="urn:e:">
  <rdf:Description rdf:about="{about}"><e:says>{text}</e:says></rdf:Description>
</rdf:RDF>
"""
BOMBS = {
    "nested": ('<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">', "&b;"),
    "long": (f'<!ENTITY a "{"a" * 10_000}">', "&a;" * 1_000),
    "of a file": ('<!ENTITY a SYSTEM "file:///etc/hostname">', "&a;"),
    "parameter": ('<!ENTITY % a SYSTEM "file:///etc/hostname">%a;', ""),
}


def written(entities: str, text: str = "", about: str = "urn:x", encoding: str = "utf-8") -> bytes:
    return DOCUMENT.format(entities=entities, text=text, about=about).encode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("bomb", BOMBS)
def test_xml_that_grows_is_refused(bomb, encoding, tmp_path):
    data = written(*BOMBS[bomb], encoding=encoding)
    file = tmp_path / "bomb.rdf"
    file.write_bytes(data)
    for read in (
        lambda: read_rdf(BytesIO(data), "xml"),
        lambda: validate_file(file),
        lambda: Rdf.of_file(file),
    ):
        with pytest.raises(Unreadable, match=r"the XML entity [ab] is no short text"):
            read()


def test_xml_may_abbreviate_its_namespaces():
    data = written('<!ENTITY ex "http://example.org/">', "&#233;", about="&ex;a")
    [quad] = parsed(BytesIO(data), "xml")
    assert (quad.subject.value, quad.object.value) == ("http://example.org/a", "é")
