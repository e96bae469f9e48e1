import { writeFile } from 'node:fs/promises'
import { type DecidedSoFar, deriveOdt, type FilePurpose, sayOpen } from '@lotse/odt'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { safeText } from '../safe-text.ts'
import { type Named, sayUnknown, spelt, unknownIn } from './names.ts'
import { WORDS } from './words.ts'

/** What a call decides; what has a usual answer may be left out. */
export interface NewOptions {
  readonly product: readonly string[]
  readonly edition?: '32' | '64'
  readonly channel?: string
  readonly language: readonly string[]
  readonly fallback?: string
  readonly source?: string
  readonly exclude: readonly string[]
  readonly keep: readonly string[]
  readonly licensing: 'user' | 'shared' | 'device'
  readonly migrate?: boolean
  readonly managedUpdates?: boolean
  readonly updates: boolean
  readonly removeMsi: boolean
  readonly visible?: boolean
  readonly closeApps?: boolean
  readonly activation?: 'kms' | 'mak'
  readonly tokenFolder?: string
  readonly build?: string
  readonly updatePath?: string
  readonly remove: readonly string[]
  readonly formats?: 'openXml' | 'openDocument'
  readonly company?: string
  readonly log?: string
  readonly onTop?: boolean
  readonly carryOver?: boolean
  readonly removal?: boolean
  readonly out?: string
}

/** The options by which the open decisions are made. */
const OPTION_OF = {
  products: '--product',
  edition: '--edition',
  channel: '--channel',
  languages: '--language',
  volumeActivation: '--activation',
} as const

/** Writes a new configuration to standard output or a new file. 0 done, 2 not writable, 3 something is undecided or does not exist. */
export async function newFile(options: NewOptions, language: Language): Promise<ExitCode> {
  const unknown = unknownIn(namesIn(options))
  if (unknown.length > 0) {
    process.stderr.write(unknown.map((one) => `${safeText(sayUnknown(one, language))}\n`).join(''))
    return EXIT.wrongCall
  }
  const usual = inUsualSpelling(options)
  const purpose = purposeOf(usual)
  if (purpose === null) {
    process.stderr.write(`${WORDS.oneAtATime[language]}\n`)
    return EXIT.wrongCall
  }
  const { text, open } = deriveOdt(decisionsOf(usual), purpose)
  if (text === null) {
    const optionOf = new Map<string, string>(Object.entries(OPTION_OF))
    const missing = open.map((answer) => `  ${optionOf.get(answer) ?? ''}  ${sayOpen(answer, language)}`)
    process.stderr.write(`${[WORDS.undecided[language], ...missing].join('\n')}\n`)
    return EXIT.wrongCall
  }
  if (options.out === undefined) {
    process.stdout.write(text)
    return EXIT.fine
  }
  try {
    await writeFile(options.out, text, { flag: 'wx' })
    return EXIT.fine
  } catch {
    process.stderr.write(`${safeText(options.out)}: ${WORDS.notWritable[language]}\n`)
    return EXIT.failed
  }
}

/** Every name in a call that must exist, with the option it was given for. */
const namesIn = (options: NewOptions): readonly Named[] => [
  ...options.product.map((said) => ({ option: '--product', kind: 'product', said }) as const),
  ...options.remove.map((said) => ({ option: '--remove', kind: 'product', said }) as const),
  ...(options.channel === undefined ? [] : [{ option: '--channel', kind: 'channel', said: options.channel } as const]),
  ...options.language.map((said) => ({ option: '--language', kind: 'language', said }) as const),
  ...(options.fallback === undefined
    ? []
    : [{ option: '--fallback', kind: 'fallback', said: options.fallback } as const]),
  ...options.exclude.map((said) => ({ option: '--exclude', kind: 'app', said }) as const),
  ...options.keep.map((said) => ({ option: '--keep', kind: 'setupId', said }) as const),
  ...(options.build === undefined ? [] : [{ option: '--build', kind: 'build', said: options.build } as const]),
]

const inUsualSpelling = (options: NewOptions): NewOptions => ({
  ...options,
  product: options.product.map((one) => spelt('product', one)),
  remove: options.remove.map((one) => spelt('product', one)),
  ...(options.channel !== undefined && { channel: spelt('channel', options.channel) }),
  language: options.language.map((one) => spelt('language', one)),
  ...(options.fallback !== undefined && { fallback: spelt('fallback', options.fallback) }),
  exclude: options.exclude.map((one) => spelt('app', one)),
  keep: options.keep.map((one) => spelt('setupId', one)),
})

/** Null where more or less than one thing is to go on top. */
function purposeOf({ onTop, removal, product, language: tags }: NewOptions): FilePurpose | null {
  if (removal === true) return { kind: 'removal', of: { kind: 'install' } }
  if (onTop !== true) return { kind: 'install' }
  const [id, ...more] = product
  if (id === undefined || more.length > 0) return null
  const kind = { languagepack: 'language', proofingtools: 'proofing' } as const
  const added = Object.entries(kind).find(([name]) => name === id.toLowerCase())?.[1]
  if (added === undefined) return { kind: 'product', id }
  const [tag] = tags
  return tag === undefined || tags.length > 1 ? null : { kind: added, tag }
}

function decisionsOf(options: NewOptions): DecidedSoFar {
  const { product, language: languages, edition, channel } = options
  return {
    ...(product.length > 0 && options.onTop !== true && { products: product }),
    ...(edition !== undefined && { edition }),
    ...(channel !== undefined && { channel }),
    ...(languages.length > 0 && { languages }),
    fallback: options.fallback ?? null,
    sourcePath: options.source ?? null,
    migrateArchitecture: options.migrate === true,
    updates: options.updates,
    managedUpdates: options.managedUpdates === true,
    licensing: options.licensing,
    removeMsi: options.removeMsi,
    keepMsi: options.keep,
    excludedApps: options.exclude,
    silent: options.visible !== true,
    acceptTerms: true,
    forceShutdown: options.closeApps === true,
    ...furtherOf(options),
  }
}

function furtherOf(options: NewOptions): DecidedSoFar {
  const { activation, tokenFolder, build, updatePath, remove, formats, company, log, carryOver } = options
  return {
    ...(activation !== undefined && { volumeActivation: activation }),
    ...(tokenFolder !== undefined && { tokenFolder }),
    ...(build !== undefined && { version: build }),
    ...(updatePath !== undefined && { updatePath }),
    ...(remove.length > 0 && { removeClickToRun: remove }),
    ...(formats !== undefined && { formats }),
    ...(company !== undefined && { company }),
    ...(log !== undefined && { logging: { level: 'Standard' as const, path: log } }),
    ...(carryOver === true && { carryOverMsi: true }),
  }
}
