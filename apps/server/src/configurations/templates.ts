import type { ConfigurationTemplate } from '@lotse/contract'
import { type Decisions, deriveOdt } from '@lotse/odt'

/** What the assessment recommends where nothing speaks against it (assessment-decisions.md, defaults). */
const DEFAULTS: Decisions = {
  products: ['O365ProPlusRetail'],
  edition: '64',
  migrateArchitecture: true,
  channel: 'MonthlyEnterprise',
  languages: ['MatchOS', 'MatchPreviousMSI'],
  fallback: 'en-us',
  sourcePath: null,
  updates: true,
  managedUpdates: false,
  licensing: 'user',
  removeMsi: true,
  keepMsi: [],
  excludedApps: ['Groove', 'Lync', 'Bing'],
  silent: true,
  acceptTerms: true,
  forceShutdown: false,
}

/** Lean packages on top of what is there say neither channel nor architecture: both follow the device. (odt.md §8.2) */
const secondInstall = (product: string): string => `<Configuration>
  <Add Version="MatchInstalled">
    <Product ID="${product}">
      <Language ID="MatchInstalled" TargetProduct="O365ProPlusRetail" />
      <ExcludeApp ID="OneDrive" />
    </Product>
  </Add>
  <Display Level="None" AcceptEULA="TRUE" />
</Configuration>
`

const derived = (decided: Decisions): string => {
  const { text } = deriveOdt(decided)
  if (text === null) throw new Error('a template leaves a decision open')
  return text
}

/** The text of a standard configuration. */
export const templateText: Readonly<Record<ConfigurationTemplate, () => string>> = {
  standard: () => derived(DEFAULTS),
  // Images of shared hosts are renewed instead of updated; OneDrive and Teams come in their form for the machine. (decision 9)
  shared: () =>
    derived({
      ...DEFAULTS,
      migrateArchitecture: false,
      updates: false,
      licensing: 'shared',
      excludedApps: ['Groove', 'Lync', 'Bing', 'OneDrive', 'Teams'],
    }),
  visio: () => secondInstall('VisioProRetail'),
  project: () => secondInstall('ProjectProRetail'),
  removal: () => `<Configuration>
  <Remove All="TRUE" />
  <Display Level="None" AcceptEULA="TRUE" />
  <Property Name="FORCEAPPSHUTDOWN" Value="FALSE" />
</Configuration>
`,
}
