import { Command, Option } from 'commander'
import about from '../package.json' with { type: 'json' }
import { EXIT_CODE_HELP } from './exit-codes.ts'
import type { Language } from './language.ts'

const WORDS = {
  description: {
    en: 'Guides customers through deploying Microsoft 365 Apps.',
    de: 'Begleitet Kunden durch die Bereitstellung von Microsoft 365 Apps.',
  },
  language: {
    en: 'language of messages: de or en (also LOTSE_LANG, LANG)',
    de: 'Sprache der Meldungen: de oder en (auch LOTSE_LANG, LANG)',
  },
  version: { en: 'print the version', de: 'Version ausgeben' },
  help: { en: 'print help', de: 'Hilfe ausgeben' },
  helpCommand: { en: 'print help for a command', de: 'Hilfe zu einem Befehl ausgeben' },
} as const

/** The tree of the given commands, without doing anything yet. Commands load what they need when they run. */
export function buildProgram(language: Language, commands: readonly ((program: Command) => void)[]): Command {
  const program = new Command('lotse')
    .description(WORDS.description[language])
    .version(about.version, '-V, --version', WORDS.version[language])
    .helpOption('-h, --help', WORDS.help[language])
    .helpCommand('help [command]', WORDS.helpCommand[language])
    .addOption(new Option('--lang <language>', WORDS.language[language]).choices(['de', 'en']))
    .addHelpText('after', `\n${EXIT_CODE_HELP[language]}`)
    .showHelpAfterError(language === 'de' ? '(--help zeigt, was möglich ist)' : '(--help shows what is possible)')
    .exitOverride()
  program.setOptionValue('lang', language)
  for (const register of commands) register(program)
  return program
}
