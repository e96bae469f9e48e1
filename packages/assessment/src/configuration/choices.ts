import type { DecidedSoFar, Decisions } from '@lotse/odt'

/** What was chosen in the workshop: options (or language tags) by the id of their decision. Only what is decided. */
export type Choices = Readonly<Record<string, readonly string[]>>

/** Which file is asked for, and what the workshop leaves to the project. */
export interface FileFor {
  /** `early` gets what was chosen for those who see changes first. */
  readonly ring: 'early' | 'all'
  /** Hosts of which several people use one image that is renewed. */
  readonly pooledImage?: boolean
  /** The devices are shared; counts where several ways of licensing were chosen. */
  readonly shared?: boolean
  /** Configuration Manager updates these devices; counts where several ways of updating were chosen. */
  readonly managedUpdates?: boolean
  /** Languages of one region, where each region has its file. */
  readonly regionLanguages?: readonly string[]
  readonly sourcePath?: string
  /** Setup ids of products of Windows Installer that stay for a time. */
  readonly keptMsi?: readonly string[]
  /** Applications on the devices need the Access Database Engine. */
  readonly aceDependants?: boolean
}

/** Decisions of the workshop that a file is made of, by id. */
const ASKED = [
  'scope.product',
  'architecture',
  'architecture.conversion',
  'channel',
  'languages',
  'languages.method',
  'deployment.source',
  'updates.delivery',
  'activation',
  'existingOffice',
  'applications.leftOut',
  'publisher',
  'experience.display',
  'experience.close',
]

/** Of all choices those that the file is made of: what has to be remembered with it, to tell later what changed. */
export function choicesFor(choices: Choices, { ring }: Pick<FileFor, 'ring'>): Choices {
  const asked = ring === 'early' ? [...ASKED, 'channel.early'] : ASKED
  return Object.fromEntries(asked.flatMap((id) => (choices[id] === undefined ? [] : [[id, choices[id]]])))
}

export interface FromChoices {
  readonly decided: DecidedSoFar
  /** Ids of decisions without which the file cannot be made: open, or chosen so that they need something more. */
  readonly open: readonly string[]
}

const PRODUCTS: Readonly<Record<string, string>> = {
  enterprise: 'O365ProPlusRetail',
  business: 'O365BusinessRetail',
  ltsc: 'ProPlus2024Volume',
}
const EDITIONS: Readonly<Record<string, Decisions['edition']>> = { x64: '64', x64WithExceptions: '64', x86: '32' }
const CHANNELS: Readonly<Record<string, string>> = {
  current: 'Current',
  monthlyEnterprise: 'MonthlyEnterprise',
  semiAnnual: 'SemiAnnual',
  currentPreview: 'CurrentPreview',
}
const LICENSING: Readonly<Record<string, Decisions['licensing']>> = {
  perUser: 'user',
  shared: 'shared',
  deviceBased: 'device',
  unattended: 'user',
  volume: 'user',
}
const APPS: Readonly<Record<string, string>> = {
  groove: 'Groove',
  lync: 'Lync',
  bing: 'Bing',
  access: 'Access',
  teams: 'Teams',
  oneDrive: 'OneDrive',
}

/**
 * What the decisions of the workshop say of the file that installs the suite (assessment-decisions.md, "Sets"), for `deriveOdt`.
 * Visio, Project and more languages are packages of their own on top of it.
 */
export function decisionsFrom(choices: Choices, file: FileFor): FromChoices {
  const open: string[] = []
  /** The one option of a decision; notes that it is open where there is none or `fits` does not know what to do with it. */
  const need = <Value>(id: string, fits: (option: string) => Value | undefined): Value | undefined => {
    const [option] = choices[id] ?? []
    const value = option === undefined ? undefined : fits(option)
    if (value === undefined) open.push(id)
    return value
  }
  const product = need('scope.product', (option) => PRODUCTS[option])
  const volume = product === PRODUCTS.ltsc
  const edition = need('architecture', (option) => EDITIONS[option])
  const migrateArchitecture = need('architecture.conversion', (option) => option === 'now')
  const main = volume ? 'PerpetualVL2024' : need('channel', (option) => CHANNELS[option])
  const early = file.ring === 'early' && !volume ? need('channel.early', (option) => CHANNELS[option] ?? main) : main
  const removal = need('existingOffice', (option) => removalOf(option, file))
  const languages = languagesOf(choices, file, removal?.removeMsi === true, need)
  const sourcePath = need('deployment.source', (option) =>
    option === 'share' ? file.sourcePath : option === 'mixed' ? (file.sourcePath ?? null) : null,
  )
  const managed = need('updates.delivery', () => managedBy(choices['updates.delivery'] ?? [], file))
  const pooled = file.pooledImage === true
  const licensing = pooled ? 'shared' : need('activation', () => licensingOf(choices.activation ?? [], file))
  const apps = excludedOf(choices, pooled, need)
  const silent = need('experience.display', (option) => option === 'silent')
  const forceShutdown = need('experience.close', (option) => option !== 'never')
  return {
    open,
    decided: {
      ...(product !== undefined && { products: [product] }),
      ...(edition !== undefined && { edition }),
      ...(migrateArchitecture !== undefined && { migrateArchitecture }),
      ...(early !== undefined && { channel: early }),
      ...languages,
      ...(sourcePath !== undefined && { sourcePath }),
      ...(managed !== undefined && { updates: !pooled, managedUpdates: managed && !pooled }),
      ...(licensing !== undefined && { licensing: volume ? 'user' : licensing }),
      ...removal,
      ...(apps !== undefined && { excludedApps: apps }),
      // Whoever rolls out for an organisation accepts the terms for it.
      ...(silent !== undefined && { silent, acceptTerms: true }),
      ...(forceShutdown !== undefined && { forceShutdown }),
    },
  }
}

type Need = <Value>(id: string, fits: (option: string) => Value | undefined) => Value | undefined
type Removal = Pick<Decisions, 'removeMsi' | 'keepMsi'>

/** Whether Configuration Manager updates; undefined where it does for some only and nobody says for whom. */
function managedBy(options: readonly string[], { managedUpdates }: FileFor): boolean | undefined {
  if (!options.includes('configMgr')) return false
  return options.length === 1 ? true : managedUpdates
}

/** The one way of licensing that is left for these devices; undefined where it is more than one. */
function licensingOf(options: readonly string[], { shared }: FileFor): Decisions['licensing'] | undefined {
  const ways = new Set(options.flatMap((option) => LICENSING[option] ?? []))
  if (shared === true && ways.has('shared')) return 'shared'
  if (ways.size > 1) ways.delete('shared')
  return ways.size === 1 ? [...ways][0] : undefined
}

/** Scrubbing and reinstalling take Office away before setup runs; products that stay have to be named. */
function removalOf(option: string, { keptMsi, aceDependants }: FileFor): Removal | undefined {
  const ace = aceDependants === true ? ['AceRedist'] : []
  if (option === 'removeAll') return { removeMsi: true, keepMsi: ace }
  if (option !== 'keepNamed') return { removeMsi: false, keepMsi: [] }
  return keptMsi === undefined ? undefined : { removeMsi: true, keepMsi: [...new Set([...keptMsi, ...ace])] }
}

/** MatchOS falls back to the first language of the company, and takes over those of Office that is removed. */
function languagesOf(
  choices: Choices,
  { regionLanguages }: FileFor,
  removesMsi: boolean,
  need: Need,
): Pick<DecidedSoFar, 'languages' | 'fallback'> {
  const tags = choices.languages ?? []
  const first = need('languages', (option) => option)
  const languages = need('languages.method', (option) => {
    if (option === 'matchOs') return ['MatchOS', ...(removesMsi ? ['MatchPreviousMSI'] : [])]
    return option === 'fixed' ? tags : regionLanguages
  })
  if (languages === undefined || first === undefined) return {}
  return { languages, fallback: languages.includes('MatchOS') ? first : null }
}

/** In images that several people use, OneDrive and Teams come in their form for the whole machine. (decision 9) */
function excludedOf(choices: Choices, pooled: boolean, need: Need): readonly string[] | undefined {
  need('applications.leftOut', (option) => option)
  const publisher = need('publisher', (option) => (option === 'leaveOut' ? ['Publisher'] : []))
  const chosen = choices['applications.leftOut']
  if (publisher === undefined || chosen === undefined) return undefined
  const apps = [
    ...chosen.flatMap((option) => APPS[option] ?? []),
    ...publisher,
    ...(pooled ? ['OneDrive', 'Teams'] : []),
  ]
  return [...new Set(apps)]
}
