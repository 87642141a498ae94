import { type JSX, type PointerEvent, useMemo, useRef, useState } from 'react';
import type { Hit } from '../api/contract/bank';
import { TypeIcon } from '../parts/TypeIcon';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { type Bar, histogram, type Span } from './histogram';
import classes from './TimeLens.module.css';

interface TimeLensProps {
  hits: Hit[];
  selected: string | null;
  select: (id: string) => void;
  brush: (from: string, to: string) => void;
}

/** The same result set along time: bars to brush, and the items by day below. */
export function TimeLens({ hits, selected, select, brush }: TimeLensProps): JSX.Element {
  const { t, format } = useText();
  const { bars, span } = useMemo(() => histogram(hits.map(timeOf)), [hits]);
  const days = useMemo(
    () =>
      Object.entries(Object.groupBy(hits, (hit) => timeOf(hit).slice(0, 10)))
        .sort()
        .reverse(),
    [hits],
  );
  return (
    <div className={classes.lens}>
      <Brush bars={bars} span={span} brush={brush} />
      <p className={classes.hint}>{t('bank.brushHint', { count: hits.length })}</p>
      <ol className={classes.days}>
        {days.map(([day, items]) => (
          <li key={day}>
            <h2 className="figures">{format.date(new Date(`${day}T12:00:00Z`))}</h2>
            <ul>
              {items?.map((hit) => (
                <li key={hit.id}>
                  <button
                    type="button"
                    className={classes.item}
                    aria-pressed={hit.id === selected}
                    onClick={() => select(hit.id)}
                  >
                    <time className="figures">{format.time(new Date(timeOf(hit)), 'UTC')}</time>
                    <TypeIcon type={hit.type} size={16} />
                    <Free text={hit.name || hit.id} lang={hit.lang} />
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}

function timeOf(hit: Hit): string {
  return hit.modified ?? hit.recordedAt;
}

/** Drag over bars to narrow the time; early is at the reader's start side. */
function Brush({
  bars,
  span,
  brush,
}: {
  bars: Bar[];
  span: Span;
  brush: TimeLensProps['brush'];
}): JSX.Element {
  const { t, format } = useText();
  const [from, setFrom] = useState<number | null>(null);
  const [to, setTo] = useState<number | null>(null);
  const dragging = useRef(false);
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const lowest = Math.min(from ?? 0, to ?? 0);
  const highest = Math.max(from ?? -1, to ?? -1);
  const finish = (): void => {
    dragging.current = false;
    const first = bars[lowest];
    const last = bars[highest];
    if (first && last && from !== null) brush(iso(first.start), iso(last.end));
    setFrom(null);
    setTo(null);
  };
  const enter = (index: number) => (event: PointerEvent) => {
    if (dragging.current && event.buttons) setTo(index);
  };
  return (
    <div className={classes.brush}>
      <div className={classes.bars} onPointerUp={finish} onPointerLeave={() => dragging.current && finish()}>
        {bars.map((bar, index) => (
          <button
            type="button"
            key={bar.start}
            className={classes.bar}
            data-in={from !== null && index >= lowest && index <= highest ? true : undefined}
            aria-label={t('bank.barLabel', { count: bar.count, date: format.date(new Date(bar.start)) })}
            onPointerDown={() => {
              dragging.current = true;
              setFrom(index);
              setTo(index);
            }}
            onPointerEnter={enter(index)}
            onClick={(event) => {
              if (event.detail === 0) brush(iso(bar.start), iso(bar.end));
            }}
          >
            <span style={{ height: `${(bar.count / most) * 100}%` }} />
          </button>
        ))}
      </div>
      <div className={classes.ends}>
        <span>{format.date(new Date(span.start))}</span>
        <span>{format.date(new Date(span.end))}</span>
      </div>
    </div>
  );
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
