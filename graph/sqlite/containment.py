"""What lies in what, at any depth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator


def closure(count: int, inside: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The pairs (container, contained) of the reflexive closure over the things 1 to ``count``, sorted.

    ``inside`` gives pairs (contained, container), in any order; circles do no harm.
    """
    contents: dict[int, list[int]] = defaultdict(list)
    for contained, container in inside:
        contents[container].append(contained)
    for container in range(1, count + 1):
        if container not in contents:
            yield container, container
        else:
            yield from ((container, contained) for contained in sorted(_reachable(container, contents)))


def _reachable(start: int, contents: dict[int, list[int]]) -> set[int]:
    found = {start}
    frontier = [start]
    while frontier:
        new = [thing for thing in contents.get(frontier.pop(), ()) if thing not in found]
        found.update(new)
        frontier.extend(new)
    return found
