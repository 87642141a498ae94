import { KEY, type Meaning } from './meanings';

/** How columns are called in the four languages, without marks and articles; the first that fits counts. */
const NAMES: readonly [Meaning, readonly string[]][] = [
  [
    KEY,
    [
      'id',
      'no',
      'nr',
      'number',
      'ref',
      'reference',
      'رقم',
      'معرف',
      'numero',
      'n',
      'identifiant',
      'identificador',
      'codigo',
      'code',
    ],
  ],
  [
    'email.value',
    [
      'email',
      'e-mail',
      'mail',
      'بريد',
      'بريد إلكتروني',
      'البريد الإلكتروني',
      'ايميل',
      'courriel',
      'adresse electronique',
      'correo',
      'correo electronico',
    ],
  ],
  [
    'url.value',
    [
      'url',
      'link',
      'website',
      'web',
      'رابط',
      'موقع إلكتروني',
      'الموقع الإلكتروني',
      'lien',
      'site',
      'site web',
      'enlace',
      'sitio web',
    ],
  ],
  [
    'domain.value',
    ['domain', 'host', 'hostname', 'نطاق', 'اسم نطاق', 'domaine', 'nom de domaine', 'dominio'],
  ],
  ['ipv4.value', ['ip', 'ipv4', 'ip address', 'عنوان ip', 'adresse ip', 'direccion ip']],
  ['ipv6.value', ['ipv6', 'ipv6 address']],
  [
    'file.name',
    [
      'file',
      'filename',
      'file name',
      'ملف',
      'اسم ملف',
      'fichier',
      'nom de fichier',
      'archivo',
      'nombre de archivo',
    ],
  ],
  ['location.latitude', ['lat', 'latitude', 'خط عرض', 'latitud']],
  ['location.longitude', ['lon', 'lng', 'long', 'longitude', 'خط طول', 'longitud']],
  ['location.country', ['country', 'دولة', 'بلد', 'pays', 'pais']],
  ['location.city', ['city', 'town', 'مدينة', 'ville', 'ciudad']],
  ['location.street_address', ['address', 'street', 'عنوان', 'adresse', 'rue', 'direccion', 'calle']],
  ['location.postal_code', ['postcode', 'postal code', 'zip', 'رمز بريدي', 'code postal', 'codigo postal']],
  [
    'location.name',
    ['place', 'location', 'venue', 'مكان', 'موقع', 'ملعب', 'lieu', 'endroit', 'lugar', 'sitio'],
  ],
  [
    'organization.name',
    [
      'organisation',
      'organization',
      'company',
      'employer',
      'firm',
      'agency',
      'مؤسسة',
      'شركة',
      'جهة',
      'هيئة',
      'societe',
      'entreprise',
      'employeur',
      'organisme',
      'organizacion',
      'empresa',
      'entidad',
    ],
  ],
  ['organization.sectors', ['sector', 'sectors', 'قطاع', 'قطاعات', 'secteur', 'secteurs', 'sectores']],
  ['incident.name', ['incident', 'event', 'حادث', 'حادثة', 'واقعة', 'evenement', 'incidente', 'suceso']],
  ['person.roles', ['role', 'roles', 'function', 'دور', 'ادوار', 'وظيفة', 'fonction', 'funcion', 'cargo']],
  [
    'person.contact_information',
    [
      'phone number',
      'رقم الهاتف',
      'numéro de téléphone',
      'número de teléfono',
      'phone',
      'telephone',
      'mobile',
      'contact',
      'هاتف',
      'جوال',
      'اتصال',
      'portable',
      'coordonnees',
      'telefono',
      'movil',
      'contacto',
    ],
  ],
  [
    'person.description',
    [
      'description',
      'note',
      'notes',
      'remarks',
      'comment',
      'وصف',
      'ملاحظة',
      'ملاحظات',
      'remarque',
      'remarques',
      'descripcion',
      'nota',
      'notas',
      'observaciones',
    ],
  ],
  [
    'person.name',
    [
      'name',
      'full name',
      'person',
      'اسم',
      'اسم كامل',
      'شخص',
      'nom',
      'nom complet',
      'personne',
      'nombre',
      'nombre completo',
      'persona',
    ],
  ],
];

const BY_NAME = new Map(
  NAMES.flatMap(([meaning, names]) => names.map((name) => [plain(name), meaning] as const)),
);

const FIRST = new Set(['رقم', 'معرف', 'رمز', 'numero', 'identifiant', 'identificador', 'codigo', 'code']);
const LAST = new Set(['id', 'no', 'number', 'code', 'ref']);

/** What the columns of that name most likely mean; a meaning is given once, to the first. */
export function guess(columns: readonly string[], samples: readonly string[][]): Meaning[] {
  const given = new Set<Meaning>();
  return columns.map((column, place) => {
    const values = samples[place] ?? [];
    const meaning = BY_NAME.get(plain(column)) ?? byContent(values) ?? byWord(column, values);
    if (!meaning || (meaning !== KEY && given.has(meaning))) return '';
    given.add(meaning);
    return meaning;
  });
}

/** The number or identifier of something tells rows apart, if no two are the same. */
function byWord(column: string, values: readonly string[]): Meaning | undefined {
  const words = plain(column).split(' ');
  const named = FIRST.has(words[0] ?? '') || LAST.has(words.at(-1) ?? '');
  return named && values.length > 1 && new Set(values).size === values.length ? KEY : undefined;
}

/** What a value looks like tells as much as a name, for a few kinds. */
function byContent(values: readonly string[]): Meaning | undefined {
  const all = (form: RegExp): boolean => values.length > 0 && values.every((value) => form.test(value));
  if (all(/^[^\s@]+@[^\s@]+\.[^\s@]+$/)) return 'email.value';
  if (all(/^https?:\/\/\S+$/i)) return 'url.value';
  if (all(/^\d{1,3}(\.\d{1,3}){3}$/)) return 'ipv4.value';
  return undefined;
}

/** Without case, accents, the Arabic article and the ways to write one letter. */
export function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .replace(/[_\s.:#°º]+/g, ' ')
    .trim()
    .split(' ')
    .map((word) => (word.length > 4 ? word.replace(/^ال/, '') : word))
    .join(' ');
}
