import { type Browser, type BrowserContextOptions, chromium as engine, type Page } from 'playwright-core'
import { chromium } from './chromium.ts'

/** Chromium refuses its sandbox to root and in many containers; it only ever sees pages of our own here. */
const switches = ['--no-sandbox', '--font-render-hinting=none', '--disable-gpu']

export interface FreshBrowser {
  readonly browser: Browser
  readonly page: Page
  /** What went wrong on the page without being shown: uncaught errors, errors in the console, refused by the CSP. */
  readonly troubles: readonly string[]
  close(): Promise<void>
}

/**
 * A browser nobody has used before: no cookie, nothing stored. One per person in a journey.
 * @param options as in playwright; German, 1280 x 800 and light unless said otherwise
 */
export async function freshBrowser(options: BrowserContextOptions = {}): Promise<FreshBrowser> {
  const { program, environment } = await chromium()
  const browser = await engine.launch({
    executablePath: program,
    args: switches,
    env: { ...process.env, ...environment },
  })
  const context = await browser.newContext({
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`)
  })
  return { browser, page, troubles, close: () => browser.close() }
}
