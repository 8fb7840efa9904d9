// Inline `import('…')` types slip past Biome's import rules: in src/ an import stands at the top of its file.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Finding, sourceFiles } from './check-subject.ts'

const INLINE = /(?<![\w.])import\s*\(/u

export function findInlineImports(path: string, source: string): Finding[] {
  return source.split('\n').flatMap((text, index) => {
    const code = text.replace(/\/\/.*$/u, '')
    return INLINE.test(code) ? [{ place: `${path}:${index + 1}`, text: text.trim() }] : []
  })
}

export function checkImports(root: string): string[] {
  return sourceFiles(root)
    .filter((path) => /\.tsx?$/u.test(path))
    .flatMap((path) => findInlineImports(path, readFileSync(join(root, path), 'utf8')))
    .map(({ place, text }) => `${place} imports inline; move it to the top: ${text}`)
}
