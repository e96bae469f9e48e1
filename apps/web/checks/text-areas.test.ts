import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { texts as german } from '../src/texts.de.ts'
import { texts as english } from '../src/texts.en.ts'
import { findAreas } from '../vite/area-texts.ts'

it('the build fetches exactly the areas whose words are checked', () => {
  const found = [...findAreas(fileURLToPath(new URL('../src', import.meta.url))).keys()].sort()
  expect(Object.keys(german).sort()).toEqual(found)
  expect(Object.keys(english).sort()).toEqual(found)
})

it.each([
  ['two folders of one name', { 'a/usage': 'usage', 'b/usage': 'usage' }, /same name, usage/],
  ['an area that only begins like its folder', { usage: 'usageStatus' }, /does not export usage/],
])('refuses %s', (_what, folders, problem) => {
  const source = mkdtempSync(join(tmpdir(), 'lotse-areas-'))
  try {
    for (const [folder, area] of Object.entries(folders)) {
      mkdirSync(join(source, folder, 'texts'), { recursive: true })
      for (const language of ['de', 'en'])
        writeFileSync(join(source, folder, 'texts', `${language}.ts`), `export const ${area} = {}\n`)
    }
    expect(() => findAreas(source)).toThrow(problem)
  } finally {
    rmSync(source, { recursive: true })
  }
})
