import type { Edition, Template } from '../template/types.ts'
import { ITEMS, QUESTIONS } from './catalogue.ts'
import { GROUPS, SECTIONS } from './headings.ts'

/**
 * The template that comes along, in the edition asked for. Both editions hold every question and item, so that what is
 * hidden can be counted and comes back with another answer; the edition says for which clouds it may be used.
 */
export function builtInTemplate(edition: Edition): Template {
  return {
    name: 'microsoft-365-apps',
    edition,
    version: '1.0.0',
    publishedOn: '2026-11-23',
    sections: SECTIONS,
    groups: GROUPS,
    questions: QUESTIONS,
    items: ITEMS,
    changes: [
      {
        version: '1.0.0',
        day: '2026-11-23',
        text: { de: 'Erste Fassung: 93 Fragen, 136 Punkte', en: 'First version: 93 questions, 136 items' },
      },
    ],
  }
}
