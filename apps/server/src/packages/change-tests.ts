import type { Package } from '@lotse/contract'
import { namesOfDocuments } from '../documents/look-up.ts'
import type { Change } from '../platform/change.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import type { RecordedTest } from '../tables/packages.ts'
import { changeDraft, type PackageRequest } from './change-package.ts'
import { dayNotCome, noSuchDocument, thisTest, tooManyTests } from './problems.ts'
import type { PackagePlace } from './read-packages.ts'
import type { EngagementKey } from './store.ts'

type TestFields = Omit<RecordedTest, 'id' | 'by'>
interface TestPlace extends PackagePlace {
  readonly testId: string
}

const MOST_TESTS = 100

/**
 * Adds a test to the protocol. Problems: `not-found`, `changed-meanwhile`, `rule-refused` while the package is ready,
 * `input-not-valid` with the field.
 */
export const addTest = (context: ActingContext, request: PackageRequest<TestFields>): Promise<Package> =>
  changeDraft(context, request, async (change, { tests }, key) => {
    if (tests.length >= MOST_TESTS) throw tooManyTests()
    await check(change, key, request.body, null)
    const test = { id: newId(), ...request.body, by: context.actor.personId }
    return { values: { tests: [...tests, test] }, event: 'package.tested', said: said(test) }
  })

/** Changes a test; who notes it last stands for it. Problems as for adding. */
export const changeTest = (context: ActingContext, request: PackageRequest<TestFields, TestPlace>): Promise<Package> =>
  changeDraft(context, request, async (change, { tests }, key) => {
    const before = tests.find(({ id }) => id === request.params.testId)
    if (before === undefined) throw notFound(thisTest)
    await check(change, key, request.body, before)
    const after = { id: before.id, ...request.body, by: context.actor.personId }
    return {
      values: { tests: tests.map((test) => (test.id === after.id ? after : test)) },
      event: 'package.tested',
      said: said(after),
    }
  })

/** Takes a test out. Problems: `not-found`, `changed-meanwhile`, `rule-refused` while the package is ready. */
export const removeTest = (
  context: ActingContext,
  request: PackageRequest<Record<string, never>, TestPlace>,
): Promise<Package> =>
  changeDraft(context, request, async (_change, { tests }) => {
    const left = tests.filter(({ id }) => id !== request.params.testId)
    if (left.length === tests.length) throw notFound(thisTest)
    return { values: { tests: left }, event: 'package.testRemoved' }
  })

/** What was checked may name people, and the trail cannot forget. */
const said = ({ outcome, day }: TestFields) => ({ testOutcome: outcome, on: day })

async function check(
  { tx, today }: Change,
  key: EngagementKey,
  { day, documentId }: TestFields,
  before: RecordedTest | null,
): Promise<void> {
  if (day > today) throw dayNotCome()
  if (documentId === null || documentId === before?.documentId) return
  if (!(await namesOfDocuments(tx, key, [documentId])).has(documentId)) throw noSuchDocument()
}
