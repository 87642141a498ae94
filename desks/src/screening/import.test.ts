import { expect, it } from 'vitest';
import { columnsIn, columnsQuery, headingsOf, listId } from './import';

it('takes small letters, digits and hyphens for a list', () => {
  expect(['un', 'national-2026', '7'].map(listId)).toEqual([true, true, true]);
  expect(['', '-un', 'UN', 'قائمة', 'a b', 'a'.repeat(41)].map(listId)).toEqual(Array(6).fill(false));
});

it('names id and name with any other column, and no column where none is named', () => {
  expect(columnsQuery('csv', { birth: ' Born ', alias: ' ' })).toEqual({
    'column-id': 'id',
    'column-name': 'name',
    'column-birth': 'Born',
  });
  expect(columnsQuery('csv', {})).toEqual({});
  expect(columnsQuery('un-xml', { id: 'ref' })).toEqual({});
});

it('finds the columns that are called as fields, and leaves the others to a person', async () => {
  const headings = await headingsOf(new Blob(['\ufeffID,"Name ",Born,weakalias\n1,2,3,4\n']));
  expect(columnsIn(headings)).toEqual({ id: 'ID', name: 'Name', weakAlias: 'weakalias' });
});
