import type { AppsUse, UsageOverview } from '@lotse/contract'
import { formatMonth } from '@lotse/usage'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './harness/accessible.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { setLooks } from './harness/looks.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { shot } from './harness/shot.ts'

/** The usage page of a customer with a long history: read it, write onto the curve, follow a figure to its rules. */

/** A customer of the sample with a year and a half of reports. */
const customer = 'Wexcombe Water Ltd'

let lotse: RunningLotse
let browser: FreshBrowser
let page: Page
let address: string
let overview: UsageOverview
let apps: AppsUse

const get = async <T>(path: string): Promise<T> => {
  const answer = await page.request.get(`${lotse.address}/api${path}`)
  if (!answer.ok()) throw new Error(`GET ${path}: ${answer.status()} ${await answer.text()}`)
  return (await answer.json()) as T
}

beforeAll(async () => {
  lotse = await startBegun('sample')
  browser = await freshBrowser({ viewport: { width: 1440, height: 1000 } })
  page = browser.page
  await signIn(page, lotse)
  const { items } = await get<{ items: { customerId: string; customerName: string; engagementId: string }[] }>(
    '/portfolio?limit=200',
  )
  const found = items.find(({ customerName }) => customerName === customer)
  if (found === undefined) throw new Error(`${customer} is not in the sample`)
  const place = `/customers/${found.customerId}/engagements/${found.engagementId}`
  const { tenant } = await get<{ tenant: { id: string } }>(place)
  overview = await get(`/customers/${found.customerId}/tenants/${tenant.id}/usage`)
  apps = await get(`/customers/${found.customerId}/tenants/${tenant.id}/usage/apps`)
  address = `${lotse.address}${place}/usage`
})
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
})

const inEveryLook = async () => {
  await expectAccessible(page)
  await setLooks(page, { language: 'de', theme: 'light' })
}
const legend = () => page.getByRole('list', { name: 'Zeichen in der Kurve' })
const heading = (name: string) => page.getByRole('heading', { name, exact: true })
const newest = () => {
  const point = overview.series.desktopCore.points.at(-1)
  if (point === undefined) throw new Error('no month of the sample is closed')
  return point
}

describe('the page', () => {
  it('says in its heading what the confirmed state is, with the plain one beside it and the definition below', async () => {
    await page.goto(address)
    const { verdict } = overview.series.desktopCore
    await heading(verdict.sentence.de).waitFor()
    await page.getByText('Bestätigter Zustand', { exact: true }).waitFor()
    await page.getByText('Nach der einfachen Regel', { exact: true }).waitFor()
    await page.getByText(verdict.definition.de).waitFor()
  })

  it('explains the signs that occur and no others', async () => {
    await legend().getByText('ruhiger Monat (Ferien)').waitFor()
    await legend().getByText('derselbe Monat im Vorjahr').waitFor()
    await expect.poll(() => legend().getByText('Bericht fehlt').count()).toBe(0)
    await expect.poll(() => legend().getByText('Benutzernamen anonymisiert').count()).toBe(0)
  })

  it('tells what comes with method, history and record, and draws its band where somebody asks for it', async () => {
    const words = overview.forecast?.words
    await heading(words?.outlook.de ?? '').waitFor()
    await page.getByText(words?.method?.de ?? '').waitFor()
    await page.getByText(words?.score?.de ?? '').waitFor()
    await page.getByRole('button', { name: 'Prognose zeigen' }).click()
    await page.waitForURL('**/usage?band=true')
    await legend().getByText('Prognose, wenn sich nichts ändert').waitFor()
    await shot(page, 'usage-page-01-forecast')
  })

  it('names each change of state with its numbers', async () => {
    const changes = page.getByRole('list', { name: 'Änderungen des Zustands' })
    for (const { sentence } of overview.series.desktopCore.changes) await changes.getByText(sentence.de).waitFor()
  })

  it('counts by app and platform, and gives every chart as a table and a file', async () => {
    const sentence = apps.sentence?.de ?? ''
    const panel = page.locator('section').filter({ has: heading(sentence) })
    await panel.getByRole('button', { name: 'Tabelle', exact: true }).click()
    const row = panel.getByRole('row', { name: formatMonth(newest().month, 'de') })
    await row.getByText(String(apps.months[0]?.apps.outlook)).waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('link', { name: 'CSV', exact: true }).click(),
    ])
    expect(file.suggestedFilename()).toBe('usage-apps.csv')
  })

  it('says of the programme’s figures what would make them known', async () => {
    const panel = page.locator('section').filter({ has: heading('Nach den Definitionen des Programms') })
    await panel.getByText('Bezahlte Einheiten sind nicht bekannt.').waitFor()
    await panel.getByText('Zugewiesene Einheiten sind nicht bekannt.').waitFor()
    await inEveryLook()
  })
})

describe('what happened', () => {
  const words = 'Welle 2: Vertrieb und Einkauf'
  const events = () => page.getByRole('region', { name: 'Ereignisse an der Kurve' })

  it('is written onto the curve', async () => {
    await page.getByRole('button', { name: 'Ereignis eintragen' }).click()
    const dialog = page.getByRole('dialog', { name: 'Ereignis eintragen' })
    await dialog.getByRole('textbox', { name: 'In Worten' }).fill(words)
    await dialog.getByLabel('Tag', { exact: false }).first().fill(newest().refreshDate)
    await dialog.getByRole('radio', { name: 'nur der Monat dieses Tages' }).check()
    await shot(page, 'usage-page-02-dialog')
    await inEveryLook()
    await dialog.getByRole('button', { name: /^Speichern/ }).click()
    await dialog.waitFor({ state: 'detached' })
    await events().getByText(words).waitFor()
    await legend().getByText(words).waitFor()
    await shot(page, 'usage-page-03-annotated')
  })

  it('is read with its month, and stands in the table of the curve', async () => {
    const curve = page.getByRole('slider', { name: /Aktive Nutzung nach Monaten/ })
    await curve.focus()
    await expect.poll(() => curve.getAttribute('aria-valuetext')).toContain(words)
    await page.getByRole('button', { name: 'Tabelle', exact: true }).first().click()
    const row = page.getByRole('row', { name: formatMonth(newest().month, 'de') }).first()
    await row.getByText(words).waitFor()
    await page.getByRole('button', { name: 'Tabelle', exact: true }).first().click()
  })

  it('is changed, taken off and brought back', async () => {
    await page.getByRole('button', { name: `„${words}“ ändern` }).click()
    const dialog = page.getByRole('dialog', { name: 'Ereignis ändern' })
    await expect.poll(() => dialog.getByRole('radio', { name: 'nur der Monat dieses Tages' }).isChecked()).toBe(true)
    await dialog.getByRole('combobox', { name: 'Was' }).selectOption('Nachricht')
    await dialog.getByRole('button', { name: /^Speichern/ }).click()
    await dialog.waitFor({ state: 'detached' })
    await events().getByRole('row', { name: words }).getByText('Nachricht', { exact: true }).waitFor()
    await page.getByRole('button', { name: `„${words}“ entfernen` }).click()
    await page.getByText(`„${words}“ steht nicht mehr an der Kurve.`).waitFor()
    await events().getByText(words).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await events().getByText(words).waitFor()
  })
})

describe('where a figure comes from', () => {
  it('is followed to its licences, its state and the sentence of each rule', async () => {
    const { month } = newest()
    await page.goto(`${address}?month=${month}`)
    const panel = page.getByRole('dialog', { name: `Herkunft: ${formatMonth(month, 'de')}` })
    await panel.getByRole('heading', { name: 'Durch wen geteilt wird' }).waitFor()
    await panel.getByText('Eingestellt ist „Durch Plan berechtigt“').waitFor()
    await panel.getByRole('heading', { name: 'So entsteht der bestätigte Zustand' }).waitFor()
    await panel.getByRole('button', { name: 'Regel US31' }).click()
    const sentence = panel.getByText('Wachstum ist die Quote minus der Quote drei Monate davor')
    await sentence.waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('rule-US31')
    await shot(page, 'usage-page-04-provenance')
    await inEveryLook()
  })
})

describe('what active use is judged by', () => {
  const own = () => page.locator('section').filter({ has: heading('Wonach dieser Kunde beurteilt wird') })
  const state = () => page.locator('section').filter({ has: heading('Bestätigter Zustand') })

  it('shows before it is changed what that would change', async () => {
    await page.goto(`${lotse.address}/settings`)
    await page.getByRole('button', { name: 'Definition ändern' }).click()
    const dialog = page.getByRole('dialog', { name: 'Wonach aktive Nutzung beurteilt wird' })
    const goal = dialog.getByRole('textbox', { name: 'Ziel in Prozent' })
    await goal.fill('67')
    await dialog.getByRole('button', { name: 'Was würde sich ändern?' }).click()
    const answer = dialog.getByText(/Tenants? von \d+ änder/)
    await answer.waitFor()
    await page.setViewportSize({ width: 360, height: 740 })
    await shot(page, 'usage-page-07-settings-narrow')
    await inEveryLook()
    await page.setViewportSize({ width: 1440, height: 1000 })
    await goal.fill('68')
    await answer.waitFor({ state: 'detached' })
  })

  it('is set for one customer, confirmed early with a reason, and taken back', async () => {
    const points = overview.series.desktopCore.points
    const [now, before] = [points.at(-1)?.rate ?? 0, points.at(-2)?.rate ?? 0]
    const customerId = address.split('/customers/')[1]?.split('/')[0]
    const path = `${lotse.address}/api/customers/${customerId}/usage-settings`
    // Between the newest month and the one before: the goal is reached for the first time.
    const targetRate = Math.round(5 * (now + before)) / 10
    const changed = await page.request.patch(path, {
      headers: { 'if-match': '"1"', 'sec-fetch-site': 'same-origin', origin: lotse.address },
      data: { own: { targetRate, stableExit: 60, quietMonths: [] } },
    })
    expect(changed.status(), await changed.text()).toBe(200)
    await page.goto(address)
    await own().getByText('Ziel in Prozent').waitFor()
    await state().getByText('Ein weiterer solcher Monat bestätigt: stabil.').waitFor()
    await state().getByRole('button', { name: 'Jetzt bestätigen' }).click()
    const dialog = page.getByRole('dialog', { name: '„stabil“ vorzeitig bestätigen' })
    await dialog.getByRole('textbox', { name: 'Grund' }).fill('Der Kunde hat den Abschluss gemeldet.')
    await inEveryLook()
    await shot(page, 'usage-page-08-confirm')
    await dialog.getByRole('button', { name: 'Jetzt bestätigen' }).click()
    await page.getByText('„stabil“ ist bestätigt.').waitFor()
    await state().getByText('Der Kunde hat den Abschluss gemeldet.').waitFor()
    await state().getByRole('button', { name: 'Zurücknehmen' }).click()
    await page.getByText('Die Bestätigung ist zurückgenommen.').waitFor()
    await own().getByRole('button', { name: 'Wie die Organisation' }).click()
    await own().getByText('Wie alle Kunden der Organisation.').waitFor()
  })
})

describe('small, dark, and on paper', () => {
  it('leaves nothing behind that went wrong unseen', async () => {
    await page.goto(`${address}?band=true`)
    await legend().waitFor()
    await page.setViewportSize({ width: 360, height: 740 })
    await heading('Nach den Definitionen des Programms').waitFor()
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await shot(page, 'usage-page-05-narrow')
    await page.setViewportSize({ width: 1440, height: 1000 })
    await setLooks(page, { language: 'en', theme: 'dark' })
    await shot(page, 'usage-page-06-dark')
    expect(browser.troubles).toEqual([])
  })
})
