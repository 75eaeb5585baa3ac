// Bundles GraphiQL, its workers, its style and its fonts into api/pages/build, from the packages that
// package-lock.json pins. The pages load nothing from anywhere else.
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '..', 'api', 'pages', 'build');
const staging = join(here, 'node_modules', '.staged');

const common = {
  bundle: true,
  minify: true,
  outdir: staging,
  absWorkingDir: here,
  target: 'es2022',
  legalComments: 'linked',
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
};

await rm(staging, { recursive: true, force: true });
await mkdir(staging, { recursive: true });

await build({
  ...common,
  entryPoints: { graphiql: 'src/graphiql.jsx' },
  format: 'esm',
  splitting: true,
  jsx: 'automatic',
  loader: { '.ttf': 'file' },
  assetNames: '[name]-[hash]',
  chunkNames: 'chunk-[hash]',
});
await build({
  ...common,
  entryPoints: {
    'worker-editor': 'monaco-editor/esm/vs/editor/editor.worker.js',
    'worker-graphql': 'monaco-graphql/esm/graphql.worker.js',
    'worker-json': 'monaco-editor/esm/vs/language/json/json.worker.js',
  },
  format: 'iife',
});

const files = (await readdir(staging)).sort();
await writeFile(join(staging, 'manifest.json'), `${JSON.stringify(files, null, 1)}\n`);
await rm(target, { recursive: true, force: true });
await mkdir(dirname(target), { recursive: true });
await rename(staging, target);
