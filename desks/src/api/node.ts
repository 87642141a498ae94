import { confirmed } from './confirm';
import { refusalOf, Unreachable } from './refusal';

type Query = Record<string, string | number | readonly string[] | null | undefined>;

interface Ask {
  query?: Query;
  body?: unknown;
  signal?: AbortSignal;
  /** The case of this one call, instead of the one that is stated for all. */
  caseRef?: string;
}

/** What every call carries besides its own content: the session's proof and the consultation. */
const carried: { csrf: string | null; purpose: string | null; caseRef: string | null } = {
  csrf: null,
  purpose: null,
  caseRef: null,
};

export function carryProof(csrf: string | null): void {
  carried.csrf = csrf;
}

export function carryConsultation(purpose: string | null, caseRef: string | null): void {
  carried.purpose = purpose;
  carried.caseRef = caseRef;
}

/** A header holds printable ASCII only; a case in another script travels percent-encoded. */
function forHeader(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : encodeURIComponent(text);
}

/** What a call by that method carries besides its own content. */
export function headersOf(method: string): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (carried.purpose) headers['Jisr-Purpose'] = carried.purpose;
  if (carried.caseRef) headers['Jisr-Case'] = forHeader(carried.caseRef);
  if (method !== 'GET' && carried.csrf) headers['Jisr-Csrf'] = carried.csrf;
  return headers;
}

export function urlOf(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** An act that the node wants confirmed first is asked for again once the person has confirmed it. */
async function ask(method: string, path: string, request: Ask): Promise<Response> {
  const answer = await send(method, path, request);
  if (answer.ok) return answer;
  const refusal = refusalOf(answer.status, await answer.json().catch(() => null));
  if (!(await confirmed(refusal.code, refusal.details))) throw refusal;
  const again = await send(method, path, request);
  if (again.ok) return again;
  throw refusalOf(again.status, await again.json().catch(() => null));
}

async function send(method: string, path: string, { query, body, signal, caseRef }: Ask): Promise<Response> {
  const headers = headersOf(method);
  if (caseRef) headers['Jisr-Case'] = forHeader(caseRef);
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  try {
    return await fetch(urlOf(path, query), {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (fault) {
    if (signal?.aborted) throw fault;
    throw new Unreachable();
  }
}

async function askForJson<T>(method: string, path: string, request: Ask = {}): Promise<T> {
  const answer = await ask(method, path, request);
  const text = await answer.text();
  return (text ? JSON.parse(text) : null) as T;
}

/** The node this page came from. */
export const node = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) =>
    askForJson<T>('GET', path, { ...(query ? { query } : {}), ...(signal ? { signal } : {}) }),
  post: <T>(path: string, body?: unknown, query?: Query) =>
    askForJson<T>('POST', path, { body, ...(query ? { query } : {}) }),
  postInCase: <T>(path: string, body: unknown, caseRef: string) =>
    askForJson<T>('POST', path, { body, caseRef }),
  patch: <T>(path: string, body: unknown) => askForJson<T>('PATCH', path, { body }),
  text: async (path: string) => (await ask('GET', path, {})).text(),
  /** The whole answer, for what also speaks in its headers. */
  file: (method: string, path: string, query?: Query) => ask(method, path, query ? { query } : {}),
  blob: async (method: string, path: string, body?: unknown) => (await ask(method, path, { body })).blob(),
};
