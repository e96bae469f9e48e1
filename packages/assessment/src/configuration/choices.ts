import type { DecidedSoFar, Decisions } from '@lotse/odt'
import { excludedOf } from './apps.ts'
import { bearsOn, counts } from './counts.ts'
import type { Choices, FileFor, Need } from './file-for.ts'
import { addedFrom, hostsFrom, isVolumeId, moreLanguagesFrom } from './on-top.ts'

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

/**
 * Of all choices those that the file is made of: what has to be remembered with it, to tell later what changed. Where nothing
 * was decided the choice is empty.
 */
export function choicesFor(choices: Choices, file: FileFor): Choices {
  const asked = new Set<string>()
  const watched = new Proxy(choices, {
    get: (all, id) => {
      asked.add(String(id))
      return all[String(id)]
    },
  })
  decisionsFrom(watched, file)
  const made = [...asked].filter((id) => bearsOn(id, file.purpose))
  return Object.fromEntries(made.map((id) => [id, choices[id] ?? []]))
}

/**
 * What the decisions of the workshop say of a file (assessment-decisions.md, "Sets"), for `deriveOdt`: of the one that installs
 * the suite, or of those for Visio, Project and more languages, which are packages of their own on top of it, and of what takes
 * each away again. `filesOf` tells which files there are.
 */
export function decisionsFrom(choices: Choices, file: FileFor): FromChoices {
  const open: string[] = []
  /** The one option of a decision; notes that it is open where there is none or `fits` does not know what to do with it. */
  const need = <Value>(id: string, fits: (option: string) => Value | undefined): Value | undefined => {
    const [option] = choices[id] ?? []
    const value = option === undefined ? undefined : fits(option)
    if (value === undefined && counts(id, file.purpose) && !open.includes(id)) open.push(id)
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
  const onTop = file.purpose?.kind === 'product'
  const licensing = pooled || onTop ? 'shared' : need('activation', () => licensingOf(choices.activation ?? [], file))
  const keyed = volume || (file.purpose?.kind === 'product' && isVolumeId(file.purpose.id))
  const volumeActivation = keyed ? need('activation', () => file.volumeActivation) : undefined
  const apps = excludedOf(choices, { pooled, volume }, need)
  const more = choices['languages.more'] ?? []
  need('languages.more', () => (more.length > 0 ? more : undefined))
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
      ...(fromShare(choices, file) && { updatePath: file.updatePath }),
      ...(licensing !== undefined && { licensing: volume ? 'user' : licensing }),
      ...(volumeActivation !== undefined && { volumeActivation }),
      ...hostsFrom(file, volume, need),
      ...addedFrom(file, volume, need),
      ...moreLanguagesFrom(choices, file, languages.languages ?? []),
      ...(file.macrosByFile === true && choices.macros?.includes('signed') && { macros: 'signed' as const }),
      ...file.settled,
      ...removal,
      ...(apps !== undefined && { excludedApps: apps }),
      // Whoever rolls out for an organisation accepts the terms for it.
      ...(silent !== undefined && { silent, acceptTerms: true }),
      ...(forceShutdown !== undefined && { forceShutdown }),
    },
  }
}

type Removal = Pick<Decisions, 'removeMsi' | 'keepMsi'>

/** A share is the only way, and the image is not the one that is renewed instead. */
const fromShare = (choices: Choices, file: FileFor): boolean =>
  choices['updates.delivery']?.join() === 'share' && file.updatePath !== undefined && file.pooledImage !== true

/**
 * Whether Configuration Manager updates; undefined where it does for some only and nobody says for whom, or where all updates
 * come from a share nobody has named.
 */
function managedBy(options: readonly string[], { managedUpdates, updatePath }: FileFor): boolean | undefined {
  if (options.join() === 'share') return updatePath === undefined ? undefined : false
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
