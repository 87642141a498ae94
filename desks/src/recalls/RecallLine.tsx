import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import type { Recall } from '../api/contract/recalls';
import { maySend } from '../frame/desks';
import { Monogram } from '../parts/Monogram';
import { Row } from '../parts/Row';
import { Tag } from '../parts/Tag';
import { useConsultation } from '../session/consultation';
import { Ago, At } from '../text/Ago';
import { useText } from '../text/useText';
import { LiftCard } from './LiftCard';
import classes from './Recalls.module.css';

/** One recall: to whom, what is wanted, how many copies are gone, and until when the rest must be. */
export function RecallLine({ recall }: { recall: Recall }): JSX.Element {
  const { t } = useText();
  const lifts = maySend(useConsultation().acting);
  const [lifting, setLifting] = useState(false);
  const done = recall.pending === 0;
  return (
    <li className={classes.line}>
      <IconArrowBackUp size={18} stroke={1.6} aria-hidden="true" className="mirrored" />
      <div className={classes.words}>
        <p className={classes.first}>
          <b>{t(`recalls.action.${recall.action}`)}</b>
          <Monogram party={{ party: recall.partner, name: recall.partnerName }} full />
          <Tag tone={recall.overdue ? 'danger' : done ? 'accent' : 'plain'}>
            {t(recall.overdue ? 'recalls.late' : done ? 'recalls.done' : 'recalls.open')}
          </Tag>
          {recall.uses === 'evidence' ? <Tag tone="quiet">{t('recalls.evidenceOpen')}</Tag> : null}
          {recall.lifted ? <Tag tone="quiet">{t('recalls.effect.lifted')}</Tag> : null}
          {recall.done === 'gone' && (recall.action === 'correct' || recall.action === 'restrict') ? (
            <Tag tone="quiet">{t('recalls.tookOut')}</Tag>
          ) : null}
          {recall.passedOn ? <Tag tone="quiet">{t('recalls.passedOn')}</Tag> : null}
        </p>
        <div className={classes.facts}>
          <Row>
            {t('recalls.acted', { count: recall.acted })}
            {recall.pending > 0 ? t('recalls.pending', { count: recall.pending }) : null}
            {recall.refused > 0 ? t('recalls.refused', { count: recall.refused }) : null}
            {done ? null : (
              <>
                {t('recalls.until')} <At moment={recall.deadline} />
              </>
            )}
            {recall.escalatedAt && !done ? (
              <>
                {t('recalls.reported')} <Ago moment={recall.escalatedAt} />
              </>
            ) : null}
          </Row>
        </div>
      </div>
      <div className={classes.end}>
        <Ago moment={recall.sentAt} />
        {recall.liftable && lifts ? (
          <Button size="compact-sm" variant="subtle" onClick={() => setLifting(true)}>
            {t('recalls.lift.open')}
          </Button>
        ) : null}
      </div>
      {lifting ? <LiftCard recall={recall} close={() => setLifting(false)} /> : null}
    </li>
  );
}
