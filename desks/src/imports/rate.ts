export interface Sample {
  /** Milliseconds. */
  at: number;
  count: number;
}

/** Objects a second over the samples, or null while there is too little to tell. */
export function rateOf(samples: readonly Sample[]): number | null {
  const first = samples[0];
  const last = samples.at(-1);
  if (!first || !last || last.at - first.at < 500 || last.count < first.count) return null;
  return ((last.count - first.count) * 1000) / (last.at - first.at);
}
