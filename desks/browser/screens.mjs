import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from './axe.mjs';
import { PHONE, WIDE } from './desk.mjs';

/** `npm run screens` renews the pictures in the documentation; ordinary runs leave the sources alone. */
const FOLDER = process.env.JISR_SCREENS
  ? new URL('../../docs/screens', import.meta.url).pathname
  : new URL('../../target/screens', import.meta.url).pathname;

mkdirSync(FOLDER, { recursive: true });

/** Pictures of what is on the screen at both widths; each is also checked for accessibility and sideways scrolling, see `sound`. What is to be seen is brought into view at each width. */
export async function picture(desk, name, bring = async () => {}) {
  for (const size of [WIDE, PHONE]) {
    await desk.page.setViewportSize(size);
    await bring();
    await desk.page.waitForTimeout(350);
    await desk.page.screenshot({ path: join(FOLDER, `${name}-${desk.language}-${size.width}.png`) });
    for (const violation of await violations(desk.page))
      desk.faults.push(`${name} at ${size.width}: ${violation}`);
    const wider = await desk.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wider > 0)
      throw new Error(`${name} in ${desk.language} scrolls ${wider} px sideways at ${size.width}`);
  }
  await desk.page.setViewportSize(WIDE);
}
