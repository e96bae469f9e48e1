import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEVICES, deviceFile } from './device-files.ts'
import { expectAccessible } from './harness/accessible.ts'
