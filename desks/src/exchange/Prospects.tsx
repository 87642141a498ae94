import type { JSX } from 'react';
import type { Partner, Prospect } from '../api/contract/exchange';
import { Monogram } from '../parts/Monogram';
import { Fault } from '../parts/Notice';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import { type HumanRights, useSurvey } from './queries';
import classes from './ReleaseCard.module.css';

/** Who would receive the items, and what keeps the others from it; read before anybody is chosen. */
export function Prospects(props: {
  ids: string[];
  purpose: string;
  humanRights: HumanRights;
  partners: Partner[];
}): JSX.Element {
  const { t } = useText();
  const survey = useSurvey(props);
  if (survey.error) return <Fault fault={survey.error} again={() => void survey.refetch()} />;
  if (!survey.data) return <Working label={t('exchange.release.deciding')} />;
  return (
    <section className={classes.group} aria-label={t('exchange.release.prospects')}>
      <header className={classes.groupHead}>
        <h3>{t('exchange.release.prospects')}</h3>
      </header>
      {survey.data.prospects.map((prospect) => (
        <ProspectLine
          key={prospect.partner}
          prospect={prospect}
          partner={props.partners.find((one) => one.party === prospect.partner)}
        />
      ))}
    </section>
  );
}

function ProspectLine(props: { prospect: Prospect; partner: Partner | undefined }): JSX.Element {
  const { t, said } = useText();
  const { prospect, partner } = props;
  const total = prospect.permitted + prospect.needs + prospect.denied;
  const [barrier, ...others] = prospect.barriers;
  return (
    <div className={classes.decision}>
      <div className={classes.prospect}>
        <Monogram party={partner ? { party: partner.party, name: partner.name } : prospect.partner} full />
        <b>{t('exchange.release.getsOf', { count: prospect.permitted, total })}</b>
        {prospect.copies > 0 ? <span>{t('exchange.release.copies', { count: prospect.copies })}</span> : null}
        {prospect.marked > 0 ? <span>{t('exchange.release.marked', { count: prospect.marked })}</span> : null}
      </div>
      {barrier ? (
        <p className={classes.barrier}>
          {said(barrier.text)}
          {others.length > 0 ? ` ${t('exchange.release.barriers', { count: others.length })}` : ''}
        </p>
      ) : null}
    </div>
  );
}
