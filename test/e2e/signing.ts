import { setTimeout as wait } from 'node:timers/promises';
import { generateSync } from 'otplib';
import type { Clock } from '../../src/modules/reporting/submissions/submissions.testing.ts';
import type { Page } from './browser.ts';
import { demonstrationPassword, type Reachable } from './program.ts';

/** What the app on the head's telephone shows. A code serves once: each signature waits for one that was not used yet. */
export class Telephone {
  readonly #secret: string;
  #used = '';
  constructor(secret: string) {
    this.#secret = secret;
  }
  async code(): Promise<string> {
    let code = generateSync({ secret: this.#secret });
    while (code === this.#used) {
      await wait(500);
      code = generateSync({ secret: this.#secret });
    }
    this.#used = code;
    return code;
  }
}

/**
 * The clock of a telephone that is never slow and half a minute fast where it has to be, as far as a program still takes its codes: each code
 * is newer than the one before, so that two of them serve without waiting.
 */
export function hastyClock(): Clock {
  let shown = Date.now() - 30_000;
  return {
    get now() {
      return new Date(shown);
    },
    set now(next: Date) {
      shown = Math.max(next.getTime(), Date.now());
    },
  };
}

/** Turns the second factor on in the page. */
export async function withTelephone(page: Page, program: Reachable): Promise<Telephone> {
  await page.goto(`${program.url}/quan-tri/tai-khoan/hai-lop`);
  const telephone = new Telephone(String(await page.locator('code.secret').textContent()).replace(/\s/g, ''));
  await page.fill('input[name=code]', await telephone.code());
  await page
    .locator('main form', { has: page.locator('input[name=code]') })
    .locator('button')
    .first()
    .click();
  await page.waitForLoadState();
  return telephone;
}

/** Explains every warning and certifies. */
export async function certify(page: Page, report: string): Promise<void> {
  await page.goto(`${report}/xac-nhan`);
  for (const text of await page.locator('textarea[name^="giai-trinh:"]').all()) {
    if ((await text.inputValue()) === '') await text.fill('Đúng với thực tế của cơ quan trong kỳ.');
  }
  await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'Xác nhận báo cáo' }).click()]);
  if (!page.url().includes('xong=')) throw new Error(`not certified: ${await page.locator('main').textContent()}`);
}

/** Signs as the demonstration's head does. */
export async function sign(page: Page, report: string, program: Reachable, telephone: Telephone): Promise<void> {
  await page.goto(`${report}/ky`);
  await page.fill('input[name=password]', demonstrationPassword(program));
  await page.fill('input[name=code]', await telephone.code());
  await page.locator('button[name=step][value=sign]').click();
  await page.waitForURL(/xong=ky/);
}

export async function submit(page: Page, report: string, reason?: string): Promise<void> {
  await page.goto(report);
  if (reason !== undefined) await page.fill('textarea[name=reason]', reason);
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await page.waitForURL(/xong=gui/);
}

/** Types into a field and leaves it. */
export async function typeIn(page: Page, field: string, value: string): Promise<void> {
  await page.fill(`[name=${field}]`, value);
  await page.locator(`[name=${field}]`).blur();
}
