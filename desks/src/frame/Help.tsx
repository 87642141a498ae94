import { Modal } from '@mantine/core';
import type { JSX } from 'react';
import { Key } from '../parts/Key';
import { useText } from '../text/useText';
import classes from './Help.module.css';

const KEYS: readonly [keys: readonly string[], does: string][] = [
  [['/', 'Ctrl K'], 'palette'],
  [['j', 'k'], 'rows'],
  [['Enter'], 'open'],
  [['x'], 'choose'],
  [['r'], 'release'],
  [['e'], 'export'],
  [['w'], 'warn'],
  [['a'], 'acknowledge'],
  [['1', '2', '3'], 'lenses'],
  [['s', 'd', 'u'], 'decide'],
  [['z'], 'undo'],
  [['Esc'], 'close'],
  [['?'], 'help'],
];

/** Every key there is, on one card. */
export function Help({ opened, close }: { opened: boolean; close: () => void }): JSX.Element {
  const { t } = useText();
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('frame.keyboard')}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <dl className={classes.keys}>
        {KEYS.map(([keys, does]) => (
          <div key={does} className={classes.row}>
            <dt>
              {keys.map((key) => (
                <Key key={key} name={key} always />
              ))}
            </dt>
            <dd>{t(`frame.key.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
