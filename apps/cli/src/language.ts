import type { Command } from 'commander'

export type Language = 'de' | 'en'

/**
 * The language to speak: `--lang` before LOTSE_LANG before LANG, English where none of them says German. It is looked up
 * before the commands are built, since their help texts need it.
 */
export function chooseLanguage(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  return known(flagValue(args)) ?? known(env.LOTSE_LANG) ?? known(env.LC_ALL || env.LANG) ?? 'en'
}

/** The language of the program a command belongs to. */
export function languageOf(command: Command): Language {
  return known(String(command.optsWithGlobals().lang ?? '')) ?? 'en'
}

function flagValue(args: readonly string[]): string | undefined {
  const end = args.indexOf('--')
  const own = end < 0 ? args : args.slice(0, end)
  const at = own.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const flag = own[at]
  return flag === '--lang' ? own[at + 1] : flag?.slice('--lang='.length)
}

function known(value: string | undefined): Language | null {
  const word = value?.toLowerCase() ?? ''
  if (/^de\b|^de[_-]/.test(word)) return 'de'
  return /^en\b|^en[_-]/.test(word) ? 'en' : null
}
