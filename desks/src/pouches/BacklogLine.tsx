import { Button } from '@mantine/core';
import { IconPackageExport } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { PouchBacklog } from '../api/contract/pouches';
import { Monogram } from '../parts/Monogram';
import { Fault } from '../parts/Notice';
import { Row } from '../parts/Row';
import { Tag } from '../parts/Tag';
import { Ago } from '../text/Ago';
import { useText } from '../text/useText';
import classes from './Pouches.module.css';
import { usePack } from './queries';

/** What waits for one partner, and the way to take it along. */
export function BacklogLine({ backlog }: { backlog: PouchBacklog }): JSX.Element {
  const { t } = useText();
  const pack = usePack(backlog.partner);
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <p className={classes.name}>
          <Monogram party={{ party: backlog.partner, name: backlog.partnerName }} full />{' '}
          {backlog.failing ? <Tag tone="danger">{t('pouches.failing')}</Tag> : null}
        </p>
        <div className={classes.facts}>
          <Row>
            {backlog.envelopes > 0 ? t('pouches.envelopes', { count: backlog.envelopes }) : null}
            {backlog.receipts > 0 ? t('pouches.receipts', { count: backlog.receipts }) : null}
            {backlog.oldest ? (
              <>
                {t('pouches.oldest')} <Ago moment={backlog.oldest} />
              </>
            ) : null}
          </Row>
        </div>
        {pack.error ? <Fault fault={pack.error} /> : null}
      </div>
      <Button
        variant={backlog.failing ? 'filled' : 'default'}
        leftSection={<IconPackageExport size={16} aria-hidden="true" />}
        loading={pack.isPending}
        aria-label={t('pouches.packFor', { name: backlog.partnerName })}
        onClick={() => pack.mutate()}
      >
        {t('pouches.pack')}
      </Button>
    </li>
  );
}
