import { IconLock } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { LogEntry } from '../api/contract/log';
import { At } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { FieldName, useFactWords } from './facts';
import classes from './Log.module.css';

/** One leaf: its number, when, what kind, what stands in clear and what this reader may open. */
export function LogLine({ entry }: { entry: LogEntry }): JSX.Element {
  const { t, named, format } = useText();
  const opened = Object.entries(entry.opened ?? {});
  return (
    <li className={classes.entry}>
      <span className={`figures ${classes.index}`}>{format.number(entry.index)}</span>
      <b className={classes.kind}>{named('leaf', entry.kind)}</b>
      <div className={classes.facts}>
        <Facts facts={Object.entries(entry.clear)} />
        {opened.length > 0 ? (
          <div className={classes.opened}>
            <IconLock size={14} aria-hidden="true" />
            <span className="visually-hidden">{t('log.opened')}</span>
            <Facts facts={opened} />
          </div>
        ) : null}
      </div>
      <span className={classes.when}>
        <At moment={entry.time} />
      </span>
    </li>
  );
}

function Facts({ facts }: { facts: [string, string][] }): JSX.Element {
  const said = useFactWords();
  return (
    <dl className={classes.pairs}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>
            <FieldName code={name} />
          </dt>
          <dd>
            <Free text={said(name, value)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
