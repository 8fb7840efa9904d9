// The reference's assertions, each in our words, with what is on record about it.

import type { Claim } from '../dossier.ts'

export const claims: readonly Claim[] = [
  {
    id: 'C01',
    slug: 'killed-at-the-airport',
    section: 'Opening',
    text: 'A US drone killed Soleimani on the airport tarmac in Baghdad.',
    concepts: ['soleimani', 'drone', 'baghdad-airport', 'airstrike'],
    keywords: [
      'tarmac',
      'baghdad airport',
      'airport road',
      'drone strike',
      'convoy',
      'access road',
      'killed',
      'reaper',
      'vehicles',
      'january 2020',
    ],
    record: [
      {
        text: "Later accounts place the hit on the road leaving the airport, after the cars had left the aircraft; 'tarmac' stands in some reports of the first hours.",
        sources: [
          {
            title: 'RT: report on missiles fired at Baghdad airport',
            url: 'https://rt.com/news/477350-iraq-airport-attack-missiles/amp',
            outlet: 'RT',
          },
          {
            title: 'One News Page: video on how the strike was done, citing The Times of Israel',
            url: 'https://www.onenewspage.co.uk/video/20200107/12606866/How-drone-strike-killed-Iran.htm',
            outlet: 'One News Page',
            date: '2020-01-07',
          },
          {
            title: "Sputnik: report on Hayman's confirmation of an Israeli part",
            url: 'https://sputniknews.com/20211222/idfs-former-intel-chief-hayman-admits-israel-was-involved-in-soleimanis-assassination-1091705234.html',
            outlet: 'Sputnik',
            date: '2021-12-22',
          },
          {
            title: 'Al-Akhbar: account of how the two commanders were killed, in Arabic',
            url: 'https://www.al-akhbar.com/World/281976/%D9%83%D9%8A%D9%81-%D8%A7%D8%BA%D8%AA%D9%8A%D9%84-%D8%A7%D9%84%D9%82%D8%A7%D8%A6%D8%AF%D8%A7%D9%86',
            outlet: 'Al-Akhbar',
          },
          {
            title: 'The BL: report on the strike, citing Fox News',
            url: 'https://thebl.com/politics/rocket-attack-ordered-by-president-trump-targets-gen-qassim-soleimani-and-other-military-from-iran.html',
            outlet: 'The BL',
          },
        ],
      },
    ],
  },
  {
    id: 'C02',
    slug: 'directed-the-covert-contest',
    section: 'Opening',
    text: "Soleimani directed Iran's covert contest across the region and told a US general so himself; some revered him, others held him responsible for attacks on civilians and troops.",
    concepts: ['soleimani', 'quds-force', 'irgc', 'centcom', 'resistance-axis'],
    keywords: [
      'petraeus',
      'text message',
      'shadow war',
      'quds force',
      'mastermind',
      'hero',
      'terrorism',
      'control the policy',
      'centcom',
      'irgc',
    ],
    record: [
      {
        text: "General Petraeus's account of the 2008 message survives in two forms: a text message naming Iraq, Lebanon, Gaza and Afghanistan, and words carried by an Iraqi official that also name Syria.",
        sources: [
          {
            title: "Friday Lunch Club: extract from Newsweek on Soleimani's influence",
            url: 'http://friday-lunch-club.blogspot.com/2010/03/qassem-suleimani-could-hold-key-to.html',
            outlet: 'Friday Lunch Club',
            date: '2010-03',
          },
          {
            title: 'Newtico: copy of an obituary of Soleimani',
            url: 'https://newtico.com/qassim-suleimani-master-of-irans-intrigue-built-a-shiite-axis-of-power-in-mideast/',
            outlet: 'Newtico',
          },
          {
            title:
              "a3mooon2020.blogspot.com: blog quoting The Washington Post's interview of 20 March 2015",
            url: 'http://a3mooon2020.blogspot.com/2015/03/blog-post_39.html',
            outlet: 'a3mooon2020.blogspot.com',
            date: '2015-03',
          },
        ],
      },
      {
        text: 'On the day of the strike the Pentagon held him and his force responsible for hundreds of US and coalition deaths.',
        sources: [
          {
            title: "The Free Press Journal: report on the Pentagon's statement after the strike",
            url: 'https://www.freepressjournal.in/world/us-president-ordered-killing-of-iran-guards-commander-qasem-soleimani-pentagon',
            outlet: 'The Free Press Journal',
            date: '2020-01-03',
          },
        ],
      },
    ],
  },
  {
    id: 'C03',
    slug: 'support-across-sects',
    section: 'Opening',
    text: 'His support crossed sectarian lines and reached Kurds and other Sunnis.',
    concepts: ['soleimani', 'islamic-state', 'erbil'],
    keywords: [
      'sectarian divide',
      'kurds',
      'sunnis',
      'popularity',
      'barzani',
      'erbil 2014',
      'isis',
      'support',
      'shia communities',
      'krg',
    ],
    record: [
      {
        text: "The Kurdistan Region's envoy in Tehran credited him with arms and advisers against ISIS in 2014; Masoud Barzani acknowledged help but disputed a film that, in Kurdish eyes, overstated it.",
        sources: [
          {
            title: "Shafaq News: Kurdish envoy in Tehran on Soleimani's help against ISIS",
            url: 'https://www.shafaq.com/en/Kurdistan/KRG-representative-in-Tehran-says-Gen-Soleimani-helped-Kurdistan-to-fight-ISIS',
            outlet: 'Shafaq News',
          },
          {
            title: 'Shafaq News: Masoud Barzani on an Iranian documentary',
            url: 'https://shafaq.com/en/Iraq-News/Masoud-Barzani-on-the-controversial-Iranian-documentary-Kurdish-heroes-liberated-Kurdistan',
            outlet: 'Shafaq News',
          },
        ],
      },
      {
        text: 'A Washington Institute analyst wrote that his popularity was largely limited to Iran; a 2017 poll showed it high there.',
        sources: [
          {
            title: "The Washington Institute: analysis of Soleimani's popularity",
            url: 'https://washingtoninstitute.org/policy-analysis/view/soleimanis-popularity-is-largely-limited-to-iran',
            outlet: 'The Washington Institute',
          },
          {
            title: 'ISNA: report on a poll of popularity in Iran',
            url: 'https://en.isna.ir/news/96050704301/Gen-Qassem-Soleimani-is-the-most-popular-character-in-Iran',
            outlet: 'ISNA',
            date: '2017-07-29',
          },
        ],
      },
    ],
  },
  {
    id: 'C04',
    slug: 'millions-mourned',
    section: 'Opening',
    text: "Millions mourned him in Tehran and Kerman on a scale unseen since Khomeini's funeral in 1989.",
    concepts: ['soleimani', 'funeral', 'mourning', 'tehran', 'kerman', 'stampede'],
    keywords: [
      'funeral',
      'millions',
      'tehran',
      'kerman',
      'khomeini 1989',
      'mourners',
      'crowd size',
      'coffin',
      'procession',
      'turnout',
    ],
    record: [
      {
        text: 'Police and state TV spoke of millions in Tehran; AP saw at least one million and knew of no independent estimate; the comparison with 1989 was widely made at the time.',
        sources: [
          {
            title: 'AP via Southern Minnesota News: report on the funeral in Tehran',
            url: 'https://www.southernminn.com/the_kenyon_leader/news/world/article_825ead91-fd92-57f1-b533-ae6bdce2d11a.html',
            outlet: 'AP via Southern Minnesota News',
            date: '2020-01-06',
          },
          {
            title: 'Channel 4 News: report on the funeral in Tehran',
            url: 'https://www.channel4.com/news/crowds-fill-tehran-streets-for-soleimani-funeral',
            outlet: 'Channel 4 News',
            date: '2020-01-06',
          },
          {
            title: "The Times of Israel: report comparing the funeral with Khomeini's",
            url: 'https://www.timesofisrael.com/million-man-soleimani-funeral-procession-said-to-be-largest-since-khomeini/',
            outlet: 'The Times of Israel',
          },
          {
            title: 'Al Jazeera: pictures of the funeral in Tehran',
            url: 'https://www.aljazeera.com/indepth/inpictures/tears-cries-vengeance-tehran-bids-farewell-soleimani-200106053801286.html',
            outlet: 'Al Jazeera',
            date: '2020-01-06',
          },
        ],
      },
      {
        text: 'The Kerman burial brought a crush with at least 56 deaths.',
        sources: [
          {
            title: 'La Jornada: report on the crush in Kerman, in Spanish',
            url: 'https://www.jornada.com.mx/2020/01/08/mundo/022n3mun',
            outlet: 'La Jornada',
            date: '2020-01-08',
          },
          {
            title: 'YouNews Nigeria: report on the crush in Kerman',
            url: 'http://www.younewsng.com/2020/01/08/stampede-kills-56-mourners-at-soleimanis-burial-200-injured/',
            outlet: 'YouNews Nigeria',
            date: '2020-01-08',
          },
        ],
      },
    ],
  },
  {
    id: 'C05',
    slug: 'no-imminent-threat',
    section: 'No imminent threat',
    text: 'The stated reason, a major attack about to happen, has since been disproved.',
    concepts: [
      'imminent-threat',
      'trump',
      'esper',
      'self-defence',
      'war-powers',
      'un-rapporteur',
      'international-law',
    ],
    keywords: [
      'imminent threat',
      'pre-empt',
      'debunked',
      'justification',
      'embassies',
      'memo',
      'callamard',
      'esper',
      'self-defence',
      'no evidence',
      'intelligence',
    ],
    record: [
      {
        text: 'Mark Esper said he had seen no specific evidence of a plan against four embassies but expected attacks on embassies.',
        sources: [
          {
            title: "KOAA: report on Esper's words about the embassies",
            url: 'https://www.koaa.com/news/national/esper-has-seen-no-hard-evidence-for-embassies-threat-claim',
            outlet: 'KOAA',
            date: '2020-01-12',
          },
          {
            title: "Washington Examiner via WND: report on Esper's words about imminent attacks",
            url: 'https://www.wnd.com/2020/01/esper-backs-trumps-assessment-attacks-imminent/',
            outlet: 'Washington Examiner via WND',
            date: '2020-01-13',
          },
        ],
      },
      {
        text: 'The memo to Congress of February 2020 described no particular imminent attack and spoke of past attacks and deterrence; a classified annex is not public.',
        sources: [
          {
            title: 'Reading Eagle: report on the memo to Congress',
            url: 'https://www.readingeagle.com/2020/02/14/white-house-memo-justifying-soleimani-strike-cites-no-imminent-threat/',
            outlet: 'Reading Eagle',
            date: '2020-02-14',
          },
          {
            title: 'Bloomberg via American Military News: report on the memo to Congress',
            url: 'https://americanmilitarynews.com/2020/02/white-house-memo-says-trump-had-authority-for-soleimani-attack/',
            outlet: 'Bloomberg via American Military News',
            date: '2020-02-17',
          },
        ],
      },
      {
        text: 'UN rapporteur Callamard found no evidence offered for an imminent threat.',
        sources: [
          {
            title: "Al Jazeera: report on the UN rapporteur's finding",
            url: 'https://www.aljazeera.com/news/2020/07/killing-iran-qasem-soleimani-unlawful-expert-200707132312296.html',
            outlet: 'Al Jazeera',
            date: '2020-07-07',
          },
          {
            title: "The Hindu: report on the UN rapporteur's finding",
            url: 'https://www.thehindu.com/news/international/us-killing-of-iran-general-unlawful-says-un-expert/article32015945.ece/amp/',
            outlet: 'The Hindu',
            date: '2020-07-07',
          },
        ],
      },
      {
        text: 'General McKenzie maintained in 2021 that intelligence pointed to attacks within hours or days.',
        sources: [
          {
            title: 'CBS 60 Minutes via Audioburst: text of a broadcast about Al-Asad',
            url: 'https://search.audioburst.com/burst/o2Bozvn8q14G/The-inside-story-of-the-Iranian-attack-Al-Asad-Airbase',
            outlet: 'CBS 60 Minutes via Audioburst',
          },
        ],
      },
    ],
  },
  {
    id: 'C06',
    slug: 'trump-on-israel',
    section: 'No imminent threat',
    text: 'Trump suggested that Israel had manipulated him and complained about its readiness to let Americans do the fighting.',
    concepts: ['trump', 'netanyahu', 'israel'],
    keywords: [
      'trump',
      'last american soldier',
      'manipulation',
      'ravid',
      'axios',
      'netanyahu',
      'disappointed',
      'israel',
      'hinted',
      'book',
    ],
    record: [
      {
        text: "Axios gives the phrase about the last American soldier as a former senior official's report of Trump's view; Trump's own recorded words were that Israel did not do the right thing and that he was disappointed.",
        sources: [
          {
            title: 'Axios: newsletter from Tel Aviv of 15 December 2021',
            url: 'https://www.axios.com/newsletters/axios-tel-aviv-5e3f74ad-17f5-4d81-ae68-e0fda2113524.html',
            outlet: 'Axios',
            date: '2021-12-15',
          },
          {
            title: "The Times of Israel: report on a former Trump aide's account",
            url: 'https://www.timesofisrael.com/ex-trump-aide-says-netanyahu-was-willing-to-fight-iran-to-the-last-us-soldier/',
            outlet: 'The Times of Israel',
          },
        ],
      },
      {
        text: 'An Israeli defence official said Israel had offered a more active part and Washington chose to act itself.',
        sources: [
          {
            title: 'Axios: newsletter from Tel Aviv of 15 December 2021',
            url: 'https://www.axios.com/newsletters/axios-tel-aviv-5e3f74ad-17f5-4d81-ae68-e0fda2113524.html',
            outlet: 'Axios',
            date: '2021-12-15',
          },
          {
            title: "The Times of Israel: report on a former Trump aide's account",
            url: 'https://www.timesofisrael.com/ex-trump-aide-says-netanyahu-was-willing-to-fight-iran-to-the-last-us-soldier/',
            outlet: 'The Times of Israel',
          },
        ],
      },
    ],
  },
  {
    id: 'C07',
    slug: 'israeli-part-confirmed',
    section: 'No imminent threat',
    text: 'A former head of Israeli military intelligence confirmed that Israel had a part in the killing.',
    concepts: ['hayman', 'israeli-military-intelligence', 'mossad', 'israel'],
    keywords: [
      'hayman',
      'heyman',
      'military intelligence',
      'israel role',
      'confirmed',
      'malam',
      'achievement',
      'december 2021',
      'interview',
      'assassination',
    ],
    record: [
      {
        text: 'Tamir Hayman said so in a magazine issue dated November 2021, reported from 20 December; he called it an achievement and one of two important killings of his term. None of the texts we found sets out what that part was.',
        sources: [
          {
            title: "intelNews: report on Hayman's confirmation",
            url: 'https://intelnews.org/2021/12/22/01-3124/',
            outlet: 'intelNews',
            date: '2021-12-22',
          },
          {
            title: "RT: report on Hayman's confirmation",
            url: 'http://www.rt.com/news/543870-qassem-soleimani-israel-role-assassination/',
            outlet: 'RT',
            date: '2021-12-21',
          },
          {
            title: "Al-Manar: report on Hayman's confirmation",
            url: 'https://english.almanar.com.lb/1496893',
            outlet: 'Al-Manar',
          },
          {
            title: "Al Bawaba: report on Hayman's confirmation",
            url: 'https://www.albawaba.net/node/israel%E2%80%99s-role-qasem-soleimani%E2%80%99s-assassination-finally-revealed-1459721',
            outlet: 'Al Bawaba',
          },
        ],
      },
    ],
  },
  {
    id: 'C08',
    slug: 'netanyahu-led-trump',
    section: 'No imminent threat',
    text: 'Netanyahu led Trump both to leave the nuclear deal in 2018 and, it seems, to carry out the killing.',
    concepts: ['netanyahu', 'trump', 'nuclear-deal'],
    keywords: [
      'netanyahu',
      'jcpoa withdrawal',
      '2018',
      'persuaded trump',
      'twisted arm',
      'nuclear deal',
      'dirty work',
      'israel',
      'we convinced',
      'maximum pressure',
    ],
    record: [
      {
        text: 'On a 2018 recording Netanyahu says Israel convinced the US president; two days later his office said Trump had needed no convincing.',
        sources: [
          {
            title: 'The New Arab: report on the recording of Netanyahu',
            url: 'https://www.newarab.com/news/netanyahu-boasts-he-convinced-trump-ditch-iran-deal',
            outlet: 'The New Arab',
            date: '2018-07-18',
          },
          {
            title: "The Jerusalem Post: report on the denial by Netanyahu's office",
            url: 'https://www.jpost.com/Middle-East/Sources-close-to-PM-Trump-needed-no-convincing-that-Iran-nuclear-deal-was-bad-562984',
            outlet: 'The Jerusalem Post',
          },
        ],
      },
      {
        text: "On the strike, Axios reports tension over how large Israel's part should have been, not an account of pressure to strike.",
        sources: [
          {
            title: 'Axios: newsletter from Tel Aviv of 15 December 2021',
            url: 'https://www.axios.com/newsletters/axios-tel-aviv-5e3f74ad-17f5-4d81-ae68-e0fda2113524.html',
            outlet: 'Axios',
            date: '2021-12-15',
          },
          {
            title: "The Times of Israel: report on a former Trump aide's account",
            url: 'https://www.timesofisrael.com/ex-trump-aide-says-netanyahu-was-willing-to-fight-iran-to-the-last-us-soldier/',
            outlet: 'The Times of Israel',
          },
        ],
      },
    ],
  },
  {
    id: 'C09',
    slug: 'nearer-nuclear-capability',
    section: 'No imminent threat',
    text: 'Because Washington left the deal, Iran stands closer to nuclear capability than ever before.',
    concepts: ['nuclear-deal', 'enrichment', 'iaea', 'fordow', 'fakhrizadeh'],
    keywords: [
      'nuclear threshold',
      'jcpoa',
      'enrichment',
      '60 percent',
      'breakout',
      'uranium',
      'iaea',
      'withdrawal',
      'stockpile',
      'centrifuges',
    ],
    record: [
      {
        text: "The IAEA counted 17.7 kg at 60 percent and 114 kg at 20 percent in November 2021; the deal's limit was 3.67 percent.",
        sources: [
          {
            title: "Arms Control Today: report on Iran's nuclear growth",
            url: 'https://armscontrol.org/act/2021-12/news/irans-nuclear-growth-puts-deal-risk',
            outlet: 'Arms Control Today',
            date: '2021-12',
          },
        ],
      },
      {
        text: "Iran ended the deal's last limits on 5 January 2020, after the US withdrawal of 2018; the step to 20 percent in 2021 is also linked to the killing of Mohsen Fakhrizadeh.",
        sources: [
          {
            title: "NPR: report on the end of Iran's nuclear limits",
            url: 'https://www.npr.org/2020/01/05/793814276/iran-abandons-nuclear-deal-limitations-in-wake-of-soleimani-killing',
            outlet: 'NPR',
            date: '2020-01-05',
          },
          {
            title:
              "Institute for Science and International Security: analysis of the IAEA's report of February 2021",
            url: 'https://isis-online.org/isis-reports/mobile/analysis-of-iaea-iran-verification-and-monitoring-report-February-2021',
            outlet: 'Institute for Science and International Security',
            date: '2021-02-25',
          },
          {
            title: 'Antiwar.com: report on US bombers in the Gulf',
            url: 'https://news.antiwar.com/2021/01/07/ratcheting-up-iran-tensions-us-flies-b-52-bombers-to-persian-gulf',
            outlet: 'Antiwar.com',
            date: '2021-01-07',
          },
        ],
      },
      {
        text: 'In late 2021 The New Yorker put the breakout time at as little as three weeks.',
        sources: [
          {
            title: "The Knowledge: digest on Iran's breakout time",
            url: 'https://www.theknowledge.com/2022/01/04/dont-underestimate-the-threat-from-iran/',
            outlet: 'The Knowledge',
            date: '2022-01-04',
          },
          {
            title: 'Blue Heron Blast: blog quoting The New Yorker on overmatch',
            url: 'https://www.blueheronblast.com/2022/01/overmatch.html',
            outlet: 'Blue Heron Blast',
            date: '2022-01-06',
          },
        ],
      },
    ],
  },
  {
    id: 'C10',
    slug: 'accords-weight-open',
    section: 'Important developments',
    text: "Israel's ties with the UAE, Bahrain and Morocco brought economic gains, but their strategic weight stays open while Saudi Arabia remains outside.",
    concepts: ['abraham-accords', 'saudi-arabia', 'gulf-states'],
    keywords: [
      'abraham accords',
      'uae',
      'bahrain',
      'morocco',
      'saudi arabia',
      'normalisation',
      'jewel in the crown',
      'engagement',
      'trade',
      'palestinian state',
    ],
    record: [
      {
        text: 'Saudi Arabia had not joined one year after the signing and tied recognition to a settlement with the Palestinians; a 2025 report still lists only the UAE, Bahrain, Morocco and Sudan.',
        sources: [
          {
            title: 'Inside Arabia: analysis of the Abraham Accords after one year',
            url: 'https://insidearabia.com/abraham-accords-one-year-later-the-palestinian-question-still-matters/',
            outlet: 'Inside Arabia',
          },
          {
            title: 'The Irish Times: report on the UAE and the West Bank',
            url: 'https://www.irishtimes.com/world/middle-east/2025/09/04/why-the-uaes-intervention-in-west-bank-carries-real-weight',
            outlet: 'The Irish Times',
            date: '2025-09-04',
          },
        ],
      },
    ],
  },
  {
    id: 'C11',
    slug: 'afghan-withdrawal',
    section: 'Important developments',
    text: 'The US withdrawal from Afghanistan was a humiliation that weakens it in Central and perhaps Western Asia.',
    concepts: ['afghanistan-withdrawal', 'afghanistan', 'taliban'],
    keywords: [
      'afghanistan',
      'withdrawal',
      'kabul',
      'humiliating',
      'taliban',
      'august 2021',
      'central asia',
      'mckenzie',
      'evacuation',
      'repercussions',
    ],
    record: [
      {
        text: "The last US aircraft left Kabul on 30 August 2021, about two weeks after the Taliban took the city; the judgement on what follows is the author's.",
        sources: [
          {
            title: 'Axios: report on the end of the US withdrawal from Afghanistan',
            url: 'https://www.axios.com/2021/08/30/us-completes-withdrawal-from-afghanistan',
            outlet: 'Axios',
            date: '2021-08-30',
          },
          {
            title: 'AP via WPSD: report on the last US troops in Afghanistan',
            url: 'https://www.wpsdlocal6.com/news/watch-last-troops-exit-afghanistan-ending-americas-longest-war/article_92224be6-09d1-11ec-9a0d-d75ea99eba41.html',
            outlet: 'AP via WPSD',
            date: '2021-08-30',
          },
        ],
      },
    ],
  },
  {
    id: 'C12',
    slug: 'iraqi-vote-on-us-troops',
    section: 'Important developments',
    text: "Iraq's parliament voted for a complete US withdrawal.",
    concepts: ['iraqi-parliament', 'troop-withdrawal', 'us-troops'],
    keywords: [
      'iraqi parliament',
      'vote',
      'withdrawal',
      'foreign troops',
      'non-binding',
      'resolution',
      'us troops',
      'january 2020',
      'kurds',
      'sunnis',
      'combat mission',
    ],
    record: [
      {
        text: 'The resolution asked the government to work to end all foreign troop presence and was reported as non-binding, with most Kurdish and Sunni members absent.',
        sources: [
          {
            title: "INA via This Day: report on the Iraqi parliament's decision",
            url: 'https://english.hathalyoum.net/articles/15308-parliament-votes-parliamentary-decision-measures-',
            outlet: 'INA via This Day',
            date: '2020-01-05',
          },
          {
            title: "Wikinews: report on the Iraqi parliament's vote",
            url: 'https://en.m.wikinews.org/wiki/Iraqi_Parliament_votes_for_expulsion_of_United_States_troops',
            outlet: 'Wikinews',
            date: '2020-01-06',
          },
          {
            title: "The Week: report on the Iraqi parliament's vote",
            url: 'https://theweek.com/speedreads/887609/several-iraqi-lawmakers-hold-vote-seeking-expel-military',
            outlet: 'The Week',
          },
        ],
      },
      {
        text: "The coalition's combat mission ended in December 2021; about 2,500 US troops stayed as advisers.",
        sources: [
          {
            title: 'Reuters via National Post: report on the end of the combat mission in Iraq',
            url: 'https://nationalpost.com/pmn/news-pmn/iraqi-official-says-u-s-led-troops-end-combat-mission-as-planned',
            outlet: 'Reuters via National Post',
            date: '2021-12-09',
          },
          {
            title: 'Washington Newsday: report on the end of the combat mission in Iraq',
            url: 'https://washingtonnewsday.com/world/the-us-led-anti-isis-coalition-in-iraq-has-completed-its-combat-mission-in-baghdad/',
            outlet: 'Washington Newsday',
            date: '2021-12-09',
          },
        ],
      },
    ],
  },
  {
    id: 'C13',
    slug: 'assad-and-hezbollah-held',
    section: 'Important developments',
    text: 'Damascus and Hezbollah both held their ground, and Arab leaders were going back to Assad.',
    concepts: ['assad', 'syria', 'hezbollah', 'lebanon'],
    keywords: [
      'assad',
      'damascus',
      'syria',
      'arab normalisation',
      'hezbollah',
      'lebanon',
      'uae foreign minister',
      'consolidates',
      'parliament majority',
      'resistance axis',
    ],
    record: [
      {
        text: "The UAE's foreign minister met Assad in Damascus on 9 November 2021, to US concern.",
        sources: [
          {
            title: "The New Arab: report on the UAE minister's visit to Damascus",
            url: 'https://newarab.com/news/uae-foreign-minister-arrives-damascus-visit',
            outlet: 'The New Arab',
          },
          {
            title: 'The Media Line: report on US concern about that visit',
            url: 'https://themedialine.org/mideast-daily-news/us-concerned-over-meeting-between-uae-foreign-minister-and-syrias-assad/',
            outlet: 'The Media Line',
            date: '2021-11-10',
          },
        ],
      },
      {
        text: "Hezbollah and its allies lost their majority in May 2022, and reports of January 2025 note Assad's fall and Hezbollah's losses in 2024.",
        sources: [
          {
            title: "AFP via France 24: report on Lebanon's election of 2022",
            url: 'https://www.france24.com/en/live-news/20220517-lebanon-s-hezbollah-allies-lose-parliament-majority-in-elections',
            outlet: 'AFP via France 24',
            date: '2022-05-17',
          },
          {
            title: "Reuters via Devdiscourse: final results of Lebanon's election of 2022",
            url: 'https://www.devdiscourse.com/article/law-order/2040491-hezbollah-and-allies-lose-majority-in-the-lebanese-parliament-final-results-show',
            outlet: 'Reuters via Devdiscourse',
            date: '2022-05-17',
          },
          {
            title: 'IFMAT: press copy on the fifth anniversary',
            url: 'https://ifmat.org/01/03/on-5th-anniversary-of-qasem-soleimanis-assassination-irans-public-chants-down-with-america',
            outlet: 'IFMAT',
          },
          {
            title: 'AFP via Al-Monitor: report on the fifth anniversary in Iran',
            url: 'https://al-monitor.com/originals/2025/01/iran-marks-fifth-anniversary-generals-killing',
            outlet: 'AFP via Al-Monitor',
            date: '2025-01-02',
          },
        ],
      },
    ],
  },
  {
    id: 'C14',
    slug: 'houthis-near-marib',
    section: 'Important developments',
    text: 'The Houthis were about to take Marib.',
    concepts: ['houthis', 'yemen', 'saudi-arabia'],
    keywords: [
      'houthis',
      'marib',
      'yemen',
      'saudi coalition',
      'giants brigades',
      'shabwa',
      'offensive',
      'strategic city',
      'bombing',
      'close to winning',
    ],
    record: [
      {
        text: 'Houthi forces had reached the outskirts in 2021; in January 2022, the month of publication, the Giants Brigades drove them from Shabwa and back in Marib province.',
        sources: [
          {
            title: 'The Washington Post: explainer on the war in Yemen',
            url: 'https://www.washingtonpost.com/world/explainer-why-yemens-war-has-spilled-into-the-emirates/2022/01/25/45f0cf40-7dad-11ec-8cc8-b696564ba796_story.html',
            outlet: 'The Washington Post',
            date: '2022-01-25',
          },
          {
            title: 'Arab News: report on the fighting in Yemen, January 2022',
            url: 'https://www.arabnews.com/node/1998691/middle-east',
            outlet: 'Arab News',
            date: '2022-01-05',
          },
          {
            title: 'The National: report on Marib, January 2022',
            url: 'https://www.thenationalnews.com/gulf-news/2022/01/26/yemeni-forces-retake-strategic-sites-in-marib-province/',
            outlet: 'The National',
            date: '2022-01-26',
          },
          {
            title: "Sana'a Center: review of Yemen, January and February 2022",
            url: 'https://sanaacenter.org/the-yemen-review/jan-feb-2022/17005',
            outlet: "Sana'a Center",
            date: '2022-02',
          },
        ],
      },
    ],
  },
  {
    id: 'C15',
    slug: 'hamas-and-arab-citizens',
    section: 'Important developments',
    text: "Hamas kept Gaza, and in spring 2021 Israel's Arab citizens sided with protesting Palestinians for the first time.",
    concepts: ['hamas', 'gaza', 'israel'],
    keywords: [
      'hamas',
      'gaza',
      'arab citizens of israel',
      'may 2021',
      'mixed cities',
      'civil war',
      'october 2000',
      'jerusalem protests',
      'unrest',
      'first time',
    ],
    record: [
      {
        text: 'Reports in May 2021 compared the unrest with October 2000, when protests by Arab citizens over Palestinian events ended with 13 Arab deaths.',
        sources: [
          {
            title: 'The Times of Israel: report on the unrest of May 2021 and October 2000',
            url: 'https://www.timesofisrael.com/in-nights-of-arab-jewish-violence-memories-of-october-2000/',
            outlet: 'The Times of Israel',
          },
          {
            title: 'Wikipedia: article on the protests of October 2000',
            url: 'https://en.wikipedia.org/wiki/October_2000_protests_in_Israel',
            outlet: 'Wikipedia',
          },
          {
            title: 'Haaretz: report on the anniversary of October 2000',
            url: 'https://www.haaretz.com/misc/article-print-page/.premium-arabs-across-israel-mark-october-2000-anniversary-amidst-rising-violence-1.10260056',
            outlet: 'Haaretz',
          },
        ],
      },
    ],
  },
  {
    id: 'C16',
    slug: 'iran-not-deterred',
    section: 'Important developments',
    text: 'Iran was not deterred: its strike on Al-Asad was more accurate and harmful than first admitted.',
    concepts: ['ain-al-asad', 'missile', 'brain-injury', 'casualties', 'retaliation', 'deterrence'],
    keywords: [
      'al-asad',
      'missiles',
      'deterrence',
      'damage',
      'accurate',
      'brain injuries',
      'casualties',
      'self-deterrence',
      'bombing',
      'mckenzie',
      'purple heart',
    ],
    record: [
      {
        text: 'First reports gave no casualties; the US count of brain injuries reached 110, and an inspector general found 87 in another data set.',
        sources: [
          {
            title: 'NPR: report on the count of brain injuries, 50 by then',
            url: 'https://www.npr.org/2020/01/29/800770355/pentagon-now-says-50-troops-not-34-suffered-brain-injuries-in-iran-strike',
            outlet: 'NPR',
            date: '2020-01-29',
          },
          {
            title: 'The Washington Times: report on Purple Hearts for the injured',
            url: 'https://highergroundtimes.com/higher-ground/2020/may/4/purple-hearts-presented-us-troops-injured-iran-mis',
            outlet: 'The Washington Times',
            date: '2020-05-04',
          },
          {
            title: "pezou.com: report on the Pentagon inspector general's findings",
            url: 'https://pezou.com/news/military-failed-to-properly-track-brain-injuries-ig-report.html',
            outlet: 'pezou.com',
          },
        ],
      },
      {
        text: 'General McKenzie called the missiles accurate and said evacuation saved 100 to 150 lives; Iraq said Iran had sent word around the time of the launch.',
        sources: [
          {
            title: "Kayhan: report on McKenzie's account of Al-Asad",
            url: 'http://kayhan.ir/en/news/88055/iranian-missiles-could-have-killed-150-us-troops',
            outlet: 'Kayhan',
            date: '2021-02-27',
          },
          {
            title: 'CBS News: 60 Minutes report on Al-Asad',
            url: 'https://www.cbsnews.com/news/iranian-attack-al-asad-air-base-60-minutes-2021-08-08/',
            outlet: 'CBS News',
            date: '2021-08-08',
          },
          {
            title: "Al Jazeera: report on Iran's word to Iraq's prime minister",
            url: 'https://www.aljazeera.com/news/2020/1/8/iraqi-pm-received-verbal-message-from-iran-about-missile-attack',
            outlet: 'Al Jazeera',
            date: '2020-01-08',
          },
        ],
      },
    ],
  },
  {
    id: 'C17',
    slug: 'sea-campaign-stopped',
    section: 'Important developments',
    text: 'US and Israeli action at sea against oil for Syria stopped after Iran struck back.',
    concepts: ['syria', 'oil-price'],
    keywords: [
      'tankers',
      'naval',
      'syria oil',
      'reprisals',
      'shadow war',
      'red sea',
      'maritime',
      'israel',
      'sabotage',
      'ceased',
    ],
    record: [
      {
        text: 'In 2021 US newspapers reported Israeli attacks on at least a dozen ships bound for Syria, with US officials said to have approved tacitly; Iran was reported to have answered.',
        sources: [
          {
            title: 'Haaretz: report on Israeli attacks on ships bound for Syria',
            url: 'https://www.haaretz.com/israel-news/2021-03-11/ty-article/israel-has-struck-at-least-12-ships-carrying-iranian-oil-to-syria-report-says/0000017f-f51d-d47e-a37f-fd3dee790000',
            outlet: 'Haaretz',
            date: '2021-03-11',
          },
          {
            title: 'New York Times via Jordan News: text on the contest at sea',
            url: 'https://www.jordannews.jo/Section-36/Opinion/Israel-s-shadow-moves-out-to-sea-639',
            outlet: 'New York Times via Jordan News',
          },
          {
            title: 'Australia/Israel Review: article on the contest at sea',
            url: 'https://aijac.org.au/australia-israel-review/the-iran-israel-war-at-sea/',
            outlet: 'Australia/Israel Review',
            date: '2021-04-27',
          },
        ],
      },
      {
        text: 'We found no source that dates or confirms an end of the campaign, or US attacks.',
        sources: [
          {
            title: 'Haaretz: report on Israeli attacks on ships bound for Syria',
            url: 'https://www.haaretz.com/israel-news/2021-03-11/ty-article/israel-has-struck-at-least-12-ships-carrying-iranian-oil-to-syria-report-says/0000017f-f51d-d47e-a37f-fd3dee790000',
            outlet: 'Haaretz',
            date: '2021-03-11',
          },
        ],
      },
    ],
  },
  {
    id: 'C18',
    slug: 'gulf-talks-with-tehran',
    section: 'Important developments',
    text: 'Riyadh and Abu Dhabi sent delegations to Tehran despite the new ties with Israel, and doubt US security commitments.',
    concepts: ['saudi-arabia', 'gulf-states', 'abraham-accords'],
    keywords: [
      'uae',
      'saudi arabia',
      'tehran visit',
      'tahnoun',
      'tahnoon',
      'delegation',
      'non-aggression',
      'baghdad talks',
      'gulf',
      'abraham accords',
    ],
    record: [
      {
        text: "The UAE's security adviser visited Tehran on 6 December 2021.",
        sources: [
          {
            title: "AP via The Hindu: report on the UAE adviser's visit to Tehran",
            url: 'https://www.thehindu.com/news/international/uaes-top-security-envoy-makes-rare-visit-to-iran/article37875333.ece/amp/',
            outlet: 'AP via The Hindu',
            date: '2021-12-07',
          },
          {
            title: "AFP via Business Recorder: report ahead of the UAE adviser's visit",
            url: 'https://www.brecorder.com/news/40137975/uae-official-expected-in-tehran-on-rare-visit',
            outlet: 'AFP via Business Recorder',
            date: '2021-12-06',
          },
        ],
      },
      {
        text: 'Saudi-Iranian talks then recorded took place in Baghdad (four rounds by January 2022); a Saudi delegation in Tehran is recorded in April 2023. Saudi Arabia had not joined the Accords.',
        sources: [
          {
            title: 'Tasnim via elethos.gr: report on a new round of Iranian-Saudi talks',
            url: 'https://www.elethos.gr/2022/01/baghdad-to-host-new-round-of-iran-saudi.html',
            outlet: 'Tasnim via elethos.gr',
            date: '2022-01-06',
          },
          {
            title: 'The News: report on a Saudi delegation in Tehran, citing SPA',
            url: 'https://e.thenews.com.pk/detail?id=191845',
            outlet: 'The News',
            date: '2023-04-09',
          },
          {
            title: 'Inside Arabia: analysis of the Abraham Accords after one year',
            url: 'https://insidearabia.com/abraham-accords-one-year-later-the-palestinian-question-still-matters/',
            outlet: 'Inside Arabia',
          },
        ],
      },
    ],
  },
  {
    id: 'C19',
    slug: 'harder-negotiators',
    section: 'Important developments',
    // The minister stands under 'His authority was undisputed', the closing room for a deal under
    // the last heading; most of the claim is made here.
    text: "Iran's new leadership, with a foreign minister seen as Soleimani's pupil, negotiates harder and shrugs off pressure.",
    concepts: ['raisi', 'amir-abdollahian', 'nuclear-deal', 'sanctions'],
    keywords: [
      'raisi',
      'amir-abdollahian',
      'nuclear talks',
      'vienna',
      'hawkish',
      'protege',
      'foreign minister',
      'western pressure',
      'jcpoa',
      'months if not weeks',
    ],
    record: [
      {
        text: 'Talks resumed on 29 November 2021 after five months; US envoy Rob Malley said reviving the deal could soon become impossible.',
        sources: [
          {
            title: "Arms Control Today: report on Iran's nuclear growth",
            url: 'https://armscontrol.org/act/2021-12/news/irans-nuclear-growth-puts-deal-risk',
            outlet: 'Arms Control Today',
            date: '2021-12',
          },
          {
            title: 'mediaboss.net: extract from The New Yorker on the nuclear talks',
            url: 'https://www.mediaboss.net/iran-2/the-looming-threat-of-a-nuclear-crisis-with-iran-the-new-yorker.php',
            outlet: 'mediaboss.net',
          },
        ],
      },
      {
        text: 'Amir-Abdollahian was reported to be close to the Quds Force when nominated in August 2021.',
        sources: [
          {
            title: "The New Arab: report on Raisi's nominee for foreign minister",
            url: 'https://english.alaraby.co.uk/news/raisi-appoint-irgc-ally-irans-foreign-minister',
            outlet: 'The New Arab',
            date: '2021-08-09',
          },
          {
            title: 'Foreign Policy via NewsBreak: portrait of the new foreign minister',
            url: 'https://www.newsbreak.com/news/2374502359168/meet-iran-s-new-foreign-minister-qassem-suleimani-s-soldier',
            outlet: 'Foreign Policy via NewsBreak',
            date: '2021-09-17',
          },
        ],
      },
    ],
  },
  {
    id: 'C20',
    slug: 'no-successor',
    section: 'His authority was undisputed',
    text: 'Soleimani was a dependable contact who kept allied groups in check, and no successor has filled his place.',
    concepts: ['soleimani', 'qaani', 'quds-force', 'resistance-axis'],
    keywords: [
      'interlocutor',
      'de-escalate',
      'proxies',
      'successor',
      'qaani',
      'ghaani',
      'iraqi militias',
      'void',
      'authority',
      'stability',
    ],
    record: [
      {
        text: "In 2021 The Guardian and AP reported that Esmail Qaani struggled to restrain Iraqi groups; an official said the attack on Iraq's prime minister would not have happened under Soleimani.",
        sources: [
          {
            title: 'The Guardian: report on Qaani and the Iraqi groups',
            url: 'https://www.theguardian.com/world/2021/jul/26/suleimani-successor-fails-to-convince-at-summit',
            outlet: 'The Guardian',
            date: '2021-07-26',
          },
          {
            title: "AP via Iran International: report on Qaani's visit to Iraq",
            url: 'https://old.iranintl.com/en/world/ap-quds-force%E2%80%99s-ghaani-delivers-silver-rings-instead-cash-iraqi-militia',
            outlet: 'AP via Iran International',
          },
          {
            title: "Today's Reader: press copy on the attack on Iraq's prime minister",
            url: 'https://todaysreader.com/drone-attack-by-militants-on-iraqi-pm-marks-escalation-in-power-struggle/',
            outlet: "Today's Reader",
          },
        ],
      },
      {
        text: 'Politico described those groups as growing in strength after the strike. US officials in turn held him responsible for their attacks.',
        sources: [
          {
            title: 'Politico Magazine: article on Iraqi militias after the strike',
            url: 'https://www.politico.com/news/magazine/2021/08/04/iraq-militia-drone-strike-soleimani-baghdad-mohandis-501602',
            outlet: 'Politico Magazine',
            date: '2021-08-04',
          },
          {
            title: "The Free Press Journal: report on the Pentagon's statement after the strike",
            url: 'https://www.freepressjournal.in/world/us-president-ordered-killing-of-iran-guards-commander-qasem-soleimani-pentagon',
            outlet: 'The Free Press Journal',
            date: '2020-01-03',
          },
        ],
      },
    ],
  },
  {
    id: 'C21',
    slug: 'missiles-overmatch',
    section: "'Iran's strategic capacity is now enormous'",
    text: "The US commander for the region said Iran's missiles are a more pressing danger than its nuclear programme and outnumber what its opponents can stop.",
    concepts: ['mckenzie', 'centcom', 'missile'],
    keywords: [
      'mckenzie',
      'overmatch',
      'missiles',
      'strategic capacity',
      'centcom',
      'nuclear programme',
      'more immediate threat',
      'accuracy',
      'new yorker',
      'shoot down',
    ],
    record: [
      {
        text: "The words come from Robin Wright's New Yorker article of 27 December 2021; the explanation of overmatch is the writer's, the phrases on capacity are McKenzie's.",
        sources: [
          {
            title: "CODIR: text of The New Yorker's article on Iran",
            url: 'https://codir.net/?p=2433',
            outlet: 'CODIR',
            date: '2021-12-27',
          },
          {
            title: "Daily Alert: digest of The New Yorker's article on Iran",
            url: 'https://dailyalert.org/archive/index.php?id=83103',
            outlet: 'Daily Alert',
          },
          {
            title: 'Blue Heron Blast: blog quoting The New Yorker on overmatch',
            url: 'https://www.blueheronblast.com/2022/01/overmatch.html',
            outlet: 'Blue Heron Blast',
            date: '2022-01-06',
          },
        ],
      },
    ],
  },
  {
    id: 'C22',
    slug: 'knowledge-cannot-be-undone',
    section: "'Iran's strategic capacity is now enormous'",
    text: "Sabotage and killings cannot undo Iran's nuclear knowledge, and an Israeli general holds that an effective strike was possible ten years ago but a bomb is now only Iran's choice.",
    concepts: ['fakhrizadeh', 'mossad', 'enrichment', 'fordow'],
    keywords: [
      'ben-israel',
      'isaac ben israel',
      'sabotage',
      'nuclear scientists',
      'mow the grass',
      'technology',
      'strike on nuclear facilities',
      'bomb',
      'research',
      'matter of time',
    ],
    record: [
      {
        text: 'Isaac Ben-Israel is reported by way of Maariv as saying a strike 10 to 15 years earlier could have held the programme back for decades, while one now would delay it briefly; he also called pressing Washington to leave the deal an Israeli error. We did not find the exact words that the reference quotes.',
        sources: [
          {
            title: "Khabar Press: report on Ben-Israel's words, in Arabic, citing Maariv",
            url: 'https://khbrpress.ps/post/310751/%D8%AE%D8%A8%D9%8A%D8%B1-%D8%A5%D8%B3%D8%B1%D8%A7%D8%A6%D9%8A%D9%84%D9%8A-%D8%A5%D9%8A%D8%B1%D8%A7%D9%86-%D8%B3%D8%AA%D8%A4%D9%87%D9%84-%D9%85%D9%86%D8%B4%D8%A2%D8%AA%D9%87%D8%A7-%D9%81%D9%8A-%D8%B9%D8%A7%D9%85%D9%8A%D9%86-%D8%A5%D9%86-%D8%AA%D8%B9%D8%B1%D8%B6%D8%AA-%D9%84%D9%87%D8%AC%D9%88%D9%85',
            outlet: 'Khabar Press',
          },
        ],
      },
      {
        text: 'In December 2021 the incoming air force chief said Israel could strike successfully, while officials quoted by The New York Times doubted it.',
        sources: [
          {
            title: 'Republic World: report on the incoming Israeli air force chief',
            url: 'https://www.republicworld.com/world-news/rest-of-the-world-news/israel-capable-of-attacking-irans-nuclear-programme-tomorrow-says-next-air-force-chief.html',
            outlet: 'Republic World',
            date: '2021-12-23',
          },
          {
            title:
              'Berita Alternatif: report on Israeli doubts, in Indonesian, citing The New York Times',
            url: 'https://beritaalternatif.com/pejabat-israel-akui-militer-zionis-tak-punya-kemampuan-serang-iran',
            outlet: 'Berita Alternatif',
          },
        ],
      },
    ],
  },
]
