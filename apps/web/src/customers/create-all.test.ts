import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { client } from '../app/api.ts'
import { unreachable } from '../problem/problem.ts'
import { type Begun, createAll, type NewCustomerValues } from './create-all.ts'
import { firstEngagementValues } from './engagement-values.ts'
import { noTenantYet } from './tenant-values.ts'

vi.mock('../app/api.ts', () => ({
  client: {
    customers: { create: vi.fn(), change: vi.fn(), createTenant: vi.fn(), changeTenant: vi.fn() },
    engagements: { create: vi.fn() },
  },
  ifMatch: (version: number) => `"${version}"`,
}))

const values: NewCustomerValues = {
  name: ' Contoso ',
  city: 'Kiel',
  country: 'de',
  language: 'de',
  windowsUpgrade: '',
  tenantName: '',
  ...noTenantYet,
  ...firstEngagementValues('me'),
}
const size = { enterpriseLevel: null, seats: 400 }
const { customers, engagements } = vi.mocked(client, { deep: true })

beforeEach(() => {
  customers.create.mockImplementation(async (input) => ({ ...input, id: 'c', version: 1 }) as never)
  customers.createTenant.mockImplementation(async (input) => ({ ...input, id: 't', version: 1 }) as never)
  customers.change.mockImplementation(async ({ body }) => ({ ...body, id: 'c', version: 2 }) as never)
  customers.changeTenant.mockImplementation(
    async ({ body }) => ({ ...body, customerId: 'c', id: 't', version: 2 }) as never,
  )
  engagements.create.mockResolvedValue({ id: 'e' } as never)
})
afterEach(() => vi.clearAllMocks())

describe('a new customer', () => {
  it('comes with tenant and engagement, said once', async () => {
    expect(await createAll(values, size, {})).toEqual({ customerId: 'c', engagementId: 'e' })
    expect(customers.create.mock.calls[0]?.[0]).toMatchObject({ name: 'Contoso', country: 'DE', windowsUpgrade: null })
    expect(customers.createTenant.mock.calls[0]?.[0]).toMatchObject({ name: 'Contoso', primaryDomain: null })
    expect(engagements.create.mock.calls[0]?.[0]).toMatchObject({ tenantId: 't', manager: 'me', ...size })
  })

  it('with a Windows upgrade has no engagement', async () => {
    expect(await createAll({ ...values, windowsUpgrade: 'yes' }, size, {})).toEqual({
      customerId: 'c',
      engagementId: null,
    })
    expect(engagements.create).not.toHaveBeenCalled()
  })

  it('refused half way is gone on with, and what was corrected is kept', async () => {
    const begun: Begun = {}
    engagements.create.mockRejectedValueOnce(unreachable('cut'))
    await expect(createAll(values, size, begun)).rejects.toThrow()
    const corrected = { ...values, name: 'Contoso GmbH', directoryId: ' AB-12 ' }
    await createAll(corrected, size, begun)
    expect(customers.create).toHaveBeenCalledTimes(1)
    expect(customers.change.mock.calls[0]?.[0]).toMatchObject({
      headers: { 'if-match': '"1"' },
      body: { name: 'Contoso GmbH' },
    })
    expect(customers.changeTenant.mock.calls[0]?.[0]).toMatchObject({
      body: { name: 'Contoso GmbH', directoryId: 'ab-12' },
    })
  })
})
