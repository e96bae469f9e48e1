import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { findDecision } from '../points/points.ts'
import { effectOf } from './impact.ts'
import { faultsOfMessage, MERGE_FIELDS, merge } from './merge.ts'
import { MESSAGE_TEMPLATES } from './messages.ts'
import { checkedOnOf, OBJECTION_KINDS, OBJECTIONS } from './objections.ts'
import { championsNeeded, lacksChampion, messagePlan, ringDayOf, trainingCoverage, trainingPlan } from './plan.ts'
import { answeredTopics, CONVERSATION_TOPICS, colourOf } from './topics.ts'

describe('AS40 messages', () => {
  const all = Object.fromEntries(Object.keys(MERGE_FIELDS).map((field) => [field, 'x']))

  it.each(MESSAGE_TEMPLATES.map((template) => [template.id, template] as const))('%s can be filled', (_, template) => {
    for (const text of [template.subject.de, template.subject.en, template.body.de, template.body.en])
      expect(merge(text, all)).toMatchObject({ missing: [], unknown: [] })
    const fields = (text: string) => merge(text, {}).missing.toSorted()
    expect(fields(template.body.de)).toEqual(fields(template.body.en))
  })

  it('AS41 says what is empty and what is no field, and leaves both in the text', () => {
    const merged = merge('Am {date} kommt {grup}.', { date: ' ' })
    expect(merged).toEqual({ text: 'Am {date} kommt {grup}.', missing: ['date'], unknown: ['grup'] })
    expect(faultsOfMessage(merged, 'de')[0]).toBe('Das Feld {date} ist leer. Tragen Sie ein: Tag des Rings.')
    expect(faultsOfMessage(merged, 'en')[1]).toContain('There is no field {grup}.')
  })

  it('a value in braces is not filled again', () =>
    expect(merge('{group}', { group: '{date}', date: 'x' }).text).toBe('{date}'))
})

describe('AS42 plan', () => {
  const group = { id: 'g', ringDay: isoDate('2027-03-01'), people: 120 }

  it('counts from the ring day of the group', () => {
    const plan = messagePlan(group, [])
    expect(plan).toHaveLength(13)
    expect(plan[0]).toEqual({ templateId: 'managers', groupId: 'g', on: '2026-12-31' })
    expect(plan.at(-1)?.on).toBe('2027-05-31')
  })

  it('a freeze pushes the whole row', () => {
    const freezes = [
      { from: isoDate('2027-02-20'), to: isoDate('2027-03-05') },
      { from: isoDate('2027-03-06'), to: isoDate('2027-03-08') },
    ]
    expect(ringDayOf(group.ringDay, freezes)).toBe('2027-03-09')
    expect(messagePlan(group, freezes).find(({ templateId }) => templateId === 'done')?.on).toBe('2027-03-09')
    expect(trainingPlan(group, freezes).find(({ formId }) => formId === 'clinic')).toMatchObject({
      from: '2027-03-09',
      to: '2027-03-23',
    })
  })

  it('AS43 champions and coverage', () => {
    expect([null, 0, 50, 51, 120].map((people) => championsNeeded(people))).toEqual([1, 1, 1, 2, 3])
    expect([championsNeeded(50, 3), championsNeeded(201, 3)]).toEqual([3, 5])
    expect(lacksChampion(group.ringDay, 0, isoDate('2027-02-08'))).toBe(true)
    expect(lacksChampion(group.ringDay, 0, isoDate('2027-02-07'))).toBe(false)
    expect(lacksChampion(group.ringDay, 1, isoDate('2027-02-28'))).toBe(false)
    expect([trainingCoverage(84, 120), trainingCoverage(200, 120), trainingCoverage(3, null)]).toEqual([70, 100, null])
  })
})

describe('AS44 conversation and objections', () => {
  const needed = CONVERSATION_TOPICS.filter((topic) => topic.needed).map(({ id }) => id)
  const both = { sponsor: true, communicationOwner: true }
  it.each([
    ['everything', [], both, 'green'],
    ['one open', ['why'], both, 'amber'],
    ['three open', ['why', 'training', 'capacity'], both, 'amber'],
    ['four open', ['why', 'training', 'capacity', 'material'], both, 'red'],
    ['nobody who sponsors', [], { ...both, sponsor: false }, 'red'],
    ['nobody who answers for communication', [], { ...both, communicationOwner: false }, 'red'],
  ])('%s', (_, missing, named, colour) => {
    expect(needed).toHaveLength(8)
    expect(colourOf(new Set(needed.filter((id) => !missing.includes(id))), named).colour).toBe(colour)
  })

  it('topics are answered by words or by what registers hold; a sponsor by its act alone', () => {
    const nothing = { ...both, sponsorActs: false, ...entries(false) }
    expect([...answeredTopics(new Set(['why', 'sponsor']), nothing)]).toEqual(['why'])
    const all = answeredTopics(new Set(), { ...both, sponsorActs: true, ...entries(true) })
    expect([...all].toSorted()).toEqual(['champions', 'groups', 'material', 'objections', 'sponsor', 'training'])
    for (const id of CONVERSATION_TOPICS.flatMap(({ decisions }) => decisions)) expect(findDecision(id)).toBeDefined()
  })

  it('AS45 a group with critical add-ins or macros is always high', () => {
    expect([effectOf('low', 'Makro im Einkauf'), effectOf('low', null)]).toEqual(['high', 'low'])
  })

  it.each(OBJECTIONS.map((objection) => [objection.id, objection] as const))(
    '%s has facts with a dated source',
    (_, one) => {
      expect(checkedOnOf(one)).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(OBJECTION_KINDS).toContain(one.kind)
      for (const text of [one.said, one.answer, one.rightWhere ?? one.answer])
        expect([text.de, text.en]).not.toContain('')
    },
  )
})

const entries = (there: boolean) => ({
  groups: there,
  champions: there,
  training: there,
  objections: there,
  material: there,
})
