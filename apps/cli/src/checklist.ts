import { type Command, Option } from 'commander'
import type { EvaluateOptions } from './checklist/evaluate-answers.ts'
import { EXIT_CODE_HELP } from './exit-codes.ts'
import { groupOf } from './groups.ts'
import { languageOf } from './language.ts'

/** What all commands of `lotse checklist` are about. */
export const CHECKLIST_GROUP = {
  en: 'questionnaire and remediation checklist',
  de: 'Fragebogen und Checkliste',
} as const

const WORDS = {
  evaluate: {
    en: 'say which items answers bring in, and why',
    de: 'Sagen, welche Punkte Antworten einbeziehen, und warum',
  },
  answers: { en: 'JSON file with answers by question id', de: 'JSON-Datei mit Antworten je Kennung der Frage' },
  format: { en: 'how to print the result', de: 'Form der Ausgabe' },
  edition: {
    en: 'expected edition; by default the one of the answered cloud',
    de: 'erwartete Ausgabe; ohne Angabe die der beantworteten Cloud',
  },
  template: {
    en: 'JSON file with own questions and items, as the browser exports it',
    de: 'JSON-Datei mit eigenen Fragen und Punkten, wie der Browser sie exportiert',
  },
  hidden: { en: 'list hidden items too', de: 'auch ausgeblendete Punkte auflisten' },
  after: {
    en: `
Answers are options or lists of them, true or false, whole numbers, or "unknown" anywhere. What is not answered stays open:
its items are to be checked. Needs no server and stores nothing.

Exit codes: 0 done, 2 the answers cannot be used or the edition is wrong, 3 wrong call

Example:
  lotse checklist evaluate answers.json --format json`,
    de: `
Antworten sind Kennungen oder Listen davon, true oder false, ganze Zahlen, oder überall "unknown". Was nicht beantwortet ist, bleibt
offen: Seine Punkte sind zu klären. Braucht keinen Server und speichert nichts.

Exit-Codes: 0 fertig, 2 Antworten nicht verwendbar oder falsche Ausgabe, 3 falscher Aufruf

Beispiel:
  lotse checklist evaluate antworten.json --format json`,
  },
} as const

/** Adds `lotse checklist …`. */
export function register(program: Command): void {
  const language = languageOf(program)
  groupOf(program, 'checklist', CHECKLIST_GROUP[language])
    .addHelpText('after', `\n${EXIT_CODE_HELP[language]}`)
    .command('evaluate')
    .description(WORDS.evaluate[language])
    .argument('<answers>', WORDS.answers[language])
    .addOption(new Option('--format <format>', WORDS.format[language]).choices(['table', 'json']).default('table'))
    .addOption(new Option('--edition <edition>', WORDS.edition[language]).choices(['commercial', 'usGov']))
    .option('--hidden', WORDS.hidden[language])
    .option('--template <file>', WORDS.template[language])
    .addHelpText('after', WORDS.after[language])
    .action(async (path: string, options: Omit<EvaluateOptions, 'language'>) => {
      const { evaluateAnswers } = await import('./checklist/evaluate-answers.ts')
      process.exitCode = await evaluateAnswers(path, { ...options, language })
    })
}
