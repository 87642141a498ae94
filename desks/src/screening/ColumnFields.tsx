import { TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useText } from '../text/useText';
import { type Columns, FIELDS } from './import';
import classes from './Lists.module.css';

/** Which column of a table holds what. */
export function ColumnFields(props: { columns: Columns; change: (columns: Columns) => void }): JSX.Element {
  const { t } = useText();
  return (
    <details className={classes.more}>
      <summary>{t('screening.columns')}</summary>
      <div className={classes.columns}>
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            label={t(`screening.field.${field}`)}
            dir="auto"
            placeholder={field}
            value={props.columns[field] ?? ''}
            onChange={(event) => props.change({ ...props.columns, [field]: event.currentTarget.value })}
          />
        ))}
      </div>
    </details>
  );
}
