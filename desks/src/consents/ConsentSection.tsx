import type { JSX } from 'react';
import { useRefetchOn } from '../frame/live';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { useText } from '../text/useText';
import { ConsentLine } from './ConsentLine';
import classes from './Consents.module.css';
import { useConsents } from './queries';

/** Consents to onward use, asked of us and by us; where there are none, a line says when one is needed. */
export function ConsentSection(): JSX.Element {
  const { t } = useText();
  const consents = useConsents();
  useRefetchOn('inbox', ['consents']);
  useRefetchOn('outbox', ['consents']);
  const items = consents.data?.items ?? [];
  return (
    <Panel title={t('consents.title')} id="consents">
      <p className={classes.lead}>{t(items.length === 0 ? 'consents.none' : 'consents.lead')}</p>
      {consents.error ? <Fault fault={consents.error} again={() => void consents.refetch()} /> : null}
      <ul>
        {items.map((consent) => (
          <ConsentLine key={consent.id} consent={consent} />
        ))}
      </ul>
    </Panel>
  );
}
