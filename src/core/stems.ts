// Words of a language reduced to their stems, and its most frequent words left out.
import { stopwords as arabic } from '@orama/stopwords/arabic'
import { stopwords as english } from '@orama/stopwords/english'
import { stopwords as french } from '@orama/stopwords/french'
import { stopwords as german } from '@orama/stopwords/german'
import { stopwords as italian } from '@orama/stopwords/italian'
import { stopwords as chinese } from '@orama/stopwords/mandarin'
import { stopwords as portuguese } from '@orama/stopwords/portuguese'
import { stopwords as russian } from '@orama/stopwords/russian'
import { stopwords as spanish } from '@orama/stopwords/spanish'
import { stopwords as turkish } from '@orama/stopwords/turkish'
import snowball from 'snowball-stemmers'
import { fold, wordsOf } from './normalise.ts'

// The package has neither: conjunctions, prepositions, pronouns and auxiliaries, as news writes them.
const PERSIAN = `
  از به در با بر برای تا که و یا اما ولی اگر هم نیز چون این آن همین همان یک هر هیچ چه را رو من تو او ما شما ایشان
  آنها آنان خود خویش است هست هستند نیست بود بودند باشد باشند شد شده شدند شود می نمی ها های کرد کرده کردند کند کنند
  دارد دارند داد داده گفت باید پس پیش بین روی زیر دیگر همه چند بسیار درباره توسط علیه طی سوی`
const HEBREW = `
  של את על אל לא הוא היא הם הן אני אתה אנו אנחנו זה זו זאת אלה כי אם או גם רק עם מן בין אך אבל כל יש אין היה היתה
  הייתה היו יהיה כבר עוד לפני אחרי אחר עד כדי כמו אשר בו בה לו לה להם שלו שלה שלהם מה מי כך כן יותר מאוד לאחר נגד`

type Language = { readonly algorithm?: string; readonly stopWords: readonly string[] }

// Snowball has no Persian, Hebrew or Chinese: their words stay as they are, folded.
const LANGUAGES: Readonly<Record<string, Language>> = {
  en: { algorithm: 'english', stopWords: english },
  ar: { algorithm: 'arabic', stopWords: arabic },
  fr: { algorithm: 'french', stopWords: french },
  de: { algorithm: 'german', stopWords: german },
  it: { algorithm: 'italian', stopWords: italian },
  ru: { algorithm: 'russian', stopWords: russian },
  es: { algorithm: 'spanish', stopWords: spanish },
  tr: { algorithm: 'turkish', stopWords: turkish },
  pt: { algorithm: 'portuguese', stopWords: portuguese },
  fa: { stopWords: [PERSIAN] },
  he: { stopWords: [HEBREW] },
  zh: { stopWords: chinese },
}

type Stem = (word: string) => string | undefined

const stemmers = new Map<string, Stem>()

/** The stem of a folded word, the word itself where a language has no stemmer; undefined: a stop word. */
export function stemOf(word: string, language: string): string | undefined {
  const stem = stemmers.get(language) ?? makeStemmer(language)
  stemmers.set(language, stem)
  return stem(word)
}

function makeStemmer(language: string): Stem {
  const { algorithm, stopWords = [] } = LANGUAGES[language] ?? {}
  const stops = new Set(stopWords.flatMap((word) => wordsOf(fold(word))))
  const stemmer = algorithm === undefined ? undefined : snowball.newStemmer(algorithm)
  // The stemmer knows Arabic letters only, not the Persian ones that folding makes of them.
  const unfold = (word: string) => word.replaceAll('ی', 'ي').replaceAll('ک', 'ك')
  return (word) => {
    if (stops.has(word)) return undefined
    if (stemmer === undefined) return word
    return language === 'ar' ? fold(stemmer.stem(unfold(word))) : stemmer.stem(word)
  }
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Chinese words of runs of signs without blanks. */
export function segment(runs: readonly string[]): string[] {
  return runs.flatMap((run) => [...segmenter.segment(run)].map((piece) => piece.segment))
}
