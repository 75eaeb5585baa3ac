"""Derived claims: what follows from asserted ones by the ontology's axioms, with the proofs (rule 26).

Transitive properties and property chains make claims. Inverses, sub-properties and symmetry are ways
to read the same claim and make none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Final, NamedTuple

from loaders.identity import Content, claim_id
from ontology.model import Ontology
from ontology.records import Claim, Rule, RuleKind

PROOF_LIMIT: Final = 32
"""Proofs that are kept of one claim, the shortest ones."""

_ASSERTED: Final = False

Proof = tuple[str, ...]
_Ends = tuple[str, str]
_Links = dict[_Ends, list[Proof]]
"""Proofs of the links of one property, by subject and object."""
_Steps = dict[str, list[tuple[str, list[Proof]]]]
"""Where a step leads from each entity, with the proofs."""


class Derivation(NamedTuple):
    """What was derived."""

    claims: dict[str, Claim]
    rules: dict[str, tuple[Rule, ...]]
    """By claim id: the last rule of each of its proofs."""
    truncated: tuple[str, ...]
    """Ids of the derived claims that have more proofs than are kept, sorted."""


def transitive(ontology: Ontology) -> list[str]:
    """The stored properties that are transitive."""
    return [name for name, found in ontology.properties.items() if found.transitive and not found.inverse_of]


def deriving(ontology: Ontology) -> frozenset[str]:
    """The stored properties whose claims can entail others."""
    return frozenset(_Deriver(ontology, {}).properties)


def cycles(ontology: Ontology, claims: Iterable[Claim]) -> list[list[Claim]]:
    """The circles that asserted claims of transitive properties make, each as its claims in order.

    Each part of the graph whose members all contain each other is reported once, by one circle.
    """
    edges: dict[str, dict[str, list[Claim]]] = {name: defaultdict(list) for name in transitive(ontology)}
    for claim in claims:
        if claim.property in edges and claim.object is not None:
            edges[claim.property][claim.subject].append(claim)
    return [circle for name in sorted(edges) for circle in _circles(edges[name])]


def _circles(edges: Mapping[str, Sequence[Claim]]) -> Iterator[list[Claim]]:
    """Walk depth first, without recursion, and yield a circle for each edge that closes one."""
    done: set[str] = set()
    for start in sorted(edges):
        if start in done:
            continue
        path: list[Claim] = []
        on_path = {start}
        waiting = [(start, iter(edges[start]))]
        while waiting:
            node, following = waiting[-1]
            claim = next(following, None)
            if claim is None:
                waiting.pop()
                on_path.discard(node)
                done.add(node)
                if path:
                    path.pop()
                continue
            reached = claim.object or ""
            if reached in on_path:
                begin = next((i for i, step in enumerate(path) if step.subject == reached), len(path))
                yield [*path[begin:], claim]
            elif reached not in done:
                path.append(claim)
                on_path.add(reached)
                waiting.append((reached, iter(edges.get(reached, ()))))


def derive(ontology: Ontology, claims: Mapping[str, Claim]) -> Derivation:
    """The claims that follow from the asserted ``claims``, in the order of their ids.

    ``claims`` must have no :func:`cycles`. What is asserted anyway is not derived as well.
    """
    return _Deriver(ontology, claims).run()


class _Deriver:
    """Derives to a fixpoint; a round that finds no new link and no new proof is the last."""

    def __init__(self, ontology: Ontology, claims: Mapping[str, Claim]) -> None:
        self._ontology = ontology
        self._chains = [
            (name, chain)
            for name, found in ontology.properties.items()
            for chain in found.chains
            if found.inverse_of is None
        ]
        self._transitive = transitive(ontology)
        used = {self._stored(step)[0] for _, chain in self._chains for step in chain}
        used.update(name for name, _ in self._chains)
        used.update(self._transitive)
        narrow = {below for name in used for below in ontology.narrower.get(name, (name,))}
        self.properties = narrow
        """The stored properties whose claims can entail others."""
        self._links: dict[str, _Links] = {name: {} for name in sorted(narrow)}
        self._asserted: dict[str, set[_Ends]] = {name: set() for name in narrow}
        self._truncated: set[tuple[str, _Ends]] = set()
        self._rules: dict[tuple[str, _Ends], dict[Proof, Rule]] = defaultdict(dict)
        self._versions = dict.fromkeys(narrow, 0)
        self._seen: dict[tuple[str, tuple[str, ...]], tuple[int, ...]] = {}
        self._steps: dict[str, tuple[int, _Steps]] = {}
        for claim in claims.values():
            if claim.property in narrow and claim.object is not None:
                ends = (claim.subject, claim.object)
                self._links[claim.property].setdefault(ends, []).append((claim.id,))
                self._asserted[claim.property].add(ends)

    def run(self) -> Derivation:
        changed = True
        while changed:
            changed = False
            for name in self._transitive:
                if self._is_due(name, (name,)):
                    changed |= self._add(Rule(RuleKind.TRANSITIVE, name, (name,)), self._closure(name))
            for name, chain in self._chains:
                if self._is_due(name, chain):
                    changed |= self._add(Rule(RuleKind.CHAIN, name, tuple(chain)), self._along(chain))
        derived = []
        rules: dict[str, tuple[Rule, ...]] = {}
        for name, links in self._links.items():
            for ends, proofs in links.items():
                if ends not in self._asserted[name]:
                    claim = _derived(name, ends, proofs)
                    derived.append(claim)
                    by_proof = self._rules[name, ends]
                    rules[claim.id] = tuple(by_proof[proof] for proof in proofs)
        derived.sort(key=itemgetter(0))
        truncated = sorted(
            claim_id(_content(name, ends)) for name, ends in self._truncated if ends not in self._asserted[name]
        )
        return Derivation({claim.id: claim for claim in derived}, rules, tuple(truncated))

    def _stored(self, step: str) -> tuple[str, bool]:
        """The stored property behind a step of a chain, and whether it is walked backwards."""
        of = self._ontology.properties[step].inverse_of
        return (step, False) if of is None else (of, True)

    def _add(self, rule: Rule, found: Iterable[tuple[_Ends, Proof]]) -> bool:
        """Enter links with their proofs, which end with ``rule``; returns whether any was new."""
        name = rule.entailed
        gathered: dict[_Ends, set[Proof]] = defaultdict(set)
        for ends, proof in found:
            gathered[ends].add(proof)
        changed = False
        links, asserted = self._links[name], self._asserted[name]
        for ends, proofs in gathered.items():
            if ends in asserted:
                continue
            known = links.get(ends, [])
            if proofs.issubset(known):
                continue
            kept = _minimal(proofs.union(known))
            if len(kept) > PROOF_LIMIT:
                self._truncated.add((name, ends))
                kept = kept[:PROOF_LIMIT]
            if kept != known:
                by_proof = self._rules[name, ends]
                for proof in kept:
                    by_proof.setdefault(proof, rule)
                links[ends] = kept
                changed = True
        self._versions[name] += changed
        return changed

    def _is_due(self, name: str, steps: tuple[str, ...]) -> bool:
        """Whether a link of one of the steps is new since this was asked for the rule before."""
        versions = tuple(self._version(step) for step in steps)
        due = self._seen.get((name, steps)) != versions
        self._seen[name, steps] = versions
        return due

    def _version(self, step: str) -> int:
        """A number that grows with every change of the links by a step."""
        name, _ = self._stored(step)
        return sum(self._versions[narrow] for narrow in self._ontology.narrower.get(name, (name,)))

    def _along(self, chain: Sequence[str]) -> Iterator[tuple[_Ends, Proof]]:
        """The links that a chain of properties makes; a proof begins with the last step's."""
        first, *others = [self._outgoing(step) for step in chain]
        partial: list[tuple[str, str, tuple[Proof, ...]]] = [
            (subject, target, (proof,))
            for subject, reached in first.items()
            for target, proofs in reached
            for proof in proofs
        ]
        for step in others:
            partial = [
                (subject, target, (*before, proof))
                for subject, node, before in partial
                if node in step
                for target, proofs in step[node]
                for proof in proofs
            ]
        for subject, target, proofs in partial:
            ordered = (proofs[-1], *proofs[:-1])
            yield (subject, target), tuple(dict.fromkeys(premise for proof in ordered for premise in proof))

    def _outgoing(self, step: str) -> _Steps:
        """The links of one step and of every property under it, by the end it starts from."""
        version = self._version(step)
        known = self._steps.get(step)
        if known is None or known[0] != version:
            known = self._steps[step] = version, self._walked(step)
        return known[1]

    def _walked(self, step: str) -> _Steps:
        name, backwards = self._stored(step)
        found: _Steps = defaultdict(list)
        symmetric = self._ontology.properties[name].symmetric
        for narrow in self._ontology.narrower.get(name, (name,)):
            for (subject, target), proofs in self._links[narrow].items():
                if not backwards or symmetric:
                    found[subject].append((target, proofs))
                if backwards or symmetric:
                    found[target].append((subject, proofs))
        return found

    def _closure(self, name: str) -> Iterator[tuple[_Ends, Proof]]:
        """The links that transitivity makes, each with its shortest proofs."""
        steps = {
            subject: [(target, proof) for target, proofs in reached for proof in proofs if len(proof) == 1]
            for subject, reached in self._outgoing(name).items()
        }
        above: dict[str, dict[str, list[Proof]]] = {}
        for start in sorted(steps):
            _climb(start, steps, above)
        for subject, reached in above.items():
            for target, proofs in reached.items():
                for proof in proofs:
                    if len(proof) > 1:
                        yield (subject, target), proof


def _climb(
    start: str, steps: Mapping[str, Sequence[tuple[str, Proof]]], above: dict[str, dict[str, list[Proof]]]
) -> None:
    """Enter into ``above`` all that ``start`` reaches, after what each of its targets reaches."""
    waiting = [start]
    while waiting:
        node = waiting[-1]
        missing = [target for target, _ in steps.get(node, ()) if target not in above]
        if missing:
            waiting.extend(missing)
            continue
        waiting.pop()
        if node in above:
            continue
        found: dict[str, list[Proof]] = defaultdict(list)
        for target, proof in steps.get(node, ()):
            found[target].append(proof)
            for further, proofs in above[target].items():
                found[further].extend((*proof, *rest) for rest in proofs)
        above[node] = {
            target: sorted(proofs, key=_shortest)[: PROOF_LIMIT + 1] if len(proofs) > 1 else proofs
            for target, proofs in found.items()
        }


def _minimal(proofs: Iterable[Proof]) -> list[Proof]:
    """The proofs that contain no other, shortest first; one order of each set of premises."""
    kept: list[tuple[Proof, frozenset[str]]] = []
    for proof in sorted(proofs, key=_shortest):
        premises = frozenset(proof)
        if not any(smaller <= premises for _, smaller in kept):
            kept.append((proof, premises))
    return [proof for proof, _ in kept]


def _shortest(proof: Proof) -> tuple[int, Proof]:
    return len(proof), proof


def _content(name: str, ends: _Ends) -> Content:
    return ends[0], name, ends[1], None, None, None, None


def _derived(name: str, ends: _Ends, proofs: Sequence[Proof]) -> Claim:
    content = _content(name, ends)
    return Claim(claim_id(content), *content, (), None, _ASSERTED, (), tuple(proofs), None)
