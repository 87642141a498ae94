import { describe, expect, it } from 'vitest';
import type { Colours } from './colours';
import type { DrawnNode, DrawnTie, Sight } from './drawn';
import { lookOfNode, lookOfTie, sizeOf } from './look';

const COLOURS: Colours = {
  paper: 'paper',
  node: 'node',
  tie: 'tie',
  quiet: 'quiet',
  ink: 'ink',
  accent: 'accent',
  soft: 'soft',
  gone: 'gone',
  font: 'font',
};
const NODE: DrawnNode = { id: 'a', name: 'A', shape: 'circle', ring: 'ring' };
const TIE: DrawnTie = { id: 't', source: 'a', target: 'b', certainty: 'sure' };

function sight(part: Partial<Sight> = {}): Sight {
  return { ties: new Set(['t']), gone: new Set(), marked: new Set(), selected: null, ...part };
}

describe('what is seen of a network', () => {
  it('crosses out what is set aside, also while it is selected', () => {
    const gone = new Set(['a']);
    expect(lookOfNode(NODE, sight({ gone }), new Set(), COLOURS)).toMatchObject({
      gone: true,
      color: 'gone',
    });
    expect(lookOfNode(NODE, sight({ gone, selected: 'a' }), new Set(), COLOURS)).toMatchObject({
      gone: true,
      color: 'accent',
      forceLabel: true,
    });
  });

  it('hides ties that layers or time take out of sight, and those of what is set aside', () => {
    expect(lookOfTie(TIE, sight(), COLOURS).hidden).toBe(false);
    expect(lookOfTie(TIE, sight({ ties: new Set() }), COLOURS).hidden).toBe(true);
    expect(lookOfTie(TIE, sight({ gone: new Set(['b']) }), COLOURS).hidden).toBe(true);
  });

  it('still shows, faintly, the ties that what is selected would lose', () => {
    const look = lookOfTie(TIE, sight({ gone: new Set(['b']), selected: 'b' }), COLOURS);
    expect(look).toMatchObject({ hidden: false, color: 'quiet' });
  });

  it('lets the ties of what is selected stand out from the others', () => {
    expect(lookOfTie(TIE, sight({ selected: 'b' }), COLOURS)).toMatchObject({ color: 'accent', size: 2 });
    expect(lookOfTie(TIE, sight({ selected: 'c' }), COLOURS)).toMatchObject({ color: 'quiet', size: 1 });
  });

  it('draws the well tied larger, within bounds, and all smaller in a large network', () => {
    expect(sizeOf(20, 50)).toBeGreaterThan(sizeOf(1, 50));
    expect(sizeOf(1_000_000, 50)).toBeLessThanOrEqual(7 * 2.6);
    expect(sizeOf(20, 10_000)).toBeLessThan(sizeOf(1, 50));
  });
});
