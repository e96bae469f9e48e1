import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './harness/accessible.ts'
import { post } from './harness/begin.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { setLooks } from './harness/looks.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { shot } from './harness/shot.ts'

/** A group with a ring day has a plan; a message is written, approved and taken along; the plan follows the ring day. */

let lotse: RunningLotse
let browser: FreshBrowser
let page: Page
let base: string

beforeAll(async () => {
  lotse = await startBegun('empty')
  browser = await freshBrowser({ viewport: { width: 1440, height: 1000 } })
  page = browser.page
  page.setDefaultTimeout(15_000)
  await signIn(page, lotse)
  const create = async (path: string, data: object) => ((await post(page, lotse, path, data)) as { id: string }).id
  const customer = await create('/customers', { name: 'Deichgraf Logistik', language: 'de' })
  const tenant = await create(`/customers/${customer}/tenants`, { name: 'deichgraf', cloud: 'commercial' })
  const engagement = await create(`/customers/${customer}/engagements`, { tenantId: tenant, seats: 640 })
  await create(`/customers/${customer}/contacts`, { side: 'customer', firstName: 'Jana', lastName: 'Petersen' })
  base = `/customers/${customer}/engagements/${engagement}`
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
})

const dialog = () => page.getByRole('dialog').last()
const part = async (name: string) => {
  await page.goto(`${lotse.address}${base}/adoption?part=${name}`)
  await page.getByRole('navigation', { name: /Teile von|Parts of/ }).waitFor()
  await setLooks(page, { language: 'de', theme: 'light' })
}
const accessible = async () => {
  await expectAccessible(page)
  await setLooks(page, { language: 'de', theme: 'light' })
}
const save = () => page.keyboard.press('Control+Enter')
async function file(path: string): Promise<Readonly<Record<string, string>>> {
  const response = await page.request.get(`${lotse.address}/api${base}/communication/${path}`)
  expect(response.status(), path).toBe(200)
  const entries = Object.entries(unzipSync(new Uint8Array(await response.body())))
  return Object.fromEntries(entries.map(([name, bytes]) => [name, strFromU8(bytes)]))
}

describe('the communications plan', () => {
  it('says what to do where there are no groups, and stands once there is one with a ring day', async () => {
    await part('plan')
    await page.getByRole('heading', { name: 'Noch keine Gruppen' }).waitFor()
    await shot(page, 'communication-01-empty')
    const group = { name: 'Disposition', headcount: 120, ringDay: '2027-03-01', languages: ['de'], effect: 'high' }
    await post(page, lotse, `${base}/adoption/groups`, group)
    await post(page, lotse, `${base}/adoption/groups`, { ...group, name: 'Werkstatt Nord', ringDay: '2027-04-12' })
    await page.getByRole('img', { name: /Disposition: 15\.02\.2027/ }).waitFor()
    await shot(page, 'communication-02-plan')
    await accessible()
  })

  it('fills the fields for all messages, with a freeze', async () => {
    await page.getByRole('button', { name: 'Felder und Sperrzeiten' }).click()
    await dialog().getByLabel('Wer hilft', { exact: true }).fill('die Hotline 4711')
    const freeze = dialog().getByRole('group', { name: 'Sperrzeiten' })
    await freeze.getByLabel('Von').first().fill('2027-04-10')
    await freeze.getByLabel('Bis').first().fill('2027-04-16')
    await freeze.getByLabel('Name').first().fill('Inventur')
    await save()
    await dialog().waitFor({ state: 'detached' })
    await page.getByText('19.04.2027').first().waitFor()
    await page.getByRole('img', { name: /Werkstatt Nord: 05\.04\.2027/ }).waitFor()
    await page.getByTitle('Inventur').first().waitFor()
    await shot(page, 'communication-02-freeze')
  })

  it('writes and approves a message beside its preview', async () => {
    await page.getByRole('button', { name: 'In zwei Wochen sind Sie dran', exact: true }).first().click()
    await dialog().getByText('Das Feld {champion} ist leer', { exact: false }).waitFor()
    await dialog().getByLabel('Betreff').fill('Am {date} ist die {group} dran')
    await dialog()
      .getByLabel('Text', { exact: true })
      .fill('Guten Tag,\n\nspeichern Sie am {date} Ihre Arbeit <b>vorher</b>. Hilfe: {helpdesk}')
    await dialog().getByText('Am 1. März 2027 ist die Disposition dran').waitFor()
    await shot(page, 'communication-03-message')
    await dialog().getByLabel('Freigabe durch').selectOption({ label: 'Jana Petersen' })
    await dialog().getByLabel('Stand').selectOption({ label: 'Freigegeben' })
    await save()
    await dialog().waitFor({ state: 'detached' })
    await page.getByRole('link', { name: '1 freigegebene Nachricht (ZIP)' }).waitFor()
  })

  it('takes it along as a draft to nobody, as text and as a calendar', async () => {
    const files = await file('messages.zip')
    const eml = files['01 Disposition/2027-02-15 yourDate.de.eml'] ?? ''
    expect(eml.split('\r\n')[0]).toBe('X-Unsent: 1')
    expect(eml).not.toMatch(/^(To|Cc|Bcc|From):/im)
    const parts = [...eml.matchAll(/base64\r\n\r\n([A-Za-z0-9+/=\r\n]+?)\r\n--/g)].map(([, part = '']) =>
      Buffer.from(part, 'base64').toString(),
    )
    expect(parts[0]).toContain('speichern Sie am 1. März 2027 Ihre Arbeit <b>vorher</b>. Hilfe: die Hotline 4711')
    expect(parts[1]).toContain('&lt;b&gt;vorher&lt;/b&gt;')
    expect(files['01 Disposition/2027-02-15 yourDate.de.txt']).toContain('Am 1. März 2027 ist die Disposition dran')
    expect(files['plan.ics']).toContain('DTSTART;VALUE=DATE:20270215')
    expect(Object.keys(await file('plan.xlsx'))).toContain('xl/workbook.xml')
  })

  it('follows the ring day, and what was approved is to be approved again', async () => {
    const view = await (await page.request.get(`${lotse.address}/api${base}/adoption`)).json()
    const [group] = (view as { groups: { id: string; version: number }[] }).groups
    await page.request.patch(`${lotse.address}/api${base}/adoption/groups/${group?.id}`, {
      data: { ringDay: '2027-03-08' },
      headers: { origin: lotse.address, 'if-match': `"${group?.version}"` },
    })
    await page.getByRole('img', { name: /Disposition: 22\.02\.2027.*erneut freizugeben/ }).waitFor()
    await shot(page, 'communication-04-moved')
    await page.getByRole('combobox', { name: 'Stand', exact: true }).selectOption({ label: 'Erneut freizugeben' })
    await page.getByRole('heading', { name: '1 Nachricht', exact: true }).waitFor()
    expect(new URL(page.url()).searchParams.get('only')).toBe('stale')
  })
})

describe('training, readiness, slides and texts', () => {
  it('counts whom training reached, and shows it with the readiness of the group', async () => {
    await part('training')
    await page.getByRole('button', { name: /Ändern: Was ist neu.*Disposition/ }).click()
    await dialog().getByLabel('Erreicht').fill('90')
    await save()
    await page.getByText('75 % geschult').waitFor()
    await shot(page, 'communication-05-training')
    await accessible()
    await part('readiness')
    await page.getByText('0 von 13 verschickt').first().waitFor()
    await page.getByText('kein Segment zugeordnet').first().waitFor()
    await shot(page, 'communication-06-readiness')
    await accessible()
  })

  it('makes the slides from what is known', async () => {
    await part('pitch')
    await page.getByRole('link', { name: 'Foliensatz (PPTX)' }).waitFor()
    await shot(page, 'communication-07-pitch')
    await accessible()
    const files = await file('pitch.pptx')
    const slides = Object.entries(files).filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    const text = slides.map(([, xml]) => xml).join('')
    expect(slides).toHaveLength(2)
    expect(text).toContain('Wer wann an der Reihe ist')
    expect(text).toContain('8. März 2027')
    expect(text).not.toContain('Wo wir stehen')
  })

  it('puts a message in the words of the house, and takes them back', async () => {
    await part('templates')
    await page.getByRole('button', { name: 'Ändern: Willkommen im neuen Office' }).click()
    await dialog().getByLabel('Betreff').first().fill('Geschafft!')
    await shot(page, 'communication-08-template')
    await save()
    await page.getByRole('button', { name: 'Ändern: Geschafft!' }).click()
    await dialog().getByRole('button', { name: 'Zurück zum Text von Lotse' }).click()
    await page.getByRole('button', { name: 'Ändern: Willkommen im neuen Office' }).waitFor()
    await accessible()
  })

  it('fits a phone and the dark', async () => {
    await page.setViewportSize({ width: 360, height: 800 })
    await part('plan')
    await shot(page, 'communication-09-narrow')
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await part('readiness')
    await setLooks(page, { language: 'en', theme: 'dark' })
    await page.getByText('0 of 13 sent').first().waitFor()
    await shot(page, 'communication-10-dark-narrow')
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })
})
