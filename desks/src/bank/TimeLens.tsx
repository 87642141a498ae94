import { type JSX, useMemo, useState } from 'react';
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

/** Drag over the bars to narrow the time; early is at the reader's start side. The date fields do the same by keyboard. */
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
  const [range, setRange] = useState<{ from: number; to: number } | null>(null);
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const lowest = range ? Math.min(range.from, range.to) : -1;
  const highest = range ? Math.max(range.from, range.to) : -2;
  const finish = (): void => {
    const [first, last] = [bars[lowest], bars[highest]];
    if (first && last) brush(iso(first.start), iso(last.end));
    setRange(null);
  };
  return (
    <div className={classes.brush} aria-hidden="true">
      <div className={classes.bars} onPointerUp={finish} onPointerLeave={() => range && finish()}>
        {bars.map((bar, index) => (
          <div
            key={bar.start}
            className={classes.bar}
            data-in={(index >= lowest && index <= highest) || undefined}
            title={t('bank.barLabel', { count: bar.count, date: format.date(new Date(bar.start)) })}
            onPointerDown={() => setRange({ from: index, to: index })}
            onPointerEnter={() => range && setRange({ ...range, to: index })}
          >
            <span style={{ height: `${(bar.count / most) * 100}%` }} />
          </div>
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
