import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './harness/accessible.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { setLooks } from './harness/looks.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { pageShown } from './harness/page-shown.ts'
import { shot } from './harness/shot.ts'

/** Every page with the sample portfolio in it: accessible in both languages, light and dark; nothing spills on a phone. */

let lotse: RunningLotse
let browser: FreshBrowser
/** Address of a customer, and of its engagement. */
let customer = ''
let engagement = ''

beforeAll(async () => {
  lotse = await startBegun('sample')
  browser = await freshBrowser()
  await signIn(browser.page, lotse)
  const portfolio = await browser.page.request.get(`${lotse.address}/api/portfolio?search=Hafenkante`)
  const [row] = ((await portfolio.json()) as { items: { customerId: string; engagementId: string }[] }).items
  customer = `/customers/${row?.customerId}`
  engagement = `${customer}/engagements/${row?.engagementId}`
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
  if (lotse) await rm(dirname(lotse.dataFolder), { recursive: true, force: true })
})

const pages: readonly (readonly [string, () => string])[] = [
  ['portfolio', () => '/portfolio'],
  ['portfolio-filtered', () => '/portfolio?state=stalled&sort=-rate'],
  ['portfolio-nothing', () => '/portfolio?search=Atlantis'],
  ['new-customer', () => '/customers/new'],
  ['customer', () => customer],
  ['engagement', () => engagement],
  ['engagement-task', () => `${engagement}?task=3650`],
  ['usage', () => `${engagement}/usage`],
  ['notes', () => `${engagement}/notes`],
  ['history', () => `${engagement}/history`],
  ['people', () => '/people'],
  ['account', () => '/account'],
  ['not-found', () => '/nowhere'],
]

describe.each(pages)('%s', (name, address) => {
  it('is accessible in both languages and both themes', async () => {
    const { page, troubles } = browser
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(`${lotse.address}${address()}`)
    await pageShown(page)
    await page.waitForLoadState('networkidle')
    await setLooks(page, { language: 'de', theme: 'light' })
    await shot(page, `page-${name}`)
    await expectAccessible(page)
    expect(troubles).toEqual([])
  })

  it('does not spill over the edge of a phone', async () => {
    const { page } = browser
    await page.setViewportSize({ width: 320, height: 700 })
    await setLooks(page, { language: 'de', theme: 'light' })
    await shot(page, `page-${name}-narrow`)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(320)
  })
})
