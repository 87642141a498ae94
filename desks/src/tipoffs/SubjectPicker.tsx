import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type JSX, useRef, useState } from 'react';
import type { SearchAnswer } from '../api/contract/bank';
import { node } from '../api/node';
import { useText } from '../text/useText';

interface SubjectPickerProps {
  label: string;
  description: string;
  ids: string[];
  change: (ids: string[]) => void;
}

/** Finds entities of the bank by name and keeps the chosen ones. */
export function SubjectPicker(props: SubjectPickerProps): JSX.Element {
  const { t, named } = useText();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, 250);
  const queries = useQueryClient();
  const known = useRef(new Map<string, string>());
  const found = useQuery({
    queryKey: ['bank', 'names', asked],
    queryFn: ({ signal }) => node.get<SearchAnswer>('/api/search', { q: asked, limit: 8 }, signal),
    enabled: asked.trim().length > 1,
  });
  for (const hit of found.data?.items ?? []) {
    known.current.set(hit.id, `${hit.name || hit.id} · ${named('type', hit.type)}`);
  }
  /** What was chosen on another desk brought its name along. */
  const nameOf = (id: string): string =>
    known.current.get(id) ?? queries.getQueryData<string>(['bank', 'name', id]) ?? id;
  const shown = new Set([...props.ids, ...(found.data?.items.map((hit) => hit.id) ?? [])]);
  return (
    <MultiSelect
      label={props.label}
      description={props.description}
      searchable
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      value={props.ids}
      onChange={props.change}
      data={[...shown].map((id) => ({ value: id, label: nameOf(id) }))}
      nothingFoundMessage={asked.trim().length > 1 ? t('tipoffs.noSubject') : t('tipoffs.typeName')}
    />
  );
}
