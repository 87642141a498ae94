import { Checkbox, NumberInput, Radio, Textarea } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Access, NothingKind, WholeRequest } from '../api/contract/requests';
import { FormCard } from '../parts/FormCard';
import { Notice } from '../parts/Notice';
import { useText } from '../text/useText';
import { useAct } from './queries';
import classes from './Requests.module.css';
import { FEEDBACKS, REASONS } from './states';

export type Formed = 'triage' | 'ask' | 'clarify' | 'suspend' | 'answer' | 'refuse' | 'no-data' | 'feedback';

const SPOKEN: readonly Formed[] = ['ask', 'clarify', 'suspend', 'feedback'];
const REASONED: readonly Formed[] = ['answer', 'refuse'];

interface ActFormProps {
  request: WholeRequest;
  form: Formed;
  close: () => void;
}

/** What one act needs said, and nothing else. */
export function ActForm({ request, form, close }: ActFormProps): JSX.Element {
  const { t } = useText();
  const act = useAct(request.id);
  const [text, setText] = useState('');
  const [days, setDays] = useState(3);
  const [reasons, setReasons] = useState<string[]>([]);
  const [access, setAccess] = useState<Access | null>(null);
  const [kind, setKind] = useState<NothingKind | null>(null);
  const [feedback, setFeedback] = useState<string | null>(null);
  const spoken = SPOKEN.includes(form);
  const reasoned = REASONED.includes(form);
  const said = text.trim() !== '' || form === 'feedback';
  const complete =
    (!spoken || said) &&
    (!reasoned || reasons.length > 0) &&
    (form !== 'triage' || access !== null) &&
    (form !== 'no-data' || kind !== null) &&
    (form !== 'feedback' || feedback !== null);
  const body = {
    ...(spoken ? { text: text.trim() } : {}),
    ...(reasoned ? { reasons } : {}),
    ...(form === 'triage' ? { access } : {}),
    ...(form === 'suspend' ? { days } : {}),
    ...(form === 'no-data' ? { kind } : {}),
    ...(form === 'feedback' ? { feedback } : {}),
  };
  return (
    <FormCard
      title={t(`requests.form.${form}`)}
      close={close}
      act={act}
      submit={() => act.mutate({ act: form, body }, { onSuccess: close })}
      label={t(`requests.do.${form}`)}
      disabled={!complete}
    >
      <p className={classes.quiet}>{t(`requests.formWhy.${form}`)}</p>
      {form === 'triage' ? (
        <Choice
          label={t('requests.accessLabel')}
          value={access}
          change={(value) => setAccess(value as Access)}
          choices={(['direct', 'indirect'] as const).map((one) => [one, t(`requests.access.${one}`)])}
        />
      ) : null}
      {form === 'no-data' ? (
        <>
          <Choice
            label={t('requests.nothingLabel')}
            value={kind}
            change={(value) => setKind(value as NothingKind)}
            choices={(['no-data', 'neither-confirm-nor-deny'] as const).map((one) => [
              one,
              t(`requests.really.${one}`),
            ])}
          />
          <Notice title={t('requests.alike')}>{t('requests.alikeHow')}</Notice>
        </>
      ) : null}
      {form === 'feedback' ? (
        <Choice
          label={t('requests.feedbackLabel')}
          value={feedback}
          change={setFeedback}
          choices={FEEDBACKS.map((one) => [one, t(`requests.feedback.${one}`)])}
        />
      ) : null}
      {form === 'suspend' ? (
        <NumberInput
          label={t('requests.daysLabel')}
          value={days}
          onChange={(value) => setDays(Number(value))}
          min={1}
          max={90}
          clampBehavior="strict"
        />
      ) : null}
      {reasoned ? (
        <Checkbox.Group label={t('requests.reasonsLabel')} value={reasons} onChange={setReasons}>
          <div className={classes.choices}>
            {REASONS.map((one) => (
              <Checkbox key={one} value={one} label={t(`requests.reason.${one}`)} />
            ))}
          </div>
        </Checkbox.Group>
      ) : null}
      {spoken ? (
        <Textarea
          label={t(`requests.text.${form}`)}
          dir="auto"
          autosize
          minRows={3}
          maxLength={4_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      ) : null}
    </FormCard>
  );
}

function Choice(props: {
  label: string;
  value: string | null;
  change: (value: string) => void;
  choices: (readonly [string, string])[];
}): JSX.Element {
  return (
    <Radio.Group label={props.label} value={props.value} onChange={props.change}>
      <div className={classes.choices}>
        {props.choices.map(([value, label]) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </div>
    </Radio.Group>
  );
}
