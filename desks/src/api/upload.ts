import { headersOf, urlOf } from './node';
import { refusalOf, Unreachable } from './refusal';

/**
 * Sends the bytes of a file and tells how far it is. `fetch` cannot report how much it has sent, so this is the
 * one place that uses the older interface.
 */
export function upload<T>(
  path: string,
  query: Record<string, string | undefined>,
  file: Blob,
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', urlOf(path, query));
    for (const [name, value] of Object.entries(headersOf('POST'))) request.setRequestHeader(name, value);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = (event) => onSent(event.loaded);
    request.onerror = () => reject(new Unreachable());
    request.onabort = () => reject(signal.reason);
    request.onload = () => {
      const body = parse(request.responseText);
      if (request.status < 300) resolve(body as T);
      else reject(refusalOf(request.status, body));
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
