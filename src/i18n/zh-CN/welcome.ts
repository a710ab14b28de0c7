import type { Translated } from '../messages.ts'
import type { welcome as english } from '../en/welcome.ts'

export const welcome: Translated<typeof english> = {
  title: '欢迎',
  hero: '该稳住谁、培养谁、<br></br>唤醒谁，一目了然。',
  lead: '把 ERP 导出的订单明细拖进来，每位客户当月归入A至D类，每位业务员得到一份联系清单，屏幕上看，纸上也能带走。',
  sample: '看看示例公司',
  sampleFacts:
    '{customers, plural, other {# 位客户}}，{months, plural, other {# 个月}}，{salespeople, plural, other {# 位业务员}}',
  sampleLoading: '正在载入示例公司',
  sampleFailed: '示例公司未能载入。',
  facts: {
    needed: '必需',
    neededText: '日期、客户、金额<i>（或数量与单价）</i>',
    useful: '有用',
    usefulText: '业务员、单号、成本或毛利、产品、状态',
    private: '私密',
    privateText: '文件只在本浏览器中读取，不会离开这台电脑',
    kept: '保存',
    keptText: '保存在本浏览器中，直到您删除；无痕窗口关闭后即消失',
  },
  privateWindow:
    '<b>这是无痕窗口，</b>不会保存任何内容：载入的数据和跟进记录在关闭窗口后全部消失。如需保存，请在普通窗口中打开驾驶舱。',
  lost: '<b>这台电脑上没有找到数据。</b>{day}这里还有数据；浏览器已将其清除，原因可能是磁盘空间不足，或网站数据被删除。',
  restore: '从备份恢复',
  haveBackup: '已有备份？<a>恢复备份</a>',
  example: {
    period: '10月',
    caption: '示例',
    unit: '销售额，元',
    names: {
      jinda: '嘉兴金达泵业',
      yongxin: '嘉兴永鑫家具',
      xiangyu: '扬州翔宇家具',
      dingsheng: '宁波鼎盛汽配',
      jiahua: '温州嘉华泵业',
      lihua: '宁波利华汽配',
      hongtai: '苏州宏泰泵业',
    },
    noOrder: '未下单',
  },
}
