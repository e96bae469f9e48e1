import type { DeliveryState, Pilot, StatedFact, WorkflowAnswer } from '@lotse/contract'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { namesOf } from '../platform/names.ts'
import { ringFacts } from '../rings/look-up.ts'
import { mayAnswer, mayKeepPilot, mayStateFact, readsTeamWords } from './policy.ts'
import {
  presentAnswer,
  presentEachFact,
  presentFact,
  presentFromRings,
  presentPilot,
  withoutTeamWords,
} from './present.ts'
import * as store from './store.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
}

/** How the delivery stands as far as people say so: pilot, stated facts, answers to the workflow. */
export async function readDelivery({ services, actor }: ActingContext, place: Place): Promise<DeliveryState> {
  const customer = customerId(place.customerId)
  const key = { customerId: customer, engagementId: place.engagementId }
  return services.database.transaction({ customer }, async (tx) => {
    const facts = await store.presentFacts(tx, key)
    const answers = await store.presentAnswers(tx, key)
    const pilot = await store.presentPilot(tx, key)
    const names = await namesOf(tx, [...authors(facts, answers, [pilot])])
    const ofTeam = readsTeamWords(actor, key)
    const rings = await ringFacts(tx, key)
    const shownPilot = presentPilot(pilot, names)
    const shownFacts = presentEachFact(facts, names)
    return {
      pilot: ofTeam ? shownPilot : withoutTeamWords.pilot(shownPilot),
      facts: ofTeam ? shownFacts : shownFacts.map(withoutTeamWords.fact),
      fromRings: presentFromRings(rings, facts),
      answers: ofTeam ? answers.map((row) => presentAnswer(row.questionId, row, names)) : [],
      may: {
        state: mayStateFact(actor, key),
        pilot: mayKeepPilot(actor, key),
        answer: mayAnswer(actor, key),
        readHistory: ofTeam,
      },
    }
  })
}

/** Every version there ever was, newest first. */
export async function readDeliveryHistory(
  { services }: ActingContext,
  place: Place,
): Promise<{ pilots: Pilot[]; facts: StatedFact[]; answers: WorkflowAnswer[] }> {
  const customer = customerId(place.customerId)
  const key = { customerId: customer, engagementId: place.engagementId }
  return services.database.transaction({ customer }, async (tx) => {
    const facts = await store.factHistory(tx, key)
    const answers = await store.answerHistory(tx, key)
    const pilots = await store.pilotHistory(tx, key)
    const names = await namesOf(tx, [...authors(facts, answers, pilots)])
    return {
      pilots: pilots.map((row) => presentPilot(row, names)),
      facts: facts.map((row) => presentFact(row.fact, row, names)),
      answers: answers.map((row) => presentAnswer(row.questionId, row, names)),
    }
  })
}

function authors(
  facts: readonly store.FactRow[],
  answers: readonly store.AnswerRow[],
  pilots: readonly (store.PilotRow | null)[],
): (string | null)[] {
  return [
    ...facts.map(({ statedBy }) => statedBy),
    ...answers.map(({ answeredBy }) => answeredBy),
    ...pilots.map((row) => row?.savedBy ?? null),
  ]
}
