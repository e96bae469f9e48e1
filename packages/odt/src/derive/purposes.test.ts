import { describe, expect, it } from 'vitest'
import { lintOdt } from '../lint/lint.ts'
import { readOdtText } from '../reading/read.ts'
import type { Element } from '../reading/tree.ts'
import { DECISION_OF, type DecidedSoFar, type Decisions, sayOpen } from './decisions.ts'
import { deriveOdt } from './derive.ts'
import { importOdt } from './import.ts'
import { type FilePurpose, fileNameOf, filesOf } from './purposes.ts'
import { sayTrace } from './trace.ts'

const PREFERENCE = {
  key: 'software\\microsoft\\office\\16.0\\common\\toolbars',
  name: 'customuiroaming',
  value: '1',
  type: 'REG_DWORD',
  app: 'office16',
  id: 'L_AllowRoaming',
}
const ALL: Decisions = {
  products: ['O365ProPlusRetail'],
  edition: '64',
  migrateArchitecture: false,
  channel: 'MonthlyEnterprise',
  languages: ['de-de', 'en-us'],
  fallback: null,
  moreLanguages: ['fr-fr', 'pl-pl'],
  proofing: ['ga-ie'],
  sourcePath: '\\\\files\\apps',
  version: '16.0.17830.20166',
  updates: true,
  managedUpdates: false,
  updatePath: '\\\\files\\updates',
  licensing: 'shared',
  tokenFolder: '\\\\files\\tokens\\%username%',
  softwareGraphics: true,
  addedProducts: ['VisioProRetail', 'ProjectPro2024Volume'],
  volumeActivation: 'mak',
  carryOverMsi: true,
  removeMsi: true,
  keepMsi: ['AceRedist'],
  removeClickToRun: ['HomeBusinessRetail'],
  macros: 'signed',
  excludedApps: ['OneDrive', 'Publisher'],
  preferences: [PREFERENCE],
  silent: true,
  acceptTerms: true,
  forceShutdown: true,
  formats: 'openXml',
  company: 'Contoso',
  logging: { level: 'Standard', path: '%temp%' },
}
const made = (decided: DecidedSoFar, purpose: FilePurpose) => {
  const { text, trace } = deriveOdt(decided, purpose)
  return { text: text ?? '', trace, file: readOdtText(text ?? '') }
}

describe('OD54 files for a purpose', () => {
  it('OD54 are those that decisions ask for, each with a name', () => {
    expect(filesOf(ALL).map(fileNameOf)).toEqual([
      'install.xml',
      'product-VisioProRetail.xml',
      'product-ProjectPro2024Volume.xml',
      'language-fr-fr.xml',
      'language-pl-pl.xml',
      'proofing-ga-ie.xml',
      'remove-install.xml',
      'remove-product-VisioProRetail.xml',
      'remove-product-ProjectPro2024Volume.xml',
      'remove-language-fr-fr.xml',
      'remove-language-pl-pl.xml',
      'remove-proofing-ga-ie.xml',
    ])
  })

  it.each(filesOf(ALL).map((purpose) => [fileNameOf(purpose), purpose] as const))(
    'OD54 %s has neither errors nor warnings but for what was decided so, and every part its decision',
    (name, purpose) => {
      const { file, trace } = made(ALL, purpose)
      const found = lintOdt(file).findings.filter(({ severity }) => severity !== 'information')
      const decidedSo = name === 'install.xml' ? ['version-pinned'] : name.includes('2024') ? ['placeholder-left'] : []
      expect(found.map(({ rule }) => rule)).toEqual(purpose.kind === 'removal' ? [] : decidedSo)
      const paths = new Set(trace.map(({ path }) => path))
      const untraced: string[] = []
      const visit = (element: Element): void => {
        for (const attribute of element.attributes)
          if (!paths.has(element.path) && !paths.has(`${element.path}/@${attribute.name}`))
            untraced.push(`${element.path}/@${attribute.name}`)
        element.children.forEach(visit)
      }
      if (file.parsed !== null) visit(file.parsed.root)
      expect(untraced).toEqual([])
      for (const one of trace) expect(sayTrace(one, 'de')).toMatch(/^Entscheidung \d+, \S/)
    },
  )

  it('OD54 each is read back as what it is for, with the decisions it carries and nothing lost', () => {
    for (const purpose of filesOf(ALL)) {
      const { file, text } = made(ALL, purpose)
      const imported = importOdt(file)
      expect([fileNameOf(purpose), imported.purpose, imported.notCarried]).toEqual([fileNameOf(purpose), purpose, []])
      const again = deriveOdt({ ...ALL, ...imported.decisions }, purpose)
      expect(again.text).toBe(text)
      for (const [name, value] of Object.entries(imported.decisions))
        if (purpose.kind === 'install') expect([name, value]).toEqual([name, ALL[name as keyof Decisions]])
    }
  })

  it('OD54 what goes on top follows what is there', () => {
    const { text } = made(ALL, { kind: 'product', id: 'VisioProRetail' })
    expect(text).toBe(`<Configuration>
  <Add Version="MatchInstalled" SourcePath="\\\\files\\apps" AllowCdnFallback="TRUE">
    <Product ID="VisioProRetail" MSICondition="VisPro,VisProR">
      <Language ID="MatchInstalled" TargetProduct="O365ProPlusRetail" />
      <ExcludeApp ID="OneDrive" />
    </Product>
  </Add>
  <RemoveMSI>
    <IgnoreProduct ID="AceRedist" />
  </RemoveMSI>
  <Display Level="None" AcceptEULA="TRUE" />
  <Logging Level="Standard" Path="%temp%" />
  <Property Name="FORCEAPPSHUTDOWN" Value="TRUE" />
</Configuration>
`)
    const british = { ...ALL, languages: ['en-gb', 'de-de'] }
    expect(made(british, { kind: 'product', id: 'VisioProRetail' }).text).toContain('<Language ID="en-us" />')
    const kept = { ...ALL, keepMsi: ['VisPro', 'PrjPro'] }
    expect(made(kept, { kind: 'product', id: 'VisioProRetail' }).text).not.toContain('ID="VisPro"')
  })

  it('OD55 a key of MAK is a mark, one of KMS is none, and a volume product without either is not made', () => {
    const volume = { ...ALL, products: ['ProPlus2024Volume'], channel: 'PerpetualVL2024', licensing: 'user' } as const
    const { text } = deriveOdt(volume)
    expect(text).toContain('<Product ID="ProPlus2024Volume" PIDKEY="{{key:ProPlus2024Volume}}">')
    expect(text).toContain('<Property Name="AUTOACTIVATE" Value="1" />')
    expect(deriveOdt({ ...volume, volumeActivation: 'kms' }).text).not.toContain('PIDKEY')
    const { volumeActivation: _, ...open } = volume
    expect(deriveOdt(open)).toEqual({ text: null, trace: [], open: ['volumeActivation'] })
    expect(sayOpen('volumeActivation', 'de')).toBe('Entscheidung 8, Lizenzierung und Aktivierung: KMS oder MAK')
    expect(sayOpen('volumeActivation', 'en')).toBe('Decision 8, licensing and activation: KMS or MAK')
    expect(deriveOdt(open, { kind: 'product', id: 'ProjectPro2024Volume' }).open).toEqual(['volumeActivation'])
  })

  it('OD52 what is open is named in words of both languages', () => {
    for (const purpose of filesOf(ALL)) {
      const { open } = deriveOdt({}, purpose)
      expect(open.length).toBeGreaterThan(1)
      for (const answer of open) {
        expect(sayOpen(answer, 'de')).toMatch(/^Entscheidung \d+, .+: .+/)
        expect(sayOpen(answer, 'en')).toMatch(/^Decision \d+, .+: .+/)
      }
    }
  })

  it('OD56 every answer sets something, and says so', () => {
    const answers = new Set(filesOf(ALL).flatMap((purpose) => made(ALL, purpose).trace.map(({ answer }) => answer)))
    const moved = made(
      { ...ALL, migrateArchitecture: true, managedUpdates: true, languages: ['MatchOS'], fallback: 'de-de' },
      { kind: 'install' },
    )
    for (const { answer } of moved.trace) answers.add(answer)
    expect(Object.keys(DECISION_OF).filter((name) => !answers.has(name as keyof Decisions))).toEqual([])
  })
})
