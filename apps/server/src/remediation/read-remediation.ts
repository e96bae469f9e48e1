import type { IsoDate } from '@lotse/calendar'
import type { Remediation, RemediationRun } from '@lotse/contract'
import {
  changeRun,
  compareTemplates,
  conflictsIn,
  editionOf,
  isNewer,
  sayTemplateDifference,
  type Template,
} from '@lotse/remediation'
import { contactsNamed } from '../contacts/look-up.ts'
import { presentedDecisions } from '../decisions/look-up.ts'
import { filesByItem } from '../documents/look-up.ts'
import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import { namesOf } from '../platform/names.ts'
import { newestTemplate } from '../remediation-templates/look-up.ts'
import { sayConsequences } from './agreement.ts'
import { carriedAnswers } from './carried-answers.ts'
import { deploymentStart } from './deployment-start.ts'
import { hindrancesToConfirm, hindrancesToFinal } from './hindrances.ts'
import { answersDecided, knownAnswers } from './known-answers.ts'
import { factsOf, type Loaded, loadCurrent } from './load-run.ts'
import { ownersFor } from './owners.ts'
import { isCustomer, mayLeadRemediation, mayWorkOnRemediation } from './policy.ts'
import {
  type People,
  presentConfirmation,
  presentDelivery,
  presentHead,
  presentItems,
  presentQuestions,
} from './present.ts'
import { commentCounts, confirmationsOf, deliveriesOf } from './record-store.ts'
import { countRuns, type EngagementKey } from './store.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'
import { both } from './words.ts'

/** Questionnaire and checklist of an engagement as `actor` sees them, and how to start. Problem: `not-found`. */
export async function readRemediation(
  tx: Transaction,
  key: EngagementKey,
  actor: Actor,
  today: IsoDate,
): Promise<Remediation> {
  const around = await surroundingsOf(tx, key)
  const here = await loadCurrent(tx, key)
  const newest = around.cloud === null ? null : await newestTemplate(tx, editionOf(around.cloud))
  const services = newest?.questions.find(({ id }) => id === 'svc')?.options ?? []
  const runs = await countRuns(tx, key)
  return {
    run: here === null ? null : await presentRun(tx, key, here, around, actor, today),
    start: {
      edition: newest?.edition ?? null,
      cloud: around.cloudName,
      templateVersion: newest?.version ?? null,
      services: services.map(({ id, label }) => ({ id, label })),
      decided: newest === null ? null : await servicesDecided(tx, key, newest),
      earlier: here === null ? runs : runs - 1,
    },
    may: { start: mayLeadRemediation(actor, key) && newest !== null },
  }
}

async function presentRun(
  tx: Transaction,
  key: EngagementKey,
  here: Loaded,
  around: Surroundings,
  actor: Actor,
  today: IsoDate,
): Promise<RemediationRun> {
  const { row, template, run } = here
  const deliveries = await deliveriesOf(tx, row)
  const confirmations = await confirmationsOf(tx, row)
  const people: People = {
    actor,
    names: await namesOf(tx, peopleIn(here, deliveries, confirmations)),
    contacts: await contactsNamed(
      tx,
      key.customerId,
      [...here.items.values()].map(({ ownerContact }) => ownerContact),
    ),
  }
  const known = (await knownAnswers(tx, key, template, around)).filter(({ decision }) => {
    return actor.kind === 'staff' || decision?.row?.audience !== 'team'
  })
  const rows = known.flatMap(({ decision }) => decision?.row ?? [])
  const decisions = new Map((await presentedDecisions(tx, key, rows, { actor, today })).map((one) => [one.slug, one]))
  const at = { comments: await commentCounts(tx, row), files: await filesByItem(tx, key, actor) }
  const newest = await newestTemplate(tx, row.edition)
  const ofTeam = !isCustomer(actor)
  return {
    ...presentHead(here, people, await deploymentStart(tx, key, today)),
    questions: presentQuestions(here, known, decisions, people),
    items: presentItems(here, at, people, today),
    conflicts: conflictsIn(run.answers, around.networkTests).map(({ id, reaction, questions, text }) => ({
      id,
      reaction,
      questions: [...questions],
      text,
    })),
    hindrances: {
      final: hindrancesToFinal(run, newest, row.cloud, around),
      confirm: hindrancesToConfirm(run, row, around),
    },
    newer: isNewer(newest.version, template.version) ? whatIsNew(here, newest) : null,
    cloudNow: around.cloud === row.cloud ? null : around.cloud,
    trackingAddress: ofTeam ? row.trackingAddress : null,
    deliveries: ofTeam ? deliveries.map((one) => presentDelivery(one, people.names)) : [],
    confirmations: confirmations.map((one) => presentConfirmation(one, people.names)),
    owners: actor.narrowedTo === undefined ? null : await ownersFor(tx, key),
    may: { work: mayWorkOnRemediation(actor, key), lead: mayLeadRemediation(actor, key) },
  }
}

/** The services that the workshop decided on; null where it did not, or says two things. */
async function servicesDecided(tx: Transaction, key: EngagementKey, template: Template): Promise<string[] | null> {
  const decided = (await answersDecided(tx, key, template)).find(({ questionId }) => questionId === 'svc')
  return decided?.isTaken && Array.isArray(decided.answer) ? [...decided.answer] : null
}

/** What a newer template adds, changes and removes, and what that does to this list. (remediation.md §5, rule 3) */
function whatIsNew(here: Loaded, newest: Template): RemediationRun['newer'] {
  const { row, template, run } = here
  const { consequences } = changeRun(run, newest, carriedAnswers(here, newest), factsOf(row))
  return {
    version: newest.version,
    differences: compareTemplates(template, newest).map((one) => {
      return both((language) => sayTemplateDifference(one, language))
    }),
    consequences: sayConsequences(consequences, newest),
  }
}

function peopleIn(
  { row, answers, items }: Loaded,
  deliveries: readonly { readonly byPerson: string | null }[],
  confirmations: readonly { readonly recordedBy: string | null }[],
): (string | null)[] {
  return [
    row.startedBy,
    row.reopenedBy,
    ...[...answers.values()].map(({ answeredBy }) => answeredBy),
    ...[...items.values()].flatMap(({ ownerPerson, confirmedBy }) => [ownerPerson, confirmedBy]),
    ...deliveries.map(({ byPerson }) => byPerson),
    ...confirmations.map(({ recordedBy }) => recordedBy),
  ]
}
