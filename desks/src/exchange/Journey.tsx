import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { JSX, ReactNode } from 'react';
import type { Letter, Receipt } from '../api/contract/exchange';
import { node } from '../api/node';
import { saveAs } from '../bank/export';
import { Fault } from '../parts/Notice';
import { At } from '../text/Ago';
import { useText } from '../text/useText';
import classes from './Letters.module.css';

/** How far a letter got, with the exact moments, and the partner's signed answer. */
export function Journey({ letter, saves }: { letter: Letter; saves: boolean }): JSX.Element {
  const { t, format } = useText();
  const save = useMutation({ mutationFn: () => saveReceipt(letter.envelopeId) });
  return (
    <details className={classes.receipt}>
      <summary>{letter.receipt ? t('exchange.withReceipt') : t('exchange.withoutReceipt')}</summary>
      <dl>
        {letter.sentAt ? (
          <Step word={t('exchange.sentAt')}>
            <At moment={letter.sentAt} />
          </Step>
        ) : null}
        {letter.receivedAt ? (
          <Step word={t('exchange.receivedAt')}>
            <At moment={letter.receivedAt} />
          </Step>
        ) : null}
        {letter.attempts ? <Step word={t('exchange.attempts')}>{format.number(letter.attempts)}</Step> : null}
        {letter.lastError ? (
          <Step word={t('exchange.lastError')}>
            <code>{letter.lastError}</code>
          </Step>
        ) : null}
        <Step word={t('exchange.envelope')}>
          <code>{letter.envelopeId}</code>
        </Step>
        {letter.receipt ? <Answer receipt={letter.receipt} /> : null}
      </dl>
      {saves && letter.receipt ? (
        <Button size="compact-sm" variant="default" loading={save.isPending} onClick={() => save.mutate()}>
          {t('exchange.saveReceipt')}
        </Button>
      ) : null}
      {save.error ? <Fault fault={save.error} /> : null}
    </details>
  );
}

function Answer({ receipt }: { receipt: Receipt }): JSX.Element {
  const { t, format } = useText();
  return (
    <>
      <Step word={t('exchange.receipt')}>
        {receipt.accepted ? t('exchange.accepted') : t('exchange.notAccepted')} · <At moment={receipt.at} />
      </Step>
      {receipt.code ? (
        <Step word={t('exchange.lastError')}>
          <code>{receipt.code}</code>
        </Step>
      ) : null}
      {typeof receipt.leaf === 'number' ? (
        <Step word={t('exchange.leaf')}>{format.number(receipt.leaf)}</Step>
      ) : null}
    </>
  );
}

function Step({ word, children }: { word: string; children: ReactNode }): JSX.Element {
  return (
    <div>
      <dt>{word}</dt>
      <dd>{children}</dd>
    </div>
  );
}

async function saveReceipt(envelopeId: string): Promise<void> {
  const answer = await node.file('GET', `/api/outbox/${envelopeId}/receipt`, {});
  saveAs(await answer.blob(), `receipt-${envelopeId}.jisr`);
}
