import { Loader } from '@mantine/core';
import type { JSX } from 'react';
import type { QueuePage } from '../api/contract/screening';
import { Key } from '../parts/Key';
import { useText } from '../text/useText';
import classes from './Queue.module.css';
import { QueueSave } from './QueueSave';

const HINTS = [
  [['j', 'k'], 'walk'],
  [['s'], 'same'],
  [['d'], 'different'],
  [['u'], 'unsure'],
  [['z'], 'undo'],
] as const;

/** How many wait, how far the node is, and the keys. */
export function QueueHead({ page }: { page: QueuePage }): JSX.Element {
  const { t } = useText();
  const { finished, screened, behind } = page.progress;
  return (
    <header className={classes.head}>
      <p role="status" className={classes.progress}>
        <b>{t('screening.openCount', { count: page.open })}</b>
        <span>{t('screening.allCount', { count: page.count })}</span>
        <span>{t('screening.screened', { count: screened })}</span>
        {behind > 0 ? <span>{t('screening.behind', { count: behind })}</span> : null}
        {finished ? null : (
          <span className={classes.busy}>
            <Loader size={14} />
            {t('screening.screening')}
          </span>
        )}
      </p>
      <p className={classes.note}>{t('screening.queueLead')}</p>
      {page.count > 0 ? <QueueSave /> : null}
      <p className={classes.keys}>
        {HINTS.map(([keys, does]) => (
          <span key={does}>
            {keys.map((key) => (
              <Key key={key} name={key} />
            ))}{' '}
            {t(`screening.hint.${does}`)}
          </span>
        ))}
      </p>
    </header>
  );
}
