import { ifMatch } from '@lotse/contract'
import { divide } from '../../usage-status/divide.ts'
import { propose } from '../../usage-status/propose.ts'
import { setUsageStatus } from '../../usage-status/set.ts'
import { setFirstUsageStatus } from '../../usage-status/set-first.ts'
import { setForecast } from '../../usage-status/set-forecast.ts'
import { setKeyData } from '../../usage-status/set-key-data.ts'
import { asDoer, type EventOf, idOf, nextVersion, type Stage, unlessDone } from './stage.ts'

/** Entitlement records, forecasts and key data. */

const nothingSaid = {
  l3: null,
  l2: null,
  targetDate: null,
  owner: null,
  intentNote: null,
  nextAction: null,
  nextActionDate: null,
  startDate: null,
}

export async function setStatus(stage: Stage, event: EventOf<'status'>): Promise<void> {
  const { change, workload } = event
  const record = `${workload}/main`
  const place = { customerId: stage.customerId, engagementId: stage.engagementOf[workload] }
  const version = nextVersion(stage, `record/${record}`, 0)
  const context = asDoer(stage, event, `status-${record}-${version}`)
  const count = stage.versions.get(`count/${record}`) ?? stage.engagement.seats
  const body = { ...nothingSaid, startDateReason: null, reason: null, ...change, count }
  if (version === 0) {
    const { id } = await setFirstUsageStatus(context, { ...place, ...body })
    stage.ids.set(`record/${record}`, id)
    return
  }
  const recordId = idOf(stage, 'record', record)
  const keepsStart = change.l1 === 'inProgress' || change.l1 === 'blocked'
  await unlessDone(() =>
    setUsageStatus(context, {
      params: { ...place, recordId },
      headers: { 'if-match': ifMatch(version) },
      body: {
        ...body,
        startDate: change.startDate ?? (keepsStart ? startOf(stage, workload) : null),
        proposalId: null,
      },
    }),
  )
}

/** Splits the main record of the Apps. */
export async function divideRecords(stage: Stage, event: EventOf<'divided'>): Promise<void> {
  const { customerId, versions } = stage
  const { main, add, reason } = event
  const engagementId = stage.engagementOf.apps
  const before = versions.get('count/apps/main') ?? stage.engagement.seats
  const context = asDoer(stage, event, 'divide')
  const kept = { id: idOf(stage, 'record', 'apps/main'), count: main.count, part: main.part }
  const added = add.map((record) => ({ ...nothingSaid, ...record }))
  const total = main.count + added.reduce((sum, { count }) => sum + count, 0)
  const request = {
    params: { customerId, engagementId },
    headers: { 'if-match': ifMatch(nextVersion(stage, 'division', 1)) },
    body: {
      total,
      records: [main.splitReason === undefined ? kept : { ...kept, splitReason: main.splitReason }],
      add: added,
      merge: [],
      reason,
    },
  }
  await unlessDone(() => divide(context, request))
  if (main.count !== before || main.part !== null) nextVersion(stage, 'record/apps/main', 1)
  versions.set('count/apps/main', main.count)
}

export async function proposeStatus(stage: Stage, event: EventOf<'proposed'>): Promise<void> {
  const { l1, l2, explanation } = event
  const place = { customerId: stage.customerId, engagementId: stage.engagementOf.apps }
  const recordId = idOf(stage, 'record', 'apps/main')
  await unlessDone(() => propose(asDoer(stage, event, 'propose'), { ...place, recordId, l1, l2, explanation }))
}

export async function forecast(stage: Stage, event: EventOf<'forecast'>): Promise<void> {
  const version = nextVersion(stage, 'forecast', 1)
  await unlessDone(() =>
    setForecast(asDoer(stage, event, `forecast-${version}`), {
      params: { customerId: stage.customerId, engagementId: stage.engagementOf.apps },
      headers: { 'if-match': ifMatch(version) },
      body: { ...event.dates, reason: event.reason },
    }),
  )
}

const noKeyData = {
  wantedOn: null,
  intent: null,
  successOwner: null,
  stakeholders: null,
  scenarios: null,
  awareness: null,
  training: null,
}

export async function recordKeyData(stage: Stage, event: EventOf<'keyData'>): Promise<void> {
  const version = nextVersion(stage, 'keyData', 1)
  await unlessDone(() =>
    setKeyData(asDoer(stage, event, `keyData-${version}`), {
      params: { customerId: stage.customerId, engagementId: stage.engagementOf.apps },
      headers: { 'if-match': ifMatch(version) },
      body: { ...noKeyData, ...event.data },
    }),
  )
}

/** The day on which the engagement began by its first status in progress. */
function startOf({ engagement }: Stage, workload: EventOf<'status'>['workload']) {
  const begun = engagement.story.find(
    (event) => event.kind === 'status' && event.workload === workload && event.change.startDate,
  )
  return begun?.kind === 'status' ? (begun.change.startDate ?? null) : null
}
