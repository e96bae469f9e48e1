import { type DeviceFacts, diffOdt, explainOdt, type OdtFile, readOdt, sayChange } from '@lotse/odt'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { safeJson, safeText } from '../safe-text.ts'
import { type Named, sayUnknown, unknownIn } from './names.ts'
import { whyOther } from './other-file.ts'
import { bytesAt } from './read-bytes.ts'
import { WORDS } from './words.ts'

interface Options {
  readonly format: string
  readonly language: Language
}

/** What a call says of the device; `none` stands for none of a kind. */
interface DeviceOptions {
  readonly architecture?: '32' | '64'
  readonly msi?: readonly string[]
  readonly installed?: readonly string[]
  readonly languages?: readonly string[]
  readonly channel?: string
}

/** Says what a configuration does. 0 done, 2 unreadable. */
export async function explainFile(
  path: string,
  { format, language, ...known }: Options & DeviceOptions,
): Promise<ExitCode> {
  const file = await configurationAt(path, language)
  if (file === null) return EXIT.failed
  // A device may hold what the lists do not know yet, so this is said and nothing more.
  const unknown = unknownIn(namesIn(known)).map((one) => `${safeText(sayUnknown(one, language))}\n`)
  process.stderr.write(unknown.join(''))
  const explanation = explainOdt(file, deviceOf(known), language)
  if (format === 'json') process.stdout.write(`${safeJson(explanation)}\n`)
  else
    for (const part of ['does', 'chance', 'sees'] as const)
      write([WORDS[part][language], ...explanation[part].map((line) => `  ${line}`)])
  return EXIT.fine
}

/** Says what differs in meaning. 0 nothing, 1 something, 2 unreadable. */
export async function diffFiles(before: string, after: string, { format, language }: Options): Promise<ExitCode> {
  const one = await configurationAt(before, language)
  const two = await configurationAt(after, language)
  if (one === null || two === null) return EXIT.failed
  const changes = diffOdt(one, two)
  if (format === 'json') {
    const told = changes.map((change) => ({ ...change, message: sayChange(change, language) }))
    process.stdout.write(`${safeJson(told)}\n`)
  } else write(changes.length === 0 ? [WORDS.same[language]] : changes.map((change) => sayChange(change, language)))
  return changes.length === 0 ? EXIT.fine : EXIT.findings
}

const namesIn = ({ installed = [], languages = [], channel }: DeviceOptions): readonly Named[] =>
  [
    ...installed.map((said) => ({ option: '--installed', kind: 'product', said }) as const),
    ...languages.map((said) => ({ option: '--languages', kind: 'fallback', said }) as const),
    ...(channel === undefined ? [] : [{ option: '--channel', kind: 'channel', said: channel } as const]),
  ].filter(({ said }) => said.toLowerCase() !== 'none')

function deviceOf({ architecture, msi, installed, languages, channel }: DeviceOptions): DeviceFacts {
  const known = (names: readonly string[]): readonly string[] => names.filter((name) => name.toLowerCase() !== 'none')
  return {
    ...(architecture !== undefined && { architecture }),
    ...(channel !== undefined && { channel }),
    ...(msi !== undefined && { msi: known(msi) }),
    ...(installed !== undefined && { clickToRun: known(installed) }),
    ...(languages !== undefined && { languages: known(languages) }),
  }
}

async function configurationAt(path: string, language: Language): Promise<OdtFile | null> {
  const bytes = await bytesAt(path)
  const file = bytes === null ? null : readOdt(bytes)
  const why = file === null ? WORDS.unreadable[language] : whyOther(file, language)
  if (why === null && file?.parsed?.root.name === 'Configuration') return file
  process.stderr.write(`${safeText(path)}: ${safeText(why ?? WORDS.notWellFormed[language])}\n`)
  return null
}

const write = (lines: readonly string[]): void => {
  process.stdout.write(lines.map((line) => `${safeText(line)}\n`).join(''))
}
