"""What follows from claims, and how it is proved."""

from __future__ import annotations

from pathlib import Path

from loaders.derive import PROOF_LIMIT, cycles, derive
from loaders.load import load_dataset
from ontology.cache import shipped_ontology
from ontology.records import Claim, Dataset

SOURCE = """
reuters: {type: NewsAgency, name: Reuters}
report:
  type: NewsReport
  publisher: reuters
  passages: {p: {quote: so it was}}
azerbaijan: {type: State}
turkey: {type: State}
syria: {type: State}
homs: {type: Region, within: syria}
palmyra: {type: Region, within: homs}
base: {type: MilitaryBase, within: [homs, {to: palmyra, reading: true, cite: report#p}]}
"""


def dataset(folder: Path, text: str) -> Dataset:
    """The dataset of ``text`` beside a few states, places and a source."""
    (folder / "a.yaml").write_text(SOURCE + text)
    loaded = load_dataset(folder, shipped_ontology())
    assert loaded.dataset is not None, [found.render() for found in loaded.diagnostics]
    return loaded.dataset


def derived(found: Dataset) -> dict[tuple[str, str, str | None], Claim]:
    """The derived claims by subject, property and object."""
    return {(c.subject, c.property, c.object): c for c in found.claims.values() if not c.asserted}


def written(found: Dataset, subject: str, name: str, target: str) -> str:
    """The id of an asserted claim."""
    (claim,) = (
        c for c in found.claims.values() if c.asserted and (c.subject, c.property, c.object) == (subject, name, target)
    )
    return claim.id


def test_containment_reaches_through_and_each_way_is_a_proof(tmp_path: Path) -> None:
    found = dataset(tmp_path, "")
    assert derived(found).keys() == {("base", "within", "syria"), ("palmyra", "within", "syria")}
    base_homs = written(found, "base", "within", "homs")
    base_palmyra = written(found, "base", "within", "palmyra")
    palmyra_homs = written(found, "palmyra", "within", "homs")
    homs_syria = written(found, "homs", "within", "syria")
    assert derived(found)["base", "within", "syria"].proofs == (
        (base_homs, homs_syria),
        (base_palmyra, palmyra_homs, homs_syria),
    )


def test_a_role_in_talks_is_one_in_what_was_raised_there_and_its_claim_comes_first(tmp_path: Path) -> None:
    text = """
talks: {type: Meeting, cite: report#p, host: azerbaijan, mediator: turkey}
line: {type: RedLine, raisedAt: {to: talks, cite: report#p}}
"""
    found = dataset(tmp_path, text)
    host = derived(found)["line", "host", "azerbaijan"]
    assert host.proofs == (
        (written(found, "talks", "host", "azerbaijan"), written(found, "line", "raisedAt", "talks")),
    )
    assert ("line", "mediator", "turkey") in derived(found)
    assert not any(name == "thirdParties" for _, name, _ in derived(found))


def test_a_chain_feeds_the_next_up_to_the_fixpoint(tmp_path: Path) -> None:
    text = """
talks: {type: Meeting, host: {to: azerbaijan, cite: report#p}}
pact: {type: Treaty, host: {to: turkey, cite: report#p}}
duty: {type: Obligation, agreement: {to: pact, cite: report#p}, raisedAt: {to: talks, cite: report#p}}
"""
    found = dataset(tmp_path, text)
    assert {target for subject, name, target in derived(found) if (subject, name) == ("duty", "host")} == {
        "turkey",
        "azerbaijan",
    }


def test_what_is_stated_anyway_is_not_derived_as_well(tmp_path: Path) -> None:
    found = dataset(tmp_path, "town: {type: Settlement, within: [palmyra, homs, syria]}")
    assert not any(subject == "town" for subject, _, _ in derived(found))


def test_inverses_and_symmetric_links_are_one_claim_whichever_end_writes_them(tmp_path: Path) -> None:
    text = """
talks: {type: Meeting, host: {to: azerbaijan, cite: report#p}}
first: {type: Treaty, packageWith: {to: second, cite: report#p}}
second: {type: Treaty, packageWith: {to: first, cite: report#p}}
baku: {type: Person, hosted: {to: talks, cite: report#p}}
"""
    found = dataset(tmp_path, text)
    assert written(found, "talks", "host", "baku")
    assert [c.subject for c in found.claims.values() if c.property == "packageWith"] == ["first"]


def test_only_the_shortest_proofs_are_kept(tmp_path: Path) -> None:
    middle = [f"m{i}" for i in range(PROOF_LIMIT + 5)]
    text = "".join(f"{name}: {{type: Region, within: syria}}\n" for name in middle)
    text += (
        f"far: {{type: Region, within: {middle[0]}}}\nhaifa: {{type: Settlement, within: [{', '.join(middle)}, far]}}\n"
    )
    found = dataset(tmp_path, text)
    proofs = derived(found)["haifa", "within", "syria"].proofs
    assert len(proofs) == PROOF_LIMIT
    assert {len(proof) for proof in proofs} == {2}


def test_deep_containment_takes_no_recursion(tmp_path: Path) -> None:
    text = "".join(f"m{i}: {{type: Region, within: m{i + 1}}}\n" for i in range(100)) + "m100: {type: Region}\n"
    found = dataset(tmp_path, text)
    claims = {c.id: c for c in found.claims.values() if c.asserted}
    assert len(derive(shipped_ontology(), claims).claims) == 100 * 99 // 2 + 2
    assert cycles(shipped_ontology(), claims.values()) == []
