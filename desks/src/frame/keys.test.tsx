import { fireEvent, render } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { nameOf, useKeys } from './keys';

const j = vi.fn();

function Desk({ dialog = false, inDialog = false }: { dialog?: boolean; inDialog?: boolean }) {
  useKeys({ j }, { inDialog });
  return (
    <>
      <input aria-label="words" />
      <input aria-label="choice" type="radio" />
      {dialog ? <div role="dialog" /> : null}
    </>
  );
}

const press = (target: EventTarget): boolean =>
  fireEvent.keyDown(target as HTMLElement, { key: 'ت', code: 'KeyJ' });

describe('single-key commands', () => {
  beforeEach(() => j.mockReset());

  it('work under an Arabic layout, by the place of the key', () => {
    render(<Desk />);
    press(document.body);
    expect(j).toHaveBeenCalledOnce();
  });

  it('rest while somebody types', () => {
    const { getByLabelText } = render(<Desk />);
    press(getByLabelText('words'));
    expect(j).not.toHaveBeenCalled();
  });

  it('work on a control that takes no letters', () => {
    const { getByLabelText } = render(<Desk />);
    press(getByLabelText('choice'));
    expect(j).toHaveBeenCalledOnce();
  });

  it('rest under a dialog, unless they are for it', () => {
    render(<Desk dialog />);
    press(document.body);
    expect(j).not.toHaveBeenCalled();
  });

  it('reach through a dialog when they say so', () => {
    render(<Desk dialog inDialog />);
    press(document.body);
    expect(j).toHaveBeenCalledOnce();
  });
});

describe('the name of a key', () => {
  const named = (init: KeyboardEventInit): string => nameOf(new KeyboardEvent('keydown', init));

  it('is what people call it', () => {
    expect(named({ key: 'k', code: 'KeyK', ctrlKey: true })).toBe('Ctrl+k');
    expect(named({ key: '?', code: 'Slash', shiftKey: true })).toBe('?');
    expect(named({ key: 'Enter', code: 'Enter' })).toBe('Enter');
    expect(named({ key: '؟', code: 'Digit0', shiftKey: true })).toBe('?');
  });

  it('is what is printed on it: a French keyboard has its a where others have q', () => {
    expect(named({ key: 'a', code: 'KeyQ' })).toBe('a');
    expect(named({ key: '?', code: 'KeyM', shiftKey: true })).toBe('?');
    expect(named({ key: '-', code: 'Slash' })).toBe('-');
  });

  it('follows the place of the key where letters are not Latin', () => {
    expect(named({ key: 'ش', code: 'KeyA' })).toBe('a');
    expect(named({ key: 'ظ', code: 'Slash' })).toBe('/');
    expect(named({ key: 'о', code: 'KeyJ' })).toBe('j');
  });

  it('is none with Alt held: that belongs to the browser', () => {
    expect(named({ key: 'j', code: 'KeyJ', altKey: true })).toBe('');
  });
});
