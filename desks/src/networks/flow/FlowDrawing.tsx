import { type JSX, useMemo } from 'react';
import type { Flow } from '../../api/contract/flows';
import { Scroller } from '../../parts/Scroller';
import { isolated } from '../../text/bidi';
import { useText } from '../../text/useText';
import classes from './Flow.module.css';
import { layersOf, type Ribbon, type Stop } from './layers';

const STEP = 210;
const BAR = 14;
const EDGE = 70;
const HEAD = 28;
const LONGEST = 26;

/** Money step by step in reading direction: bars are accounts, ribbons payments, as wide as their sum. */
export function FlowDrawing({ flow }: { flow: Flow }): JSX.Element {
  const { t, format, language } = useText();
  const layers = useMemo(() => layersOf(flow), [flow]);
  const names = new Map(flow.accounts.map((account) => [account.id, account.name || account.id]));
  const cut = new Set(flow.byAccounts.accounts);
  const width = 2 * EDGE + (layers.columns - 1) * STEP + BAR;
  const across = (column: number): number => {
    const at = EDGE + column * STEP;
    return language === 'ar' ? width - at - BAR : at;
  };
  const ends = (stop: Stop): string | null =>
    flow.sources.includes(stop.id)
      ? t('flow.source')
      : flow.sinks.includes(stop.id)
        ? t('flow.sink')
        : cut.has(stop.id)
          ? t('flow.narrow')
          : null;
  return (
    <Scroller label={t('flow.drawing')}>
      <svg
        className={classes.drawing}
        width={width}
        height={layers.height + HEAD}
        viewBox={`0 ${-HEAD} ${width} ${layers.height + HEAD}`}
        role="img"
        aria-label={t('flow.drawing')}
        direction="ltr"
      >
        {layers.ribbons.map((ribbon) => (
          <RibbonPath key={`${ribbon.from.id} ${ribbon.to.id}`} ribbon={ribbon} across={across} />
        ))}
        {layers.stops.map((stop) => (
          <g key={stop.id}>
            <rect
              x={across(stop.column)}
              y={stop.top}
              width={BAR}
              height={stop.height}
              rx={2}
              data-part="stop"
            />
            {cut.has(stop.id) ? <Diamond x={across(stop.column) + BAR / 2} y={stop.top - 18} /> : null}
            <text x={across(stop.column) + BAR / 2} y={stop.top + stop.height + 14} textAnchor="middle">
              <title>{isolated(names.get(stop.id) ?? stop.id)}</title>
              {shortened(names.get(stop.id) ?? stop.id)}
            </text>
            <text
              x={across(stop.column) + BAR / 2}
              y={stop.top + stop.height + 28}
              textAnchor="middle"
              data-part="word"
            >
              {ends(stop)}
            </text>
          </g>
        ))}
        {layers.ribbons.map((ribbon) => {
          const { x, y } = middle(ribbon, across);
          return (
            <g key={`${ribbon.from.id} ${ribbon.to.id}`}>
              <text x={x} y={y - 3} textAnchor="middle" data-part="amount">
                {format.money(ribbon.amount, flow.currency)}
              </text>
              {ribbon.narrow ? (
                <>
                  <Diamond x={x} y={y + 8} />
                  <text x={x} y={y + 28} textAnchor="middle" data-part="word">
                    {t('flow.narrow')}
                  </text>
                </>
              ) : null}
            </g>
          );
        })}
      </svg>
    </Scroller>
  );
}

interface RibbonProps {
  ribbon: Ribbon;
  across: (column: number) => number;
}

function RibbonPath({ ribbon, across }: RibbonProps): JSX.Element {
  const { start, end } = endsOf(ribbon, across);
  const bend = (end - start) / 2;
  return (
    <path
      d={`M${start} ${ribbon.leaves}C${start + bend} ${ribbon.leaves} ${end - bend} ${ribbon.arrives} ${end} ${ribbon.arrives}`}
      strokeWidth={ribbon.width}
      data-part="ribbon"
      data-narrow={ribbon.narrow || undefined}
    />
  );
}

/** A ribbon leaves a bar on the side that the eye runs to. */
function endsOf({ from, to }: Ribbon, across: (column: number) => number): { start: number; end: number } {
  const start = across(from.column);
  const end = across(to.column);
  return end >= start ? { start: start + BAR, end } : { start, end: end + BAR };
}

function middle(ribbon: Ribbon, across: (column: number) => number): { x: number; y: number } {
  const { start, end } = endsOf(ribbon, across);
  return { x: (start + end) / 2, y: (ribbon.leaves + ribbon.arrives) / 2 };
}

/** What is told by a word is told by a shape as well. */
function Diamond({ x, y }: { x: number; y: number }): JSX.Element {
  return <path d={`M${x} ${y - 7}l7 7l-7 7l-7 -7Z`} data-part="diamond" />;
}

/** In its own direction, so that what is left out is left out at its end. */
function shortened(name: string): string {
  const letters = [...name];
  const shown = letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : name;
  return isolated(shown);
}
