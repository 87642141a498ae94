import { Checkbox, Select, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { Free } from '../../text/Free';
import { useText } from '../../text/useText';
import classes from './ColumnChooser.module.css';
import type { TableHead } from './header';
import type { Choice } from './mapping';
import { KEY, type Meaning, meaningsOf, partsOf, SUBJECTS } from './meanings';

const SHOWN = 3;

interface ColumnChooserProps {
  head: TableHead;
  choice: Choice;
  change: (choice: Choice) => void;
}

/** Says by menus what each column of a table is, beside what stands in it. */
export function ColumnChooser({ head, choice, change }: ColumnChooserProps): JSX.Element {
  const { t } = useText();
  const options = useMeanings();
  const mean = (place: number, meaning: Meaning): void =>
    change({ ...choice, meanings: choice.meanings.map((old, each) => (each === place ? meaning : old)) });
  return (
    <div className={classes.chooser}>
      <ul className={classes.columns}>
        {head.columns.map((column, place) => (
          <li key={place} className={classes.column} data-used={choice.meanings[place] ? true : undefined}>
            <div className={classes.words}>
              <b>
                <Free text={column} />
              </b>
              <span className={classes.samples}>
                {(head.samples[place] ?? []).slice(0, SHOWN).map((sample, each) => (
                  <Free key={each} text={sample} />
                ))}
              </span>
            </div>
            <Select
              aria-label={t('imports.columnMeans', { column })}
              data={options}
              value={choice.meanings[place] ?? ''}
              onChange={(meaning) => mean(place, meaning ?? '')}
              allowDeselect={false}
              searchable
              nothingFoundMessage={t('imports.columnNothing')}
            />
          </li>
        ))}
      </ul>
      <div className={classes.more}>
        <TextInput
          label={t('imports.mappingName')}
          description={t('imports.mappingNameWhy')}
          value={choice.name}
          dir="auto"
          onChange={(event) => change({ ...choice, name: event.currentTarget.value })}
        />
        <Checkbox
          label={t('imports.linked')}
          checked={choice.linked}
          onChange={(event) => change({ ...choice, linked: event.currentTarget.checked })}
        />
      </div>
    </div>
  );
}

/** The menu: left out, key, and the properties of each kind of object under its name. */
function useMeanings() {
  const { t, named } = useText();
  const subject = (name: string): string => {
    const type = SUBJECTS[name]?.type ?? name;
    const identity = SUBJECTS[name]?.constant?.identity_class;
    return typeof identity === 'string' ? named('identity', identity) : named('type', type);
  };
  const label = (meaning: Meaning): string => {
    const parts = partsOf(meaning);
    if (!parts) return '';
    const only = meaningsOf(parts.subject).length === 1;
    return only ? subject(parts.subject) : `${subject(parts.subject)} · ${named('property', parts.property)}`;
  };
  return [
    { value: '', label: t('imports.columnOut') },
    { value: KEY, label: t('imports.columnKey') },
    ...Object.keys(SUBJECTS).map((name) => ({
      group: subject(name),
      items: meaningsOf(name).map((value) => ({ value, label: label(value) })),
    })),
  ];
}
