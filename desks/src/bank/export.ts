import { node } from '../api/node';

/** Asks the gate for a STIX bundle of those items and hands it to the browser as a file. */
export async function exportItems(ids: string[]): Promise<void> {
  const bundle = await node.blob('POST', '/api/exports', { ids, format: 'stix' });
  saveAs(bundle, `jisr-${new Date().toISOString().slice(0, 10)}.json`);
}

export function saveAs(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
