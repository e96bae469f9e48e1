import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { lotse } from './testing/lotse.ts'

const folder = mkdtempSync(join(tmpdir(), 'lotse-merge-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)
const lines = (name: string) => readFileSync(at(name), 'utf8').trim().split('\n')

it('lotse scan merge gives what one scan of everything gives, and says what was not whole', async () => {
  for (const name of ['a.docm', 'b.xls', 'c.doc']) writeFileSync(at(name), `nothing of Office: ${name}`)
  const scan = (out: string, ...names: string[]) =>
    lotse(['scan', ...names.map(at), '--format', 'ndjson', '--out', at(out), '--device', 'PC1', '--quiet'])
  await scan('one.ndjson', 'a.docm', 'b.xls')
  await scan('two.ndjson', 'b.xls', 'c.doc')
  await scan('all.ndjson', 'a.docm', 'b.xls', 'c.doc')
  const { stderr } = await lotse(['scan', 'merge', at('one.ndjson'), at('two.ndjson'), '--out', at('merged.ndjson')])
  expect(stderr).toContain('3 files from 2 results; 1 that were there more than once count once.')
  const withoutRun = (name: string) => ({ ...JSON.parse(lines(name).at(-1) ?? ''), run: null })
  expect(lines('merged.ndjson').slice(0, -1).sort()).toEqual(lines('all.ndjson').slice(0, -1).sort())
  expect(withoutRun('merged.ndjson')).toEqual(withoutRun('all.ndjson'))

  writeFileSync(at('cut.ndjson'), `${lines('one.ndjson')[0]}\n{"file":"x`)
  const cut = await lotse(['scan', 'merge', at('cut.ndjson'), '--out', at('m2.ndjson'), '--lang', 'de'])
  expect(cut.code).toBe(2)
  expect(cut.stderr).toMatch(/cut\.ndjson: Zeile 2 ist kein Datensatz[\s\S]*Die Zusammenfassung am Ende fehlt/)
  expect(JSON.parse(lines('m2.ndjson').at(-1) ?? '').run.interrupted).toBe(true)
})
