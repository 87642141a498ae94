import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { useText } from '../../text/useText';
import classes from './Drawing.module.css';

/** How far the nodes are placed; whoever has seen enough stops it. */
export function LayoutBar(props: { progress: number; stop: (() => void) | null }): JSX.Element | null {
  const { t, format } = useText();
  if (!props.stop) return null;
  return (
    <div className={classes.placing} role="status">
      <span className="figures">{t('networks.placing', { share: format.share(props.progress) })}</span>
      <Button size="compact-xs" variant="default" onClick={props.stop}>
        {t('networks.stop')}
      </Button>
    </div>
  );
}
