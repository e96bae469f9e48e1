import {
  causeIds,
  evidenceKinds,
  NONE_FITS_LENGTH,
  nameKinds,
  reasonIds,
  SOLUTION_MONTHS,
  surenessIds,
  tryOutcomeIds,
} from '@lotse/playbook'
import { z } from 'zod'
import { act, change, read } from './route.ts'
import {
  id,
  instant,
  isoDate,
  language,
  line,
  localised,
  pageInput,
  pageOf,
  personRef,
  prose,
  text,
  version,
} from './shared.ts'

/**
 * The library of known solutions: blockers and how they are removed, across all customers and without their names
 * (engagement.md §12, cause "technical"). Entries belong to the organisation; what was tried belongs to an engagement.
 */

const tag = 'Known solutions'
const base = '/solutions'
const one = { solutionId: id }
const place = { customerId: id, engagementId: id }
const tries = '/customers/{customerId}/engagements/{engagementId}/solution-tries'

const cause = z.enum(causeIds)
const evidence = z.enum(evidenceKinds)
const reason = z.enum(reasonIds)
const solutionSureness = z.enum(surenessIds)
const tryOutcome = z.enum(tryOutcomeIds)

const words = z.object({
  title: line(200),
  symptoms: prose(4000).meta({ description: 'by what one recognises the blocker' }),
  steps: z.array(line(1000)).min(1).max(30).meta({ description: 'what to do, step by step' }),
  limits: text(2000).default('').meta({ description: 'where it does not help; empty where nothing is known' }),
})
export type SolutionText = z.infer<typeof words>

const content = {
  product: line(120).meta({ description: 'such as Microsoft 365 Apps, or the name of an add-in' }),
  productVersion: text(120).default('').meta({ description: 'empty: every version' }),
  evidence: z.array(evidence).max(12),
  causes: z.array(cause).max(4),
  reasons: z.array(reason).max(8).meta({ description: 'L2' }),
  sureness: solutionSureness,
  source: text(500).default(''),
  sourceUrl: z
    .union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)])
    .default('')
    .meta({ description: 'where it can be read again; empty: nowhere' }),
  checkedOn: isoDate.meta({ description: 'the day on which somebody last compared it with its source' }),
  words: z
    .object({ de: words.nullable(), en: words.nullable() })
    .refine(({ de, en }) => de !== null || en !== null, {
      params: {
        said: {
          de: 'Schreiben Sie den Eintrag in mindestens einer Sprache.',
          en: 'Write the entry in at least one language.',
        },
      },
    })
    .meta({ description: 'by language; null: not written in it' }),
}
const kept = z
  .array(line(200))
  .max(30)
  .default([])
  .meta({ description: 'words that look like a customer’s name and are the name of a product or a common word' })

const from = z.object(place).nullable().default(null).meta({ description: 'the engagement it comes from' })

const nameHit = z.object({
  word: z.string(),
  kind: z.enum(nameKinds),
  count: z.int().positive(),
  around: z.string(),
  neutral: localised,
  mayStay: z.boolean().meta({ description: 'whether it may be named in `kept`' }),
})

const reuse = z
  .object({
    tried: z.int().nonnegative(),
    helped: z.int().nonnegative(),
    partly: z.int().nonnegative(),
    notHelped: z.int().nonnegative(),
  })
  .meta({ description: 'at how many engagements, the one it was posted from left out' })

const match = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('evidence'), id: evidence }),
  z.object({ kind: z.literal('cause'), id: cause }),
  z.object({ kind: z.literal('reason'), id: reason }),
])

const here = z
  .object({ tryId: id, outcome: tryOutcome, version })
  .nullable()
  .meta({ description: 'what was recorded at the engagement asked about; null: nothing' })

const row = z.object({
  id,
  product: z.string(),
  productVersion: z.string(),
  sureness: solutionSureness,
  titles: z.object({ de: z.string().nullable(), en: z.string().nullable() }),
  excerpt: z.object({ de: z.string().nullable(), en: z.string().nullable() }),
  comesAlong: z.boolean().meta({ description: 'came with Lotse; it can be copied and withdrawn, not changed' }),
  postedBy: personRef.nullable(),
  reviewedBy: personRef.nullable(),
  checkedOn: isoDate,
  isOld: z.boolean().meta({ description: `not compared with its source for ${SOLUTION_MONTHS} months` }),
  withdrawnAt: instant.nullable(),
  namesFound: z
    .array(z.string())
    .meta({ description: 'words that give a customer away by now; looked for with every change and every night' }),
  reuse,
  matches: z.array(match).meta({ description: 'what it has in common with the engagement asked about' }),
  here,
})
export type SolutionRow = z.infer<typeof row>

const solution = row.omit({ titles: true, excerpt: true }).extend({
  ...content,
  kept: z.array(z.string()),
  words: z.object({ de: words.nullable(), en: words.nullable() }),
  productVersion: z.string(),
  source: z.string(),
  sourceUrl: z.string(),
  edition: z.int().positive().meta({ description: 'grows with every change of the words' }),
  postedAt: instant,
  changedAt: instant,
  changedBy: personRef.nullable(),
  reviewedAt: instant.nullable(),
  reviewedEdition: z.int().nullable().meta({ description: 'the edition that somebody else agreed with' }),
  withdrawnBecause: z.string().nullable(),
  version,
  may: z.object({ change: z.boolean(), review: z.boolean(), withdraw: z.boolean(), copy: z.boolean() }),
})
export type Solution = z.infer<typeof solution>

const edition = z.object({
  edition: z.int().positive(),
  at: instant,
  by: personRef.nullable(),
  reason: z.string(),
  changed: z.array(z.string()).meta({ description: 'the fields that differ from the edition before' }),
  words: z.object({ de: words.nullable(), en: words.nullable() }),
})
export type SolutionEdition = z.infer<typeof edition>

const asked = z.object({
  customerId: id,
  engagementId: id,
  customerName: z.string(),
  tenantName: z.string(),
  evidence: z.array(evidence),
  causes: z.array(cause),
  reasons: z.array(reason),
  mayTry: z.boolean(),
})

const solutionTry = z.object({
  id,
  solutionId: id.nullable().meta({ description: 'null: none fits' }),
  titles: z.object({ de: z.string().nullable(), en: z.string().nullable() }).nullable(),
  outcome: tryOutcome,
  words: z.string(),
  search: z.string().meta({ description: 'what was searched for' }),
  isOrigin: z.boolean().meta({ description: 'the solution was posted from here' }),
  triedOn: isoDate,
  by: personRef.nullable(),
  version,
})
export type SolutionTry = z.infer<typeof solutionTry>

const triesView = z.object({
  items: z.array(solutionTry),
  isProven: z
    .boolean()
    .meta({ description: `something was tried, or none fits and at least ${NONE_FITS_LENGTH} characters say why` }),
  may: z.object({ record: z.boolean() }),
})
export type SolutionTries = z.infer<typeof triesView>

const solutionSorts = ['fit', 'helped', 'newest', 'title'] as const

export const solutions = {
  list: read(base, {
    summary: 'Known solutions: what fits an engagement and a search, best first',
    tag,
    input: {
      search: text(200).optional(),
      engagementId: id.optional().meta({ description: 'whose evidence the order follows' }),
      cause: cause.optional(),
      evidence: evidence.optional(),
      reason: reason.optional(),
      product: text(120).optional(),
      sureness: solutionSureness.optional(),
      language: language.optional(),
      mine: z.literal('yes').optional().meta({ description: 'only what I posted' }),
      old: z.literal('yes').optional(),
      naming: z.literal('yes').optional().meta({ description: 'only what gives a customer away by now' }),
      withdrawn: z.literal('yes').optional().meta({ description: 'what was withdrawn, instead of what holds' }),
      sort: z.enum(solutionSorts).default('fit'),
      ...pageInput,
    },
    output: pageOf(row).extend({
      engagement: asked.nullable(),
      naming: z.int().nonnegative().meta({ description: 'how many give a customer away by now' }),
      products: z.array(z.string()),
      may: z.object({ post: z.boolean() }),
    }),
  }),
  get: read(`${base}/{solutionId}`, {
    summary: 'One known solution',
    tag,
    input: { ...one, engagementId: id.optional() },
    output: solution,
  }),
  editions: read(`${base}/{solutionId}/editions`, {
    summary: 'Every edition of a solution, the newest first',
    tag,
    input: one,
    output: z.array(edition),
  }),
  check: act(`${base}/names`, {
    summary: 'Which words would give a customer away; nothing is kept',
    tag,
    input: {
      texts: z.array(text(20_000)).max(80),
      from,
      solutionId: id.nullable().default(null).meta({ description: 'the entry that is changed or copied' }),
      kept,
    },
    output: z.object({ hits: z.array(nameHit) }),
    repeatable: false,
  }),
  post: act(base, {
    summary: 'Post a solution; refused while a word gives a customer away',
    tag,
    input: {
      ...{ ...content, kept, from },
      copyOf: id.nullable().default(null).meta({ description: 'the entry it was copied from, whose origins it has' }),
    },
    output: solution,
  }),
  change: change(`${base}/{solutionId}`, {
    summary: 'Change a solution; its earlier edition stays in its history',
    tag,
    params: one,
    body: { ...content, kept, reason: text(500).default('') },
    output: solution,
  }),
  review: act(`${base}/{solutionId}/review`, {
    summary: 'Agree with a solution of somebody else, having compared it with its source today',
    tag,
    input: { ...one, edition: z.int().positive() },
    output: solution,
  }),
  withdraw: act(`${base}/{solutionId}/withdrawal`, {
    summary: 'Withdraw a solution; it can be restored',
    tag,
    input: { ...one, reason: line(500) },
    output: solution,
  }),
  restore: act(`${base}/{solutionId}/restore`, {
    summary: 'Bring a withdrawn solution back',
    tag,
    input: one,
    output: solution,
  }),
  tries: read(tries, {
    summary: 'Which solutions were tried at an engagement, the latest first',
    tag,
    input: place,
    output: triesView,
  }),
  try: act(tries, {
    summary: 'Record that a solution was tried here, or that none fits',
    tag,
    input: {
      ...place,
      solutionId: id.nullable(),
      outcome: tryOutcome,
      words: text(2000).default(''),
      search: text(200).default(''),
      triedOn: isoDate,
      caseId: id.nullable().default(null),
    },
    output: triesView,
  }),
  changeTry: change(`${tries}/{tryId}`, {
    summary: 'Say what became of it',
    tag,
    params: { ...place, tryId: id },
    body: { outcome: tryOutcome.optional(), words: text(2000).optional(), triedOn: isoDate.optional() },
    output: triesView,
  }),
  removeTry: act(`${tries}/{tryId}`, {
    summary: 'Take back what was recorded; it can be restored for 30 days',
    tag,
    method: 'DELETE',
    input: { ...place, tryId: id },
    output: triesView,
  }),
  restoreTry: act(`${tries}/{tryId}/restore`, {
    summary: 'Bring back what was recorded',
    tag,
    input: { ...place, tryId: id },
    output: triesView,
  }),
}
