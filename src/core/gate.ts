// The gate of a dossier, built once an isolate: the dossier is part of the code.

import type { Dossier } from '../dossier/dossier.ts'
import { buildGate, type Gate } from './relevance.ts'

const gates = new WeakMap<Dossier, Gate>()

export function gateOf(dossier: Dossier): Gate {
  const gate = gates.get(dossier) ?? buildGate(dossier)
  gates.set(dossier, gate)
  return gate
}
