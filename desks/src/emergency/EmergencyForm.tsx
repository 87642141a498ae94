import { Radio, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type JSX, useState } from 'react';
import { GROUNDS, type Ground } from '../api/contract/emergency';
import { FormCard } from '../parts/FormCard';
import { Notice } from '../parts/Notice';
import { useConsultation } from '../session/consultation';
import { useText } from '../text/useText';
import classes from './Emergency.module.css';
import { useOpenInEmergency } from './queries';

const SHORTEST = 10;
const LONGEST = 1_000;

interface EmergencyFormProps {
  /** The exact id that was asked for, or the value somebody looked for. */
  sought: { id: string } | { value: string };
  close: () => void;
}

/** Opening one object before danger: on what ground, why, in which case; it says first that oversight is told at once. */
export function EmergencyForm({ sought, close }: EmergencyFormProps): JSX.Element {
  const { t, named } = useText();
  const navigate = useNavigate();
  const { purpose, caseRef } = useConsultation();
  const [value, setValue] = useState('value' in sought ? sought.value : '');
  const [stated, setStated] = useState(caseRef);
  const [ground, setGround] = useState<Ground | ''>('');
  const [reason, setReason] = useState('');
  const opening = useOpenInEmergency();
  const what = 'id' in sought ? sought : { value: value.trim() };
  const said = reason.trim().length >= SHORTEST && stated.trim() !== '';
  const asked = 'id' in what || what.value !== '';
  return (
    <FormCard
      title={t('emergency.title')}
      close={close}
      act={opening}
      danger
      wide
      label={t('emergency.open')}
      disabled={ground === '' || !said || !asked}
      submit={() => {
        if (ground === '') return;
        opening.mutate(
          { ...what, ground, reason: reason.trim(), caseRef: stated.trim() },
          {
            onSuccess: (opened) => {
              close();
              void navigate({ to: '/emergency/$id', params: { id: opened.id } });
            },
          },
        );
      }}
    >
      <Notice tone="danger" title={t('emergency.told')}>
        {t('emergency.limits')}
      </Notice>
      {'id' in sought ? (
        <p className={classes.object}>
          <code>{sought.id}</code>
        </p>
      ) : (
        <TextInput
          label={t('emergency.value')}
          description={t('emergency.valueWhy')}
          dir="auto"
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
          required
        />
      )}
      <Radio.Group
        label={t('emergency.ground')}
        value={ground}
        onChange={(chosen) => setGround(GROUNDS.find((one) => one === chosen) ?? '')}
        required
      >
        <div className={classes.grounds}>
          {GROUNDS.map((one) => (
            <Radio key={one} value={one} label={named('ground', one)} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t('emergency.reason')}
        description={t('emergency.reasonWhy')}
        dir="auto"
        rows={3}
        maxLength={LONGEST}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        required
      />
      <TextInput
        label={t('frame.case')}
        description={t('emergency.case', { purpose: named('purpose', purpose) })}
        dir="auto"
        value={stated}
        onChange={(event) => setStated(event.currentTarget.value)}
        required
      />
    </FormCard>
  );
}
