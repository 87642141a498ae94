import { Button, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { TipOff } from '../api/contract/exchange';
import { isSaid, Necessity } from '../approvals/Necessity';
import { HumanRightsQuestion } from '../exchange/HumanRightsQuestion';
import { type HumanRights, usePartners } from '../exchange/queries';
import { Fault, Notice } from '../parts/Notice';
import { useConsultation } from '../session/consultation';
import { useText } from '../text/useText';
import { lacksOnlyAnOfficer, useSendTipOff } from './queries';
import { RefusedDecisions } from './RefusedDecisions';
import { SubjectPicker } from './SubjectPicker';
import classes from './TipOffs.module.css';

interface ComposeProps {
  about: string | undefined;
  close: () => void;
  sent: () => void;
}

const DEADLINES = [120, 300, 900, 3600];

/** Writing a warning: to whom, about what, what the partner may do, and how soon somebody must say "seen". */
export function Compose({ about, close, sent }: ComposeProps): JSX.Element {
  const { t } = useText();
  const { purpose } = useConsultation();
  const partners = usePartners();
  const send = useSendTipOff();
  const [partner, setPartner] = useState<string | null>(null);
  const [subjectIds, setSubjectIds] = useState<string[]>(about ? [about] : []);
  const [threat, setThreat] = useState('');
  const [permittedAction, setPermittedAction] = useState('');
  const [urgency, setUrgency] = useState<TipOff['urgency']>('immediate');
  const [seconds, setSeconds] = useState(300);
  const [humanRights, setHumanRights] = useState<HumanRights>('unanswered');
  const [necessity, setNecessity] = useState('');
  const [second, setSecond] = useState(false);
  const confirmed = partners.data?.items.filter((one) => one.state === 'confirmed') ?? [];
  const name = confirmed.find((one) => one.id === partner)?.name;
  const complete = partner && threat.trim() && permittedAction.trim();
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={t('tipoffs.write')}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!partner) return;
          const wish = {
            partner,
            subjectIds,
            threat: threat.trim(),
            permittedAction: permittedAction.trim(),
            urgency,
            humanRights,
          };
          send.mutate(
            {
              ...wish,
              acknowledgeWithinSeconds: seconds,
              purpose,
              ...(second ? { necessity: necessity.trim() } : {}),
            },
            { onSuccess: sent, onError: (fault) => setSecond(second || lacksOnlyAnOfficer(fault)) },
          );
        }}
      >
        {partners.data && confirmed.length === 0 ? (
          <Notice title={t('exchange.release.noPartner')}>{t('exchange.release.noPartnerCure')}</Notice>
        ) : null}
        <Select
          label={t('tipoffs.partner')}
          value={partner}
          onChange={(value) => {
            setPartner(value);
            setSecond(false);
          }}
          data={confirmed.map((one) => ({ value: one.id, label: one.name }))}
          required
        />
        <Textarea
          label={t('tipoffs.threat')}
          description={t('tipoffs.threatWhy')}
          dir="auto"
          value={threat}
          onChange={(event) => setThreat(event.currentTarget.value)}
          required
        />
        <TextInput
          label={t('tipoffs.permitted')}
          description={t('tipoffs.permittedWhy')}
          dir="auto"
          value={permittedAction}
          onChange={(event) => setPermittedAction(event.currentTarget.value)}
          required
        />
        <SubjectPicker
          label={t('tipoffs.subjects')}
          description={t('tipoffs.subjectsWhy')}
          ids={subjectIds}
          change={(ids) => {
            setSubjectIds(ids);
            setSecond(false);
          }}
        />
        <HumanRightsQuestion answer={humanRights} change={setHumanRights} />
        <div className={classes.two}>
          <Select
            label={t('tipoffs.urgencyLabel')}
            value={urgency}
            onChange={(value) => value && setUrgency(value as TipOff['urgency'])}
            data={(['immediate', 'today'] as const).map((value) => ({
              value,
              label: t(`tipoffs.urgency.${value}`),
            }))}
          />
          <Select
            label={t('tipoffs.within')}
            value={String(seconds)}
            onChange={(value) => setSeconds(Number(value))}
            data={DEADLINES.map((value) => ({
              value: String(value),
              label: t('tipoffs.minutes', { count: value / 60 }),
            }))}
          />
        </div>
        {second ? <Necessity text={necessity} change={setNecessity} warning /> : null}
        {send.error && !lacksOnlyAnOfficer(send.error) ? <Fault fault={send.error} /> : null}
        {send.error ? <RefusedDecisions fault={send.error} /> : null}
        <footer className={classes.foot}>
          <Button variant="default" onClick={close}>
            {t('parts.cancel')}
          </Button>
          <Button
            type="submit"
            disabled={!complete || (second && !isSaid(necessity))}
            loading={send.isPending}
          >
            {second ? t('approvals.put') : name ? t('tipoffs.send', { name }) : t('tipoffs.sendNobody')}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
