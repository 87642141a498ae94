import { Fragment, type JSX } from 'react';
import type { Change, ChangeAlert } from '../../api/contract/change';
import { useText } from '../../text/useText';
import { shortened } from '../drawing/labels';
import { alertsOf, byName, type Ground, leftOf, nameAt, stepOf } from './lanes';
import classes from './Timeline.module.css';

const WIDTH = 620;
const NAMES = 190;
const LANE = 46;
/** A bar of the whole height: somebody leads in all worlds. */
const BAR = 26;
const COVERAGE = 46;
const TOP = 26;
/** A bar is never as wide as its slice, or lanes would run together. */
const PART = 0.72;

interface TimelineProps {
  change: Change;
  /** The slice that the reader stands on; below 0 none. */
  at: number;
}

/** Who leads in each slice as bars in lanes, alerts as triangles, and below what was collected. */
export function Timeline({ change, at }: TimelineProps): JSX.Element {
  const { t, format, language } = useText();
  const mirrored = language === 'ar';
  const ground: Ground = { names: NAMES, width: WIDTH, slices: change.slices.length, mirrored };
  const lanes = [
    ...byName(change).map(({ id, name, shares }) => ({ id, name: shortened(name || id), shares })),
    { id: 'others', name: t('timeline.others'), shares: change.slices.map(({ others }) => others) },
  ];
  const height = TOP + lanes.length * LANE;
  const left = (slice: number): number => leftOf(ground, slice);
  const step = stepOf(ground);
  const anchor = mirrored ? 'start' : 'end';
  return (
    <svg
      className={classes.timeline}
      viewBox={`0 0 ${NAMES + WIDTH} ${height + COVERAGE + 30}`}
      role="img"
      aria-label={t('timeline.picture')}
      direction="ltr"
    >
      {at < 0 ? null : <rect x={left(at)} y={0} width={step} height={height + COVERAGE} data-part="here" />}
      <g>
        <text x={nameAt(ground)} y={TOP - 9} textAnchor={anchor} data-part="name">
          {t('timeline.whole')}
        </text>
        <Marks alerts={alertsOf(change, null)} ground={ground} y={TOP - 13} />
      </g>
      {lanes.map(({ id, name, shares }, lane) => {
        const floor = TOP + (lane + 1) * LANE;
        return (
          <g key={id} data-lane={id === 'others' ? 'others' : 'leader'}>
            <path d={`M${mirrored ? 0 : NAMES} ${floor}h${WIDTH}`} data-part="floor" />
            <text x={nameAt(ground)} y={floor - 9} textAnchor={anchor} data-part="name">
              {name}
            </text>
            {shares.map((share, slice) => (
              <rect
                key={slice}
                x={left(slice) + (step * (1 - PART)) / 2}
                y={floor - share * BAR}
                width={step * PART}
                height={share * BAR}
                data-part="share"
              />
            ))}
            <Marks alerts={alertsOf(change, id)} ground={ground} y={floor - BAR - 10} />
          </g>
        );
      })}
      <text x={nameAt(ground)} y={height + COVERAGE - 8} textAnchor={anchor} data-part="name">
        {t('timeline.coverage')}
      </text>
      {change.slices.map(({ coverage, from }, slice) => (
        <Fragment key={from}>
          <rect
            x={left(slice) + 1}
            y={height + COVERAGE - coverage * (COVERAGE - 16)}
            width={step - 2}
            height={coverage * (COVERAGE - 16)}
            data-part="coverage"
          />
          <text x={left(slice) + step / 2} y={height + COVERAGE + 18} textAnchor="middle">
            {format.number(slice + 1)}
          </text>
        </Fragment>
      ))}
    </svg>
  );
}

interface MarksProps {
  alerts: readonly ChangeAlert[];
  ground: Ground;
  y: number;
}

/** A triangle where an alert was raised, its point telling the direction, with a line from where it began. */
function Marks({ alerts, ground, y }: MarksProps): JSX.Element {
  const middle = (slice: number): number => leftOf(ground, slice) + stepOf(ground) / 2;
  return (
    <>
      {alerts.map((alert) => {
        const at = middle(alert.raised);
        const tip = alert.rising ? -7 : 7;
        return (
          <g key={`${alert.what} ${alert.raised}`} data-part="alert">
            <path d={`M${middle(alert.began)} ${y}H${at}`} />
            <path d={`M${at - 7} ${y - tip}L${at} ${y + tip}L${at + 7} ${y - tip}Z`} />
          </g>
        );
      })}
    </>
  );
}
