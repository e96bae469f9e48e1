import { writeFile } from 'node:fs/promises'
import { type DecidedSoFar, deriveOdt } from '@lotse/odt'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { safeText } from '../safe-text.ts'
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
  readonly out?: string
}

/** The options by which the open decisions are made. */
const OPTION_OF = {
  products: '--product',
  edition: '--edition',
  channel: '--channel',
  languages: '--language',
} as const

/** Writes a new configuration to standard output or a new file. 0 done, 2 not writable, 3 something is undecided. */
export async function newFile(options: NewOptions, language: Language): Promise<ExitCode> {
  const { text, open } = deriveOdt(decisionsOf(options))
  if (text === null) {
    const missing = Object.entries(OPTION_OF).flatMap(([name, option]) =>
      open.some((one) => one === name) ? [option] : [],
    )
    process.stderr.write(`${WORDS.undecided[language]} ${missing.join(', ')}\n`)
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

function decisionsOf(options: NewOptions): DecidedSoFar {
  const { product, language: languages, edition, channel } = options
  return {
    ...(product.length > 0 && { products: product }),
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
  }
}
