const SEPARATORS = [',', ';', '\t', '|'];
const ROWS = 20;

/** The beginning of a table: its columns by name, and what stands in them in the first rows. */
export interface TableHead {
  separator: string;
  columns: string[];
  samples: string[][];
}

/**
 * Reads the first rows of a table (RFC 4180), only to offer its columns; what becomes of the rows is the node's
 * matter. The separator is the one that parts the first row into the most columns.
 */
export function readHead(text: string): TableHead {
  const clean = text.replace(/^\ufeff/, '');
  let best: string[][] = [];
  let separator = ',';
  for (const each of SEPARATORS) {
    const rows = readRows(clean, each);
    if ((rows[0]?.length ?? 0) > (best[0]?.length ?? 0)) {
      best = rows;
      separator = each;
    }
  }
  const [first = [], ...rest] = best;
  const columns = first.map(tidy);
  return {
    separator,
    columns,
    samples: columns.map((_, place) => rest.map((row) => tidy(row[place] ?? '')).filter(Boolean)),
  };
}

/** White space and invisible marks of direction around a cell are no part of it. */
function tidy(cell: string): string {
  return cell.replace(
    /^[\s\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+|[\s\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+$/g,
    '',
  );
}

function readRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = (): void => {
    row.push(cell);
    if (row.length > 1 || cell !== '') rows.push(row);
    row = [];
    cell = '';
  };
  for (let at = 0; at < text.length && rows.length <= ROWS; at++) {
    const char = text[at];
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') cell += text[at++];
      else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === separator) {
      row.push(cell);
      cell = '';
    } else if (char === '\n') endRow();
    else if (char !== '\r') cell += char;
  }
  if (rows.length <= ROWS && !quoted && (cell !== '' || row.length > 0)) endRow();
  return rows;
}
