import type { JSX, ReactNode } from 'react';
import type { Handling as HandlingData, LegalBasis } from '../api/contract/bank';
import { MarkingChip } from '../parts/MarkingChip';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Handling.module.css';

/** How a statement must be handled, in words a person can act on. */
export function Handling({ handling }: { handling: HandlingData }): JSX.Element {
  const { t, named, format, duty } = useText();
  const grading = handling.grading;
  return (
    <dl className={classes.facts}>
      <Fact word={t('entity.handling.marking')}>
        <MarkingChip marking={handling.marking} /> <span>{named('marking', handling.marking)}</span>
      </Fact>
      <Fact word={t('entity.handling.purposes')}>
        {handling.purposes.length > 0
          ? format.list(handling.purposes.map((code) => named('purpose', code)))
          : t('entity.handling.anyPurpose')}
      </Fact>
      {handling.legalBasis.length > 0 ? (
        <Fact word={t('entity.handling.legalBasis')}>
          {handling.legalBasis.map((basis) => (
            <Free key={legalText(basis)} text={legalText(basis)} block />
          ))}
        </Fact>
      ) : null}
      <Fact word={t('entity.handling.subject')}>
        {named('subject', handling.subjectCategory)}
        {handling.minor ? ` · ${t('entity.handling.minor')}` : ''}
      </Fact>
      {handling.specialCategories && handling.specialCategories.length > 0 ? (
        <Fact word={t('entity.handling.special')}>
          {format.list(handling.specialCategories.map((code) => named('special', code)))}
        </Fact>
      ) : null}
      <Fact word={t('entity.handling.assertion')}>{named('assertion', handling.assertion)}</Fact>
      {grading ? (
        <Fact word={t('entity.handling.grading')}>
          <code>{grading.verbatim}</code> <span>{named('scheme', grading.scheme)}</span>
        </Fact>
      ) : null}
      <Fact word={t('entity.handling.releasableTo')}>
        {handling.releasableTo.length > 0 ? (
          <Free text={format.list(handling.releasableTo)} />
        ) : (
          t('entity.handling.nobodyNamed')
        )}
      </Fact>
      {handling.restrictedAgainst.length > 0 ? (
        <Fact word={t('entity.handling.restrictedAgainst')}>
          <Free text={format.list(handling.restrictedAgainst)} />
        </Fact>
      ) : null}
      {handling.conditions.length > 0 ? (
        <Fact word={t('entity.handling.conditions')}>
          <ul className={classes.conditions}>
            {handling.conditions.map((condition) => (
              <li key={condition.code}>{duty(condition)}</li>
            ))}
          </ul>
        </Fact>
      ) : null}
      {handling.reviewBy ? (
        <Fact word={t('entity.handling.reviewBy')}>{format.date(new Date(handling.reviewBy))}</Fact>
      ) : null}
      {handling.deleteAfter ? (
        <Fact word={t('entity.handling.deleteAfter')}>{format.date(new Date(handling.deleteAfter))}</Fact>
      ) : null}
      <Fact word={t('entity.handling.state')}>{named('correction', handling.state)}</Fact>
    </dl>
  );
}

function Fact({ word, children }: { word: string; children: ReactNode }): JSX.Element {
  return (
    <div>
      <dt>{word}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function legalText(basis: LegalBasis): string {
  return [basis.instrument, basis.article, basis.authority].filter(Boolean).join(' · ');
}
