import type { ConcernKind, EnterpriseColour, ExecutiveSummary, NoteStructure, TechnicalStatus } from '@lotse/contract'
import type { Say } from '../language/use-text.ts'

/** The words for what a structure only names. */
export interface Labels {
  readonly say: Say
  readonly status: (status: TechnicalStatus) => string
  readonly colour: (colour: EnterpriseColour) => string
  readonly concern: (kind: ConcernKind) => string
  readonly pace: (pace: ExecutiveSummary['engagement']) => string
  readonly reach: (reach: ExecutiveSummary['deployment']) => string
}

/** The structure of a note as lines of words, for files; empty where it has none. */
export function structureLines(
  structure: NoteStructure | null,
  { say, status, colour, concern, pace, reach }: Labels,
): string[] {
  if (structure === null) return []
  const labelled = (label: string, text: string) => (text.trim() === '' ? [] : [`${label}: ${text}`])
  switch (structure.kind) {
    case 'technical':
      return [
        `[${structure.prefixes.join('+')}] ${say('notes:technical.status')}: ${status(structure.status)}`,
        ...structure.concerns.flatMap(({ kind, text, insightId }) =>
          labelled(`${say('notes:concerns.title')} (${concern(kind)}${insightId ? `, ${insightId}` : ''})`, text),
        ),
      ]
    case 'executiveSummary':
      return [
        ...labelled(say('notes:summary.customer'), structure.customer),
        `${say('notes:summary.engagement')}: ${pace(structure.engagement)}`,
        `${say('notes:summary.deployment')}: ${reach(structure.deployment)}`,
        ...labelled(say('notes:summary.relationship'), structure.relationship),
        ...structure.workloads.map((one) =>
          [`[${one.prefix}] ${status(one.status)}`, one.nextAction].filter(Boolean).join(': '),
        ),
        ...labelled(say('notes:summary.support'), structure.support),
      ]
    case 'enterprise':
      return [
        `${say('notes:enterprise.colour')}: ${colour(structure.colour)}`,
        ...labelled(say('notes:enterprise.reason'), structure.reason),
        ...structure.notGreen.flatMap(({ topic, ...rest }) =>
          labelled(
            say('notes:enterprise.notGreen'),
            [topic, rest.description, rest.impact, rest.action].filter(Boolean).join(' / '),
          ),
        ),
        ...labelled(say('notes:enterprise.deployment'), structure.deployment),
        ...structure.activities.flatMap(({ activity, blocker, date, owner }) =>
          labelled(say('notes:enterprise.activity'), [activity, blocker, date, owner].filter(Boolean).join(' / ')),
        ),
        ...labelled(say('notes:enterprise.risk'), structure.risk),
        ...labelled(say('notes:enterprise.awareness'), structure.awareness),
        ...labelled(say('notes:enterprise.publicName'), structure.publicName),
      ]
  }
}
