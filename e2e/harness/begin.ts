import type { APIRequestContext } from 'playwright-core'
import type { RunningLotse } from './lotse.ts'

/** What a Lotse begins with. */
export type Content = 'empty' | 'sample'

/** A page, or what asks without one. */
interface Asking {
  readonly request: APIRequestContext
}

/** Who begins. */
export const administrator = {
  name: 'Ada Ewer',
  email: 'ada@lotsendienst.example',
  password: 'Kaltfront Birke Sofa Murmel',
  organisation: 'Lotsendienst Nord',
}

/**
 * Signs the page's browser in as the first administrator and begins with nothing, or with the sample portfolio (and
 * waits until it is there). For what is done afterwards; the way in has a journey of its own.
 */
export async function begin(page: Asking, lotse: RunningLotse, content: Content): Promise<void> {
  const token = new URL(await lotse.signInLink()).searchParams.get('token')
  const { name, email, password, organisation } = administrator
  await post(page, lotse, '/session/link', { token })
  await post(page, lotse, '/setup/profile', { name, email, organisationName: organisation, language: 'de' })
  await post(page, lotse, '/self/password', { password })
  const { jobId } = (await post(page, lotse, '/setup/content', { content })) as { jobId: string | null }
  if (jobId !== null) await jobDone(page, lotse, jobId)
}

/** Asks the API as the browser of the page. Throws with the answer where it is not a success. */
export async function post(page: Asking, lotse: RunningLotse, path: string, data: unknown): Promise<unknown> {
  const response = await page.request.post(`${lotse.address}/api${path}`, { data })
  if (!response.ok()) throw new Error(`POST ${path}: ${response.status()} ${await response.text()}`)
  return response.json()
}

async function jobDone(page: Asking, lotse: RunningLotse, jobId: string): Promise<void> {
  for (;;) {
    const response = await page.request.get(`${lotse.address}/api/jobs/${jobId}`)
    const job = (await response.json()) as { state: string; finishedAt: string | null }
    if (job.state === 'done') return
    if (job.finishedAt !== null) throw new Error(`the job ended as ${job.state}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
