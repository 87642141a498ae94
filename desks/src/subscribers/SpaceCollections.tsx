import { Button, Select } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Subscriber } from '../api/contract/subscribers';
import { maySend } from '../frame/desks';
import { useRefetchOn } from '../frame/live';
import classes from '../partners/Partners.module.css';
import { Fault } from '../parts/Notice';
import { useConsultation } from '../session/consultation';
import { useSpaces } from '../spaces/queries';
import { useText } from '../text/useText';
import { useCloseSpace, useOpenSpace } from './queries';

/** The collections that a subscriber has for spaces; only who speaks with partners knows of spaces. */
export function SpaceCollections({ subscriber }: { subscriber: Subscriber }): JSX.Element | null {
  const { t, format } = useText();
  const speaks = maySend(useConsultation().acting);
  const spaces = useSpaces(speaks && subscriber.canRead);
  const [chosen, setChosen] = useState<string | null>(null);
  const open = useOpenSpace(subscriber.id);
  const close = useCloseSpace(subscriber.id);
  useRefetchOn('space', ['subscribers']);
  if (!speaks || !subscriber.canRead) return null;
  const has = new Set(subscriber.spaces.map((each) => each.space));
  const free = (spaces.data?.items ?? []).filter((each) => each.state === 'active' && !has.has(each.id));
  if (has.size === 0 && free.length === 0) return null;
  const fault = open.error ?? close.error;
  return (
    <section aria-label={t('subscribers.spaces')} className={classes.part}>
      <h4>{t('subscribers.spaces')}</h4>
      <p>{t('subscribers.spacesHow')}</p>
      {subscriber.spaces.map((each) => (
        <div key={each.collection} className={classes.buttons}>
          <span>
            <bdi>{each.title}</bdi> · {t('subscribers.spaceUntil')}{' '}
            <bdi>{format.date(new Date(each.sunset))}</bdi>
          </span>
          <Button
            size="xs"
            variant="subtle"
            color="red"
            loading={close.isPending && close.variables === each.space}
            onClick={() => close.mutate(each.space)}
          >
            {t('subscribers.spaceClose')}
          </Button>
        </div>
      ))}
      {free.length > 0 ? (
        <div className={classes.buttons}>
          <Select
            aria-label={t('subscribers.space')}
            placeholder={t('subscribers.space')}
            data={free.map((each) => ({ value: each.id, label: each.title }))}
            value={chosen}
            onChange={setChosen}
          />
          <Button
            variant="default"
            disabled={!chosen}
            loading={open.isPending}
            onClick={() => chosen && open.mutate(chosen, { onSuccess: () => setChosen(null) })}
          >
            {t('subscribers.spaceOpen')}
          </Button>
        </div>
      ) : null}
      {fault ? <Fault fault={fault} /> : null}
    </section>
  );
}
