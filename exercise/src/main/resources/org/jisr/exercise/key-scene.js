async ({ token, code: half, item, partner }) => {
  let csrf = '';
  const ask = (method, path, body) =>
    fetch(path, {
      method,
      headers: { 'Content-Type': 'application/json', 'Jisr-Purpose': 'event-security', 'Jisr-Csrf': csrf },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const post = async (path, body = {}) => (await ask('POST', path, body)).json();
  const proof = async () => {
    csrf = (await (await ask('GET', '/api/session')).json()).csrf;
  };
  const sign = async (options) =>
    (
      await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
    ).toJSON();

  await ask('POST', '/api/sign-in', { token, code: half });
  await proof();
  const made = await post('/api/security/passkeys/begin');
  const key = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(made.options),
  });
  await post('/api/security/passkeys/finish', { id: made.id, name: "Exercise", credential: key.toJSON() });

  const entry = await post('/api/sign-in/passkey/begin');
  await ask('POST', '/api/sign-in/passkey/finish', { id: entry.id, credential: await sign(entry.options) });
  await proof();
  const security = await (await ask('GET', '/api/security')).json();

  const wish = { ids: [item], partners: [partner], purpose: 'event-security', humanRights: 'no-concern' };
  const { decisionHash } = await post('/api/releases/preview', wish);
  const release = () => ask('POST', '/api/releases', { ...wish, decisionHash });
  const confirm = async (hash) => {
    const asked = await post('/api/confirmations/begin', { act: 'release', decisionHash: hash });
    await post(`/api/confirmations/${asked.id}/finish`, { credential: await sign(asked.options) });
  };

  const refused = await release();
  const { code } = await refused.json();
  await confirm('ab'.repeat(32));
  const other = await release();
  await confirm(decisionHash);
  const sent = await release();
  const again = await release();
  return {
    method: security.method,
    without: refused.status,
    code,
    other: other.status,
    with: sent.status,
    again: again.status,
  };
}
