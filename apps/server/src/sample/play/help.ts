import { ifMatch } from '@lotse/contract'
import { knownSolutions } from '@lotse/playbook'
import { createRequest } from '../../expert-requests/save-request.ts'
import { takeStep } from '../../expert-requests/take-step.ts'
import { linkInsight } from '../../insights/link-insight.ts'
import { recordInsight } from '../../insights/save-insight.ts'
import { addMessage, changeMessage, recordReply } from '../../outside-help/account-messages/save-message.ts'
import { sendMessage } from '../../outside-help/account-messages/send-message.ts'
import { addCase, moveCase } from '../../outside-help/compat-cases/save-case.ts'
import { addReferral, moveReferral } from '../../outside-help/referrals/save-referral.ts'
import { recordTry } from '../../solutions/record-try.ts'
import { asAdministrator, asDoer, type EventOf, idOf, type Stage, unlessDone } from './stage.ts'

/** Whoever helps a customer to move again, and what is known of its obstacle. */

const place = ({ customerId, engagementOf }: Stage) => ({ customerId, engagementId: engagementOf.apps })
const caseOf = ({ ids }: Stage) => ids.get('case/open') ?? null
const at = (version: number) => ({ 'if-match': ifMatch(version) })

const nothing = { words: '', rejection: null, personId: null, agreement: null, closing: null }

export async function askForExpert(stage: Stage, event: EventOf<'expertAsked'>): Promise<void> {
  const { id } = await createRequest(asDoer(stage, event, 'expert'), {
    ...place(stage),
    form: event.form,
    caseId: caseOf(stage),
  })
  stage.ids.set('expert/request', id)
  const submit = { params: { requestId: id }, headers: at(1), body: { ...nothing, step: 'submit' as const } }
  await unlessDone(() => takeStep(asDoer(stage, event, 'expert-submit'), submit))
}

/** The request is approved, an expert assigned, and both sides agree what shall come of it. */
export async function letExpertHelp(stage: Stage, event: EventOf<'expertHelps'>): Promise<void> {
  const { by, words, agreement } = event
  const params = { requestId: idOf(stage, 'expert', 'request') }
  const personId = stage.loading.team[by].id
  const approve = { ...nothing, words, personId, step: 'approve' as const }
  await unlessDone(() =>
    takeStep(asAdministrator(stage, event, 'expert-approve'), { params, headers: at(2), body: approve }),
  )
  const begin = { ...nothing, agreement, step: 'begin' as const }
  await unlessDone(() => takeStep(asDoer(stage, event, 'expert-begin'), { params, headers: at(4), body: begin }))
}

export async function refer(stage: Stage, event: EventOf<'referred'>): Promise<void> {
  const { on, need, consentBy, fields } = event
  const contact = idOf(stage, 'contact', consentBy)
  const { id: entryId } = await addReferral(asDoer(stage, event, 'referral'), {
    ...place(stage),
    ...fields,
    ...{ need, contactId: contact, consentBy: contact, consentOn: on, caseId: caseOf(stage) },
  })
  stage.ids.set('entry/referral', entryId)
  const body = { to: 'consented' as const, on, words: null, with: {} }
  const params = { ...place(stage), entryId }
  await unlessDone(() => moveReferral(asDoer(stage, event, 'referral-yes'), { params, headers: at(1), body }))
}

export async function sendReferral(stage: Stage, event: EventOf<'referralSent'>): Promise<void> {
  const params = { ...place(stage), entryId: idOf(stage, 'entry', 'referral') }
  const body = { to: 'sent' as const, on: event.on, words: null, with: {} }
  await unlessDone(() => moveReferral(asDoer(stage, event, 'referral-sent'), { params, headers: at(2), body }))
}

export async function submitCompatCase(stage: Stage, event: EventOf<'compatSubmitted'>): Promise<void> {
  const { on, number, consentBy, fields } = event
  const contact = idOf(stage, 'contact', consentBy)
  const { id: entryId } = await addCase(asDoer(stage, event, 'compat'), {
    ...place(stage),
    ...fields,
    ...{ contactId: contact, consentBy: contact, consentOn: on, caseId: caseOf(stage) },
  })
  stage.ids.set('entry/compat', entryId)
  const params = { ...place(stage), entryId }
  const body = { to: 'submitted' as const, on, words: null, number }
  await unlessDone(() => moveCase(asDoer(stage, event, 'compat-sent'), { params, headers: at(1), body }))
}

export async function hearNoFix(stage: Stage, event: EventOf<'compatAnswered'>): Promise<void> {
  const { on, words } = event
  const params = { ...place(stage), entryId: idOf(stage, 'entry', 'compat') }
  const body = { to: 'noFix' as const, on, words, number: null }
  await unlessDone(() => moveCase(asDoer(stage, event, 'compat-answer'), { params, headers: at(2), body }))
}

/** Drafted from the facts, written to its end by a person, and sent by hand. */
export async function sendToAccountTeam(stage: Stage, event: EventOf<'messageSent'>): Promise<void> {
  const { on, text } = event
  const { id: entryId } = await addMessage(asDoer(stage, event, 'message'), {
    ...place(stage),
    ...{ caseId: caseOf(stage), reason: 'priority', audience: 'accountTeam', language: stage.sample.language },
  })
  stage.ids.set('entry/message', entryId)
  const params = { ...place(stage), entryId }
  await unlessDone(() =>
    changeMessage(asDoer(stage, event, 'message-words'), { params, headers: at(1), body: { text } }),
  )
  const body = { way: 'copied' as const, on }
  await unlessDone(() => sendMessage(asDoer(stage, event, 'message-sent'), { params, headers: at(2), body }))
}

export async function hearAccountTeam(stage: Stage, event: EventOf<'messageAnswered'>): Promise<void> {
  const { on, words, from } = event
  const params = { ...place(stage), entryId: idOf(stage, 'entry', 'message') }
  const body = { on, words, from: idOf(stage, 'contact', from) }
  await unlessDone(() => recordReply(asDoer(stage, event, 'message-reply'), { params, headers: at(3), body }))
}

export async function trySolution(stage: Stage, event: EventOf<'solutionTried'>): Promise<void> {
  const { on: triedOn, solution, outcome, words, search } = event
  const known = knownSolutions.find((one) => one.words.en.title === solution)
  if (known === undefined) throw new Error(`no solution that comes along is called "${solution}"`)
  await recordTry(asDoer(stage, event, `tried-${known.id}`), {
    ...place(stage),
    ...{ solutionId: known.id, outcome, words, search, triedOn, caseId: caseOf(stage) },
  })
}

/** Reported to the vendor, and what it holds up here. */
export async function reportInsight(stage: Stage, event: EventOf<'insightReported'>): Promise<void> {
  const { on, externalId, title, product, description, seats, words } = event
  const { id: insightId } = await recordInsight(asDoer(stage, event, `insight-${externalId}`), {
    ...{ externalId, title, product, description, productVersion: '' },
    ...{ state: 'underReview', vendorAnswer: '', checkedOn: on },
  })
  await linkInsight(asDoer(stage, event, `insight-${externalId}-here`), {
    ...place(stage),
    ...{ insightId, seats, words, caseId: caseOf(stage) },
  })
}
