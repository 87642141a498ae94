import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Free } from './Free';

it('sets foreign text in its own direction and language, apart from what surrounds it', () => {
  const { container } = render(<Free text="سليم" lang="ar" />);
  expect(container.innerHTML).toBe('<bdi dir="auto" lang="ar">سليم</bdi>');
});

it('shows a direction override as a mark that reads as text', () => {
  const { container } = render(<Free text={'x\u202egnp.exe'} />);
  expect(container.textContent).toBe('xRLOgnp.exe');
  expect(container.innerHTML).not.toContain('\u202e');
});
