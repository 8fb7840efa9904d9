// Files share a process: what one put in a place of the runtime's does not outlive it.
import { vi } from 'vitest'

vi.restoreAllMocks()
vi.unstubAllEnvs()
vi.unstubAllGlobals()
vi.useRealTimers()
