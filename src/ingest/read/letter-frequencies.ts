/** How a language shows beyond ASCII: its letters there, the most frequent first, in small writing. */
export interface Language {
  readonly letters: string
  /** Whether its words consist of these letters, or have one of them now and then. */
  readonly script: 'latin' | 'other'
}

const latin = (letters: string): Language => ({ letters, script: 'latin' })
const other = (letters: string): Language => ({ letters, script: 'other' })

const GERMAN = latin('üäöß')
const FRENCH = latin('éèàêçôâîûùëïœ')
const SPANISH = latin('óíáéñúüº')
const PORTUGUESE = latin('ãçáéíõóêâúàôº')
const ITALIAN = latin('àèùòìé')
const NORDIC = latin('åäöøæéü')
const ICELANDIC = latin('áíðéóöþúýæ')
const POLISH = latin('łóąężśćńź')
const CZECH = latin('íáéěřčýžšůúňďťóľĺôäŕ')
const HUNGARIAN = latin('áéóöőíüúű')
const ROMANIAN = latin('ăîţâşțș')
const SOUTH_SLAVIC = latin('čšžćđ')
const TURKISH = latin('ıüşçöğİâî')
const LITHUANIAN = latin('ėšžųūįčąę')
const LATVIAN = latin('āīēšūņļģžčķ')
const ESTONIAN = latin('äõöüšž')
const RUSSIAN = other('оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё')
const UKRAINIAN = other('оаніиврктесдлмупяьзбгйчхцжїєшщюґф')
const BULGARIAN = other('аоиетнрсвлкдпмзъугяцчбщжшйхюфь')
const GREEK = other('αοιετσνηυρπκμλωςάίόέδγήχύθφβώξζψϊϋΰΐ')
const HEBREW = other('יוהלארתבמשנדקעחםפגטסזכןצךףץ')
const ARABIC = other('اليمونرتبةعدسفهكقحجشطصخأزىذضغثإئءظآؤ')
const THAI = other('านรก่อเงมยลวดทส้ตะปบัคหิแีจพขใชไำถผุโ์ูธณซฟศษภึืญ็ฐฉฝฏฬ')

const WESTERN = [GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN, NORDIC, ICELANDIC]
const CYRILLIC = [RUSSIAN, UKRAINIAN, BULGARIAN]
const CENTRAL = [POLISH, CZECH, HUNGARIAN, ROMANIAN, SOUTH_SLAVIC, GERMAN]

/**
 * The encodings of one byte a character, with the languages whose order files come in them. In order of
 * preference: where two give the same text the first is named.
 */
export const SINGLE_BYTE: readonly (readonly [string, readonly Language[]])[] = [
  ['windows-1252', WESTERN],
  ['windows-1251', CYRILLIC],
  ['windows-1250', CENTRAL],
  ['windows-1253', [GREEK]],
  ['windows-1254', [TURKISH]],
  ['windows-1257', [LITHUANIAN, LATVIAN, ESTONIAN]],
  ['windows-1255', [HEBREW]],
  ['windows-1256', [ARABIC]],
  ['windows-874', [THAI]],
  ['koi8-r', CYRILLIC],
  ['ibm866', CYRILLIC],
  ['iso-8859-2', CENTRAL],
  ['iso-8859-5', CYRILLIC],
  ['macintosh', WESTERN],
  ['ibm850', WESTERN],
]
