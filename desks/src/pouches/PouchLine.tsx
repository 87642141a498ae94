import type { JSX } from 'react';
import type { Pouch } from '../api/contract/pouches';
import { Row } from '../parts/Row';
import { Tag } from '../parts/Tag';
import { Ago } from '../text/Ago';
import { useText } from '../text/useText';
import classes from './Pouches.module.css';

/** One file that was packed or taken in. */
export function PouchLine({ pouch }: { pouch: Pouch }): JSX.Element {
  const { t, format } = useText();
  return (
    <li className={classes.past}>
      <Row>
        <b>{t(pouch.direction === 'out' ? 'pouches.to' : 'pouches.from', { name: pouch.partnerName })}</b>
        <Ago moment={pouch.handledAt} />
        {pouch.envelopes > 0 ? t('pouches.envelopes', { count: pouch.envelopes }) : null}
        {pouch.receipts > 0 ? t('pouches.receipts', { count: pouch.receipts }) : null}
        {format.bytes(pouch.bytes)}
      </Row>
      {pouch.problemCount > 0 ? (
        <Tag tone="danger">{t('pouches.notTaken', { count: pouch.problemCount })}</Tag>
      ) : null}
      {pouch.whole ? null : <Tag tone="plain">{t('pouches.notWhole')}</Tag>}
    </li>
  );
}
