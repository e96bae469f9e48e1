import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findSystemPostgres } from './system-postgres.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'system postgres '))
})
afterEach(() => rmSync(folder, { recursive: true }))

const install = (version: string, program: string) => {
  mkdirSync(join(folder, version, 'bin'), { recursive: true })
  writeFileSync(join(folder, version, 'bin', program), '')
}

it('takes the newest server', () => {
  for (const version of ['14', '15', '17']) install(version, 'postgres')
  expect(findSystemPostgres(folder)).toEqual({ version: 17 })
})

it.each([
  ['nothing is installed', () => {}, 'no PostgreSQL server'],
  ['only the client is', () => install('16', 'psql'), 'no PostgreSQL server'],
  ['the server is too old', () => install('14', 'postgres'), 'PostgreSQL 14'],
])('says why when %s', (_case, prepare, reason) => {
  prepare()
  expect(findSystemPostgres(folder)).toMatchObject({ reason: expect.stringContaining(reason) })
})

it('takes a missing folder for no server', () => {
  expect(findSystemPostgres(join(folder, 'missing'))).toHaveProperty('reason')
})
