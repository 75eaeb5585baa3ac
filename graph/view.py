"""Views: from which day, and from which evidence, a part of a Plan is seen (model rules 16 to 19)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ontology.holding import Holds

if TYPE_CHECKING:
    from graph.plan import Param


@dataclass(frozen=True, slots=True)
class View:
    """What of the dataset is seen. Which parts are set is the shape of a Plan; their values are slots.

    A field of a Plan with a view, and everything inside it up to a field with another, is answered as if
    the dataset held nothing but what the view shows: items, tests (``Quantified``, ``Involving``,
    ``Within``), plain values, lists of values, citations, premises, rivals, standing, counts and days of
    report. Not touched are what things are called and found by (references, ``Matches``, the label, what a
    search matches), what a citation has of itself, and what other steps lead to from a claim or a citation.

    **Citations.** A citation *counts* when all of these that are set say so. What they read of a source
    (its ``core.PUBLISHED``, ``core.LANGUAGE``, ``core.PUBLISHER``, ``core.RELIES_ON``) is what the whole
    dataset says: the plain value, and the stated claims.

    - ``known_by``: the latest day of when its source was published is this day or before. A source
      without such a day counts on no day.
    - ``without``: its source is none of these, nor published by one of them; and, unless ``keep_relays``
      holds true, the citation does not *draw* on one of them or on what one of them published. It draws
      on what its passage is ``via``, where it says so, and else on what its source relies on; then on
      what that relies on, at any depth. ``self`` in ``via`` is the source, and leads no further.
    - ``publishers``: its source is published by one of these.
    - ``languages``: the language of the quote, else of the source, is one of these or a variety of one
      (``en`` takes ``en-GB``). What has no language does not count.

    **Claims.** An asserted claim *stands* when it has no citation at all or one that counts; with
    ``min_independent``, when those of its supporting citations that count fall into so many groups
    (``Assessment.groups``: fixed over the whole dataset). A derived claim stands when all premises of one of its
    proofs do. With ``asserted_only`` (true) neither derived claims stand nor those marked ``core.READING``.

    **Time.** With ``as_of`` a claim that stands is *shown* when it holds on that day ``at_least`` so
    firmly; without, when it stands. By :func:`ontology.holding.windows_of` an asserted claim of a property
    that is ``temporal`` holds on the days of its windows, any other on all. A claim of a property *one at
    a time* with a ``since`` of a known earliest day and no ``until`` ends where the next begins: of the
    claims about the same subject by the same property, of another object or value, that are stated (in
    the view's evidence) and begin after it, by their earliest days, the first (by earliest and by latest
    day: :func:`ontology.dates.start_of`). A derived claim holds as the best of its proofs whose premises
    stand, a proof as the weakest of its premises. *Its first proof* is then the first whose premises are shown.
    A qualifier that a rule gives to a claim (``Dataset.inferences``) is there by those of its proofs whose premises
    are all shown, and with ``asserted_only`` (true) not at all.

    *Stated*, in a view: shown, asserted, and without citations or with one that counts and supports.
    Standing, and supporting and independent sources, come from the citations that count; those of a
    derived claim from the proofs whose premises are shown, as everywhere. Rivals are those of the whole
    dataset which stand and are stated, and do not certainly not hold, while the claim itself is stated:
    what is not known to be over is still a dispute. Plain values come from the claims stated in the view.

    **Entities.** With ``as_of`` an entity of a class with existence (an event, an agreement, a
    commitment) is *placed* by its dates: the stated literal claims about it by properties of datatype
    DATE whose domain is of such classes. By one property, it is there certainly when all its values have
    certainly begun by the day (:func:`ontology.holding.begun`), and possibly when one possibly has; over
    properties, as firmly as the firmest says. Without a date it is UNKNOWN. Other entities are there.
    An edge that leads to an entity, in lists and in tests, holds as the weaker of its claim and its node.

    A root field (``Everything``, ``Found``, ``ById``, ``SearchHits``) shows an entity when it is placed
    ``at_least`` so; and, where any part but ``as_of`` is set, when it is a source that counts itself (as
    a citation of it without a passage would), or when it is none and an asserted claim with citations, of
    which it is subject or object, stands.
    ``ById`` of a CLAIM shows one that is shown.
    """

    as_of: Param | None = None
    """A day, ``YYYY-MM-DD``."""
    at_least: Holds = Holds.CERTAINLY
    known_by: Param | None = None
    """A day, ``YYYY-MM-DD``."""
    without: int | None = None
    """The number of a reference that is ``listed``."""
    keep_relays: Param | None = None
    """A truth; None: false."""
    publishers: int | None = None
    """The number of a reference that is ``listed``."""
    languages: Param | None = None
    """A list of canonical language tags."""
    asserted_only: Param | None = None
    """A truth; None: false."""
    min_independent: Param | None = None
    """A count of at least one."""

    @property
    def filters_citations(self) -> bool:
        """Whether some citations may not count."""
        parts = (self.known_by, self.without, self.publishers, self.languages)
        return any(part is not None for part in parts)

    @property
    def filters_evidence(self) -> bool:
        """Whether some claims may not stand."""
        return self.filters_citations or self.asserted_only is not None or self.min_independent is not None
