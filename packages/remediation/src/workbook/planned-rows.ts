import { optionsOf } from '../answers/read-answers.ts'
import { wordOfOption, wordOfStatus, wordsOfAnswer } from '../merge/cell-texts.ts'
import { answerRow, itemRow } from '../merge/run-cells.ts'
import { sayReason } from '../messages/say.ts'
import { askedQuestions } from '../process/obstacles.ts'
import { type Run, workOn } from '../process/run.ts'
import { parseRule, questionsOf } from '../rules/parse-rule.ts'
import type { Heading, Language, Question, Template } from '../template/types.ts'
import { OWNER_WORDS, WORDS } from './words.ts'

/** A row of questionnaire or checklist: what stands in it, by the field of its column. */
export interface PlannedRow {
  /** `answer:of.tech`, `item:ID-01`. */
  readonly key: string
  readonly texts: Readonly<Record<string, string>>
  /** Not asked, or out of scope: there, and not shown. */
  readonly hidden: boolean
}

/** Every question with its answer, what is allowed, and the items it decides about. */
export function questionRows(template: Template, run: Run, language: Language): readonly PlannedRow[] {
  const asked = new Set(askedQuestions(template, run.answers))
  const decided = decidedBy(template)
  return template.questions.map((question) => ({
    key: answerRow(question.id),
    hidden: !asked.has(question) && !run.answers.has(question.id),
    texts: {
      id: question.id,
      section: titleOf(template.sections, question.section, language),
      text: question.text[language],
      value: wordsOfAnswer(question, run.answers.get(question.id), language),
      allowed: allowedFor(question, language),
      help: question.help[language],
      decides: (decided.get(question.id) ?? []).join(', '),
    },
  }))
}

/** Every item with its place, its reason and its work. */
export function itemRows(template: Template, run: Run, language: Language): readonly PlannedRow[] {
  const places = new Map(run.checklist.items.map((item) => [item.id, item]))
  return template.items.map((item) => {
    const place = places.get(item.id)
    const { status, evidence, note, acceptedBy, confirmedOn } = workOn(run, item.id)
    return {
      key: itemRow(item.id),
      hidden: place === undefined || place.state === 'hidden',
      texts: {
        ...{ id: item.id, group: titleOf(template.groups, item.group, language), title: item.title[language] },
        ...{ severity: WORDS[item.severity][language], owner: OWNER_WORDS[item.owner][language] },
        ...{ status: wordOfStatus(status, language), evidence, note, acceptedBy },
        ...{ why: item.why[language], verify: item.verify[language] },
        scope: WORDS[SCOPES[place?.state ?? 'hidden']][language],
        because: place === undefined ? '' : sayReason(place, template, language),
        ...{ confirmedOn: confirmedOn ?? '', topic: item.topic },
      },
    }
  })
}

const SCOPES = { inScope: 'scopeInScope', check: 'scopeCheck', hidden: 'scopeHidden' } as const

/** What may be answered, in words: a form to follow, then the answers. */
function allowedFor(question: Question, language: Language): string {
  if (question.kind === 'number') return WORDS.number[language]
  const words = optionsOf(question).map((option) => wordOfOption(question, option, language))
  return `${WORDS[question.kind === 'many' ? 'someOf' : 'oneOf'][language]}: ${words.join('; ')}`
}

/** The items whose rules look at a question, by its id. */
function decidedBy(template: Template): ReadonlyMap<string, readonly string[]> {
  const decided = new Map<string, string[]>()
  for (const { id, when } of template.items) {
    for (const question of questionsOf(parseRule(when) ?? [])) {
      decided.set(question, [...(decided.get(question) ?? []), id])
    }
  }
  return decided
}

const titleOf = (headings: readonly Heading[], wanted: string, language: Language): string =>
  headings.find(({ id }) => id === wanted)?.title[language] ?? wanted
