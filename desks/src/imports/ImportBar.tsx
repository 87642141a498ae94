import { Progress } from '@mantine/core';
import { type JSX, useEffect, useRef, useState } from 'react';
import type { Import } from '../api/contract/imports';
import { useText } from '../text/useText';
import classes from './Imports.module.css';
import { rateOf, type Sample } from './rate';

/** How far the node is with a file, and how fast. */
export function ImportBar({ work }: { work: Import }): JSX.Element {
  const { t, format } = useText();
  const samples = useRef<Sample[]>([]);
  const [rate, setRate] = useState<number | null>(null);
  useEffect(() => {
    samples.current = [...samples.current.slice(-8), { at: performance.now(), count: work.objects }];
    setRate(rateOf(samples.current));
  }, [work.objects]);
  const share = work.bytesTotal > 0 ? Math.min(1, work.bytesRead / work.bytesTotal) : 0;
  return (
    <div className={classes.bar}>
      <Progress value={share * 100} size="sm" aria-label={t(`imports.state.${work.state}`)} />
      <p className="figures">
        {format.share(share)} · {format.bytes(work.bytesRead)} / {format.bytes(work.bytesTotal)}
        {rate ? ` · ${t('imports.rate', { count: Math.round(rate) })}` : ''}
      </p>
    </div>
  );
}
