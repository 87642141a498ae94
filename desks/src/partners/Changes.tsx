import type { JSX } from 'react';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { type Change, changes, type Part, type Said } from './changes';
import { QUOTAS } from './numbers';
import classes from './Partners.module.css';

/** In what a new version differs from the one it takes the place of. */
export function Changes({ before, after }: { before: Said; after: Said }): JSX.Element {
  const { t } = useText();
  const found = changes(before, after);
  return (
    <section className={classes.part} aria-label={t('partners.changes')}>
      <h4>{t('partners.changes')}</h4>
      {found.length === 0 ? <p>{t('partners.noChanges')}</p> : null}
      <dl className={classes.changes}>
        {found.map((one) => (
          <div key={one.part}>
            <dt>
              <PartName part={one.part} />
            </dt>
            <dd>
              <del>
                <Value change={one} value={one.before} />
              </del>
            </dd>
            <dd>
              <ins>
                <Value change={one} value={one.after} />
              </ins>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function PartName({ part }: { part: Part }): JSX.Element {
  const { t } = useText();
  switch (part) {
    case 'title':
      return <>{t('partners.agreementTitle')}</>;
    case 'validUntil':
      return <>{t('partners.until')}</>;
    case 'purposes':
    case 'types':
    case 'conditions':
      return <>{t(`partners.${part}`)}</>;
    case 'statementsPerDay':
    case 'openRequests':
    case 'tipOffsPerDay':
      return <>{t(`partners.quota.${part}`)}</>;
    default:
      return <>{t(`partners.deadline.${part}`)}</>;
  }
}

function Value({ change, value }: { change: Change; value: Change['before'] }): JSX.Element {
  const { t, named, format } = useText();
  if (typeof value === 'number') {
    const any = value === 0 && QUOTAS.some((quota) => quota === change.part);
    return <bdi>{any ? t('partners.any') : format.number(value)}</bdi>;
  }
  if (typeof value === 'string') {
    return change.part === 'validUntil' && value ? (
      <bdi>{format.date(new Date(value))}</bdi>
    ) : (
      <Free text={value} />
    );
  }
  const kind = change.part === 'purposes' ? 'purpose' : change.part === 'types' ? 'type' : 'condition';
  if (value.length === 0) return <>{t('partners.nothing')}</>;
  if (value.includes('*')) return <>{t('partners.allTypes')}</>;
  return <bdi>{format.list(value.map((code) => named(kind, code)))}</bdi>;
}
