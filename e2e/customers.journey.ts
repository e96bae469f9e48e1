import { readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './harness/accessible.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { setLooks } from './harness/looks.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { shot } from './harness/shot.ts'

/** A customer from intake to the archive: created in one go although it is refused half way, described, taken along. */

let lotse: RunningLotse
let browser: FreshBrowser
let page: Page

beforeAll(async () => {
  lotse = await startBegun('empty')
  browser = await freshBrowser({ viewport: { width: 1440, height: 1000 } })
  page = browser.page
  page.setDefaultTimeout(30_000)
  await signIn(page, lotse)
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
  if (lotse) await rm(dirname(lotse.dataFolder), { recursive: true, force: true })
})

const go = (path: string) => page.goto(`${lotse.address}${path}`)
const dialog = () => page.getByRole('dialog')
/** In every look, and in German again afterwards. */
const accessible = async () => {
  await expectAccessible(page)
  await setLooks(page, { language: 'de', theme: 'light' })
}
const read = async <T>(path: string): Promise<T> =>
  (await (await page.request.get(`${lotse.address}/api${path}`)).json()) as T

interface Known {
  readonly version: number
  readonly enterpriseLevel: number | null
  readonly seats: number | null
  readonly tenant: { readonly directoryId: string | null; readonly name: string }
}

let engagement = ''
const known = () => read<Known>(engagement)

describe('intake', () => {
  it('goes on where it was refused, with what was corrected meanwhile', async () => {
    await go('/customers/new')
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Sandbank Werft')
    await page.getByLabel('Ort').fill('Husum')
    await page.getByLabel('Verzeichnis-ID').fill('0193')
    await page.getByLabel('Berechtigungen').fill('12.500')
    await accessible()
    await page.getByRole('button', { name: 'Kunden anlegen' }).click()
    await page.getByRole('alert').first().waitFor()
    await page.getByLabel('Verzeichnis-ID').fill(' 01930000-0000-7000-8000-00000000ABCD ')
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Sandbank Werft AG')
    await page.getByRole('button', { name: 'Kunden anlegen' }).click()
    await page.waitForURL('**/engagements/**')
    await page.getByRole('heading', { level: 1, name: 'Sandbank Werft AG' }).waitFor()
    engagement = new URL(page.url()).pathname
    await expect
      .poll(() => known())
      .toMatchObject({
        seats: 12_500,
        enterpriseLevel: null,
        tenant: { name: 'Sandbank Werft AG', directoryId: '01930000-0000-7000-8000-00000000abcd' },
      })
    await expect.poll(() => read<unknown[]>('/portfolio/customers')).toHaveLength(1)
  })

  it('begins what all services share as well, under a name of its own and with a way back', async () => {
    const customer = engagement.slice(0, engagement.indexOf('/engagements'))
    const { engagements } = await read<{ engagements: { id: string; workload: string }[] }>(customer)
    await go(`${customer}/engagements/${engagements.find(({ workload }) => workload === 'core')?.id}`)
    const name = 'Sandbank Werft AG · Grundlagen (Core)'
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.getByRole('navigation', { name: 'Sie sind hier' }).getByText(name).waitFor()
    await accessible()
    await page.getByRole('link', { name: 'Zu Microsoft 365 Apps' }).click()
    await page.waitForURL(`**${engagement}`)
    await page.getByRole('heading', { level: 1, name: 'Sandbank Werft AG', exact: true }).waitFor()
  })

  it('keeps a customer with a Windows upgrade, who is found without an engagement', async () => {
    await go('/customers/new')
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Watt und Wiese')
    await page.getByLabel('Mit Windows-Upgrade?').selectOption('yes')
    await page.getByRole('button', { name: 'Kunden anlegen' }).click()
    await page.getByRole('heading', { level: 1, name: 'Watt und Wiese' }).waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Engagement beginnen' }).count()).toBe(0)
    await go('/portfolio')
    await page.getByText('1 Kunde ohne Engagement, weil mit Windows-Upgrade bereitgestellt wird').click()
    await page.getByRole('link', { name: 'Watt und Wiese' }).waitFor()
    await shot(page, 'customers-windows')
    await page.keyboard.press('Control+k')
    await dialog().getByRole('combobox').fill('Wiese')
    await dialog().getByRole('option', { name: 'Watt und Wiese' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Watt und Wiese' }).waitFor()
  })
})

describe('the details of the engagement', () => {
  it('are changed in a dialog that has an address of its own', async () => {
    await go(engagement)
    await page.getByRole('button', { name: 'Mehr' }).click()
    await page.getByRole('button', { name: /^Angaben zum Engagement ändern/ }).click()
    await page.waitForURL(/open=details/)
    await dialog().getByLabel('Großkunde').selectOption('3')
    await dialog().getByLabel('Berechtigungen').fill('etwa 500')
    await dialog()
      .getByRole('button', { name: /^Speichern/ })
      .click()
    await dialog().getByText('„etwa 500“ ist keine Anzahl').waitFor()
    await dialog().getByLabel('Berechtigungen').fill('20 000')
    await accessible()
    await shot(page, 'engagement-details')
    await dialog()
      .getByRole('button', { name: /^Speichern/ })
      .click()
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(() => known()).toMatchObject({ enterpriseLevel: 3, seats: 20_000 })
  })

  it('show both sides when somebody else was faster', async () => {
    const { version } = await known()
    await page.goto(`${lotse.address}${engagement}?open=details`)
    await dialog().getByLabel('Großkunde').selectOption('4')
    const theirs = await page.request.patch(`${lotse.address}/api${engagement}`, {
      headers: { 'if-match': `"${version}"` },
      data: { seats: 21_000 },
    })
    expect(theirs.ok()).toBe(true)
    await dialog()
      .getByRole('button', { name: /^Speichern/ })
      .click()
    const conflict = page.getByRole('dialog', { name: 'Jemand anderes war schneller' })
    await conflict.getByText('21000').waitFor()
    await conflict.getByRole('button', { name: 'Auswahl speichern' }).click()
    await conflict.waitFor({ state: 'detached' })
    await expect.poll(known).toMatchObject({ enterpriseLevel: 4, seats: 21_000 })
  })
})

describe('the archive', () => {
  const start = () => dialog().getByRole('button', { name: 'Herunterladen' })

  it('is taken along from the engagement', async () => {
    await go(engagement)
    await page.getByRole('button', { name: 'Mehr' }).click()
    await page.getByRole('button', { name: /^Archiv herunterladen/ }).click()
    await dialog().getByText('Ein ZIP mit allem').waitFor()
    await accessible()
    await shot(page, 'engagement-archive')
    const waiting = page.waitForEvent('download')
    await start().click()
    const download = await waiting
    expect(download.suggestedFilename()).toMatch(/^Sandbank Werft AG apps .*\.zip$/)
    expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK')
    await dialog().waitFor({ state: 'detached' })
    await page.getByText(/^Das Archiv ist geladen: /).waitFor()
  })

  it('that breaks off says so, saves nothing and can be asked for again from the customer’s page', async () => {
    await go(engagement.slice(0, engagement.indexOf('/engagements')))
    await page.getByRole('button', { name: /^Archiv herunterladen: Microsoft 365 Apps/ }).click()
    await page.route('**/archive', (route) => route.abort('connectionreset'))
    await start().click()
    await dialog().getByRole('heading', { name: 'Das Archiv kam nicht vollständig an' }).waitFor()
    await shot(page, 'customer-archive-failed')
    await page.unroute('**/archive')
    const waiting = page.waitForEvent('download')
    await dialog().getByRole('button', { name: 'Noch einmal versuchen' }).click()
    await waiting
  })
})

it('never went wrong without saying so', () => {
  expect(browser.troubles.filter((trouble) => !/status of 4(09|22|00)|CONNECTION_RESET/.test(trouble))).toEqual([])
})
