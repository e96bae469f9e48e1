import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { replaceFile } from './replace-file.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotse replace '))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a file that is replaced', () => {
  it('has all of the new bytes, its mode, and stays behind its link', async () => {
    const file = join(folder, 'a.xml')
    await writeFile(file, 'old')
    await chmod(file, 0o640)
    await symlink(file, join(folder, 'link.xml'))
    expect(await replaceFile(join(folder, 'link.xml'), Buffer.from('new'))).toBe(true)
    expect([await readFile(file, 'utf8'), (await stat(file)).mode & 0o777]).toEqual(['new', 0o640])
    expect((await readdir(folder)).sort()).toEqual(['a.xml', 'link.xml'])
  })

  it('is as it was where the new one cannot be written', async () => {
    const file = join(folder, 'b.xml')
    await writeFile(file, 'old')
    await writeFile(`${file}.${process.pid}.partial`, 'in the way')
    expect(await replaceFile(file, Buffer.from('new'))).toBe(false)
    expect(await readFile(file, 'utf8')).toBe('old')
  })
})
