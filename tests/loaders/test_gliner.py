"""A GLiNER model from a folder: everything around the one call that the model answers.

The package with its torch is some gigabytes and not installed for tests. A small package of the
same name takes its place in a process of its own: it has GLiNER's documented `from_pretrained` and
`predict_entities`, and answers by a list of words in the model's folder.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from answering import TEXT
from passerelle.errors import WrongUse
from passerelle.loaders.extractors.gliner import Gliner, labels
from passerelle.loaders.extractors.naming import extractors
from passerelle.ontology.schema import schema

PACKAGE = """
import json, os
from pathlib import Path

class GLiNER:
    @classmethod
    def from_pretrained(cls, model_id, *, local_files_only=False):
        assert local_files_only and os.environ["HF_HUB_OFFLINE"] == "1"
        model = cls()
        model.words = json.loads(Path(model_id, "words.json").read_text("utf-8"))
        return model

    def predict_entities(self, text, labels, flat_ner=True, threshold=0.5, multi_label=False):
        assert "organisation" in labels
        if "breaks" in self.words:
            raise RuntimeError("index out of range in self")
        found = []
        for words, (label, score) in self.words.items():
            start = text.find(words)
            if start >= 0 and score >= threshold:
                found.append({"start": start, "end": start + len(words), "text": words,
                              "label": label, "score": score})
        return found
"""


@pytest.fixture
def model(tmp_path):
    """A function that makes a model's folder, and gives the environment with the package."""

    def made(**words):
        package = tmp_path / "packages" / "gliner"
        package.mkdir(parents=True)
        (package / "__init__.py").write_text(PACKAGE, encoding="utf-8")
        folder = tmp_path / "news v2"
        folder.mkdir()
        (folder / "gliner_config.json").write_text("{}", encoding="utf-8")
        text = json.dumps({key.replace("_", " "): value for key, value in words.items()})
        (folder / "words.json").write_text(text, encoding="utf-8")
        path = os.pathsep.join([str(package.parent), *sys.path])
        return folder, os.environ | {"PYTHONPATH": path}

    return made


def run(tmp_path, folder, env, *arguments):
    file = tmp_path / "text.txt"
    file.write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-m", "passerelle", "extract", file, "--lang", "fr", *arguments]
    return subprocess.run(
        [*command, "--extractor", f"gliner:{folder}"],
        env=env, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def test_names_of_a_model_enter_the_record(tmp_path, model):
    folder, env = model(
        Wzorcom_Nord=("organisation", 0.81),
        Zoltan_Kqrpf=("person", 0.99),
        TransMob_Plus=("project", 0.3),  # under the threshold
        Blorgzk=("planet", 0.9),  # not asked for
    )
    done = run(tmp_path, folder, env)
    assert done.returncode == 0, done.stderr
    record = json.loads(done.stdout)
    found = {entity["id"]: entity for entity in record["entities"]}
    mention = found["organisation/wzorcom-nord"]["mentions"][0]
    assert (mention["by"], mention["confidence"]) == ("gliner:news-v2", 0.81)
    assert "by" not in found["person/zoltan-kqrpf"]["mentions"][0]
    assert "project/transmob-plus" not in found
    assert done.stderr == "gliner:news-v2: kept 2 of 3 (1 of no type of the schema)\n"


def test_a_model_that_breaks_leaves_the_rules_reading(tmp_path, model):
    folder, env = model(breaks=("person", 1.0))
    done = run(tmp_path, folder, env)
    assert done.returncode == 1
    assert "person/zoltan-kqrpf" in done.stdout
    one, other = done.stderr.splitlines()
    assert one.startswith("gliner:news-v2 gave nothing of ")
    assert "index out of range in self" in one
    assert other == "gliner:news-v2: kept 0 of 0"


def test_it_is_asked_for_the_types_of_the_schema():
    assert sorted(labels().values()) == sorted(
        label for label, node in schema().node_types.items() if node.entity
    )


def test_a_folder_that_is_not_there_is_never_downloaded(tmp_path):
    with pytest.raises(WrongUse, match="no such folder; a model is never downloaded"):
        Gliner(str(tmp_path / "urchade")).ready()
    with pytest.raises(WrongUse, match="no such folder"):
        Gliner("").ready()
    with pytest.raises(WrongUse, match=r"gliner_config\.json is missing"):
        Gliner(str(tmp_path)).ready()


def test_without_the_package_the_way_to_it_is_told(tmp_path, monkeypatch):
    (tmp_path / "gliner_config.json").write_text("{}", encoding="utf-8")
    monkeypatch.setattr(sys, "path", [])
    monkeypatch.delitem(sys.modules, "gliner", raising=False)
    with pytest.raises(WrongUse, match=r"pip install 'passerelle\[gliner\]'"):
        Gliner(str(tmp_path)).ready()


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["glinre:x"], "did you mean 'gliner'"),
        (["spacy"], "write rules, gliner:FOLDER or openai:URL#MODEL"),
        (["rules:x"], "no such extractor"),
        (["openai:http://127.0.0.1/v1"], "which model"),
        (["openai:http://127.0.0.1/v1#m", "openai:http://127.0.0.1/v2#m"], "named twice"),
    ],
)
def test_a_name_that_names_no_extractor_is_wrong_use(names, words):
    with pytest.raises(WrongUse) as wrong:
        extractors(names)
    assert words in str(wrong.value)


def test_the_rules_read_anyway():
    assert extractors(["rules", "openai:http://127.0.0.1/v1#m"])[0].name == "openai:m"
