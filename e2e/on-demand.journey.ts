import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import type { RunningLotse } from './harness/lotse.ts'

/** A dialog is a file of its own: fetched ahead by the keyboard, opened with the focus in it, failing in words. */

let lotse: RunningLotse
let browser: FreshBrowser

beforeAll(async () => {
  lotse = await startBegun('empty')
  browser = await freshBrowser()
  await signIn(browser.page, lotse)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
  if (lotse) await rm(dirname(lotse.dataFolder), { recursive: true, force: true })
})

it('says so when a dialog cannot be fetched, opens it on the next try, and gives the focus back', async () => {
  const { page } = browser
  const dialogFile = /\/assets\/NewToken-[^/]*\.js$/
  const opener = page.getByRole('button', { name: 'Token erstellen' })
  await page.route(dialogFile, (route) => route.abort('internetdisconnected'))
  await page.goto(`${lotse.address}/account`)
  await opener.click()
  await page.getByRole('alert').getByText('Ein Teil von Lotse ließ sich nicht laden.').waitFor()

  await page.unroute(dialogFile)
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click()
  const fetched = page.waitForResponse((response) => dialogFile.test(response.url()))
  await opener.focus()
  expect((await fetched).ok()).toBe(true)
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)

  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true)
})
