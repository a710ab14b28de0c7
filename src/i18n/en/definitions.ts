/** What each figure means, as it opens from its name. Words and rules are those of the README. */
export const definitions = {
  sales: {
    name: 'Sales',
    text: 'Net amount of all order lines in the period. Returns are taken off.',
  },
  margin: {
    name: 'Margin',
    text: 'Amount less cost, over the lines for which it is known. If that is not all of them, the share of sales for which it is known is named.',
  },
  marginRate: {
    name: 'Margin rate',
    text: 'Margin divided by the sales of the lines that have a margin.',
  },
  orders: {
    name: 'Orders',
    text: 'Orders with at least one sale line, counted in the period of their first sale line. Order ids with return lines only are returns, not orders.',
  },
  orderingCustomers: {
    name: 'Ordering customers',
    text: 'Customers with at least one sale line in the period.',
  },
  averageOrderValue: { name: 'Average order value', text: 'Sales divided by orders.' },
  salesPerCustomer: {
    name: 'Sales per ordering customer',
    text: 'Sales divided by ordering customers.',
  },
  orderFrequency: { name: 'Order frequency', text: 'Orders divided by ordering customers.' },
  repurchaseRate: {
    name: 'Repurchase rate',
    text: 'Of the customers with an order in the period, those with two or more.',
  },
  retention: {
    name: 'Retention',
    text: 'Of the customers who ordered in the period before, those who ordered again in this one.',
  },
  reactivated: {
    name: 'Reactivated',
    text: 'Customers who did not order in the period before, had ordered earlier, and ordered again in this one.',
  },
  lost: {
    name: 'Lost',
    text: 'Customers who ordered in the period before and not in this one.',
  },
  knownCustomers: {
    name: 'Known customers',
    text: 'Listed in the customer file, or with any order line up to the end of the period. Excluded customers are not among them.',
  },
  tier: {
    name: 'Tier',
    text: 'A, B and C by what stands ahead of a customer under the rule in force; D is known and has no sale line in the period. Equal customers always share a tier.',
  },
  tierA: {
    name: 'Tier A',
    text: 'What stands ahead of the customer is less than the first cut-off. The customer that straddles it still belongs to A.',
  },
  tierB: {
    name: 'Tier B',
    text: 'What stands ahead of the customer lies between the two cut-offs.',
  },
  tierC: {
    name: 'Tier C',
    text: 'What stands ahead of the customer reaches the second cut-off, or its measure is 0 or less.',
  },
  tierD: {
    name: 'Tier D',
    text: 'Known, and without a sale line in the period. In a period that is still open this reads ‘no order yet’.',
  },
  ahead: {
    name: 'Ahead',
    text: 'By customers: the share of ordering customers with more. By contribution: what customers with more bring, as a share of all that is positive. It is held against the cut-offs.',
  },
  distance: {
    name: 'To next tier',
    text: 'The smallest increase that, with all others unchanged, gives the better tier. ‘Above’ is what the customer could lose and stay in its tier.',
  },
  trail: {
    name: 'Tier trail',
    text: 'The customer’s tiers in the last six periods, oldest first. A dot stands for a period before it was known.',
  },
  movement: {
    name: 'Movement',
    text: 'The tier against the period before: new, back, lost, up, down or the same.',
  },
  movementMatrix: {
    name: 'From tier to tier',
    text: 'The tier in the period before against the tier now. Each cell counts its customers and sums the change of their measure. Rows and columns add up to the change of the total; excluded customers have a line of their own.',
  },
  moves: {
    name: 'Moves',
    text: 'Up and down are among A, B and C. Back and new come from D or were not known; lost ordered in the period before and not in this one.',
  },
  tierFlow: {
    name: 'Flow',
    text: 'From which tier to which customers went, period by period. The height is the number of customers. Periods without data are passed over.',
  },
  edge: {
    name: 'Close to a cut-off',
    text: 'Customers whose distance to a cut-off is at most 10% of the measure at that cut-off, which is the least that gives the better tier with all others unchanged. On both sides; a B customer may be close to both.',
  },
  share: {
    name: 'Share',
    text: 'The customer’s measure divided by the sum of all positive measures of the period.',
  },
  cumulativeShare: {
    name: 'Cumulative share',
    text: 'The share of this customer and of all customers with as much or more.',
  },
  rank: {
    name: 'Rank',
    text: 'One more than the number of ordering customers with more. Equal customers share a rank.',
  },
  products: {
    name: 'Products',
    text: 'Different products on the customer’s sale lines of the period.',
  },
  lastOrder: {
    name: 'Last order',
    text: 'The newest sale line up to the end of the period. A later one is shown as such.',
  },
  daysSince: {
    name: 'Days since last order',
    text: 'Counted to the as-of date for the newest complete and for the open period, to the period’s own end for earlier ones.',
  },
  salesperson: {
    name: 'Salesperson',
    text: 'The owner in the period: the one named on the newest sale line up to its end, else the one in the customer file, else unassigned.',
  },
  namedSales: {
    name: 'Sales on named lines',
    text: 'Sales of the period’s lines that name the person, whoever owns the customer. Lines that name nobody are unassigned. Over all people they add up to the company’s sales, as the sales of the customers owned do.',
  },
  changedHands: {
    name: 'Changed hands',
    text: 'Known in the period before, and with another owner now. The date is that of the first sale line in the period that names the new owner. Each customer is counted once.',
  },
  currentOwner: {
    name: 'Current owner',
    text: 'The salesperson in the customer file, else the one named on the newest sale line of all, after the handovers set in Rules.',
  },
  alert: {
    name: 'Alert',
    text: 'In a complete period, each D customer that has ever ordered gives one alert to its current owner.',
  },
  severity: {
    name: 'Severity',
    text: 'By the tier in the period before: A is critical, B high, C medium, D low.',
  },
  valueAtRisk: {
    name: 'Value at risk',
    text: 'The mean per period over the 12 periods before this one, counted from the first sale line on; periods without an order count as 0. Never below 0, so that it may be summed.',
  },
  alertContacted: {
    name: 'Contacted',
    text: 'Any contact logged for the alert: on it, or after its period, up to the day of the order that closed it. A call without an answer counts too; the outcomes stand beside.',
  },
  recovered: {
    name: 'Recovered',
    text: 'Contacted between the alert and the customer’s next order. Its first sale line after the alert’s period closes the alert.',
  },
  cameBack: {
    name: 'Came back',
    text: 'Ordered again without any contact between the alert and the order.',
  },
  wonBack: {
    name: 'Money won back',
    text: 'Net sales of the customer in the period of the order that closed the alert, whatever the measure. It counts once, on the customer’s newest alert, for the owner at that time.',
  },
  backAlert: {
    name: 'Back',
    text: 'Ordered again since the alert’s period: recovered or came back.',
  },
  shareBack: {
    name: 'Share',
    text: 'Of these alerts, those whose customer has ordered again.',
  },
  openAlert: {
    name: 'Open',
    text: 'No order since the alert’s period, and not put away as done.',
  },
  doneAlert: {
    name: 'Done',
    text: 'Put away without an order: nothing more is to be done.',
  },
  ownerThen: {
    name: 'Owner then',
    text: 'Whom the alert was for when it was first logged. Where nothing was logged: the salesperson in the customer file, else the one on the newest sale line up to the end of the alert’s period, after the handovers set in Rules.',
  },
  periodsAsleep: {
    name: 'Periods asleep',
    text: 'Consecutive periods without a sale line, this one included. Periods without any data do not count.',
  },
  usualGap: {
    name: 'Usual gap',
    text: 'The median of the days between order dates in the 12 months before; for customers with four or more order dates.',
  },
  expectedNext: {
    name: 'Next expected',
    text: 'The last order plus the usual gap. Overdue: the last order is more than one and a half usual gaps ago.',
  },
  noLongerBought: {
    name: 'No longer bought',
    text: 'Products that the customer bought before and not in the last three periods. Their sales are all that they ever brought, up to the end of the period shown.',
  },
  similarCustomers: {
    name: 'Similar customers also buy',
    text: 'Similar are customers of the same tier in the period that bought a product which this one bought too, in the last 12 periods. Shown are the five products that most of them buy and this one does not, with the share of them who do.',
  },
  withinRhythm: {
    name: 'Within its rhythm',
    text: 'The last order is at most one and a half usual gaps ago. Such alerts come last in their group.',
  },
  notYet: {
    name: 'No order yet',
    text: 'In an open period: customers of the period before with an order by the same day then and none in this one so far. The amount is what they had brought by that day.',
  },
  slipping: {
    name: 'A slipping',
    text: 'Ordering in the period, A in it or in the one before, known in all 3 periods before, and under 80% of the mean of these 3, periods without an order as 0. The amount is the mean less the period.',
  },
  overdue: {
    name: 'Overdue',
    text: 'The days since the last order are over one and a half usual gaps, and the customer has no alert. Due is the last order and one usual gap.',
  },
  prospect: {
    name: 'Prospect',
    text: 'Known, and never with a sale line.',
  },
  churned: {
    name: 'Churned',
    text: 'Asleep for so many periods that no alert is given any more; the number is set in Rules.',
  },
  changeOfSales: {
    name: 'What changed sales',
    text: 'Each customer falls into the first that fits: new, back, lost, bought more, bought less. The five add up to the change of the total, to the last unit.',
  },
  new: { name: 'New', text: 'The customer’s first sale line in the data lies in this period.' },
  back: {
    name: 'Back',
    text: 'No order in the period before, an earlier one, and an order now.',
  },
  boughtMore: {
    name: 'Bought more',
    text: 'Ordered in both periods, for a larger sum now.',
  },
  boughtLess: {
    name: 'Bought less',
    text: 'Ordered in both periods, for a smaller sum now. Customers with returns only in one of them are here or in ‘bought more’.',
  },
  moneyDecile: {
    name: 'Money deciles',
    text: 'Customers with a sale line in the range, by the measure shown, cut into ten groups of equal size; the first groups hold one more where ten does not divide them. Equal customers stand in the order of their ids, so here they can part.',
  },
  decileShare: {
    name: 'Share of a decile',
    text: 'The group’s sum divided by that of all groups. Where customers have a negative sum the cumulative share goes over 100% in between.',
  },
  purchaseDecile: {
    name: 'Purchase deciles',
    text: 'The contribution in ten equal parts, and how many customers make each: a customer stands in the part that the customers with more reach before it. Customers without a positive contribution come last.',
  },
  coreCustomers: {
    name: 'Core',
    text: 'Customers with less than 10% of the contribution ahead of them.',
  },
  growthCustomers: {
    name: 'Growth',
    text: 'Customers with 10% to under 50% of the contribution ahead of them.',
  },
  losingValue: {
    name: 'Losing value',
    text: 'Of the other customers, those whose margin in the last third of the range is under half of that in the first third. Thirds are equal; what remains lies between them. Needs 3 periods with data.',
  },
  priceBuyer: {
    name: 'Price buyers',
    text: 'Discount rate at least 1.5 times the company’s, and margin rate below the company’s, both over the range.',
  },
  discountRate: {
    name: 'Discount rate',
    text: 'What was taken off the list price, divided by the list price, over the lines whose discount is known. What was given away whole is left out.',
  },
  excluded: {
    name: 'Excluded',
    text: 'Customers chosen in Rules: out of tiers, ranks, shares and alerts, and still in sales.',
  },
  periodState: {
    name: 'Open or complete',
    text: 'The period that holds the as-of date is open, unless that date is at most 3 days before its end. Earlier ones are complete. One click says otherwise.',
  },
  asOf: {
    name: 'As-of date',
    text: 'The newest order date that is not after today, unless Rules names another.',
  },
  gap: {
    name: 'No data',
    text: 'A period without any line. Nothing is concluded from it, and it is passed over when periods are compared.',
  },
  quiet: {
    name: 'Quiet period',
    text: 'Fewer than 60% of the usual number of customers ordered, as around Spring Festival. If you accept it, severity looks past it to the last period that is not quiet.',
  },
  marginCover: {
    name: 'Margin known for',
    text: 'The share of sales whose lines have a margin. Tiers by margin are offered from 95% on.',
  },
  gini: {
    name: 'Gini coefficient',
    text: 'Half the mean difference between any two customers with a positive amount, over the mean: 0 where all bought the same, near 1 where one bought everything. Not corrected for small numbers.',
  },
  concentration: {
    name: 'Concentration',
    text: 'What the largest one, five and ten customers bring, as a share of all positive amounts, and the total that would be left without them.',
  },
} as const
