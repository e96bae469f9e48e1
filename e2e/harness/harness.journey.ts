import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { type FreshBrowser, freshBrowser } from './browser.ts'
import { pressByKeyboard, tabTo, typeByKeyboard } from './keyboard.ts'
import { shot } from './shot.ts'

/** The smallest page that does what the harness relies on: follows the stored language, has a form, can be bad. */
const page = (body: string) => `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Probe</title>
<script>
const follow = () => { document.documentElement.lang = JSON.parse(localStorage.getItem('lotse.preferences') ?? '{}').language ?? 'de' }
addEventListener('storage', follow); follow()
</script></head><body><main><h1>Größe</h1>${body}</main></body></html>`

const pages: Readonly<Record<string, string>> = {
  '/good': page(
    '<label>Name <input id="name"></label> <button onclick="this.textContent = document.querySelector(`#name`).value">Weiter</button>',
  ),
  '/bad': page('<input><img src="data:,"><p style="color:#777;background:#888">Grau</p>'),
  '/broken': page('<script>throw new Error("kaputt")</script>'),
}

let server: Server
let origin: string
let fresh: FreshBrowser

beforeAll(async () => {
  server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pages[request.url ?? ''] ?? '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
  fresh = await freshBrowser()
})

afterAll(async () => {
  await fresh?.close()
  server?.close()
})

describe('the browser', () => {
  it('shows a page, keeps a picture of it, and works by keyboard', async () => {
    await fresh.page.goto(`${origin}/good`)
    await typeByKeyboard(fresh.page, fresh.page.getByLabel('Name'), 'Müller')
    await pressByKeyboard(fresh.page, fresh.page.getByRole('button'))
    await expect.poll(() => fresh.page.getByRole('button').textContent()).toBe('Müller')
    const picture = await shot(fresh.page, 'harness')
    expect(existsSync(picture)).toBe(true)
    await rm(picture)
  })

  it('says where the keyboard went when it does not arrive', async () => {
    await fresh.page.goto(`${origin}/good`)
    await expect(tabTo(fresh.page, fresh.page.getByRole('link'))).rejects.toThrow('button "Weiter"')
  })

  it('reports what goes wrong on a page', async () => {
    await fresh.page.goto(`${origin}/broken`)
    expect(fresh.troubles).toContain('uncaught: kaputt')
  })
})

describe('expectAccessible', () => {
  it('accepts a page that is accessible', async () => {
    await fresh.page.goto(`${origin}/good`)
    await expectAccessible(fresh.page)
  })

  it('names what is wrong: all of it in the first look, what looks can change in the others', async () => {
    await fresh.page.goto(`${origin}/bad`)
    const refused = expect(expectAccessible(fresh.page)).rejects
    await refused.toThrow(/de, light: label/)
    await expect(expectAccessible(fresh.page)).rejects.toThrow(/en, dark: color-contrast/)
  })
})
