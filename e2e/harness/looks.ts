import type { Page } from 'playwright-core'

export interface Looks {
  readonly language: 'de' | 'en'
  readonly theme: 'light' | 'dark' | 'contrast'
}

/** Where the web app keeps what a person chose for this browser (apps/web/src/app/preferences.ts). */
const storageKey = 'lotse.preferences'

/**
 * The looks in which every page has to be accessible. Words do not depend on the theme and colours not on the language:
 * two looks see all of both.
 */
export const everyLanguageAndTheme: readonly Looks[] = [
  { language: 'de', theme: 'light' },
  { language: 'en', theme: 'dark' },
]

/** Switches language and theme of an open page in the way another tab would: nothing is reloaded, no dialog closes. */
export async function setLooks(page: Page, looks: Looks): Promise<void> {
  await page.emulateMedia({ colorScheme: looks.theme === 'dark' ? 'dark' : 'light' })
  await page.evaluate(
    ({ key, change }) => {
      const value = JSON.stringify({ ...JSON.parse(localStorage.getItem(key) ?? '{}'), ...change })
      localStorage.setItem(key, value)
      window.dispatchEvent(new StorageEvent('storage', { key, newValue: value }))
    },
    { key: storageKey, change: looks },
  )
  await page.waitForFunction((language) => document.documentElement.lang.startsWith(language), looks.language)
  await page.evaluate(coloursSettled)
}

/** Waits until no colour is on its way to another one: in between, dark words stand on dark ground. */
async function coloursSettled(): Promise<void> {
  const nextFrame = () => new Promise((done) => requestAnimationFrame(done))
  await nextFrame()
  await nextFrame()
  const running = document.getAnimations().filter((animation) => animation instanceof CSSTransition)
  await Promise.allSettled(running.map(({ finished }) => finished))
}
