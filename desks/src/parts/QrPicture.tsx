import type { JSX } from 'react';

const QUIET = 4;

/** A QR code from its rows of 0 and 1, dark on light in every theme, with the margin that readers need. */
export function QrPicture({ rows, label }: { rows: string[]; label: string }): JSX.Element {
  const size = rows.length + 2 * QUIET;
  return (
    <svg viewBox={`0 0 ${size} ${size}`} width={200} height={200} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={pathOf(rows)} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

/** One run of dark squares after the other. */
export function pathOf(rows: readonly string[]): string {
  const runs: string[] = [];
  rows.forEach((row, y) => {
    for (const run of row.matchAll(/1+/g)) {
      runs.push(`M${run.index + QUIET} ${y + QUIET}h${run[0].length}v1h-${run[0].length}z`);
    }
  });
  return runs.join('');
}
