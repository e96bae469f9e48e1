import { type Command, InvalidArgumentError, Option } from 'commander'
import { EXIT_CODE_HELP } from './exit-codes.ts'
import { groupOf } from './groups.ts'
import { type Language, languageOf } from './language.ts'
import type { CreateOptions, TokenOptions } from './sign-in/tokens.ts'

const WORDS = {
  group: {
    en: 'personal tokens, for scripts that use the API as a person',
    de: 'persönliche Tokens, für Skripte, die die API für eine Person benutzen',
  },
  create: { en: 'create a token; it is shown this one time', de: 'ein Token anlegen; es wird nur dieses Mal gezeigt' },
  list: { en: 'list the valid tokens of a person', de: 'die gültigen Tokens einer Person auflisten' },
  revoke: { en: 'end a token at once', de: 'ein Token sofort ungültig machen' },
  token: { en: 'name or id of the token', de: 'Name oder Id des Tokens' },
  data: { en: 'data folder (also LOTSE_DATA)', de: 'Datenordner (auch LOTSE_DATA)' },
  email: { en: 'whose token', de: 'wessen Token' },
  name: { en: 'what it is for', de: 'wofür es ist' },
  rights: { en: 'what it may do', de: 'was es darf' },
  days: { en: 'how long it is valid, 1 to 366 days', de: 'wie lange es gilt, 1 bis 366 Tage' },
  notDays: { en: 'Expected a whole number from 1 to 366.', de: 'Erwartet wird eine ganze Zahl von 1 bis 366.' },
  format: { en: 'how to print the result', de: 'Form der Ausgabe' },
  after: {
    en: `
A token acts as its person, with their rights or less: send it as "Authorization: Bearer lotse_…". Whoever can read the data
folder may create one here, also while Lotse runs; everybody else creates their own in the browser. The trail notes it.

Examples:
  lotse token create --email anna@example.org --name nightly-report --rights read --days 30
  lotse token list --email anna@example.org --format json
  lotse token revoke nightly-report --email anna@example.org`,
    de: `
Ein Token handelt als seine Person, mit deren Rechten oder weniger: Senden Sie es als „Authorization: Bearer lotse_…“. Wer den
Datenordner lesen kann, darf hier eines anlegen, auch bei laufendem Lotse; alle anderen legen ihre im Browser an. Die Spur
hält es fest.

Beispiele:
  lotse token create --email anna@example.org --name nachtbericht --rights read --days 30
  lotse token list --email anna@example.org --format json
  lotse token revoke nachtbericht --email anna@example.org`,
  },
} as const

/** Adds `lotse token create`, `list` and `revoke`. */
export function register(program: Command): void {
  const language = languageOf(program)
  const group = groupOf(program, 'token', WORDS.group[language]).addHelpText(
    'after',
    `${WORDS.after[language]}\n\n${EXIT_CODE_HELP[language]}`,
  )
  common(group.command('create'), 'create', language)
    .requiredOption('--name <name>', WORDS.name[language])
    .addOption(new Option('--rights <rights>', WORDS.rights[language]).choices(['read', 'write']).default('read'))
    .option('--days <days>', WORDS.days[language], daysFrom(language), 90)
    .action(async (options: Omit<CreateOptions, 'language'>) => {
      const { createToken } = await import('./sign-in/tokens.ts')
      process.exitCode = await createToken({ ...options, language })
    })
  common(group.command('list'), 'list', language).action(async (options: Omit<TokenOptions, 'language'>) => {
    const { listTokens } = await import('./sign-in/tokens.ts')
    process.exitCode = await listTokens({ ...options, language })
  })
  common(group.command('revoke'), 'revoke', language)
    .argument('<token>', WORDS.token[language])
    .action(async (token: string, options: Omit<TokenOptions, 'language'>) => {
      const { revokeToken } = await import('./sign-in/tokens.ts')
      process.exitCode = await revokeToken(token, { ...options, language })
    })
}

function common(command: Command, word: 'create' | 'list' | 'revoke', language: Language): Command {
  return command
    .description(WORDS[word][language])
    .requiredOption('--email <address>', WORDS.email[language])
    .option('--data <folder>', WORDS.data[language])
    .addOption(new Option('--format <format>', WORDS.format[language]).choices(['table', 'json']).default('table'))
}

function daysFrom(language: Language): (text: string) => number {
  return (text) => {
    const days = Number(text)
    if (!Number.isInteger(days) || days < 1 || days > 366) throw new InvalidArgumentError(WORDS.notDays[language])
    return days
  }
}
