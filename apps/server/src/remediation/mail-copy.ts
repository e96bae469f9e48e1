import type { Language } from '@lotse/contract'
import type { Change } from '../platform/change.ts'
import { enqueueMail } from '../platform/mail/enqueue-mail.ts'
import type { Services } from '../platform/services.ts'
import type { RunRow } from './store.ts'

interface Copy {
  readonly engagementId: string
  readonly run: RunRow
  readonly fileId: string
  /** Of the copy, so that whoever gets it can tell that it is the one that was filed. */
  readonly sha256: string
  readonly around: { readonly customerName: string }
  readonly language: Language
}

/**
 * Mails the filed copy to the tracking address of the run. Where none is set there is nobody to send it to; where no mail
 * server is set up people send it and say so. (remediation.md §5.5)
 */
export async function mailCopy(
  change: Change,
  { services }: { readonly services: Pick<Services, 'secret' | 'origin'> },
  { engagementId, run, fileId, sha256, around, language }: Copy,
): Promise<void> {
  if (run.trackingAddress === null) return
  const about = { customer: around.customerName, template: `${run.edition} ${run.templateVersion}`, sha256 }
  const letter = WORDS[language](about)
  await enqueueMail(change, services, {
    ...{ kind: 'trackingCopy', to: run.trackingAddress, language, engagementId, about: run.id, fileId },
    ...letter,
  })
}

type About = { readonly customer: string; readonly template: string; readonly sha256: string }

const WORDS: Readonly<Record<Language, (about: About) => { subject: string; paragraphs: string[] }>> = {
  de: ({ customer, template, sha256 }) => ({
    subject: `Abgeschlossene Checkliste: ${customer}`,
    paragraphs: [
      `Die Checkliste zur Vorbereitung der Microsoft 365 Apps für ${customer} ist abgeschlossen (Vorlage ${template}).`,
      'Die Kopie mit Fragebogen und Checkliste hängt an dieser Nachricht.',
      `SHA-256: ${sha256}`,
    ],
  }),
  en: ({ customer, template, sha256 }) => ({
    subject: `Completed checklist: ${customer}`,
    paragraphs: [
      `The checklist for preparing the Microsoft 365 Apps for ${customer} is final (template ${template}).`,
      'The copy with questionnaire and checklist is attached to this message.',
      `SHA-256: ${sha256}`,
    ],
  }),
}
