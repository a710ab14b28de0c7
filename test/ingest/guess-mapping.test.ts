import { describe, expect, it } from 'vitest'
import { headersByField, load, lookAt, questionOf, units } from './imports.ts'

async function guess(
  headers: readonly string[],
  ...rows: readonly (readonly string[])[]
): Promise<Record<string, string | undefined>> {
  return headersByField(await lookAt([headers, ...rows].map((cells) => cells.join(';'))))
}

describe('guessMapping', () => {
  it('knows the columns of 用友 and 金蝶', async () => {
    const fields = await guess(
      [
        '单据日期',
        '单据编号',
        '客户编码',
        '客户名称',
        '业务员',
        '存货名称',
        '数量',
        '含税单价',
        '价税合计',
        '无税金额',
        '折扣额',
        '成本',
        '毛利',
        '单据状态',
      ],
      [
        '2025-01-31',
        'SO1',
        'K1',
        '宏达贸易',
        '李娜',
        '螺栓',
        '2',
        '113.00',
        '226.00',
        '200.00',
        '0',
        '150.00',
        '50.00',
        '已审核',
      ],
    )
    expect(fields).toEqual({
      date: '单据日期',
      orderId: '单据编号',
      customerId: '客户编码',
      customerName: '客户名称',
      salesperson: '业务员',
      product: '存货名称',
      quantity: '数量',
      unitPrice: '含税单价',
      amount: '无税金额',
      discountAmount: '折扣额',
      cost: '成本',
      margin: '毛利',
      status: '单据状态',
    })
  })

  it('knows German columns', async () => {
    const fields = await guess(
      [
        'Belegdatum',
        'Belegnr.',
        'Kundennr.',
        'Kunde',
        'Vertreter',
        'Artikelbezeichnung',
        'Menge',
        'Einzelpreis',
        'Rabatt %',
        'Umsatz',
        'Rohertrag',
      ],
      [
        '31.01.2025',
        'R1',
        '10001',
        'Müller GmbH',
        'Klein',
        'Schraube',
        '2',
        '10,00',
        '5',
        '19,00',
        '4,50',
      ],
    )
    expect(fields).toEqual({
      date: 'Belegdatum',
      orderId: 'Belegnr.',
      customerId: 'Kundennr.',
      customerName: 'Kunde',
      salesperson: 'Vertreter',
      product: 'Artikelbezeichnung',
      quantity: 'Menge',
      unitPrice: 'Einzelpreis',
      discount: 'Rabatt %',
      amount: 'Umsatz',
      margin: 'Rohertrag',
    })
  })

  it('knows Japanese columns', async () => {
    const fields = await guess(
      [
        '売上日',
        '伝票番号',
        '得意先コード',
        '得意先名',
        '担当者',
        '商品名',
        '数量',
        '単価',
        '売上金額',
        '粗利',
      ],
      ['2025/01/31', '1001', '00012', '山田商店', '佐藤', 'ボルト', '2', '100', '200', '50'],
    )
    expect(fields).toEqual({
      date: '売上日',
      orderId: '伝票番号',
      customerId: '得意先コード',
      customerName: '得意先名',
      salesperson: '担当者',
      product: '商品名',
      quantity: '数量',
      unitPrice: '単価',
      amount: '売上金額',
      margin: '粗利',
    })
  })

  it.each([
    [
      ['單據日期', '客戶代號', '客戶名稱', '業務員', '品名', '未稅金額'],
      ['date', 'customerId', 'customerName', 'salesperson', 'product', 'amount'],
    ],
    [
      ['Date facture', 'Code client', 'Nom du client', 'Commercial', 'Désignation', 'Montant HT'],
      ['date', 'customerId', 'customerName', 'salesperson', 'product', 'amount'],
    ],
    [
      ['Date', 'Code tiers', 'Intitulé tiers', 'Représentant', 'Désignation', 'Montant HT'],
      ['date', 'customerId', 'customerName', 'salesperson', 'product', 'amount'],
    ],
    [
      ['Fecha', 'Código cliente', 'Cliente', 'Vendedor', 'Artículo', 'Base imponible'],
      ['date', 'customerId', 'customerName', 'salesperson', 'product', 'amount'],
    ],
    [
      ['Invoice Date', 'Account Number', 'Contact Name', 'Sales Rep', 'Item Name', 'Line Amount'],
      ['date', 'customerId', 'customerName', 'salesperson', 'product', 'amount'],
    ],
    [
      [
        'Billing Date',
        'Sold-to Party',
        'Name 1',
        'Sales Employee',
        'Material Description',
        'Net Value',
      ],
      ['date', 'customerId', 'customerName', 'salesperson', 'product', 'amount'],
    ],
  ])('knows %s', async (headers, fields) => {
    const row = ['2025-01-31', 'K1', 'Acme', 'Li Na', 'Bolt', '12.50']
    expect(await guess(headers, row)).toEqual(
      Object.fromEntries(fields.map((field, place) => [field, headers[place]])),
    )
  })

  it('knows the orders of a web shop: Name is no customer where there is a billing name', async () => {
    const fields = await guess(
      ['Name', 'Subtotal', 'Created at', 'Billing Name'],
      ['#1001', '5.00', '2025-01-31 10:00:00 +0800', 'Ann Lee'],
      ['#1002', '6.00', '2025-02-01 10:00:00 +0800', 'Bob Fox'],
    )
    expect(fields).toMatchObject({ date: 'Created at', customerName: 'Billing Name' })
  })

  it('prefers the order date to the date of shipping', async () => {
    const fields = await guess(
      ['Ship Date', 'Order Date', 'Customer', 'Sales'],
      ['2025-02-01', '2025-01-31', 'Acme', '5.5'],
    )
    expect(fields['date']).toBe('Order Date')
  })

  it('takes Sales over numbers for the amount, over names for the salesperson', async () => {
    expect(await guess(['Date', 'Customer', 'Sales'], ['2025-01-31', 'Acme', '5.5'])).toMatchObject(
      {
        amount: 'Sales',
      },
    )
    const named = await guess(
      ['Date', 'Customer', 'Sales', 'Net amount'],
      ['2025-01-31', 'Acme', 'Li Na', '5.5'],
      ['2025-01-31', 'Acme', 'Wu Bin', '6.5'],
    )
    expect(named).toMatchObject({ salesperson: 'Sales', amount: 'Net amount' })
  })

  it('takes neither a region for a salesperson nor a margin rate for a margin', async () => {
    const fields = await guess(
      ['Date', 'Customer', 'Amount', 'Region', '毛利率'],
      ['2025-01-31', 'Acme', '5.5', 'West', '0.3'],
    )
    expect(fields).toEqual({ date: 'Date', customerName: 'Customer', amount: 'Amount' })
  })

  it('folds case, width, spaces, line breaks and punctuation of names, and shows them whole (H07)', async () => {
    const headers = ['ORDER\u00a0DATE ', 'ｃｕｓｔｏｍｅｒ', '"Net\namount"']
    const looked = await lookAt([headers.join(';'), '2025-01-31;Acme;5'])
    expect(looked.inspection.mapping.columns).toEqual({ date: 0, customerName: 1, amount: 2 })
    expect(looked.inspection.columns[2]?.header).toBe('Net\namount')
  })

  it('shows equal names apart, each with its letter and samples (H02)', async () => {
    const { inspection } = await lookAt(['Datum;Kunde;Betrag;Betrag', '31.01.2025;Acme;5;7'])
    const shown = inspection.columns.map(({ letter, header, samples }) => [
      letter,
      header,
      ...samples,
    ])
    expect(shown.slice(2)).toEqual([
      ['C', 'Betrag', '5'],
      ['D', 'Betrag', '7'],
    ])
    expect(inspection.mapping.columns.amount).toBe(2)
  })

  it('marks empty columns, and names a column without a header by its letter (H03)', async () => {
    const { inspection } = await lookAt(['Date,,Customer,Amount,', '2025-01-31,,Acme,5,note'])
    expect(inspection.columns.map(({ letter, empty }) => [letter, empty])).toEqual([
      ['A', false],
      ['B', true],
      ['C', false],
      ['D', false],
      ['E', false],
    ])
  })

  it('takes __proto__ and constructor for names like any other (H04)', async () => {
    const looked = await lookAt([
      'Date,Customer,Amount,__proto__,constructor',
      '2025-01-31,Acme,5,x,y',
    ])
    expect(looked.inspection.columns.map(({ header }) => header).slice(3)).toEqual([
      '__proto__',
      'constructor',
    ])
    expect((await load(looked)).report.used).toBe(1)
  })

  it('recognises a customer file by its columns', async () => {
    const looked = await lookAt([
      '客户编码,客户名称,业务员,联系人,电话,建档日期',
      '007,宏达贸易,李娜,孙女士,137 0161 5937,2024-10-01',
      ',,,,,',
      ',,王芳,,,',
    ])
    expect(looked.inspection.mapping.kind).toBe('customers')
    const { customers, report } = await load(looked)
    expect(customers).toEqual([
      {
        id: '007',
        name: '宏达贸易',
        salesperson: '李娜',
        contact: '孙女士',
        phone: '137 0161 5937',
        created: 19_997,
      },
    ])
    expect(report).toMatchObject({
      kind: 'customers',
      rowsRead: 3,
      used: 1,
      rejected: 1,
      setAside: 1,
    })
  })

  it('asks which amount counts where the file has one with tax and one without', async () => {
    const looked = await lookAt(['日期,客户,价税合计,金额', '2025-01-31,宏达,113.5,100.4'])
    expect(questionOf(looked, 'amount-basis')).toEqual({
      id: 'amount-basis',
      kind: 'amount-basis',
      withTax: 2,
      withoutTax: 3,
      preselected: 'without-tax',
    })
    expect(looked.inspection.mapping.columns.amount).toBe(3)
    const columns = { ...looked.inspection.mapping.columns, amount: 2 }
    const { orders, report } = await load(looked, { columns, taxIncluded: true })
    expect(units(orders?.amount)).toEqual([113.5])
    expect(report.mapping.taxIncluded).toBe(true)
  })

  it('knows from the name of the only amount whether it includes tax', async () => {
    const taxed = await lookAt(['日期,客户,含税金额', '2025-01-31,宏达,113.5'])
    expect(taxed.inspection.mapping.taxIncluded).toBe(true)
    const untaxed = await lookAt(['日期,客户,不含税金额', '2025-01-31,宏达,113.5'])
    expect(untaxed.inspection.mapping.taxIncluded).toBe(false)
    const unsaid = await lookAt(['日期,客户,金额', '2025-01-31,宏达,113.5'])
    expect(unsaid.inspection.mapping.taxIncluded).toBeUndefined()
  })
})
