import type { Language } from '../lint/types.ts'
import { RULES } from '../rules/index.ts'
import { FIXTURES } from './fixtures/index.ts'
import { tableLines } from './table.ts'

const WORDS = {
  title: {
    en: 'Rules for configurations of the Office Deployment Tool',
    de: 'Regeln für Konfigurationen des Office-Bereitstellungstools',
  },
  made: {
    en: 'Made from the rules and their tests by `node packages/odt/src/testing/write-rules.ts`. A comment `lotse-ignore RULE: REASON` sets a rule aside for a file.',
    de: 'Aus den Regeln und ihren Tests gemacht von `node packages/odt/src/testing/write-rules.ts`. Ein Kommentar `lotse-ignore REGEL: GRUND` setzt eine Regel für eine Datei aus.',
  },
  head: { en: 'rule | severity | for the project', de: 'Regel | Schwere | für das Projekt' },
  error: { en: 'error', de: 'Fehler' },
  warning: { en: 'warning', de: 'Warnung' },
  information: { en: 'information', de: 'Hinweis' },
  notIn: { en: 'Not judged in these modes, which do not read it:', de: 'Nicht geprüft in Modi, die es nicht lesen:' },
  fires: { en: 'Fires on:', de: 'Schlägt an bei:' },
  silent: { en: 'Silent on:', de: 'Schweigt bei:' },
  around: {
    en: 'Judges the project or package around a file.',
    de: 'Beurteilt Projekt oder Paket um eine Datei herum.',
  },
} as const

/** The page of all rules in a language: a table, then each rule with its example. */
export function rulesPage(language: Language): string {
  const say = (word: keyof typeof WORDS): string => WORDS[word][language]
  const rows = RULES.map(({ id, severity, lead }) => [`[${id}](#${id})`, say(severity), cell(lead[language])])
  const sections = RULES.map(({ id, severity, engineer, lead, notIn = [] }) => {
    const example = FIXTURES.find(({ rule }) => rule === id)
    const shown =
      example === undefined
        ? [say('around')]
        : [
            say('fires'),
            '',
            '```xml',
            example.reject.trim(),
            '```',
            '',
            say('silent'),
            '',
            '```xml',
            example.accept.trim(),
            '```',
          ]
    return [
      `## ${id}`,
      '',
      `**${say(severity)}** · ${engineer[language]}`,
      '',
      `_${lead[language]}_`,
      '',
      ...(notIn.length === 0 ? [] : [`${say('notIn')} ${notIn.join(', ')}`, '']),
      ...shown,
      '',
    ].join('\n')
  })
  return [
    `# ${say('title')}`,
    '',
    say('made'),
    '',
    ...tableLines(say('head').split(' | '), rows),
    '',
    ...sections,
  ].join('\n')
}

const cell = (text: string): string => text.replaceAll('|', '\\|')
