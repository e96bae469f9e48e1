import { describe, expect, it } from 'vitest'
import { readAnswers } from '../answers/read-answers.ts'
import { builtInTemplate } from '../catalogue/template.ts'
import { evaluate } from '../checklist/evaluate.ts'
import { NO_FACTS } from '../checklist/types.ts'
import { BARE } from '../testing/customers.ts'
import { type Additions, extendTemplate } from './extend.ts'
import type { Item, Question } from './types.ts'

const TEMPLATE = builtInTemplate('commercial')
const words = { de: 'Wort', en: 'word' }
const QUESTION: Question = {
  id: 'own.print',
  kind: 'one',
  section: 'devices',
  text: words,
  help: words,
  options: [
    { id: 'old', label: words },
    { id: 'new', label: words },
  ],
}
const ITEM: Item = {
  id: 'OWN-1',
  group: 'devices',
  title: words,
  why: words,
  verify: words,
  owner: 'client',
  severity: 'blocking',
  services: ['apps'],
  clouds: null,
  when: 'own.print=old AND la.count>2',
  topic: 'house',
}

function additions(question: Partial<Question>, item: Partial<Item>, version = '1.1.0'): Additions {
  return {
    questions: [{ ...QUESTION, ...question }],
    items: [{ ...ITEM, ...item }],
    change: { version, day: '2026-12-01', text: words },
  }
}

describe('RM60 own questions and items', () => {
  it('RM60 join the template and decide with the others', () => {
    const extended = extendTemplate(TEMPLATE, additions({}, {}))
    if (!('version' in extended)) throw new Error(JSON.stringify(extended))
    const { answers, problems } = readAnswers(extended, { ...BARE, 'own.print': 'old', 'la.count': 3 })
    const item = evaluate(extended, answers, NO_FACTS).checklist?.items.at(-1)
    expect([problems, item?.id, item?.state, extended.version, extended.changes.length]).toEqual([
      [],
      'OWN-1',
      'inScope',
      '1.1.0',
      2,
    ])
  })

  it.each([
    ['an id that is taken', additions({ id: 'SVC' }, { when: 'svc=apps' }), ['id-taken']],
    ['an id with blanks', additions({}, { id: 'own 1' }), ['id-form']],
    ['a language that is missing', additions({ text: { de: ' ', en: 'x' } }, {}), ['text-missing']],
    ['one option', additions({ options: QUESTION.options.slice(0, 1) }, {}), ['options-needed']],
    ['options of a yes-no question', additions({ kind: 'yesNo' }, { when: 'svc=apps' }), ['options-not-wanted']],
    ['a part there is not', additions({ section: 'moon' }, { group: 'moon' }), ['heading-unknown', 'heading-unknown']],
    ['a rule nobody can read', additions({}, { when: 'own.print = old or so' }), ['rule-unreadable']],
    ['a rule on an unknown question', additions({}, { when: 'moon=yes' }), ['rule-question']],
    ['a rule on an unknown option', additions({}, { when: 'own.print=older' }), ['rule-option']],
    ['a number compared as an option', additions({}, { when: 'la.count=2' }), ['rule-operator']],
    ['a condition on itself', additions({ askedWhen: 'own.print=old' }, {}), ['rule-circle']],
    ['a service there is not', additions({}, { services: ['moon'] }), ['service-unknown']],
    ['no service', additions({}, { services: [] }), ['service-unknown']],
    ['an older version', additions({}, {}, '1.0.0'), ['version-not-newer']],
  ])('RM61 %s is refused', (_, more, codes) => {
    const problems = extendTemplate(TEMPLATE, more)
    expect('version' in problems ? [] : problems.map(({ code }) => code)).toEqual(codes)
  })
})
