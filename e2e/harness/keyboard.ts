import type { Locator, Page } from 'playwright-core'

/** More stops than any page of ours has: whoever is not reached by then is not reachable. */
const mostStops = 200

/**
 * Walks with Tab (or Shift-Tab) until the wanted element has the focus, as somebody without a mouse does.
 * @throws {Error} naming the stops on the way when the element is never reached
 */
export async function tabTo(page: Page, wanted: Locator, options: { backwards?: boolean } = {}): Promise<void> {
  const stops: string[] = []
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await hasFocus(wanted)) return
    await page.keyboard.press(options.backwards === true ? 'Shift+Tab' : 'Tab')
    stops.push(await focusedElement(page))
  }
  throw new Error(`The keyboard does not reach ${wanted}. Stops on the way:\n${[...new Set(stops)].join('\n')}`)
}

/** Walks to an element and activates it with Enter. */
export async function pressByKeyboard(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press('Enter')
}

/** Walks to a field, replaces what is in it, and types. */
export async function typeByKeyboard(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

async function hasFocus(wanted: Locator): Promise<boolean> {
  if ((await wanted.count()) === 0) return false
  return wanted
    .first()
    .evaluate((element) => element === document.activeElement || element.contains(document.activeElement))
}

/** The focused element in words: role or tag, and its name. */
async function focusedElement(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return '(page)'
    const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 60) ?? ''
    return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} "${name}"`
  })
}
