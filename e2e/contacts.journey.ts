import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './harness/accessible.ts'
import { post } from './harness/begin.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { setLooks } from './harness/looks.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { pageShown } from './harness/page-shown.ts'
import { shot } from './harness/shot.ts'

/** Whom one deals with, what was decided, and the files: added, changed by two, taken back, forgotten. */

let lotse: RunningLotse
let browser: FreshBrowser
let page: Page
let base = ''

beforeAll(async () => {
  lotse = await startBegun('empty')
  browser = await freshBrowser({ viewport: { width: 1440, height: 1000 } })
  page = browser.page
  page.setDefaultTimeout(30_000)
  await signIn(page, lotse)
  const state = await page.request.get(`${lotse.address}/api/session`)
  const self = ((await state.json()) as { self: { id: string } }).self.id
  const customer = (await post(page, lotse, '/customers', {
    name: 'Sandbank Werft AG',
    language: 'en',
    country: 'DE',
  })) as {
    id: string
  }
  const tenant = (await post(page, lotse, `/customers/${customer.id}/tenants`, {
    name: 'Sandbank',
    cloud: 'commercial',
  })) as { id: string }
  const input = { tenantId: tenant.id, scenario: 'partnerLed', manager: self, engineer: self }
  const { id } = (await post(page, lotse, `/customers/${customer.id}/engagements`, input)) as { id: string }
  base = `/customers/${customer.id}/engagements/${id}`
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
  if (lotse) await rm(dirname(lotse.dataFolder), { recursive: true, force: true })
})

const open = async (address: string) => {
  await page.goto(`${lotse.address}${address}`)
  await pageShown(page)
}
/** In both languages, light and dark; afterwards as before. */
const accessible = async () => {
  await expectAccessible(page)
  await setLooks(page, { language: 'de', theme: 'light' })
}
const dialog = () => page.getByRole('dialog').last()
const file = (name: string, content: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })

describe('documents', () => {
  it('are brought in several at once, and the same name becomes a new version', async () => {
    await open(`${base}/documents`)
    await page.getByRole('heading', { name: 'Noch kein Dokument' }).waitFor()
    await shot(page, 'documents-empty')
    await accessible()
    const picker = page.locator('input[type=file]')
    await picker.setInputFiles([file('Verteilplan Werk Nord.txt', 'eins'), file('Protokoll.txt', 'zwei')])
    await page.getByRole('link', { name: 'Verteilplan Werk Nord.txt', exact: true }).waitFor()
    await picker.setInputFiles([file('protokoll.txt', 'zwei, ergänzt')])
    await page.getByText('Version 2').waitFor()
    await shot(page, 'documents-full')
    await accessible()
  })

  it('open with all their versions, and the bytes come back as they were', async () => {
    await page.getByRole('link', { name: 'Protokoll.txt', exact: true }).click()
    await dialog().getByText('Version 1').waitFor()
    const link = dialog().getByRole('link', { name: 'Protokoll.txt, Version 1, speichern' })
    const saved = await page.request.get(`${lotse.address}${await link.getAttribute('href')}`)
    expect([await saved.text(), saved.headers()['content-disposition']]).toEqual([
      'zwei',
      expect.stringContaining('attachment'),
    ])
    await shot(page, 'documents-panel')
    await dialog().getByRole('button', { name: 'Entfernen' }).click()
    await page.getByRole('link', { name: 'Protokoll.txt', exact: true }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await page.getByRole('link', { name: 'Protokoll.txt', exact: true }).waitFor()
  })

  it('hang at their task; the network test takes none and says what to record', async () => {
    await open(`${base}?task=3080`)
    await dialog().getByText('Noch keine Datei.').waitFor()
    await dialog()
      .locator('input[type=file]')
      .setInputFiles([file('Workshop.txt', 'x')])
    await dialog().getByRole('link', { name: 'Workshop.txt speichern' }).waitFor()
    await shot(page, 'documents-task')
    const kept = await page.request.get(`${lotse.address}/api${base}/documents?attachedTo=task&attachedId=3080`)
    expect(((await kept.json()) as { total: number }).total).toBe(1)
  })
})

describe('contacts', () => {
  it('are added with what the playbook asks for', async () => {
    await open(`${base}/contacts`)
    await page.getByRole('heading', { name: 'Noch kein Kontakt' }).waitFor()
    await shot(page, 'contacts-empty')
    await page.keyboard.press('c')
    // Language and country of the customer, not of whoever adds the contact.
    await expect.poll(() => dialog().getByLabel('Sprache').inputValue()).toBe('en')
    await expect.poll(() => dialog().getByLabel('Land').inputValue()).toBe('DE')
    await dialog().getByLabel('Vorname').fill('Fenja')
    await dialog().getByLabel('Nachname').fill('Quast')
    await dialog().getByLabel('Administration').check()
    await dialog().getByLabel('E-Mail').fill('fenja.quast@werft.example')
    await dialog().getByLabel('Telefon').fill('+49 461 1234')
    await dialog().getByLabel('Zeitzone').selectOption('Europe/Berlin')
    await dialog().getByLabel('Gehört zum IT-Team des Kunden').check()
    await dialog().getByLabel('Erste Ansprechperson dieser Seite').check()
    await dialog().getByLabel('Einwilligung').selectOption('given')
    await dialog().getByLabel('Wie').fill('im Kickoff')
    await shot(page, 'contacts-form')
    await accessible()
    await dialog()
      .getByRole('button', { name: /^Anlegen/ })
      .click()
    await page.getByRole('link', { name: 'Fenja Quast' }).waitFor()
    await dialog().waitFor({ state: 'detached' })
  })

  it('are not entered twice unnoticed', async () => {
    await page.keyboard.press('c')
    await dialog().getByLabel('E-Mail').fill('FENJA.quast@werft.example')
    await dialog().getByText('Diese Adresse hat schon:').waitFor()
    await dialog().getByRole('button', { name: 'Abbrechen' }).click()
    await dialog().getByRole('button', { name: 'Verwerfen' }).click()
    await dialog().waitFor({ state: 'detached' })
  })

  it('show both sides where two people changed the same one', async () => {
    await page.getByRole('link', { name: 'Fenja Quast' }).click()
    await dialog().getByRole('button', { name: 'Bearbeiten' }).click()
    await dialog().getByLabel('Telefon').fill('+49 461 1')
    const address = new URL(page.url())
    const path = `/api/customers/${base.split('/')[2]}/contacts/${address.searchParams.get('contact')}`
    const other = await page.request.patch(`${lotse.address}${path}`, {
      headers: { 'if-match': '"1"' },
      data: { phone: '+49 461 2' },
    })
    expect(other.status()).toBe(200)
    await dialog()
      .getByRole('button', { name: /^Speichern/ })
      .click()
    await dialog()
      .getByRole('radio', { name: /\+49 461 2$/ })
      .waitFor()
    await shot(page, 'contacts-conflict')
    await dialog()
      .getByRole('radio', { name: /\+49 461 1$/ })
      .check()
    await dialog().getByRole('button', { name: 'Auswahl speichern' }).click()
    await dialog().getByRole('link', { name: '+49 461 1' }).waitFor()
    await shot(page, 'contacts-panel')
  })
})

describe('decisions', () => {
  it('are recorded open, then taken by a contact, with their history', async () => {
    await open(`${base}/decisions`)
    await page.getByRole('heading', { name: 'Noch keine Entscheidung' }).waitFor()
    await shot(page, 'decisions-empty')
    await page.keyboard.press('e')
    await dialog().getByLabel('Worum geht es').fill('Welcher Updatekanal?')
    await dialog().getByLabel('Erwogene Möglichkeiten').fill('Monatlicher Enterprise-Kanal\nHalbjährlicher Kanal')
    await dialog().getByLabel('Fällig am').fill('2026-01-15')
    await dialog().getByLabel('Verantwortlich').selectOption({ label: 'Fenja Quast' })
    await shot(page, 'decisions-form')
    await accessible()
    await dialog()
      .getByRole('button', { name: /^Erfassen/ })
      .click()
    await page.getByRole('heading', { name: '1 Entscheidung ist fällig' }).waitFor()
    await shot(page, 'decisions-due')
    await page.getByRole('link', { name: 'Welcher Updatekanal?' }).click()
    await dialog().getByRole('button', { name: 'Bearbeiten' }).click()
    await dialog().getByLabel('Stand').selectOption('decided')
    await dialog()
      .getByRole('button', { name: /^Speichern/ })
      .click()
    await dialog().getByText('Entschieden wurde darf nicht leer sein').or(dialog().getByRole('alert')).first().waitFor()
    await dialog().getByLabel('Entschieden wurde').fill('Monatlicher Enterprise-Kanal')
    await dialog().getByLabel('Entschieden von').selectOption({ label: 'Fenja Quast' })
    await dialog().getByLabel('Entschieden am').fill('2026-01-14')
    await dialog()
      .getByRole('button', { name: /^Speichern/ })
      .click()
    await dialog().getByRole('heading', { name: 'Verlauf' }).waitFor()
    await dialog().getByText('entschieden · Welcher Updatekanal?').waitFor()
    await shot(page, 'decisions-panel')
  })
})

describe('a decision', () => {
  it('leads to the meeting it comes from, and opens it there', async () => {
    const planned = (await post(page, lotse, `${base}/meetings`, {
      series: 'followUp',
      title: 'Runde zum Updatekanal',
      on: '2027-02-01',
      at: '10:00',
      minutes: 45,
      timeZone: 'Europe/Berlin',
    })) as { meetings: { id: string }[] }
    const meetingId = planned.meetings[0]?.id
    const input = { title: 'Wer testet zuerst?', taskId: '3080', meetingId }
    const { id } = (await post(page, lotse, `${base}/decisions`, input)) as { id: string }
    await open(`${base}/decisions?decision=${id}`)
    await dialog().getByRole('link', { name: 'Termin öffnen' }).click()
    await page.waitForURL(new RegExp(`/meetings\\?meeting=${meetingId}$`))
    await page.getByRole('heading', { name: 'Runde zum Updatekanal' }).first().waitFor()
  })

  it('that is removed says so where a link opens it, and comes back there', async () => {
    const { id } = (await post(page, lotse, `${base}/decisions`, { title: 'Eine zu viel' })) as { id: string }
    expect((await page.request.delete(`${lotse.address}/api${base}/decisions/${id}`)).status()).toBe(200)
    await open(`${base}/decisions?decision=${id}`)
    await dialog().getByText('Diese Entscheidung ist entfernt').waitFor()
    await expect.poll(() => dialog().getByRole('button', { name: 'Bearbeiten' }).count()).toBe(0)
    await dialog().getByRole('button', { name: 'Wiederherstellen' }).click()
    await dialog().getByRole('button', { name: 'Bearbeiten' }).waitFor()
    await accessible()
  })
})

describe('a contact whom texts name', () => {
  it('is erased, and the texts are listed before and after with the way to each', async () => {
    const customer = `/customers/${base.split('/')[2]}`
    const input = { side: 'customer', firstName: 'Ole', lastName: 'Pricken' }
    const { id } = (await post(page, lotse, `${customer}/contacts`, input)) as { id: string }
    const note = (await post(page, lotse, `${base}/notes`, { text: 'Herr Pricken sperrt die Makros.' })) as {
      id: string
    }
    await open(`${base}/contacts?contact=${id}`)
    await dialog().getByRole('button', { name: 'Daten löschen …' }).click()
    await dialog().getByText('1 Text nennt die Person noch.').waitFor()
    await dialog().getByText('Herr Pricken sperrt die Makros.').waitFor()
    await shot(page, 'contacts-erase-texts')
    await accessible()
    await dialog().getByLabel('Grund').fill('Auf eigenen Wunsch')
    await dialog()
      .getByRole('button', { name: /^Endgültig löschen/ })
      .click()
    await dialog().getByText('1 Text nannte die Person').waitFor()
    await expect
      .poll(() => dialog().getByRole('link', { name: 'Notiz' }).getAttribute('href'))
      .toContain(`note=${note.id}`)
    await shot(page, 'contacts-erased-texts')
    await accessible()
  })
})

describe('a contact who asks to be forgotten', () => {
  it('leaves a pseudonym, in the decision too', async () => {
    await open(`${base}/contacts`)
    await page.getByRole('link', { name: 'Fenja Quast' }).click()
    await dialog().getByRole('button', { name: 'Daten löschen …' }).click()
    await dialog().getByLabel('Grund').fill('Auf eigenen Wunsch')
    await shot(page, 'contacts-erase')
    await accessible()
    await dialog()
      .getByRole('button', { name: /^Endgültig löschen/ })
      .click()
    await dialog().getByText('Die Daten dieses Kontakts wurden gelöscht.').waitFor()
    await shot(page, 'contacts-erased')
    await open(`${base}/decisions`)
    await page
      .getByRole('cell', { name: /^K-[0-9A-F]{8}$/ })
      .first()
      .waitFor()
    await expect.poll(() => page.getByText('Quast').count()).toBe(0)
    await open(`${base}/history`)
    await page.locator('strong', { hasText: 'Kontakt gelöscht (Datenschutz)' }).first().waitFor()
    await expect.poll(() => page.getByText('Quast').count()).toBe(0)
    await shot(page, 'contacts-history')
  })
})

describe('the team', () => {
  it('keeps who had which part, and why it ended', async () => {
    await open(`${base}?open=team`)
    const ending = page.getByRole('dialog', { name: 'Zuweisung von Ada Ewer beenden' })
    await page.getByRole('button', { name: /Zuweisung von Ada Ewer als Technik/ }).click()
    await ending.getByLabel('Grund').fill('Wechselt das Team')
    await ending.getByRole('button', { name: /^Beenden/ }).click()
    await page.getByText('Früher (1)').click()
    await page.getByText('Grund: Wechselt das Team').waitFor()
    await shot(page, 'team-panel')
    await accessible()
  })
})

describe('on a phone and in the dark', () => {
  it.each(['documents', 'contacts', 'decisions'])('%s fit and are accessible', async (name) => {
    await setLooks(page, { language: 'de', theme: 'dark' })
    await page.setViewportSize({ width: 360, height: 780 })
    await open(`${base}/${name}`)
    await page.getByRole('search').waitFor()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await shot(page, `${name}-narrow`)
    await accessible()
  })
})
