import type { LongRow, LongSheet } from '@lotse/documents'
import {
  FILE_SEVERITIES,
  type ScanLanguage,
  type ScanWords,
  STATUS_LABELS,
  type SummaryRecord,
  visibleText,
  WORST_LABELS,
} from '@lotse/readiness'
import { OVERVIEW_WORDS as WORDS } from './overview-words.ts'

/** Rows of the statuses below the heading, and of the severities behind an empty row. */
const STATUSES = Object.keys(STATUS_LABELS).length
const SEVERITIES = [STATUSES + 2, STATUSES + 1 + FILE_SEVERITIES.length] as const

/** The sheets that say how the scan went and what it found, in numbers. */
export function overviewSheets(
  { run, summary, statuses, severities, unique, violations, errors }: SummaryRecord,
  words: ScanWords,
  language: ScanLanguage,
): readonly LongSheet[] {
  const say = (word: keyof typeof WORDS): string => WORDS[word][language]
  const { skipped } = run
  const overview: LongRow[] = [
    [say('device'), visibleText(run.device)],
    [say('labels'), visibleText(run.labels.join(', '))],
    [say('startedAt'), run.startedAt],
    [say('seconds'), run.seconds],
    [say('version'), run.version],
    [say('files'), summary.Total],
    [say('coverage'), Math.floor(run.coverage * 1000) / 10],
    [say('notJudged'), run.notJudged],
    [say('unreadableFolders'), run.unreadableFolders],
    [say('otherTypes'), skipped.otherTypes],
    [say('excluded'), skipped.excluded],
    [say('older'), skipped.older],
    [say('ownerFiles'), skipped.ownerFiles],
    [say('links'), skipped.links],
    [say('uniqueMacros'), unique.macros.count],
    [say('uniqueModules'), unique.modules.count],
    [say('uniqueFiles'), unique.files?.count ?? null],
    [say('duplicates'), summary.DuplicateVba],
    ...run.warnings.map((warning): LongRow => [say('warning'), say(warning)]),
    ...run.folders.map(({ folder, code }): LongRow => [say('unreadableFolder'), `${visibleText(folder)} (${code})`]),
  ]
  const vba: LongRow[] = [
    ...Object.entries(statuses).map(
      ([status, count]): LongRow => [STATUS_LABELS[status as keyof typeof statuses][language], count, null, null, null],
    ),
    [null, null, null, null, null],
    ...FILE_SEVERITIES.toReversed().map(
      (name): LongRow => [
        WORST_LABELS[name][language],
        severities.files.with64[name],
        severities.files.without64[name],
        severities.macros.with64[name],
        severities.macros.without64[name],
      ],
    ),
  ]
  return [
    { name: 'Overview', columns: columns([say('what'), 30], [say('value'), 80]), rows: overview },
    {
      name: 'VBA Overview',
      columns: columns(
        [say('what'), 36],
        [say('files64'), 18],
        [say('filesWithout64'), 22],
        [say('macros64'), 22],
        [say('macrosWithout64'), 26],
      ),
      rows: vba,
      charts: [
        { title: say('statusChart'), rows: [1, STATUSES], names: 0, values: 1 },
        { title: say('macroChart'), rows: SEVERITIES, names: 0, values: 3 },
        { title: say('fileChart'), rows: SEVERITIES, names: 0, values: 1 },
      ],
    },
    {
      name: 'VBA Summary',
      columns: columns(
        [say('rule'), 28],
        [say('about'), 60],
        [say('app'), 14],
        [say('files'), 12],
        [say('findings'), 12],
        [say('uniqueMacros'), 18],
      ),
      rows: violations.map(
        ({ RuleId, OfficeApp, FileCount, Findings, UniqueMacros }): LongRow => [
          RuleId,
          words.rule(RuleId, language),
          OfficeApp,
          FileCount,
          Findings,
          UniqueMacros,
        ],
      ),
    },
    {
      name: 'Not judged',
      columns: columns([say('status'), 24], [say('reason'), 80], [say('files'), 12]),
      rows: errors.map(
        ({ status, code, values, files }): LongRow => [
          STATUS_LABELS[status][language],
          code === null ? null : words.reason({ code, values }, language),
          files,
        ],
      ),
    },
  ]
}

const columns = (...all: readonly (readonly [string, number])[]): LongSheet['columns'] =>
  all.map(([heading, width]) => ({ heading, width }))
