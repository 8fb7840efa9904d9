// All endpoints that reach into the past, by name.
import type { Endpoint } from './endpoint.ts'
import { gdelt } from './gdelt.ts'
import { wordpress } from './wordpress.ts'

export const ENDPOINTS: Readonly<Partial<Record<Endpoint['name'], Endpoint>>> = { wordpress, gdelt }
