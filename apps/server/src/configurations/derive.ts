import { type Choices, choicesFor, decisionsFrom, type FileFor, findDecision } from '@lotse/assessment'
import type { ConfigurationComparison, ConfigurationFile, Localised } from '@lotse/contract'
import { deriveOdt, type FilePurpose, fileNameOf, filesOf, readOdtText, type Trace } from '@lotse/odt'
import { engagementExists } from '../engagements/look-up.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { comparisonOf } from './compare.ts'
import { fileOf } from './present.ts'
import { thisConfiguration } from './problems.ts'
import { findConfiguration, findVersion } from './store.ts'
import { choicesNow } from './surroundings.ts'

interface OpenDecision {
  readonly decisionId: string
  readonly question: Localised
}

interface DerivedFile {
  readonly text: string | null
  readonly open: readonly OpenDecision[]
  /** Which decision set which part. */
  readonly trace: readonly Trace[]
  /** The files that the decisions ask for. */
  readonly files: readonly FilePurpose[]
  /** The choices it is made of. */
  readonly decisions: Choices
}

/** What the choices of the workshop make; without text where something is open. */
export function deriveFrom(choices: Choices, asked: ConfigurationFile): DerivedFile {
  const file = fileFor(asked)
  const { decided, open } = decisionsFrom(choices, file)
  const { text, trace } = deriveOdt(decided, file.purpose)
  const files = filesOf(decided)
  const names = [...new Set([...open, ...notAskedFor(files, file.purpose)])]
  return {
    text: names.length > 0 ? null : text,
    trace,
    open: names.map((decisionId) => ({ decisionId, question: questionOf(decisionId) })),
    files,
    decisions: choicesFor(choices, file),
  }
}

/** The decision that would ask for a file and does not. What is there may be taken away whatever is decided. */
function notAskedFor(files: readonly FilePurpose[], purpose: FilePurpose | undefined): readonly string[] {
  if (purpose === undefined || purpose.kind === 'install' || purpose.kind === 'removal') return []
  if (files.some((one) => fileNameOf(one) === fileNameOf(purpose))) return []
  return [purpose.kind === 'product' ? 'visioProject' : 'languages.more']
}

/** The question of a decision of the workshop, in both languages. */
export function questionOf(decisionId: string): Localised {
  const question = findDecision(decisionId)?.decision.question
  return { de: question?.de ?? decisionId, en: question?.en ?? decisionId }
}

/** What nobody said is left out. */
const fileFor = ({ ring, ...more }: ConfigurationFile): FileFor => ({
  ring,
  ...Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined)),
})

interface Asked {
  readonly customerId: string
  readonly engagementId: string
  readonly file: ConfigurationFile
  readonly configurationId: string | null
}

interface Proposal {
  readonly text: string | null
  readonly open: OpenDecision[]
  readonly files: FilePurpose[]
  readonly comparison: ConfigurationComparison | null
}

/** What the decisions make now, beside the latest version of a configuration where one is named. Problem: `not-found`. */
export async function proposeDerivation({ services }: ActingContext, asked: Asked): Promise<Proposal> {
  const key = { customerId: customerId(asked.customerId), engagementId: asked.engagementId }
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    await engagementExists(tx, key)
    const { text, ...derived } = deriveFrom(await choicesNow(tx, key), asked.file)
    const proposal = { text, open: [...derived.open], files: [...derived.files] }
    if (asked.configurationId === null || text === null) return { ...proposal, comparison: null }
    const row = await findConfiguration(tx, key, asked.configurationId)
    const latest = row && (await findVersion(tx, row, row.latest))
    if (!latest) throw notFound(thisConfiguration)
    return { ...proposal, comparison: comparisonOf(fileOf(latest), readOdtText(text)) }
  })
}
