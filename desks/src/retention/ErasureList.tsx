import { IconEraser } from '@tabler/icons-react';
import type { JSX } from 'react';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Row } from '../parts/Row';
import { Tag } from '../parts/Tag';
import { Working } from '../parts/Working';
import { At } from '../text/Ago';
import { useText } from '../text/useText';
import { useErasures } from './queries';
import classes from './Retention.module.css';

/** What was erased, with the proof that the log says so, for whoever checks without this node. */
export function ErasureList(): JSX.Element {
  const { t, format } = useText();
  const erasures = useErasures();
  return (
    <Panel title={t('retention.erasures')}>
      {erasures.isPending ? <Working /> : null}
      {erasures.error ? <Fault fault={erasures.error} again={() => void erasures.refetch()} /> : null}
      {erasures.data?.items.length === 0 ? (
        <Empty glyph={IconEraser} title={t('retention.noErasure')}>
          {t('retention.noErasureWhy')}
        </Empty>
      ) : null}
      <ul>
        {erasures.data?.items.map((erasure) => (
          <li key={erasure.id} className={classes.line}>
            <div className={classes.words}>
              <p className={classes.name}>
                <b>{t('retention.erased', { count: erasure.statements })}</b>
                <Tag>{t(`retention.why.${erasure.ground}`)}</Tag>
              </p>
              <div className={classes.facts}>
                <Row>
                  {erasure.finishedAt ? <At moment={erasure.finishedAt} /> : t('retention.underWay')}
                  {erasure.lastLeaf === null
                    ? null
                    : t('retention.leaf', { number: format.number(erasure.lastLeaf) })}
                </Row>
              </div>
            </div>
            {erasure.finishedAt ? (
              <a href={`/api/retention/erasures/${erasure.id}/certificate`} download>
                {t('retention.certificate')}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
