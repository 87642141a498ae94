import { expect, it } from 'vitest';
import { groupsOf } from './RightsFields';

it('reads names between spaces and commas of either script, each once', () => {
  expect(groupsOf(' harbour source-desk,harbour ،north ')).toEqual(['harbour', 'source-desk', 'north']);
  expect(groupsOf('  ')).toEqual([]);
});
