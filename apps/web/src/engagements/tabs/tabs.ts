import type { Engagement } from '@lotse/contract'
import type { TextKey } from '../../language/text-key.ts'

interface EngagementTab {
  readonly page: string
  readonly label: TextKey
  /** The right without which the page is not offered. */
  readonly right?: keyof Engagement['may']
  /** It shows what belongs to more than this engagement: not for whoever came with a personal link. */
  readonly besides?: boolean
}

/** The pages of an engagement, in the order of the tabs. A capability with a page adds its line here and its route. */
export const engagementTabs: readonly EngagementTab[] = [
  { page: '', label: 'engagements:tabs.course' },
  { page: '/usage', label: 'engagements:tabs.usage', besides: true },
  { page: '/devices', label: 'engagements:tabs.devices', besides: true },
  { page: '/remediation', label: 'engagements:tabs.remediation' },
  { page: '/rings', label: 'engagements:tabs.rings' },
  { page: '/acceleration', label: 'engagements:tabs.acceleration', right: 'readNotes' },
  { page: '/status', label: 'engagements:tabs.status' },
  { page: '/notes', label: 'engagements:tabs.notes', right: 'readNotes' },
  { page: '/meetings', label: 'engagements:tabs.meetings' },
  { page: '/workshop', label: 'engagements:tabs.workshop' },
  { page: '/configurations', label: 'engagements:tabs.configurations', right: 'readNotes' },
  { page: '/packages', label: 'engagements:tabs.packages', right: 'readNotes' },
  { page: '/adoption', label: 'engagements:tabs.adoption' },
  { page: '/outside-help', label: 'engagements:tabs.outsideHelp', right: 'readNotes' },
  { page: '/decisions', label: 'engagements:tabs.decisions' },
  { page: '/expert-requests', label: 'engagements:tabs.expertRequests', right: 'readNotes' },
  { page: '/contacts', label: 'engagements:tabs.contacts', besides: true },
  { page: '/documents', label: 'engagements:tabs.documents' },
  { page: '/history', label: 'engagements:tabs.history', right: 'readHistory' },
]
