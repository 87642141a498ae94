import { Button } from '@mantine/core';
import { type JSX, useState } from 'react';
import { Fault, Notice } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Ago } from '../text/Ago';
import { useText } from '../text/useText';
import { KeysCard } from './KeysCard';
import { useKeys, useSpareRevocation } from './keys';
import classes from './Partners.module.css';

/** This node's own keys: which they are, who has not heard of them, new ones, and stolen ones. */
export function KeysPanel(): JSX.Element {
  const { t, format } = useText();
  const keys = useKeys();
  const spare = useSpareRevocation();
  const [open, setOpen] = useState<'rotate' | 'revoke' | null>(null);
  const newest = keys.data?.changes[0];
  return (
    <Panel title={t('keys.own')}>
      <div className={classes.body}>
        {keys.error ? <Fault fault={keys.error} /> : null}
        <dl className={classes.facts}>
          <div>
            <dt>{t('keys.serial')}</dt>
            <dd className="figures">{format.number(keys.data?.serial ?? 1)}</dd>
          </div>
          <div>
            <dt>{t('keys.since')}</dt>
            <dd>{newest ? <Ago moment={newest.since} /> : t('keys.first')}</dd>
          </div>
        </dl>
        {newest && newest.waiting.length > 0 ? (
          <Notice title={t(newest.action === 'revoke' ? 'keys.untold' : 'keys.unanswered')}>
            {format.list(newest.waiting)}
          </Notice>
        ) : null}
        {newest?.action === 'revoke' ? (
          <Notice title={t('keys.compareAgain')}>{t('keys.compareAgainHow')}</Notice>
        ) : null}
        {spare.error ? <Fault fault={spare.error} /> : null}
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => setOpen('rotate')}>
            {t('keys.rotate')}
          </Button>
          <Button variant="default" loading={spare.isPending} onClick={() => spare.mutate(undefined)}>
            {t('keys.spare')}
          </Button>
          <Button variant="subtle" color="red" onClick={() => setOpen('revoke')}>
            {t('keys.stolen')}
          </Button>
        </div>
      </div>
      {open ? <KeysCard kind={open} close={() => setOpen(null)} /> : null}
    </Panel>
  );
}
