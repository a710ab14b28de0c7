import { encoderOf, utf16 } from '../ingest/read/encoder.ts'

/** An order file in one encoding: its bytes, and the text that must come out of them. */
interface EncodedFile {
  readonly name: string
  readonly text: string
  readonly bytes: Uint8Array
}

/** What order files of a language are made of: heads, customers, salespeople, products. */
interface Words {
  readonly heads: readonly string[]
  readonly customers: readonly string[]
  readonly people: readonly string[]
  readonly products: readonly string[]
}

/** Words are separated by '|', kinds of words by a line end. */
function words(text: string): Words {
  const lines = text.trim().split('\n')
  const [heads = [], customers = [], people = [], products = []] = lines.map((line) =>
    line.trim().split('|'),
  )
  return { heads, customers, people, products }
}

const CHINESE = words(`
  订单日期|客户名称|业务员|产品|金额
  上海宏达贸易有限公司|广州永兴五金店|深圳华强电子股份有限公司|苏州工业园区恒泰泵业|杭州西湖区老李烟酒店|成都锦江商贸|北京中关村科技发展公司|天津滨海机械厂
  王建国|李晓梅|张伟|陈志强|刘洋
  不锈钢阀门|轴承|电缆线|液压泵|包装箱`)
const RARE_CHINESE = words(`
  订单日期|客户名称|业务员|产品|金额
  上海喆旻贸易有限公司|广州鑫淼五金店|深圳昇晖电子|镕基建材|犇犇牛肉面馆|堃盛商贸|北京中关村科技|天津滨海机械厂
  王喆|李堃|张珺|陈昇|刘洋
  不锈钢阀门|轴承|电缆线|液压泵|包装箱`)
const TAIWANESE = words(`
  訂單日期|客戶名稱|業務員|產品|金額
  台北宏達國際股份有限公司|高雄港務企業行|新竹科學園區電子|台中精密機械工業|桃園龍潭實業社|嘉義農產運銷合作社|台南府城食品|基隆海運承攬
  陳怡君|林志明|黃淑芬|張家豪|吳美玲
  不鏽鋼閥門|軸承|電纜線|液壓泵|包裝箱`)
const JAPANESE = words(`
  受注日|得意先名|担当者|商品|金額
  山田製作所|ヤマダ電機株式会社|高橋商店|大阪商事|さくら食品|北海道水産|名古屋機械工業|すずき工務店
  佐藤一郎|鈴木花子|田中健太|渡辺美咲|伊藤さゆり
  ボルト|ステンレスパイプ|梱包材|ねじ|電線ケーブル`)
const WINDOWS_JAPANESE = words(`
  受注日|得意先名|担当者|商品|金額
  ㈱山田製作所|ヤマダ電機|髙橋商店|①丸一商会|ｽｽﾞｷ商会|北海道水産㈲|名古屋機械工業|ﾔﾏﾊ発動機
  佐藤一郎|鈴木花子|田中健太|髙木美咲|伊藤さゆり
  ボルト|ﾊﾟｲﾌﾟ|梱包材|ねじ|電線ケーブル`)
const KOREAN = words(`
  주문일자|거래처명|담당자|품목|금액
  서울전자 주식회사|부산무역|대전기계공업|인천항만물류|광주식품|한국산업개발|제주농산|울산철강
  김민수|이영희|박지성|최유진|정하늘
  볼트|스테인리스 파이프|포장재|전선 케이블|베어링`)
const WINDOWS_KOREAN = words(`
  주문일자|거래처명|담당자|품목|금액
  서울전자 주식회사|똠방각하 식당|뷁무역|쌰롱드헤어|펲시유통|한국산업개발|제주농산|햏햏상사
  김민수|이영희|박지성|최유진|정하늘
  볼트|스테인리스 파이프|포장재|전선 케이블|베어링`)
const GERMAN = words(`
  Auftragsdatum|Kunde|Verkäufer|Artikel|Betrag
  Müller & Söhne GmbH|Bäckerei Schröder|Weiß Gebäudetechnik|Jäger Möbelhaus|Lübecker Großhandel|Österreichische Stahlbau AG|Fischer KG|Köhler Förderanlagen
  Jürgen Weiß|Renate Schäfer|Günther Köhler|Anna Groß|Peter Lang
  Schläuche|Türgriff|Gewindebolzen|Ölfilter|Schließzylinder`)
const FRENCH = words(`
  Date de commande|Client|Représentant|Désignation|Montant
  Société Générale d’Électricité|Café des Étoiles à Orléans|Pâtisserie Lefèvre|Garage Benoît|Hôtel de la Forêt|Bâtiment Côte d’Azur|Maçonnerie François|Cœur de Bœuf
  Hélène Lefèvre|François Dupré|Jérôme Béranger|Zoé Noël|Cécile Hervé
  Câble électrique|Vanne à sphère|Boîtier étanche|Pièce détachée|Écrou`)
const SPANISH = words(`
  Fecha de pedido|Cliente|Vendedor|Descripción|Importe
  Construcciones Muñoz|Panadería El Niño|Electrónica Núñez|Distribución Península|Cafés García Pérez|Óptica León|Peluquería Iñaki|Almacén Ibáñez
  José Martínez|María Fernández|Andrés Gómez|Begoña Ruíz|Íñigo López
  Tubería|Señalización|Válvula de latón|Cañería|Fijación rápida`)
const PORTUGUESE = words(`
  Data da encomenda|Cliente|Vendedor|Descrição|Valor líquido
  Construções São João|Padaria Conceição|Comércio de Informática|Distribuição Açores|Indústria Três Irmãos|Farmácia Graça|Irmãos Magalhães|Confecções Avô
  João Gonçalves|Conceição Simões|Antônio Araújo|Inês Falcão|Zé Leitão
  Tubulação|Válvula esférica|Vedação|Fixação rápida|Iluminação`)
const SWEDISH = words(`
  Orderdatum|Kund|Säljare|Benämning|Belopp
  Åkessons Bygg AB|Göteborgs Färghandel|Malmö Rörläggeri|Östersunds Trävaror|Västerås Elektriska|Hjärtats Blommor|Björklund & Söner|Umeå Måleri
  Åsa Lindström|Göran Sjöberg|Märta Åberg|Björn Håkansson|Pär Öberg
  Rör|Målarfärg|Kökslåda|Dörrhandtag|Skruvförpackning`)
const ITALIAN = words(`
  Data ordine|Cliente|Venditore|Quantità|Importo
  Società Elettrica Città di Forlì|Caffè Nicolò|Pasticceria Così Sia|Edilizia Cantù|Trasporti Velocità|Onestà Arredi|Perché No Moda|Gioielleria Libertà
  Nicolò Rossi|Niccolò Bontà|Andrea Cantù|Piero Forlì|Salomè Ferri
  Unità di misura|Rubinetteria|Tubo più lungo|Caffè macinato|Servizio qualità`)
const POLISH = words(`
  Data zamówienia|Klient|Sprzedawca|Nazwa części|Kwota
  Łódź Spółka z o.o.|Święty Żółw|Przedsiębiorstwo Śląskie|Zakład Mięsny Górnik|Hurtownia Źródło|Księgarnia Ćwierć|Piekarnia Pączek|Usługi Wdzięczność
  Łukasz Wiśniewski|Małgorzata Dąbrowska|Grażyna Kozłowska|Paweł Zieliński|Żaneta Święch
  Śruba|Łożysko|Wąż gumowy|Uszczelka główna|Gwóźdź`)
const CZECH = words(`
  Datum objednávky|Zákazník|Obchodní zástupce|Zboží|Částka
  Škoda strojírny|Příbramské pekařství|Žižkov nábytek|Plzeňský velkoobchod|Ústí nad Labem doprava|Květinářství Růže|Dřevařské závody Šumava|Jihočeské mlékárny
  Jiří Dvořák|Kateřina Svobodová|Zdeněk Novotný|Tomáš Kříž|Žaneta Benešová
  Šroub|Ložisko|Těsnění|Dveřní klika|Hřebík`)
const HUNGARIAN = words(`
  Rendelés dátuma|Vevő neve|Értékesítő|Megnevezés|Összeg
  Győri Gépgyártó Kft.|Szűcs és Társa|Debreceni Építőanyag|Hűtőház Zrt.|Kőszegi Bútor|Tűzvédelmi Szövetkezet|Nyíregyházi Fűszer|Erdő és Gyümölcs
  Nagy László|Szőke Éva|Kovács Jenő|Tóth Ágnes|Bűdi Zoltán
  Csőidom|Fúrógép|Kötőelem|Szűrőbetét|Tömítőgyűrű`)
const RUSSIAN = words(`
  Дата заказа|Клиент|Менеджер|Товар|Сумма
  ООО «Ромашка»|Строительный двор|Северсталь Метиз|ИП Иванов|Торговый дом Восток|Завод Электроприбор|Мебель и интерьер|Новосибирский хлебокомбинат
  Сергей Кузнецов|Мария Попова|Алексей Соколов|Екатерина Щукина|Юрий Жуков
  Болт оцинкованный|Подшипник|Кабель силовой|Насос|Упаковка`)
const GREEK = words(`
  Ημερομηνία|Πελάτης|Πωλητής|Είδος|Ποσό
  Αφοί Παπαδόπουλοι|Εμπορική Αθηνών|Κατασκευές Θεσσαλονίκη|Οινοποιείο Ψαρά|Ηλεκτρικά Γεωργίου|Ξενοδοχείο Ωκεανός|Φαρμακείο Υγεία|Χαρτικά Δήμου
  Γιώργος Νικολάου|Μαρία Ιωάννου|Δημήτρης Ζαχαρίου|Ελένη Βλάχου|Σπύρος Λάμπρου
  Βίδα|Καλώδιο|Αντλία νερού|Σωλήνας|Κιβώτιο`)
const TURKISH = words(`
  Sipariş tarihi|Müşteri adı|Satış temsilcisi|Ürün|Tutar
  Öz Gıda Sanayi|İstanbul İnşaat A.Ş.|Şahin Ticaret|Yıldız Ağaç Ürünleri|Çağdaş Büro|Güneş Işıklandırma|Kardeşler Döküm|Eskişehir Demirdağ
  Ayşe Yılmaz|Mustafa Çağlar|İbrahim Öztürk|Şule Aydın|Gökçe Işık
  Vida çeşitleri|Kablo bağı|Su pompası|Ambalaj kağıdı|Çelik boru`)

type Encoder = (text: string) => Uint8Array

/** The signs of windows-1252 from 80 to 9F, in which Node's own decoder is wrong. */
const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
const DOS_LETTERS: Readonly<Record<string, number>> = {
  ü: 0x81, é: 0x82, ä: 0x84, Ä: 0x8e, ö: 0x94, Ö: 0x99, Ü: 0x9a, ß: 0xe1,
} // prettier-ignore

const windows1252: Encoder = (text) =>
  Uint8Array.from(text, (sign) => {
    const place = WINDOWS_SIGNS.indexOf(sign)
    return place < 0 ? sign.charCodeAt(0) : 0x80 + place
  })

const cp850: Encoder = (text) =>
  Uint8Array.from(text, (sign) => DOS_LETTERS[sign] ?? sign.charCodeAt(0))

/** Syllables that Windows adds to EUC-KR; Node's own decoder knows none of them. */
const WINDOWS_SYLLABLES: Readonly<Record<string, readonly number[]>> = {
  똠: [0x8c, 0x63],
  뷁: [0x94, 0xee],
  쌰: [0x9b, 0x58],
  펲: [0xbc, 0x84],
  햏: [0xc1, 0x64],
}

function windows949(): Encoder {
  const eucKr = encoderOf('euc-kr')
  return (text) =>
    Uint8Array.from(Array.from(text).flatMap((sign) => WINDOWS_SYLLABLES[sign] ?? [...eucKr(sign)]))
}

/** The characters of EUC-JP with seven bits, between escape sequences. */
function iso2022jp(): Encoder {
  const eucJp = encoderOf('euc-jp')
  return (text) => {
    const bytes: number[] = []
    let isJapanese = false
    const change = (to: boolean): void => {
      if (to !== isJapanese) bytes.push(...(to ? [0x1b, 0x24, 0x42] : [0x1b, 0x28, 0x42]))
      isJapanese = to
    }
    for (const byte of eucJp(text)) {
      change(byte >= 0x80)
      bytes.push(byte & 0x7f)
    }
    change(false)
    return Uint8Array.from(bytes)
  }
}

const utf8: Encoder = (text) => new TextEncoder().encode(text)
const marked =
  (encode: Encoder): Encoder =>
  (text) =>
    encode(`\uFEFF${text}`)

/** Every pair of a language and an encoding. */
function pairs(): readonly (readonly [string, Words, Encoder])[] {
  const of = (encoding: string, ...languages: readonly (readonly [string, Words])[]) =>
    languages.map(([language, list]) => [`${language} ${encoding}`, list, encoderOf(encoding)]) as [
      string,
      Words,
      Encoder,
    ][]
  const little: Encoder = (text) => utf16(text, true)
  const big: Encoder = (text) => utf16(text, false)
  return [
    ['zh utf-8', CHINESE, utf8],
    ['ja utf-8', JAPANESE, utf8],
    ['ru utf-8', RUSSIAN, utf8],
    ['de utf-8 marked', GERMAN, marked(utf8)],
    ['zh utf-16le marked', CHINESE, marked(little)],
    ['ja utf-16be marked', JAPANESE, marked(big)],
    ['ko utf-16le', KOREAN, little],
    ['de utf-16be', GERMAN, big],
    ...of('gb18030', ['zh', CHINESE], ['zh rare', RARE_CHINESE]),
    ...of('big5', ['zh-TW', TAIWANESE]),
    ...of('shift_jis', ['ja', WINDOWS_JAPANESE]),
    ...of('euc-jp', ['ja', JAPANESE]),
    ['ja iso-2022-jp', JAPANESE, iso2022jp()],
    ...of('euc-kr', ['ko', KOREAN]),
    ['ko cp949', WINDOWS_KOREAN, windows949()],
    ['de windows-1252', GERMAN, windows1252],
    ['fr windows-1252', FRENCH, windows1252],
    ['es windows-1252', SPANISH, windows1252],
    ['pt windows-1252', PORTUGUESE, windows1252],
    ['sv windows-1252', SWEDISH, windows1252],
    ['it windows-1252', ITALIAN, windows1252],
    ...of('windows-1250', ['pl', POLISH], ['cs', CZECH], ['hu', HUNGARIAN]),
    ...of('iso-8859-2', ['pl', POLISH]),
    ...of('windows-1251', ['ru', RUSSIAN]),
    ...of('koi8-r', ['ru', withoutQuotes(RUSSIAN)]),
    ...of('ibm866', ['ru', withoutQuotes(RUSSIAN)]),
    ...of('windows-1253', ['el', GREEK]),
    ...of('windows-1254', ['tr', TURKISH]),
    ...of('macintosh', ['de', GERMAN]),
    ['de cp850', GERMAN, cp850],
  ]
}

/** The encodings of Cyrillic before Windows have no guillemets. */
function withoutQuotes(list: Words): Words {
  return { ...list, customers: list.customers.map((name) => name.replaceAll(/[«»]/g, '')) }
}

/** Rows of a file that tells little, of an ordinary one, of a long one. */
const SIZES = [3, 40, 800] as const

/** 33 pairs of a language and an encoding, in three sizes. */
export function encodingCorpus(): readonly EncodedFile[] {
  return pairs().flatMap(([name, list, encode]) =>
    SIZES.map((rows) => {
      const text = orderText(list, rows)
      return { name: `${name} ${rows}`, text, bytes: encode(text) }
    }),
  )
}

function orderText({ heads, customers, people, products }: Words, rows: number): string {
  const at = (list: readonly string[], index: number) => list[index % list.length] ?? ''
  const lines = Array.from({ length: rows }, (_, row) =>
    [
      `2025-0${1 + (row % 6)}-${10 + (row % 19)}`,
      at(customers, row),
      at(people, row * 3 + 1),
      at(products, row * 7 + 2),
      `${100 + row}.50`,
    ].join(';'),
  )
  return [heads.join(';'), ...lines, ''].join('\r\n')
}
