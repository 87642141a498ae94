import { Checkbox, MultiSelect } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { Consent } from '../api/contract/consents';
import { CONDITIONS } from '../partners/terms';
import { DateField } from '../parts/DateField';
import { FormCard } from '../parts/FormCard';
import { REASONS } from '../requests/states';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import classes from './Consents.module.css';
import { type Deciding, useDecide } from './queries';

const USUAL_DAYS = 30;
const DAY = 86_400_000;

/** What one decision on a consent needs said, and nothing else. */
export function DecideForm(props: { consent: Consent; act: Deciding; close: () => void }): JSX.Element {
  const { t, named } = useText();
  const { consent, act, close } = props;
  const decide = useDecide(consent.id);
  const [ids, setIds] = useState(consent.items.map((item) => item.id));
  const [until, setUntil] = useState(() =>
    new Date(Date.now() + USUAL_DAYS * DAY).toISOString().slice(0, 10),
  );
  const [conditions, setConditions] = useState<string[]>([]);
  const [reasons, setReasons] = useState<string[]>([]);
  const body =
    act === 'grant' ? { ids, until: `${until}T00:00:00Z`, conditions } : act === 'refuse' ? { reasons } : {};
  const complete = act === 'grant' ? ids.length > 0 && until !== '' : act !== 'refuse' || reasons.length > 0;
  return (
    <FormCard
      title={t(`consents.do.${act}`)}
      close={close}
      act={decide}
      submit={() => decide.mutate({ act, body }, { onSuccess: close })}
      label={t(`consents.do.${act}`)}
      disabled={!complete}
      danger={act === 'withdraw'}
    >
      <p>{t(`consents.why.${act}`)}</p>
      {act === 'grant' ? (
        <>
          <Checkbox.Group label={t('consents.which')} value={ids} onChange={setIds}>
            <div className={classes.choices}>
              {consent.items.map((item) => (
                <Checkbox key={item.id} value={item.id} label={<Free text={item.name || item.id} />} />
              ))}
            </div>
          </Checkbox.Group>
          <DateField label={t('consents.until')} value={until} change={setUntil} />
          <MultiSelect
            label={t('consents.conditions')}
            value={conditions}
            onChange={setConditions}
            data={CONDITIONS.map((code) => ({ value: code, label: named('condition', code) }))}
          />
        </>
      ) : null}
      {act === 'refuse' ? (
        <Checkbox.Group label={t('consents.reasons')} value={reasons} onChange={setReasons}>
          <div className={classes.choices}>
            {REASONS.map((one) => (
              <Checkbox key={one} value={one} label={t(`requests.reason.${one}`)} />
            ))}
          </div>
        </Checkbox.Group>
      ) : null}
    </FormCard>
  );
}
