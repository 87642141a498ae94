/** What a test needs to stand ready and does not look at: asked of the node as the page itself would ask it. */
export async function call(desk, method, path, body) {
  const answer = await desk.page.evaluate(
    async ([how, where, what]) => {
      const { csrf } = await (await fetch('/api/session')).json();
      const headers = {
        'Jisr-Csrf': csrf,
        'Jisr-Purpose': 'event-security',
        'Content-Type': 'application/json',
      };
      const said = await fetch(where, { method: how, headers, ...(what ? { body: what } : {}) });
      return { status: said.status, text: await said.text() };
    },
    [method, path, typeof body === 'string' ? body : body && JSON.stringify(body)],
  );
  if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
  return answer.text ? JSON.parse(answer.text) : null;
}

/** Asks until it is so. */
export async function until(what, ask) {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    const found = await ask();
    if (found) return found;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error(`It never came to this: ${what}`);
}

/** Two administrators make their nodes partners under an agreement about that type. */
export async function makePartners(one, other, type) {
  for (const [here, there] of [
    [one, other],
    [other, one],
  ]) {
    const card = await call(there, 'GET', '/api/card');
    const { node } = await call(there, 'GET', '/api/session');
    const partner = await call(here, 'POST', '/api/partners', card);
    await call(here, 'POST', `/api/partners/${partner.id}/confirm`, { fingerprint: node.fingerprint });
  }
  const offered = await call(one, 'POST', `/api/partners/${other.node.party}/agreements`, {
    title: 'Three harbours',
    purposes: ['event-security'],
    types: [type],
    conditions: [],
    validUntil: '2027-11-01T00:00:00Z',
  });
  if (!offered.signedByUs)
    await call(one, 'POST', `/api/agreements/${offered.id}/sign`, { hash: offered.hash });
  await until('the offer arrives', () => stands(other, one.node.party, 'offered'));
  await call(other, 'POST', `/api/agreements/${offered.id}/sign`, { hash: offered.hash });
  for (const [here, there] of [
    [one, other],
    [other, one],
  ])
    await until('the agreement is in force', () => stands(here, there.node.party, 'in-force'));
}

async function stands(desk, party, state) {
  const { items } = await call(desk, 'GET', '/api/partners');
  const partner = items.find((each) => each.party === party);
  return partner?.agreements.some((agreement) => agreement.state === state);
}
