"""SHACL rules (``sh:SPARQLRule``) to :class:`ontology.model.Rule`: what OWL cannot say of claims.

A rule is a SPARQL CONSTRUCT over claims as they are exported: ``rdf:subject``, ``rdf:predicate`` and
``rdf:object`` of each claim, ``rdf:predicate/rdfs:subPropertyOf*`` where narrower properties count too
(``VALUES`` lists several), and the function ``evidence:holdsOn(?claim, ?date)``. It gives a claim a
qualifier: ``CONSTRUCT { $this parley:… ?value }``. Any SPARQL engine can run it; here it is read
into patterns that loading a large dataset can afford.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from rdflib import URIRef, Variable
from rdflib.namespace import RDF, RDFS
from rdflib.paths import MulPath, SequencePath
from rdflib.plugins.sparql.algebra import translateQuery
from rdflib.plugins.sparql.parser import parseQuery

from ontology.axioms import narrower
from ontology.findings import Finding
from ontology.model import Pattern, Property, Rule
from ontology.turtle import RuleText, is_own, local_name

HOLDS_ON: Final = URIRef("https://parley.example/evidence#holdsOn")
"""The function of a claim and a date: whether the claim holds for certain on all days that the date may mean."""
_NARROWER: Final = "*"


class _NotUnderstoodError(Exception):
    """The rule says something that is beyond what is read here."""


def read_rules(
    texts: Iterable[RuleText], properties: Mapping[str, Property], findings: list[Finding]
) -> tuple[Rule, ...]:
    """The rules; one that is not understood is reported, with the reason."""
    below = narrower({name: found for name, found in properties.items() if found.domain})
    rules = []
    for text in texts:
        try:
            rules.append(_Reading(text, properties, below).rule())
        except _NotUnderstoodError as error:
            findings.append(text.finding(f"is a rule that is not understood: {error}"))
    return tuple(rules)


class _Reading:
    def __init__(
        self, text: RuleText, properties: Mapping[str, Property], below: Mapping[str, tuple[str, ...]]
    ) -> None:
        self._text = text
        self._properties = properties
        self._below = below
        self._parts: dict[str, dict[URIRef, Any]] = {}
        self._named_by: dict[Variable, list[Any]] = {}
        self._holding: list[tuple[str, str]] = []

    def rule(self) -> Rule:
        """The rule.

        Raises:
            _NotUnderstoodError: it is no rule of the form above.
        """
        try:
            query = translateQuery(parseQuery(self._text.construct)).algebra
        except Exception as error:  # the parser raises whatever its grammar does
            raise _NotUnderstoodError(" ".join(str(error).split())) from error
        if query.name != "ConstructQuery" or len(query.template) != 1:
            raise _NotUnderstoodError("it has to CONSTRUCT one triple")
        ((about, qualifier, value),) = query.template
        self._read(query.p)
        patterns = tuple(self._pattern(claim, parts) for claim, parts in sorted(self._parts.items()))
        bound = {name for found in patterns for name in (found.claim, found.subject, found.object)}
        named = [(str(claim), str(day)) for claim, day in self._holding]
        for name in (str(about), str(value), *(name for pair in named for name in pair)):
            if name not in bound:
                raise _NotUnderstoodError(f"nothing binds ?{name}")
        name = local_name(qualifier)
        known = self._properties.get(name)
        if not is_own(qualifier) or known is None or not known.qualifier or not known.is_link:
            raise _NotUnderstoodError(f"`{name}` is no qualifier that holds entities")
        text = self._text
        return Rule(text.name, text.label, text.definition, patterns, tuple(named), str(about), name, str(value))

    def _read(self, part: Any) -> None:  # noqa: ANN401 - a node of rdflib's algebra
        match part.name:
            case "Filter":
                self._filter(part.expr)
                self._read(part.p)
            case "Project":
                self._read(part.p)
            case "Join":
                self._read(part.p1)
                self._read(part.p2)
            case "ToMultiSet":
                for row in part.p.res:
                    for variable, value in row.items():
                        self._named_by.setdefault(variable, []).append(value)
            case "BGP":
                for claim, predicate, value in part.triples:
                    self._triple(claim, predicate, value)
            case other:
                raise _NotUnderstoodError(f"it uses {other}")

    def _filter(self, found: Any) -> None:  # noqa: ANN401 - a node of rdflib's algebra
        for one in [found.expr, *(found.other or ())] if found.name == "ConditionalAndExpression" else [found]:
            if one.name != "Function" or one.iri != HOLDS_ON:
                raise _NotUnderstoodError("it filters by something else than evidence:holdsOn")
            self._holding.append(tuple(one.expr))

    def _triple(self, claim: Any, predicate: Any, value: Any) -> None:  # noqa: ANN401 - terms and paths
        with_narrower = isinstance(predicate, SequencePath) and list(map(str, predicate.args)) == list(
            map(str, (RDF.predicate, MulPath(RDFS.subPropertyOf, _NARROWER)))
        )
        asked = RDF.predicate if with_narrower else predicate
        if not isinstance(claim, Variable) or asked not in {RDF.subject, RDF.predicate, RDF.object}:
            raise _NotUnderstoodError("it asks for more than the subject, the predicate and the object of claims")
        if asked == RDF.predicate:
            value = value, with_narrower
        elif not isinstance(value, Variable):
            raise _NotUnderstoodError(f"`{value}` is no variable")
        self._parts.setdefault(str(claim), {})[asked] = value

    def _named(self, predicate: Any, *, with_narrower: bool) -> Iterator[str]:  # noqa: ANN401 - a term
        for one in self._named_by.get(predicate, [predicate]):
            name = local_name(one)
            if not is_own(one) or name not in self._below:
                raise _NotUnderstoodError(f"`{one}` is no stored property")
            yield from self._below[name] if with_narrower else (name,)

    def _pattern(self, claim: str, parts: Mapping[URIRef, Any]) -> Pattern:
        missing = {RDF.subject, RDF.predicate, RDF.object} - set(parts)
        if missing:
            raise _NotUnderstoodError(f"?{claim} has to have a subject, a predicate and an object")
        predicate, with_narrower = parts[RDF.predicate]
        named = tuple(sorted(set(self._named(predicate, with_narrower=with_narrower))))
        return Pattern(claim, str(parts[RDF.subject]), named, str(parts[RDF.object]))
