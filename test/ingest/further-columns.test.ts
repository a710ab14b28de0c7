import { describe, expect, it } from 'vitest'
import { listFurtherColumns, MOST_FURTHER_COLUMNS } from '../../src/ingest/further-columns.ts'
import { emptyMapping } from '../../src/ingest/guess-mapping.ts'
import { csvFile, headersByField, load, look, lookAt } from './imports.ts'

const offered = (headers: readonly string[]) =>
  headers.map((header, position) => ({ header, position, empty: header.startsWith('empty') }))
const names = (columns: readonly { readonly name: string }[]) => columns.map(({ name }) => name)
const CUSTOMERS = emptyMapping('customers')

describe('listFurtherColumns', () => {
  it('keeps what has a name and a value and is taken for no field', () => {
    const { kept } = listFurtherColumns(offered(['No', 'Credit', '', 'empty one', 'Terms']), {
      ...CUSTOMERS,
      columns: { customerId: 0 },
    })
    expect(names(kept)).toEqual(['Credit', 'Terms'])
  })

  it('numbers columns of one name, so that none is lost', () => {
    const { kept } = listFurtherColumns(offered(['Note', 'NOTE', 'note ']), CUSTOMERS)
    expect(names(kept)).toEqual(['Note', 'NOTE 2', 'note 3'])
  })

  it('keeps the first 20 that are not left out, and names the others', () => {
    const headers = Array.from({ length: MOST_FURTHER_COLUMNS + 2 }, (_, at) => `C${at}`)
    const { kept, leftOut, tooMany } = listFurtherColumns(offered(headers), {
      ...CUSTOMERS,
      leftOut: [0],
    })
    expect(kept).toHaveLength(MOST_FURTHER_COLUMNS)
    expect([names(leftOut), names(tooMany)]).toEqual([['C0'], ['C21']])
  })

  it('keeps nothing of a file of orders', () => {
    const { kept } = listFurtherColumns(offered(['Note']), emptyMapping('orders'))
    expect(kept).toEqual([])
  })
})

const CHINESE = [
  '客户编码,客户名称,地区,行业,客户类型,规模,地址,满意度,联系人,电话,业务员,建档日期,信用等级,结算方式,税号,备注',
  'K001,苏州宏泰泵业,华东,机械制造,直销,大型,苏州市工业园区星湖街1号,4.5,孙女士,137 0161 5937,李娜,2024-10-01,AAA,月结30天,91320594MA1,',
  'K002,广州永昌食品,华南,食品,经销商,小型,广州市天河区体育西路9号,很满意,吴先生,020-8888 1234,王磊,2023-11-01,A,现款,91440101MA5,要发票',
]
const ENGLISH = [
  'Customer no.,Customer,Region,Industry,Customer group,Employees,Address,Satisfaction,Contact,Phone,Sales rep,Created,Credit limit,Payment terms,City',
  'K001,Hongtai Pumps,East,Machinery,Direct,250,"1 Lake Street, Suzhou",4,Ms Sun,137 0161 5937,Li Na,2024-10-01,50000,Net 30,Suzhou',
  'K002,Yongchang Foods,South,Food,Dealer,12,"9 Tiyu Road, Guangzhou",5,Mr Wu,020-8888 1234,Wang Lei,2023-11-01,10000,Prepaid,Guangzhou',
]

describe('a customer file in full', () => {
  it('knows the columns of a Chinese one', async () => {
    const looked = await look(csvFile(CHINESE, '客户档案.csv'))
    expect(looked.inspection.mapping.kind).toBe('customers')
    expect(headersByField(looked)).toEqual({
      customerId: '客户编码',
      customerName: '客户名称',
      salesperson: '业务员',
      contact: '联系人',
      phone: '电话',
      created: '建档日期',
      region: '地区',
      industry: '行业',
      type: '客户类型',
      size: '规模',
      address: '地址',
      satisfaction: '满意度',
    })
    expect(looked.inspection.review.blockers).toEqual([])
    const { customers, report } = await load(looked)
    expect(customers?.[1]).toMatchObject({
      id: 'K002',
      phone: '020-8888 1234',
      fields: {
        keys: [
          'region',
          'industry',
          'type',
          'size',
          'address',
          'satisfaction',
          '~信用等级',
          '~结算方式',
          '~税号',
          '~备注',
        ],
        values: [
          '华南',
          '食品',
          '经销商',
          '小型',
          '广州市天河区体育西路9号',
          '很满意',
          'A',
          '现款',
          '91440101MA5',
          '要发票',
        ],
      },
    })
    expect(report.notes).toContainEqual({
      kind: 'further-columns',
      columns: ['信用等级', '结算方式', '税号', '备注'],
    })
  })

  it('knows the columns of an English one', async () => {
    const looked = await lookAt(ENGLISH)
    expect(headersByField(looked)).toEqual({
      customerId: 'Customer no.',
      customerName: 'Customer',
      salesperson: 'Sales rep',
      contact: 'Contact',
      phone: 'Phone',
      created: 'Created',
      region: 'Region',
      industry: 'Industry',
      type: 'Customer group',
      size: 'Employees',
      address: 'Address',
      satisfaction: 'Satisfaction',
    })
    const { customers } = await load(looked)
    expect(customers?.[0]?.fields?.keys.slice(6)).toEqual([
      '~Credit limit',
      '~Payment terms',
      '~City',
    ])
  })

  it.each([
    ['得意先コード,得意先名,担当者,地域,業種,得意先区分,従業員数,住所,満足度', 'ja'],
    [
      'Kundennr,Kundenname,Vertreter,Region,Branche,Kundengruppe,Mitarbeiterzahl,Anschrift,Zufriedenheit',
      'de',
    ],
    [
      "Code client,Nom du client,Commercial,Région,Secteur d'activité,Type de client,Effectif,Adresse,Satisfaction",
      'fr',
    ],
    [
      'Código cliente,Nombre del cliente,Vendedor,Zona,Sector,Tipo de cliente,Número de empleados,Dirección,Satisfacción',
      'es',
    ],
    ['客戶編號,客戶名稱,業務員,地區,行業別,客戶類別,規模,通訊地址,滿意度', 'zh-Hant'],
  ])('knows the columns of %s (%s)', async (header) => {
    const looked = await lookAt([header, 'K1,Name One,Ann Lee,East,Food,Dealer,12,Street 1,good'])
    expect(looked.inspection.mapping.columns).toEqual({
      customerId: 0,
      customerName: 1,
      salesperson: 2,
      region: 3,
      industry: 4,
      type: 5,
      size: 6,
      address: 7,
      satisfaction: 8,
    })
  })

  it('takes codes, areas of people and addresses of mail for no region and no address', async () => {
    const looked = await lookAt([
      '客户编码,客户名称,地区编码,区域经理,电子邮箱地址,开户银行,付款类型',
      'K001,苏州宏泰泵业,0512,李娜,sun@hongtai.example,工商银行,月结',
      'K002,广州永昌食品,020,王磊,wu@yongchang.example,建设银行,现款',
    ])
    const { region, address, type } = looked.inspection.mapping.columns
    expect([region, address, type]).toEqual([undefined, undefined, undefined])
  })

  it('takes a list of customers with regions and no money for a customer file', async () => {
    const plain = await lookAt(['客户编码,客户名称,地区', 'K1,宏泰,华东', 'K2,永昌,华南'])
    expect(plain.inspection.mapping.kind).toBe('customers')
    const orders = await lookAt([
      'Date,Customer,Region,Product,Quantity',
      '2025-01-31,Acme,East,Nut,5',
    ])
    expect(orders.inspection.mapping.kind).toBe('orders')
  })

  it('keeps no column that the user leaves out, next time neither', async () => {
    const looked = await lookAt(ENGLISH)
    const { customers, report } = await load(looked, { leftOut: [12] })
    expect(customers?.[0]?.fields?.keys).not.toContain('~Credit limit')
    const remembered = [
      { kind: 'customers' as const, headers: report.headers, mapping: report.mapping },
    ]
    const shuffled = ENGLISH.map((line) => `x,${line}`)
    const again = await lookAt(shuffled, { remembered })
    expect(again.inspection.mapping.leftOut).toEqual([13])
  })

  it('reads more of a file whose mapping was remembered when less was read', async () => {
    const { inspection } = await lookAt(ENGLISH)
    const { leftOut: _, ...older } = inspection.mapping
    const { customerId = 0, customerName = 1, phone = 9 } = older.columns
    const mapping = { ...older, columns: { customerId, customerName, phone }, answered: ['x'] }
    const remembered = [
      {
        kind: 'customers' as const,
        headers: inspection.columns.map(({ header }) => header),
        mapping,
      },
    ]
    const again = await lookAt(ENGLISH, { remembered })
    expect(again.inspection.remembered).toBe(true)
    expect(again.inspection.mapping.columns).toEqual(inspection.mapping.columns)
    expect(again.inspection.mapping.answered).toContain('x')
  })
})
