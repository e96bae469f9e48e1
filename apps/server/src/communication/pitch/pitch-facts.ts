import type { IsoDate, Month } from '@lotse/calendar'
import type { InventoryFindings, Language } from '@lotse/contract'
import { usersMissing } from '@lotse/usage'
import { loggedObjections, whyInTheirWords } from '../../adoption/look-up.ts'
import { decidedForAll } from '../../decisions/look-up.ts'
import { shownFindings } from '../../inventory/shown-findings.ts'
import type { Transaction } from '../../platform/db/database.ts'
import { courseOf } from '../../usage-verdict/look-up.ts'
import type { Matter } from '../matter.ts'
import { ringDayIn } from '../planned.ts'

/** A share of monthly active people, as a report said it. */
interface PitchFigure {
  readonly month: Month
  readonly active: number
  readonly entitled: number
  /** In per cent. */
  readonly rate: number
}

/** What happened since a day, to start again with a customer that stalled. */
export interface PitchMoves {
  readonly since: IsoDate
  readonly before: PitchFigure | null
  readonly messagesSent: number
  readonly trainingsHeld: number
  readonly decided: number
  readonly settledObjections: number
}

/** Everything the pitch may say: this customer's own facts. What is not known is null or empty, and has no slide. */
export interface PitchFacts {
  readonly customerName: string
  readonly language: Language
  readonly today: IsoDate
  readonly why: string | null
  readonly inventory: Pick<InventoryFindings, 'takenTo' | 'devices' | 'sentences' | 'support'> | null
  readonly usage: (PitchFigure & { readonly missing: number; readonly growth: number | null }) | null
  readonly targetRate: number
  readonly rings: readonly { readonly name: string; readonly people: number | null; readonly day: IsoDate }[]
  readonly decisions: readonly {
    readonly title: string
    readonly outcome: string | null
    readonly decidedOn: IsoDate | null
  }[]
  readonly objections: readonly {
    readonly said: string
    readonly answer: string | null
    readonly settled: 'yes' | 'partly' | 'no'
  }[]
  /** Null: a first pitch, nothing to compare with. */
  readonly moves: PitchMoves | null
}

/** Gathers the facts as they are known on the day of the plan. `since`: what moved from that day on is told too. */
export async function pitchFacts(tx: Transaction, matter: Matter, since: string | null): Promise<PitchFacts> {
  const { key, tenantId, today, targetRate } = matter
  const { confirmed, settings } = await courseOf(tx, key.customerId, tenantId, today)
  const points = confirmed[settings.numerator].points
  const newest = points.at(-1)
  const decisions = await decidedForAll(tx, key)
  const objections = await loggedObjections(tx, key)
  const day = since === null ? null : (since as IsoDate)
  return {
    customerName: matter.customerName,
    language: matter.language,
    today,
    why: await whyInTheirWords(tx, key),
    inventory: await shownFindings(tx, { customerId: key.customerId, tenantId }, today),
    usage:
      newest === undefined || newest.entitled === 0
        ? null
        : {
            ...figureOf(newest),
            missing: usersMissing(newest, settings),
            growth: newest.growth?.points ?? null,
          },
    targetRate,
    rings: matter.groups.flatMap((group) => {
      const ringDay = ringDayIn(matter, group)
      return ringDay === null ? [] : [{ name: group.name, people: group.people, day: ringDay }]
    }),
    decisions,
    objections,
    moves:
      day === null
        ? null
        : {
            since: day,
            before: before(points.map(figureOf), day),
            messagesSent: matter.messages.filter(({ sentOn }) => sentOn !== null && sentOn >= day).length,
            trainingsHeld: matter.trainings.filter(({ heldOn }) => heldOn !== null && heldOn >= day && heldOn <= today)
              .length,
            decided: decisions.filter(({ decidedOn }) => decidedOn !== null && decidedOn >= day).length,
            settledObjections: objections.filter(({ settled, changedOn }) => settled === 'yes' && changedOn >= day)
              .length,
          },
  }
}

const figureOf = ({ month, active, entitled, rate }: PitchFigure): PitchFigure => ({ month, active, entitled, rate })

/** The last month that was over before that day. */
const before = (points: readonly PitchFigure[], day: IsoDate): PitchFigure | null =>
  points.filter(({ month }) => month < day.slice(0, 7)).at(-1) ?? null
