import { FILE_SEVERITIES } from '../../judge/severity.ts'
import { visibleText } from '../harmless.ts'
import { STATUS_LABELS, WORST_LABELS } from '../labels.ts'
import type { ScanLanguage, ScanWords } from '../present.ts'
import type { ScanRecord } from '../record.ts'
import type { SummaryRecord } from '../summary.ts'
import { isJudged } from '../tally.ts'
import { weightOf, worstOf } from '../worst.ts'
import { PAGE_SCRIPT } from './script.ts'
import { PAGE_STYLE } from './style.ts'
import { PAGE_TEXTS } from './texts.ts'

/** Files a browser lists without effort; the most severe come first, all others are counted. */
const LISTED = 20_000

/** What the page is made with besides its data. */
export interface PageContext {
  readonly language: ScanLanguage
  readonly words: ScanWords
  /** SHA-256 of a text as UTF-8 in base64, for the policy that allows exactly our style and script. */
  readonly hash: (text: string) => string
  /** Files listed at most. */
  readonly listed?: number
}

/**
 * The report as one page that needs nothing else (HTML, piece by piece): its policy forbids every connection, everything out of
 * files is data and becomes text.
 */
export async function* pageOf(
  summary: SummaryRecord,
  records: AsyncIterable<ScanRecord>,
  { language, words, hash, listed = LISTED }: PageContext,
): AsyncGenerator<string> {
  const policy = `default-src 'none'; style-src 'sha256-${hash(PAGE_STYLE)}'; script-src 'sha256-${hash(PAGE_SCRIPT)}'; base-uri 'none'; form-action 'none'`
  yield `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<title>${PAGE_TEXTS.title[language]}</title><style>${PAGE_STYLE}</style></head><body><main id="report">
<noscript>${plainNumbers(summary, language)}</noscript></main>
<script type="application/json" id="files">[`
  const rules = new Map<string, { weight: number; only64: boolean }>()
  const quota = quotas(summary, listed)
  const sets = new Map<string, number>()
  let before = '\n'
  for await (const record of records) {
    for (const { rule, severity, only64 } of record.findings) {
      const known = rules.get(rule)
      rules.set(rule, {
        weight: Math.max(known?.weight ?? 0, weightOf(severity)),
        only64: (known?.only64 ?? true) && only64,
      })
    }
    const kind = kindOf(record)
    const left = quota.get(kind) ?? 0
    if (left === 0) continue
    quota.set(kind, left - 1)
    yield `${before}${harmlessJson(fileOf(record, sets, words))}`
    before = ',\n'
  }
  yield `]</script>\n<script type="application/json" id="facts">${harmlessJson(factsOf(summary, rules, words, language))}</script>\n`
  yield `<script>${PAGE_SCRIPT}</script></body></html>\n`
}

/** Files are listed by what there is to do: from 4 down to 1, then those without a verdict, then the others. */
const NOT_JUDGED = -1
const kindOf = (record: ScanRecord): number => (isJudged(record.status) ? worstOf(record.findings, true) : NOT_JUDGED)

function quotas({ severities, run }: SummaryRecord, listed: number): Map<number, number> {
  const { with64 } = severities.files
  const wanted: [number, number][] = [
    ...([4, 3, 2, 1] as const).map((weight): [number, number] => [weight, with64[FILE_SEVERITIES[weight] ?? 'ready']]),
    [NOT_JUDGED, run.notJudged],
    [0, with64.ready],
  ]
  let left = listed
  return new Map(
    wanted.map(([kind, count]) => {
      const given = Math.min(left, count)
      left -= given
      return [kind, given]
    }),
  )
}

/** Files with the same findings share them: `i` is the number of the set, `f` the set where it is first needed. */
function fileOf(record: ScanRecord, sets: Map<string, number>, words: ScanWords): object {
  const { file, device, bytes, status, reason, fileReference } = record
  const base = {
    n: visibleText(file),
    d: visibleText(device),
    b: bytes,
    s: status,
    ...(reason !== null && { w: inBoth((language) => words.reason(reason, language)) }),
    ...(fileReference !== null && { c: fileReference }),
  }
  if (record.findings.length === 0) return base
  const findings = record.findings.map((finding) => ({
    r: finding.rule,
    v: weightOf(finding.severity),
    o: finding.only64,
    m: finding.module === null ? null : visibleText(finding.module),
    l: finding.line,
    c: finding.statement === null ? null : visibleText(finding.statement),
    p: finding.proposed === null ? null : visibleText(finding.proposed),
    t: inBoth((language) => words.finding(finding, language)),
  }))
  const key = `${record.projectHash} ${findings.map(({ r, m, l, t }) => `${r} ${m} ${l} ${t.en.length}`).join('|')}`
  const known = sets.get(key)
  if (known !== undefined) return { ...base, i: known }
  sets.set(key, sets.size)
  return { ...base, i: sets.size - 1, f: findings }
}

function factsOf(
  summary: SummaryRecord,
  rules: ReadonlyMap<string, { readonly weight: number; readonly only64: boolean }>,
  words: ScanWords,
  language: ScanLanguage,
): object {
  const counted = new Map<string, { files: number; findings: number; macros: number }>()
  for (const { RuleId, FileCount, Findings, UniqueMacros } of summary.violations) {
    const sum = counted.get(RuleId) ?? { files: 0, findings: 0, macros: 0 }
    counted.set(RuleId, {
      files: sum.files + FileCount,
      findings: sum.findings + Findings,
      macros: sum.macros + UniqueMacros,
    })
  }
  return {
    language,
    texts: PAGE_TEXTS,
    statuses: STATUS_LABELS,
    severities: WORST_LABELS,
    summary,
    device: visibleText(summary.run.device),
    labels: visibleText(summary.run.labels.join(', ')),
    folders: summary.run.folders.map(({ folder, code }) => ({ folder: visibleText(folder), code })),
    errors: summary.errors.map(({ status, code, values, files }) => ({
      status,
      files,
      why: code === null ? null : inBoth((one) => words.reason({ code, values }, one)),
    })),
    rules: [...counted].map(([id, counts]) => ({
      id,
      ...counts,
      ...(rules.get(id) ?? { weight: 0, only64: false }),
      about: inBoth((one) => words.rule(id, one)),
    })),
  }
}

const inBoth = (say: (language: ScanLanguage) => string): Readonly<Record<ScanLanguage, string>> => ({
  de: visibleText(say('de')),
  en: visibleText(say('en')),
})

/** JSON that ends no script and begins no comment. */
const harmlessJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')

/** For browsers that run no program: the numbers. */
function plainNumbers({ statuses, severities }: SummaryRecord, language: ScanLanguage): string {
  const rows = [
    ...Object.entries(statuses).map(([status, count]) => [
      STATUS_LABELS[status as keyof typeof statuses][language],
      count,
    ]),
    ...FILE_SEVERITIES.toReversed().map((name) => [WORST_LABELS[name][language], severities.files.with64[name]]),
  ]
  return `<h1>${PAGE_TEXTS.title[language]}</h1><table>${rows.map(([label, count]) => `<tr><th>${label}</th><td>${count}</td></tr>`).join('')}</table>`
}
