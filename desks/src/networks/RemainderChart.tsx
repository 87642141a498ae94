import type { JSX } from 'react';
import { useText } from '../text/useText';
import classes from './Charts.module.css';
import { acrossOf, type Bounds, bandOf, barsOf, type Field, lineOf, type Spot, upOf } from './chart';

const WIDTH = 520;
const HEIGHT = 200;
const EDGE = 40;
const TICKS = [0, 0.5, 1] as const;

interface RemainderChartProps {
  label: string;
  most: number;
  /** What the long axis counts. */
  along: string;
  lines: { key: string; spots: readonly (Spot | null)[] }[];
  bounds?: readonly Bounds[];
  /** Single points instead of a line. */
  points?: readonly Spot[];
  /** A share that is aimed at. */
  level?: number;
  /** Where the reader stands. */
  at?: number;
}

/** Shares that remain, never what would fall away. */
export function RemainderChart(props: RemainderChartProps): JSX.Element {
  const { language, format } = useText();
  const mirrored = language === 'ar';
  const field: Field = { width: WIDTH, height: HEIGHT, most: props.most, mirrored };
  const edge = mirrored ? WIDTH + 6 : -6;
  const across = (value: number): number => acrossOf(field, value);
  return (
    <svg
      className={classes.chart}
      viewBox={`${mirrored ? -12 : -EDGE} -10 ${WIDTH + EDGE + 12} ${HEIGHT + 44}`}
      role="img"
      aria-label={props.label}
      direction="ltr"
    >
      <rect width={WIDTH} height={HEIGHT} data-part="ground" />
      {TICKS.map((share) => (
        <g key={share}>
          <path d={`M0 ${upOf(field, share)}H${WIDTH}`} data-part="tick" />
          <text x={edge} y={upOf(field, share) + 4} textAnchor={mirrored ? 'start' : 'end'}>
            {format.share(share)}
          </text>
        </g>
      ))}
      {props.bounds ? <Intervals field={field} bounds={props.bounds} single={!!props.points} /> : null}
      {props.level === undefined ? null : (
        <path d={`M0 ${upOf(field, props.level)}H${WIDTH}`} data-part="level" />
      )}
      {props.at === undefined ? null : <path d={`M${across(props.at)} 0V${HEIGHT}`} data-part="here" />}
      {props.lines.map(({ key, spots }) => (
        <path key={key} d={lineOf(field, spots)} data-part="line" data-line={key} />
      ))}
      {(props.points ?? []).map((spot) => (
        <circle
          key={spot.along}
          cx={across(spot.along)}
          cy={upOf(field, spot.share)}
          r={4.5}
          data-part="point"
        />
      ))}
      <text x={across(0)} y={HEIGHT + 18} textAnchor="middle">
        {format.number(0)}
      </text>
      <text x={across(props.most)} y={HEIGHT + 18} textAnchor="middle">
        {format.number(props.most)}
      </text>
      <text x={WIDTH / 2} y={HEIGHT + 30} textAnchor="middle">
        {props.along}
      </text>
    </svg>
  );
}

/** An area along a line; of single points a bar each, with a foot and a head. */
function Intervals(props: { field: Field; bounds: readonly Bounds[]; single: boolean }): JSX.Element {
  const { field, bounds, single } = props;
  if (!single) return <path d={bandOf(field, bounds)} data-part="band" />;
  return <path d={barsOf(field, bounds)} data-part="bars" />;
}
