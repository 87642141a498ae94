import type { EvidenceBits } from '../api/contract/screening';

export interface Fall {
  kind: string;
  bits: number;
  /** Where the bar begins and how wide it is, in hundredths of the whole width. */
  from: number;
  width: number;
}

/** Each piece of evidence begins where the one before it ended, and nought has its own place. */
export function fallsOf(evidence: readonly EvidenceBits[]): { falls: Fall[]; nought: number } {
  let sum = 0;
  const sums = [0, ...evidence.map(({ bits }) => (sum += bits))];
  const least = Math.min(...sums);
  const span = Math.max(...sums) - least || 1;
  const place = (bits: number): number => ((bits - least) / span) * 100;
  const falls = evidence.map((one, index) => {
    const [begin, end] = [place(sums[index] ?? 0), place(sums[index + 1] ?? 0)];
    return { ...one, from: Math.min(begin, end), width: Math.abs(end - begin) };
  });
  return { falls, nought: place(0) };
}
