import { Button } from '@mantine/core';
import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import type { Consent } from '../api/contract/consents';
import { ItemList } from '../parts/ItemList';
import { Monogram } from '../parts/Monogram';
import { Row } from '../parts/Row';
import { Tag } from '../parts/Tag';
import { At } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Consents.module.css';
import { DecideForm } from './DecideForm';
import type { Deciding } from './queries';

/** One consent: what would go on, to whom, what for and why, how it stands, and what we may do. */
export function ConsentLine({ consent }: { consent: Consent }): JSX.Element {
  const { t, named, duty } = useText();
  const [form, setForm] = useState<Deciding | null>(null);
  const asked = consent.direction === 'in';
  const Glyph = asked ? IconArrowDownLeft : IconArrowUpRight;
  return (
    <li className={classes.line} data-overdue={consent.overdue || undefined}>
      <Glyph size={18} stroke={1.6} aria-hidden="true" className="mirrored" />
      <div className={classes.words}>
        <p className={classes.first}>
          <span>{t(asked ? 'consents.askedBy' : 'consents.askedOf')}</span>
          <Monogram party={{ party: consent.partner, name: consent.partnerName }} full />
          <Tag tone={tone(consent)}>
            {t(
              consent.state === 'granted' && !consent.inForce
                ? 'consents.ended'
                : `consents.state.${consent.state}`,
            )}
          </Tag>
          {consent.overdue ? <Tag tone="danger">{t('consents.overdue')}</Tag> : null}
          {consent.passedOn ? <Tag tone="quiet">{t('consents.forPartner')}</Tag> : null}
        </p>
        <ItemList
          items={consent.items}
          more={(item) =>
            consent.granted && !consent.granted.includes(item.id) ? (
              <Tag tone="danger">{t('consents.notThis')}</Tag>
            ) : null
          }
        />
        <p className={classes.first}>
          <span>{t('consents.wouldGo')}</span>
          {consent.recipient ? (
            <Monogram
              party={{ party: consent.recipient, name: consent.recipientName ?? consent.recipient }}
              full
            />
          ) : (
            <b>{t(`consents.category.${consent.category}`)}</b>
          )}
          <Tag>{named('purpose', consent.purpose)}</Tag>
        </p>
        <p>
          <Free text={consent.reason} />
        </p>
        {consent.conditions && consent.conditions.length > 0 ? (
          <div className={classes.first}>
            {consent.conditions.map((condition) => (
              <Tag key={condition.code}>{duty(condition)}</Tag>
            ))}
          </div>
        ) : null}
        {consent.reasons.length > 0 ? (
          <ul className={classes.reasons}>
            {consent.reasons.map((reason) => (
              <li key={reason.code}>{reason.text}</li>
            ))}
          </ul>
        ) : null}
        <div className={classes.facts}>
          <Row>
            {consent.state === 'asked' || consent.state === 'passed-on' ? (
              <>
                {t('consents.due')} <At moment={consent.dueAt} />
              </>
            ) : null}
            {consent.until && consent.state === 'granted' ? (
              <>
                {t('consents.until')} <At moment={consent.until} />
              </>
            ) : null}
          </Row>
        </div>
      </div>
      <div className={classes.acts}>
        {acts(consent).map((act) => (
          <Button
            key={act}
            size="compact-sm"
            variant={act === 'grant' || act === 'pass-on' ? 'filled' : 'default'}
            onClick={() => setForm(act)}
          >
            {t(`consents.do.${act}`)}
          </Button>
        ))}
      </div>
      {form ? <DecideForm consent={consent} act={form} close={() => setForm(null)} /> : null}
    </li>
  );
}

/** What this side may do; what came from another node is that node's to grant. */
function acts(consent: Consent): Deciding[] {
  if (consent.direction === 'out') return [];
  if (consent.state === 'asked') return [consent.foreign ? 'pass-on' : 'grant', 'refuse'];
  return consent.state === 'granted' && consent.inForce ? ['withdraw'] : [];
}

function tone(consent: Consent): 'accent' | 'danger' | 'plain' {
  if (consent.inForce) return 'accent';
  return consent.state === 'refused' || consent.state === 'withdrawn' ? 'danger' : 'plain';
}
