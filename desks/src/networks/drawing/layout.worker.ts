import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { loosen, type Matrices, placesIn } from './places';

/** What the desk asks for. */
export interface LayoutWish extends Matrices {
  rounds: number;
}

/** How far it is. */
export interface LayoutNews {
  places: Float32Array<ArrayBuffer>;
  done: number;
}

/** Milliseconds between two pictures of a layout under way. */
const BETWEEN = 250;

const SETTINGS = {
  linLogMode: false,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 1,
  scalingRatio: 10,
  strongGravityMode: false,
  gravity: 3,
  slowDown: 2,
  barnesHutTheta: 0.7,
};

/** Up to so many nodes each gets room of its own; more of them are told apart by coming nearer. */
const LOOSE = 2_000;

/** Above this a node does not feel each other one, but clusters of them. */
const MANY = 600;

addEventListener('message', ({ data }: MessageEvent<LayoutWish>) => {
  const { nodes, ties, rounds } = data;
  const settings = { ...SETTINGS, barnesHutOptimize: nodes.length / 10 > MANY };
  let told = performance.now();
  for (let done = 1; done <= rounds; done++) {
    iterate(settings, nodes, ties);
    if (done < rounds && performance.now() - told < BETWEEN) continue;
    told = performance.now();
    const places = placesIn(nodes) as Float32Array<ArrayBuffer>;
    if (done === rounds && places.length / 2 <= LOOSE) loosen(places);
    postMessage({ places, done } satisfies LayoutNews, { transfer: [places.buffer] });
  }
});
