// Quantities on which sources disagree: every value, with who gave it and when.

import type { DisputedNumber } from '../dossier.ts'

export const numbers: readonly DisputedNumber[] = [
  {
    slug: 'kerman-bombing-dead',
    question: 'How many people died in the Kerman bombings of 3 January 2024?',
    unit: 'people',
    event: 'kerman-bombings-2024',
    values: [
      {
        value: 'at least 20',
        wording: 'initial reports',
        source: {
          title: 'The Times of Israel: live blog on the blasts in Kerman',
          url: 'https://www.timesofisrael.com/liveblog_entry/iranian-official-says-blasts-near-soleimani-grave-were-terrorism/',
          outlet: 'The Times of Israel',
        },
      },
      {
        value: '73',
        wording: '73 dead, 171 injured, first hours',
        source: {
          title: 'Islam Times: report on the toll in Kerman',
          url: 'https://www.islamtimes.org/en/news/1106759/terrorist-explosions-leave-73-martyrs-171-injured-in-kerman',
          outlet: 'Islam Times',
          date: '2024-01-03',
        },
      },
      {
        value: '103',
        wording: 'head of emergency department, via Tasnim',
        source: {
          title: 'Pledge Times: report on the toll in Kerman, citing Tasnim',
          url: 'https://pledgetimes.com/death-toll-from-iran-attack-rises-to-103/',
          outlet: 'Pledge Times',
          date: '2024-01-03',
        },
      },
      {
        value: 'at least 95',
        wording: 'health minister, evening of 3 January',
        source: {
          title: "People's Daily: report on the toll in Kerman, in Portuguese",
          url: 'http://portuguese.people.com.cn/n3/2024/0104/c309808-20118235.html',
          outlet: "People's Daily",
          date: '2024-01-04',
        },
      },
      {
        value: '84',
        wording: 'interior minister, 4 January, so far',
        source: {
          title: 'AFP via TheJournal.ie: report on the bombings in Kerman',
          url: 'https://www.thejournal.ie/islamic-state-iran-twin-bombings-6264246-Jan2024/',
          outlet: 'AFP via TheJournal.ie',
          date: '2024-01-04',
        },
      },
      {
        value: '89',
        wording: 'after more deaths among the injured; 12 under 15',
        source: {
          title: 'IRNA: report on the toll in Kerman, in German',
          url: 'https://de.irna.ir/news/85344229/Die-Zahl-der-Opfer-nach-der-Terrorexplosion-in-Kerman-erreichte',
          outlet: 'IRNA',
        },
      },
      {
        value: 'at least 91',
        wording: 'state TV, Saturday',
        source: {
          title: 'AP via VOA: report on the toll in Kerman',
          url: 'https://voa.pangea-cms.com/preview/en-US/a/death-toll-in-islamic-state-claimed-suicide-blasts-rises-to-91/7429185.html',
          outlet: 'AP via VOA',
        },
      },
      {
        value: '91',
        wording: 'provincial head of emergency services, 6 January',
        source: {
          title: 'IFP News: report on the toll in Kerman',
          url: 'https://ifpnews.com/fatalities-kerman-twin-terrorist-blasts-91/',
          outlet: 'IFP News',
          date: '2024-01-06',
        },
      },
      {
        value: '92',
        wording: 'local media, 6 January',
        source: {
          title: 'Shine: report on the toll in Kerman',
          url: 'https://www.shine.cn/news/world/2401066746/',
          outlet: 'Shine',
          date: '2024-01-06',
        },
      },
      {
        value: '95',
        wording: 'state TV, up from 94',
        source: {
          title: 'DS Haber: report on the toll in Kerman, in Turkish, citing state TV',
          url: 'https://dshaber.net/irandaki-teror-saldirisinda-olenlerin-sayisi-artiyor',
          outlet: 'DS Haber',
        },
      },
      {
        value: '95',
        wording: "US officials' account, late January",
        source: {
          title: 'The Daily Beast: report on a US warning before Kerman',
          url: 'https://www.thedailybeast.com/us-warned-iran-of-islamic-state-terror-threat-ahead-of-deadly-blast-report',
          outlet: 'The Daily Beast',
          date: '2024-01-26',
        },
      },
    ],
  },
  {
    slug: 'kerman-bombing-injured',
    question: 'How many people were injured in the Kerman bombings?',
    unit: 'people',
    event: 'kerman-bombings-2024',
    values: [
      {
        value: '141',
        wording: 'some in critical condition',
        source: {
          title: 'Pledge Times: report on the toll in Kerman, citing Tasnim',
          url: 'https://pledgetimes.com/death-toll-from-iran-attack-rises-to-103/',
          outlet: 'Pledge Times',
          date: '2024-01-03',
        },
      },
      {
        value: '171',
        wording: 'first hours',
        source: {
          title: 'Islam Times: report on the toll in Kerman',
          url: 'https://www.islamtimes.org/en/news/1106759/terrorist-explosions-leave-73-martyrs-171-injured-in-kerman',
          outlet: 'Islam Times',
          date: '2024-01-03',
        },
      },
      {
        value: '211',
        wording: 'IRNA, 3 January',
        source: {
          title: "People's Daily: report on the toll in Kerman, in Portuguese",
          url: 'http://portuguese.people.com.cn/n3/2024/0104/c309808-20118235.html',
          outlet: "People's Daily",
          date: '2024-01-04',
        },
      },
      {
        value: '284',
        wording: 'emergency chief, 4 January',
        source: {
          title: 'AFP via TheJournal.ie: report on the bombings in Kerman',
          url: 'https://www.thejournal.ie/islamic-state-iran-twin-bombings-6264246-Jan2024/',
          outlet: 'AFP via TheJournal.ie',
          date: '2024-01-04',
        },
      },
      {
        value: '277',
        wording: 'with at least 91 dead',
        source: {
          title: 'Agenzia Nova: report on the victims in Kerman, in Italian',
          url: 'https://www.agenzianova.com/a/6599401a82a487.85413210/4751883/2024-01-06/iran-attacco-stato-islamico-a-kerman-13-cittadini-stranieri-tra-le-vittime',
          outlet: 'Agenzia Nova',
          date: '2024-01-06',
        },
      },
    ],
  },
  {
    slug: 'kerman-stampede-dead',
    question: 'How many people died in the crush at Kerman on 7 January 2020?',
    unit: 'people',
    event: 'kerman-stampede',
    values: [
      {
        value: '32',
        wording: 'emergency chief on state TV',
        source: {
          title: 'Eleftheros Typos: report on the crush in Kerman, in Greek',
          url: 'https://www.eleftherostypos.gr/diethni/509583-tragodia-stin-kideia-tou-souleimani-podopatithikan-mexri-thanatou-50-anthropoi-nees-apeiles-pros-tis-ipa/',
          outlet: 'Eleftheros Typos',
        },
      },
      {
        value: '35',
        wording: 'state TV, first figure',
        source: {
          title: 'Protothema: report on the crush in Kerman',
          url: 'http://en.protothema.gr/tragedy-at-soleimanis-burial-35-dead-48-injured-videos/',
          outlet: 'Protothema',
          date: '2020-01-07',
        },
      },
      {
        value: '40',
        wording: 'state TV, 213 injured',
        source: {
          title: 'Haber Gazetesi: report on the crush in Kerman, in Turkish',
          url: 'http://www.habergazetesi.com.tr/haber/5669411/suleymaninin-cenazesinde-izdiham-40-olu-213-yarali',
          outlet: 'Haber Gazetesi',
        },
      },
      {
        value: '50',
        wording: 'ISNA, at least',
        source: {
          title: 'Eleftheros Typos: report on the crush in Kerman, in Greek',
          url: 'https://www.eleftherostypos.gr/diethni/509583-tragodia-stin-kideia-tou-souleimani-podopatithikan-mexri-thanatou-50-anthropoi-nees-apeiles-pros-tis-ipa/',
          outlet: 'Eleftheros Typos',
        },
      },
      {
        value: 'at least 56',
        wording: 'emergency chief, more than 200 injured',
        source: {
          title: 'La Jornada: report on the crush in Kerman, in Spanish',
          url: 'https://www.jornada.com.mx/2020/01/08/mundo/022n3mun',
          outlet: 'La Jornada',
          date: '2020-01-08',
        },
      },
      {
        value: '56',
        wording: 'more than 56 in the lead, 56 in the title',
        source: {
          title: 'YouNews Nigeria: report on the crush in Kerman',
          url: 'http://www.younewsng.com/2020/01/08/stampede-kills-56-mourners-at-soleimanis-burial-200-injured/',
          outlet: 'YouNews Nigeria',
          date: '2020-01-08',
        },
      },
      {
        value: '64',
        wording: 'edited AP copy, up from 35',
        source: {
          title: 'AP via World Israel News: report on the crush in Kerman',
          url: 'https://worldisraelnews.com/35-killed-in-stampede-at-funeral-for-slain-soleimani',
          outlet: 'AP via World Israel News',
        },
      },
    ],
  },
  {
    slug: 'al-asad-brain-injuries',
    question:
      'How many US service members had brain injuries after the missiles of 8 January 2020?',
    unit: 'people',
    event: 'al-asad-brain-injuries',
    values: [
      {
        value: '0',
        wording: 'the president, after the missiles',
        source: {
          title: 'NPR: report on the count of brain injuries, 50 by then',
          url: 'https://www.npr.org/2020/01/29/800770355/pentagon-now-says-50-troops-not-34-suffered-brain-injuries-in-iran-strike',
          outlet: 'NPR',
          date: '2020-01-29',
        },
      },
      {
        value: '11',
        wording: 'about ten days later',
        source: {
          title: 'CBS News: report on 14 more brain injuries',
          url: 'https://cbsnews.com/news/14-more-u-s-troops-diagnosed-with-brain-injuries-following-iranian-missile-attack',
          outlet: 'CBS News',
        },
      },
      {
        value: '34',
        wording: 'week before 28 January',
        source: {
          title: 'NPR: report on the count of brain injuries, 50 by then',
          url: 'https://www.npr.org/2020/01/29/800770355/pentagon-now-says-50-troops-not-34-suffered-brain-injuries-in-iran-strike',
          outlet: 'NPR',
          date: '2020-01-29',
        },
      },
      {
        value: '50',
        wording: '28 January 2020',
        source: {
          title: 'NPR: report on the count of brain injuries, 50 by then',
          url: 'https://www.npr.org/2020/01/29/800770355/pentagon-now-says-50-troops-not-34-suffered-brain-injuries-in-iran-strike',
          outlet: 'NPR',
          date: '2020-01-29',
        },
      },
      {
        value: '64',
        wording: '30 January 2020',
        source: {
          title: 'CBS News: report on 14 more brain injuries',
          url: 'https://cbsnews.com/news/14-more-u-s-troops-diagnosed-with-brain-injuries-following-iranian-missile-attack',
          outlet: 'CBS News',
        },
      },
      {
        value: '109',
        wording: '10 February 2020',
        source: {
          title: 'UPI: report on 109 brain injuries',
          url: 'https://www.upi.com/Top_News/US/2020/02/10/109-US-service-members-diagnosed-with-brain-injuries-after-Iran-strike/1751581382887/',
          outlet: 'UPI',
          date: '2020-02-10',
        },
      },
      {
        value: '110',
        wording: 'eventually diagnosed',
        source: {
          title: 'The Washington Times: report on Purple Hearts for the injured',
          url: 'https://highergroundtimes.com/higher-ground/2020/may/4/purple-hearts-presented-us-troops-injured-iran-mis',
          outlet: 'The Washington Times',
          date: '2020-05-04',
        },
      },
      {
        value: '87',
        wording: 'second Pentagon data set, per inspector general',
        source: {
          title: "pezou.com: report on the Pentagon inspector general's findings",
          url: 'https://pezou.com/news/military-failed-to-properly-track-brain-injuries-ig-report.html',
          outlet: 'pezou.com',
        },
      },
      {
        value: 'none',
        wording: 'six months later, dead or injured',
        source: {
          title: "Sputnik via UrduPoint: report on the UN rapporteur's finding",
          url: 'https://www.urdupoint.com/en/world/us-killing-of-irans-top-general-soleimani-u-967952.html',
          outlet: 'Sputnik via UrduPoint',
          date: '2020-07-08',
        },
      },
    ],
  },
  {
    slug: 'al-asad-us-dead-claimed',
    question: 'How many US dead did Iranian sources claim at Al-Asad?',
    unit: 'people',
    event: 'missiles-al-asad-erbil',
    values: [
      {
        value: '80',
        wording: 'IRGC spokesperson via Fars, about 200 injured',
        source: {
          title: 'Trend: report on the missiles, citing Fars',
          url: 'https://en.trend.az/iran/3174060.html',
          outlet: 'Trend',
          date: '2020-01-08',
        },
      },
      {
        value: '80',
        wording: 'IRGC source via Tasnim',
        source: {
          title: 'TASS: report on Iranian figures after the missiles, citing Tasnim',
          url: 'https://tass.com/world/1106277',
          outlet: 'TASS',
          date: '2020-01-08',
        },
      },
      {
        value: '0',
        wording: 'General Milley, on casualties',
        source: {
          title: "The Times of Israel: report on General Milley's words about the missiles",
          url: 'https://www.timesofisrael.com/top-us-general-says-iranian-missiles-intended-to-kill-personnel/',
          outlet: 'The Times of Israel',
        },
      },
    ],
  },
  {
    slug: 'missiles-total',
    question: 'How many missiles did Iran fire on 8 January 2020?',
    unit: 'missiles',
    event: 'missiles-al-asad-erbil',
    values: [
      {
        value: 'more than a dozen',
        wording: 'Pentagon, first statement',
        source: {
          title: 'Kurdistan 24: report on the missiles',
          url: 'https://www.kurdistan24.net/en/news/d6f3be2d-88af-46c6-8929-168aab4e39a4',
          outlet: 'Kurdistan 24',
          date: '2020-01-08',
        },
      },
      {
        value: 'tens',
        wording: 'according to Tasnim',
        source: {
          title: 'Military.com: report on the missiles, first night',
          url: 'https://www.military.com/daily-news/2020/01/07/missiles-hit-al-asad-air-base-iran-strike.html',
          outlet: 'Military.com',
          date: '2020-01-07',
        },
      },
      {
        value: '15',
        wording: 'US defense official, first night',
        source: {
          title: 'Military.com: report on the missiles, first night',
          url: 'https://www.military.com/daily-news/2020/01/07/missiles-hit-al-asad-air-base-iran-strike.html',
          outlet: 'Military.com',
          date: '2020-01-07',
        },
      },
      {
        value: '15',
        wording: 'IRGC representative',
        source: {
          title: 'Trend: report on the missiles, citing Fars',
          url: 'https://en.trend.az/iran/3174060.html',
          outlet: 'Trend',
          date: '2020-01-08',
        },
      },
      {
        value: '16',
        wording: 'Esper, corrected count; four failed',
        source: {
          title: 'Military.com: report on the missiles, next day',
          url: 'https://www.military.com/daily-news/2020/01/08/iran-fully-planned-kill-us-troops-missile-attacks-top-general-says.html',
          outlet: 'Military.com',
          date: '2020-01-08',
        },
      },
      {
        value: '13',
        wording: 'IRGC aerospace commander, next day',
        source: {
          title: "wikisum.wiki: copy of Wikipedia's article on the missile attack",
          url: 'https://wikisum.wiki/wiki/Operation_Martyr_Soleimani',
          outlet: 'wikisum.wiki',
        },
      },
      {
        value: '22',
        wording: 'Iraqi military',
        source: {
          title: "Al Jazeera: report on Iran's word to Iraq's prime minister",
          url: 'https://www.aljazeera.com/news/2020/1/8/iraqi-pm-received-verbal-message-from-iran-about-missile-attack',
          outlet: 'Al Jazeera',
          date: '2020-01-08',
        },
      },
      {
        value: '22',
        wording: 'attributed to the IRGC',
        source: {
          title: 'The New Arab: report on warnings before the missiles',
          url: 'https://www.newarab.com/news/iraq-finland-received-advance-warning-iran-missile-attack',
          outlet: 'The New Arab',
          date: '2020-01-08',
        },
      },
      {
        value: '12',
        wording: 'US Air Force file: both bases hit with 12',
        source: {
          title: 'Fox News: report on Purple Hearts for the injured',
          url: 'https://foxnews.com/us/pentagon-considering-purple-hearts-troops-brain-injuries-missile-attack.amp',
          outlet: 'Fox News',
        },
      },
    ],
  },
  {
    slug: 'missiles-at-al-asad',
    question: 'How many missiles hit or were aimed at Ain al-Asad?',
    unit: 'missiles',
    event: 'missiles-al-asad-erbil',
    values: [
      {
        value: '10',
        wording: 'US defense official, first night',
        source: {
          title: 'Military.com: report on the missiles, first night',
          url: 'https://www.military.com/daily-news/2020/01/07/missiles-hit-al-asad-air-base-iran-strike.html',
          outlet: 'Military.com',
          date: '2020-01-07',
        },
      },
      {
        value: '11',
        wording: 'Esper',
        source: {
          title: 'Military.com: report on the missiles, next day',
          url: 'https://www.military.com/daily-news/2020/01/08/iran-fully-planned-kill-us-troops-missile-attacks-top-general-says.html',
          outlet: 'Military.com',
          date: '2020-01-08',
        },
      },
      {
        value: '17',
        wording: 'Iraqi military',
        source: {
          title: "Republic World: report on the Iraqi military's count of missiles",
          url: 'https://www.republicworld.com/world-news/rest-of-the-world-news/iraq-military-no-iraqi-causalities-after-iran-missile-strike.html',
          outlet: 'Republic World',
          date: '2020-01-08',
        },
      },
      {
        value: '13',
        wording: 'IRGC: all 13 at Al-Asad',
        source: {
          title: "wikisum.wiki: copy of Wikipedia's article on the missile attack",
          url: 'https://wikisum.wiki/wiki/Operation_Martyr_Soleimani',
          outlet: 'wikisum.wiki',
        },
      },
      {
        value: '11',
        wording: 'CBS 60 Minutes, 2021',
        source: {
          title: 'Islam Times: report on Al-Asad, in Indonesian, citing CBS',
          url: 'https://www.islamtimes.org/id/news/919335/perwira-as-serangan-rudal-iran-di-pangkalan-udara-ain-al-asad-irak-belum-pernah-ada-sebelumnya-dalam-sejarah',
          outlet: 'Islam Times',
          date: '2021-03',
        },
      },
    ],
  },
  {
    slug: 'tehran-judgment-amount',
    question: 'How much did the Tehran court award on 6 December 2023?',
    unit: 'US dollars',
    event: 'tehran-court-judgment',
    values: [
      {
        value: '49.7 billion',
        wording: 'material, moral and punitive damages',
        source: {
          title: 'TAG24: report on the Tehran judgment',
          url: 'https://www.tag24.com/politics/us-politics/iranian-court-orders-us-to-pay-billions-for-assassination-ordered-by-donald-trump-3033111',
          outlet: 'TAG24',
          date: '2023-12-06',
        },
      },
      {
        value: '49.7 billion',
        wording: 'via Mizan',
        source: {
          title: 'Pledge Times: report on the Tehran judgment',
          url: 'https://pledgetimes.com/iran-court-orders-us-to-pay-billions-for-generals-assassination/',
          outlet: 'Pledge Times',
          date: '2023-12-06',
        },
      },
      {
        value: '49.77 billion',
        wording: '16.59 plus 33.18 billion',
        source: {
          title: 'Pars Today: report on the Tehran judgment',
          url: 'https://parstoday.ir/en/news/iran-i219290-iranian_court_orders_us_govt._entities_to_pay_50bn_over_gen._soleimani_assassination',
          outlet: 'Pars Today',
        },
      },
      {
        value: '49.77 billion',
        wording: '16.59 billion for each defendant',
        source: {
          title: 'Tasnim: report on the Tehran judgment',
          url: 'http://tn.ai/en/news/2023/12/06/3002158/iranian-court-orders-us-gov-t-to-pay-49-77-billion-for-gen-soleimani-assassination',
          outlet: 'Tasnim',
          date: '2023-12-06',
        },
      },
      {
        value: '9 billion',
        wording: 'another ruling, of June 2024',
        source: {
          title: 'Gulan Media: report on a later Tehran judgment, citing Iran International',
          url: 'https://www.gulanmedia.com/en/story/324037/tehran-court-orders-us-to-pay-%249-billion-over-soleimani-killing',
          outlet: 'Gulan Media',
          date: '2024-06-23',
        },
      },
    ],
  },
  {
    slug: 'tehran-judgment-plaintiffs',
    question: 'How many people sued in the Tehran case?',
    unit: 'plaintiffs',
    event: 'tehran-court-judgment',
    values: [
      {
        value: '3,118',
        wording: 'via Mizan',
        source: {
          title: 'Pledge Times: report on the Tehran judgment',
          url: 'https://pledgetimes.com/iran-court-orders-us-to-pay-billions-for-generals-assassination/',
          outlet: 'Pledge Times',
          date: '2023-12-06',
        },
      },
      {
        value: '3,318',
        source: {
          title: 'Pars Today: report on the Tehran judgment',
          url: 'https://parstoday.ir/en/news/iran-i219290-iranian_court_orders_us_govt._entities_to_pay_50bn_over_gen._soleimani_assassination',
          outlet: 'Pars Today',
        },
      },
      {
        value: '3,318',
        source: {
          title: 'Tasnim: report on the Tehran judgment',
          url: 'http://tn.ai/en/news/2023/12/06/3002158/iranian-court-orders-us-gov-t-to-pay-49-77-billion-for-gen-soleimani-assassination',
          outlet: 'Tasnim',
          date: '2023-12-06',
        },
      },
      {
        value: 'more than 3,300',
        source: {
          title: 'TAG24: report on the Tehran judgment',
          url: 'https://www.tag24.com/politics/us-politics/iranian-court-orders-us-to-pay-billions-for-assassination-ordered-by-donald-trump-3033111',
          outlet: 'TAG24',
          date: '2023-12-06',
        },
      },
      {
        value: '3,318',
        wording: 'via Mizan',
        source: {
          title: 'Spam Chronicles: report on the Tehran judgment',
          url: 'https://spamchronicles.com/iran-the-united-states-is-ordered-to-pay-50-billion-for-the-assassination-of-a-general',
          outlet: 'Spam Chronicles',
        },
      },
    ],
  },
  {
    slug: 'funeral-tehran-attendance',
    question: 'How many people attended the Tehran funeral of 6 January 2020?',
    unit: 'people',
    event: 'iran-funeral-ahvaz-mashhad-tehran',
    values: [
      {
        value: 'hundreds of thousands',
        wording: 'photo caption',
        source: {
          title: 'Reuters: photos of the week',
          url: 'https://www.reuters.com/news/picture/photos-of-the-week-idUSRTS2XVJF',
          outlet: 'Reuters',
        },
      },
      {
        value: 'hundreds of thousands',
        wording: 'video caption',
        source: {
          title: 'TRT World: video of the funeral in Tehran',
          url: 'https://www.trtworld.com/video/12823714',
          outlet: 'TRT World',
          date: '2020-01-06',
        },
      },
      {
        value: 'at least 1 million',
        wording: 'aerial footage and AP staff; no independent estimate',
        source: {
          title: 'AP via Southern Minnesota News: report on the funeral in Tehran',
          url: 'https://www.southernminn.com/the_kenyon_leader/news/world/article_825ead91-fd92-57f1-b533-ae6bdce2d11a.html',
          outlet: 'AP via Southern Minnesota News',
          date: '2020-01-06',
        },
      },
      {
        value: 'millions',
        wording: 'police',
        source: {
          title: 'AP via Valley News: report on the funeral in Tehran',
          url: 'https://myvalleynews.com/blog/2020/01/06/throngs-mourn-iranian-leader-weeps-for-general-slain-by-us/',
          outlet: 'AP via Valley News',
          date: '2020-01-06',
        },
      },
      {
        value: 'several million',
        wording: 'state television',
        source: {
          title: 'MINA: report on the funeral in Tehran',
          url: 'https://en.minanews.net/a-million-iranian-mourners-to-pay-homage-for-soleimani/',
          outlet: 'MINA',
        },
      },
      {
        value: 'more than 4 million',
        wording: 'attributed to media abroad',
        source: {
          title: 'arabicradio.net: report on the funeral in Tehran, in Arabic',
          url: 'https://arabicradio.net/news/47345',
          outlet: 'arabicradio.net',
        },
      },
      {
        value: 'not verifiable',
        wording: "on state TV's millions",
        source: {
          title: 'Channel 4 News: report on the funeral in Tehran',
          url: 'https://www.channel4.com/news/crowds-fill-tehran-streets-for-soleimani-funeral',
          outlet: 'Channel 4 News',
          date: '2020-01-06',
        },
      },
    ],
  },
  {
    slug: 'funeral-ahvaz-attendance',
    question: 'How many people attended the Ahvaz procession of 5 January 2020?',
    unit: 'people',
    event: 'iran-funeral-ahvaz-mashhad-tehran',
    values: [
      {
        value: 'tens of thousands',
        wording: 'live state TV footage',
        source: {
          title: 'cnyakundi.com: post with video of the procession in Ahvaz',
          url: 'https://cnyakundi.com/video-worlds-biggest-funeral-thousands-flood-iranian-streets-as-qassem-soleimani-funeral-gets-underway',
          outlet: 'cnyakundi.com',
        },
      },
      {
        value: 'millions',
        wording: 'state TV estimate, with Mashhad',
        source: {
          title: "The Times of Israel: report comparing the funeral with Khomeini's",
          url: 'https://www.timesofisrael.com/million-man-soleimani-funeral-procession-said-to-be-largest-since-khomeini/',
          outlet: 'The Times of Israel',
        },
      },
      {
        value: 'hundreds of thousands, if not millions',
        wording: 'Ahvaz and Mashhad',
        source: {
          title: 'Al Jazeera: pictures of the funeral in Tehran',
          url: 'https://www.aljazeera.com/indepth/inpictures/tears-cries-vengeance-tehran-bids-farewell-soleimani-200106053801286.html',
          outlet: 'Al Jazeera',
          date: '2020-01-06',
        },
      },
    ],
  },
  {
    slug: 'funeral-baghdad-attendance',
    question: 'How many people joined the Baghdad procession of 4 January 2020?',
    unit: 'people',
    event: 'iraq-procession-baghdad-karbala-najaf',
    values: [
      {
        value: 'thousands',
        source: {
          title: 'RFE/RL: report on the procession in Baghdad',
          url: 'https://staging.rferl.org/a/iraq-funeral-procession-soleimani-muhandis/30359928.html',
          outlet: 'RFE/RL',
          date: '2020-01-04',
        },
      },
      {
        value: 'tens of thousands',
        source: {
          title: 'Walla: report on the procession in Baghdad, in Hebrew',
          url: 'https://news.walla.co.il/item/3333011',
          outlet: 'Walla',
        },
      },
      {
        value: "2 percent of Baghdad's Shia or fewer",
        wording: 'of seven to eight million',
        source: {
          title: "The Washington Institute: analysis of Soleimani's popularity",
          url: 'https://washingtoninstitute.org/policy-analysis/view/soleimanis-popularity-is-largely-limited-to-iran',
          outlet: 'The Washington Institute',
        },
      },
    ],
  },
  {
    slug: 'iraqi-vote-count',
    question: 'How many members voted for the Iraqi resolution of 5 January 2020?',
    unit: 'votes',
    event: 'iraqi-parliament-vote',
    values: [
      {
        value: '170 to 0',
        wording: 'of 328 members',
        source: {
          title: "The Week: report on the Iraqi parliament's vote",
          url: 'https://theweek.com/speedreads/887609/several-iraqi-lawmakers-hold-vote-seeking-expel-military',
          outlet: 'The Week',
        },
      },
      {
        value: '170 attending',
        wording: 'of 330 members',
        source: {
          title: "Nerina Azad: report on the Iraqi parliament's vote, in Turkish",
          url: 'https://nerinaazad2.com/tr/news/actual/iraq/irak-parlamentosu-abd-guclerinin-ulkeden-cikarilmasina-karar-verdi',
          outlet: 'Nerina Azad',
        },
      },
      {
        value: '172 present',
        wording: "parliament's media text, no count of votes",
        source: {
          title: "Iraqi Dinar Chat: copy of the Iraqi parliament's media text",
          url: 'https://iraqidinarchat.net/?p=61141',
          outlet: 'Iraqi Dinar Chat',
          date: '2020-01-05',
        },
      },
      {
        value: 'about 180 in favour',
        source: {
          title: "The Breaking Times: report on the Iraqi parliament's vote",
          url: 'https://www.thebreakingtimes.com/iraqs-parliament-calls-for-removal-of-us-troops-from-the-country-following-drone-attack/',
          outlet: 'The Breaking Times',
          date: '2020-01-06',
        },
      },
      {
        value: 'majority of about 180 present',
        wording: 'according to AP',
        source: {
          title: "AP and UNB via GreenWatch Dhaka: report on the Iraqi parliament's vote",
          url: 'https://wp.greenwatchbd.com/iraqs-parliament-calls-for-expulsion-of-us-troops/',
          outlet: 'AP and UNB via GreenWatch Dhaka',
          date: '2020-01-05',
        },
      },
      {
        value: 'unanimous',
        wording: 'of all present',
        source: {
          title: 'IQNA: report on a ceremony at Baghdad airport, 2022',
          url: 'https://iqna.ir/en/news/3477196/baghdad-airport-hosts-ceremony-commemorating-martyrs-soleimani-al-muhandis-%C2%A0',
          outlet: 'IQNA',
          date: '2022-01-03',
        },
      },
      {
        value: 'no figure',
        wording: 'a majority of those present',
        source: {
          title: "TASS: report on the Iraqi parliament's vote",
          url: 'https://tass.com/world/1105793',
          outlet: 'TASS',
          date: '2020-01-05',
        },
      },
    ],
  },
  {
    slug: 'persons-killed-in-strike',
    question: 'How many people died in the strike of 3 January 2020?',
    unit: 'people',
    event: 'us-strike-baghdad-airport',
    values: [
      {
        value: '7',
        wording: 'officials, first hours',
        source: {
          title: 'The Quint: live blog on the strike',
          url: 'https://www.thequint.com/news/world/baghdad-airstrike-united-states-general-qassem-soleimani-killed-rocket-attack-us-president-orders-live-updates',
          outlet: 'The Quint',
          date: '2020-01-03',
        },
      },
      {
        value: '7',
        wording: 'citing Fox News',
        source: {
          title: 'The BL: report on the strike, citing Fox News',
          url: 'https://thebl.com/politics/rocket-attack-ordered-by-president-trump-targets-gen-qassim-soleimani-and-other-military-from-iran.html',
          outlet: 'The BL',
        },
      },
      {
        value: 'at least 9',
        source: {
          title: 'Aviation24.be: report on the strike and the airport',
          url: 'https://www.aviation24.be/airports/baghdad-airport-bgw/american-strike-ordered-by-us-president-trump-on-baghdad-airport-kills-iranian-general-airport-closed-except-for-landings/',
          outlet: 'Aviation24.be',
        },
      },
      {
        value: '10',
        wording: "Iran's ambassador, two cars",
        source: {
          title: 'Sputnik via UrduPoint: report on the dead of the strike',
          url: 'https://www.urdupoint.com/en/world/ten-people-killed-in-us-strikes-targeting-sol-801248.html',
          outlet: 'Sputnik via UrduPoint',
          date: '2020-01-03',
        },
      },
      {
        value: '10',
        wording: 'five Iranians, five Iraqis',
        source: {
          title: 'HispanTV: report on the procession in Ahvaz, in Spanish',
          url: 'https://www.hispantv.com/noticias/social/446288/funeral-soleimani-ahvaz',
          outlet: 'HispanTV',
        },
      },
      {
        value: '12',
        wording: 'Muhandis and 11 others',
        source: {
          title: "This Day: report on Iraq's warrant for Trump",
          url: 'https://english.hathalyoum.net/articles/34436-iraq-seeks-arrest-donald-trump-over-killing-top-militia-commander-',
          outlet: 'This Day',
          date: '2021-01-09',
        },
      },
      {
        value: 'about 12',
        wording: 'two commanders and about ten others',
        source: {
          title: 'Shafaq News: report ahead of a rally in Baghdad, December 2025',
          url: 'https://www.shafaq.com/en/society/Iraq-s-PMF-to-hold-rally-marking-former-Commander-killing',
          outlet: 'Shafaq News',
          date: '2025-12-20',
        },
      },
      {
        value: '7',
        wording: 'six years later',
        source: {
          title: 'news.by: comment of January 2026 that recalls the strike',
          url: 'https://news.by/eng/news/obshchestvo/maduros-kidnapping-is-a-repeat-of-american-justice-in-panama-and-iran',
          outlet: 'news.by',
          date: '2026-01-02',
        },
      },
    ],
  },
  {
    slug: 'missiles-in-strike',
    question: 'How many missiles hit the convoy?',
    unit: 'missiles',
    event: 'us-strike-baghdad-airport',
    values: [
      {
        value: 'at least 3',
        wording: 'citing Fox News',
        source: {
          title: 'The BL: report on the strike, citing Fox News',
          url: 'https://thebl.com/politics/rocket-attack-ordered-by-president-trump-targets-gen-qassim-soleimani-and-other-military-from-iran.html',
          outlet: 'The BL',
        },
      },
      {
        value: '4',
        wording: 'two cars',
        source: {
          title: 'One News Page: video on how the strike was done, citing The Times of Israel',
          url: 'https://www.onenewspage.co.uk/video/20200107/12606866/How-drone-strike-killed-Iran.htm',
          outlet: 'One News Page',
          date: '2020-01-07',
        },
      },
      {
        value: '4',
        wording: 'US officials',
        source: {
          title: 'Herald Publicist: account of how the strike unfolded',
          url: 'https://heraldpublicist.com/how-airstrike-on-iranian-general-unfolded-in-baghdad/',
          outlet: 'Herald Publicist',
          date: '2020-01-03',
        },
      },
      {
        value: '3',
        wording: 'at his vehicle',
        source: {
          title: 'Arab Observer: account of the drones over the airport',
          url: 'https://www.arabobserver.com/drones-that-killed-qassem-soleimani-waited-for-his-plane-to-land-in-baghdad/',
          outlet: 'Arab Observer',
        },
      },
      {
        value: '3',
        source: {
          title: 'news.by: comment of January 2026 that recalls the strike',
          url: 'https://news.by/eng/news/obshchestvo/maduros-kidnapping-is-a-repeat-of-american-justice-in-panama-and-iran',
          outlet: 'news.by',
          date: '2026-01-02',
        },
      },
    ],
  },
  {
    slug: 'strike-time',
    question: 'At what local time did the strike happen?',
    unit: 'time in Baghdad',
    event: 'us-strike-baghdad-airport',
    values: [
      {
        value: 'after 00:34',
        wording: 'landing time of the flight',
        source: {
          title: 'Herald Publicist: account of how the strike unfolded',
          url: 'https://heraldpublicist.com/how-airstrike-on-iranian-general-unfolded-in-baghdad/',
          outlet: 'Herald Publicist',
          date: '2020-01-03',
        },
      },
      {
        value: '01:20',
        wording: 'same hour as the later missiles',
        source: {
          title: 'AsiaNews: report on the missiles',
          url: 'https://www.asianews.it/news-en/Tehran-launches-Operation-Martyr-Soleimani:-missiles-on-US-targets-in-Iraq-48966.html',
          outlet: 'AsiaNews',
          date: '2020-01-08',
        },
      },
      {
        value: '01:20',
        wording: 'citing Farnaz Fassihi',
        source: {
          title: 'Expresso: report on the missiles, in Portuguese',
          url: 'https://expresso.pt/internacional/2020-01-07-Teerao-lanca-dezenas-de-misseis-contra-base-aerea-no-Iraque-que-abriga-soldados-norte-americanos',
          outlet: 'Expresso',
          date: '2020-01-07',
        },
      },
      {
        value: 'about 01:30',
        wording: 'explosions near the airport',
        source: {
          title: 'Al-Akhbar: account of how the two commanders were killed, in Arabic',
          url: 'https://www.al-akhbar.com/World/281976/%D9%83%D9%8A%D9%81-%D8%A7%D8%BA%D8%AA%D9%8A%D9%84-%D8%A7%D9%84%D9%82%D8%A7%D8%A6%D8%AF%D8%A7%D9%86',
          outlet: 'Al-Akhbar',
        },
      },
    ],
  },
  {
    slug: 'warrant-2020-persons',
    question: "How many people did Iran's warrant of June 2020 name?",
    unit: 'people',
    event: 'iran-warrant-for-trump',
    values: [
      {
        value: '36',
        wording: 'called officials',
        source: {
          title: "Jurist: report on Iran's warrant for Trump",
          url: 'https://jurist.org/news/2020/06/iran-issues-arrest-warrant-for-trump-over-assassination-of-qasem-soleimani',
          outlet: 'Jurist',
          date: '2020-06',
        },
      },
      {
        value: '36',
        source: {
          title: "NBC News: report on Iran's warrant for Trump",
          url: 'https://www.nbcnews.com/news/world/iran-issues-arrest-warrant-trump-requests-interpol-s-help-n1232381',
          outlet: 'NBC News',
        },
      },
      {
        value: '31',
        wording: 'Trump and 30 others',
        source: {
          title: "OpIndia: report on Iran's warrant for Trump",
          url: 'https://www.opindia.com/2020/06/iran-issues-arrest-warrant-against-donald-trump-seeks-interpol-help/',
          outlet: 'OpIndia',
          date: '2020-06-29',
        },
      },
      {
        value: 'more than 31',
        wording: 'Trump and more than 30 others',
        source: {
          title: "India TV: report on Iran's warrant for Trump",
          url: 'https://www.indiatvnews.com/news/world/iran-issues-arrest-warrant-against-donald-trump-over-qasem-soleimani-killing-630260',
          outlet: 'India TV',
          date: '2020-06-29',
        },
      },
    ],
  },
  {
    slug: 'accused-by-iran-2023',
    question: 'How many people had Iran accused by January 2023?',
    unit: 'people',
    event: 'third-anniversary-2023',
    values: [
      {
        value: '94 Americans',
        wording: 'charged',
        source: {
          title: 'Xinhua via Breaking Latest News: report on the third anniversary in Iran',
          url: 'https://www.breakinglatest.news/world/iran-mourns-3rd-anniversary-of-top-general-soleimanis-death-in-u-s-airstrike-xinhua-english-news-cn/',
          outlet: 'Xinhua via Breaking Latest News',
          date: '2023-01-04',
        },
      },
      {
        value: '154, of them 96 Americans',
        wording: 'identified and charged',
        source: {
          title: 'The Goa Spotlight: report on the third anniversary in Iran',
          url: 'https://thegoaspotlight.com/2023/01/04/iran-vows-to-avenge-us-assassination-of-general-soleimani-news/',
          outlet: 'The Goa Spotlight',
          date: '2023-01-04',
        },
      },
      {
        value: '127, of them 74 Americans',
        wording: 'suspects in nine countries',
        source: {
          title: 'Shafaq News via This Day: report on suspects named by Iran',
          url: 'https://english.hathalyoum.net/amp/79332',
          outlet: 'Shafaq News via This Day',
          date: '2023-01-02',
        },
      },
      {
        value: '97, of them 73 notified',
        wording: 'as of June 2024',
        source: {
          title: 'Gulan Media: report on a later Tehran judgment, citing Iran International',
          url: 'https://www.gulanmedia.com/en/story/324037/tehran-court-orders-us-to-pay-%249-billion-over-soleimani-killing',
          outlet: 'Gulan Media',
          date: '2024-06-23',
        },
      },
    ],
  },
  {
    slug: 'baghdad-rally-2021',
    question: 'How many people joined the Baghdad rally of 3 January 2021?',
    unit: 'people',
    event: 'baghdad-rally-2021',
    values: [
      {
        value: 'thousands',
        wording: 'on Tahrir Square',
        source: {
          title: 'Al Jazeera: report on the first anniversary in Baghdad',
          url: 'https://www.aljazeera.com/news/2021/1/3/iraqis-mark-soleimani-killing-anniversary-with-anti-us-chants',
          outlet: 'Al Jazeera',
          date: '2021-01-03',
        },
      },
      {
        value: 'tens of thousands',
        source: {
          title: 'Euro Weekly News: report on the first anniversary in Baghdad',
          url: 'https://www.euroweeklynews.com/2021/01/03/mass-protests-in-baghdad-on-anniversary-of-soleimani-assassination/',
          outlet: 'Euro Weekly News',
          date: '2021-01-03',
        },
      },
      {
        value: 'thousands',
        source: {
          title: 'Peoples Dispatch: report on the first anniversary in Baghdad',
          url: 'https://peoplesdispatch.org/2021/01/04/iraqis-demand-withdrawal-of-us-troops-on-anniversary-of-killing-of-soleimani-al-muhandis/',
          outlet: 'Peoples Dispatch',
          date: '2021-01-04',
        },
      },
    ],
  },
  {
    slug: 'kerman-blast-interval',
    question: 'When did the Kerman explosions happen?',
    unit: 'time in Kerman',
    event: 'kerman-bombings-2024',
    values: [
      {
        value: '15:04 and 13 minutes later',
        wording: 'according to Tasnim',
        source: {
          title: 'Pledge Times: report on the toll in Kerman, citing Tasnim',
          url: 'https://pledgetimes.com/death-toll-from-iran-attack-rises-to-103/',
          outlet: 'Pledge Times',
          date: '2024-01-03',
        },
      },
      {
        value: 'about 15:00',
        source: {
          title: 'IQNA: report on the blasts in Kerman, in Portuguese',
          url: 'https://iqna.ir/pt/news/2111/ir%C3%A3-explos%C3%B5es-terroristas-atingem-o-memorial-do-m%C3%A1rtir-soleimani-e-matam-pelo-menos-103',
          outlet: 'IQNA',
        },
      },
      {
        value: '10 minutes apart',
        wording: 'mayor via ISNA',
        source: {
          title: 'd1softballnews.com: report on the blasts in Kerman, citing ISNA',
          url: 'https://d1softballnews.com/more-than-100-people-killed-in-two-blasts-in-iran-commemorating-the-death-of-general-qasim-suleimani/',
          outlet: 'd1softballnews.com',
          date: '2024-01-03',
        },
      },
      {
        value: '20 minutes apart',
        wording: 'the second attacker later',
        source: {
          title: 'AP via VOA: report on the toll in Kerman',
          url: 'https://voa.pangea-cms.com/preview/en-US/a/death-toll-in-islamic-state-claimed-suicide-blasts-rises-to-91/7429185.html',
          outlet: 'AP via VOA',
        },
      },
    ],
  },
  {
    slug: 'strike-date',
    question: 'Which date do reports give for the strike?',
    unit: 'date',
    event: 'us-strike-baghdad-airport',
    values: [
      {
        value: '2020-01-03',
        wording: 'Friday morning in Baghdad',
        source: {
          title: 'Sputnik via UrduPoint: report on the dead of the strike',
          url: 'https://www.urdupoint.com/en/world/ten-people-killed-in-us-strikes-targeting-sol-801248.html',
          outlet: 'Sputnik via UrduPoint',
          date: '2020-01-03',
        },
      },
      {
        value: '2020-01-02',
        wording: 'still 2 January in Washington',
        source: {
          title: 'The Hill: report on the legal reasons given for the strike',
          url: 'https://thehill.com/policy/defense/483135-trump-administrtion-outlines-legal-justification-for-soleimani-strike',
          outlet: 'The Hill',
        },
      },
      {
        value: '2020-01-04',
        wording: 'a slip',
        source: {
          title: 'Spam Chronicles: report on the Tehran judgment',
          url: 'https://spamchronicles.com/iran-the-united-states-is-ordered-to-pay-50-billion-for-the-assassination-of-a-general',
          outlet: 'Spam Chronicles',
        },
      },
      {
        value: '2020-01-04',
        wording: 'a slip in a caption',
        source: {
          title: 'Politico Magazine: article on Iraqi militias after the strike',
          url: 'https://www.politico.com/news/magazine/2021/08/04/iraq-militia-drone-strike-soleimani-baghdad-mohandis-501602',
          outlet: 'Politico Magazine',
          date: '2021-08-04',
        },
      },
      {
        value: '2019-01-03',
        wording: 'a slip',
        source: {
          title: 'Washington Examiner: report on US bombers near the first anniversary',
          url: 'https://www.washingtonexaminer.com/?p=1415816',
          outlet: 'Washington Examiner',
        },
      },
      {
        value: '2021-01-03',
        wording: 'a slip',
        source: {
          title: 'Reuters via Al Arabiya: report on drones near Ain al-Asad, 2022',
          url: 'https://english.alarabiya.net/News/middle-east/2022/01/04/Drone-attack-on-US-forces-foiled-west-of-Iraq-s-Baghdad',
          outlet: 'Reuters via Al Arabiya',
          date: '2022-01-04',
        },
      },
      {
        value: '2020-08',
        wording: 'a slip in a caption',
        source: {
          title: 'i24NEWS: report on the statue burned in Shahrekord',
          url: 'https://www.i24news.tv/en/news/middle-east/iran-eastern-states/1641493713-statue-of-slain-commander-soleimani-torched-in-iran',
          outlet: 'i24NEWS',
          date: '2022-01-06',
        },
      },
    ],
  },
]
