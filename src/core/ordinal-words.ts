// The words for first to tenth in the languages whose words are read.

// Every stem with every ending; `-` is none.
const combine = (stems: string, endings: string): string =>
  stems
    .split(' ')
    .map((stem) => endings.split(' ').map((ending) => stem + ending.replace('-', '')))
    .join(' ')

const RUSSIAN = 'перв втор трет четверт пят шест седьм восьм девят десят'
const RUSSIAN_ENDINGS = 'ый ий ой ая ое ую ого ому ом ые ых ым ья ье ью ьего ьему ьем ьей'
const GERMAN = 'erst zweit dritt viert funft sechst siebt acht neunt zehnt'
const TURKISH = 'birinci ikinci ucuncu dorduncu besinci altinci yedinci sekizinci dokuzuncu onuncu'

// Folded; blanks between numbers, commas between the forms of one. Left out is what mostly means something
// else: Italian "secondo" and "prima", Portuguese weekdays, and all Hebrew forms without the article, which
// are weekdays too.
const WORDS: Readonly<Record<string, string>> = {
  en: 'first second third fourth fifth sixth seventh eighth ninth tenth',
  fr: `premier,premiere second,seconde,deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme
    neuvieme dixieme`,
  de: combine(GERMAN, 'e er en es em'),
  it: `primo,primi seconda terzo,terza quarto,quarta quinto,quinta sesto,sesta settimo,settima
    ottavo,ottava nono,nona decimo,decima`,
  es: combine('primer segund tercer cuart quint sext septim octav noven decim', '- o a'),
  pt: 'primeiro,primeira segundo terceiro,terceira quarto quinto sexto setimo oitavo nono decimo',
  ru: combine(RUSSIAN, RUSSIAN_ENDINGS),
  tr: combine(TURKISH, '- si su sini sunu sinde sunda sine suna'),
  ar: `اول,اولی ثانی,ثانیه ثالث,ثالثه رابع,رابعه خامس,خامسه سادس,سادسه سابع,سابعه ثامن,ثامنه
    تاسع,تاسعه عاشر,عاشره`,
  fa: `اول,اولین,نخستین دوم,دومین سوم,سومین چهارم,چهارمین پنجم,پنجمین ششم,ششمین هفتم,هفتمین
    هشتم,هشتمین نهم,نهمین دهم,دهمین`,
  he: `הראשון,הראשונה השני,השנייה,השניה השלישי,השלישית הרביעי,הרביעית החמישי,החמישית
    השישי,השישית השביעי,השביעית השמיני,השמינית התשיעי,התשיעית העשירי,העשירית`,
}

const numbersOf = (list: string): [word: string, number: number][] =>
  list
    .split(/\s+/)
    .flatMap((forms, i) => forms.split(',').map((form): [string, number] => [form, i + 1]))

/** By language, the folded word of each ordinal and its number. */
export const ORDINAL_WORDS: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(WORDS).map(([language, list]) => [language, new Map(numbersOf(list))]),
)
