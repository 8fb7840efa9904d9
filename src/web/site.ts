// What pages know of the site: its address is a setting, never what a request says.
import type { Context } from 'hono'
import type { Dossier } from '../dossier/dossier.ts'
import type { Site } from './views/layout.tsx'

export const siteOf = (c: Context<{ Bindings: Env }>, dossier: Dossier): Site => ({
  url: c.env.SITE_URL.replace(/\/+$/, ''),
  name: 'Parallax',
  subject: dossier.title,
})
