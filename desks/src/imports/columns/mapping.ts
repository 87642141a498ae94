import type { TableHead } from './header';
import { KEY, type Meaning, partsOf, SUBJECTS } from './meanings';

export interface Choice {
  name: string;
  meanings: readonly Meaning[];
  /** Whether what stands in one row belongs together. */
  linked: boolean;
  language: string;
}

interface MappedObject {
  type: string;
  key?: string[];
  constant?: Record<string, unknown>;
  columns: Record<string, unknown>;
}

export interface Mapping {
  mapping: string;
  separator: string;
  language?: string;
  objects: Record<string, MappedObject>;
  relationships?: { from: string; type: string; to: string }[];
}

/**
 * The mapping file (docs/csv.md) that says what the menus say; null while no column means anything. Columns that are
 * keys tell the rows apart; without any, an object is what its own columns say.
 */
export function mappingOf(head: TableHead, choice: Choice): Mapping | null {
  const keys = head.columns.filter((_, place) => choice.meanings[place] === KEY);
  const objects: Record<string, MappedObject> = {};
  const own: Record<string, string[]> = {};
  head.columns.forEach((column, place) => {
    const parts = partsOf(choice.meanings[place] ?? '');
    const subject = parts ? SUBJECTS[parts.subject] : undefined;
    if (!parts || !subject) return;
    objects[parts.subject] ??= {
      type: subject.type,
      ...(subject.constant ? { constant: subject.constant } : {}),
      columns: {},
    };
    const object = objects[parts.subject];
    if (object)
      object.columns[parts.property] = cellOf(
        column,
        subject.properties[parts.property],
        head.samples[place],
      );
    own[parts.subject] = [...(own[parts.subject] ?? []), column];
  });
  const made = Object.keys(SUBJECTS).filter((subject) => objects[subject]);
  if (made.length === 0) return null;
  for (const subject of made) {
    const object = objects[subject];
    if (object && !SUBJECTS[subject]?.observable) object.key = keys.length > 0 ? keys : (own[subject] ?? []);
  }
  const links = choice.linked ? linksOf(made) : [];
  return {
    mapping: choice.name,
    separator: head.separator,
    ...(choice.language ? { language: choice.language } : {}),
    objects: Object.fromEntries(made.map((subject) => [subject, objects[subject] as MappedObject])),
    ...(links.length > 0 ? { relationships: links } : {}),
  };
}

/** The first object is what the row is about; the others belong to it. */
function linksOf(made: readonly string[]): { from: string; type: string; to: string }[] {
  const [first, ...others] = made;
  if (!first) return [];
  return others.map((other) => ({
    from: first,
    type: other === 'location' && SUBJECTS[first]?.type === 'identity' ? 'located-at' : 'related-to',
    to: other,
  }));
}

function cellOf(column: string, kind: string | undefined, samples: readonly string[] = []): unknown {
  if (kind === 'number') return { column, as: 'number' };
  if (kind !== 'list') return column;
  const mark = ['،', ';', '|', '/', ','].find((each) => samples.some((sample) => sample.includes(each)));
  return { column, split: mark ?? ';' };
}

/** The name by which the same table is known again: the file's, without what changes from day to day. */
export function nameOf(file: string): string {
  const stem = file.replace(/\.[^.]*$/, '').replace(/[-_ .(]*\d{1,4}([-_.]?\d{1,2}){0,2}\)?$/, '');
  return stem || 'table';
}
