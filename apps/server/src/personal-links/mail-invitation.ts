import type { Language } from '@lotse/contract'
import { lookUpCustomer } from '../customers/look-up.ts'
import type { PersonRow } from '../people/person.ts'
import type { Change } from '../platform/change.ts'
import { enqueueMail } from '../platform/mail/enqueue-mail.ts'
import { withdrawMail } from '../platform/mail/withdraw-mail.ts'
import type { Services } from '../platform/services.ts'
import type { LinkRow } from './store.ts'

interface Invitation {
  readonly link: LinkRow
  readonly person: PersonRow
  readonly address: string
}

/** Mails a link to its person, never the PIN: that goes another way. False where no mail server is set up. */
export async function mailInvitation(
  change: Change,
  services: Pick<Services, 'secret' | 'origin'>,
  { link, person, address }: Invitation,
): Promise<boolean> {
  const customer = (await lookUpCustomer(change.tx, change.customerId))?.name ?? ''
  const { language } = person
  const until = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long' }).format(
    link.expiresAt,
  )
  const about = {
    name: person.name,
    inviter: change.actor?.name ?? '',
    customer,
    until,
    needsPin: link.pinHash !== null,
  }
  const { subject, paragraphs, label } = WORDS[language](about)
  const mail = {
    kind: 'personalLink',
    to: person.email,
    language,
    engagementId: link.engagementId,
    about: link.id,
  } as const
  return (await enqueueMail(change, services, { ...mail, subject, paragraphs, action: { label, address } })) !== null
}

/** An invitation that still waits holds a link that opens nothing any more. */
export async function withdrawInvitations({ tx, customerId }: Change, linkId: string): Promise<void> {
  await withdrawMail(tx, customerId, linkId, {
    de: 'Nicht gesendet: Der Link darin gilt nicht mehr, er wurde erneuert oder zurückgenommen.',
    en: 'Not sent: the link in it is no longer valid, it was renewed or taken back.',
  })
}

interface About {
  readonly name: string
  readonly inviter: string
  readonly customer: string
  readonly until: string
  readonly needsPin: boolean
}

interface Words {
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly label: string
}

const WORDS: Readonly<Record<Language, (about: About) => Words>> = {
  de: ({ name, inviter, customer, until, needsPin }) => ({
    subject: `Einladung: Microsoft 365 Apps für ${customer} vorbereiten`,
    paragraphs: [
      `Guten Tag ${name},`,
      `${inviter} bittet Sie, an der Vorbereitung der Microsoft 365 Apps für ${customer} mitzuarbeiten: Fragen beantworten, Punkte erledigen und bestätigen.`,
      `Der Link gilt bis ${until} und nur für Sie; ein Kennwort brauchen Sie nicht. Geben Sie ihn nicht weiter.`,
      ...(needsPin ? ['Beim Öffnen wird nach einer PIN gefragt. Sie wird Ihnen auf anderem Weg genannt.'] : []),
    ],
    label: 'Checkliste öffnen',
  }),
  en: ({ name, inviter, customer, until, needsPin }) => ({
    subject: `Invitation: prepare the Microsoft 365 Apps for ${customer}`,
    paragraphs: [
      `Dear ${name},`,
      `${inviter} asks you to take part in preparing the Microsoft 365 Apps for ${customer}: answer questions, settle items and confirm them.`,
      `The link is good until ${until} and for you alone; you need no password. Do not pass it on.`,
      ...(needsPin ? ['When you open it you are asked for a PIN. It is told to you on another way.'] : []),
    ],
    label: 'Open the checklist',
  }),
}
