import type { SameKeys } from '../../language/text-key.ts'
import type { people as german } from './de.ts'

export const people: SameKeys<typeof german> = {
  title: 'People',
  line: 'Who may sign in: your own organisation and people of the customers.',
  lineReading: 'Who may sign in. Whoever administers Lotse can invite and change people.',
  staff: 'Own organisation',
  ofCustomer: 'Person of a customer',
  you: 'you',
  role: { administrator: 'Administrator' },
  field: {
    name: 'Name',
    email: 'E-mail address',
    language: 'Language',
    belongs: 'Belongs to',
    customer: 'Customer',
    organisationRoles: 'Roles in the organisation',
    rolesHint: 'They hold for all customers. Work at one customer is shared out there, in its team.',
    state: 'Access',
    seen: 'Last here',
  },
  state: {
    active: 'may sign in',
    invited: 'invited',
    disabled: 'disabled',
    disable: 'Disable',
    disableWords: 'Disabled people are signed out at once; their tokens and links end. What they did stays.',
    enable: 'Allow again',
    enableWords: 'Password and passkeys work again afterwards. Tokens stay revoked.',
    disabledNow: '{{name}} is disabled and signed out.',
    enabledNow: '{{name}} may sign in again.',
  },
  filter: {
    search: 'Find people',
    searchHint: 'Name, e-mail or customer',
    everyState: 'Any access',
    shown: '{{shown}} of {{total}}',
  },
  empty: {
    what: 'Nobody fits.',
    why: 'Of {{total}} people nobody has these letters and this access.',
    how: 'Show all',
  },
  invite: {
    action: 'Invite person',
    submit: 'Create link',
    staff: 'to your own organisation',
    customer: 'to a customer; sees only that one',
    chooseCustomer: 'Please choose',
  },
  link: {
    title: 'Link for {{name}}',
    label: 'One-time link',
    words: 'Pass the link on to {{email}}. Lotse shows it only now; it holds once, until {{moment}}.',
    renew: 'New link',
  },
  edit: { action: 'Change', title: 'Change {{name}}', submit: 'Save' },
}
