import { createServer } from 'node:http';

/** Another service's collection with one object, for the feeds' desk. */
export async function openCollection(name) {
  const object = {
    type: 'identity',
    spec_version: '2.1',
    id: 'identity--3f1c9a7e-5b2d-4c8e-9a10-7d6e5f4c3b2a',
    created: '2026-11-01T08:00:00.000Z',
    modified: '2026-11-01T08:00:00.000Z',
    name,
    identity_class: 'organization',
  };
  const added = '2026-11-01T08:00:00.000001Z';
  const server = createServer((request, response) => {
    const asked = request.url.includes('added_after') ? {} : { objects: [object] };
    response.setHeader('Content-Type', 'application/taxii+json;version=2.1');
    if (asked.objects) response.setHeader('X-TAXII-Date-Added-Last', added);
    response.end(JSON.stringify(asked));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    apiRoot: `http://127.0.0.1:${server.address().port}/api1/`,
    close: () => new Promise((closed) => server.close(closed)),
  };
}
