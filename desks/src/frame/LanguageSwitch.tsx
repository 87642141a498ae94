import { Button, Menu } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { Language } from '../api/contract/common';
import { LANGUAGES, useSettings } from '../settings/store';
import { useText } from '../text/useText';

/** Each language under its own name: whoever needs it can read it. */
const OWN_NAMES: Record<Language, string> = { ar: 'العربية', fr: 'Français', en: 'English', es: 'Español' };

export function ownNameOf(language: Language): string {
  return OWN_NAMES[language];
}

/** Turns the whole desk to another language and direction, without a reload. */
export function LanguageSwitch({ choose }: { choose: (language: Language) => void }): JSX.Element {
  const { t } = useText();
  const { language } = useSettings();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconLanguage size={16} aria-hidden="true" />}
        >
          <span className="visually-hidden">{t('frame.language')}</span>
          <span lang={language} className="wide-only">
            {OWN_NAMES[language]}
          </span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {LANGUAGES.map((one) => (
          <Menu.Item
            key={one}
            lang={one}
            onClick={() => choose(one)}
            rightSection={one === language ? <IconCheck size={14} aria-hidden="true" /> : null}
          >
            {OWN_NAMES[one]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
