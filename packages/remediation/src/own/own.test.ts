import { describe, expect, it } from 'vitest'
import { readAnswers } from '../answers/read-answers.ts'
import { builtInTemplate } from '../catalogue/template.ts'
import { evaluate } from '../checklist/evaluate.ts'
import { NO_FACTS } from '../checklist/types.ts'
import { compareTemplates } from '../compare/compare-templates.ts'
import { sayTemplateDifference } from '../compare/say-differences.ts'
import { sayReason } from '../messages/say.ts'
import { isNewer } from '../process/versions.ts'
import { BARE, CLOUD_NATIVE } from '../testing/customers.ts'
import { OWN_ITEM, OWN_QUESTION, ownPart } from '../testing/own-part.ts'
import { answersOf } from '../testing/runs.ts'
import { problemsOfPart } from './check-part.ts'
import { checkRule, sayRule } from './check-rule.ts'
import { readOwn, textOfOwn } from './file.ts'
import { ownTemplate, withPart } from './own-template.ts'
import { previewTemplate } from './preview.ts'
import { NO_OWN_PART, type OwnVersion } from './types.ts'

const BASE = builtInTemplate('commercial')
const empty = { de: '', en: '' }
const VERSION: OwnVersion = {
  edition: 'commercial',
  version: '1.1.0',
  basedOn: '1.0.0',
  day: '2026-12-01',
  note: { de: 'Drucker', en: 'Printers' },
  part: ownPart(),
}
const mobile = (reason = { de: 'Macht ein Partner', en: 'A partner does it' }, since = '2026-12-01') =>
  ownPart({}, {}, [{ service: 'mobile', supported: false, reason, since }])

describe('RM62 an own part', () => {
  it('RM62 that is whole has no problem, and decides with the others', () => {
    expect(problemsOfPart(BASE, ownPart(), null)).toEqual([])
    const template = ownTemplate(BASE, VERSION)
    const { answers } = readAnswers(template, { ...BARE, 'own.print': 'old', 'la.count': 3 })
    const item = evaluate(template, answers, NO_FACTS).checklist?.items.at(-1)
    expect([item?.id, item?.state, template.version, template.changes.length]).toEqual([
      'OWN-01',
      'inScope',
      '1.1.0',
      2,
    ])
  })

  it('RM62 the catalogue never uses the beginnings of own ids', () => {
    const ids = [...BASE.questions, ...BASE.items].map(({ id }) => id.toLowerCase())
    expect(ids.filter((id) => id.startsWith('own.') || id.startsWith('own-'))).toEqual([])
  })

  it.each([
    ['a question without the prefix', ownPart({ id: 'print' }, { when: 'svc=apps' }), ['questions.0.id']],
    ['an item with an id of the catalogue', ownPart({}, { id: 'ID-01' }), ['items.0.id', 'items.0.id']],
    [
      'an id twice',
      { ...ownPart(), items: [OWN_ITEM, { ...OWN_ITEM, id: 'own-01' }] },
      ['items.1.id', 'items.0.id', 'items.1.id'],
    ],
    ['an id of something retired', { ...ownPart(), items: [OWN_ITEM, { ...OWN_ITEM, retired: true }] }, ['items.1.id']],
    ['a language that is missing', ownPart({}, { why: { de: 'x', en: ' ' } }), ['items.0.why.en']],
    [
      'an option without words',
      ownPart({ options: [...OWN_QUESTION.options, { id: 'odd', label: { de: '', en: 'x' } }] }),
      ['questions.0.options.2.label.de'],
    ],
    [
      'an option that no rule could name',
      ownPart({ options: [...OWN_QUESTION.options, { id: 'a b', label: { de: 'x', en: 'x' } }] }),
      ['questions.0.options.2.id'],
    ],
    ['a rule on a retired question', ownPart({ retired: true }), ['items.0.when']],
    ['a condition nobody can read', ownPart({ askedWhen: 'svc = apps' }), ['questions.0.askedWhen']],
    ['a part there is not', ownPart({ section: 'moon' }), ['questions.0.section']],
    ['a cloud of the other edition alone', ownPart({}, { clouds: ['dod'] }), ['items.0.clouds']],
    ['half a link', ownPart({}, { topic: 'intranet' }), ['items.0.topic']],
    ['no reason', mobile(empty), ['services.0.reason.de', 'services.0.reason.en']],
    ['no day', mobile(undefined, ''), ['services.0.since']],
    [
      'nothing supported',
      {
        ...NO_OWN_PART,
        services: ['core', 'apps', 'visioProject', 'mobile'].map((service) => ({
          ...{ service, supported: false, reason: { de: 'x', en: 'x' }, since: '2026-12-01' },
        })),
      },
      ['services'],
    ],
  ])('RM62 with %s says where', (_, part, paths) => {
    expect(problemsOfPart(BASE, part, null).map(({ path }) => path)).toEqual(paths)
  })

  it('RM62 keeps what was published, with its kind', () => {
    const codes = (part: OwnVersion['part']) => problemsOfPart(BASE, part, VERSION.part).map(({ code }) => code)
    expect(codes(NO_OWN_PART)).toEqual(['own-gone', 'own-gone'])
    expect(codes(ownPart({ kind: 'many' }))).toEqual(['own-kind'])
    expect(codes(ownPart({ retired: true }, { retired: true }))).toEqual([])
  })
})

describe('RM63 a service that is not supported', () => {
  it('RM63 is not offered, hides its items with the reason, and is told as a difference', () => {
    const template = withPart(BASE, mobile())
    expect(template.questions[0]?.options.map(({ id }) => id)).toEqual(['core', 'apps', 'visioProject'])
    const item = evaluate(
      template,
      answersOf({ ...CLOUD_NATIVE, 'ma.mobile': 'unmanaged' }),
      NO_FACTS,
    ).checklist?.items.find(({ id }) => id === 'MA-04')
    if (item === undefined) throw new Error('MA-04 is gone')
    expect([item.state, sayReason(item, template, 'en')]).toEqual([
      'hidden',
      'Hidden: part of mobile, not supported by this organisation: A partner does it',
    ])
    const told = compareTemplates(withPart(BASE, ownPart()), template).map((one) => sayTemplateDifference(one, 'en'))
    expect(told[0]).toBe('Service mobile removed: Office on phones and tablets')
  })
})

describe('RM64 what comes along later', () => {
  it('RM64 makes a newer version of what was published', () => {
    const change = { version: '1.0.1', day: '2027-01-10', text: empty }
    const later = { ...BASE, version: '1.0.1', publishedOn: '2027-01-10', changes: [change, ...BASE.changes] }
    const template = ownTemplate(later, VERSION)
    expect([template.version, isNewer(template.version, VERSION.version), template.publishedOn]).toEqual([
      '1.1.1',
      true,
      '2027-01-10',
    ])
    expect(ownTemplate(BASE, null)).toBe(BASE)
  })
})

describe('RM65 a rule', () => {
  const questions = withPart(BASE, ownPart()).questions
  it.each([
    ['svc=apps', []],
    ['own.print=old/new AND la.count>2 OR svc!=core', []],
    ['', ['term-empty 0-0']],
    ['svc=apps OR ', ['term-empty 12-12']],
    ['svc=apps AND (own.print=old)', ['term-bracket 13-14']],
    ['svc=apps and own.print=old', ['term-joiner 0-26']],
    ['svc = apps', ['term-form 0-10']],
    ['svc=apps AND own.prnt=old', ['term-question 13-21']],
    ['svc=apps/moon AND own.print=older', ['term-option 9-13', 'term-option 28-33']],
    ['la.count=2', ['term-operator 0-10']],
    ['own.print>2', ['term-operator 0-11']],
    ['la.count>two', ['term-form 0-12']],
  ])('RM65 %j', (text, expected) => {
    expect(checkRule(text, questions).map(({ code, from, to }) => `${code} ${from}-${to}`)).toEqual(expected)
  })

  it('RM65 is said in words', () => {
    expect(sayRule('own.print=old AND la.count>2 OR svc!=core', questions, 'en')).toBe(
      'Which printers? → old ones and Number of user interface languages > 2; or Which services are in scope of this engagement? → not Core onboarding',
    )
    expect(sayRule('svc = apps', questions, 'de')).toBe('')
  })
})

describe('RM66 a preview', () => {
  const past = [
    { key: 'bare', cloud: 'commercial' as const, answers: answersOf(BARE) },
    {
      key: 'cloud',
      cloud: 'commercial' as const,
      answers: answersOf({ ...CLOUD_NATIVE, 'ma.mobile': 'unmanaged', svc: ['core', 'apps', 'mobile'] }),
    },
  ]

  it('RM66 says which lists would get a new item, and who would have to answer', () => {
    const next = withPart(BASE, ownPart({}, { when: 'la.count>2 OR own.print=old' }))
    const { items, questions, lists } = previewTemplate(BASE, next, past)
    expect(items).toEqual([
      expect.objectContaining({
        id: 'OWN-01',
        kind: 'added',
        now: { inScope: [], check: [], hidden: [] },
        next: { inScope: [], check: ['bare', 'cloud'], hidden: [] },
      }),
    ])
    expect([lists, questions.map(({ id, open }) => [id, open])]).toEqual([2, [['own.print', ['bare', 'cloud']]]])
  })

  it('RM66 says what a service takes along, and what retiring does', () => {
    const next = withPart(BASE, mobile())
    const moved = previewTemplate(withPart(BASE, ownPart()), next, past).items
    expect(moved.map(({ id, now, next: then }) => [id, now.inScope, then.hidden])).toEqual([
      ['MA-04', ['cloud'], ['bare', 'cloud']],
    ])
    const gone = previewTemplate(next, withPart(BASE, { ...mobile(), items: [{ ...OWN_ITEM, retired: true }] }), past)
    expect(gone.items.map(({ id, kind }) => [id, kind])).toEqual([['OWN-01', 'removed']])
  })
})

describe('RM67 a file', () => {
  it('RM67 comes back the same', () => {
    expect(readOwn(textOfOwn(VERSION))).toEqual(VERSION)
  })

  it.each([
    ['{', ['file-json']],
    ['{"lotse":"checklist"}', ['file-kind']],
    [textOfOwn(VERSION).replace('"form": 1', '"form": 2'), ['file-form']],
  ])('RM67 %s is refused', (text, codes) => {
    const read = readOwn(text)
    expect('part' in read ? [] : read.map(({ code }) => code)).toEqual(codes)
  })

  it('RM67 says the place of everything that is wrong in it', () => {
    const text = textOfOwn(VERSION)
      .replace('"kind": "one"', '"kind": "two"')
      .replace('"severity": "blocking"', '"severity": 1')
      .replace('"en": "Check printers"', '"fr": "x"')
    const read = readOwn(text)
    expect('part' in read ? [] : read.map(({ params }) => params.path)).toEqual([
      'questions.0.kind',
      'items.0.title.en',
      'items.0.severity',
    ])
  })
})
