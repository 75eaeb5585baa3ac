// The plain query page: sends the form's query to /graphql and shows the answer, indented.
const form = document.getElementById('ask');
const query = document.getElementById('query');
const variables = document.getElementById('variables');
const state = document.getElementById('state');
const answer = document.getElementById('answer');

function show(text, said) {
  answer.textContent = text;
  state.textContent = said;
}

function indented(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

async function ask() {
  let given = null;
  if (variables.value.trim() !== '') {
    try {
      given = JSON.parse(variables.value);
    } catch (error) {
      show('', `The variables are not valid JSON: ${error.message}`);
      return;
    }
  }
  show('', 'Asking …');
  const started = performance.now();
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ query: query.value, variables: given }),
    });
    const text = await response.text();
    const took = Math.round(performance.now() - started);
    show(indented(text), response.ok ? `Answered in ${took} ms.` : `Refused, with status ${response.status}.`);
  } catch (error) {
    show('', `The server could not be reached: ${error.message}`);
  }
}

async function offerExamples() {
  const response = await fetch('/examples.json');
  const examples = response.ok ? await response.json() : [];
  if (examples.length === 0) {
    return;
  }
  const select = document.getElementById('examples');
  for (const example of examples) {
    select.add(new Option(example.title));
  }
  select.addEventListener('change', () => {
    query.value = examples[select.selectedIndex].query;
  });
  document.getElementById('examples-row').hidden = false;
  if (query.value === '') {
    query.value = examples[0].query;
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask();
});
form.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit();
  }
});

const asked = new URLSearchParams(location.search);
query.value = asked.get('query') ?? query.value;
variables.value = asked.get('variables') ?? variables.value;
await offerExamples();
