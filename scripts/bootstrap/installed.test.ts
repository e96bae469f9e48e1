import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint } from './fingerprint.mjs'
import { missingPackages } from './installed.mjs'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lotse-bootstrap-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const lock = {
  '': { version: '1.0.0' },
  'apps/web': { version: '1.0.0' },
  'node_modules/web': { link: true },
  'node_modules/left': { version: '1.2.3' },
  'apps/web/node_modules/left': { version: '0.9.0' },
  'node_modules/for-others': { version: '1.0.0', optional: true, os: ['beos'] },
}
const installed = {
  'apps/web': { version: '1.0.0' },
  'node_modules/web': { link: true },
  'node_modules/left': { version: '1.2.3' },
  'apps/web/node_modules/left': { version: '0.9.0' },
}

function write(file: string, content: unknown): void {
  mkdirSync(join(root, file, '..'), { recursive: true })
  writeFileSync(join(root, file), typeof content === 'string' ? content : JSON.stringify(content))
}

function install(packages: object): void {
  write('package-lock.json', { packages: lock })
  write('node_modules/.package-lock.json', { packages })
  for (const place of Object.keys(installed)) write(`${place}/package.json`, '{}')
}

describe('what is missing', () => {
  it('is nothing when all is there', () => {
    install(installed)
    expect(missingPackages(root)).toEqual([])
  })

  it('is everything but what is for other systems, before the first installation and after an interrupted one', () => {
    write('package-lock.json', { packages: lock })
    expect(missingPackages(root)).toEqual(['node_modules/web', 'node_modules/left', 'apps/web/node_modules/left'])
    install(installed)
    write('node_modules/.package-lock.json', '{"packages": {"node_mod')
    expect(missingPackages(root)).toEqual(['node_modules/web', 'node_modules/left', 'apps/web/node_modules/left'])
  })

  it('is what the lockfile has in another version', () => {
    install({ ...installed, 'node_modules/left': { version: '1.2.2' } })
    expect(missingPackages(root)).toEqual(['node_modules/left'])
  })

  it('is a folder that somebody removed', () => {
    install(installed)
    rmSync(join(root, 'apps/web/node_modules'), { recursive: true })
    expect(missingPackages(root)).toEqual(['apps/web/node_modules/left'])
  })
})

describe('the fingerprint of sources', () => {
  it.each([
    ['a changed file', () => write('src/a.ts', 'two'), true],
    ['a new file', () => write('src/deep/b.ts', ''), true],
    ['a removed file', () => rmSync(join(root, 'src/a.ts')), true],
    ['a test', () => write('src/a.test.ts', 'x'), false],
    ['documentation', () => write('src/README.md', 'x'), false],
    ['the same content written again', () => write('src/a.ts', 'one'), false],
  ])('%s: changes it %s', (_, act, changes) => {
    write('src/a.ts', 'one')
    const before = fingerprint(root, ['src', 'nowhere'])
    act()
    expect(fingerprint(root, ['src', 'nowhere']) !== before).toBe(changes)
  })
})
