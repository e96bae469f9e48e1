import type { IsoDate } from '@lotse/calendar'
import type { Localised, RoleCode } from '@lotse/contract'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/db/database.ts'
import { type Asked, atCustomer, dueNow, MOST, withMine } from '../asked.ts'
import { asWritten, type FoundLine, nothingMore } from '../found-line.ts'

type Kind = 'referral' | 'compat' | 'message'

interface Row extends Record<string, unknown> {
  readonly id: string
  readonly kind: Kind
  readonly state: string
  /** What it is called by people; null: nothing. */
  readonly words: string | null
  readonly due: IsoDate
  readonly customerId: string
  readonly customerName: string
  readonly engagementId: string
}

/** Who follows each of them up: partners are referred and account teams written to by the manager (engagement.md §4). */
const ROLES: Readonly<Record<Kind, RoleCode>> = { referral: 'FM', compat: 'FE', message: 'FM' }

/**
 * What has to be done about help from outside: what is prepared goes out within three days, and where nothing came back
 * for a week after the last step, somebody asks.
 */
export async function outsideHelpLines(tx: Transaction, asked: Asked): Promise<FoundLine[]> {
  const { role, scope } = asked
  if (role !== undefined && role !== 'FM' && role !== 'FE') return []
  const roleOf = sql`case h.kind when 'compat' then 'FE' else 'FM' end`
  const held = scope === 'mine' ? sql`m.role = ${roleOf}` : sql`true`
  const wanted = role === undefined ? sql`` : sql` and ${roleOf} = ${role}`
  const { rows } = await tx.execute<Row>(sql`
    ${withMine(asked)}
    select h.id, h.kind, h.state, h.words, h.due::text, h.customer_id as "customerId", c.name as "customerName",
      h.engagement_id as "engagementId"
    from mine m
    join (
      select customer_id, engagement_id, id, 'referral' as kind, state, partner as words,
        moved_on + case when state in ('drafted', 'consented') then 3 else 7 end as due
      from lotse.partner_referral where deleted_at is null and state in ('drafted', 'consented', 'sent', 'accepted')
      union all select customer_id, engagement_id, id, 'compat', state, product,
        moved_on + case when state = 'prepared' then 3 else 7 end
      from lotse.compat_case where deleted_at is null and state in ('prepared', 'submitted', 'inWork')
      union all select customer_id, engagement_id, id, 'message', state, subject,
        case when state = 'drafted' then created_at::date + 3 when state = 'failed' then sent_on else sent_on + 7 end
      from lotse.account_message where deleted_at is null and state in ('drafted', 'failed', 'sent')
        and (state <> 'sent' or reason = 'priority')
    ) h on h.customer_id = m.customer_id and h.engagement_id = m.engagement_id
    join lotse.engagement g on g.customer_id = h.customer_id and g.id = h.engagement_id and g.deleted_at is null
    join lotse.customer c on c.customer_id = h.customer_id
    where ${held}${wanted}${dueNow(asked, sql`h.due`)}${atCustomer(asked, sql`h.customer_id`)}
    order by h.due, h.id limit ${MOST + 1}`)
  return rows.map(({ id, kind, state, words, ...row }) => ({
    ...nothingMore,
    ...row,
    key: `outsideHelp:${id}`,
    kind: 'outsideHelp',
    title: words === null ? NAMES[kind] : asWritten(words),
    why: WHY[kind][state] ?? NAMES[kind],
    role: ROLES[kind],
    urgency: 'later',
    target: { page: 'outsideHelp', kind, entryId: id },
  }))
}

const NAMES: Readonly<Record<Kind, Localised>> = {
  referral: { de: 'Partnervermittlung', en: 'Partner referral' },
  compat: { de: 'Kompatibilitätsfall (App Assure)', en: 'Compatibility case (App Assure)' },
  message: { de: 'Nachricht an das Account-Team', en: 'Message to the account team' },
}

const WHY: Readonly<Record<Kind, Readonly<Record<string, Localised>>>> = {
  referral: {
    drafted: {
      de: 'Partnervermittlung: Es fehlt die Einwilligung des Kunden.',
      en: 'Partner referral: the customer’s consent is missing.',
    },
    consented: {
      de: 'Partnervermittlung: Der Kunde hat eingewilligt, sie ist noch nicht gesendet.',
      en: 'Partner referral: the customer consented, it is not sent yet.',
    },
    sent: {
      de: 'Partnervermittlung: Noch keine Antwort. Fragen Sie bei der Partnerbetreuung (FPM) nach.',
      en: 'Partner referral: no answer yet. Ask the partner manager (FPM).',
    },
    accepted: {
      de: 'Partnervermittlung: Angenommen. Hat der Partner begonnen?',
      en: 'Partner referral: accepted. Has the partner begun?',
    },
  },
  compat: {
    prepared: {
      de: 'App Assure: Der Fall ist vorbereitet und noch nicht eingereicht.',
      en: 'App Assure: the case is prepared and not submitted yet.',
    },
    submitted: {
      de: 'App Assure: Seit der Einreichung keine Nachricht. Sehen Sie im Dienstverlauf nach.',
      en: 'App Assure: no news since it was submitted. Look into the service history.',
    },
    inWork: {
      de: 'App Assure: Seit einer Woche kein neuer Stand. Fragen Sie nach.',
      en: 'App Assure: no new state for a week. Ask.',
    },
  },
  message: {
    drafted: {
      de: 'Nachricht an das Account-Team: noch nicht gesendet.',
      en: 'Message to the account team: not sent yet.',
    },
    failed: {
      de: 'Nachricht an das Account-Team: nicht zugestellt.',
      en: 'Message to the account team: not delivered.',
    },
    sent: {
      de: 'Nachricht an das Account-Team: Seit einer Woche keine Antwort. Fassen Sie nach.',
      en: 'Message to the account team: no answer for a week. Follow up.',
    },
  },
}
