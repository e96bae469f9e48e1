import type { Localised } from '@lotse/contract'
import { type ExpertRequestStepId, expertRejections, expertTopics, textFormats } from '@lotse/playbook'
import { notify } from '../notices/notify.ts'
import type { Change } from '../platform/change.ts'
import { namesOf } from '../platform/names.ts'
import type { StepWish } from './step-wish.ts'
import type { ExpertRequestRow } from './store.ts'

interface Told {
  readonly to: Parameters<typeof notify>[1]['to']
  readonly title: Localised
  readonly words: Localised
}

interface About {
  /** As it was before the step, and as it is now. */
  readonly before: ExpertRequestRow
  readonly row: ExpertRequestRow
  readonly wish: StepWish
  /** The topic, as a sentence begins with it; which customer it is about stands with every notice. */
  readonly matter: Localised
  readonly expert: string
}

/**
 * Tells the parties of a request what happened, at once and in the change itself (engagement.md §8): whoever asked gets
 * the receipt, approvers what they decide, the expert what is theirs. `version` makes each step of a round one notice.
 */
export async function tellOf(
  change: Change,
  { before, row }: Pick<About, 'before' | 'row'>,
  wish: StepWish,
): Promise<void> {
  const expert = (await namesOf(change.tx, [row.expertId]))(row.expertId)?.name ?? ''
  const topic = row.form.topic === null ? null : expertTopics[row.form.topic]
  const matter = topic ?? { de: 'Ohne Thema', en: 'No topic' }
  const key = `expertRequest:${row.id}:${row.version}`
  const target = { page: 'expertRequest', requestId: row.id } as const
  for (const [index, told] of notices[wish.step]({ before, row, wish, matter, expert }).entries())
    await notify(change, {
      key: `${key}:${wish.step}:${index}`,
      kind: 'expertRequest',
      engagementId: row.engagementId,
      target,
      ...told,
    })
}

const requester = ({ row }: About) => ({ personIds: row.submittedBy === null ? [] : [row.submittedBy] })
const expertOf = ({ row }: About) => ({ personIds: row.expertId === null ? [] : [row.expertId] })
/** Whoever helped until now and is replaced. */
const replaced = ({ before, row }: About) =>
  before.expertId === null || before.expertId === row.expertId ? [] : [before.expertId]
const team = { roles: ['FM', 'FE'] } as const
const approvers = { approvers: true } as const
const both = (de: string, en: string): Localised => ({ de, en })
/** What somebody wrote is in one language: as it is, after the matter. */
const saying = ({ matter, wish }: About): Localised => {
  const after = wish.words === '' ? '' : `: ${wish.words}`
  return both(`${matter.de}${after}`, `${matter.en}${after}`)
}
const on = ({ matter }: About, de: string, en: string): Localised => both(`${matter.de}: ${de}`, `${matter.en}: ${en}`)

const until = ({ endOn }: ExpertRequestRow, locale: 'de' | 'en'): string =>
  endOn === null ? '' : ` ${locale === 'de' ? 'bis' : 'until'} ${textFormats[locale].date(endOn)}`

const notices: Readonly<Record<ExpertRequestStepId, (about: About) => readonly Told[]>> = {
  submit: (about) => [
    {
      to: requester(about),
      title: both('Ihre Expertenanfrage ist eingegangen', 'Your expert request was received'),
      words: on(
        about,
        'Die Sichtung folgt binnen eines Arbeitstags, die Entscheidung binnen fünf Tagen.',
        'Triage follows within one working day, the decision within five days.',
      ),
    },
    {
      to: approvers,
      title: both('Eine Expertenanfrage ist zu sichten', 'An expert request is to be triaged'),
      words: on(about, 'Bitte binnen eines Arbeitstags.', 'Please within one working day.'),
    },
  ],
  triage: (about) => [
    {
      to: requester(about),
      title: both('Ihre Expertenanfrage wird gesichtet', 'Your expert request is being triaged'),
      words: about.matter,
    },
  ],
  askMore: (about) => [
    {
      to: { ...requester(about), ...team },
      title: both('Rückfrage zu Ihrer Expertenanfrage', 'A question about your expert request'),
      words: saying(about),
    },
  ],
  answer: (about) => [
    {
      to: approvers,
      title: both('Rückfrage zur Expertenanfrage beantwortet', 'The question about an expert request is answered'),
      words: saying(about),
    },
  ],
  approve: (about) => [
    {
      to: { ...requester(about), ...team },
      title: both('Ihre Expertenanfrage ist genehmigt', 'Your expert request is approved'),
      words: saying(about),
    },
  ],
  assign: (about) => [
    {
      to: expertOf(about),
      title: both('Sie sind als Experte zugewiesen', 'You are assigned as an expert'),
      words: on(
        about,
        'Nehmen Sie binnen zwei Arbeitstagen Kontakt auf, und vereinbaren Sie Erwartung, Ergebnis und Ende.',
        'Make contact within two working days, and agree expectations, outcome and end.',
      ),
    },
    {
      to: { ...requester(about), ...team },
      title: both('Ein Experte ist zugewiesen', 'An expert is assigned'),
      words: on(about, `${about.expert} hilft.`, `${about.expert} helps.`),
    },
    {
      to: { personIds: replaced(about) },
      title: both('Sie sind nicht mehr als Experte zugewiesen', 'You are no longer assigned as an expert'),
      words: on(
        about,
        `${about.expert} übernimmt. Ihre Rolle SME in diesem Engagement endet, soweit sie mit der Anfrage kam.`,
        `${about.expert} takes over. Your role SME in this engagement ends where it came with the request.`,
      ),
    },
  ],
  begin: (about) => [
    {
      to: { personIds: [...requester(about).personIds, ...expertOf(about).personIds], ...team, ...approvers },
      title: both('Die Unterstützung durch den Experten beginnt', 'The support by the expert begins'),
      words: on(
        about,
        `${about.expert} hilft${until(about.row, 'de')}. Vereinbart: ${about.row.agreement?.outcome ?? ''}`,
        `${about.expert} helps${until(about.row, 'en')}. Agreed: ${about.row.agreement?.outcome ?? ''}`,
      ),
    },
  ],
  close: (about) => [
    {
      to: { ...requester(about), ...team, ...approvers },
      title: both('Der Experte hat abgeschlossen', 'The expert has closed the request'),
      words: saying(about),
    },
  ],
  confirm: (about) => [
    {
      to: { personIds: [...requester(about).personIds, ...expertOf(about).personIds] },
      title: both('Der Abschluss ist bestätigt', 'The closing is confirmed'),
      words: about.matter,
    },
  ],
  reject: (about) => {
    const kind = about.row.rejection === null ? null : expertRejections[about.row.rejection]
    return [
      {
        to: { ...requester(about), ...team },
        title: both('Ihre Expertenanfrage ist abgelehnt', 'Your expert request is rejected'),
        words: on(about, `${kind?.de}: ${about.wish.words}`, `${kind?.en}: ${about.wish.words}`),
      },
    ]
  },
  withdraw: (about) => [
    {
      to: { ...expertOf(about), ...team, ...approvers },
      title: both('Eine Expertenanfrage ist zurückgezogen', 'An expert request is withdrawn'),
      words: saying(about),
    },
  ],
}
