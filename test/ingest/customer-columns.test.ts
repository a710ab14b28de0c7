import { describe, expect, it } from 'vitest'
import { headersByField, lookAt } from './imports.ts'

async function guess(
  headers: readonly string[],
  ...rows: readonly (readonly string[])[]
): Promise<Record<string, string | undefined>> {
  return headersByField(await lookAt([headers, ...rows].map((cells) => cells.join(';'))))
}

describe('isBareCustomer', () => {
  it('knows the billing list of SAP: Auftraggeber over numbers is the customer id', async () => {
    const headers = ['Faktura', 'Fakturadatum', 'Auftraggeber', 'Name 1', 'Nettowert', 'Währg']
    const row = ['90000001', '31.01.2025', '0000000100', 'Müller GmbH', '1.234,56', 'EUR']
    expect(await guess(headers, row)).toEqual({
      orderId: 'Faktura',
      date: 'Fakturadatum',
      customerId: 'Auftraggeber',
      customerName: 'Name 1',
      amount: 'Nettowert',
      currency: 'Währg',
    })
  })

  it('takes a bare Customer over codes for the id where another column has the names', async () => {
    const headers = ['Date', 'Customer', 'Name', 'Amount']
    const fields = await guess(headers, ['2025-01-31', 'C0012', 'Acme Ltd', '5'])
    expect(fields).toMatchObject({ customerId: 'Customer', customerName: 'Name' })
    const named = await guess(['Date', 'Customer', 'Amount'], ['2025-01-31', 'Acme Ltd', '5'])
    expect(named['customerId']).toBeUndefined()
    const longer = await guess(['Date', 'Customer Code (ERP)', 'Amount'], ['2025-01-31', 'X', '5'])
    expect(longer['customerId']).toBe('Customer Code (ERP)')
  })
})

describe('ledgerAccounts', () => {
  it('does not take the ledger account that all customers share for their id', async () => {
    const headers = ['InvoiceDate', 'ContactName', 'AccountCode', 'LineAmount']
    const rows = ['Acme', 'Beta', 'Ceta'].map((name) => ['2025-01-31', name, '200', '5'])
    expect((await guess(headers, ...rows))['customerId']).toBeUndefined()
    const own = rows.map(([date = '', name = '', code = ''], place) => [date, name, code + place])
    const fields = await guess(headers, ...own.map((row) => [...row, '5']))
    expect(fields['customerId']).toBe('AccountCode')
  })
})

describe('withNamelessCustomer', () => {
  it('takes the words without a name at the left for the customers', async () => {
    const looked = await lookAt([';Date;Amount', 'Acme;2025-01-31;5', 'Beta;2025-01-31;5'])
    expect(looked.inspection.mapping.columns.customerName).toBe(0)
  })

  it('takes neither numbers without a name, nor words where the customers are known', async () => {
    const numbered = await lookAt([';Date;Amount', '1;2025-01-31;5', '2;2025-01-31;6'])
    expect(numbered.inspection.mapping.columns.customerName).toBeUndefined()
    const known = await lookAt([';Date;Customer;Amount', 'x;2025-01-31;Acme;5'])
    expect(known.inspection.mapping.columns.customerName).toBe(2)
  })
})
