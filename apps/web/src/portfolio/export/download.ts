import { readProblem, unreachable } from '../../problem/problem.ts'

/**
 * Fetches a file of the API and hands it to the browser to save, under the name the server gives it.
 * @param fallbackName where the server gives none
 * @throws Problem
 */
export async function download(address: string, fallbackName: string): Promise<void> {
  const response = await fetch(address, { credentials: 'same-origin' }).catch((cause: unknown) => {
    throw unreachable(cause)
  })
  if (!response.ok) throw await readProblem(response)
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? fallbackName
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
