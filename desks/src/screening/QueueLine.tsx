import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type JSX, useEffect, useRef } from 'react';
import type { QueueItem } from '../api/contract/screening';
import { Key } from '../parts/Key';
import { Tag } from '../parts/Tag';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { type Act, DecideForm } from './DecideForm';
import { DecisionLine } from './DecisionLine';
import { BandTag, MatchCard } from './MatchCard';
import classes from './Queue.module.css';

const KEYS: Record<Act, string> = { same: 's', different: 'd', unsure: 'u', undo: 'z' };

interface QueueLineProps {
  item: QueueItem;
  selected: boolean;
  act: Act | null;
  select: () => void;
  begin: (act: Act | null) => void;
  done: () => void;
}

/** A name of the bank and the entry it may be; selected, it says why and takes the decision. */
export function QueueLine({ item, selected, act, select, begin, done }: QueueLineProps): JSX.Element {
  const { t, format } = useText();
  const line = useRef<HTMLLIElement>(null);
  const pick = useRef<HTMLButtonElement>(null);
  const { match, decision } = item;
  const resting = selected && act === null;
  useEffect(() => {
    if (!resting) return;
    pick.current?.focus({ preventScroll: true });
    line.current?.scrollIntoView({ block: 'nearest' });
  }, [resting]);
  const acts: Act[] = decision ? ['undo'] : ['same', 'different', 'unsure'];
  return (
    <li ref={line} className={classes.line} data-selected={selected || undefined}>
      <button ref={pick} type="button" className={classes.pick} aria-expanded={selected} onClick={select}>
        <Free text={item.name} className={classes.name} />
        <span className={classes.listed}>
          <Free text={match.listed.text} />
        </span>
        <BandTag match={match} />
        <span className="figures">{format.chance(match.probability)}</span>
        {decision ? <Tag tone="quiet">{t(`screening.decided.${decision.verdict}`)}</Tag> : null}
      </button>
      {selected ? (
        <div className={classes.open}>
          {decision ? <DecisionLine decision={decision} /> : null}
          {act ? (
            <DecideForm key={act} id={item.id} act={act} done={done} leave={() => begin(null)} />
          ) : (
            <div className={classes.acts}>
              {acts.map((one) => (
                <Button
                  key={one}
                  variant="default"
                  size="compact-sm"
                  rightSection={<Key name={KEYS[one]} />}
                  onClick={() => begin(one)}
                >
                  {t(`screening.act.${one}`)}
                </Button>
              ))}
              <Link to="/entity/$id" params={{ id: item.entity }} search={{}}>
                {t('screening.toEntity')}
              </Link>
            </div>
          )}
          <MatchCard asked={item.name} match={match} open />
        </div>
      ) : null}
    </li>
  );
}
