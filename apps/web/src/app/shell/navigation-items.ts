import { BoardRegular } from '@fluentui/react-icons/svg/board'
import { BookOpenRegular } from '@fluentui/react-icons/svg/book-open'
import { CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { ClipboardTaskListLtrRegular } from '@fluentui/react-icons/svg/clipboard-task-list-ltr'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { LightbulbRegular } from '@fluentui/react-icons/svg/lightbulb'
import { MegaphoneRegular } from '@fluentui/react-icons/svg/megaphone'
import { NoteRegular } from '@fluentui/react-icons/svg/note'
import { PeopleRegular } from '@fluentui/react-icons/svg/people'
import { PersonCircleRegular } from '@fluentui/react-icons/svg/person-circle'
import { PersonSupportRegular } from '@fluentui/react-icons/svg/person-support'
import { RocketRegular } from '@fluentui/react-icons/svg/rocket'
import { SettingsRegular } from '@fluentui/react-icons/svg/settings'
import type { Self } from '@lotse/contract'
import type { ComponentType } from 'react'
import type { TextKey } from '../../language/text-key.ts'
import { WorkSign } from './WorkSign.tsx'

/** One entry of the navigation. Its page also becomes reachable from the command palette. */
export interface NavigationItem {
  readonly id: string
  readonly label: TextKey
  readonly icon: ComponentType
  readonly to: string
  /** Entries of one group stand together; the main group has no heading. */
  readonly group: 'main' | 'administration'
  /** What stands behind the name, such as how much is due. */
  readonly sign?: ComponentType
  /** A key that leads there from everywhere. */
  readonly shortcut?: string
  isVisible(self: Self): boolean
}

/** What the navigation shows, in this order. A capability with a page of its own adds its entry here. */
export const navigationItems: readonly NavigationItem[] = [
  {
    id: 'own',
    label: 'app:navigation.own',
    icon: ClipboardTaskListLtrRegular,
    to: '/',
    group: 'main',
    isVisible: ({ only }) => only !== null,
  },
  {
    id: 'work',
    label: 'app:navigation.work',
    icon: ClipboardTaskListLtrRegular,
    to: '/work',
    group: 'main',
    sign: WorkSign,
    shortcut: 'w',
    isVisible: ({ kind }) => kind === 'staff',
  },
  {
    id: 'portfolio',
    label: 'app:navigation.portfolio',
    icon: BoardRegular,
    to: '/portfolio',
    group: 'main',
    isVisible: ({ only }) => only === null,
  },
  {
    id: 'acceleration',
    label: 'app:navigation.acceleration',
    icon: RocketRegular,
    to: '/acceleration',
    group: 'main',
    isVisible: ({ kind }) => kind === 'staff',
  },
  {
    id: 'meetings',
    label: 'app:navigation.meetings',
    icon: CalendarLtrRegular,
    to: '/meetings',
    group: 'main',
    isVisible: ({ only }) => only === null,
  },
  {
    id: 'notes',
    label: 'app:navigation.notes',
    icon: NoteRegular,
    to: '/notes',
    group: 'main',
    isVisible: ({ kind }) => kind === 'staff',
  },
  {
    id: 'expert-requests',
    label: 'app:navigation.expertRequests',
    icon: PersonSupportRegular,
    to: '/expert-requests',
    group: 'main',
    isVisible: ({ kind }) => kind === 'staff',
  },
  {
    id: 'solutions',
    label: 'app:navigation.solutions',
    icon: LightbulbRegular,
    to: '/solutions',
    group: 'main',
    isVisible: ({ kind }) => kind === 'staff',
  },
  {
    id: 'insights',
    label: 'app:navigation.insights',
    icon: MegaphoneRegular,
    to: '/insights',
    group: 'main',
    isVisible: ({ kind }) => kind === 'staff',
  },
  {
    id: 'data-quality',
    label: 'app:navigation.dataQuality',
    icon: CheckmarkCircleRegular,
    to: '/data-quality',
    group: 'main',
    isVisible: ({ kind }) => kind === 'staff',
  },
  {
    id: 'people',
    label: 'app:navigation.people',
    icon: PeopleRegular,
    to: '/people',
    group: 'administration',
    isVisible: ({ kind }) => kind === 'staff',
  },
  {
    id: 'playbooks',
    label: 'app:navigation.playbooks',
    icon: BookOpenRegular,
    to: '/playbooks',
    group: 'administration',
    isVisible: ({ kind }) => kind === 'staff',
  },
  {
    id: 'templates',
    label: 'app:navigation.templates',
    icon: ClipboardTaskListLtrRegular,
    to: '/checklist-templates',
    group: 'administration',
    isVisible: ({ kind }) => kind === 'staff',
  },
  {
    id: 'settings',
    label: 'app:navigation.settings',
    icon: SettingsRegular,
    to: '/settings',
    group: 'administration',
    isVisible: ({ kind }) => kind === 'staff',
  },
  {
    id: 'deleted',
    label: 'app:navigation.deleted',
    icon: DeleteRegular,
    to: '/deleted',
    group: 'administration',
    isVisible: ({ kind }) => kind === 'staff',
  },
  {
    id: 'account',
    label: 'app:navigation.account',
    icon: PersonCircleRegular,
    to: '/account',
    group: 'administration',
    isVisible: ({ only }) => only === null,
  },
]
