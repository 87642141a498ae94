import { expect, it } from 'vitest';
import { CsvReader, rowsOf } from './csv';

it('reads quoted commas, line ends and doubled quotes', () => {
  expect(rowsOf('name,birth\r\n"Karam, ""Salim""",1970\r\n"a\nb",\n')).toEqual([
    ['name', 'birth'],
    ['Karam, "Salim"', '1970'],
    ['a\nb', ''],
  ]);
});

it('leaves out the byte-order mark and empty lines, and reads a last line without an end', () => {
  expect(rowsOf('\ufeffname\n\nسليم كرم')).toEqual([['name'], ['سليم كرم']]);
});

it('reads the same whichever way the text is cut', () => {
  const text = '\ufeffname,x\r\n"a ""b"", c",1\r\nسليم,2\r\n';
  const whole = rowsOf(text);
  for (let size = 1; size < text.length; size++) {
    const rows: string[][] = [];
    const reader = new CsvReader((cells) => rows.push(cells));
    for (let at = 0; at < text.length; at += size) reader.take(text.slice(at, at + size));
    reader.end();
    expect(rows).toEqual(whole);
  }
});
