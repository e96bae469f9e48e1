import type { TextKey } from '../../language/text-key.ts'

/** The pages of an engagement, in the order of the tabs. A capability with a page adds its line here and its route. */
export const engagementTabs: readonly { readonly page: string; readonly label: TextKey }[] = [
  { page: '', label: 'engagements:tabs.course' },
  { page: '/usage', label: 'engagements:tabs.usage' },
  { page: '/notes', label: 'engagements:tabs.notes' },
  { page: '/history', label: 'engagements:tabs.history' },
]
