// GraphiQL against this server, with the example queries as its first tabs.
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './graphiql.css';

const WORKERS = { graphql: 'worker-graphql.js', json: 'worker-json.js' };

globalThis.MonacoEnvironment = {
  getWorker: (_id, label) => new Worker(new URL(WORKERS[label] ?? 'worker-editor.js', import.meta.url)),
};

async function examples() {
  const response = await fetch('/examples.json');
  return response.ok ? response.json() : [];
}

// A link such as /graphiql?query=… opens the query that it carries.
function linked() {
  const asked = new URLSearchParams(location.search);
  const query = asked.get('query');
  return query === null ? {} : { initialQuery: query, initialVariables: asked.get('variables') ?? undefined };
}

const tabs = (await examples()).map(({ query, variables }) => ({ query, variables: variables ?? undefined }));
const root = document.getElementById('graphiql');
root.replaceChildren();
createRoot(root).render(
  <GraphiQL
    fetcher={createGraphiQLFetcher({ url: '/graphql' })}
    defaultTabs={tabs.length > 0 ? tabs : undefined}
    defaultEditorToolsVisibility={false}
    isHeadersEditorEnabled={false}
    showPersistHeadersSettings={false}
    {...linked()}
  >
    <GraphiQL.Logo>
      <span className="parley-logo">Parley</span>
    </GraphiQL.Logo>
  </GraphiQL>,
);
