import { saySeverity } from '../messages/say.ts'
import { RULES } from '../rules/index.ts'
import { type Language, READERS } from '../rules/rule.ts'
import type { Sample } from './fixture.ts'
import { FIXTURES } from './fixtures/index.ts'
import { tableLines } from './table.ts'

const WORDS = {
  title: { en: 'Rules for macros, controls and files', de: 'Regeln für Makros, Steuerelemente und Dateien' },
  made: {
    en: 'Made from the rules and their tests by `node packages/readiness/src/testing/write-rules.ts`.',
    de: 'Aus den Regeln und ihren Tests gemacht von `node packages/readiness/src/testing/write-rules.ts`.',
  },
  head: {
    en: 'rule | severity | only in 64 bit | for the customer',
    de: 'Regel | Schwere | nur in 64 Bit | für den Kunden',
  },
  yes: { en: 'yes', de: 'ja' },
  off: { en: 'Asked for only where a person switches it on.', de: 'Wird nur auf Wunsch eines Menschen geprüft.' },
  engineer: { en: 'Who changes the code', de: 'Wer den Code ändert' },
  lead: { en: 'Who leads the project', de: 'Wer das Projekt leitet' },
  manager: { en: 'Who answers for it at the customer', de: 'Wer beim Kunden die Verantwortung trägt' },
  fires: { en: 'Fires on:', de: 'Schlägt an bei:' },
  silent: { en: 'Silent on:', de: 'Schweigt bei:' },
} as const

/** The page of all rules in a language: a table, then each rule with its texts and its example. */
export function rulesPage(language: Language): string {
  const say = (word: keyof typeof WORDS): string => WORDS[word][language]
  const head = say('head').split(' | ')
  const rows = RULES.map(({ id, severity, only64, texts }) => [
    `[${id}](#${id.toLowerCase()})`,
    saySeverity(severity, language),
    only64 ? say('yes') : '',
    texts.manager[language].replaceAll('|', '\\|'),
  ])
  const sections = RULES.map(({ id, severity, off, texts }) => {
    const example = FIXTURES.find(({ rule }) => rule === id)
    return [
      `## ${id}`,
      '',
      `**${saySeverity(severity, language)}**`,
      '',
      ...READERS.map((reader) => `- ${say(reader)}: ${texts[reader][language].replaceAll('*', '\\*')}`),
      '',
      ...(off === true ? [say('off'), ''] : []),
      ...(example === undefined
        ? []
        : [say('fires'), '', ...shown(example.reject), '', say('silent'), '', ...shown(example.accept), '']),
    ].join('\n')
  })
  return [`# ${say('title')}`, '', say('made'), '', ...tableLines(head, rows), '', ...sections].join('\n')
}

/** A sample as a reader sees it: code, or the facts that count. */
function shown({ code, facts, project, options }: Sample): string[] {
  if (code !== undefined && code !== '' && project === undefined && options === undefined)
    return ['```vba', code.replaceAll('\r\n', '\n'), '```']
  const what = { ...facts, ...project, ...options }
  return ['```text', JSON.stringify(what), '```']
}
