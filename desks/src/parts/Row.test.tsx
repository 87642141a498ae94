import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Row } from './Row';

it('keeps each fact in a direction of its own and leaves missing ones out', () => {
  const { container } = render(
    <Row>
      {'100%'}
      {null}
      {'33 MB'}
    </Row>,
  );
  expect([...container.querySelectorAll('bdi')].map((fact) => fact.textContent)).toEqual(['100%', '33 MB']);
});
