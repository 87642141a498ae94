export interface Bar {
  start: number;
  end: number;
  count: number;
}

export interface Span {
  start: number;
  end: number;
}

const BARS = 48;
const DAY = 86_400_000;

/** Counts moments into equal bars over their whole span, which is at least one day. */
export function histogram(moments: readonly string[]): { bars: Bar[]; span: Span } {
  const times = moments.map((moment) => Date.parse(moment)).filter((time) => !Number.isNaN(time));
  if (times.length === 0) return { bars: [], span: { start: 0, end: 0 } };
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const time of times) {
    start = Math.min(start, time);
    end = Math.max(end, time);
  }
  start = Math.floor(start / DAY) * DAY;
  end = Math.max(start + DAY, Math.ceil((end + 1) / DAY) * DAY);
  const width = (end - start) / BARS;
  const bars = Array.from({ length: BARS }, (_, index) => ({
    start: start + index * width,
    end: start + (index + 1) * width,
    count: 0,
  }));
  for (const time of times) {
    const bar = bars[Math.min(BARS - 1, Math.floor((time - start) / width))];
    if (bar) bar.count += 1;
  }
  return { bars, span: { start, end } };
}
