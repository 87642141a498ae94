import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { RequestPart, RequestParts, WholeRequest } from '../api/contract/requests';
import { Refusal } from '../api/refusal';
import { usePartners } from '../exchange/queries';
import { FormCard } from '../parts/FormCard';
import { Notice } from '../parts/Notice';
import { useConsultation } from '../session/consultation';
import { useText } from '../text/useText';
import { useWrite } from './queries';
import classes from './Requests.module.css';
import { GROUNDS, MARKINGS } from './states';

const EMPTY: RequestParts = {
  title: '',
  what: '',
  offence: '',
  facts: '',
  reasons: '',
  necessity: '',
  link: '',
  useLimits: '',
  whyUrgent: '',
};
const LINES: readonly RequestPart[] = ['title', 'offence'];
const PARTS: readonly RequestPart[] = [
  'title',
  'what',
  'offence',
  'facts',
  'link',
  'reasons',
  'necessity',
  'useLimits',
];

interface WriteRequestProps {
  /** The draft to go on with. */
  draft?: WholeRequest;
  close: () => void;
  done: (id: string) => void;
}

/** Writing a request: each part with what belongs in it; the node sends none with a part missing. */
export function WriteRequest({ draft, close, done }: WriteRequestProps): JSX.Element {
  const { t, named } = useText();
  const { purpose } = useConsultation();
  const partners = usePartners();
  const [partner, setPartner] = useState<string | null>(draft?.partner ?? null);
  const [parts, setParts] = useState<RequestParts>(draft?.content ?? EMPTY);
  const [ground, setGround] = useState<string | null>(draft?.ground ?? null);
  const [marking, setMarking] = useState(draft?.marking ?? 'amber');
  const [id, setId] = useState<string | null>(draft?.id ?? null);
  const write = useWrite(setId);
  const missing = missingIn(write.error);
  const confirmed = partners.data?.items.filter((one) => one.state === 'confirmed') ?? [];
  const name = confirmed.find((one) => one.party === partner)?.name;
  const put = (send: boolean): void => {
    if (!partner) return;
    write.mutate(
      { wish: { ...parts, partner, ground, marking }, id, send },
      { onSuccess: (request) => done(request.id) },
    );
  };
  const field = (part: RequestPart): JSX.Element => {
    const shared = {
      label: t(`requests.part.${part}`),
      description: t(`requests.guide.${part}`),
      dir: 'auto',
      value: parts[part],
      error: missing.includes(part) && !parts[part].trim() ? t('requests.partMissing') : null,
    };
    const change = (value: string): void => setParts({ ...parts, [part]: value });
    return LINES.includes(part) ? (
      <TextInput
        key={part}
        {...shared}
        maxLength={part === 'title' ? 200 : 500}
        onChange={(event) => change(event.currentTarget.value)}
      />
    ) : (
      <Textarea
        key={part}
        {...shared}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4_000}
        onChange={(event) => change(event.currentTarget.value)}
      />
    );
  };
  return (
    <FormCard
      title={t('requests.write')}
      close={close}
      act={write}
      submit={() => put(true)}
      label={name ? t('requests.send', { name }) : t('requests.sendNobody')}
      disabled={!partner}
      wide
      further={
        <Button variant="subtle" disabled={!partner || write.isPending} onClick={() => put(false)}>
          {t('requests.keep')}
        </Button>
      }
    >
      {partners.data && confirmed.length === 0 ? (
        <Notice title={t('exchange.release.noPartner')}>{t('exchange.release.noPartnerCure')}</Notice>
      ) : null}
      <div className={classes.two}>
        <Select
          label={t('requests.partner')}
          description={t('requests.purposeIs', { purpose: named('purpose', draft?.purpose ?? purpose) })}
          value={partner}
          onChange={setPartner}
          disabled={id !== null}
          data={confirmed.map((one) => ({ value: one.party, label: one.name }))}
          required
        />
        <Select
          label={t('requests.marking')}
          description={t('requests.markingWhy')}
          value={marking}
          onChange={(value) => value && setMarking(value)}
          data={MARKINGS.map((value) => ({ value, label: named('marking', value) }))}
        />
      </div>
      {PARTS.map(field)}
      <Select
        label={t('requests.ground')}
        description={t('requests.groundWhy')}
        placeholder={t('requests.notUrgent')}
        value={ground}
        onChange={setGround}
        data={GROUNDS.map((value) => ({ value, label: t(`requests.grounds.${value}`) }))}
        clearable
        clearButtonProps={{ 'aria-label': t('requests.notUrgent') }}
      />
      {ground ? field('whyUrgent') : null}
    </FormCard>
  );
}

/** The parts that the node named as missing. */
function missingIn(error: Error | null): string[] {
  const fields = error instanceof Refusal ? error.details.fields : null;
  return typeof fields === 'string' ? fields.split(' ') : [];
}
