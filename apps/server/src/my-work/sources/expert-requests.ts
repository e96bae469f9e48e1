import type { IsoDate } from '@lotse/calendar'
import type { Localised, PersonRef } from '@lotse/contract'
import { type ExpertRequestParty, type ExpertRequestStateId, type ExpertTargetId, expertTopics } from '@lotse/playbook'
import { sql } from 'drizzle-orm'
import { approvesExpertRequests } from '../../expert-requests/policy.ts'
import type { Transaction } from '../../platform/db/database.ts'
import { type Asked, atCustomer, dueNow, MOST, withMine } from '../asked.ts'
import { type FoundLine, nothingMore } from '../found-line.ts'

interface Row extends Record<string, unknown> {
  readonly id: string
  readonly state: ExpertRequestStateId
  readonly topic: keyof typeof expertTopics | null
  readonly party: ExpertRequestParty
  readonly target: ExpertTargetId | null
  readonly due: IsoDate | null
  readonly owner: PersonRef | null
  readonly customerId: string
  readonly customerName: string
  readonly engagementId: string
}

/**
 * Requests for experts for whoever’s turn it is: approvers everywhere, the expert of the request, and whoever submitted
 * it where a question waits or a draft lies; a team sees those of its engagements (engagement.md §8).
 */
export async function expertRequestLines(tx: Transaction, asked: Asked): Promise<FoundLine[]> {
  if (asked.role !== undefined) return []
  const { actor, scope } = asked
  const person = sql`${actor.personId}::uuid`
  const mine = sql`(r.waits_for = 'expert' and r.expert_id = ${person})
    or (r.waits_for = 'requester' and coalesce(r.submitted_by, r.created_by) = ${person})`
  const asApprover = approvesExpertRequests(actor, {}) ? sql` or r.waits_for = 'approver'` : sql``
  const ofTeam =
    scope === 'team'
      ? sql` or (r.waits_for <> 'approver' and exists (select from mine m where m.customer_id = r.customer_id
          and m.engagement_id = r.engagement_id))`
      : sql``
  const { rows } = await tx.execute<Row>(sql`
    ${withMine(asked)}
    select r.id, r.state, r.form ->> 'topic' as topic, r.waits_for as party, r.target, r.due_on::text as due,
      case when p.id is not null and p.id <> ${person} then jsonb_build_object('id', p.id, 'name', p.name) end as owner,
      r.customer_id as "customerId", c.name as "customerName", r.engagement_id as "engagementId"
    from lotse.expert_request r
    join lotse.engagement e on e.customer_id = r.customer_id and e.id = r.engagement_id and e.deleted_at is null
    join lotse.customer c on c.customer_id = r.customer_id
    left join lotse.person p on p.id = case r.waits_for when 'expert' then r.expert_id
      when 'requester' then coalesce(r.submitted_by, r.created_by) end
    where r.deleted_at is null and r.waits_for is not null and (${mine}${asApprover}${ofTeam})
      ${atCustomer(asked, sql`r.customer_id`)}${dueNow(asked, sql`r.due_on`)}
    order by r.due_on nulls last, r.id limit ${MOST + 1}`)
  return rows.map(lineOf)
}

function lineOf({ id, state, topic, party, target, due, owner, ...place }: Row): FoundLine {
  const about = topic === null ? { de: 'ohne Thema', en: 'no topic yet' } : expertTopics[topic]
  return {
    ...nothingMore,
    ...place,
    key: `expertRequest:${id}`,
    kind: 'expertRequest',
    group: null,
    title: titles[target ?? 'draft'],
    why: whys[party](about, state),
    due,
    owner,
    urgency: due === null ? 'later' : 'soon',
    target: { page: 'expertRequest', requestId: id },
  }
}

const titles: Readonly<Record<ExpertTargetId | 'draft', Localised>> = {
  draft: { de: 'Entwurf der Expertenanfrage einreichen', en: 'Submit the draft of the expert request' },
  triage: { de: 'Expertenanfrage sichten', en: 'Triage the expert request' },
  answer: { de: 'Rückfrage zur Expertenanfrage beantworten', en: 'Answer the question about the expert request' },
  decision: { de: 'Über die Expertenanfrage entscheiden', en: 'Decide on the expert request' },
  assignment: { de: 'Experten zuweisen', en: 'Assign an expert' },
  contact: { de: 'Als Experte ersten Kontakt aufnehmen', en: 'Make the first contact as expert' },
  end: { de: 'Unterstützung als Experte zu Ende führen', en: 'Finish the support as expert' },
  confirmation: { de: 'Abschluss der Expertenanfrage bestätigen', en: 'Confirm the closing of the expert request' },
}

const whys: Readonly<Record<ExpertRequestParty, (about: Localised, state: ExpertRequestStateId) => Localised>> = {
  requester: (about, state) =>
    state === 'draft'
      ? {
          de: `Thema: ${about.de}. Sie ist noch nicht eingereicht.`,
          en: `Topic: ${about.en}. It is not submitted yet.`,
        }
      : {
          de: `Thema: ${about.de}. Ohne die Antwort geht es nicht weiter.`,
          en: `Topic: ${about.en}. Without the answer it does not go on.`,
        },
  approver: (about) => ({ de: `Thema: ${about.de}. Sie sind am Zug.`, en: `Topic: ${about.en}. It is your turn.` }),
  expert: (about) => ({ de: `Thema: ${about.de}. Sie sind zugewiesen.`, en: `Topic: ${about.en}. You are assigned.` }),
}
