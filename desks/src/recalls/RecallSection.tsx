import { Button } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useRefetchOn } from '../frame/live';
import { Fault, Notice } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { useText } from '../text/useText';
import { HeardLine } from './HeardLine';
import { useRecalls } from './queries';
import { RecallLine } from './RecallLine';
import classes from './Recalls.module.css';

const SHOWN = 5;

/** Recalls and how far they have come; where none was ever sent, nothing is shown. */
export function RecallSection({ always = false }: { always?: boolean }): JSX.Element | null {
  const { t } = useText();
  const recalls = useRecalls();
  const [all, setAll] = useState(false);
  useRefetchOn('outbox', ['recalls']);
  const items = recalls.data?.items ?? [];
  const heard = recalls.data?.heard ?? [];
  const overdue = items.filter((recall) => recall.overdue);
  const open = items.filter((recall) => recall.pending > 0).length;
  const shown = all ? items : items.slice(0, Math.max(SHOWN, open));
  if (recalls.error) return <Fault fault={recalls.error} again={() => void recalls.refetch()} />;
  if (items.length === 0 && heard.length === 0 && !always) return null;
  return (
    <Panel title={t('recalls.title')} id="recalls">
      <div className={classes.lead}>
        {overdue.length > 0 ? (
          <Notice tone="danger" title={t('recalls.overdue', { count: overdue.length })}>
            {t('recalls.overdueCure')}
          </Notice>
        ) : (
          <p>{t(items.length === 0 ? 'recalls.none' : 'recalls.lead')}</p>
        )}
      </div>
      <ul>
        {shown.map((recall) => (
          <RecallLine key={recall.id} recall={recall} />
        ))}
      </ul>
      {heard.length > 0 ? (
        <>
          <h3 className={classes.heard}>{t('recalls.heard')}</h3>
          <ul>
            {heard.slice(0, all ? heard.length : SHOWN).map((one) => (
              <HeardLine key={`${one.partner} ${one.id}`} heard={one} />
            ))}
          </ul>
        </>
      ) : null}
      {shown.length < items.length ? (
        <Button variant="subtle" className={classes.more} onClick={() => setAll(true)}>
          {t('recalls.all', { count: items.length })}
        </Button>
      ) : null}
    </Panel>
  );
}
