import { Progress } from '@mantine/core';
import type { JSX } from 'react';
import type { Import } from '../api/contract/imports';
import { Row } from '../parts/Row';
import { useText } from '../text/useText';
import classes from './Imports.module.css';

/** How far the node is with a file, and how fast. */
export function ImportBar({ work }: { work: Import }): JSX.Element {
  const { t, format } = useText();
  const share = work.bytesTotal > 0 ? Math.min(1, work.bytesRead / work.bytesTotal) : 0;
  const rate = Math.round(work.objectsPerSecond ?? 0);
  return (
    <div className={classes.bar}>
      <Progress value={share * 100} size="sm" aria-label={t(`imports.state.${work.state}`)} />
      <Row>
        <b>{format.share(share)}</b>
        {t('imports.bytes', { read: format.bytes(work.bytesRead), total: format.bytes(work.bytesTotal) })}
        {rate > 0 ? t('imports.rate', { count: rate }) : null}
      </Row>
    </div>
  );
}
