import type { GuideLink } from '../links/guide-links.ts'
import type { Language } from '../text.ts'

/** A page of the vendor on training, and the languages it exists in. */
export interface TrainingLink extends GuideLink {
  readonly languages: readonly Language[]
}

/** The day of the vendor's published sources that name each address below. */
const NAMED_ON = '2024-10-21'

/** Where the vendor's own material is: linked, never copied. (acm.md §6, §10) */
export const TRAINING_LINKS: readonly TrainingLink[] = [
  {
    id: 'training/everyday',
    title: {
      de: 'Schulung zu Word, Excel, PowerPoint und Outlook',
      en: 'Training on Word, Excel, PowerPoint and Outlook',
    },
    url: 'https://support.microsoft.com/training',
    checkedOn: NAMED_ON,
    state: 'current',
    languages: ['de', 'en'],
  },
  {
    id: 'training/adoption',
    title: { de: 'Material für die Einführung', en: 'Adoption material' },
    url: 'https://adoption.microsoft.com/microsoft-365/',
    checkedOn: NAMED_ON,
    state: 'current',
    languages: ['en'],
  },
  {
    id: 'training/champions',
    title: { de: 'Programm für Multiplikatoren', en: 'Champions programme' },
    url: 'https://adoption.microsoft.com/become-a-champion/',
    checkedOn: NAMED_ON,
    state: 'current',
    languages: ['en'],
  },
  {
    id: 'training/pathways',
    title: { de: 'Lernpfade für das eigene Intranet', en: 'Learning pathways for your own intranet' },
    url: 'https://adoption.microsoft.com/microsoft-365-learning-pathways/',
    checkedOn: NAMED_ON,
    state: 'current',
    languages: ['en'],
  },
  {
    id: 'training/scenarios',
    title: { de: 'Beispiele nach Rolle und Branche', en: 'Examples by role and industry' },
    url: 'https://adoption.microsoft.com/scenario-library/',
    checkedOn: '2025-11-01',
    state: 'current',
    languages: ['en'],
  },
]

/** The pages on a form of training, in the order it names them. */
export const linksOf = (ids: readonly string[]): readonly TrainingLink[] =>
  ids.flatMap((id) => TRAINING_LINKS.find((link) => link.id === id) ?? [])
