import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconUserSearch } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import type { KnownPerson } from '../api/contract/oversight';
import { Empty } from '../parts/Empty';
import { Fault } from '../parts/Notice';
import { Panel } from '../parts/Page';
import { Row } from '../parts/Row';
import { Ago } from '../text/Ago';
import { useText } from '../text/useText';
import classes from './Oversight.module.css';
import { PersonFileView } from './PersonFileView';
import { useFindPerson, usePersonFile } from './queries';

const ID = /^[a-z0-9][a-z0-9-]*--[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** All processing of one person, found by an id or by the whole name or identifier. */
export function PersonSection(): JSX.Element {
  const { t } = useText();
  const find = useFindPerson();
  const file = usePersonFile();
  const [reference, setReference] = useState('');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const asked = text.trim();
  const submit = (): void => {
    setChosen([]);
    file.reset();
    if (ID.test(asked)) {
      find.reset();
      file.mutate({ reference: reference.trim(), ids: [asked] });
    } else {
      find.mutate(
        { reference: reference.trim(), text: asked },
        { onSuccess: (found) => setChosen(found.items.map((one) => one.id)) },
      );
    }
  };
  return (
    <>
      <Panel title={t('oversight.findPerson')}>
        <form
          className={classes.inside}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <p className={classes.note}>{t('oversight.findPersonWhy')}</p>
          <div className={classes.fields}>
            <TextInput
              label={t('oversight.reference')}
              dir="ltr"
              required
              maxLength={100}
              value={reference}
              onChange={(event) => setReference(event.currentTarget.value)}
            />
            <TextInput
              className={classes.grow}
              label={t('oversight.nameOrId')}
              dir="auto"
              required
              maxLength={200}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Button
              type="submit"
              loading={find.isPending || file.isPending}
              disabled={!reference.trim() || !asked}
            >
              {t('oversight.find')}
            </Button>
          </div>
          {find.error ? <Fault fault={find.error} /> : null}
          {file.error ? <Fault fault={file.error} /> : null}
        </form>
        {find.data?.items.length === 0 ? (
          <Empty glyph={IconUserSearch} title={t('oversight.nobody')}>
            {t('oversight.nobodyWhy')}
          </Empty>
        ) : null}
        {find.data && find.data.items.length > 0 ? (
          <div className={classes.inside}>
            <Candidates items={find.data.items} chosen={chosen} choose={setChosen} />
            <div>
              <Button
                disabled={chosen.length === 0}
                loading={file.isPending}
                onClick={() => file.mutate({ reference: reference.trim(), ids: chosen })}
              >
                {t('oversight.openFile', { count: chosen.length })}
              </Button>
            </div>
          </div>
        ) : null}
      </Panel>
      {file.data ? <PersonFileView file={file.data} /> : null}
    </>
  );
}

function Candidates(props: {
  items: KnownPerson[];
  chosen: string[];
  choose: (ids: string[]) => void;
}): JSX.Element {
  const { t, named } = useText();
  return (
    <ul className={classes.list}>
      {props.items.map((one) => (
        <li key={one.id} className={classes.act}>
          <Checkbox
            checked={props.chosen.includes(one.id)}
            onChange={(event) =>
              props.choose(
                event.currentTarget.checked
                  ? [...props.chosen, one.id]
                  : props.chosen.filter((id) => id !== one.id),
              )
            }
            label={
              <>
                {named('type', one.type)} <bdi dir="ltr">{one.id}</bdi>
              </>
            }
          />
          <div className={classes.facts}>
            <Row>
              {t('oversight.held', { count: one.statements })}
              {one.originators.map((party) => party.name).join(', ')}
              <Ago moment={one.lastRecordedAt} />
            </Row>
          </div>
        </li>
      ))}
    </ul>
  );
}
