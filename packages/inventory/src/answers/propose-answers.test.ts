import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import type { Device } from '../device.ts'
import { sayInventory } from '../messages/say.ts'
import type { InventorySnapshot } from '../snapshot.ts'
import { device, install, snapshot } from '../testing/inventory-builder.ts'
import { proposeAnswers } from './propose-answers.ts'
import type { AnswerProposal, QuestionId } from './types.ts'

const TODAY = isoDate('2026-11-22')

function proposed(
  question: QuestionId,
  devices: readonly Device[],
  fields: Partial<InventorySnapshot> = {},
  expected: number | null = null,
): AnswerProposal | undefined {
  const proposals = proposeAnswers([snapshot(devices, fields)], TODAY, { expectedDevices: expected })
  return proposals.find(({ questionId }) => questionId === question)
}

const system = (family: NonNullable<Device['system']>['family'], multiSession = false): Partial<Device> => ({
  system: { family, name: family, multiSession },
})
const office = (...installs: Parameters<typeof install>[0][]): Partial<Device> => ({ office: installs.map(install) })
const OLD = { generation: '2016', technology: 'msi', architecture: 'x86', channel: null, version: null } as const

describe('IN41 a list of all software', () => {
  it('IN41 says nothing about devices that are not in it', () => {
    const listed = snapshot([device('PC-1', office({}))], { allSoftware: true })
    const other = snapshot([device('PC-2', office({}))])
    const answers = (...snapshots: (typeof listed)[]) =>
      proposeAnswers(snapshots, TODAY).map(({ questionId }) => questionId)
    expect(answers(listed)).toEqual(expect.arrayContaining(['of.visio', 'of.runtime', 'of.oem', 'la.packs']))
    for (const question of ['of.visio', 'of.runtime', 'of.oem', 'la.packs'])
      expect(answers(listed, other)).not.toContain(question)
  })
})

describe('IN40 answers that an inventory suggests', () => {
  it.each<[QuestionId, readonly Partial<Device>[], Partial<InventorySnapshot>, readonly string[], 'whole' | 'part']>([
    ['os.win', [system('win11'), system('win10'), system('ws2022')], {}, ['win11', 'win10'], 'whole'],
    ['os.win', [system('win11'), system('win10or11')], {}, ['win11'], 'part'],
    ['os.server', [system('win11'), system('ws2019'), system('wsOlder')], {}, ['ws2019', 'older'], 'whole'],
    ['os.server', [system('win11')], {}, ['none'], 'whole'],
    ['os.arm', [{ processor: 'arm64' }, { processor: 'x64' }], {}, ['yes'], 'whole'],
    ['os.arm', [{ processor: 'x64' }], {}, ['no'], 'whole'],
    ['os.inventory', [{ ...system('win11'), office: null }], {}, ['partial'], 'whole'],
    ['of.versions', [office(OLD), office({}), { office: null }], {}, ['o2016', 'm365'], 'part'],
    ['of.versions', [{ office: [] }], {}, ['none'], 'whole'],
    ['of.tech', [office(OLD), office({})], {}, ['msi', 'c2r'], 'whole'],
    ['of.bits', [office(OLD), office({ architecture: 'arm64' })], {}, ['x86', 'x64'], 'whole'],
    ['of.visio', [office({ kind: 'visio', generation: '2016', technology: 'msi' })], {}, ['msi'], 'whole'],
    ['of.visio', [office({ kind: 'visio', technology: 'msi' }), office({ kind: 'project' })], {}, ['mixed'], 'whole'],
    ['of.visio', [office({})], { allSoftware: true }, ['none'], 'whole'],
    ['of.runtime', [office({ kind: 'runtime' })], {}, ['yes'], 'whole'],
    ['of.runtime', [office({})], { allSoftware: true }, ['no'], 'whole'],
    ['of.oem', [office({ consumer: true }), { office: null }], {}, ['yes'], 'part'],
    ['ad.com', [{ addIns: [{ name: 'A', app: null, architecture: null }] }], {}, ['few'], 'whole'],
    [
      'ad.com',
      [{ addIns: Array.from({ length: 10 }, (_, at) => ({ name: `A${at}`, app: 'Excel', architecture: null })) }],
      {},
      ['many'],
      'whole',
    ],
    ['ad.com', [{ hasAddIns: false }], {}, ['none'], 'whole'],
    ['ad.outlookAddins', [{ addIns: [{ name: 'A', app: 'Outlook', architecture: null }] }], {}, ['yes'], 'whole'],
    ['ad.outlookAddins', [{ addIns: [{ name: 'A', app: 'Excel', architecture: null }] }], {}, ['no'], 'whole'],
    ['dt.tool', [{}], { source: 'configManagerSoftware' }, ['configMgr'], 'part'],
    ['up.channel', [office({}), office(OLD)], {}, ['monthly'], 'whole'],
    ['up.channel', [office({ channel: 'SemiAnnual', version: '2606' })], {}, ['monthly'], 'whole'],
    [
      'up.channel',
      [office({ channel: 'SemiAnnual', version: null, build: '16.0.20131.20150' })],
      {},
      ['monthly'],
      'whole',
    ],
    ['up.channel', [office({ channel: 'SemiAnnual', version: '2508' })], {}, ['semiannual'], 'whole'],
    ['sh.kinds', [{ ...system('ws2022'), ...office({}) }, system('win11', true)], {}, ['rds', 'avd'], 'whole'],
    ['sh.kinds', [{ users: ['a', 'b'] }, {}], {}, ['shift'], 'part'],
    ['la.count', [{ languages: ['de-de', 'en-us'] }, { languages: ['de-de'] }], {}, ['2'], 'whole'],
    ['la.packs', [{ languages: ['de-de', 'en-us'] }, {}], {}, ['yes'], 'part'],
    ['ma.mac', [system('mac'), system('win11')], {}, ['many'], 'whole'],
  ])('IN40 %s %#', (question, devices, fields, values, basis) => {
    const named = devices.map((fields_, index) => device(`PC-${index}`, fields_))
    expect(proposed(question, named, fields)).toMatchObject({ values, basis, devices: devices.length })
  })

  it.each<[QuestionId, readonly Partial<Device>[]]>([
    ['os.win', [{}]],
    ['os.server', [system('win11'), {}]],
    ['os.arm', [{ processor: 'x64' }, {}]],
    ['of.versions', [{ office: [] }, { office: null }]],
    ['of.versions', [office({ generation: null })]],
    ['of.visio', [office({})]],
    ['of.runtime', [office({})]],
    ['of.oem', [office({})]],
    ['ad.com', [{ hasAddIns: true }]],
    ['ad.com', [{ hasAddIns: false }, {}]],
    ['dt.tool', [{}]],
    ['up.channel', [office({}), office({ channel: 'Current' })]],
    ['sh.kinds', [system('win11')]],
    ['la.count', [{}]],
    ['ma.mac', [system('win11')]],
  ])('IN41 %s stays open where something may be hidden %#', (question, devices) => {
    expect(
      proposed(
        question,
        devices.map((fields, index) => device(`PC-${index}`, fields)),
      ),
    ).toBeUndefined()
  })

  it.each([
    ['2026-10-31', 100, 'full'],
    ['2026-10-31', 105, 'full'],
    ['2026-10-31', 106, 'partial'],
    ['2026-10-22', 100, 'partial'],
    ['2026-10-31', null, undefined],
  ])('IN42 an inventory of %s with %s expected devices is %s', (takenOn, expected, answer) => {
    const devices = Array.from({ length: 100 }, (_, at) => device(`PC-${at}`, { ...system('win11'), ...office({}) }))
    expect(proposed('os.inventory', devices, { takenOn: isoDate(takenOn) }, expected)?.values[0]).toBe(answer)
  })

  it('IN43 a proposal carries its numbers in both languages, and those it does not know', () => {
    const devices = [device('A', office(OLD)), device('B', office(OLD)), device('C')]
    const evidence = proposed('of.versions', devices)?.evidence ?? []
    expect(evidence.map((note) => sayInventory(note, 'de'))).toEqual([
      'Office 2016: 2 Geräte',
      'Für 1 Geräte sagt das Inventar nichts dazu.',
    ])
    expect(evidence.map((note) => sayInventory(note, 'en'))[0]).toBe('Office 2016: 2 devices')
  })

  it('IN40 without devices nothing is proposed', () => {
    expect(proposeAnswers([], TODAY)).toEqual([])
    expect(proposeAnswers([snapshot([])], TODAY)).toEqual([])
  })
})
