import { describe, expect, it } from 'vitest';
import { guess, plain } from './guess';
import { readHead } from './header';
import { mappingOf, nameOf } from './mapping';
import { KEY } from './meanings';

describe('the head of a table', () => {
  it('is read with any separator, quotes, a byte-order mark and invisible marks', () => {
    const head = readHead('\ufeffName;"a;b";\u200fرقم\u200e\r\n"x ""y""";1;2\r\n\r\nz;;3\n');
    expect(head.separator).toBe(';');
    expect(head.columns).toEqual(['Name', 'a;b', 'رقم']);
    expect(head.samples).toEqual([['x "y"', 'z'], ['1'], ['2', '3']]);
  });

  it('survives what is no table', () => {
    expect(readHead('').columns).toEqual([]);
    expect(readHead('"never closed').columns).toEqual([]);
    expect(readHead('one\n').columns).toEqual(['one']);
  });
});

describe('guesses', () => {
  it('know the usual names in four languages', () => {
    for (const columns of [
      ['No.', 'Name', 'E-mail', 'Company', 'Phone', 'City'],
      ['رقم', 'الاسم الكامل', 'البريد الإلكتروني', 'الشركة', 'الهاتف', 'المدينة'],
      ['Numéro', 'Nom complet', 'Courriel', 'Société', 'Téléphone', 'Ville'],
      ['Número', 'Nombre completo', 'Correo electrónico', 'Empresa', 'Teléfono', 'Ciudad'],
    ])
      expect(guess(columns, [])).toEqual([
        KEY,
        'person.name',
        'email.value',
        'organization.name',
        'person.contact_information',
        'location.city',
      ]);
  });

  it('look at the values where the name says nothing, and give a meaning once', () => {
    expect(
      guess(
        ['a', 'b', 'c', 'name', 'Nom', 'zzz'],
        [['198.51.100.7'], ['a@b.example'], ['https://a.example/x'], ['x'], ['y'], ['1']],
      ),
    ).toEqual(['ipv4.value', 'email.value', 'url.value', 'person.name', '', '']);
  });

  it('take numbers of things for keys where no two are the same, but not those of phones', () => {
    expect(
      guess(
        ['رقم الاعتماد', 'Badge number', 'Numéro de dossier', 'رقم الهاتف'],
        [
          ['AZ-1', 'AZ-2'],
          ['7', '7'],
          ['1', '2'],
          ['1', '2'],
        ],
      ),
    ).toEqual([KEY, '', KEY, 'person.contact_information']);
  });

  it('take the ways to write a letter as one', () => {
    expect(plain('  الإسم_الكامل: ')).toBe(plain('اسم كامل'));
  });
});

describe('the mapping', () => {
  const head = readHead('رقم,اسم,قطاعات,شركة,ملعب,lat\n1,س,نقل،إعلام,شركة,النور,3.5\n');
  const choice = { name: 'stewards', linked: true, language: 'ar' };

  it('says what the menus say', () => {
    const meanings = [
      KEY,
      'person.name',
      'organization.sectors',
      'organization.name',
      'location.name',
      'location.latitude',
    ];
    expect(mappingOf(head, { ...choice, meanings })).toEqual({
      mapping: 'stewards',
      separator: ',',
      language: 'ar',
      objects: {
        person: {
          type: 'identity',
          key: ['رقم'],
          constant: { identity_class: 'individual' },
          columns: { name: 'اسم' },
        },
        organization: {
          type: 'identity',
          key: ['رقم'],
          constant: { identity_class: 'organization' },
          columns: { sectors: { column: 'قطاعات', split: '،' }, name: 'شركة' },
        },
        location: {
          type: 'location',
          key: ['رقم'],
          columns: { name: 'ملعب', latitude: { column: 'lat', as: 'number' } },
        },
      },
      relationships: [
        { from: 'person', type: 'related-to', to: 'organization' },
        { from: 'person', type: 'located-at', to: 'location' },
      ],
    });
  });

  it('makes what an object says its key where no column is one, and needs none for an observable', () => {
    const without = mappingOf(head, {
      ...choice,
      linked: false,
      meanings: ['url.value', 'person.name', '', '', '', ''],
    });
    expect(without?.objects.person?.key).toEqual(['اسم']);
    expect(without?.objects.url).toEqual({ type: 'url', columns: { value: 'رقم' } });
    expect(without?.relationships).toBeUndefined();
  });

  it('is none while no column means anything', () => {
    expect(mappingOf(head, { ...choice, meanings: [KEY, '', '', '', '', ''] })).toBeNull();
  });

  it('is named after the file without what changes from day to day', () => {
    expect(nameOf('stewards-2026-06-11.csv')).toBe('stewards');
    expect(nameOf('stewards (2).csv')).toBe('stewards');
    expect(nameOf('2026.csv')).toBe('table');
  });
});
