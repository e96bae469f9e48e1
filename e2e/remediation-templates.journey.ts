import { readFile } from 'node:fs/promises'
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

/** From a question of the house to a list that moved to the version with it. */

let lotse: RunningLotse
let browser: FreshBrowser
let page: Page
let list: string

const german = { language: 'de', theme: 'light' } as const

beforeAll(async () => {
  lotse = await startBegun('empty')
  browser = await freshBrowser({ viewport: { width: 1440, height: 900 } })
  page = browser.page
  await signIn(page, lotse)
  const create = async (path: string, data: object) => ((await post(page, lotse, path, data)) as { id: string }).id
  const customer = await create('/customers', { name: 'Moorblick Kliniken' })
  const tenant = await create(`/customers/${customer}/tenants`, { name: 'moorblick', cloud: 'commercial' })
  const engagement = await create(`/customers/${customer}/engagements`, { tenantId: tenant })
  list = `/customers/${customer}/engagements/${engagement}/remediation`
  await post(page, lotse, list, { services: ['core', 'apps', 'mobile'], copyAnswers: false })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
})

const open = async (on: Page, path: string) => {
  await on.goto(`${lotse.address}${path}`)
  await pageShown(on)
}
const dialog = () => page.getByRole('dialog')
const save = async () => {
  await dialog()
    .getByRole('button', { name: /^Speichern/ })
    .click()
  await dialog().waitFor({ state: 'detached' })
}
const both = async (label: string, words: string) => {
  await dialog().getByLabel(`${label} (Deutsch)`).fill(words)
  await dialog().getByLabel(`${label} (Englisch)`).fill(`${words} (en)`)
}
const inEveryLook = async () => {
  await expectAccessible(page)
  await setLooks(page, german)
}

describe('a template of one’s own', () => {
  it('begins with what comes along', async () => {
    await open(page, '/checklist-templates')
    await page.getByText('In Kraft ist Fassung 1.0.0.').waitFor()
    await page.getByText('Noch keine eigene Frage.').waitFor()
    await shot(page, 'templates-empty')
    await inEveryLook()
    await page.getByRole('button', { name: 'Entwurf beginnen' }).click()
    await page.getByText('Sagen Sie in beiden Sprachen, was diese Fassung ändert.').first().waitFor()
  })

  it('gets a question, with both languages compulsory', async () => {
    await page.getByRole('button', { name: 'Frage hinzufügen' }).click()
    await dialog().getByText('fehlen die Worte für „text“').first().waitFor()
    await both('Frage', 'Welche Drucker gibt es?')
    await both('Hilfe', 'Fragen Sie die Druckabteilung.')
    await dialog().getByLabel('Kennung', { exact: true }).fill('own.print')
    await dialog().getByLabel('Abschnitt').selectOption('devices')
    await dialog().getByLabel('Art der Frage').selectOption('one')
    await dialog().getByText('braucht mindestens zwei Antworten').waitFor()
    for (const [number, id] of [
      [1, 'old'],
      [2, 'new'],
    ] as const) {
      await dialog().getByRole('button', { name: 'Antwort hinzufügen' }).click()
      await dialog().getByLabel(`Kennung der Antwort ${number}`).fill(id)
      await both(`Antwort ${number}`, id === 'old' ? 'alte Treiber' : 'neue Treiber')
    }
    await shot(page, 'templates-question')
    await inEveryLook()
    await save()
    await page.getByRole('heading', { name: 'own.print Welche Drucker gibt es?' }).waitFor()
  })

  it('gets an item, whose rule is checked while it is typed', async () => {
    await page.getByRole('button', { name: 'Punkt hinzufügen' }).click()
    await both('Titel', 'Druckertreiber ersetzen')
    await both('Warum', 'Alte Treiber stürzen ab.')
    await both('Woran man erkennt, dass es erledigt ist', 'Liste der Treiber')
    await dialog().getByLabel('Gewicht').selectOption('blocking')
    const rule = dialog().getByRole('textbox', { name: 'In der Liste, wenn' })
    await rule.fill('own.prnt=old')
    await dialog().getByText('Die Frage „own.prnt“ gibt es nicht (Zeichen 1).').first().waitFor()
    await shot(page, 'templates-item-wrong')
    await rule.fill('')
    await dialog().getByText('Bedingung ergänzen').click()
    await dialog().getByLabel('Frage der Bedingung').selectOption('own.print')
    await dialog().getByLabel('Antwort', { exact: true }).selectOption('old')
    await dialog().getByRole('button', { name: 'Mit OR anfügen' }).click()
    await expect.poll(() => rule.inputValue()).toBe('own.print=old')
    await dialog().getByText('Liest sich: Welche Drucker gibt es? → alte Treiber').waitFor()
    await inEveryLook()
    await save()
    await page.getByRole('heading', { name: 'OWN-01 Druckertreiber ersetzen' }).waitFor()
  })

  it('keeps both where two people edit different entries, and asks where it is the same one', async () => {
    const other = await page.context().newPage()
    await open(other, '/checklist-templates?edit=services:mobile')
    await open(page, '/checklist-templates?edit=items:OWN-01')
    const theirs = other.getByRole('dialog')
    await theirs.getByLabel('Unterstützt').uncheck()
    await theirs.getByLabel('Grund (Deutsch)').fill('Macht ein Partner')
    await theirs.getByLabel('Grund (Englisch)').fill('A partner does it')
    await theirs.getByRole('button', { name: /^Speichern/ }).click()
    await theirs.waitFor({ state: 'detached' })
    await both('Titel', 'Druckertreiber erneuern')
    await save()
    await page.getByText('Macht ein Partner').waitFor()
    await open(other, '/checklist-templates?edit=items:OWN-01')
    await open(page, '/checklist-templates?edit=items:OWN-01')
    await theirs.getByLabel('Titel (Deutsch)').fill('Drucker aussondern')
    await theirs.getByRole('button', { name: /^Speichern/ }).click()
    await theirs.waitFor({ state: 'detached' })
    await dialog().getByLabel('Titel (Deutsch)').fill('Treiber erneuern')
    await dialog()
      .getByRole('button', { name: /^Speichern/ })
      .click()
    const conflict = dialog().filter({ hasText: 'DE: Drucker aussondern' })
    await conflict.getByText('DE: Treiber erneuern').waitFor()
    await conflict.getByRole('radio').first().check()
    await conflict.getByRole('button').last().click()
    await page.getByRole('heading', { name: 'OWN-01 Treiber erneuern' }).waitFor()
    await other.close()
  })

  it('is previewed against the lists of the house', async () => {
    await page.getByRole('button', { name: 'Bearbeiten', exact: true }).first().click()
    await dialog().getByLabel('Was diese Fassung ändert (Deutsch)').fill('Drucker kommen dazu')
    await dialog().getByLabel('Was diese Fassung ändert (Englisch)').fill('Printers are added')
    await save()
    await page.getByText('Nichts steht der Veröffentlichung im Weg.').waitFor()
    await shot(page, 'templates-draft')
    await inEveryLook()
    await page.getByRole('link', { name: 'Vorschau' }).click()
    await page.getByText('In 1 Checkliste zu beantworten').waitFor()
    const row = page.getByRole('row', { name: /OWN-01/ })
    await row.getByText('0 dabei, 1 zu klären, 0 ausgeblendet').waitFor()
    await row.getByText('Listen zeigen').click()
    await expect.poll(() => row.getByRole('link', { name: 'Moorblick Kliniken' }).getAttribute('href')).toContain(list)
    await shot(page, 'templates-preview')
    await inEveryLook()
    await page.setViewportSize({ width: 360, height: 800 })
    await shot(page, 'templates-preview-narrow')
    await page.getByRole('link', { name: 'Inhalt' }).click()
    await page.getByRole('heading', { name: 'OWN-01 Treiber erneuern' }).waitFor()
    await shot(page, 'templates-draft-narrow')
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  it('is published, exported and compared', async () => {
    await page.getByRole('button', { name: 'Veröffentlichen' }).click()
    await dialog().getByText('3 Änderungen gegenüber Fassung 1.0.0').waitFor()
    await shot(page, 'templates-publish')
    await inEveryLook()
    await dialog().getByRole('button', { name: 'Als 2.0.0 veröffentlichen' }).click()
    await page.getByText('Fassung 2.0.0 ist veröffentlicht').waitFor()
    await page.getByText('1 Checkliste folgt einer älteren Fassung').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Exportieren' }).click(),
    ])
    const file = JSON.parse(await readFile(await download.path(), 'utf8')) as object
    expect(file).toMatchObject({ version: '2.0.0', items: [{ id: 'OWN-01' }], services: [{ service: 'mobile' }] })
    await page.getByRole('link', { name: 'Fassungen' }).click()
    await page.getByText('3 Unterschiede').waitFor()
    await shot(page, 'templates-versions')
    await inEveryLook()
  })

  it('is shown to a list that is behind, and the list is moved to it', async () => {
    await open(page, list)
    await page.getByText('Es gibt eine neuere Vorlage: 2.0.0').waitFor()
    await page.getByText('Punkt OWN-01 neu: Treiber erneuern').waitFor()
    await page.getByRole('button', { name: 'Vorlage übernehmen' }).click()
    await dialog().getByText('Dienst mobile entfällt: Office auf Telefonen und Tablets').waitFor()
    await shot(page, 'templates-list-behind')
    await dialog().getByRole('button', { name: 'Vorlage übernehmen' }).click()
    await dialog().waitFor({ state: 'detached' })
    await open(page, `${list}?view=items`)
    await page.getByText('Treiber erneuern').first().waitFor()
  })

  it('takes entries from a file, and says where a file is wrong', async () => {
    await open(page, '/checklist-templates')
    await page.getByRole('button', { name: 'Entwurf beginnen' }).click()
    await page.getByRole('button', { name: 'Importieren' }).click()
    const give = (content: object) =>
      dialog()
        .locator('input[type=file]')
        .setInputFiles({
          name: 'eigene.json',
          mimeType: 'application/json',
          buffer: Buffer.from(JSON.stringify(content)),
        })
    const words = { de: 'Wort', en: 'word' }
    const item = {
      ...{ id: 'OWN-02', group: 'devices', title: words, why: words, verify: words, owner: 'client' },
      ...{ severity: 'advisory', services: ['apps'], clouds: null, when: 'svc=apps', topic: '', retired: false },
    }
    const head = { lotse: 'remediation-template', form: 1, edition: 'usGov', version: '1.0.1', basedOn: '1.0.0' }
    const content = { ...head, day: '2026-12-01', note: words, questions: [], items: [item], services: [] }
    await give({ ...content, items: [{ ...item, severity: 'heavy' }] })
    await dialog().getByText('items.0.severity: erwartet wird blocking | advisory.').waitFor()
    await shot(page, 'templates-import-wrong')
    await give(content)
    await dialog().getByText('1 Eintrag kommt dazu').waitFor()
    await dialog().getByRole('button', { name: 'In den Entwurf übernehmen' }).click()
    await page.getByRole('heading', { name: 'OWN-02 Wort' }).waitFor()
    await page.getByRole('button', { name: 'Entwurf verwerfen' }).click()
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await page.getByRole('heading', { name: 'OWN-02 Wort' }).waitFor()
  })
})
