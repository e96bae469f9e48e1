import type { Playbook } from '../../playbook/model.ts'
import {
  all,
  isAssigned,
  isAtSeventy,
  isFinished,
  isStableIn,
  isWanted,
  last,
  nextSession,
  plusDays,
  recordIn,
  statedIn,
  taskIn,
} from './obvious-state.ts'
import type { Taken } from './operations.ts'

type Log = readonly Taken[]
type Known = 'yes' | 'no' | 'unknown'

const known = (fact: unknown): Known => (fact === null ? 'unknown' : fact === true ? 'yes' : 'no')
const none = (count: unknown): Known => (count === null ? 'unknown' : count === 0 ? 'yes' : 'no')
const some = (count: unknown): Known => (count === null ? 'unknown' : count === 0 ? 'no' : 'yes')
const sure = (so: boolean): Known => (so ? 'yes' : 'no')
const together = (...parts: Known[]): Known =>
  parts.includes('no') ? 'no' : parts.includes('unknown') ? 'unknown' : 'yes'

/** engagement.md §3 "Conditions". */
export function applies(log: Log, id: string): boolean {
  const { status } = taskIn(log, id)
  if (status !== 'notStarted' && status !== 'cancelled') return true
  const answer = (question: string) =>
    all(log, 'answer')
      .filter(({ act }) => act.question === question)
      .at(-1)?.act.answer
  const customer = last(log, 'customer')
  if (['4090', '4091', '4092'].includes(id)) return isAssigned(log, 'GM_FTA')
  if (id === '3333') return isAssigned(log, 'FTA')
  if (id === '4058') return (customer?.origin ?? 'requestForAssistance') === 'requestForAssistance'
  if (id === '4033') return answer('configuration-manager') !== 'no'
  if (id === '1148' || id === '3240') return answer('federation') !== 'no'
  if (id === '1141') return ['notStarted', 'cancelled'].includes(taskIn(log, '1134').status)
  if (id === '1134') return ['notStarted', 'cancelled'].includes(taskIn(log, '1141').status)
  if (['3352', '3365', '3380', '3342'].includes(id)) {
    return (customer?.seats ?? 20_000) >= 20_000 || (customer?.level ?? 0) >= 3
  }
  return true
}

/** engagement.md §2 "Gates". */
export function gate(log: Log, id: string): 'passed' | 'held' | 'unknown' {
  const record = recordIn(log)
  const finished = (task: string) => sure(isFinished(log, task))
  const pilot = statedIn(log, 'pilot')
  const verdicts: Readonly<Record<string, () => Known>> = {
    G0: () =>
      together(
        sure(record?.l1 === 'inProgress' || (record?.l1 === 'blocked' && record.l2 !== null)),
        sure(isAssigned(log, 'FM')),
        sure(isAssigned(log, 'FE')),
        sure((last(log, 'customer')?.scenario ?? null) !== null),
      ),
    G1: () =>
      together(
        ...['3080', '3738', '3070', '1049'].map(finished),
        statedIn(log, 'readinessSkipped') === true ? 'yes' : known(statedIn(log, 'readinessReviewed')),
      ),
    G2: () =>
      together(
        finished('3190'),
        none(statedIn(log, 'openBlockingItems')),
        none(statedIn(log, 'advisoryItemsWithoutNote')),
      ),
    G3: () =>
      together(
        pilot === null ? 'unknown' : sure(pilot === 'go' || pilot === 'waived'),
        known(statedIn(log, 'licencesAssigned')),
        known(statedIn(log, 'packageTested')),
      ),
    G4: () => together(finished('1247'), sure(record?.l2 === 'userAdoption')),
    G5: () =>
      together(
        last(log, 'usage') === null ? 'unknown' : sure(isStableIn(log)),
        sure(taskIn(log, '3650').status === 'notStarted' || isFinished(log, '3650')),
      ),
  }
  const verdict = verdicts[id]?.()
  return verdict === 'yes' ? 'passed' : verdict === 'no' ? 'held' : 'unknown'
}

/** engagement.md §3 "done when": what the facts say to a tick. */
export function completion(log: Log, id: string, isConfirmed: boolean): Known {
  const behind = { '1699': 'G1', '1700': 'G2', '1701': 'G4' }[id]
  if (behind) return { passed: 'yes', held: 'no', unknown: 'unknown' }[gate(log, behind)] as Known
  // Once contacts are kept, only named ones count, and this log names nobody of the IT team.
  const itTeam = last(log, 'customer') ? null : statedIn(log, 'itTeamSize')
  if (id === '3080') return together(none(statedIn(log, 'openDecisions')), some(itTeam))
  if (id === '3070') return known(statedIn(log, 'checklistSent'))
  if (id === '3190') return together(none(statedIn(log, 'openChecklistItems')), sure(isConfirmed))
  if (id === '1247') return known(statedIn(log, 'broadRolloutBegan'))
  if (id === '1141') return known(statedIn(log, 'identitySafeguards'))
  if (id === '3690') return some(last(log, 'customer')?.surveyEligible ?? null)
  if (id === '3650') return last(log, 'usage') === null ? 'unknown' : sure(isStableIn(log))
  return 'unknown'
}

/** engagement.md §1 "Service status". */
export function servicePhase(playbook: Playbook, log: Log): string {
  if (!isWanted(log) || recordIn(log)?.l1 === 'blocked') return 'notApplicable'
  if (isStableIn(log)) return 'stable'
  if (['inProgress', 'warning'].includes(taskIn(log, '3650').status)) return 'accelerating'
  const pageHasOwn = playbook.tasks.some((task) => task.process === null)
  for (const task of playbook.tasks) {
    if (pageHasOwn && task.process !== null) continue
    if (task.obligation === 'optional' || isFinished(log, task.id) || !applies(log, task.id)) continue
    const begun = playbook.tasks.some(
      ({ id, phase }) => phase !== 'initiate' && taskIn(log, id).status !== 'notStarted',
    )
    const passed = playbook.gates.length > 0 && gate(log, 'G0') === 'passed'
    if (!begun && !passed) return 'initiate'
    return task.phase === 'accelerate' ? 'accelerating' : task.phase
  }
  const usage = last(log, 'usage')
  if (usage === null) return 'enable'
  return usage.figure[0] > usage.figure[1] / 10 ? 'operation' : 'adoption'
}

/** The alarms on sessions, notes and stalls that stand on a day: rule and severity (engagement.md §6, §7, §12). */
export function alarms(log: Log, now: string): string[] {
  if (!isWanted(log)) return []
  const found: string[] = []
  const blocked = recordIn(log)?.l1 === 'blocked'
  if (statedIn(log, 'broadRolloutBegan') === true && !isStableIn(log) && !blocked && nextSession(log, now) === null) {
    found.push('follow-up-missing alarm')
  }
  const days = (category: string) =>
    all(log, 'note')
      .filter(({ act }) => act.category === category)
      .map(({ on }) => on)
      .sort()
  const managed = days('engagementManagement').at(-1)
  if (managed && plusDays(managed, 14) < now) found.push('management-note-due warning')
  const told = days('enterpriseStatus').at(-1)
  if (told && (last(log, 'customer')?.level ?? 0) >= 3) {
    const promised = all(log, 'note')
      .filter(({ act, on }) => act.category === 'enterpriseStatus' && on === told)
      .flatMap(({ act }) => (act.promisedIn === null ? [] : [plusDays(told, act.promisedIn)]))
      .sort()[0]
    if (plusDays(told, 21) < now) found.push('enterprise-note-due alarm')
    else if ((promised ?? plusDays(told, 14)) < now) found.push('enterprise-note-due warning')
  }
  const stall = stallOf(log)
  if (stall !== null) found.push(`stall ${stall}`)
  return found.sort()
}

function stallOf(log: Log): 'alarm' | 'warning' | null {
  const usage = last(log, 'usage')
  if (usage === null || isAtSeventy(log) || usage.growth === null || usage.growth >= 3) return null
  return usage.state === 'declining' ? 'alarm' : usage.state === 'stalled' ? 'warning' : null
}

/** What a stall asks people to do (engagement.md §12 "Triggers"). */
export function stallActions(log: Log, now: string): string[] {
  if (!isWanted(log) || stallOf(log) === null || recordIn(log)?.l1 === 'blocked') return []
  const { status, due } = taskIn(log, '3650')
  const works = status === 'inProgress' || status === 'warning'
  const waits = !['notStarted', 'notRequired', 'complete', 'cancelled'].includes(status) && !works
  if (status === 'cancelled' || (waits && due !== null && due > now)) return []
  return [...(works ? [] : ['decideStall']), 'discussStall', ...(isAssigned(log, 'SME') ? [] : ['requestExpert'])]
}

/** engagement.md §13 "Definition of done": the levels that are reached. */
export function reachedLevels(log: Log, now: string): string[] {
  if (!isWanted(log)) return ['closedEarly']
  const usage = last(log, 'usage')
  const [active, entitled] = usage?.figure ?? [0, 0]
  const told = all(log, 'note').some(
    ({ act, on }) => act.category === 'engagementManagement' && act.hasNextAction && on > '2026-10-31',
  )
  const closed =
    isStableIn(log) &&
    isFinished(log, '3735') &&
    (last(log, 'customer')?.surveyEligible ?? 0) > 0 &&
    (taskIn(log, '3650').status === 'notStarted' || isFinished(log, '3650')) &&
    statedIn(log, 'accountSideInformed') === true &&
    told
  const milestone =
    statedIn(log, 'noBlockerConfirmed') === true ||
    active >= 100 ||
    (entitled > 0 && entitled < 1000 && active >= entitled / 10)
  return [
    ...(statedIn(log, 'targetGroupsCovered') === true && isFinished(log, '1247') ? ['pageOutput'] : []),
    ...(isAtSeventy(log) && (isStableIn(log) || nextSession(log, now) !== null) ? ['nextStep'] : []),
    ...(milestone ? ['enablement'] : []),
    ...(closed ? ['closed'] : []),
  ]
}
