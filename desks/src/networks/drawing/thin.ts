/** Above so many ties they are left out while the view or the layout moves: they would hold both up. */
export const MANY_TIES = 12_000;

/** Beyond so many nodes only some are drawn while the view moves. */
export const MANY_NODES = 3_000;

const BEST_TIED = 2_000;
const LIFTED = 500;

/** Whether ties are out of sight while the view moves; sigma draws all again at rest only where they are. */
export function hidesTies(nodes: number, ties: number): boolean {
  return nodes > MANY_NODES || ties > MANY_TIES;
}

/** How many nodes are drawn while a larger network moves. */
export const FEW_NODES = BEST_TIED + LIFTED;

/** The first and the last items of a buffer. */
export function thinned(array: Float32Array, items: number, stride: number): Float32Array<ArrayBuffer> {
  const few = new Float32Array(FEW_NODES * stride);
  few.set(array.subarray(0, BEST_TIED * stride));
  few.set(array.subarray((items - LIFTED) * stride, items * stride), BEST_TIED * stride);
  return few;
}
