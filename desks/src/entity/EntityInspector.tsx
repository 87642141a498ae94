import type { JSX } from 'react';
import type { Entity, Statement } from '../api/contract/bank';
import { Inspector, Section } from '../parts/Inspector';
import { Monogram } from '../parts/Monogram';
import { At } from '../text/Ago';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './EntityInspector.module.css';
import { Handling } from './Handling';
import { Holders } from './Holders';
import { WhyVisible } from './WhyVisible';

/** About the chosen statement: who says so, how to handle it, why this reader sees it, who else has it. */
export function EntityInspector({
  entity,
  statement,
}: {
  entity: Entity;
  statement: Statement;
}): JSX.Element {
  const { t, named, format } = useText();
  return (
    <Inspector>
      <Section title={t('parts.inspector.who')}>
        <Monogram party={statement.originator} full />
        <p className={classes.source}>
          {named('source', statement.source.kind)} · <Free text={statement.source.name} />
        </p>
        <p className={classes.source}>
          {t('entity.received')} <At moment={statement.source.receivedAt} />
        </p>
        {statement.lang ? <p className={classes.source}>{format.languageName(statement.lang)}</p> : null}
      </Section>
      <Section title={t('parts.inspector.handling')}>
        <Handling handling={statement.handling} />
      </Section>
      <Section title={t('parts.inspector.why')}>
        <WhyVisible reasons={statement.whyVisible} />
      </Section>
      <Section title={t('parts.inspector.holders')}>
        <Holders id={entity.id} />
      </Section>
      <details className={classes.original}>
        <summary>{t('entity.original')}</summary>
        <pre dir="ltr">{JSON.stringify(statement.object, null, 2)}</pre>
      </details>
    </Inspector>
  );
}
