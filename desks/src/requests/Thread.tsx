import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { RequestState, RequestStep, WholeRequest } from '../api/contract/requests';
import { At } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Requests.module.css';

/** The states that the asker brings about; a request is received by the other side's node. */
const ASKERS: readonly RequestState[] = [
  'draft',
  'submitted',
  'clarified',
  'withdrawn',
  'feedback',
  'closed',
];

/** What happened, in its order: our steps on one side, theirs on the other. */
export function Thread({ request }: { request: WholeRequest }): JSX.Element {
  const { t } = useText();
  const box = request.direction === 'in' ? '/outbox' : '/inbox';
  return (
    <>
      <ol className={classes.thread}>
        {request.steps.map((step) => (
          <Step key={`${step.state} ${step.at}`} step={step} request={request} />
        ))}
      </ol>
      {request.releases.length > 0 ? (
        <p className={classes.releases}>
          <Link to={box}>{t('requests.releases', { count: request.releases.length })}</Link>
        </p>
      ) : null}
    </>
  );
}

function Step({ step, request }: { step: RequestStep; request: WholeRequest }): JSX.Element {
  const { t, said } = useText();
  const ours = ASKERS.includes(step.state) === (request.direction === 'out');
  const who = step.by || (ours ? t('requests.us') : request.partnerName);
  return (
    <li className={classes.step} data-ours={ours || undefined}>
      <p className={classes.stepHead}>
        <b>{t(`requests.state.${step.state}`)}</b>
        <Free text={who} />
        <span className={classes.when}>
          <At moment={step.at} />
        </span>
      </p>
      {step.text ? <Free text={step.text} block /> : null}
      {step.days > 0 ? <p>{t('requests.days', { count: step.days })}</p> : null}
      {step.access ? <p>{t(`requests.access.${step.access}`)}</p> : null}
      {step.feedback ? <p>{t(`requests.feedback.${step.feedback}`)}</p> : null}
      {step.really ? <p className={classes.quiet}>{t(`requests.really.${step.really}`)}</p> : null}
      {step.reasons.length > 0 ? (
        <ul className={classes.reasons}>
          {step.reasons.map((reason) => (
            <li key={reason.code}>{said(reason.text)}</li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
