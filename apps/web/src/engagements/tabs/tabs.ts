import type { Engagement } from '@lotse/contract'
import type { TextKey } from '../../language/text-key.ts'

interface EngagementTab {
  readonly page: string
  readonly label: TextKey
  /** The right without which the page is not offered. */
  readonly right?: keyof Engagement['may']
}

/** The pages of an engagement, in the order of the tabs. A capability with a page adds its line here and its route. */
export const engagementTabs: readonly EngagementTab[] = [
  { page: '', label: 'engagements:tabs.course' },
  { page: '/usage', label: 'engagements:tabs.usage' },
  { page: '/devices', label: 'engagements:tabs.devices' },
  { page: '/status', label: 'engagements:tabs.status' },
  { page: '/notes', label: 'engagements:tabs.notes', right: 'readNotes' },
  { page: '/meetings', label: 'engagements:tabs.meetings' },
  { page: '/decisions', label: 'engagements:tabs.decisions' },
  { page: '/contacts', label: 'engagements:tabs.contacts' },
  { page: '/documents', label: 'engagements:tabs.documents' },
  { page: '/history', label: 'engagements:tabs.history', right: 'readHistory' },
]
