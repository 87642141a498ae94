import { Textarea } from '@mantine/core';
import type { JSX } from 'react';
import { Notice } from '../parts/Notice';
import { useText } from '../text/useText';

const SHORTEST = 10;
const LONGEST = 1_000;

/** Whether what was written can be sent. */
export function isSaid(text: string): boolean {
  const { length } = text.trim();
  return length >= SHORTEST && length <= LONGEST;
}

/** What another officer must approve, and why it must go: asked where the decision says so. */
export function Necessity(props: {
  text: string;
  change: (text: string) => void;
  warning?: boolean;
}): JSX.Element {
  const { t } = useText();
  return (
    <>
      <Notice title={t('approvals.needed')}>
        {props.warning ? t('approvals.neededHowWarning') : t('approvals.neededHow')}
      </Notice>
      <Textarea
        label={t('approvals.necessity')}
        description={t('approvals.necessityWhy')}
        dir="auto"
        rows={3}
        maxLength={LONGEST}
        value={props.text}
        onChange={(event) => props.change(event.currentTarget.value)}
      />
    </>
  );
}
