import { Button } from '@mantine/core';
import { IconArrowRight, IconSend2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { Hit } from '../api/contract/bank';
import { Inspector, Section } from '../parts/Inspector';
import { Key } from '../parts/Key';
import { MarkingChip } from '../parts/MarkingChip';
import { Monogram } from '../parts/Monogram';
import { Ago } from '../text/Ago';
import { useText } from '../text/useText';
import classes from './HitInspector.module.css';
import { Snippet } from './HitName';

interface HitInspectorProps {
  hit: Hit;
  asOf: string | undefined;
  close: () => void;
  release: () => void;
}

/**
 * The selected hit, from what the search already told: selecting must not open a person's file, because opening is
 * a consultation that the node logs.
 */
export function HitInspector({ hit, asOf, close, release }: HitInspectorProps): JSX.Element {
  const { t, named, format } = useText();
  return (
    <Inspector subject={{ type: hit.type, name: hit.name || hit.id, lang: hit.lang }} close={close}>
      <div className={classes.buttons}>
        <Button
          rightSection={<Key name="Enter" />}
          leftSection={<IconArrowRight size={16} className="mirrored" aria-hidden="true" />}
          renderRoot={(props) => (
            <Link to="/entity/$id" params={{ id: hit.id }} search={asOf ? { asOf } : {}} {...props} />
          )}
        >
          {t('bank.open')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconSend2 size={16} className="mirrored" aria-hidden="true" />}
          rightSection={<Key name="r" />}
          onClick={release}
        >
          {t('bank.release')}
        </Button>
      </div>
      {hit.snippet.length > 0 ? (
        <Section title={t('parts.inspector.what')}>
          <p>
            <Snippet fragments={hit.snippet} lang={hit.lang} whole />
          </p>
        </Section>
      ) : null}
      <Section title={t('parts.inspector.who')}>
        <ul className={classes.list}>
          {hit.originators.map((party) => (
            <li key={party.party}>
              <Monogram party={party} full />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('parts.inspector.handling')}>
        <p>
          <MarkingChip marking={hit.marking} /> {named('marking', hit.marking)}
        </p>
      </Section>
      <Section title={t('bank.facet.time')}>
        <dl className={classes.facts}>
          {hit.modified ? (
            <div>
              <dt>{t('bank.modified')}</dt>
              <dd>
                <Ago moment={hit.modified} />
              </dd>
            </div>
          ) : null}
          <div>
            <dt>{t('bank.recorded')}</dt>
            <dd>
              <Ago moment={hit.recordedAt} />
            </dd>
          </div>
          {hit.lang ? (
            <div>
              <dt>{t('bank.language')}</dt>
              <dd>{format.languageName(hit.lang)}</dd>
            </div>
          ) : null}
        </dl>
      </Section>
      <p className={classes.note}>{t('bank.openIsLogged')}</p>
    </Inspector>
  );
}
