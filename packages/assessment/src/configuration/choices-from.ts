import type { DecidedSoFar } from '@lotse/odt'
import type { Choices } from './file-for.ts'

const PRODUCTS: Readonly<Record<string, string>> = {
  O365ProPlusRetail: 'enterprise',
  O365ProPlusEEANoTeamsRetail: 'enterprise',
  O365BusinessRetail: 'business',
  O365BusinessEEANoTeamsRetail: 'business',
  ProPlus2024Volume: 'ltsc',
}
const CHANNELS: Readonly<Record<string, string>> = {
  Current: 'current',
  MonthlyEnterprise: 'monthlyEnterprise',
  SemiAnnual: 'semiAnnual',
}
/** The preview that the workshop offers to those who see changes first; for all it is no option. */
const EARLY = 'CurrentPreview'
const LICENSING = { user: 'perUser', shared: 'shared', device: 'deviceBased' } as const
const APPS: Readonly<Record<string, string>> = {
  groove: 'groove',
  lync: 'lync',
  bing: 'bing',
  access: 'access',
  teams: 'teams',
  onedrive: 'oneDrive',
}
const TAG = /^[a-z]{2,3}(-[a-z]{4})?-[a-z]{2}$/

/**
 * What an existing file would say at the decisions of the workshop, as options by their ids (assessment-decisions.md,
 * "Sets"). What the file leaves to the device, and what no option stands for, says nothing.
 */
export function choicesFrom(decided: DecidedSoFar): Choices {
  const { edition, migrateArchitecture, channel, sourcePath, managedUpdates, licensing, silent, forceShutdown } =
    decided
  const product = decided.products?.map((id) => PRODUCTS[id]).find((one) => one !== undefined)
  const installs = decided.products !== undefined
  const said: Record<string, readonly (string | undefined)[]> = {
    'scope.product': [product],
    architecture: [edition && (edition === '64' ? 'x64' : 'x86')],
    'architecture.conversion': [migrateArchitecture ? 'now' : undefined],
    channel: [channel === undefined ? undefined : CHANNELS[channel]],
    'channel.early': [channel === EARLY ? 'currentPreview' : undefined],
    ...languagesOf(decided),
    'deployment.source': [sourcePath === undefined ? undefined : sourcePath === null ? 'contentNetwork' : 'share'],
    'updates.delivery': [managedUpdates ? 'configMgr' : undefined],
    activation: [installs && licensing !== undefined ? LICENSING[licensing] : undefined],
    existingOffice: [removalOf(decided)],
    'applications.leftOut': (decided.excludedApps ?? []).map((app) => APPS[app.toLowerCase()]),
    publisher: [decided.excludedApps && (leavesOut(decided, 'publisher') ? 'leaveOut' : 'keep')],
    'experience.display': [silent === undefined ? undefined : silent ? 'silent' : 'visible'],
    'experience.close': [forceShutdown ? 'outsideHours' : undefined],
  }
  return Object.fromEntries(
    Object.entries(said).flatMap(([id, options]) => {
      const known = [...new Set(options.filter((one) => one !== undefined))]
      return known.length === 0 ? [] : [[id, known]]
    }),
  )
}

/** Answers that a file gives and no option of the workshop stands for, each with the part of a file it comes from. */
const WITHOUT_OPTION: Readonly<Partial<Record<keyof DecidedSoFar, string>>> = {
  version: 'Configuration/Add/@Version',
  moreLanguages: 'Configuration/Add/Product',
  proofing: 'Configuration/Add/Product',
  addedProducts: 'Configuration/Add/Product',
  volumeActivation: 'Configuration/Add/Product/@PIDKEY',
  carryOverMsi: 'Configuration/Add/Product/@MSICondition',
  updatePath: 'Configuration/Updates/@UpdatePath',
  removeClickToRun: 'Configuration/Remove',
  tokenFolder: 'Configuration/Property',
  softwareGraphics: 'Configuration/AppSettings',
  macros: 'Configuration/AppSettings',
  preferences: 'Configuration/AppSettings',
  formats: 'Configuration/AppSettings',
  company: 'Configuration/AppSettings',
  logging: 'Configuration/Logging',
}

/** Parts of a file, by their paths, that say something which no option of the workshop stands for. */
export function beyondChoices(decided: DecidedSoFar): readonly string[] {
  const said = (value: unknown) =>
    value !== undefined && value !== null && value !== false && (!Array.isArray(value) || value.length > 0)
  const paths = Object.entries(WITHOUT_OPTION).flatMap(([answer, path]) =>
    said(decided[answer as keyof DecidedSoFar]) ? [path] : [],
  )
  const { channel } = decided
  const knows = channel === undefined || channel === EARLY || channel.startsWith('PerpetualVL') || channel in CHANNELS
  return [...new Set(knows ? paths : [...paths, 'Configuration/Add/@Channel'])]
}

const leavesOut = ({ excludedApps }: DecidedSoFar, app: string): boolean =>
  excludedApps?.some((one) => one.toLowerCase() === app) === true

function removalOf({ removeMsi, keepMsi = [] }: DecidedSoFar): string | undefined {
  if (removeMsi !== true) return undefined
  return keepMsi.every((id) => id.toLowerCase() === 'aceredist') ? 'removeAll' : 'keepNamed'
}

function languagesOf({ languages = [], fallback }: DecidedSoFar): Record<string, readonly string[]> {
  const tags = languages.map((one) => one.toLowerCase())
  const named = [...(fallback ? [fallback.toLowerCase()] : []), ...tags].filter((tag) => TAG.test(tag))
  const method = tags.includes('matchos') ? ['matchOs'] : named.length > 0 ? ['fixed'] : []
  return { languages: [...new Set(named)], 'languages.method': method }
}
