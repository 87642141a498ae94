/**
 * Reads a table of values with commas between them as it comes, in any pieces (RFC 4180): quoted cells may hold
 * commas, line ends and doubled quotes. A byte-order mark and empty lines are left out.
 */
export class CsvReader {
  private cells: string[] = [];
  private cell = '';
  private quoted = false;
  /** After a quote inside a quoted cell, which ends it unless another one follows. */
  private closing = false;
  private begun = false;
  private readonly onRow: (cells: string[]) => void;

  constructor(onRow: (cells: string[]) => void) {
    this.onRow = onRow;
  }

  take(piece: string): void {
    const text = this.begun ? piece : piece.replace(/^\ufeff/, '');
    this.begun ||= piece !== '';
    for (const sign of text) this.sign(sign);
  }

  /** What stands after the last line end. */
  end(): void {
    this.row();
  }

  private sign(sign: string): void {
    if (this.quoted && !this.closing) {
      if (sign === '"') this.closing = true;
      else this.cell += sign;
      return;
    }
    if (this.closing && sign === '"') this.cell += '"';
    else if (sign === '"' && this.cell === '') this.quoted = true;
    else {
      this.quoted = false;
      this.plain(sign);
    }
    this.closing = false;
  }

  private plain(sign: string): void {
    if (sign === ',') this.finish();
    else if (sign === '\n') this.row();
    else if (sign !== '\r') this.cell += sign;
  }

  private finish(): void {
    this.cells.push(this.cell);
    this.cell = '';
  }

  private row(): void {
    this.quoted = false;
    this.closing = false;
    if (this.cells.length === 0 && this.cell === '') return;
    this.finish();
    this.onRow(this.cells);
    this.cells = [];
  }
}

export function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  const reader = new CsvReader((cells) => rows.push(cells));
  reader.take(text);
  reader.end();
  return rows;
}
