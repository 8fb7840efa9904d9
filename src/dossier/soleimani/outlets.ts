// All outlets of the dossier, by the region of their seat. Where two could claim a host, one has it:
// BBC News the shared hosts of BBC Persian and BBC Arabic, Al-Araby Al-Jadeed the old one of The New Arab.

import type { Outlet } from '../dossier.ts'
import { americanOutlets } from './outlets-american.ts'
import { arabOutlets } from './outlets-arab.ts'
import { britishOutlets } from './outlets-british.ts'
import { europeanOutlets } from './outlets-european.ts'
import { iranianOutlets } from './outlets-iranian.ts'
import { israeliOutlets } from './outlets-israeli.ts'
import { otherOutlets } from './outlets-other.ts'
import { russianOutlets } from './outlets-russian.ts'
import { turkishOutlets } from './outlets-turkish.ts'

export const outlets: readonly Outlet[] = [
  ...americanOutlets,
  ...britishOutlets,
  ...europeanOutlets,
  ...russianOutlets,
  ...iranianOutlets,
  ...israeliOutlets,
  ...arabOutlets,
  ...turkishOutlets,
  ...otherOutlets,
]
