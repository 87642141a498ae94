import type { JSX } from 'react';
import type { Language } from '../api/contract/common';
import type { SubjectRequest } from '../api/contract/retention';
import { Row } from '../parts/Row';
import { Tag } from '../parts/Tag';
import { Ago } from '../text/Ago';
import { directionOf } from '../text/i18n';
import { useText } from '../text/useText';
import { RequestStep } from './RequestStep';
import classes from './Retention.module.css';

interface LineProps {
  request: SubjectRequest;
  oversees: boolean;
  approves: boolean;
}

/** One request: where it stands, until when it must be answered, and the step that is next. */
export function RequestLine({ request, oversees, approves }: LineProps): JSX.Element {
  const { t } = useText();
  const late = request.answeredAt === null && Date.parse(request.dueAt) < Date.now();
  const tongue = request.language as Language;
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <p className={classes.name}>
          <b>{t('retention.request', { number: request.number })}</b>
          <Tag tone={late ? 'danger' : 'plain'}>{t(`retention.states.${request.state}`)}</Tag>
          {request.outcome && oversees ? (
            <Tag tone="quiet">{t(`retention.outcomes.${request.outcome}`)}</Tag>
          ) : null}
        </p>
        <div className={classes.facts}>
          <Row>
            {t(`retention.kinds.${request.kind}`)}
            {request.fileReference}
            {request.answeredAt ? (
              <>
                {t('retention.answered')} <Ago moment={request.answeredAt} />
              </>
            ) : (
              <>
                {t('retention.due')} <Ago moment={request.dueAt} />
              </>
            )}
          </Row>
          {request.objects.length > 0 ? (
            <p className={classes.ids}>
              {t(`retention.measures.${request.measure}`)}: <bdi dir="ltr">{request.objects.join(' ')}</bdi>
            </p>
          ) : null}
        </div>
        {request.letter ? (
          <details>
            <summary>{t('retention.letter')}</summary>
            <p className={classes.letter} lang={tongue} dir={directionOf(tongue)}>
              {request.letter[tongue]}
            </p>
          </details>
        ) : null}
        <RequestStep request={request} oversees={oversees} approves={approves} />
      </div>
    </li>
  );
}
