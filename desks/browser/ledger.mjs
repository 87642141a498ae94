import { picture } from './screens.mjs';

/** Before anything passed, the desk says what will fill it. */
export async function empty(desk) {
  await desk.go('/ledger');
  await desk.page.getByText(desk.word('ledger.none')).waitFor();
  await picture(desk, 'ledger-empty');
}

/** Opens what stands behind the partner's figures of the running month. */
export async function look(desk, partner) {
  const { page } = desk;
  await desk.go('/ledger');
  const line = page.getByRole('button', { name: partner }).first();
  await line.waitFor();
  await line.click();
  await page.getByText(desk.word('ledger.why.open')).first().waitFor();
  await page.getByRole('rowheader', { name: desk.word('exchange.kind.agreement') }).waitFor();
  await picture(desk, 'ledger');
}
