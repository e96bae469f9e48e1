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

interface TabGroup {
  readonly label: TextKey
  readonly tabs: readonly EngagementTab[]
}

/**
 * The pages of an engagement, in groups that follow the work, in the order of the tabs. A capability with a page adds its
 * line here and its route; in which group it stands is not part of its address.
 */
export const engagementTabs: readonly TabGroup[] = [
  {
    label: 'engagements:tabs.group.overview',
    tabs: [
      { page: '', label: 'engagements:tabs.course' },
      { page: '/usage', label: 'engagements:tabs.usage', besides: true },
      { page: '/status', label: 'engagements:tabs.status' },
      { page: '/history', label: 'engagements:tabs.history', right: 'readHistory' },
    ],
  },
  {
    label: 'engagements:tabs.group.assess',
    tabs: [
      { page: '/devices', label: 'engagements:tabs.devices', besides: true },
      { page: '/workshop', label: 'engagements:tabs.workshop' },
      { page: '/remediation', label: 'engagements:tabs.remediation' },
    ],
  },
  {
    label: 'engagements:tabs.group.deploy',
    tabs: [
      { page: '/configurations', label: 'engagements:tabs.configurations', right: 'readNotes' },
      { page: '/packages', label: 'engagements:tabs.packages', right: 'readNotes' },
      { page: '/rings', label: 'engagements:tabs.rings' },
    ],
  },
  {
    label: 'engagements:tabs.group.enable',
    tabs: [
      { page: '/adoption', label: 'engagements:tabs.adoption' },
      { page: '/acceleration', label: 'engagements:tabs.acceleration', right: 'readNotes' },
    ],
  },
  {
    label: 'engagements:tabs.group.together',
    tabs: [
      { page: '/notes', label: 'engagements:tabs.notes', right: 'readNotes' },
      { page: '/meetings', label: 'engagements:tabs.meetings' },
      { page: '/decisions', label: 'engagements:tabs.decisions' },
      { page: '/documents', label: 'engagements:tabs.documents' },
      { page: '/contacts', label: 'engagements:tabs.contacts', besides: true },
      { page: '/expert-requests', label: 'engagements:tabs.expertRequests', right: 'readNotes' },
      { page: '/outside-help', label: 'engagements:tabs.outsideHelp', right: 'readNotes' },
    ],
  },
]
