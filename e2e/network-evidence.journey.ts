import type { Evidence } from '@lotse/contract'
import { builtInList, fileOfList, judge, planTests, summaryOf } from '@lotse/network'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './harness/accessible.ts'
import { post } from './harness/begin.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { setLooks } from './harness/looks.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { shot } from './harness/shot.ts'

/** From the file of a network test to the mark at an item, and from the vendor's list to the one in use. */

let lotse: RunningLotse
let browser: FreshBrowser
let page: Page
let base: string

beforeAll(async () => {
  lotse = await startBegun('empty')
  browser = await freshBrowser({ viewport: { width: 1440, height: 900 } })
  page = browser.page
  await signIn(page, lotse)
  const create = async (path: string, data: object) => ((await post(page, lotse, path, data)) as { id: string }).id
  const customer = await create('/customers', { name: 'Moorblick Kliniken' })
  const tenant = await create(`/customers/${customer}/tenants`, { name: 'moorblick', cloud: 'commercial' })
  const engagement = await create(`/customers/${customer}/engagements`, { tenantId: tenant })
  base = `/customers/${customer}/engagements/${engagement}`
  await post(page, lotse, `${base}/remediation`, { services: ['core', 'apps'] })
})
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
})

/** A whole test as the command writes it: one connection broken open, all others fine. */
function detailed(): object {
  const list = builtInList('worldwide')
  const plan = planTests(list, [])
  const seen = plan.probes.map(({ host, port, speaks }, index) => ({
    ...{ host, port, outcome: 'reached' as const, via: 'direct' as const, addresses: ['10.1.2.3'], clockAhead: null },
    protocol: speaks === 'tls' ? 'TLSv1.3' : null,
    certificate:
      speaks === 'tls'
        ? { trust: index === 0 ? ('machineOnly' as const) : ('public' as const), fault: null, issuer: 'DigiCert Inc' }
        : null,
    ms: { lookup: 2, connect: 20, tls: 30 },
  }))
  const about = { site: 'Hamburg', date: '2026-11-10', cloud: 'worldwide', listAsOf: list.asOf } as const
  return { connections: seen, summary: summaryOf(judge(plan, seen, []), about) }
}

const json = (name: string, value: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
})
const known = async () => (await (await page.request.get(`${lotse.address}/api${base}/evidence`)).json()) as Evidence

describe('evidence of the network', () => {
  it('takes only the summary out of a file and says so', async () => {
    await page.goto(`${lotse.address}${base}/remediation?view=items&group=network`)
    await page.getByText('Noch an keinem Standort erfasst.').waitFor()
    await setLooks(page, { language: 'en', theme: 'light' })
    await page.getByText('Not recorded for any site yet.').click()
    const file = page.locator('details input[type=file]')
    await file.setInputFiles(json('other.json', { a: 1 }))
    await page.getByText('There is no network test in it.').waitFor()
    const sent: string[] = []
    page.on('request', (request) => sent.push(request.postData() ?? ''))
    await file.setInputFiles(json('hamburg.json', detailed()))
    await page.getByText('does not leave your browser').waitFor()
    await page.getByLabel('Site').fill('Hamburg, Hafen')
    await expectAccessible(page)
    await shot(page, 'network-record')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Record/ })
      .click()
    await page.getByText('one broken open').waitFor()
    expect(sent.join()).not.toMatch(/10\.1\.2\.3|microsoftonline/)
    expect((await known()).tests.map(({ site }) => site)).toEqual(['Hamburg, Hafen'])
    await shot(page, 'network-tested')
  })

  it('marks the item, in both languages and on a phone, and settles nothing', async () => {
    await page.goto(`${lotse.address}${base}/remediation?view=items&group=network&item=NW-05`)
    await page.getByText('Checked by Lotse on').waitFor()
    await page.getByText('network test with findings: Hamburg, Hafen').waitFor()
    await expectAccessible(page)
    await setLooks(page, { language: 'de', theme: 'dark' })
    await page.getByText('Von Lotse geprüft am').waitFor()
    await expectAccessible(page)
    await shot(page, 'network-item-dark')
    await page.setViewportSize({ width: 360, height: 800 })
    await page.goto(`${lotse.address}${base}/remediation?view=items&group=network`)
    await setLooks(page, { language: 'de', theme: 'dark' })
    await page.getByText('An einem Standort erfasst').click()
    await page.getByText('eine aufgebrochen').waitFor()
    await expectAccessible(page)
    await shot(page, 'network-narrow')
    await setLooks(page, { language: 'en', theme: 'light' })
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  it('removes a test and brings it back', async () => {
    await page.goto(`${lotse.address}${base}/remediation?view=items&group=network`)
    await page.getByText('Recorded for one site').click()
    await page.getByRole('button', { name: 'Remove the network test: Hamburg, Hafen' }).click()
    await page.getByText('Network test of Hamburg, Hafen removed').waitFor()
    expect((await known()).tests).toEqual([])
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Recorded for one site').waitFor()
  })

  it("replaces a list by the vendor's with a preview, and goes back", async () => {
    await page.goto(`${lotse.address}/settings`)
    await page.getByRole('heading', { name: 'Lists of endpoints for network tests' }).waitFor()
    const field = page.locator('section:has(> div > h3:text-is("GCC High")) input[type=file]')
    await field.setInputFiles(json('broken.json', '{'))
    await page.getByText('This is no list of endpoints').waitFor()
    await page.getByRole('button', { name: 'Cancel' }).click()
    const list = fileOfList(builtInList('gcchigh')) as { sets: { id: number; urls: string[] }[] }
    list.sets[0]?.urls.push('added.office365.us')
    await field.setInputFiles(json('current.json', list.sets.slice(0, -1)))
    await page.getByText('added.office365.us').waitFor()
    await page.getByText('Set 9 goes:').waitFor()
    await expectAccessible(page)
    await shot(page, 'endpoints-preview')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Replace/ })
      .click()
    await page.getByText('Put in use by').waitFor()
    await page.getByText('One other list').click()
    await shot(page, 'endpoints-lists')
    await expectAccessible(page)
    await page.getByRole('button', { name: /^Use the list of/ }).click()
    const used = async () => {
      const { clouds } = await (await page.request.get(`${lotse.address}/api/endpoint-lists`)).json()
      return clouds[1].used.id
    }
    await expect.poll(used).toBeNull()
  })
})
