import { node } from '../api/node';

export type ExportFormat = 'stix' | 'misp';

/** Asks the gate for those items, as a STIX bundle or as events of MISP, and hands them to the browser as a file. */
export async function exportItems(ids: string[], format: ExportFormat): Promise<void> {
  const found = await node.blob('POST', '/api/exports', { ids, format });
  const day = new Date().toISOString().slice(0, 10);
  saveAs(found, `jisr-${day}${format === 'misp' ? '.misp' : ''}.json`);
}

export function saveAs(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
