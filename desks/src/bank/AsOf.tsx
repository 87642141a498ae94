import { Button, Popover, TextInput } from '@mantine/core';
import { IconHistory, IconX } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { isDay } from '../parts/DateField';
import { useText } from '../text/useText';
import classes from './AsOf.module.css';

const FORM = '2026-11-22 03:00';

interface AsOfProps {
  asOf: string | undefined;
  change: (asOf: string | undefined) => void;
}

/** What the bank knew at a past moment; while it is set, its chip says so on every view. */
export function AsOf({ asOf, change }: AsOfProps): JSX.Element {
  const { t, format } = useText();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(asOf ? minuteOf(asOf) : '');
  const moment = momentOf(text);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus shadow="md">
      <Popover.Target>
        <Button
          variant={asOf ? 'light' : 'default'}
          size="xs"
          leftSection={<IconHistory size={16} aria-hidden="true" />}
          onClick={() => setOpen(!open)}
        >
          {asOf ? t('bank.asOfMoment', { moment: format.date(new Date(asOf)) }) : t('bank.now')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (!moment) return;
            change(moment);
            setOpen(false);
          }}
        >
          <TextInput
            dir="ltr"
            placeholder={FORM}
            label={t('bank.asOf')}
            description={t('bank.asOfWhy')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <div className={classes.buttons}>
            <Button type="submit" disabled={!moment}>
              {t('bank.lookBack')}
            </Button>
            {asOf ? (
              <Button
                variant="default"
                leftSection={<IconX size={14} />}
                onClick={() => {
                  setText('');
                  change(undefined);
                  setOpen(false);
                }}
              >
                {t('bank.backToNow')}
              </Button>
            ) : null}
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

/** A moment to the minute, as it is typed. */
function minuteOf(moment: string): string {
  return new Date(moment).toISOString().slice(0, 16).replace('T', ' ');
}

/** The moment that was typed (a day, or a day and a time, in UTC), or null when it is none. */
export function momentOf(text: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?$/.exec(text.trim());
  const day = match?.[1];
  if (!day || !isDay(day)) return null;
  const moment = `${day}T${match[2] ?? '00:00'}:00Z`;
  return Number.isNaN(Date.parse(moment)) ? null : moment;
}
