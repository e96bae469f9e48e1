import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lotse } from './testing/lotse.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotse-checklist-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function evaluate(answers: unknown, ...more: string[]) {
  const path = join(folder, 'answers.json')
  await writeFile(path, typeof answers === 'string' ? answers : JSON.stringify(answers))
  return lotse(['checklist', 'evaluate', path, ...more])
}

const BARE = { svc: ['core', 'apps'], cloud: 'commercial' }

describe('lotse checklist evaluate', () => {
  it('prints template, edition, counts and items with reasons as JSON', async () => {
    const { code, stdout, stderr } = await evaluate(BARE, '--format', 'json')
    expect([code, stderr]).toEqual([0, ''])
    const result = JSON.parse(stdout)
    expect(result).toMatchObject({
      template: 'microsoft-365-apps 1.0.0',
      edition: 'commercial',
      counts: { inScope: 16, check: 109, hidden: 11 },
    })
    expect(result.items).toHaveLength(136)
    expect(result.items[0]).toMatchObject({
      id: 'ID-01',
      state: 'inScope',
      severity: 'blocking',
      reason: 'In scope because: Which services are in scope of this engagement? → Core onboarding, Microsoft 365 Apps',
    })
  })

  it('prints a table in the language asked for, hidden items on demand', async () => {
    const { stdout } = await evaluate(BARE, '--lang', 'de')
    expect(stdout).toContain('16 dabei, 109 zu klären, 11 ausgeblendet')
    expect(stdout).not.toContain('GV-01')
    expect((await evaluate(BARE, '--hidden')).stdout).toContain('GV-01')
  })

  it.each([
    ['an unknown question', { ...BARE, moon: true }, [], 'There is no question "moon"'],
    ['an unknown option', { ...BARE, 'of.tech': ['msi', 'tape'] }, [], '"tape" is no answer to "of.tech"'],
    ['a number that is none', { ...BARE, 'la.count': -1 }, [], 'takes a whole number'],
    ['two answers to one question', { ...BARE, cloud: ['gcc', 'dod'] }, [], 'takes exactly one answer'],
    ['no cloud', { svc: ['core'] }, [], 'Answer "cloud" first'],
    ['no service', { cloud: 'gcc' }, [], 'Answer "svc" first'],
    ['the wrong edition asked for', { ...BARE, cloud: 'dod' }, ['--edition', 'commercial'], 'gets the edition "usGov"'],
    ['the wrong edition in the file', { ...BARE, edition: 'usGov' }, [], 'gets the edition "commercial"'],
    ['an edition there is not', { ...BARE, edition: 'moon' }, [], '"edition" must be'],
    ['a cloud that is unknown, without edition', { ...BARE, cloud: 'unknown' }, [], 'The cloud is unknown'],
    ['no JSON', '{', [], 'This is no JSON'],
    ['a list', [], [], 'Expected an object'],
  ])('ends with 2 for %s', async (_, answers, more, message) => {
    const { code, stdout, stderr } = await evaluate(answers, ...more)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })

  it('ends with 2 where there is no file', async () => {
    const { code, stderr } = await lotse(['checklist', 'evaluate', join(folder, 'none.json')])
    expect([code, stderr]).toEqual([2, expect.stringContaining('There is no such file.')])
  })
})
