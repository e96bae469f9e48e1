import type { IsoDate } from '@lotse/calendar'
import type { UsageStatusChange } from '@lotse/playbook'
import { management, technical } from './note-lists.ts'
import type { SampleEvent } from './sample-events.ts'
import { status, type Team } from './story.ts'
import { completed } from './task-lists.ts'
import { after } from './workdays.ts'

type Day = (offset: number) => IsoDate

/** How far the core onboarding of the tenant is: done long ago, half done, or just begun. */
type Reach = 'done' | 'half' | 'begun'

const managerTasks: readonly string[] = ['3334', '4017']
const engineerTasks: readonly string[] = ['3736', '3720', '4071', '4072', '1641']

const words = {
  de: {
    intent: 'Der Kunde will die Grundeinrichtung des Tenants mit uns fertigstellen, weil alle Dienste darauf bauen.',
    next: 'Offene Punkte der Grundeinrichtung durchsehen',
    notes: [
      'Die Grundeinrichtung des Tenants läuft neben den Apps mit; Hindernisse gibt es keine.',
      'Domänen und Anmeldung sind eingerichtet, die Richtlinien für Geräte folgen.',
      'Die IT des Kunden pflegt den Tenant selbst und meldet sich bei Fragen.',
      'Notfallkonten sind angelegt; die Zugriffsrichtlinie wird mit der Sicherheit abgestimmt.',
    ],
    technical:
      'Anmeldung, Notfallkonten und Netzwerkgrundsätze besprochen; der Netzwerktest lief ohne auffälligen Befund.',
  },
  en: {
    intent: 'The customer wants to finish the core onboarding with us because all services build on it.',
    next: 'Look through what is left of the core onboarding',
    notes: [
      'The core onboarding of the tenant runs beside the Apps; nothing stands in its way.',
      'Domains and sign-in are set up; policies for devices follow.',
      'The customer’s IT runs the tenant itself and asks where it is unsure.',
      'Emergency accounts exist; the access policy is being agreed with security.',
    ],
    technical: 'Sign-in, emergency accounts and network principles discussed; the network test showed nothing unusual.',
  },
} as const

/** The tenant's core onboarding, as far as it got, with its status and a fresh note. */
export function coreOnboarding(
  began: IsoDate,
  { fm, fe, contact }: Team,
  language: 'de' | 'en',
  day: Day,
  reach: Reach = 'begun',
): SampleEvent[] {
  const said = words[language]
  // Any spread will do: not all of them on one day, nor in the same words.
  const note = said.notes[contact.length % said.notes.length] ?? said.next
  const change: UsageStatusChange = {
    l1: 'inProgress',
    l2: 'technicalOnboarding',
    targetDate: day(120),
    startDate: began,
    intentNote: said.intent,
    nextAction: said.next,
    nextActionDate: day(20),
  }
  const tasks = [
    ...managerTasks.map((taskId, index) => completed(taskId, after(began, 20 + 3 * index), fm, 'core')),
    ...engineerTasks.map((taskId, index) => completed(taskId, after(began, 30 + 4 * index), fe, 'core')),
  ].slice(0, reach === 'done' ? undefined : reach === 'half' ? 4 : 0)
  return [
    status(began, fm, change, 'core'),
    ...tasks,
    ...(tasks.length > 0
      ? [technical(after(began, 60), fe, 'onTrack', said.technical, null, { workload: 'core' })]
      : []),
    management(day(-2 - (contact.length % 10)), fm, note, [said.next, day(20)], { workload: 'core' }),
  ]
}
