import { Button } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { OverseenEmergency } from '../api/contract/emergency';
import { Row } from '../parts/Row';
import { Tag } from '../parts/Tag';
import { Ago, At } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Emergency.module.css';
import { ReviewForm } from './ReviewForm';

const TONES = { awaiting: 'accent', overdue: 'danger', reviewed: 'quiet' } as const;

/** One emergency: who, when, on what ground, in which case, what was opened, how often looked at, and the review. */
export function OverseenLine({ emergency }: { emergency: OverseenEmergency }): JSX.Element {
  const { t, named } = useText();
  const [reviewing, setReviewing] = useState(false);
  const { review } = emergency;
  return (
    <li className={classes.overseen} data-overdue={emergency.state === 'overdue' || undefined}>
      <div className={classes.words}>
        <p className={classes.who}>
          <b>
            <Free text={emergency.name || emergency.account} />
          </b>
          <span>{named('ground', emergency.ground)}</span>
          <Tag tone={TONES[emergency.state]}>{t(`emergency.state.${emergency.state}`)}</Tag>
          {emergency.open ? <Tag tone="danger">{t('emergency.stillOpen')}</Tag> : null}
          {emergency.recent > 1 ? (
            <Tag tone="danger">{t('emergency.recent', { count: emergency.recent })}</Tag>
          ) : null}
        </p>
        <p className={classes.reason}>
          <Free text={emergency.reason} />
        </p>
        <dl className={classes.facts}>
          <dt>{t('emergency.opened')}</dt>
          <dd>
            {emergency.object ? <code>{emergency.object}</code> : t('emergency.openedNothing')}
            {emergency.sought && emergency.sought !== emergency.object ? (
              <>
                {' '}
                ({t('emergency.soughtFor')} <Free text={emergency.sought} />)
              </>
            ) : null}
          </dd>
          <dt>{t('emergency.when')}</dt>
          <dd>
            <Row>
              <At moment={emergency.openedAt} />
              {t('emergency.looks', { count: emergency.looks })}
            </Row>
          </dd>
          <dt>{t('emergency.forWhat')}</dt>
          <dd>
            <Row>
              {named('purpose', emergency.purpose)}
              {t('approvals.case', { caseRef: emergency.caseRef })}
              {t('emergency.leaf', { leaf: String(emergency.leaf) })}
            </Row>
          </dd>
          {review ? null : (
            <>
              <dt>{t('emergency.due')}</dt>
              <dd>
                <Ago moment={emergency.dueAt} />
              </dd>
            </>
          )}
        </dl>
        {review ? (
          <p className={classes.verdict} data-objection={review.verdict === 'objection' || undefined}>
            <b>{t(`emergency.verdict.${review.verdict}`)}</b> <Free text={review.note} />{' '}
            <span className={classes.quiet}>
              <Free text={review.name} /> · <Ago moment={review.at} />
            </span>
          </p>
        ) : null}
      </div>
      {review ? null : (
        <Button size="xs" onClick={() => setReviewing(true)}>
          {t('emergency.review')}
        </Button>
      )}
      {reviewing ? <ReviewForm emergency={emergency} close={() => setReviewing(false)} /> : null}
    </li>
  );
}
