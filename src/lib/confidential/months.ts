/** What months are called beside a day, in the languages that colleagues write in; in small letters, without accents. */

export interface MonthName {
  isEnglish: boolean
  isShort: boolean
}

const english = `
  january february march april may june july august september october november december
`
const englishShort = `
  jan feb mar apr jun jul aug sep oct nov dec sept
`
/** As browsers write them beside a day in de, fr, es, it, pt, nl, da, nb, sv, fi, is, pl, cs, sk, hu, ro, hr, sl, bg, ru, uk, el, tr, et, lv, lt, ca, ga, cy, id, ar, he. */
const others = `
  gener febrer maig juny juliol agost setembre maerz januar februar marz mai juni juli oktober dezember janvier fevrier mars avril juin juillet aout
  septembre octobre novembre decembre enero febrero marzo abril mayo junio julio agosto septiembre
  octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
  janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro januari februari maart mei
  augustus marts maj desember augusti tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesakuuta
  heinakuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta agust stycznia lutego marca kwietnia
  maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia ledna unora brezna dubna kvetna
  cervna cervence srpna zari rijna listopadu prosince januara februara aprila juna jula augusta
  septembra oktobra novembra decembra marcius aprilis majus junius julius augusztus szeptember ianuarie
  februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie sijecnja veljace ozujka
  travnja svibnja lipnja srpnja kolovoza rujna studenoga prosinca marec junij julij avgust януари
  февруари март април маи юни юли август септември октомври ноември декември января февраля марта апреля
  мая июня июля августа сентября октября ноября декабря січня лютого березня квітня травня червня липня
  серпня вересня жовтня листопада грудня ιανουαριου φεβρουαριου μαρτιου απριλιου μαιου ιουνιου ιουλιου
  αυγουστου σεπτεμβριου οκτωβριου νοεμβριου δεκεμβριου ocak subat mart nisan mayıs haziran temmuz
  agustos eylul ekim kasım aralık jaanuar veebruar aprill juuni juuli oktoober detsember janvaris
  februaris maijs junijs julijs augusts septembris oktobris novembris decembris sausio vasario kovo
  balandzio geguzes birzelio liepos rugpjucio rugsejo spalio lapkricio gruodzio eanair feabhra marta
  aibrean bealtaine meitheamh iuil lunasa samhain nollaig ionawr chwefror mawrth ebrill mehefin
  gorffennaf awst medi hydref tachwedd rhagfyr maret agustus augustus junie julie septemba oktoba
  يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر
  ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
`
const othersShort = `
  okt dez janv fevr avr juil ene abr ago dic gen mag giu lug set ott fev out mrt des agu sty lut kwi cze
  lip sie wrz paz lis gru febr marc szept ian iun iul sij velj ozu tra svi srp kol ruj stu pro avg янв
  февр мар апр июн июл авг сент окт нояб дек січ лют бер квіт трав черв лип серп вер жовт лист груд ιαν
  φεβ μαρ απρ μαι ιουν ιουλ αυγ σεπ οκτ νοε δεκ oca sub nis haz tem eyl eki kas ara jaan veebr dets ean
  feabh aib beal meith lun mfomh dfomh samh noll
`

const namesOf = (list: string, name: MonthName) =>
  list
    .trim()
    .split(/\s+/)
    .map((word) => [word, name] as const)

export const monthNames: ReadonlyMap<string, MonthName> = new Map([
  ...namesOf(othersShort, { isEnglish: false, isShort: true }),
  ...namesOf(others, { isEnglish: false, isShort: false }),
  ...namesOf(englishShort, { isEnglish: true, isShort: true }),
  ...namesOf(english, { isEnglish: true, isShort: false }),
])

/** A pattern that matches any of the names. */
export const patternOf = (isWanted: (name: MonthName) => boolean): string =>
  [...monthNames]
    .filter(([, name]) => isWanted(name))
    .map(([name]) => name)
    .sort((a, b) => b.length - a.length)
    .join('|')
