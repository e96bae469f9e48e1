import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { renewTouched } from './renew-touched.ts'

/** A query that somebody looks at; its answers come when the test gives them. */
function watched(queries: QueryClient, area: string) {
  const waiting: ((answer: string) => void)[] = []
  const queryFn = () => new Promise<string>((resolve) => waiting.push(resolve))
  const observer = new QueryObserver(queries, { queryKey: [[area, 'get'], { input: {} }], queryFn })
  observer.subscribe(() => {})
  const give = async (answer: string) => {
    waiting.shift()?.(answer)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { give, asked: () => waiting.length, shown: () => observer.getCurrentResult().data }
}

const jobsChanged = { customerId: null, topics: ['jobs' as const] }

it('asks again for an answer that is there', async () => {
  const queries = new QueryClient()
  const job = watched(queries, 'jobs')
  await job.give('running')
  renewTouched(queries, jobsChanged)
  await job.give('done')
  expect(job.shown()).toBe('done')
})

it('asks again for a first answer that was on its way when the message came', async () => {
  const queries = new QueryClient()
  const job = watched(queries, 'jobs')
  renewTouched(queries, jobsChanged)
  await job.give('running')
  expect(job.asked()).toBe(1)
  await job.give('done')
  expect(job.shown()).toBe('done')
})

it('leaves alone what the message does not touch', async () => {
  const queries = new QueryClient()
  const notes = watched(queries, 'notes')
  renewTouched(queries, jobsChanged)
  await notes.give('first')
  expect(notes.asked()).toBe(0)
})
