import type { ExpertRequestFact } from '../evaluate/facts.ts'
import { expertRequestStateIds, expertRequestStates } from './states.ts'

/** The request of an engagement that has got furthest of those that have not ended; null where none is under way. */
export function furthestExpertRequest(requests: readonly ExpertRequestFact[]): ExpertRequestFact | null {
  const open = requests.filter(({ state }) => !expertRequestStates[state].ended)
  const rank = ({ state }: ExpertRequestFact) => expertRequestStateIds.indexOf(state)
  return open.toSorted((one, other) => rank(other) - rank(one))[0] ?? null
}
