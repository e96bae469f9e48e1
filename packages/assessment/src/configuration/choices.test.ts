import { deriveOdt, lintOdt, readOdtText } from '@lotse/odt'
import { describe, expect, it } from 'vitest'
import { allDecisions, findDecision } from '../points/points.ts'
import { decisionsFrom } from './choices.ts'
import type { Choices } from './file-for.ts'

const CHOSEN: Choices = {
  'scope.product': ['enterprise'],
  architecture: ['x64WithExceptions'],
  'architecture.conversion': ['now'],
  channel: ['monthlyEnterprise'],
  'channel.early': ['currentPreview'],
  languages: ['de-de', 'en-us'],
  'languages.method': ['matchOs'],
  'deployment.source': ['contentNetwork'],
  'updates.delivery': ['contentNetwork'],
  activation: ['perUser'],
  existingOffice: ['removeAll'],
  'applications.leftOut': ['groove', 'lync', 'bing', 'oneDrive'],
  publisher: ['leaveOut'],
  'experience.display': ['silent'],
  'experience.close': ['outsideHours'],
}
const ALL = { ring: 'all' } as const

describe('AS60 choices of the workshop', () => {
  it('AS60 are asked for by the ids and options that the workshop has', () => {
    for (const [id, options] of Object.entries(CHOSEN)) {
      const decision = findDecision(id)?.decision
      const known = decision?.kind === 'languages' ? options : decision?.options.map((one) => one.id)
      expect([id, options.filter((option) => known?.includes(option) !== true)]).toEqual([id, []])
    }
  })

  it('AS60 make a file without errors or warnings', () => {
    const { decided, open } = decisionsFrom(CHOSEN, ALL)
    expect(open).toEqual([])
    const { text } = deriveOdt(decided)
    expect(text).toContain('<Add OfficeClientEdition="64" Channel="MonthlyEnterprise" MigrateArch="TRUE">')
    expect(text).toContain('<Language ID="MatchOS" Fallback="de-de" />')
    const { findings } = lintOdt(readOdtText(text ?? ''))
    expect(findings.filter(({ severity }) => severity !== 'information')).toEqual([])
  })

  it.each(Object.keys(CHOSEN).filter((id) => id !== 'channel.early'))(
    'AS60 without %s the file is not made, and it is named',
    (id) => {
      const { [id]: _, ...rest } = CHOSEN
      const { decided, open } = decisionsFrom(rest, ALL)
      expect(open).toEqual([id])
      expect(deriveOdt(decided).text).toBeNull()
    },
  )

  it('AS60 no option of any decision that sets something is forgotten without a word', () => {
    const more = {
      ring: 'early',
      sourcePath: '\\\\files\\apps',
      keptMsi: ['VisPro'],
      regionLanguages: ['fr-fr'],
      updatePath: '\\\\files\\updates',
      volumeActivation: 'mak',
    } as const
    const needSeveralFiles = ['scope.product web', 'scope.product mixed']
    const lost = allDecisions().flatMap(({ decision: { id, options } }) =>
      options.flatMap((option) =>
        CHOSEN[id] === undefined || decisionsFrom({ ...CHOSEN, [id]: [option.id] }, more).open.length === 0
          ? []
          : [`${id} ${option.id}`],
      ),
    )
    expect(lost).toEqual(needSeveralFiles)
  })

  it('AS60 depend on the file they are for', () => {
    const of = (choices: Choices, file: Parameters<typeof decisionsFrom>[1]) =>
      decisionsFrom({ ...CHOSEN, ...choices }, file)
    expect(of({}, { ring: 'early' }).decided.channel).toBe('CurrentPreview')
    expect(of({ 'channel.early': ['nobody'] }, { ring: 'early' }).decided.channel).toBe('MonthlyEnterprise')
    expect(of({ 'scope.product': ['ltsc'] }, ALL).decided).toMatchObject({
      channel: 'PerpetualVL2024',
      licensing: 'user',
    })
    expect(of({ existingOffice: ['keepNamed'] }, ALL).open).toEqual(['existingOffice'])
    expect(of({ 'deployment.source': ['share'] }, ALL).open).toEqual(['deployment.source'])
    expect(of({ activation: ['perUser', 'shared'] }, { ring: 'all', shared: true }).decided.licensing).toBe('shared')
    expect(of({ activation: ['perUser', 'shared'] }, ALL).decided.licensing).toBe('user')
    expect(of({ activation: ['perUser', 'deviceBased'] }, ALL).open).toEqual(['activation'])
    expect(of({ 'updates.delivery': ['intune', 'configMgr'] }, ALL).open).toEqual(['updates.delivery'])
    const pooled = of({ 'updates.delivery': ['configMgr'] }, { ring: 'all', pooledImage: true, aceDependants: true })
    expect(pooled.decided).toMatchObject({
      updates: false,
      managedUpdates: false,
      licensing: 'shared',
      keepMsi: ['AceRedist'],
    })
    expect(pooled.decided.excludedApps).toContain('Teams')
  })
})
