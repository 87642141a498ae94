import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { type JSX, useEffect, useRef } from 'react';
import type { Question } from '../api/contract/screening';
import { Refusal } from '../api/refusal';
import { Empty } from '../parts/Empty';
import { Fault, Notice } from '../parts/Notice';
import { Working } from '../parts/Working';
import { useText } from '../text/useText';
import { MatchCard } from './MatchCard';
import { useAnswer } from './queries';
import { asks } from './question';
import classes from './Screening.module.css';

interface AnswerProps {
  question: Question;
  /** Whether the lists are loaded. */
  ready: boolean;
  /** From how many bits on a person is told. */
  threshold: number;
}

/** What the lists say to a question. */
export function Answer({ question, ready, threshold }: AnswerProps): JSX.Element | null {
  const { t, format } = useText();
  const answer = useAnswer(question);
  const loading = answer.error instanceof Refusal && answer.error.code === 'SCREENING_NOT_READY';
  const { refetch } = answer;
  const said = asks(question);
  const complete = useRef(ready);
  useEffect(() => {
    if (ready && !complete.current && said) void refetch();
    complete.current = ready;
  }, [ready, said, refetch]);
  if (!said) return null;
  const again = (): void => void refetch();
  if (loading) return <NotReady again={again} />;
  if (answer.isFetching) return <Working label={t('screening.asking')} />;
  if (answer.error) return <Fault fault={answer.error} again={again} />;
  const items = answer.data?.items ?? [];
  if (!ready && items.length === 0) return <NotReady again={again} />;
  return (
    <>
      {ready ? null : <NotReady again={again} />}
      <p role="status" className={items.length === 0 ? 'visually-hidden' : classes.count}>
        {t('screening.found', { count: items.length })}
      </p>
      {items.length === 0 ? (
        <Empty glyph={IconCircleCheck} title={t('screening.nothing')}>
          {t('screening.nothingMeans', { bits: format.number(Math.round(threshold * 10) / 10) })}
        </Empty>
      ) : null}
      <ol className={classes.cards}>
        {items.map((match, index) => (
          <li key={`${match.version.list} ${match.entry.id} ${match.listed.text}`} className={classes.card}>
            <MatchCard asked={question.name} match={match} open={index === 0} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** Lists take a moment to load after a start or an import; the question is asked by itself as soon as they are. */
export function NotReady({ again }: { again: () => void }): JSX.Element {
  const { t } = useText();
  return (
    <Notice
      title={t('screening.notReady')}
      code="SCREENING_NOT_READY"
      action={
        <Button variant="default" size="xs" onClick={again}>
          {t('parts.again')}
        </Button>
      }
    >
      {t('screening.notReadyCure')}
    </Notice>
  );
}
