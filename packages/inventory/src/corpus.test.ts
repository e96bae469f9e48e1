import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { proposeAnswers } from './answers/propose-answers.ts'
import { QUESTION_IDS } from './answers/types.ts'
import { GENERATIONS, SYSTEM_FAMILIES, type SystemFamily } from './device.ts'
import { supportSummary } from './findings/support-summary.ts'
import { LIFECYCLE } from './lifecycle/lifecycle.ts'
import { device, install, read, readSnapshot, snapshot } from './testing/inventory-builder.ts'

/** Samples and the catalogue live beside the repository and may be missing; generated files of the same kinds are in reading/. */
const SHARED = process.env.LOTSE_CORPUS ?? join(import.meta.dirname, '../../../../shared/corpus')
const ADMIN_CENTER = join(SHARED, 'usage/admin-centre/AppsInventoryDevices_UNVERIFIED-HEADINGS.csv')
const CATALOGUE = join(SHARED, '../domain/remediation-catalogue.json')

describe.runIf(existsSync(ADMIN_CENTER))('IN2 the sample of the Apps admin center', () => {
  it('IN2 is read whole', async () => {
    const reading = await read(readFileSync(ADMIN_CENTER))
    expect(reading).toMatchObject({
      source: 'appsAdminCenter',
      refused: null,
      rejections: [],
      remarks: [],
      snapshot: { takenOn: '2026-10-31', rows: { total: 12, accepted: 12, duplicates: 0, rejected: 0 } },
    })
    const devices = reading.snapshot?.devices ?? []
    expect(devices).toHaveLength(12)
    expect(devices[0]).toMatchObject({ users: ['anna.berg@contoso.example'], hasAddIns: true, lastSeen: '2026-10-31' })
    // One device has a person's name and no address: nobody to join.
    expect(devices.filter(({ users }) => users.length === 0).map(({ name }) => name)).toEqual(['DE-NB-1007'])
  })

  it('IN32 three devices are on a version that has ended', async () => {
    const { devices } = await readSnapshot(readFileSync(ADMIN_CENTER))
    const summary = supportSummary(devices, LIFECYCLE, isoDate('2026-11-01'))
    expect(summary).toMatchObject({ withOffice: 12, supported: 9, ended: 3, unknown: 0 })
    expect(summary.groups).toMatchObject([
      { version: '2402', channel: 'SemiAnnual', devices: 3, endsOn: '2025-09-09' },
      { version: '2608', channel: 'MonthlyEnterprise', devices: 9, reason: 'atLeast' },
    ])
  })

  it('IN40 answers what the columns carry', async () => {
    const snapshot = await readSnapshot(readFileSync(ADMIN_CENTER))
    const proposals = proposeAnswers([snapshot], isoDate('2026-11-01'))
    expect(proposals.map(({ questionId, values }) => [questionId, ...values])).toEqual([
      ['os.inventory', 'partial'],
      ['of.versions', 'm365'],
      ['of.tech', 'c2r'],
      ['of.bits', 'x86', 'x64'],
    ])
  })
})

interface Catalogue {
  readonly questions: readonly { readonly id: string; readonly kind: string; readonly options?: readonly string[] }[]
}

describe.runIf(existsSync(CATALOGUE))('IN40 the questionnaire', () => {
  const system = (family: SystemFamily, multiSession = false) => ({ family, name: family, multiSession })
  const devices = [
    ...GENERATIONS.map((generation) => device(`G-${generation}`, { office: [install({ generation })] })),
    ...SYSTEM_FAMILIES.map((family) => device(`S-${family}`, { system: system(family), office: [install()] })),
    ...(['clickToRun', 'msi', 'store', 'appv'] as const).map((technology) =>
      device(`T-${technology}`, { office: [install({ technology, kind: 'visio' }), install({ technology })] }),
    ),
    device('MULTI', { system: system('win11', true), users: ['a', 'b'], processor: 'arm64', languages: ['de', 'en'] }),
    device('MORE', {
      office: [install({ kind: 'runtime' }), install({ kind: 'language' }), install({ consumer: true })],
      addIns: [{ name: 'A', app: 'Outlook', architecture: 'x86' }],
    }),
  ]

  it('IN40 has every question and every answer that is proposed', () => {
    const { questions }: Catalogue = JSON.parse(readFileSync(CATALOGUE, 'utf8'))
    const asOf = isoDate('2026-11-22')
    const proposals = proposeAnswers([snapshot(devices, { source: 'configManagerSoftware' })], asOf)
    expect(proposals.map(({ questionId }) => questionId).sort()).toEqual([...QUESTION_IDS].sort())
    for (const { questionId, values } of proposals) {
      const question = questions.find(({ id }) => id === questionId)
      const options = question?.kind === 'bool' ? ['yes', 'no'] : question?.options
      const foreign = question?.kind === 'num' ? [] : values.filter((value) => options?.includes(value) !== true)
      expect({ questionId, foreign }).toEqual({ questionId, foreign: [] })
    }
  })
})
