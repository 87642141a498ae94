import { IconEraser } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import type { LogEntry } from '../api/contract/log';
import { FieldName, useFactWords } from '../log/facts';
import { Row } from '../parts/Row';
import { Tag } from '../parts/Tag';
import { At } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Oversight.module.css';

const WHO = ['viewer', 'by', 'account'];
const SAID = new Set([...WHO, 'purpose', 'caseRef', 'partner']);

interface ActLineProps {
  act: LogEntry & { erased?: boolean };
  names: Record<string, string>;
  children?: ReactNode;
}

/** One act: what it was, who did it, why, in which case and with whom; all else on demand. */
export function ActLine({ act, names, children }: ActLineProps): JSX.Element {
  const { t, named, format } = useText();
  const opened = act.opened ?? {};
  const account = WHO.map((field) => opened[field]).find(Boolean);
  const purposes = act.clear.purpose?.split(' ') ?? [];
  const partner = act.clear.partner;
  const done = act.clear.action ?? act.clear.outcome;
  const said = useFactWords();
  const rest = [...Object.entries(act.clear), ...Object.entries(opened)].filter(
    ([field, value]) => !SAID.has(field) && value,
  );
  return (
    <li className={classes.act}>
      <p className={classes.actHead}>
        <b>{named('leaf', act.kind)}</b>
        {done ? <Tag>{named('act', done)}</Tag> : null}
        {act.erased ? (
          <Tag tone="quiet" glyph={IconEraser}>
            {t('oversight.erased')}
          </Tag>
        ) : null}
      </p>
      <div className={classes.facts}>
        <Row>
          <At moment={act.time} />
          {account ? (
            <>
              {t('oversight.who')} <Free text={names[account] ?? account} />
            </>
          ) : null}
          {purposes.length > 0 ? format.list(purposes.map((code) => named('purpose', code))) : null}
          {opened.caseRef ? (
            <>
              {t('oversight.case')} <Free text={opened.caseRef} />
            </>
          ) : null}
          {partner ? (
            <>
              {t('oversight.partner')} <Free text={partner} />
            </>
          ) : null}
          {t('oversight.leaf', { number: format.number(act.index) })}
        </Row>
      </div>
      {children}
      {rest.length > 0 ? (
        <details>
          <summary>{t('oversight.all')}</summary>
          <dl className={classes.pairs}>
            {rest.map(([field, value]) => (
              <div key={field}>
                <dt>
                  <FieldName code={field} />
                </dt>
                <dd>
                  <Free text={names[value] ?? said(field, value)} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </li>
  );
}
