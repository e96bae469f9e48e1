import type { Text } from '../text.ts'

/** Something that works differently for a group afterwards. (acm.md §3) */
export interface ImpactChange {
  readonly id: string
  readonly title: Text
}

const change = (id: string, de: string, en: string): ImpactChange => ({ id, title: { de, en } })

export const IMPACT_CHANGES: readonly ImpactChange[] = [
  change('look', 'Aussehen', 'look'),
  change('fileDialogs', 'Öffnen und Speichern mit Orten in der Cloud', 'file dialogs with places in the cloud'),
  change('signIn', 'Anmelden beim ersten Start', 'sign-in at the first start'),
  change('updates', 'Updates kommen von selbst', 'updates come by themselves'),
  change('autosave', 'automatisches Speichern', 'autosave'),
  change('outlook', 'ein anderes Outlook', 'another Outlook'),
  change('removedPrograms', 'Programme fallen weg', 'programs go away'),
  change('macroPrompts', 'Rückfragen bei Makros', 'prompts for macros'),
]

export type Effect = 'low' | 'medium' | 'high'

/** How much a group is affected: whoever has critical add-ins or macros always much, whatever was said. (acm.md §3) */
export const effectOf = (said: Effect, critical: string | null): Effect => (critical === null ? said : 'high')
