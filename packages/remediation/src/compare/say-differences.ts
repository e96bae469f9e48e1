import { sayReason } from '../messages/say.ts'
import type { Language, Template, Text } from '../template/types.ts'
import type { ChecklistDifference } from './compare-checklists.ts'
import type { TemplateDifference } from './compare-templates.ts'

const WORDS = {
  service: { de: 'Dienst', en: 'Service' },
  question: { de: 'Frage', en: 'Question' },
  item: { de: 'Punkt', en: 'Item' },
  added: { de: 'neu', en: 'new' },
  removed: { de: 'entfällt', en: 'removed' },
  changed: { de: 'geändert', en: 'changed' },
  inScope: { de: 'dabei', en: 'in scope' },
  check: { de: 'zu klären', en: 'to be checked' },
  hidden: { de: 'ausgeblendet', en: 'hidden' },
  absent: { de: 'nicht in der Vorlage', en: 'not in the template' },
} as const satisfies Record<string, Text>

const FIELDS: Readonly<Record<string, Text>> = {
  text: { de: 'Wortlaut', en: 'wording' },
  title: { de: 'Titel', en: 'title' },
  help: { de: 'Hilfe', en: 'help' },
  why: { de: 'Begründung', en: 'reason' },
  verify: { de: 'Nachweis', en: 'proof' },
  options: { de: 'Antworten', en: 'answers' },
  kind: { de: 'Art', en: 'kind' },
  askedWhen: { de: 'Bedingung', en: 'condition' },
  when: { de: 'Regel', en: 'rule' },
  severity: { de: 'Gewicht', en: 'weight' },
  owner: { de: 'Zuständigkeit', en: 'owner' },
  services: { de: 'Dienste', en: 'services' },
  clouds: { de: 'Clouds', en: 'clouds' },
  topic: { de: 'Thema', en: 'topic' },
  section: { de: 'Abschnitt', en: 'section' },
  group: { de: 'Gruppe', en: 'group' },
}

/** A difference between templates as a sentence: `Item AD-03 changed (rule): Obtain vendor statements`. */
export function sayTemplateDifference(
  { kind, subject, id, title, fields }: TemplateDifference,
  language: Language,
): string {
  const named = fields.map((field) => FIELDS[field]?.[language] ?? field)
  const which = named.length === 0 ? '' : ` (${named.join(', ')})`
  return `${WORDS[subject][language]} ${id} ${WORDS[kind][language]}${which}: ${title[language]}`
}

/** A difference between checklists as a sentence, with the reason of the new place. */
export function sayChecklistDifference(
  { id, from, to, item }: ChecklistDifference,
  template: Template,
  language: Language,
): string {
  const title = template.items.find((one) => one.id === id)?.title[language]
  const name = title === undefined ? id : `${id} ${title}`
  const move = `${WORDS[from][language]} → ${WORDS[to][language]}`
  return to === 'absent' ? `${name}: ${move}` : `${name}: ${move}. ${sayReason(item, template, language)}`
}
