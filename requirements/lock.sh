#!/bin/sh
# Resolves the newest versions that pyproject.toml allows, for every Python from 3.11 on and every platform, with the
# hashes of their files. Usage: sh requirements/lock.sh path/to/uv
set -eu
uv=$1
cd "$(dirname "$0")/.."

resolve() { # resolve OUTPUT ARGUMENTS…: without the registry's address, so that any mirror serves
    output=$1
    shift
    UV_CUSTOM_COMPILE_COMMAND="make lock" "$uv" pip compile --quiet --upgrade --universal --python-version 3.11 \
        --generate-hashes --no-emit-index-url --no-annotate --output-file "$output" "$@"
}

resolve requirements/runtime.txt pyproject.toml --group build
resolve requirements/dev.txt pyproject.toml --group build --group dev --constraints requirements/runtime.txt
resolve requirements/node.txt --group node
resolve graph/neo4j/local/java.txt --group java --constraints requirements/dev.txt
