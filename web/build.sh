#!/bin/sh
# Builds the assets of the pages with the machine's node and npm, or where there are none with those of a pinned wheel.
# Where the packages cannot be had, says so in one line and leaves an empty manifest: the plain query page stands in.
# Usage: sh web/build.sh path/to/venv/bin path/to/manifest.json
set -eu
cd "$(dirname "$0")/.."
bin=$(cd "$1" && pwd)
manifest=$2
log="$bin/../pages.log"

recent_node() {
    command -v npm && node -e 'process.exit(process.versions.node.split(".")[0] < 20 ? 1 : 0)'
}

assets() {
    if ! recent_node; then
        "$bin/python" -m pip --disable-pip-version-check --no-input install --quiet --require-hashes \
            --only-binary :all: --requirement requirements/node.txt || return 1
        PATH="$bin:$PATH"
    fi
    cd web || return 1
    npm ci --ignore-scripts --no-audit --no-fund --fetch-retries=1 || return 1
    npm run build
}

echo "Building the assets of the pages"
if ! (assets) >"$log" 2>&1; then
    mkdir -p "$(dirname "$manifest")"
    echo "[]" >"$manifest"
    echo "GraphiQL's packages could not be had (see .venv/pages.log): the plain query page stands in; try again with 'make pages'." >&2
fi
