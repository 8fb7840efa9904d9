// A word as written, and without what its script writes onto its front.

// "And", then "in, to, as", then "the": Arabic writes them onto a noun in this order, Persian borrows some.
const ARABIC_AND = /^[وف](?=..)/u
const ARABIC_TO = /^[بلک](?=..)/u
const ARABIC_TO_THE = /^لل(?=..)/u
const ARABIC_THE = /^ال(?=...)/u
// Hebrew stacks up to three of "and, that, in, to, from, as, the". Two letters may be half an acronym.
const HEBREW_PREFIX = /^[והבלמשכ](?=..)/u

// The same words come again: so many forms are kept, none of a word too long to be one.
const KEPT = 20_000
const LONGEST = 40
const known = new Map<string, readonly string[]>()

/** Forms of a folded word under which a spelling may know it, the word itself first. */
export function formsOf(word: string): readonly string[] {
  const hebrew = word >= '\u0590' && word < '\u0600'
  const arabic = word >= '\u0600' && word < '\u0900'
  if (!(hebrew || arabic) || word.length > LONGEST) return [word]
  const kept = known.get(word)
  if (kept !== undefined) return kept
  const forms = [...new Set(hebrew ? hebrewForms(word) : arabicForms(word))]
  if (known.size >= KEPT) known.clear()
  known.set(word, forms)
  return forms
}

function arabicForms(word: string): string[] {
  return [word, word.replace(ARABIC_AND, '')]
    .flatMap((noun) => [noun, noun.replace(ARABIC_TO, ''), noun.replace(ARABIC_TO_THE, 'ال')])
    .flatMap((noun) => [noun, noun.replace(ARABIC_THE, '')])
}

function hebrewForms(word: string): string[] {
  const forms = [word]
  for (let i = 0; i < 3; i++) forms.push((forms[i] ?? '').replace(HEBREW_PREFIX, ''))
  return forms
}
