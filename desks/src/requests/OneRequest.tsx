import { Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { RequestPart, WholeRequest } from '../api/contract/requests';
import { useRefetchOn } from '../frame/live';
import { useMarkings } from '../frame/marking';
import { MarkingChip } from '../parts/MarkingChip';
import { Monogram } from '../parts/Monogram';
import { Fault, Notice } from '../parts/Notice';
import { Page, Panel } from '../parts/Page';
import { Tag } from '../parts/Tag';
import { Working } from '../parts/Working';
import { At } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { ActBar } from './ActBar';
import { useRequest } from './queries';
import classes from './Requests.module.css';
import { StateTag } from './StateTag';
import { Thread } from './Thread';
import { TimeLeft } from './TimeLeft';

const PARTS: readonly RequestPart[] = [
  'what',
  'offence',
  'facts',
  'link',
  'reasons',
  'necessity',
  'useLimits',
];

/** One request: what is due, what may be done now, the conversation, and what it says in full. */
export function OneRequest(): JSX.Element {
  const { t } = useText();
  const { id } = useParams({ from: '/inside/requests/$id' });
  const request = useRequest(id);
  useRefetchOn('request', ['requests', id]);
  useMarkings(request.data ? [request.data.marking] : []);
  if (request.isPending) return <Working />;
  if (request.error) {
    return (
      <Page title={t('requests.title')}>
        <Fault fault={request.error} again={() => void request.refetch()} />
      </Page>
    );
  }
  return (
    <Page
      title={request.data.title ? <Free text={request.data.title} /> : t('requests.untitled')}
      actions={
        <Button
          variant="default"
          leftSection={<IconChevronLeft size={16} className="mirrored" aria-hidden="true" />}
          renderRoot={(props) => <Link to="/requests" {...props} />}
        >
          {t('requests.all')}
        </Button>
      }
    >
      <Panel>
        <div className={classes.card}>
          <Head request={request.data} />
          <Standing request={request.data} />
          <ActBar request={request.data} />
        </div>
      </Panel>
      <div className={classes.columns}>
        <Panel title={t('requests.thread')}>
          <Thread request={request.data} />
        </Panel>
        <Panel title={t('requests.content')}>
          <Content request={request.data} />
        </Panel>
      </div>
    </Page>
  );
}

function Head({ request }: { request: WholeRequest }): JSX.Element {
  const { t, named } = useText();
  return (
    <p className={classes.facts}>
      <span>{t(request.direction === 'out' ? 'requests.askedOf' : 'requests.askedBy')}</span>
      <Monogram party={{ party: request.partner, name: request.partnerName }} full />
      <MarkingChip marking={request.marking} />
      {request.urgent ? <Tag tone="danger">{t('requests.urgent')}</Tag> : null}
      <StateTag request={request} />
      <TimeLeft request={request} />
      <span>{named('purpose', request.purpose)}</span>
      {request.caseRef ? <Free text={request.caseRef} /> : null}
    </p>
  );
}

/** Whose turn it is and what stands in the way, in one sentence. */
function Standing({ request }: { request: WholeRequest }): JSX.Element {
  const { t, said } = useText();
  const { held } = request;
  return (
    <>
      {held ? (
        <Notice title={t(`requests.held.${held.kind}`)}>
          {t('requests.heldUntil')} <At moment={held.until} />
        </Notice>
      ) : (
        <p className={classes.standing}>
          {t(`requests.${request.direction === 'out' ? 'asking' : 'holding'}.${request.state}`)}
        </p>
      )}
      {request.dueAt && request.waitsFor !== 'nobody' && !held ? (
        <p className={classes.quiet}>
          {t('requests.dueAt')} <At moment={request.dueAt} />
        </p>
      ) : null}
      {request.problem ? (
        <Notice tone="danger" title={said(request.problemText)} code={request.problem} />
      ) : null}
    </>
  );
}

function Content({ request }: { request: WholeRequest }): JSX.Element {
  const { t } = useText();
  const { content } = request;
  const part = (name: RequestPart): JSX.Element => (
    <div key={name}>
      <dt>{t(`requests.part.${name}`)}</dt>
      <dd>{content[name] ? <Free text={content[name]} block /> : '–'}</dd>
    </div>
  );
  return (
    <dl className={classes.content}>
      {request.ground ? (
        <div>
          <dt>{t('requests.ground')}</dt>
          <dd>{t(`requests.grounds.${request.ground}`, { defaultValue: request.ground })}</dd>
        </div>
      ) : null}
      {request.ground ? part('whyUrgent') : null}
      {PARTS.map(part)}
    </dl>
  );
}
