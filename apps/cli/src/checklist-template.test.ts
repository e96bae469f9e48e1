import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lotse } from './testing/lotse.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotse-template-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const words = { de: 'Wort', en: 'word' }
const ITEM = {
  ...{ id: 'OWN-01', group: 'devices', title: words, why: words, verify: words, owner: 'client', severity: 'blocking' },
  ...{ services: ['apps'], clouds: null, when: 'own.print=yes', topic: '', retired: false },
}
const QUESTION = {
  ...{ id: 'own.print', kind: 'yesNo', section: 'devices', text: words, help: words, options: [] },
  ...{ askedWhen: '', retired: false },
}
const TEMPLATE = {
  ...{ lotse: 'remediation-template', form: 1, edition: 'commercial', version: '1.1.0', basedOn: '1.0.0' },
  ...{ day: '2026-12-01', note: words, questions: [QUESTION], items: [ITEM], services: [] },
}
const ANSWERS = { svc: ['core', 'apps'], cloud: 'commercial', 'own.print': true }

async function write(name: string, content: object): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, JSON.stringify(content))
  return path
}
const evaluate = async (template: object, answers: object = ANSWERS) => {
  const paths = [await write('answers.json', answers), '--template', await write('template.json', template)]
  return lotse(['checklist', 'evaluate', ...paths, '--format', 'json'])
}

it('own questions and items of a file decide with the others', async () => {
  const { code, stdout } = await evaluate(TEMPLATE)
  const { template, items } = JSON.parse(stdout)
  expect([code, template, items.length]).toEqual([0, 'microsoft-365-apps 1.1.0', 137])
  expect(items.at(-1)).toMatchObject({ id: 'OWN-01', state: 'inScope', reason: 'In scope because: word → yes' })
})

it.each([
  ['a rule', { ...TEMPLATE, items: [{ ...ITEM, when: 'own.prnt=yes' }] }, 'items.0.when: '],
  ['a form', { ...TEMPLATE, items: [{ ...ITEM, owner: 'moon' }] }, 'items.0.owner: expected identity | '],
  ['a kind of file', ANSWERS, 'This is no file of own questions and items.'],
  ['an edition', { ...TEMPLATE, edition: 'usGov' }, 'The template is made for the other edition.'],
])('a template with %s that is wrong is refused with its place', async (_, template, told) => {
  const { code, stdout, stderr } = await evaluate(template)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(told)
})

it('a checklist keeps the template it began with', async () => {
  const path = join(folder, 'adatum.json')
  const template = await write('template.json', TEMPLATE)
  const begun = await lotse([
    'checklist',
    'new',
    path,
    '--template',
    template,
    '--cloud',
    'commercial',
    '--services',
    'apps',
  ])
  expect([begun.code, begun.stderr]).toEqual([0, ''])
  const filled = await lotse(['checklist', 'fill', path, 'own.print=yes', 'OWN-01=resolved', 'OWN-01.evidence=list'])
  expect(filled.stderr).toBe('')
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
    version: '1.1.0',
    answers: { 'own.print': true },
    work: { 'OWN-01': { status: 'resolved' } },
    own: TEMPLATE,
  })
})
