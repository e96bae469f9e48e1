import { Readable } from 'node:stream'
import { AUDIENCE_WORDS, findForm, findMessage, trainingPlan } from '@lotse/assessment'
import type { Language } from '@lotse/contract'
import { type ZipEntry, zipOf } from '../../archive/zip.ts'
import type { Matter } from '../matter.ts'
import { type Planned, plannedMessages, ringDayIn } from '../planned.ts'
import { draftMail } from './draft-mail.ts'
import { type PlanDay, planCalendar } from './plan-calendar.ts'
import { EXPORT_WORDS } from './words.ts'

/** Messages that may leave: approved, and still read as they were approved. */
export const readyToSend = (matter: Matter, groupId?: string | undefined): Planned[] =>
  matter.groups
    .filter(({ id }) => groupId === undefined || id === groupId)
    .flatMap((group) => plannedMessages(matter, group))
    .filter(({ row, stale }) => row?.state === 'approved' && !stale)

/**
 * Every message that may leave, once as a draft and once as plain text for each language, with the days of the whole plan.
 * `stamp` is the time of every entry, so that the same plan gives the same bytes.
 */
export function messagesZip(matter: Matter, ready: readonly Planned[], stamp: Date): Readable {
  const words = EXPORT_WORDS[matter.language]
  const text = (path: string, content: string): ZipEntry => ({
    path,
    open: async () => Readable.from([Buffer.from(content)]),
  })
  const groups = new Set(ready.map(({ group }) => group.id))
  const entries = [
    text('README.txt', words.readMe(matter.customerName, ready.length)),
    text('plan.ics', planCalendar(`${words.plan} ${matter.customerName}`, daysOf(matter, groups), stamp)),
    ...ready.flatMap((planned) => {
      const folder = folderOf(matter, planned)
      return Object.entries(planned.row?.approvedTexts ?? {}).flatMap(([language, written]) => {
        if (written === undefined) return []
        const name = `${folder}/${planned.on ?? ''} ${planned.messageId}.${language}`
        const mail = draftMail({ ...written, language: language as Language })
        return [text(`${name}.eml`, mail), text(`${name}.txt`, plainText(written))]
      })
    }),
  ]
  return zipOf(entries, stamp)
}

/** Two groups may have one name, so its place stands before it; what a file system would take amiss becomes a line. */
function folderOf(matter: Matter, { group }: Planned): string {
  const place = matter.groups.findIndex(({ id }) => id === group.id) + 1
  const name = group.name.toWellFormed().replace(/[\\/:*?"<>|.\p{Cc}]/gu, '_')
  return `${String(place).padStart(2, '0')} ${name}`.slice(0, 80).trim()
}

const plainText = ({ subject, body }: { readonly subject: string; readonly body: string }): string =>
  `${subject}\r\n\r\n${body.replace(/\r?\n/g, '\r\n')}\r\n`

/** Every day of the plan of these groups: messages that are not left out, and trainings. */
function daysOf(matter: Matter, groupIds: ReadonlySet<string>): PlanDay[] {
  const { language } = matter
  const words = EXPORT_WORDS[language]
  return matter.groups
    .filter(({ id }) => groupIds.has(id))
    .flatMap((group) => {
      const ringDay = ringDayIn(matter, group)
      if (ringDay === null) return []
      const messages = plannedMessages(matter, group).flatMap(({ messageId, on, row, composed }): PlanDay[] => {
        const template = findMessage(messageId)
        if (on === null || template === undefined || row?.state === 'leftOut') return []
        const subject = composed[language]?.subject ?? template.subject[language]
        return [
          {
            id: `${group.id}-${messageId}`,
            from: on,
            to: on,
            title: `${group.name}: ${subject}`,
            description: [
              `${words.to}: ${template.to.map((one) => AUDIENCE_WORDS[one][language]).join(', ')}`,
              `${words.channel}: ${template.channel[language]}`,
            ].join('\n'),
          },
        ]
      })
      const trainings = trainingPlan({ id: group.id, ringDay, people: group.people }, []).flatMap(
        ({ formId, from, to }): PlanDay[] => {
          const form = findForm(formId)
          if (form === undefined) return []
          return [
            {
              id: `${group.id}-training-${formId}`,
              from,
              to,
              title: `${group.name}: ${form.title[language]}`,
              description: `${words.training}: ${form.audience[language]}, ${form.length[language]}`,
            },
          ]
        },
      )
      return [...messages, ...trainings]
    })
}
