import type { Language } from '../api/contract/common';
import type { Calendar, Digits } from '../settings/store';

export interface Reader {
  language: Language;
  digits: Digits;
  calendar: Calendar;
}

const SIZES = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

const DAY = { day: 'numeric', month: 'long', year: 'numeric', calendar: 'gregory' } as const;
const TIME = {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
} as const;

/** Numbers and times in one reader's language, digits and calendar. */
export class Format {
  private readonly locale: string;
  private readonly numbers: Intl.NumberFormat;
  private readonly relatives: Intl.RelativeTimeFormat;
  private readonly reader: Reader;

  constructor(reader: Reader) {
    this.reader = reader;
    const numbering = reader.language === 'ar' && reader.digits === 'arabic-indic' ? 'arab' : 'latn';
    this.locale = `${reader.language}-u-nu-${numbering}`;
    this.numbers = new Intl.NumberFormat(this.locale);
    this.relatives = new Intl.RelativeTimeFormat(this.locale, { numeric: 'auto' });
  }

  number(value: number): string {
    return this.numbers.format(value);
  }

  share(value: number): string {
    return new Intl.NumberFormat(this.locale, { style: 'percent', maximumFractionDigits: 0 }).format(value);
  }

  /** With its sign, to a tenth; the sign of typography, as tall as the figures. */
  signed(value: number): string {
    const tenths = Math.round(value * 10) / 10;
    const sign = tenths > 0 ? '+' : tenths < 0 ? '−' : '';
    return sign + this.numbers.format(Math.abs(tenths));
  }

  /** A probability to a tenth of a percent, which never reads as certain or impossible. */
  chance(value: number): string {
    const held = Math.min(0.999, Math.max(0.001, value));
    return new Intl.NumberFormat(this.locale, { style: 'percent', maximumFractionDigits: 1 }).format(held);
  }

  /** An amount in minor units of a currency, which says itself how many digits these are. */
  money(minor: number, currency: string): string {
    return new Intl.NumberFormat(this.locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'code',
    }).format(minor / 10 ** minorDigits(currency));
  }

  bytes(value: number): string {
    const step = value > 0 ? Math.min(SIZES.length - 1, Math.floor(Math.log10(value) / 3)) : 0;
    const unit = SIZES[step] ?? 'byte';
    return new Intl.NumberFormat(this.locale, {
      style: 'unit',
      unit,
      unitDisplay: 'short',
      maximumFractionDigits: step > 1 ? 1 : 0,
    }).format(value / 1000 ** step);
  }

  date(moment: Date): string {
    return new Intl.DateTimeFormat(this.locale, DAY).format(moment);
  }

  /** A year and month such as 2026-10, in words. */
  month(text: string): string {
    return new Intl.DateTimeFormat(this.locale, {
      month: 'long',
      year: 'numeric',
      calendar: 'gregory',
      timeZone: 'UTC',
    }).format(new Date(`${text}-01T00:00:00Z`));
  }

  /** Date, time and zone; the form shown on hover and wherever the hour matters. */
  absolute(moment: Date): string {
    const date = new Intl.DateTimeFormat(this.locale, { ...DAY, ...TIME }).format(moment);
    const hijri = this.hijri(moment);
    return hijri ? `${date} · ${hijri}` : date;
  }

  /** The Hijri date (Umm al-Qura), when the reader asked for it beside the Gregorian one. */
  hijri(moment: Date): string | null {
    if (this.reader.calendar !== 'hijri-beside') return null;
    return new Intl.DateTimeFormat(`${this.locale}-ca-islamic-umalqura`, { dateStyle: 'long' }).format(
      moment,
    );
  }

  time(moment: Date, timeZone?: string): string {
    return new Intl.DateTimeFormat(this.locale, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      ...(timeZone ? { timeZone } : {}),
    }).format(moment);
  }

  relative(moment: Date, now: Date): string {
    const seconds = (moment.getTime() - now.getTime()) / 1000;
    for (const [unit, length] of STEPS) {
      if (Math.abs(seconds) >= length) return this.relatives.format(Math.trunc(seconds / length), unit);
    }
    return this.relatives.format(Math.trunc(seconds), 'second');
  }

  /** Minutes and seconds left, as on a clock face. */
  countdown(seconds: number): string {
    const whole = Math.max(0, Math.ceil(seconds));
    const two = new Intl.NumberFormat(this.locale, { minimumIntegerDigits: 2, useGrouping: false });
    return `${two.format(Math.floor(whole / 60))}:${two.format(whole % 60)}`;
  }

  list(parts: readonly string[]): string {
    return new Intl.ListFormat(this.reader.language, { type: 'conjunction' }).format(parts);
  }

  /** A language's own name in the reader's language. */
  languageName(tag: string): string {
    return named(() => new Intl.DisplayNames(this.reader.language, { type: 'language' }).of(tag), tag);
  }
}

/** How many digits the minor unit of a currency has; two where the currency is not known. */
export function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

function named(find: () => string | undefined, otherwise: string): string {
  try {
    return find() ?? otherwise;
  } catch {
    return otherwise;
  }
}
