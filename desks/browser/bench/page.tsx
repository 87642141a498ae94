import '@mantine/core/styles.css';
import '../../src/look/tokens.css';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import type { DrawnNetwork, Sight } from '../../src/networks/drawing/drawn';
import { NetworkDrawing } from '../../src/networks/drawing/NetworkDrawing';
import { startTexts } from '../../src/text/i18n';

/** The same numbers on every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** An invented network of groups of some forty: most ties stay within a group, a few well tied ones reach out. */
function invented(nodes: number, ties: number): DrawnNetwork {
  const next = numbers(7);
  const group = 40;
  const groups = Math.ceil(nodes / group);
  const within = (of: number): number => Math.min(nodes - 1, of * group + Math.floor(next() ** 2 * group));
  const ends = Array.from({ length: ties }, (): [number, number] => {
    const of = Math.floor(next() * groups);
    const near = Math.abs(of + Math.floor(next() * 7) - 3) % groups;
    return [within(of), within(next() < 0.85 ? of : near)];
  });
  const shapes = ['circle', 'square', 'diamond', 'hexagon', 'page'] as const;
  const sureness = ['sure', 'likely', 'weak'] as const;
  return {
    nodes: Array.from({ length: nodes }, (_, at) => ({
      id: `n${at}`,
      name: `Element ${at}`,
      shape: shapes[at % 5] ?? 'circle',
      ring: '#3d5a99',
    })),
    ties: ends.map(([from, to], at) => ({
      id: `t${at}`,
      source: `n${from}`,
      target: `n${to}`,
      certainty: sureness[at % 3] ?? 'sure',
    })),
  };
}

const wish = new URLSearchParams(location.search);
const network = invented(Number(wish.get('nodes')), Number(wish.get('ties')));
const nobody: ReadonlySet<string> = new Set();
const sight: Sight = {
  ties: new Set(network.ties.map((tie) => tie.id)),
  gone: nobody,
  marked: nobody,
  selected: null,
};
const still = (): void => undefined;

await startTexts();
performance.mark('begun');
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <MantineProvider withCssVariables={false} withGlobalClasses={false}>
      <NetworkDrawing network={network} sight={sight} names={false} select={still} ready={still} />
    </MantineProvider>,
  );
}
