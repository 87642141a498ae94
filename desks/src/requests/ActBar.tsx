import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type JSX, useState } from 'react';
import type { RequestState, WholeRequest } from '../api/contract/requests';
import { Fault } from '../parts/Notice';
import { useText } from '../text/useText';
import { ActForm, type Formed } from './ActForm';
import { useAct } from './queries';
import classes from './Requests.module.css';
import { WriteRequest } from './WriteRequest';

/** The acts that ask for something first, by the state they lead to. */
const FORMS: Partial<Record<RequestState, Formed>> = {
  triaged: 'triage',
  'clarification-asked': 'ask',
  clarified: 'clarify',
  'awaiting-judicial-authorisation': 'suspend',
  'answered-part': 'answer',
  refused: 'refuse',
  'no-data': 'no-data',
  feedback: 'feedback',
};

/** Those that only say themselves. */
const PLAIN: Partial<Record<RequestState, string>> = {
  'awaiting-originator-consent': 'await-consent',
  'answered-full': 'answer',
  withdrawn: 'withdraw',
  closed: 'close',
};

const ORDER: readonly RequestState[] = [
  'submitted',
  'clarified',
  'triaged',
  'answered-full',
  'answered-part',
  'clarification-asked',
  'awaiting-judicial-authorisation',
  'awaiting-originator-consent',
  'no-data',
  'refused',
  'feedback',
  'closed',
  'withdrawn',
];

/** What this side may do now, the likeliest first. */
export function ActBar({ request }: { request: WholeRequest }): JSX.Element | null {
  const { t } = useText();
  const act = useAct(request.id);
  const [form, setForm] = useState<Formed | null>(null);
  const [writing, setWriting] = useState(false);
  const working = request.acts.includes('answered-full');
  const nothingSent = request.releases.length === 0;
  const open = ORDER.filter((state) => request.acts.includes(state)).filter(
    (state) => !(nothingSent && (state === 'answered-full' || state === 'answered-part')),
  );
  if (open.length === 0) return null;
  const goOn = request.access !== null && request.acts.includes('triaged');
  const press = (state: RequestState): void => {
    const formed = FORMS[state];
    const plain = PLAIN[state];
    if (state === 'submitted') setWriting(true);
    else if (goOn && state === 'triaged') act.mutate({ act: 'resume' });
    else if (formed) setForm(formed);
    else if (plain) act.mutate({ act: plain, body: state === 'answered-full' ? { reasons: [] } : {} });
  };
  return (
    <>
      {working && nothingSent ? <p className={classes.quiet}>{t('requests.releaseFirst')}</p> : null}
      {act.error ? <Fault fault={act.error} /> : null}
      <div className={classes.acts}>
        {working && nothingSent ? (
          <Button renderRoot={(props) => <Link to="/bank" {...props} />}>{t('requests.toBank')}</Button>
        ) : null}
        {open.map((state, index) => (
          <Button
            key={state}
            variant={index === 0 && state !== 'withdrawn' && !(working && nothingSent) ? 'filled' : 'default'}
            loading={act.isPending}
            onClick={() => press(state)}
          >
            {goOn && state === 'triaged' ? t('requests.act.resume') : t(`requests.act.${state}`)}
          </Button>
        ))}
      </div>
      {form ? <ActForm request={request} form={form} close={() => setForm(null)} /> : null}
      {writing ? (
        <WriteRequest draft={request} close={() => setWriting(false)} done={() => setWriting(false)} />
      ) : null}
    </>
  );
}
