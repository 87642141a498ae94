import { Button } from '@mantine/core';
import { IconUrgent } from '@tabler/icons-react';
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { OpenEmergency } from '../api/contract/emergency';
import { useRefetchOn } from '../frame/live';
import { useNow } from '../text/useNow';
import { useText } from '../text/useText';
import classes from './Emergency.module.css';
import { useEnd, useOpenEmergencies } from './queries';

/** Stays over every desk as long as something is open in an emergency: what, how long still, and the way to end it. */
export function EmergencyBanner(): JSX.Element | null {
  const open = useOpenEmergencies(true);
  useRefetchOn('emergency', ['emergencies']);
  const now = useNow(1_000).getTime();
  const items = open.data?.items.filter((one) => Date.parse(one.until) > now) ?? [];
  if (items.length === 0) return null;
  return (
    <div className={classes.banner} role="status">
      {items.map((one) => (
        <Line key={one.id} emergency={one} now={now} />
      ))}
    </div>
  );
}

function Line({ emergency, now }: { emergency: OpenEmergency; now: number }): JSX.Element {
  const { t, named, format } = useText();
  const end = useEnd();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const here = path === `/emergency/${emergency.id}`;
  return (
    <p className={classes.line}>
      <IconUrgent size={18} aria-hidden="true" />
      <b>{t('emergency.inForce')}</b>
      <span>{named('ground', emergency.ground)}</span>
      <span className={classes.left}>
        {t('emergency.left')}{' '}
        <bdi className="figures">{format.countdown((Date.parse(emergency.until) - now) / 1000)}</bdi>
      </span>
      {here ? null : (
        <Link to="/emergency/$id" params={{ id: emergency.id }}>
          {t('emergency.look')}
        </Link>
      )}
      <Button
        size="compact-sm"
        variant="default"
        loading={end.isPending}
        onClick={() =>
          end.mutate(emergency.id, {
            onSettled: () => here && void navigate({ to: '/bank' }),
          })
        }
      >
        {t('emergency.end')}
      </Button>
    </p>
  );
}
