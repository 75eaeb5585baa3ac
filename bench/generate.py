"""Write a dataset of any size, the same for the same seed: ``python -m bench.generate --help``.

Entries are streamed to disk, so that a million claims take no more memory than a thousand.
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Final

from bench.dossiers import write_dossier
from bench.files import Files
from bench.needle import write_needle
from bench.world import World, write_world

_BYTES_PER_CLAIM: Final = 94
"""About how long a claim is on disk, to size the cast of a dataset that is asked for by bytes."""
_MARK: Final = "generated.txt"
"""A file of this name says that a folder is ours to overwrite, and what is in it."""


def generate(out: Path, claims: int, seed: int) -> Files:
    """Write about ``claims`` stated claims into the new folder ``out``."""
    return _generate(out, World.for_claims(claims), seed, lambda files: files.claims >= claims)


def generate_bytes(out: Path, size: int, seed: int) -> Files:
    """Write about ``size`` bytes of YAML into the new folder ``out``."""
    world = World.for_claims(size // _BYTES_PER_CLAIM)
    return _generate(out, world, seed, lambda files: files.written >= size)


def cached(folder: Path, claims: int, seed: int = 1) -> Path:
    """The dataset of so many claims under ``folder``, written now if it is not there yet."""
    out = folder / f"claims-{claims}-seed-{seed}"
    if not (out / _MARK).exists():
        generate(out, claims, seed)
    return out


def cached_bytes(folder: Path, size: int, seed: int = 1) -> Path:
    """The dataset of so many bytes under ``folder``, written now if it is not there yet."""
    out = folder / f"bytes-{size}-seed-{seed}"
    if not (out / _MARK).exists():
        generate_bytes(out, size, seed)
    return out


def _generate(out: Path, world: World, seed: int, enough: Callable[[Files], bool]) -> Files:
    if out.exists() and any(out.iterdir()) and not (out / _MARK).exists():
        raise FileExistsError(f"{out} holds files that were not generated; name another folder")
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    files = Files(out)
    rng = Random(seed)
    write_needle(files)
    write_world(world, files, rng)
    number = 0
    while not enough(files):
        write_dossier(number, world, files, rng)
        number += 1
    files.close()
    (out / _MARK).write_text(f"seed {seed}, {files.claims} claims, {files.written} bytes\n")
    return files


def main() -> None:
    """The command: write a dataset by number of claims or by size."""
    parser = argparse.ArgumentParser(prog="python -m bench.generate", description="Write a generated dataset.")
    size = parser.add_mutually_exclusive_group(required=True)
    size.add_argument("--claims", type=int, help="about how many claims are stated: 1000 to 1000000")
    size.add_argument("--megabytes", type=float, help="about how many megabytes of YAML")
    parser.add_argument("--out", type=Path, required=True, help="the folder; an earlier dataset there is replaced")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same files (default 1)")
    arguments = parser.parse_args()
    if arguments.claims is not None:
        files = generate(arguments.out, arguments.claims, arguments.seed)
    else:
        files = generate_bytes(arguments.out, int(arguments.megabytes * 1_000_000), arguments.seed)
    print(f"{files.claims} claims in {files.written / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
