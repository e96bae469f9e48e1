import { type Conflict, conflictsIn } from '../answers/consistency.ts'
import type { Facts } from '../checklist/types.ts'
import { answersFrom, cellsOf, rulesOf, workFrom } from '../merge/run-cells.ts'
import { applyMerge, type Merge, mergeWorkbook } from '../merge/three-way.ts'
import type { Problem } from '../messages/problem.ts'
import { changeRun, type RunChange, workOnItem } from '../process/change-run.ts'
import { faultsOfWork, type Obstacle } from '../process/obstacles.ts'
import { type Run, workOn } from '../process/run.ts'
import type { Template } from '../template/types.ts'
import type { ChecklistWorkbookRead } from './read-checklist-workbook.ts'

/** Why a workbook does not belong to a run. */
export type ImportRefusal = 'other-run' | 'other-template' | 'other-edition'

export interface ImportPreview {
  readonly merge: Merge
  /** The run afterwards; the same as before where nothing may be taken over. */
  readonly run: Run
  /** Items that come, go or change their place through the answers. */
  readonly consequences: RunChange['consequences']
  /** A final, sent or confirmed list goes back to "answered". */
  readonly reopened: boolean
  /** Why no checklist can be made of the answers; then nothing is taken over. */
  readonly problems: readonly Problem[]
  /** What states lack that the workbook changes: evidence, a reason, a person. */
  readonly faults: readonly Obstacle[]
  /** Answers that do not fit together any more. */
  readonly answerConflicts: readonly Conflict[]
  /** What it was written from is not known any more: everything that differs is a conflict. */
  readonly baseIsLost: boolean
  /** Written from another version of the template. */
  readonly fromVersion: string | null
}

export interface ImportInto {
  /** As it stood in the stamp. */
  readonly runId: string
  readonly run: Run
  readonly template: Template
  readonly facts: Facts
  /** Dated network tests that are recorded. */
  readonly networkTests: number
}

/**
 * Everything that reading a workbook back would do, before it is done: changes, conflicts with what happened meanwhile,
 * what is not understood, and what follows for the checklist. `fileWins`: keys of conflicts decided for the file; all
 * others stay as they are. `leftOut`: keys of changes that are not taken. Refused where the workbook is of another run,
 * template or edition.
 */
export function previewImport(
  read: ChecklistWorkbookRead,
  { runId, run, template, facts, networkTests }: ImportInto,
  fileWins: ReadonlySet<string>,
  leftOut: ReadonlySet<string> = new Set(),
): ImportPreview | ImportRefusal {
  const { stamp, base, rows } = read
  if (stamp !== null && stamp.run !== runId) return 'other-run'
  if (stamp !== null && stamp.template !== template.name) return 'other-template'
  if (stamp !== null && stamp.edition !== run.edition) return 'other-edition'
  const online = cellsOf(template, run.answers, run.work)
  const found = mergeWorkbook(base, online, rows, rulesOf(template))
  const merge = { ...found, notUnderstood: [...read.notUnderstood, ...found.notUnderstood] }
  const taken = { ...merge, changes: merge.changes.filter(({ key }) => !leftOut.has(key)) }
  const cells = applyMerge(online, taken, fileWins)
  const change = changeRun(run, template, answersFrom(template, cells), facts)
  const work = change.problems.length > 0 ? run.work : workFrom(template, cells, run.work)
  const worked = [...work].reduce((all, [id, done]) => workOnItem(all, id, done), change.run)
  return {
    merge,
    run: worked,
    consequences: change.consequences,
    reopened: change.reopened || worked.state !== change.run.state,
    problems: change.problems,
    faults: template.items.flatMap((item) =>
      workOn(run, item.id) === workOn(worked, item.id) ? [] : faultsOfWork(item, workOn(worked, item.id)),
    ),
    answerConflicts: newConflicts(run, worked, networkTests),
    baseIsLost: base === null,
    fromVersion: stamp !== null && stamp.version !== run.version ? stamp.version : null,
  }
}

/** Checks between answers that held before and do not any more. */
function newConflicts(before: Run, after: Run, networkTests: number): readonly Conflict[] {
  const known = new Set(conflictsIn(before.answers, networkTests).map(({ id }) => id))
  return conflictsIn(after.answers, networkTests).filter(({ id }) => !known.has(id))
}
