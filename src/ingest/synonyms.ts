import { foldHeader } from './fold-header.ts'
import type { Field } from './mapping.ts'

/**
 * Names of columns by field, best first within a language: Simplified and Traditional Chinese,
 * English, Japanese, German, French, Spanish; as 用友 (Yonyou), 金蝶 (Kingdee), SAP, Odoo, Xero,
 * QuickBooks, DATEV and hand-made exports name them. Separated by '|'; compared folded.
 */
const NAMES: Readonly<Record<Field, string>> = {
  date: `单据日期|订单日期|下单日期|销售日期|开票日期|发票日期|业务日期|出库日期|发货日期|制单日期|交易日期|成交日期|日期|下单时间|订单时间|付款时间|创建时间
    |單據日期|訂單日期|銷售日期|開立日期|銷貨日期|出貨日期|日期
    |order date|invoice date|document date|doc date|posting date|transaction date|txn date|sales date|sale date|date ordered|orderdate|invoicedate|date|order day|booking date|billing date|ship date|date invoiced|created at|created on|order created|period|month|fiscal period|会计期间|期间|月份
    |受注日|売上日|伝票日付|注文日|販売日|納品日|出荷日|計上日|請求日|売上計上日|取引日|日付
    |belegdatum|auftragsdatum|bestelldatum|rechnungsdatum|buchungsdatum|lieferdatum|datum|umsatzdatum|leistungsdatum|fakturadatum|verkaufsdatum|kaufdatum|periode
    |date de commande|date commande|date de facture|date facture|date de la facture|date pièce|date piece|date document|date de vente
    |fecha de pedido|fecha pedido|fecha de factura|fecha factura|fecha|fecha documento|fecha de venta|fecha emisión`,
  customerName: `客户名称|客户|客户简称|客户全称|购货单位|购货单位名称|往来单位|往来单位名称|客商名称|客商|单位名称|买家|买家名称|购买方名称|购方名称|会员名称|店铺名称
    |客戶名稱|客戶|客戶簡稱|客戶全名
    |customer name|customer|client name|client|account name|account|buyer|buyer name|sold to name|sold to party name|bill to name|billing name|billing company|company name|company|partner|contact name|cust name|customer full name|name|sold-to party
    |得意先名|得意先|顧客名|顧客|取引先名|取引先|お客様名|会社名|販売先|販売先名|請求先名
    |kundenname|kunde|name des kunden|kundenbezeichnung|debitorenname|debitor|auftraggeber|firma|name 1|name1|geschäftspartner
    |nom du client|nom client|client|raison sociale|intitulé client|intitulé tiers|nom du tiers|nom tiers|libellé client|société
    |nombre del cliente|nombre cliente|cliente|razón social`,
  customerId: `客户编码|客户编号|客户代码|客户号|客户id|购货单位编码|购货单位代码|往来单位编码|往来单位代码|客商代码|客商编码|会员号|会员编号
    |客戶編號|客戶代號|客戶代碼|客戶編碼
    |customer id|customer no|customer number|customer code|cust code|cust id|cust no|client id|client code|client number|account number|account no|account code|account id|sold to party|sold to|sold-to|bill to|customer key|customerid|customer #|partner id|buyer id|debtor no
    |得意先コード|得意先cd|得意先番号|顧客コード|顧客番号|顧客id|取引先コード|取引先cd|取引先番号
    |kundennr|kundennummer|kunden nr|kunden id|kdnr|kd nr|debitorennummer|debitorennr|debitornr|debitorenkonto|kundenkonto|kontonummer|personenkonto|auftraggebernr
    |code client|code tiers|compte tiers|n° client|no client|numéro client|numéro de client|id client|compte client|réf client
    |código cliente|código de cliente|codigo cliente|id cliente|nº cliente|núm cliente|número de cliente`,
  amount: `金额|销售金额|订单金额|销售额|成交金额|实付金额|实收金额|应收金额|明细金额|行金额|净额|销售净额|折后金额|本币金额|原币金额|开票金额|发票金额|无税金额|不含税金额|未税金额|本币无税金额|原币无税金额|价税合计|含税金额|本币价税合计|原币价税合计|合计金额|总金额|金额合计|小计
    |金額|銷售金額|訂單金額|銷貨金額|未稅金額|含稅金額|銷貨淨額|價稅合計|總金額
    |net amount|net sales|amount|sales amount|line amount|line total|net value|net line amount|sales|revenue|order amount|total amount|turnover|extended price|extended amount|ext price|net revenue|subtotal|untaxed amount|tax excluded amount|net amt|net amt (cny)|sales value|invoice amount|order total|amount excl tax|amount excluding tax|amount untaxed|net|gross amount|total incl tax|amount incl tax|total price|order value|sales revenue|total
    |売上金額|金額|受注金額|販売金額|売上高|売上|税抜金額|税込金額|税抜売上金額|純売上高|純売上金額|合計金額|明細金額
    |umsatz|nettoumsatz|netto umsatz|betrag|nettobetrag|netto|nettowert|positionswert|auftragswert|umsatz netto|summe|gesamtbetrag|erlös|erlöse|bruttobetrag|brutto|bruttoumsatz|gesamtpreis|rechnungsbetrag|warenwert
    |montant ht|montant|montant net|montant net ht|chiffre d'affaires|ca ht|ca|total ht|ca net|montant ttc|total ttc|prix total|vente|ventes
    |importe|importe neto|base imponible|monto|ventas|total neto|importe total|total con iva|venta neta|valor neto|facturación`,
  quantity: `数量|销售数量|订单数量|件数|实发数量|出库数量|发货数量|开票数量|购买数量|主数量|基本数量
    |數量|銷售數量|訂單數量|銷貨數量
    |quantity|qty|order qty|ordered qty|order quantity|quantity ordered|units|units sold|billed quantity|invoiced quantity|shipped qty|product quantity|pieces|pcs
    |個数|受注数|売上数量|販売数量|出荷数
    |menge|anzahl|stückzahl|stück|auftragsmenge|fakturierte menge|bestellmenge
    |quantité|qté|qte|quantités
    |cantidad|cant|unidades`,
  unitPrice: `单价|销售单价|无税单价|不含税单价|含税单价|售价|成交价|成交单价|实际单价|原币单价|本币单价|商品单价|原价
    |單價|銷售單價|未稅單價|含稅單價
    |unit price|price|price each|sales price|list price|net price|unit selling price|selling price|price per unit|unit amount|item price|rate
    |売上単価|販売単価|受注単価|単価
    |einzelpreis|stückpreis|preis|verkaufspreis|preis pro einheit|nettopreis|listenpreis|vk preis
    |prix unitaire|prix unitaire ht|pu ht|pu|prix
    |precio unitario|precio|precio de venta`,
  discount: `折扣|折扣率|折扣率%|折扣%|扣率|折让率|优惠率
    |折扣|折數|折讓率
    |discount|disc|discount %|disc %|discount rate|discount percent|discount pct|disc%|line discount %|discount percentage
    |値引率|割引率|割引
    |rabatt|rabatt %|rabattsatz|rabatt in %|nachlass|nachlass %
    |remise|remise %|taux de remise|% remise
    |descuento|descuento %|% descuento|dto|dto %`,
  discountAmount: `折扣额|折扣金额|优惠金额|折让金额|优惠|让利金额|折让|商家优惠
    |折扣金額|折讓金額|優惠金額
    |discount amount|discount amt|discount value|line discount amount|disc amt|total discount
    |値引額|値引金額|割引額|値引
    |rabattbetrag|rabattwert|nachlassbetrag
    |montant remise|montant de la remise
    |importe descuento|importe dto|monto descuento`,
  margin: `毛利|毛利额|毛利润|利润|销售毛利|毛利金额|利润额
    |毛利額|毛利|利潤
    |gross profit|gross margin|margin|profit|margin amount|contribution|contribution margin|gp|net profit
    |粗利|粗利額|粗利益|売上総利益|利益
    |rohertrag|rohgewinn|deckungsbeitrag|db|marge|gewinn|ertrag|db 1|db1
    |marge brute|marge|bénéfice
    |margen|margen bruto|beneficio|beneficio bruto|ganancia`,
  cost: `成本|成本金额|销售成本|成本额|成本合计|总成本
    |成本金額|銷貨成本|成本
    |cost|cost amount|cost amt|cogs|total cost|cost of goods sold|cost of sales|extended cost|line cost
    |原価|原価金額|売上原価
    |kosten|wareneinsatz|einstandswert|einstand|herstellkosten|selbstkosten|gesamtkosten
    |coût|coût total|coût de revient|prix de revient total
    |coste|costo|coste total|costo total`,
  unitCost: `单位成本|成本单价|成本价|进价|采购价|进货价
    |單位成本|成本單價|進價
    |unit cost|cost price|cost per unit|purchase price|standard cost|standard price
    |原価単価|仕入単価|単位原価
    |einstandspreis|ek preis|einkaufspreis|stückkosten|ek
    |coût unitaire|prix d'achat|prix de revient
    |coste unitario|costo unitario|precio de coste|precio de compra`,
  salesperson: `业务员|业务员名称|业务员姓名|销售员|销售人员|销售代表|跟单员|客户经理|业务代表|职员|营业员|导购员|导购|负责人|业务|销售经理|销售顾问|制单业务员|经手人
    |業務員|業務人員|業務|銷售人員|業務代表|承辦人員
    |salesperson|sales person|salesman|sales rep|sales representative|sales employee|rep|account manager|account owner|owner|sales agent|agent|seller|employee|employee name|account executive|sales manager|sales executive|salesperson name|responsible|sales
    |担当者|担当者名|営業担当|営業担当者|営業担当者名|担当|担当者コード|営業
    |verkäufer|vertreter|vertriebsmitarbeiter|aussendienst|außendienst|sachbearbeiter|kundenbetreuer|betreuer|vertrieb|vertretername
    |commercial|vendeur|représentant|nom du commercial
    |vendedor|comercial|representante|agente comercial`,
  orderId: `单据编号|订单编号|订单号|单据号|单号|销售单号|销售订单号|发票号|发票号码|出库单号|发货单号|单据编码
    |單據編號|訂單編號|訂單號碼|單號|銷貨單號|發票號碼
    |order id|order no|order number|order #|doc no|document no|document number|document|sales order|sales document|invoice no|invoice number|invoice id|invoice|order reference|order|so number|so no|orderid|transaction id|txn no|num|reference|billing document|order ref|po number
    |受注番号|注文番号|伝票番号|売上番号|売上伝票番号|伝票no|受注no|請求番号
    |belegnummer|belegnr|beleg nr|auftragsnummer|auftragsnr|auftrag|bestellnummer|bestellnr|rechnungsnummer|rechnungsnr|rechnung|fakturanummer|faktura|beleg|belegfeld 1|belegfeld1|vorgangsnummer
    |n° commande|numéro de commande|no commande|commande|n° facture|numéro de facture|n° pièce|numéro pièce|facture
    |nº pedido|número de pedido|pedido|nº factura|número de factura|factura|num pedido`,
  product: `存货名称|商品名称|产品名称|物料名称|货品名称|品名|产品|商品|物料|存货|品名规格|宝贝标题|商品标题|货物名称|项目名称|存货编码|物料编码|商品编码|产品编码|存货代码|物料代码|商品代码|产品代码
    |品名規格|商品名稱|產品名稱|品號|品名
    |product name|product|item name|item|description|item description|article|material description|material|product description|product/service|product or service|memo/description|sku|stock code|product code|item code|service|product id
    |商品名|品名|製品名|商品|品目|品目名|商品コード|品番
    |artikel|artikelbezeichnung|bezeichnung|produkt|artikelname|produktname|warenbezeichnung|materialkurztext|artikelnummer|artikelnr
    |article|produit|désignation|libellé|libellé article|nom du produit|désignation article
    |artículo|producto|descripción|nombre del producto|concepto`,
  status: `单据状态|订单状态|状态|审核状态|单据状况|业务状态|交易状态|发货状态|关闭状态
    |狀態|訂單狀態|單據狀態|確認碼
    |status|order status|doc status|document status|invoice status|order state|sales status
    |ステータス|状態|受注状態|状況|伝票状態
    |belegstatus|auftragsstatus|status des auftrags
    |statut|état|statut commande|état de la commande
    |estado|estado del pedido|situación`,
  documentType: `单据类型|单据名称|订单类型|业务类型|销售类型|交易类型|出库类型|开票类型|发票类型|单据类别|单据种类|红蓝字|红蓝标志
    |單據類型|單據別|單別|單據名稱|銷貨類別|訂單類型
    |document type|doc type|order type|transaction type|invoice type|voucher type|sales document type|billing type|trans type|txn type|sales order type
    |伝票種別|伝票区分|取引区分|売上区分|伝票タイプ
    |belegart|auftragsart|vorgangsart|fakturaart|umsatzart|belegtyp|dokumentart
    |type de document|type document|type de pièce|type pièce|nature de pièce
    |tipo de documento|tipo documento|tipo de comprobante|tipo de factura|clase de documento`,
  currency: `币种|币别|货币|结算币种
    |幣別|幣種
    |currency|currency code|curr|ccy|document currency|crcy|waers|cur
    |通貨|通貨コード
    |währung|belegwährung|wkz umsatz|waehrung|whrg|währg
    |devise|monnaie
    |moneda|divisa`,
  contact: `联系人|联系人姓名|主要联系人|客户联系人
    |聯絡人|連絡人
    |contact|contact person|contact name|primary contact|main contact|attention
    |連絡先担当者|先方担当者|窓口|ご担当者|連絡先名
    |ansprechpartner|kontakt|kontaktperson
    |interlocuteur|nom du contact|personne de contact
    |contacto|persona de contacto`,
  phone: `电话|联系电话|手机|手机号|手机号码|移动电话|固定电话|联系方式|电话号码
    |電話|聯絡電話|手機|行動電話
    |phone|phone number|telephone|tel|mobile|mobile phone|cell|contact phone|mobile number|tel no
    |電話番号|連絡先電話|携帯電話|携帯番号
    |telefon|telefonnummer|tel nr|mobil|handy|mobiltelefon
    |téléphone|tél|portable
    |teléfono|tel|móvil|celular`,
  created: `建档日期|创建日期|创建时间|开户日期|建立日期|录入日期|注册时间|注册日期|发展日期|登记日期
    |建檔日期|建立日期
    |created|created date|created on|created at|creation date|date created|customer since|opened|signup date|registration date|account created|create date|since
    |登録日|作成日|取引開始日|登録日時
    |angelegt am|anlagedatum|erstellt am|kunde seit|erfassungsdatum
    |date de création|créé le|client depuis
    |fecha de alta|fecha de creación|fecha alta|cliente desde`,
  region: `地区|区域|所属地区|所属区域|客户地区|客户区域|所在地区|销售区域|销售地区|大区|片区|地区名称|省份|省市|所在省份|城市|所在城市|省|市
    |地區|區域|客戶地區|銷售區域|縣市|城市
    |region|sales region|territory|sales territory|area|province|state|state/province|country|country/region|city|zone|district
    |地域|エリア|地区|都道府県|販売地域|営業エリア|市区町村
    |region|gebiet|vertriebsgebiet|verkaufsgebiet|vertriebsregion|bundesland|land|ort|stadt
    |région|secteur géographique|zone|zone géographique|département|pays|ville
    |región|zona|zona de venta|provincia|comunidad autónoma|territorio|país|ciudad|población`,
  industry: `行业|所属行业|客户行业|行业分类|行业类别|行业名称|经营行业|主营行业
    |行業|產業|產業別|行業別|產業類別|客戶行業
    |industry|industry sector|sector|line of business|business sector|vertical|industry type|branch of industry|trade
    |業種|業界|産業|業種名|業種区分
    |branche|wirtschaftszweig|industrie|branchenbezeichnung
    |secteur d'activité|secteur|branche|activité|industrie
    |sector|sector de actividad|industria|actividad|ramo|rubro|giro`,
  type: `客户类型|客户类别|客户分类|客户性质|客户属性|客户类型名称|客户分类名称|往来单位类型|渠道类型|客户渠道|类型|类别
    |客戶類型|客戶類別|客戶分類|客戶屬性|類型|類別
    |customer type|type|customer group|customer category|customer class|account type|client type|segment|customer segment|channel|business type|category
    |得意先区分|顧客区分|取引先区分|得意先分類|顧客種別|顧客分類|取引先種別|区分|種別
    |kundentyp|kundenart|kundengruppe|kundenklasse|kundenkategorie|kundensegment|typ
    |type de client|type client|catégorie client|catégorie de client|famille client|segment|type
    |tipo de cliente|tipo cliente|categoría de cliente|clase de cliente|grupo de clientes|segmento|tipo|categoría`,
  size: `规模|企业规模|客户规模|公司规模|单位规模|人员规模|员工规模|员工人数|员工数
    |規模|企業規模|公司規模|客戶規模|員工人數|員工數
    |size|company size|customer size|account size|business size|employees|number of employees|no of employees|employee count|headcount
    |規模|企業規模|会社規模|従業員数|社員数
    |größe|unternehmensgröße|firmengröße|betriebsgröße|kundengröße|mitarbeiterzahl|anzahl mitarbeiter|mitarbeiteranzahl
    |taille|taille de l'entreprise|taille entreprise|effectif|nombre de salariés
    |tamaño|tamaño de empresa|tamaño de la empresa|número de empleados|nº empleados|empleados`,
  address: `地址|详细地址|客户地址|公司地址|联系地址|通讯地址|办公地址|收货地址|送货地址|注册地址|单位地址|经营地址
    |地址|公司地址|通訊地址|聯絡地址|送貨地址|客戶地址
    |address|street address|customer address|company address|postal address|mailing address|billing address|shipping address|delivery address|address line 1|address 1|street
    |住所|所在地|会社住所|得意先住所|住所1|納品先住所
    |adresse|anschrift|postanschrift|straße|strasse|lieferadresse|rechnungsadresse|straße und hausnummer
    |adresse|adresse postale|adresse 1|rue|adresse de facturation|adresse de livraison
    |dirección|domicilio|domicilio fiscal|calle|dirección de envío|dirección fiscal`,
  satisfaction: `满意度|客户满意度|满意度评分|满意度得分|服务满意度|满意程度|满意度评价
    |滿意度|客戶滿意度|滿意度評分
    |satisfaction|customer satisfaction|satisfaction score|satisfaction rating|csat|nps|nps score
    |満足度|顧客満足度|満足度評価
    |zufriedenheit|kundenzufriedenheit|zufriedenheitswert
    |satisfaction|satisfaction client|niveau de satisfaction|note de satisfaction
    |satisfacción|satisfacción del cliente|nivel de satisfacción`,
}

/** Names inside which a field's name means something else: a rate is no margin, a unit no quantity. */
const STRANGERS: Readonly<Partial<Record<Field, RegExp>>> = {
  date: /due|deliver|requested|expected|valid|到期|交货|要求|预计|納期|fällig|liefer|échéance|vencimiento|birth|生日|update|modified|修改|审核/i,
  customerName:
    /group|type|class|segment|category|level|address|city|country|since|po\b|email|industry|sector|region|size|satisf|地址|等级|级别|类型|分类|分组|行业|地区|区域|规模|满意|订单|グループ|区分|gruppe|klasse|typ\b/i,
  customerId: /group|type|class|segment|name|名称|名稱|组|類|类|order|订单|tax|税|\bust/i,
  amount:
    /rate|%|percent|ratio|tax amount|vat amount|discount|cost|paid|balance|due|unit|率|税额|稅額|折扣|成本|毛利|已收|未收|余额|欠款|单价|累计|steuerbetrag|mwst|rabatt|kosten|offen|person|rep\b|order no|team|area|region|channel|org|office|employee|manager|district|group|document|order id/i,
  quantity: /price|unit of|单位|remaining|open|returned|未|已|退|可用|库存/i,
  unitPrice: /cost|total|currency|成本|进价|采购|合计|list id|group|level/i,
  discount: /amount|amt|value|额|額|金|betrag|wert|montant|importe|group|code|reason/i,
  discountAmount: /rate|%|percent|率|code|reason/i,
  margin: /%|rate|ratio|percent|率|pct|quote|taux|center|centre/i,
  cost: /center|centre|unit|per|price|率|单|單|中心|stelle|price/i,
  unitCost: /total|合计|sum/i,
  salesperson:
    /amount|total|value|%|tax|order|date|region|price|team|group|id\b|no\b|编码|编号|代码|コード|nr\b|nummer|部门|department|channel|org|office|type|电话|phone|email|area|territory|district/i,
  orderId: /date|status|amount|customer|line|日期|状态|金额|客户|行号|qty|quantity|type|类型/i,
  product:
    /category|group|type|product line|产品线|class|分类|类别|类型|品类|大类|gruppe|unit|id\b/i,
  status: /united|date|日期|code/i,
  documentType:
    /customer|client|product|item|pay|客户|客戶|商品|产品|产品|存货|付款|kunden|artikel/i,
  currency: /rate|amount|汇率|金额|kurs/i,
  contact: /id\b|type/i,
  phone: /type/i,
  created: /by\b|人/i,
  region: /code|id\b|manager|person|编码|代码|编号|经理|负责|人员|コード|区分/i,
  industry: /code|id\b|编码|代码|编号|コード|gebiet|géographique/i,
  type: /code|id\b|price|payment|tax|invoice|credit|order|phone|currency|delivery|编码|代码|编号|价格|付款|结算|税|发票|信用|证件|联系|コード/i,
  size: /pack|order|lot|shoe|规格|包装|订单|尺/i,
  address: /e-?mail|\bip\b|web|url|code|zip|邮箱|邮件|网址|邮编|编码|メール/i,
  satisfaction: /date|日期|时间|调查人/i,
}

/** A column name that a field is known by. */
export interface Synonym {
  readonly field: Field
  readonly folded: string
  /** 0 for the best name of its language, growing. */
  readonly rank: number
}

/** All synonyms. A name of several fields stands once for each. */
export const SYNONYMS: readonly Synonym[] = Object.entries(NAMES).flatMap(([field, names]) =>
  names.split('\n').flatMap((language) =>
    language
      .split('|')
      .map(foldHeader)
      .filter((folded) => folded !== '')
      .map((folded, rank) => ({ field: field as Field, folded, rank })),
  ),
)

/** Whether a header that contains a field's name says another thing all the same. */
export function isStranger(field: Field, header: string): boolean {
  return STRANGERS[field]?.test(header.normalize('NFKC')) ?? false
}
