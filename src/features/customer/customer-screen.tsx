import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useDirectory, useSettings } from '../../queries/company.ts'
import { useCustomerReport } from '../../queries/customers.ts'
import { usePageName } from '../../state/address.ts'
import { ScreenLink } from '../../state/link.tsx'
import { useView } from '../../state/view.ts'
import { Empty } from '../../ui/empty.tsx'
import { Pending } from '../../ui/pending.tsx'
import { Screen } from '../../ui/screen.tsx'
import texts from '../../ui/text.module.css'
import { CustomerPage } from './customer-page.tsx'

/** The page of the customer that the address names. */
export function CustomerScreen() {
  const { text } = useFormatter()
  const name = usePageName() ?? ''
  const report = useCustomerReport(useView(), name).data
  const directory = useDirectory().data
  const settings = useSettings().data
  if (report === null) {
    return (
      <Screen title={text('customers.title')}>
        <Empty
          title={text('customers.page.missing', { name })}
          why={text('customers.page.missingWhy')}
          action={
            <ScreenLink to="customers" className={texts['link']}>
              {text('customers.page.missingAction')}
            </ScreenLink>
          }
        />
      </Screen>
    )
  }
  if (report === undefined || directory === undefined || settings === undefined) {
    return (
      <Screen title={text('customers.title')}>
        <Pending lines={9} />
      </Screen>
    )
  }
  return (
    <CustomerPage key={report.customer} report={report} directory={directory} settings={settings} />
  )
}
