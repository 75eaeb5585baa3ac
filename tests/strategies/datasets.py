"""Random datasets: valid by construction, small, and dense enough that links meet."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from ontology import core
from ontology.assess import assess
from ontology.literals import canonical
from ontology.model import Datatype, Ontology, Property
from ontology.records import (
    Citation,
    Claim,
    Dataset,
    Entity,
    Inference,
    Passage,
    Position,
    Rule,
    RuleKind,
    Scope,
    Speaker,
    Stance,
)
from tests.strategies.texts import DATES, ECHOING, dates, languages, names, sentences

HERE = Position("data.yaml", 1, 1)
_RULES = st.sampled_from(
    [Rule(RuleKind.TRANSITIVE, core.WITHIN, (core.WITHIN,)), Rule(RuleKind.CHAIN, "witness", ("raisedAt", "witness"))]
)
_CLASSES = (
    ("Settlement", "MilitaryBase", "Region"),
    ("State", "Person"),
    ("Meeting", "Statement"),
    ("RedLine", "Mechanism"),
    ("NewsReport", "Liveblog"),
    ("CoverageRecord", "Dossier"),
)
_STANCES = (Stance.SUPPORTS, Stance.SUPPORTS, Stance.SUPPORTS, Stance.DISPUTES, Stance.DENIES)
_STANCE_ORDER = tuple(Stance)
_VALUES: dict[Datatype | None, Sequence[str]] = {
    Datatype.BOOLEAN: ("true", "false"),
    Datatype.INTEGER: ("-3", "7", "30"),
    Datatype.DECIMAL: ("0", "-1.5", "2.25", "10", "9"),
    Datatype.DATE: DATES,
    Datatype.COORDINATES: ("34.5,38.2", "34.52,37.63,0.01"),
    Datatype.LANGUAGE: ("en", "ar", "he"),
    Datatype.URL: ("https://example.org/a", "https://example.org/b?c=d"),
    Datatype.DURATION: ("P30D", "P6M"),
    Datatype.QUANTITY: ("72 km", "8 km", "8 killed"),
}


def literals(prop: Property) -> SearchStrategy[str]:
    """Canonical values of a literal property, few enough that claims agree and disagree."""
    if prop.datatype is Datatype.CODE:
        return st.sampled_from([term.code for term in prop.values])
    if prop.datatype in _VALUES:
        return st.sampled_from(_VALUES[prop.datatype])
    return names.map(_composed).filter(bool)


def _composed(text: str) -> str:
    return canonical(Datatype.TEXT, text)


@st.composite
def datasets(draw: DrawFn, ontology: Ontology) -> Dataset:
    """A random dataset of the ontology."""
    entities = _entities(draw)
    passages = _passages(draw, ontology, entities)
    claims = {c.id: c for c in _names(draw, ontology, entities)}
    claims |= {c.id: c for c in _works(draw, ontology, entities, passages)}
    wanted = st.lists(
        st.sampled_from(["literal", "link", "link", "within", "temporal", "date"]), min_size=6, max_size=24
    )
    for kind in draw(wanted):
        claim = _claim(draw, ontology, entities, passages, kind)
        if claim is not None:
            claims.setdefault(claim.id, claim)
    for _ in range(draw(st.integers(0, 4))):
        derived = _derived(draw, ontology, entities, list(claims.values()))
        if derived is not None:
            claims.setdefault(derived.id, derived)
    ordered = {i: claims[i] for i in sorted(claims)}
    labelled = {i: _labelled(e, ordered) for i, e in sorted(entities.items())}
    digest = hashlib.sha256(repr((labelled, passages, ordered)).encode()).hexdigest()
    return Dataset(
        entities=labelled,
        passages=passages,
        claims=ordered,
        assessments=assess(ontology, passages, ordered),
        digest=digest,
        rules={c.id: tuple(draw(_RULES) for _ in c.proofs) for c in ordered.values() if not c.asserted},
        inferences=_inferences(draw, ontology, entities, ordered),
        folders=dict.fromkeys(labelled, "data.yaml"),
    )


def _entities(draw: DrawFn) -> dict[str, Entity]:
    made = {}
    for group, classes in enumerate(_CLASSES):
        for number in range(draw(st.integers(1, 3))):
            entity_id = f"{'nmlkji'[group]}{number}-{draw(st.sampled_from(['a', 'a-b', 'b']))}"
            made[entity_id] = Entity(entity_id, draw(st.sampled_from(classes)), entity_id, HERE)
    return made


def _passages(draw: DrawFn, ontology: Ontology, entities: dict[str, Entity]) -> dict[str, Passage]:
    made = {}
    sources = [e.id for e in entities.values() if ontology.is_a(e.class_name, core.SOURCE)]
    for source in sources:
        for number in range(draw(st.integers(0, 2))):
            key = f"{source}#{'ba'[number]}"
            made[key] = Passage(
                id=key,
                source=source,
                quote=draw(st.none() | sentences.map(_composed) | st.sampled_from(ECHOING)),
                locator=draw(st.sampled_from([None, "paragraph 2", "§ 3 “b”"])),
                language=draw(languages),
                said_by=draw(st.none() | _speakers(sorted(entities))),
                via=tuple(draw(st.lists(st.sampled_from([*sorted(entities), "self"]), max_size=2, unique=True))),
                at=HERE,
            )
    return {i: made[i] for i in sorted(made)}


def _speakers(entities: Sequence[str], depth: int = 2) -> SearchStrategy[Speaker]:
    relaying: SearchStrategy[Speaker | None] = st.none()
    if depth:
        relaying |= _speakers(entities, depth - 1)
    named = st.builds(Speaker, st.sampled_from(entities), st.none(), st.none(), relaying)
    unnamed = st.builds(Speaker, st.none(), names, st.none() | st.sampled_from(entities), relaying)
    return named | unnamed


def _names(draw: DrawFn, ontology: Ontology, entities: dict[str, Entity]) -> list[Claim]:
    made = []
    for entity in entities.values():
        is_source = ontology.is_a(entity.class_name, core.SOURCE)
        giving = [core.HEADLINE] if is_source else list(core.NAMES)
        for prop in draw(st.lists(st.sampled_from(giving), max_size=3)):
            language = None if is_source else draw(languages)
            made.append(_made(draw, entity.id, ontology.properties[prop], value=_name(draw), language=language))
    return made


def _works(draw: DrawFn, ontology: Ontology, entities: dict[str, Entity], passages: dict[str, Passage]) -> list[Claim]:
    """When sources were published, by whom, in which language, and what they rely on."""
    made = []
    about = (core.PUBLISHED, core.PUBLISHED, core.PUBLISHER, core.LANGUAGE, core.RELIES_ON, core.RELIES_ON)
    for entity in entities.values():
        if not ontology.is_a(entity.class_name, core.SOURCE):
            continue
        for name in draw(st.lists(st.sampled_from(about), max_size=3)):
            prop = ontology.properties[name]
            # Seldom cited: what is said of a source is seldom disputed.
            cited = (
                _citations(draw, ontology, entities, passages, editorial=True) if draw(st.integers(0, 4)) == 0 else ()
            )
            if prop.is_link:
                fitting = sorted(e.id for e in entities.values() if ontology.is_a(e.class_name, prop.range))
                made.append(_made(draw, entity.id, prop, to=draw(st.sampled_from(fitting)), citations=cited))
            else:
                made.append(_made(draw, entity.id, prop, value=draw(literals(prop)), citations=cited))
    return made


def _name(draw: DrawFn) -> str:
    return _composed(draw(names)) or "x"


def _claim(
    draw: DrawFn, ontology: Ontology, entities: dict[str, Entity], passages: dict[str, Passage], kind: str
) -> Claim | None:
    subject = draw(st.sampled_from(sorted(entities)))
    own = [ontology.properties[name] for name in ontology.classes[entities[subject].class_name].properties]
    stored = [p for p in own if p.inverse_of is None and not p.abstract and p.name not in core.NAMES]
    wanted = [p for p in stored if _fits(p, kind)]
    if not wanted:
        return None
    prop = draw(st.sampled_from(wanted))
    citations = _citations(draw, ontology, entities, passages, editorial=prop.editorial)
    if not prop.is_link:
        language = draw(languages) if prop.datatype is Datatype.TEXT else None
        held = _attested(draw) if prop.temporal else ()
        return _made(draw, subject, prop, value=draw(literals(prop)), language=language, citations=citations, held=held)
    objects = [e.id for e in entities.values() if ontology.is_a(e.class_name, prop.range)]
    if prop.transitive:
        objects = [i for i in objects if i < subject]
    if not objects:
        return None
    held = _qualifiers(draw, ontology, sorted(entities))
    return _made(draw, subject, prop, to=draw(st.sampled_from(sorted(objects))), citations=citations, held=held)


def _fits(prop: Property, kind: str) -> bool:
    match kind:
        case "within":
            return prop.name == core.WITHIN
        case "temporal":
            return prop.temporal
        case "date":
            return prop.datatype is Datatype.DATE
        case _:
            return prop.is_link is (kind == "link")


def _attested(draw: DrawFn) -> tuple[tuple[str, tuple[str, ...]], ...]:
    period = draw(st.none() | dates)
    return () if period is None else ((core.ATTESTED, (period,)),)


def _qualifiers(draw: DrawFn, ontology: Ontology, entities: Sequence[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    chosen = draw(st.lists(st.sampled_from(sorted(ontology.qualifiers)), max_size=2, unique=True))
    held = []
    for name in sorted(set(chosen) - {core.SINCE, core.UNTIL}):
        values = st.sampled_from(entities) if ontology.qualifiers[name].is_link else literals(ontology.qualifiers[name])
        held.append((name, tuple(draw(st.lists(values, min_size=1, max_size=2, unique=True)))))
    return tuple(held)


def _citations(
    draw: DrawFn, ontology: Ontology, entities: dict[str, Entity], passages: dict[str, Passage], *, editorial: bool
) -> tuple[Citation, ...]:
    sources = sorted(e.id for e in entities.values() if ontology.is_a(e.class_name, core.SOURCE))
    made: dict[tuple[int, str, str], Citation] = {}
    quoted = st.booleans() if passages else st.just(value=False)
    for _ in range(draw(st.integers(0 if editorial else 1, 3))):
        passage = passages[draw(st.sampled_from(sorted(passages)))] if draw(quoted) else None
        source = passage.source if passage else draw(st.sampled_from(sources))
        stance = draw(st.sampled_from(_STANCES))
        at = Position("data.yaml", draw(st.integers(1, 9)), 3)
        citation = Citation(source, passage.id if passage else None, stance, draw(st.sampled_from(list(Scope))), at)
        made[_STANCE_ORDER.index(stance), source, citation.passage or ""] = citation
    return tuple(made[key] for key in sorted(made))


def _made(  # noqa: PLR0913 - a claim has as many parts
    draw: DrawFn,
    subject: str,
    prop: Property,
    *,
    to: str | None = None,
    value: str | None = None,
    language: str | None = None,
    citations: tuple[Citation, ...] = (),
    held: tuple[tuple[str, tuple[str, ...]], ...] = (),
) -> Claim:
    since = draw(st.none() | dates) if prop.temporal or draw(st.booleans()) else None
    until = draw(st.none() | dates) if since or prop.temporal else None
    claim_id = _id_of(subject, prop.name, to, value, language, since, until)
    handle = f"h-{claim_id[:6]}" if claim_id[0] in "0123" else None
    return Claim(
        id=claim_id,
        subject=subject,
        property=prop.name,
        object=to,
        value=value,
        language=language,
        since=since,
        until=until,
        qualifiers=held,
        handle=handle,
        asserted=True,
        citations=citations,
        proofs=(),
        at=HERE,
    )


def _id_of(*parts: str | None) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:20]


def _derived(draw: DrawFn, ontology: Ontology, entities: dict[str, Entity], claims: list[Claim]) -> Claim | None:
    asserted = sorted(c.id for c in claims if c.asserted)
    stored = [p for p in ontology.properties.values() if p.is_link and p.inverse_of is None and not p.abstract]
    fitting = [
        (subject.id, prop.name, to.id)
        for prop in stored
        if prop.chains or prop.symmetric
        for subject in entities.values()
        if any(ontology.is_a(subject.class_name, name) for name in prop.domain)
        for to in entities.values()
        if ontology.is_a(to.class_name, prop.range)
    ]
    if not asserted or not fitting:
        return None
    subject_id, name, object_id = draw(st.sampled_from(fitting))
    proof = st.lists(st.sampled_from(asserted), min_size=1, max_size=3, unique=True).map(tuple)
    proofs = draw(st.lists(proof, min_size=1, max_size=2))
    claim_id = _id_of(subject_id, name, object_id, None, None, None, None)
    return Claim(
        id=claim_id,
        subject=subject_id,
        property=name,
        object=object_id,
        value=None,
        language=None,
        since=None,
        until=None,
        qualifiers=(),
        handle=None,
        asserted=False,
        citations=(),
        proofs=tuple(proofs),
        at=None,
    )


def _labelled(entity: Entity, claims: dict[str, Claim]) -> Entity:
    named = [c.value for c in claims.values() if c.subject == entity.id and c.property == core.NAME and c.value]
    return entity._replace(label=named[0] if named else entity.id)


def _inferences(
    draw: DrawFn, ontology: Ontology, entities: dict[str, Entity], claims: dict[str, Claim]
) -> dict[str, tuple[Inference, ...]]:
    """Qualifiers that rules give to claims which state none of that name."""
    asserted = [claim.id for claim in claims.values() if claim.asserted]
    given: dict[str, tuple[Inference, ...]] = {}
    for rule in draw(st.lists(st.sampled_from(ontology.rules), max_size=2)) if asserted else ():
        claim = draw(st.sampled_from(asserted))
        if all(name != rule.qualifier for name, _ in claims[claim].qualifiers):
            ranged = ontology.qualifiers[rule.qualifier].range
            fitting = sorted(e.id for e in entities.values() if ontology.is_a(e.class_name, ranged))
            values = sorted(draw(st.sets(st.sampled_from(fitting), min_size=1, max_size=2))) if fitting else []
            proof = tuple(sorted(draw(st.sets(st.sampled_from(asserted), min_size=1, max_size=2))))
            given[claim] = given.get(claim) or tuple(
                Inference(rule.qualifier, value, rule.name, (proof,)) for value in values
            )
    return given
