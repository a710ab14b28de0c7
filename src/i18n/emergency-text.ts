/**
 * What is said when the cockpit cannot even load its texts: both languages at once, since neither the
 * language chosen nor anything else can be relied on.
 */
export const EMERGENCY_TEXT = [
  {
    locale: 'en',
    title: 'The cockpit cannot go on.',
    why: 'That is a fault of the cockpit, not of your file. What was kept has not changed.',
    reload: 'Reload',
    copy: 'Copy a report',
    copied: 'Report copied',
  },
  {
    locale: 'zh-CN',
    title: '驾驶舱无法继续运行。',
    why: '这是驾驶舱本身的故障，与您的文件无关，已保存的数据没有改变。',
    reload: '重新加载',
    copy: '复制故障报告',
    copied: '已复制故障报告',
  },
] as const
