import { Checkbox, Select } from '@mantine/core';
import type { JSX } from 'react';
import type { Partner } from '../api/contract/exchange';
import type { SpaceRole, SpaceSight } from '../api/contract/spaces';
import { Monogram } from '../parts/Monogram';
import { useText } from '../text/useText';
import classes from './Spaces.module.css';

export interface Chosen {
  party: string;
  role: SpaceRole;
  sight: SpaceSight;
}

interface MembersFieldsProps {
  partners: Partner[];
  chosen: Chosen[];
  change: (chosen: Chosen[]) => void;
}

/** Who takes part, as what, and who learns of it. */
export function MembersFields({ partners, chosen, change }: MembersFieldsProps): JSX.Element {
  const { t } = useText();
  const put = (party: string, part: Partial<Chosen>): void =>
    change(chosen.map((one) => (one.party === party ? { ...one, ...part } : one)));
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('spaces.members')}</legend>
      <p className={classes.quiet}>{t('spaces.sightWhy')}</p>
      {partners.map((partner) => {
        const one = chosen.find((each) => each.party === partner.party);
        return (
          <div key={partner.party} className={classes.choice}>
            <Checkbox
              checked={one !== undefined}
              onChange={(event) =>
                change(
                  event.currentTarget.checked
                    ? [...chosen, { party: partner.party, role: 'member', sight: 'open' }]
                    : chosen.filter((each) => each.party !== partner.party),
                )
              }
              label={<Monogram party={{ party: partner.party, name: partner.name }} full />}
            />
            {one ? (
              <>
                <Select
                  aria-label={t('spaces.roleOf', { name: partner.name })}
                  value={one.role}
                  allowDeselect={false}
                  data={(['member', 'observer'] as const).map((role) => ({
                    value: role,
                    label: t(`spaces.as.${role}`),
                  }))}
                  onChange={(role) => role && put(one.party, { role: role as SpaceRole })}
                />
                <Select
                  aria-label={t('spaces.sightOf', { name: partner.name })}
                  value={one.sight}
                  allowDeselect={false}
                  data={(['open', 'lead-only'] as const).map((sight) => ({
                    value: sight,
                    label: t(`spaces.sight.${sight}`),
                  }))}
                  onChange={(sight) => sight && put(one.party, { sight: sight as SpaceSight })}
                />
              </>
            ) : null}
          </div>
        );
      })}
    </fieldset>
  );
}
