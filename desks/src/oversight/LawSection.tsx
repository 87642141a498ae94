import { Button } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import type { LawChange, LawText } from '../api/contract/oversight';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Row } from '../parts/Row';
import { Tag } from '../parts/Tag';
import { Working } from '../parts/Working';
import { At } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { LawEffectView } from './LawEffectView';
import classes from './Oversight.module.css';
import { useLaw } from './queries';

const TONES = { proposed: 'danger', 'in-force': 'accent', replaced: 'quiet' } as const;

/** Each text of law: what it says otherwise than the one before it, and what that changes. */
export function LawSection(): JSX.Element {
  const { t } = useText();
  const law = useLaw();
  if (law.isPending) return <Working />;
  if (law.error) return <Fault fault={law.error} again={() => void law.refetch()} />;
  if (law.data.items.length === 0) {
    return (
      <Empty glyph={IconScale} title={t('oversight.noLaw')}>
        {t('oversight.noLawWhy')}
      </Empty>
    );
  }
  return (
    <>
      {law.data.items.map((text) => (
        <OneText key={text.digest} text={text} />
      ))}
    </>
  );
}

function OneText({ text }: { text: LawText }): JSX.Element {
  const { t, format } = useText();
  const [effect, setEffect] = useState(false);
  return (
    <Panel
      title={
        <span className={classes.actHead}>
          {t(text.kind === 'jisr-policy/1' ? 'oversight.policy' : 'oversight.instruments', {
            version: format.number(text.version),
          })}
          <Tag tone={TONES[text.state]}>{t(`oversight.lawState.${text.state}`)}</Tag>
        </span>
      }
      aside={
        <Button variant="default" aria-expanded={effect} onClick={() => setEffect(!effect)}>
          {t('oversight.effect')}
        </Button>
      }
    >
      <div className={classes.inside}>
        <div className={classes.facts}>
          <Row>
            {text.authority}
            <At moment={text.activatedAt ?? text.proposedAt} />
          </Row>
        </div>
        {effect ? <LawEffectView digest={text.digest} /> : null}
        <p>
          {text.before === null
            ? t('oversight.firstText', { count: text.differences.length })
            : t('oversight.differs', { count: text.differences.length, version: format.number(text.before) })}
        </p>
        <ul className={classes.list}>
          {text.differences.map((change) => (
            <Change key={`${change.part} ${change.change} ${change.name}`} change={change} />
          ))}
        </ul>
      </div>
    </Panel>
  );
}

function Change({ change }: { change: LawChange }): JSX.Element {
  const { t } = useText();
  return (
    <li className={classes.act}>
      <details open={change.change === 'changed'}>
        <summary>
          {t(`oversight.change.${change.change}`)} · {t(`oversight.part.${change.part}`)}{' '}
          {change.part === 'instrument' ? <Free text={change.name} /> : <code dir="ltr">{change.name}</code>}
        </summary>
        <dl className={classes.differences}>
          {change.details.map((detail) => (
            <div key={detail.field}>
              <dt>
                <code dir="ltr">{detail.field}</code>
              </dt>
              <dd>
                {detail.before ? (
                  <del>
                    <Free text={detail.before} />
                  </del>
                ) : null}
                {detail.after ? (
                  <ins>
                    <Free text={detail.after} />
                  </ins>
                ) : null}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  );
}
