// Where a person overrules the machine: one row each, with the reason, a name and a day (docs/corrections.md).
import type { Correction } from '../dossier.ts'

const signed = { by: 'the maintainers', date: '2026-11-24' }
const again = { by: 'the maintainers', date: '2026-11-30' }

export const corrections: readonly Correction[] = [
  // aldonyanews.com: اغتيال سليماني والمهندس بغارة جوية في بغداد
  {
    kind: 'belongs',
    article:
      'https://aldonyanews.com/%D8%A7%D8%BA%D8%AA%D9%8A%D8%A7%D9%84-%D8%B3%D9%84%D9%8A%D9%85%D8%A7%D9%86%D9%8A-%D9%88%D8%A7%D9%84%D9%85%D9%87%D9%86%D8%AF%D8%B3-%D8%A8%D8%BA%D8%A7%D8%B1%D8%A9-%D8%AC%D9%88%D9%8A%D8%A9-%D9%81%D9%8A',
    event: 'us-strike-baghdad-airport',
    why: 'it reports the strike, not the procession of the day after',
    ...signed,
  },
  // alweeam.com.sa: مقتل قاسم سليماني ونائب رئيس ميليشيا الحشد في قصف على مطار بغداد
  {
    kind: 'belongs',
    article:
      'https://www.alweeam.com.sa/632480/%D8%B9%D8%A7%D8%AC%D9%84-%D9%85%D9%82%D8%AA%D9%84-%D9%82%D8%A7%D8%B3%D9%85-%D8%B3%D9%84%D9%8A%D9%85%D8%A7%D9%86%D9%8A-%D9%82%D8%A7%D8%A6%D8%AF-%D9%81%D9%8A%D9%84%D9%82-%D8%A7%D9%84%D9%82%D8%AF%D8%B3/',
    event: 'us-strike-baghdad-airport',
    why: 'it reports the strike, not the procession of the day after',
    ...signed,
  },
  // tamasha.com: شهادت سردار حاج قاسم سلیمانی و ابومهدی المهندس در پی حمله به خودروی حامل ایشان
  {
    kind: 'belongs',
    article: 'https://tamasha.com/v/xR1kw',
    event: 'us-strike-baghdad-airport',
    why: 'it reports the strike, not the procession of the day after',
    ...signed,
  },
  // boursorama.com: Qassem Soleimani, puissant général iranien, tué en Irak par un tir de drone américain
  {
    kind: 'belongs',
    article:
      'https://www.boursorama.com/actualite-economique/actualites/qassem-soleimani-puissant-general-iranien-tue-en-irak-par-un-tir-de-drone-americain-d699beb825ac7c42b8ab04b8b7d02edc',
    event: 'us-strike-baghdad-airport',
    why: 'it reports the strike; only its day is unknown',
    ...signed,
  },
  // boursorama.com: Frappes iraniennes contre des soldats américains : ce que l'on sait
  {
    kind: 'belongs',
    article:
      'https://www.boursorama.com/actualite-economique/actualites/frappes-iraniennes-contre-des-soldats-americains-ce-que-l-on-sait-a364f53c2dc243eaf105987f4dfb471d',
    event: 'missiles-al-asad-erbil',
    why: 'it reports the missiles on the bases; only its day is unknown',
    ...signed,
  },
  // rpr1.de: Iranische Raketenangriffe auf US-Militär im Irak
  {
    kind: 'belongs',
    article: 'https://www.rpr1.de/nachrichten/deutschland-die-welt/iran-macht-drohungen-wahr',
    event: 'missiles-al-asad-erbil',
    why: 'it reports the missiles on the bases; only its day is unknown',
    ...signed,
  },
  // p2.ttnews.xyz: 強硬報復,伊朗導彈襲擊美軍駐伊拉克“阿薩德空軍基地”
  {
    kind: 'belongs',
    article: 'https://p2.ttnews.xyz/a/5e6d422bdc9b5e0fb23281be?lang=zh-hant',
    event: 'missiles-al-asad-erbil',
    why: 'it reports the missiles on the bases; only its day is unknown',
    ...signed,
  },
  // bbc-news: Iran plane crash: Ukrainian jet was 'unintentionally' shot down
  {
    kind: 'belongs',
    article: 'https://www.bbc.com/news/world-middle-east-51073621',
    event: 'iran-admission-and-protests',
    why: 'it reports the admission, three days after the crash',
    ...signed,
  },
  // fox-news: Iran admits to 'unintentionally' shooting down Ukrainian plane, says it mistook aircraft for hostile target
  {
    kind: 'belongs',
    article:
      'https://www.foxnews.com/world/iran-admits-it-unintentionally-shot-down-ukrainian-jetliner-according-to-state-tv',
    event: 'iran-admission-and-protests',
    why: 'it reports the admission, three days after the crash',
    ...signed,
  },
  // scmp: Iran blames human error as it admits it shot down Ukrainian plane, after days of denial
  {
    kind: 'belongs',
    article:
      'https://www.scmp.com/news/world/middle-east/article/3045656/iran-blames-human-error-it-admits-it-shot-down-ukrainian',
    event: 'iran-admission-and-protests',
    why: 'it reports the admission, three days after the crash',
    ...signed,
  },
  // ebuzzfeed.co.uk: Iran says it has “accidentally” taken down a Ukrainian passenger plane
  {
    kind: 'belongs',
    article:
      'https://ebuzzfeed.co.uk/iran-says-it-has-accidentally-taken-down-a-ukrainian-passenger-plane/',
    event: 'iran-admission-and-protests',
    why: 'it reports the admission, three days after the crash',
    ...signed,
  },
  // webjosh.com: Iran plane crash: Ukrainian jet was 'unintentionally' shot down
  {
    kind: 'belongs',
    article: 'http://www.webjosh.com/2020/details.php?newsId=1156',
    event: 'iran-admission-and-protests',
    why: 'it reports the admission, three days after the crash',
    ...signed,
  },
  // hausatv.com: Iranians pay tribute to General Soleimani on third anniversary of US assassination
  {
    kind: 'belongs',
    article: 'http://en.hausatv.com/news/content/48136',
    event: 'third-anniversary-2023',
    why: 'it reports the commemoration and no burning of posters',
    ...signed,
  },
  // tehran-times: Iran commemorates martyrdom anniversary of Gen. Soleimani
  {
    kind: 'belongs',
    article:
      'https://www.tehrantimes.com/news/480436/Iran-commemorates-martyrdom-anniversary-of-Gen-Soleimani',
    event: 'third-anniversary-2023',
    why: 'it reports the commemoration and no burning of posters',
    ...signed,
  },
  // basirat.ir: اجتماع بزرگ مردمی پاسداشت سومین سالگرد شهادت سردار سلیمانی آغاز شد
  {
    kind: 'belongs',
    article:
      'https://basirat.ir/fa/news/343070/%D8%A7%D8%AC%D8%AA%D9%85%D8%A7%D8%B9-%D8%A8%D8%B2%D8%B1%DA%AF-%D9%85%D8%B1%D8%AF%D9%85%DB%8C-%D9%BE%D8%A7%D8%B3%D8%AF%D8%A7%D8%B4%D8%AA-%D8%B3%D9%88%D9%85%DB%8C%D9%86-%D8%B3%D8%A7%D9%84%DA%AF%D8%B1%D8%AF-%D8%B4%D9%87%D8%A7%D8%AF%D8%AA-%D8%B3%D8%B1%D8%AF%D8%A7%D8%B1-%D8%B3%D9%84%DB%8C%D9%85%D8%A7%D9%86%DB%8C-%D8%A2%D8%BA%D8%A7%D8%B2-%D8%B4%D8%AF',
    event: 'third-anniversary-2023',
    why: 'it reports the commemoration and no burning of posters',
    ...signed,
  },
  // breakinglatest.news: Iran mourns 3rd anniversary of top general Soleimani’s death in U.S. airstrike
  {
    kind: 'belongs',
    article:
      'https://www.breakinglatest.news/world/iran-mourns-3rd-anniversary-of-top-general-soleimanis-death-in-u-s-airstrike-xinhua-english-news-cn/',
    event: 'third-anniversary-2023',
    why: 'it reports the commemoration and no burning of posters',
    ...signed,
  },
  // controinformazione: L’assassinio di Qassem Soleimani si è ritorto contro gli Stati Uniti e Israele
  {
    kind: 'belongs',
    article:
      'https://www.controinformazione.info/lassassinio-di-qassem-soleimani-si-e-ritorto-contro-gli-stati-uniti-e-israele/',
    event: '2022-01-04-gen-soleimani-assassination-backfired-on-us',
    why: 'it is the reference again, as are the others there',
    ...signed,
  },
  // faktru-news: Британские СМИ: Убийство генерала-полковника Сулеймани возымело противоположный эффект
  {
    kind: 'belongs',
    article:
      'https://faktru.news/%d0%b1%d1%80%d0%b8%d1%82%d0%b0%d0%bd%d1%81%d0%ba%d0%b8%d0%b5-%d1%81%d0%bc%d0%b8-%d1%83%d0%b1%d0%b8%d0%b9%d1%81%d1%82%d0%b2%d0%be-%d0%b3%d0%b5%d0%bd%d0%b5%d1%80%d0%b0%d0%bb%d0%b0-%d0%bf%d0%be%d0%bb',
    event: '2022-01-04-gen-soleimani-assassination-backfired-on-us',
    why: 'it is the reference again, as are the others there',
    ...signed,
  },
  // thedailybeast.com: Drone Marked ‘Soleimani’s Revenge’ Shot Down at U.S. Base in Iraq, Says Report
  {
    kind: 'belongs',
    article: 'https://thedailybeast.com/soleimanis-revenge-drone-shot-down-at-us-base-in-iraq',
    event: 'baghdad-airport-drones-2022',
    why: 'it reports the drone with words of revenge that was shot down at Baghdad airport',
    ...again,
  },
  // aviationtribune.com: Iran Admits it ‘Unintentionally’ Shot Down Passenger Plane
  {
    kind: 'belongs',
    article:
      'https://aviationtribune.com/iran-admits-it-unintentionally-shot-down-passenger-plane/',
    event: 'iran-admission-and-protests',
    why: 'it reports the admission; only its day is unknown',
    ...again,
  },
  // yurtsever.org.tr: Tahran’da Kasım Süleymani için cenaze töreni
  {
    kind: 'belongs',
    article: 'https://yurtsever.org.tr/2020/tahranda-kasim-suleymani-icin-cenaze-toreni-325870',
    event: 'iran-funeral-ahvaz-mashhad-tehran',
    why: 'it reports the funeral in Tehran, not the burial in Kerman',
    ...again,
  },
  // newsmax.com: Sen. Graham: Trump Told Me About Soleimani Operation
  {
    kind: 'belongs',
    article:
      'https://www.newsmax.com/newsfront/lindsey-graham-trump-soleimani-iraq/2020/01/03/id/948270/',
    event: 'us-strike-baghdad-airport',
    why: 'it tells how a senator heard of the strike, and nothing of the price of oil',
    ...again,
  },
  // gocurrent.com: Iran issues arrest warrant for Trump over killing of top commander Qasem Soleimani
  {
    kind: 'belongs',
    article:
      'https://gocurrent.com/iran-issues-arrest-warrant-for-trump-over-killing-of-top-commander-qasem-soleimani/',
    event: 'iran-warrant-for-trump',
    why: 'it reports the warrant of Iran; only its day is unknown',
    ...again,
  },
  // straight.com: Iran's supreme leader, Ayatollah Ali Khamenei, promises vengeance for U.S. murder of Gen. Qassem Soleimani
  {
    kind: 'belongs',
    article:
      'https://www.straight.com/news/1342381/irans-supreme-leader-ayatollah-ali-khamenei-promises-vengeance-us-murder-gen-qassem',
    event: 'iran-vows-revenge-2020',
    why: 'it reports the vow of the day of the strike; only its day is unknown',
    ...again,
  },
  // rassd.com: إيران تحيي ذكرى سليماني وتتوعد أميركا بالانتقام «في عقر دارها»
  {
    kind: 'belongs',
    article: 'https://rassd.com/?p=492959',
    event: 'first-anniversary-2021-iran',
    why: 'it reports the first anniversary in Tehran; only its day is unknown',
    ...again,
  },
  // gundemortadogu.com: Kasım Süleymani ölümünün 3’üncü yıldönümünde İran’da anıldı
  {
    kind: 'belongs',
    article:
      'https://gundemortadogu.com/kasim-suleymani-olumunun-3uncu-yildonumunde-iranda-anildi/',
    event: 'third-anniversary-2023',
    why: 'it reports the third anniversary in Tehran; only its day is unknown',
    ...again,
  },
  // haberturk.com: Tahran'da Kasım Süleymani için anma töreni düzenlendi
  {
    kind: 'belongs',
    article:
      'https://www.haberturk.com/tahran-da-kasim-suleymani-icin-anma-toreni-duzenlendi-3553026',
    event: 'third-anniversary-2023',
    why: 'it reports the third anniversary in Tehran; only its day is unknown',
    ...again,
  },
  // myparaluman.ph: Iran marks 6th anniversary of top commander Soleimani's assassination
  {
    kind: 'belongs',
    article:
      'https://www.myparaluman.ph/politics-1/iran-marks-6th-anniversary-of-top-commander-soleimanis-assassination',
    event: 'sixth-anniversary-2026-iran',
    why: 'it reports the sixth anniversary in Tehran; only its day is unknown',
    ...again,
  },
  // newsoftheworld.us: Iran marks Soleimani killing anniversary
  {
    kind: 'belongs',
    article: 'https://newsoftheworld.us/iran-marks-soleimani-killing-anniversary',
    event: 'sixth-anniversary-2026-iran',
    why: 'it reports the sixth anniversary in Iran; only its day is unknown',
    ...again,
  },
]
