// The gate of a dossier, built once an isolate: the dossier is part of the code.
import { oncePer } from './once.ts'
import { buildGate } from './relevance.ts'

export const gateOf = oncePer(buildGate)
