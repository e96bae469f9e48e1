import type { Page } from 'playwright-core'

/**
 * Waits until a page shows its main heading. Not by its role: a panel that the address opens as well takes the rest of the
 * page away from assistive technology, and whichever is drawn first is chance.
 * @param title what the heading contains; any heading of the first level unless said
 */
export async function pageShown(page: Page, title: string | RegExp = ''): Promise<void> {
  await page.locator('h1', { hasText: title }).first().waitFor()
}
