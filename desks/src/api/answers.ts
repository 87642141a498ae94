import { headersOf } from './node';
import { refusalOf, Unreachable } from './refusal';

/**
 * Sends a file and reads the answer as it comes, for what the node answers piece by piece.
 *
 * @throws Refusal when the node refuses; Unreachable when it cannot be reached or breaks off
 */
export async function answers(
  path: string,
  file: Blob,
  onRead: (piece: string) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const answer = await reached(
    () =>
      fetch(path, {
        method: 'POST',
        headers: { ...headersOf('POST'), 'Content-Type': 'application/octet-stream' },
        credentials: 'same-origin',
        body: file,
        signal,
      }),
    signal,
  );
  if (!answer.ok || !answer.body) {
    throw refusalOf(answer.status, await answer.json().catch(() => null));
  }
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = answer.body.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reached(() => reader.read(), signal);
    if (done) return new Blob(pieces, { type: 'text/csv' });
    pieces.push(value);
    onRead(decoder.decode(value, { stream: true }));
  }
}

async function reached<T>(act: () => Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await act();
  } catch (fault) {
    if (signal.aborted) throw fault;
    throw new Unreachable();
  }
}
