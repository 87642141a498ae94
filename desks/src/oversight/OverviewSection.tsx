import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconRefresh, IconShieldCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { JSX, ReactNode } from 'react';
import type { Overview } from '../api/contract/oversight';
import { VerifyBar } from '../log/VerifyBar';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Working } from '../parts/Working';
import { RecallSection } from '../recalls/RecallSection';
import { ErasureList } from '../retention/ErasureList';
import { Ago } from '../text/Ago';
import { useText } from '../text/useText';
import { Deadlines } from './Deadlines';
import classes from './Oversight.module.css';
import { useOverview, useVerifyAll } from './queries';
import { VerifiedNotice } from './VerifiedNotice';

const COUNTS = ['disclosures', 'refusals', 'consultations', 'signInsRefused', 'breakGlass', 'looks'] as const;

/** What needs a look first, then what happened lately, then what had its time. */
export function OverviewSection(): JSX.Element {
  const { t } = useText();
  const overview = useOverview();
  const verify = useVerifyAll();
  if (overview.isPending) return <Working />;
  if (overview.error) return <Fault fault={overview.error} again={() => void overview.refetch()} />;
  const found = overview.data;
  return (
    <>
      <Panel
        title={t('oversight.first')}
        aside={
          <div className={classes.tools}>
            <Button
              variant="default"
              leftSection={<IconRefresh size={16} aria-hidden="true" />}
              loading={overview.isRefetching}
              onClick={() => void overview.refetch()}
            >
              {t('oversight.again')}
            </Button>
            <Button
              leftSection={<IconShieldCheck size={16} aria-hidden="true" />}
              loading={verify.isPending}
              onClick={() => verify.mutate()}
            >
              {t('oversight.verify')}
            </Button>
          </div>
        }
      >
        <div className={classes.inside}>
          {verify.isPending ? <VerifyBar /> : null}
          {verify.error ? <Fault fault={verify.error} /> : null}
          {verify.data ? <VerifiedNotice found={verify.data} /> : null}
          <ul className={classes.alarms}>
            <Alarms found={found} />
          </ul>
        </div>
      </Panel>
      <Panel title={t('oversight.lately')}>
        <Figures found={found} />
      </Panel>
      <RecallSection always />
      <Deadlines overdue={found.overdue} due={found.due} />
      <ErasureList />
    </>
  );
}

function Figures({ found }: { found: Overview }): JSX.Element {
  const { t, format } = useText();
  return (
    <dl className={classes.figures}>
      {COUNTS.map((name) => (
        <div key={name}>
          <dt>{t(`oversight.count.${name}`)}</dt>
          <dd className="figures">{format.number(found.counts[name] ?? 0)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One line for each thing to watch; what is wrong stands first. */
function Alarms({ found }: { found: Overview }): JSX.Element {
  const { t, format } = useText();
  const checked = found.verification;
  const { witnesses, emergencies } = found;
  const lines: { key: string; bad: boolean; words: ReactNode }[] = [
    {
      key: 'verified',
      bad: !checked?.ok,
      words: checked ? (
        <>
          {t(checked.ok ? 'oversight.sound' : 'oversight.unsound')} <Ago moment={checked.at} />
        </>
      ) : (
        t('oversight.unchecked')
      ),
    },
    {
      key: 'witnessed',
      bad: witnesses.witnesses === 0 || witnesses.behind > 1000,
      words:
        witnesses.witnesses === 0
          ? t('oversight.noWitness')
          : t('oversight.behind', { count: witnesses.behind, seen: format.number(witnesses.witnessedSize) }),
    },
    {
      key: 'misbehaviour',
      bad: found.misbehaviour.length > 0,
      words: t('oversight.misbehaviour', {
        count: found.misbehaviour.length,
        who: format.list([...new Set(found.misbehaviour.map((one) => one.origin))]),
      }),
    },
    {
      key: 'emergencies',
      bad: emergencies.awaiting + emergencies.overdue > 0,
      words: (
        <Link to="/emergencies">
          {t('oversight.emergencies', {
            count: emergencies.awaiting + emergencies.overdue,
            late: format.number(emergencies.overdue),
          })}
        </Link>
      ),
    },
    {
      key: 'reviews',
      bad: found.overdue.statements > 0,
      words: t('oversight.reviews', { count: found.overdue.statements }),
    },
    { key: 'late', bad: found.late > 0, words: t('oversight.late', { count: found.late }) },
    {
      key: 'proposals',
      bad: found.proposals > 0,
      words: t('oversight.proposals', { count: found.proposals }),
    },
    {
      key: 'objections',
      bad: found.objections > 0,
      words: t('oversight.objections', { count: found.objections }),
    },
  ];
  return (
    <>
      {lines
        .toSorted((one, other) => Number(other.bad) - Number(one.bad))
        .map(({ key, bad, words }) => (
          <li key={key} data-bad={bad || undefined}>
            {bad ? (
              <IconAlertTriangle size={18} aria-hidden="true" />
            ) : (
              <IconCircleCheck size={18} aria-hidden="true" />
            )}
            <span>{words}</span>
          </li>
        ))}
    </>
  );
}
