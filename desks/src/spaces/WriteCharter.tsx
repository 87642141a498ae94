import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import type { ReplayRule, WholeSpace } from '../api/contract/spaces';
import { usePartners } from '../exchange/queries';
import { CONDITIONS, TYPES } from '../partners/terms';
import { DateField } from '../parts/DateField';
import { FormCard } from '../parts/FormCard';
import { Fault, Notice } from '../parts/Notice';
import { MARKINGS } from '../requests/states';
import { useConsultation } from '../session/consultation';
import { useSession } from '../session/session';
import { useText } from '../text/useText';
import { type Chosen, MembersFields } from './MembersFields';
import { type CharterWish, useWriteCharter } from './queries';
import classes from './Spaces.module.css';

const RULES: readonly ReplayRule[] = ['nothing', 'since-named', 'everything'];
const LANGUAGES = ['ar', 'fr', 'en', 'es'] as const;

interface WriteCharterProps {
  /** The space whose next version it is; none for a new one. */
  space?: WholeSpace;
  close: () => void;
  done: (id: string) => void;
}

/** Writing a charter: what for, who, under which terms, until when. */
export function WriteCharter({ space, close, done }: WriteCharterProps): JSX.Element {
  const { t, named } = useText();
  const { purpose } = useConsultation();
  const session = useSession();
  const partners = usePartners();
  const write = useWriteCharter(space?.id ?? null);
  const [wish, setWish] = useState<CharterWish>(() => begun(space, purpose));
  const put = (part: Partial<CharterWish>): void => setWish({ ...wish, ...part });
  const confirmed = partners.data?.items.filter((one) => one.state === 'confirmed') ?? [];
  const complete =
    wish.title.trim() &&
    wish.event.trim() &&
    wish.sunset &&
    wish.members.length > 0 &&
    wish.languages.length > 0;
  return (
    <FormCard
      title={t(space ? 'spaces.amendTitle' : 'spaces.foundTitle')}
      close={close}
      act={write}
      submit={() =>
        write.mutate(
          {
            ...wish,
            title: wish.title.trim(),
            event: wish.event.trim(),
            types: wish.types.length > 0 ? wish.types : ['*'],
            sunset: `${wish.sunset}T00:00:00Z`,
          },
          { onSuccess: (made) => done(made.id) },
        )
      }
      label={t('spaces.show', { count: wish.members.length })}
      disabled={!complete}
      wide
    >
      {space ? <Notice title={t('spaces.amendWhat')} /> : null}
      <TextInput
        label={t('spaces.fact.title')}
        dir="auto"
        required
        maxLength={200}
        value={wish.title}
        onChange={(event) => put({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t('spaces.fact.event')}
        dir="auto"
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={wish.event}
        onChange={(event) => put({ event: event.currentTarget.value })}
      />
      {partners.error ? <Fault fault={partners.error} again={() => void partners.refetch()} /> : null}
      {partners.data && confirmed.length === 0 ? <Notice title={t('spaces.noPartner')} /> : null}
      <MembersFields
        partners={confirmed}
        chosen={wish.members as Chosen[]}
        change={(members) => put({ members })}
      />
      <div className={classes.two}>
        <Select
          label={t('spaces.fact.purpose')}
          value={wish.purpose}
          allowDeselect={false}
          data={session.purposes.map(({ code }) => ({ value: code, label: named('purpose', code) }))}
          onChange={(value) => value && put({ purpose: value })}
        />
        <Select
          label={t('spaces.fact.marking')}
          value={wish.marking}
          allowDeselect={false}
          data={MARKINGS.map((code) => ({ value: code, label: named('marking', code) }))}
          onChange={(value) => value && put({ marking: value })}
        />
      </div>
      <MultiSelect
        label={t('spaces.fact.types')}
        description={t('partners.typesWhy')}
        searchable
        value={wish.types}
        onChange={(types) => put({ types })}
        data={TYPES.map((type) => ({ value: type, label: named('type', type) }))}
      />
      <MultiSelect
        label={t('spaces.fact.conditions')}
        description={t('spaces.conditionsWhy')}
        value={wish.conditions}
        onChange={(conditions) => put({ conditions })}
        data={CONDITIONS.map((code) => ({ value: code, label: named('condition', code) }))}
      />
      <MultiSelect
        label={t('spaces.fact.languages')}
        value={wish.languages}
        onChange={(languages) => put({ languages })}
        data={LANGUAGES.map((code) => ({ value: code, label: t(`spaces.language.${code}`) }))}
      />
      <div className={classes.two}>
        <Select
          label={t('spaces.fact.replay')}
          value={wish.replay}
          allowDeselect={false}
          data={RULES.map((code) => ({ value: code, label: t(`spaces.replay.${code}`) }))}
          onChange={(value) => value && put({ replay: value as ReplayRule })}
        />
        <DateField
          label={t('spaces.fact.sunset')}
          description={t('spaces.sunsetWhy')}
          value={wish.sunset}
          change={(sunset) => put({ sunset })}
        />
      </div>
    </FormCard>
  );
}

/** What the form starts with: the newest version, or what a new space usually is. */
function begun(space: WholeSpace | undefined, purpose: string): CharterWish {
  if (!space) {
    return {
      title: '',
      event: '',
      purpose,
      languages: ['ar', 'fr', 'en', 'es'],
      types: [],
      conditions: ['no-onward'],
      marking: 'amber',
      sunset: inDays(30),
      replay: 'since-named',
      members: [],
    };
  }
  const { charter } = space;
  return {
    title: charter.title,
    event: charter.event,
    purpose: charter.purpose,
    languages: charter.languages,
    types: charter.types.filter((type) => type !== '*'),
    conditions: charter.conditions.map((one) => one.code),
    marking: charter.marking,
    sunset: charter.sunset.slice(0, 10),
    replay: charter.replay,
    members: charter.members
      .filter((one) => one.role !== 'lead')
      .map(({ party, role, sight }) => ({ party, role, sight })),
  };
}

function inDays(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return day.toISOString().slice(0, 10);
}
