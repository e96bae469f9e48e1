import type { Localised } from '@lotse/contract'
import {
  conflictsIn,
  isSettled,
  obstaclesToConfirm,
  obstaclesToFinal,
  type Run,
  type Template,
  workOn,
} from '@lotse/remediation'
import type { RunRow } from './store.ts'
import type { Surroundings } from './surroundings.ts'
import { both, sayObstacles } from './words.ts'

/**
 * What keeps a list from being final: open questions, an older template, answers that cannot both be right, a tenant in
 * another cloud. (remediation.md §3, §5)
 */
export function hindrancesToFinal(run: Run, newest: Template, cloud: string, around: Surroundings): Localised[] {
  const stopping = conflictsIn(run.answers, around.networkTests).filter(({ reaction }) =>
    ['refuse', 'stop', 'clear'].includes(reaction),
  )
  return [
    ...movedAway(cloud, around),
    ...sayObstacles(obstaclesToFinal(run, newest)),
    ...stopping.map(({ id, text }) => both((language) => `${id}: ${text[language]}`)),
  ]
}

/**
 * What keeps the customer from confirming: the session of task 1049 comes first (§1). Reviewed and resolved is every item, so advisory ones are settled too, if only
 * by a risk somebody accepted. (remediation.md §5, rule 6; engagement.md §13)
 */
export function hindrancesToConfirm(
  run: Run,
  { cloud, reviewedOn }: Pick<RunRow, 'cloud' | 'reviewedOn'>,
  around: Surroundings,
): Localised[] {
  return [
    ...movedAway(cloud, around),
    ...(reviewedOn === null ? [NOT_REVIEWED] : []),
    ...sayObstacles(obstaclesToConfirm(run)),
    ...advisoryLeft(run),
  ]
}

const NOT_REVIEWED: Localised = {
  de: 'Die Liste wurde noch nicht gemeinsam durchgegangen (Aufgabe 1049)',
  en: 'The list was not gone through together yet (task 1049)',
}

/** A tenant that moved to another cloud begins a new run. (remediation.md §5, rule 2) */
function movedAway(cloud: string, around: Surroundings): Localised[] {
  if (around.cloudName === cloud) return []
  return [
    {
      de: `Der Tenant liegt inzwischen in einer anderen Cloud (${around.cloudName} statt ${cloud}). Beginnen Sie eine neue Checkliste.`,
      en: `The tenant is in another cloud by now (${around.cloudName} instead of ${cloud}). Start a new checklist.`,
    },
  ]
}

function advisoryLeft(run: Run): Localised[] {
  const open = run.checklist.items.filter(({ id, state, severity }) => {
    return state === 'inScope' && severity === 'advisory' && !isSettled(workOn(run, id), severity)
  })
  if (open.length === 0) return []
  const listed = open.map(({ id }) => id).join(', ')
  return [
    {
      de: `Empfohlene Punkte sind noch offen (lösen, begründen oder das Risiko annehmen): ${listed}`,
      en: `Advisory items are still open (resolve them, say why not, or accept the risk): ${listed}`,
    },
  ]
}
