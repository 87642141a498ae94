import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Row } from '../parts/Row';
import { Tag } from '../parts/Tag';
import { Working } from '../parts/Working';
import { At } from '../text/Ago';
import { useText } from '../text/useText';
import { LiftForm } from './LiftForm';
import { MarkLookup } from './MarkLookup';
import { useSuppressions } from './queries';
import classes from './Retention.module.css';

/** What was erased and came again, in figures: the node itself no longer knows what it was. */
export function SuppressionList({
  oversees,
  approves,
}: {
  oversees: boolean;
  approves: boolean;
}): JSX.Element {
  const { t } = useText();
  const [lifting, setLifting] = useState(false);
  const held = useSuppressions();
  return (
    <Panel title={t('retention.suppressions')}>
      <div className={classes.inside}>
        <p className={classes.facts}>{t('retention.suppressionsWhy')}</p>
        {held.isPending ? <Working /> : null}
        {held.error ? <Fault fault={held.error} again={() => void held.refetch()} /> : null}
        {oversees ? <MarkLookup /> : null}
        {approves && !lifting ? (
          <div className={classes.buttons}>
            <Button variant="default" onClick={() => setLifting(true)}>
              {t('retention.lift')}
            </Button>
          </div>
        ) : null}
        {lifting ? <LiftForm close={() => setLifting(false)} /> : null}
      </div>
      {held.data?.items.length === 0 ? (
        <Empty glyph={IconShieldCheck} title={t('retention.noSuppression')}>
          {t('retention.noSuppressionWhy')}
        </Empty>
      ) : null}
      <ul>
        {held.data?.items.map((one) => (
          <li key={`${one.ground} ${one.erasure}`} className={classes.line}>
            <div className={classes.words}>
              <p className={classes.name}>
                <b>{t('retention.keptOut', { count: one.objects })}</b>
                <Tag>{t(`retention.why.${one.ground}`)}</Tag>
              </p>
              <div className={classes.facts}>
                <Row>
                  <span>
                    {t('retention.heldBackSince')} <At moment={one.since} />
                  </span>
                  {t('retention.attempts', { count: one.attempts })}
                  {one.lifted > 0 ? t('retention.wereLifted', { count: one.lifted }) : null}
                </Row>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
