import { type Evaluation, evaluationForCustomer, type Playbook } from '@lotse/playbook'

/** What of an evaluation leaves the server: all of it for the team, for people of the customer what concerns them. */
export function evaluationFor(
  evaluation: Evaluation,
  playbook: Playbook,
  { team }: { readonly team: boolean },
): Evaluation {
  return team ? evaluation : evaluationForCustomer(evaluation, playbook)
}
