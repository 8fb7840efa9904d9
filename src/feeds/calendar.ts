// Names of months and weekdays as feeds write them, in lower case and without accents.

// A line a language; a month's names are joined by "|". Languages whose feeds were met in the wild.
const MONTH_NAMES = [
  'jan|january feb|february mar|march apr|april may jun|june jul|july aug|august sep|sept|september oct|october nov|november dec|december',
  'janv|janvier fev|fevr|fevrier mars avr|avril mai juin juil|juillet aout sep|septembre octobre nov|novembre decembre',
  'janner|januar feb|februar mrz|marz|maerz apr mai juni juli aug sep okt|oktober nov dez|dezember',
  'ene|enero febrero marzo abr|abril mayo junio julio ago|agosto set|septiembre|setiembre octubre noviembre dic|diciembre',
  'gen|gennaio febbraio marzo aprile mag|maggio giu|giugno lug|luglio agosto settembre ott|ottobre nov dicembre',
  'janeiro fev|fevereiro marco abril maio junho julho agosto set|setembro out|outubro novembro dez|dezembro',
  'januari februari maart|mrt april mei juni juli augustus september oktober november december',
  'янв|января|январь фев|февр|февраля|февраль мар|марта|март апр|апреля|апрель мая|маи июн|июня|июнь июл|июля|июль авг|августа|август сен|сент|сентября|сентябрь окт|октября|октябрь ноя|нояб|ноября|ноябрь дек|декабря|декабрь',
  'ιαν|ιανουαριου φεβ|φεβρουαριου μαρ|μαρτιου απρ|απριλιου μαι|μαιου ιουν|ιουνιου ιουλ|ιουλιου αυγ|αυγουστου σεπ|σεπτεμβριου οκτ|οκτωβριου νοε|νοεμβριου δεκ|δεκεμβριου',
  'stycznia|sty lutego|lut marca kwietnia|kwi maja|maj czerwca|cze lipca|lip sierpnia|sie wrzesnia|wrz pazdziernika|paz listopada|lis grudnia|gru',
  'jan feb mars april maj juni juli augusti|august september oktober november december|des',
  'يناير فبراير مارس ابريل مايو يونيو|يونيه يوليو|يوليه اغسطس سبتمبر اكتوبر نوفمبر ديسمبر',
  'ocak|oca subat|sub mart nisan|nis mayis haziran|haz temmuz|tem agustos|agu eylul|eyl ekim|eki kasim|kas aralik|ara',
]

const WEEKDAY_NAMES = [
  'mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday',
  'lun lundi mar mardi mer mercredi jeu jeudi ven vendredi sam samedi dim dimanche',
  'mo montag di dienstag mi mittwoch do donnerstag fr freitag sa samstag sonnabend so sonntag',
  'lunes martes mie miercoles jue jueves vie viernes sab sabado dom domingo',
  'lunedi martedi mercoledi gio giovedi venerdi sabato domenica',
  'seg segunda ter terca qua quarta qui quinta sex sexta feira',
  'ma maandag dinsdag woensdag wo donderdag vr vrijdag za zaterdag zo zondag',
]

/** The number of a month by its name. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((line) =>
    line
      .split(' ')
      .flatMap((names, index) => names.split('|').map((name) => [name, index + 1] as const)),
  ),
)

export const WEEKDAYS: ReadonlySet<string> = new Set(
  WEEKDAY_NAMES.flatMap((line) => line.split(' ')),
)
