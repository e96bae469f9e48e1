import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, it } from 'vitest'
import { startLotse } from './lotse.ts'

/** A stand-in for `lotse serve` that understands its arguments, so that the harness is tested without the product. */
const server = `
const [, port] = /--port (\\d+)/.exec(process.argv.join(' '))
require('node:http').createServer((_, response) => response.end('ok')).listen(Number(port), () => {
  console.log('http://localhost:' + port + '/sign-in/0123456789abcdef')
})
process.on('SIGTERM', () => process.exit(0))`

const standIn = (code: string) => ({ command: [process.execPath, '--eval', code, '--'] as [string, ...string[]] })

it('starts, finds the sign-in link, and stops', async () => {
  const lotse = await startLotse(standIn(server))
  expect(await lotse.signInLink()).toBe(`${lotse.address}/sign-in/0123456789abcdef`)
  expect(await (await fetch(lotse.address)).text()).toBe('ok')
  expect(await lotse.stop()).toBe(0)
  await expect(fetch(lotse.address)).rejects.toThrow()
  await rm(dirname(lotse.dataFolder), { recursive: true })
})

it('says what the server printed when it ends at once', async () => {
  await expect(startLotse(standIn("console.error('Port taken'); process.exit(3)"))).rejects.toThrow(
    /ended with 3:\s+Port taken/,
  )
})
