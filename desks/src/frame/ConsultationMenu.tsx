import { Button, Popover, Select, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useConsultation } from '../session/consultation';
import { useSession } from '../session/session';
import { Free } from '../text/Free';
import { useText } from '../text/useText';
import { readsContent } from './desks';
import classes from './TopBar.module.css';

/** Acting as · purpose · case: always in sight, changed in one place. */
export function ConsultationMenu(): JSX.Element {
  const { t, named, format } = useText();
  const session = useSession();
  const held = useConsultation();
  const [open, setOpen] = useState(false);
  const [caseRef, setCaseRef] = useState(held.caseRef);
  const several = session.account.roles.length > 1;
  const actingWords =
    held.acting.length > 2
      ? t('frame.allRoles')
      : format.list(held.acting.map((role) => named('role', role)));
  const commit = (): void => held.set({ caseRef: caseRef.trim() });
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      onClose={commit}
      position="bottom-start"
      width={320}
      trapFocus
      shadow="md"
    >
      <Popover.Target>
        <button type="button" className={classes.consultation} onClick={() => setOpen(!open)}>
          <b className="visually-hidden">{t('frame.consultation')}</b>
          <span className={classes.role}>{actingWords}</span>
          {readsContent(held.acting) ? (
            <span>{held.purpose ? named('purpose', held.purpose) : t('frame.noPurpose')}</span>
          ) : null}
          {readsContent(held.acting) ? (
            <span className={held.caseRef ? undefined : classes.noCase}>
              {held.caseRef ? <Free text={held.caseRef} /> : t('frame.noCase')}
            </span>
          ) : null}
          <IconChevronDown size={14} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={classes.consultationForm}
          onSubmit={(event) => {
            event.preventDefault();
            commit();
            setOpen(false);
          }}
        >
          <Select
            label={t('frame.actingAs')}
            value={several ? held.role : (session.account.roles[0] ?? '')}
            data={[
              ...(several ? [{ value: '', label: t('frame.allRoles') }] : []),
              ...session.account.roles.map((role) => ({ value: role, label: named('role', role) })),
            ]}
            onChange={(role) => held.set({ role: role ?? '' })}
            comboboxProps={{ withinPortal: false }}
          />
          {readsContent(held.acting) ? (
            <Select
              label={t('frame.purpose')}
              description={t('frame.purposeWhy')}
              value={held.purpose}
              data={session.purposes.map(({ code }) => ({
                value: code,
                label: `${code.includes('.') ? '\u2014 ' : ''}${named('purpose', code)}`,
              }))}
              onChange={(purpose) => purpose && held.set({ purpose })}
              comboboxProps={{ withinPortal: false }}
              searchable
            />
          ) : null}
          <TextInput
            label={t('frame.case')}
            description={t('frame.caseWhy')}
            value={caseRef}
            onChange={(event) => setCaseRef(event.currentTarget.value)}
            dir="auto"
          />
          <Button type="submit">{t('frame.use')}</Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
