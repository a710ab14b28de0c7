/** The start, before there is any data. */
export const welcome = {
  title: 'Welcome',
  hero: 'Know who to keep,<br></br>who to grow, who to wake.',
  lead: 'Drop in the order lines from your ERP. Every customer gets a tier for the month, A to D, and every salesperson a list of calls, on screen and on paper.',
  sample: 'Explore the sample company',
  sampleFacts:
    '{customers, plural, one {# customer} other {# customers}}, {months, plural, one {# month} other {# months}}, {salespeople, plural, one {# salesperson} other {# salespeople}}',
  sampleLoading: 'Loading the sample company',
  sampleFailed: 'The sample company could not be loaded.',
  facts: {
    needed: 'Needed',
    neededText: 'date, customer, amount <i>(or quantity and price)</i>',
    useful: 'Useful',
    usefulText: 'salesperson, order id, cost or margin, product, status',
    private: 'Private',
    privateText: 'files are read in this browser; nothing leaves this computer',
    kept: 'Kept',
    keptText: 'in this browser until you delete it; in a private window until you close it',
  },
  privateWindow:
    '<b>This is a private window:</b> nothing will be kept. What you load, and every follow-up, is gone when you close it. Open the cockpit in a normal window to keep them.',
  lost: '<b>No data found on this computer.</b> There was data here on {day}; the browser has cleared it to make room, or because its site data was deleted.',
  restore: 'Restore from a backup',
  haveBackup: 'Is there a backup? <a>Restore it</a>',
  example: {
    period: 'October',
    caption: 'an example',
    unit: 'Sales, ¥',
    names: {
      jinda: 'Jiaxing Jinda Pumps',
      yongxin: 'Jiaxing Yongxin Furniture',
      xiangyu: 'Yangzhou Xiangyu Furniture',
      dingsheng: 'Ningbo Dingsheng Auto Parts',
      jiahua: 'Wenzhou Jiahua Pumps',
      lihua: 'Ningbo Lihua Auto Parts',
      hongtai: 'Suzhou Hongtai Pumps',
    },
    noOrder: 'no order',
  },
} as const
