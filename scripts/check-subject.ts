// The engine does not know its subject: nothing in src/ outside the dossier's folder names it.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** People, places and days of the dossier that is loaded: words that only its own folder may use. */
const SUBJECT =
  /sol[ae]y?i?mani|s[ou]leim[ae]ni|muhandis|carnelos|khamenei|\bquds\b|\biran|\biraq|tehran|te[h]?eran|baghdad|kerman\b|al-asad|\bps752\b|2020-01-0\d|(?:january|jan\.?) 2020|سليماني|سلیمانی/iu

/** The one line that joins engine and dossier. */
const JOINT = /^import \{ [\w ]+ \} from '\.\/dossier\/soleimani\/index\.ts'$/u

export type Finding = { readonly place: string; readonly text: string }

/** Lines of a file that name the subject. `path` is relative to the repository, with slashes. */
export function findSubject(path: string, source: string): Finding[] {
  if (path.startsWith('src/dossier/soleimani/')) return []
  return source.split('\n').flatMap((text, index) => {
    if (path === 'src/index.ts' && JOINT.test(text)) return []
    return SUBJECT.test(text) ? [{ place: `${path}:${index + 1}`, text: text.trim() }] : []
  })
}

export function checkSubject(root: string): string[] {
  return sourceFiles(root)
    .flatMap((path) => findSubject(path, readFileSync(join(root, path), 'utf8')))
    .map(({ place, text }) => `${place} names the subject: ${text}`)
}

/** All files of src/, as paths with slashes. */
export function sourceFiles(root: string): string[] {
  return globSync('src/**/*.*', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
}
