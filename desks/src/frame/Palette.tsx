import { Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type JSX, type KeyboardEvent, useState } from 'react';
import { useText } from '../text/useText';
import { type Command, useCommands } from './commands';
import classes from './Palette.module.css';

/** One field for going anywhere and searching everything. */
export function Palette({ opened, close }: { opened: boolean; close: () => void }): JSX.Element {
  const { t } = useText();
  return (
    <Modal
      opened={opened}
      onClose={close}
      withCloseButton={false}
      padding={0}
      yOffset="12vh"
      attributes={{ content: { 'aria-label': t('frame.palette') } }}
    >
      {opened ? <Choices close={close} /> : null}
    </Modal>
  );
}

function Choices({ close }: { close: () => void }): JSX.Element {
  const { t } = useText();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const commands = useCommands(text);
  const run = (command: Command | undefined): void => {
    if (!command) return;
    close();
    void navigate(command.go);
  };
  const steer = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setAt((at + step + commands.length) % Math.max(1, commands.length));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      run(commands[at]);
    }
  };
  return (
    <div>
      <input
        className={classes.field}
        data-autofocus
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-choices"
        aria-activedescendant={`palette-${at}`}
        aria-label={t('frame.palette')}
        placeholder={t('frame.paletteHint')}
        dir="auto"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={steer}
      />
      <ul id="palette-choices" role="listbox" aria-label={t('frame.palette')} className={classes.choices}>
        {commands.map((command, index) => (
          <li
            key={command.key}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === at}
            className={classes.choice}
            onMouseMove={() => setAt(index)}
            onClick={() => run(command)}
            onKeyDown={undefined}
          >
            <command.glyph size={18} stroke={1.6} />
            <span>{command.label}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
