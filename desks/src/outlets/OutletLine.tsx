import { Button } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Outlet, OutletState } from '../api/contract/outlets';
import classes from '../feeds/Feeds.module.css';
import { maySend } from '../frame/desks';
import { MarkingChip } from '../parts/MarkingChip';
import { Fault, Notice } from '../parts/Notice';
import { Row } from '../parts/Row';
import { Tag } from '../parts/Tag';
import { useConsultation } from '../session/consultation';
import { Ago } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { FailuresCard } from './FailuresCard';
import { type Asked, OutletMenu } from './OutletMenu';
import { OutletTerms } from './OutletTerms';
import { useActOnOutlet } from './queries';
import { RemoveOutlet } from './RemoveOutlet';
import { SecretCard } from './SecretCard';

const TONES: Partial<Record<OutletState, 'danger' | 'accent'>> = {
  failing: 'danger',
  ended: 'danger',
  running: 'accent',
};

/** One outlet: its health first, then what was sent, when it is filled next, and what can be done. */
export function OutletLine({ outlet }: { outlet: Outlet }): JSX.Element {
  const { t, said, named, format } = useText();
  const sends = maySend(useConsultation().acting);
  const act = useActOnOutlet(outlet.id);
  const [asking, setAsking] = useState<Asked | null>(null);
  const paused = outlet.state === 'paused';
  const close = (): void => setAsking(null);
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <p className={classes.name}>
          <b>
            <Free text={outlet.name} />
          </b>{' '}
          <Tag tone={TONES[outlet.state] ?? 'plain'}>{t(`outlets.state.${outlet.state}`)}</Tag>{' '}
          <MarkingChip marking={outlet.terms.circle} />
        </p>
        <p className={classes.address}>
          <bdi dir="ltr">
            {outlet.apiRoot}
            {outlet.collection}
          </bdi>
        </p>
        <div className={classes.facts}>
          <Row>
            <bdi>{outlet.party}</bdi>
            {format.list(outlet.terms.purposes.map((code) => named('purpose', code)))}
            {t('outlets.until', { date: format.date(new Date(outlet.terms.validUntil)) })}
          </Row>
          <Row>
            {t('outlets.accepted', { count: outlet.accepted })}
            {outlet.refused > 0 ? (
              <Button size="compact-xs" variant="subtle" onClick={() => setAsking('failures')}>
                {t('outlets.refused', { count: outlet.refused })}
              </Button>
            ) : (
              t('outlets.refused', { count: outlet.refused })
            )}
            {t('outlets.envelopes', { count: outlet.envelopes })}
          </Row>
          <Row>
            {outlet.lastSuccess ? (
              <>
                {t('outlets.lastGood')} <Ago moment={outlet.lastSuccess} />
              </>
            ) : (
              t('outlets.neverGood')
            )}
            {paused || outlet.state === 'ended' ? null : (
              <>
                {t('outlets.next')} <Ago moment={outlet.nextRun} />
              </>
            )}
          </Row>
        </div>
        {outlet.error && outlet.state === 'failing' ? (
          <Notice tone="danger" title={said(outlet.error.message)} code={outlet.error.code} />
        ) : null}
        {act.error ? <Fault fault={act.error} /> : null}
      </div>
      <div className={classes.buttons}>
        {paused && !sends ? null : (
          <Button
            size="xs"
            variant="default"
            loading={act.isPending}
            onClick={() => act.mutate(paused ? 'resume' : 'pause')}
          >
            {paused ? t('outlets.resume') : t('outlets.pause')}
          </Button>
        )}
        <OutletMenu outlet={outlet} act={(wish) => act.mutate(wish)} ask={setAsking} />
      </div>
      {asking === 'failures' ? <FailuresCard outlet={outlet} close={close} /> : null}
      {asking === 'terms' ? <OutletTerms outlet={outlet} close={close} /> : null}
      {asking === 'secret' ? <SecretCard outlet={outlet} close={close} /> : null}
      {asking === 'remove' ? <RemoveOutlet outlet={outlet} close={close} /> : null}
    </li>
  );
}
