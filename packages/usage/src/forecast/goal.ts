import { usersNeeded } from '../months/people.ts'
import { logitOfPeople } from './logit.ts'

/**
 * The logit from which on a path counts as at the goal: half a person below the number needed, for a path is a smooth
 * course and people are whole. Of 20 people 14 are needed, and 13.6 on a path is 14 people.
 */
export function goalLogit(entitled: number, settings: { readonly targetRate: number }): number {
  return logitOfPeople(Math.max(0, usersNeeded(entitled, settings) - 0.5), entitled)
}
