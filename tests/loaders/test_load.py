"""The laws of loading: what a dataset is does not depend on how its files are cut."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from loaders.load import Counts, Loaded, Manner, check_dataset, load_dataset
from ontology.cache import shipped_ontology
from ontology.records import Claim, Dataset, Scope, Stance

ENTRIES = [
    "israel: {type: State, name: {en: Israel, he: ישראל}}",
    "turkey: {type: State, name: [Türkiye, Turkey]}",
    "azerbaijan: {type: State, hosted: {to: talks, cite: report#p}}",
    "reuters: {type: NewsAgency, name: Reuters}",
    "talks: {type: Meeting, cite: other, host: azerbaijan, mediator: {to: turkey, id: turkish-role, cite: report#p}}",
    "line: {type: RedLine, raisedAt: {to: talks, cite: {source: report, quote: raised in Baku}}}",
    "threat: {type: Threat, raisedAt: {to: talks, cite: {source: report, quote: raised in Baku}}}",
    "other: {type: NewsReport, publisher: reuters, url: https://example.org/2025/red-line.html}",
    """report:
  type: Liveblog
  publisher: reuters
  passages:
    p:
      quote: the talks that Azerbaijan hosted
      saidBy: {unnamed: an official, of: israel, relaying: {to: turkey, relaying: {unnamed: a source}}}
      via: [self, reuters]
      states: {talks: {host: azerbaijan, date: 2025-04-09, account: {value: They met, mentions: [turkey, israel]}}}
      disputes: [turkish-role]
      denies: talks""",
]


def load(files: dict[str, str]) -> Loaded:
    """What the files come to."""
    with TemporaryDirectory() as name:
        for path, text in files.items():
            (Path(name) / path).parent.mkdir(parents=True, exist_ok=True)
            (Path(name) / path).write_text(text)
        return load_dataset(Path(name), shipped_ontology())


def dataset(*entries: str) -> Dataset:
    """The dataset that the entries make in one file."""
    loaded = load({"a.yaml": "\n".join(entries)})
    assert loaded.dataset is not None, [found.render() for found in loaded.diagnostics]
    return loaded.dataset


def claim(found: Dataset, subject: str, name: str) -> Claim:
    """The one asserted claim of a subject by a property."""
    (only,) = (c for c in found.claims.values() if c.asserted and (c.subject, c.property) == (subject, name))
    return only


@given(
    st.permutations(ENTRIES), st.lists(st.sampled_from(["a.yaml", "b.yml", "deep/er/c.yaml"]), min_size=9, max_size=9)
)
def test_no_cut_of_the_files_and_no_order_changes_the_dataset(entries: list[str], homes: list[str]) -> None:
    whole = dataset(*ENTRIES)
    files: dict[str, str] = {}
    for entry, home in zip(entries, homes, strict=True):
        files[home] = files.get(home, "") + entry + "\n"
    cut = load(files).dataset
    assert cut is not None
    assert cut.digest == whole.digest
    assert list(cut.claims) == list(whole.claims)
    assert cut.assessments == whole.assessments
    assert list(cut.passages) == list(whole.passages)
    assert [entity[:3] for entity in cut.entities.values()] == [entity[:3] for entity in whole.entities.values()]


def test_hash_seed_and_locale_change_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("\n".join(ENTRIES))
    program = (
        "import sys; from pathlib import Path; from loaders.load import load_dataset;"
        "from ontology.cache import shipped_ontology;"
        "print(load_dataset(Path(sys.argv[1]), shipped_ontology()).dataset.digest)"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program, str(tmp_path)],
            env=os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": locale},
            capture_output=True,
            check=True,
        ).stdout
        for seed, locale in (("1", "C"), ("2", "C.UTF-8"))
    }
    assert digests == {dataset(*ENTRIES).digest.encode() + b"\n"}


def test_what_several_places_say_is_one_claim_with_all_citations() -> None:
    host = claim(dataset(*ENTRIES), "talks", "host")
    assert [(c.source, c.passage, c.stance, c.scope) for c in host.citations] == [
        ("other", None, Stance.SUPPORTS, Scope.ENTRY),
        ("report", "report#p", Stance.SUPPORTS, Scope.VALUE),
    ]


def test_a_handle_is_disputed_and_an_event_denied() -> None:
    found = dataset(*ENTRIES)
    role = claim(found, "talks", "mediator")
    assert role.handle == "turkish-role"
    assert [c.stance for c in role.citations] == [Stance.SUPPORTS, Stance.DISPUTES]
    assert [c.stance for c in claim(found, "talks", "existence").citations] == [Stance.DENIES]
    assert claim(found, "line", "existence").citations == ()


def test_the_same_words_cited_inline_from_two_places_are_one_passage() -> None:
    found = dataset(*ENTRIES)
    passages = {c.passage for name in ("line", "threat") for c in claim(found, name, "raisedAt").citations}
    assert len(passages) == 1
    assert found.passages[passages.pop() or ""].quote == "raised in Baku"


def test_speakers_relay_one_another() -> None:
    said_by = dataset(*ENTRIES).passages["report#p"].said_by
    assert said_by is not None
    assert said_by.unnamed == "an official"
    assert said_by.relaying is not None
    assert said_by.relaying.entity == "turkey"
    assert said_by.relaying.relaying is not None
    assert said_by.relaying.relaying.unnamed == "a source"


def test_labels_are_names_and_fall_back_to_publisher_and_slug() -> None:
    labels = {entity.id: entity.label for entity in dataset(*ENTRIES).entities.values()}
    assert labels["israel"] == "Israel"
    assert labels["turkey"] == "Türkiye"
    assert labels["other"] == "Reuters: red line"
    assert labels["line"] == "line"


def test_identity_is_subject_property_value_and_identifying_qualifiers() -> None:
    def office(qualifiers: str) -> str:
        entry = f"post: {{type: Office, holder: {{to: levin, cite: other{qualifiers}}}}}"
        people = "levin: {type: Person}"
        return claim(dataset(entry, people, *ENTRIES[3:4], ENTRIES[7]), "post", "holder").id

    plain = office("")
    assert office(", acting: true") == plain
    assert office(", since: 2025-04-09") != plain
    assert office(", until: 2025-04-09") not in (plain, office(", since: 2025-04-09"))


def test_loading_reports_its_progress(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(ENTRIES[0])
    stages: list[str] = []
    load_dataset(tmp_path, shipped_ontology(), Manner(lambda stage, _done, _total: stages.append(stage)))
    assert stages[0] == "reading"
    assert stages[-1] == "assessing"


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_with_a_place(raw: bytes) -> None:
    with TemporaryDirectory() as name:
        (Path(name) / "a.yaml").write_bytes(raw)
        loaded = load_dataset(Path(name), shipped_ontology())
    assert (loaded.dataset is None) == any(found.code < "P8" for found in loaded.diagnostics)
    assert all(found.at.line and found.render() for found in loaded.diagnostics)


@given(st.text(alphabet=st.sampled_from(list("ab:-[]{},'\"#&*!|>?% \n\tטü")), max_size=80))
def test_any_text_under_an_entry_is_read_or_refused(text: str) -> None:
    for found in load({"a.yaml": f"haifa: {{type: Settlement}}\nx: {text}\n"}).diagnostics:
        assert found.at.line
        assert found.render()


def test_checking_tells_what_loading_tells() -> None:
    folder, ontology = Path("data"), shipped_ontology()
    loaded, checked = load_dataset(folder, ontology), check_dataset(folder, ontology)
    assert checked.diagnostics == loaded.diagnostics
    assert loaded.dataset is not None
    assert checked.counts == Counts.of(loaded.dataset.entities, loaded.dataset.claims.values())


def test_checking_a_bad_dataset_counts_nothing(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("ankara: {type: Town}\n", encoding="utf-8")
    checked = check_dataset(tmp_path, shipped_ontology())
    assert checked.counts is None
    assert checked.diagnostics == load_dataset(tmp_path, shipped_ontology()).diagnostics
    assert [found.code for found in checked.diagnostics] == ["P305"]
