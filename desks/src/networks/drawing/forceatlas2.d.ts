/** One round of the force layout on flat arrays, which its own types leave out. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  export default function iterate(settings: object, nodes: Float32Array, ties: Float32Array): unknown;
}
