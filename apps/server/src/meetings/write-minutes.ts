import type { IsoDate, Month } from '@lotse/calendar'
import type { Meeting, ProgressUnit } from '@lotse/contract'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { atField } from '../platform/http/problem.ts'
import { locateMeeting } from './locate-meeting.ts'
import { meetingView } from './meeting-view.ts'
import { type MeetingRecord, updateMeeting } from './store.ts'

interface Request {
  readonly params: { readonly customerId: string; readonly engagementId: string; readonly meetingId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: {
    readonly text?: string | undefined
    readonly progressUnit?: ProgressUnit | null | undefined
    readonly progressDone?: number | null | undefined
    readonly progressPlanned?: number | null | undefined
    readonly mauMonth?: Month | null | undefined
    readonly newBlockers?: string | undefined
    readonly decisions?: string | undefined
    readonly nextOn?: IsoDate | null | undefined
  }
}

/**
 * Writes the minutes, as a whole or in parts. They have a version of their own: of two people who write at once the
 * second is shown the first one's words. Problems: `not-found`, `changed-meanwhile`, `rule-refused` at the field.
 */
export async function writeMinutes(context: ActingContext, { params, headers, body }: Request): Promise<Meeting> {
  const { actor } = context
  return change(context, customerId(params.customerId), async (change) => {
    const { key, row } = await locateMeeting(change, params.engagementId, params.meetingId)
    const { text, ...rest } = body
    const { from, to } = differences(row, { minutes: text, ...rest })
    const saved = await updateMeeting(change.tx, key, 'minutesVersion', expectedVersion(headers), to)
    if (saved === null) throw changedMeanwhile(await meetingView(change.tx, actor, row))
    requireProgress(saved)
    await change.record({
      event: 'meeting.minutesChanged',
      engagementId: params.engagementId,
      subject: row.title,
      before: from,
      after: to,
    })
    return meetingView(change.tx, actor, saved)
  })
}

/** A number of people, devices or users says which of them it counts. */
function requireProgress({ progressUnit, progressDone, progressPlanned }: MeetingRecord): void {
  if (progressUnit !== null || (progressDone === null && progressPlanned === null)) return
  throw atField('rule-refused', 'progressUnit', 'unitMissing', {
    de: 'Wählen Sie, was gezählt wurde: Personen, Geräte oder Benutzer.',
    en: 'Choose what was counted: people, devices or users.',
  })
}
