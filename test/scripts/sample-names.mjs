// The words of the sample company, in both editions: [English, Chinese].

export const SALESPEOPLE = [
  ['Zhang Min', '张敏'],
  ['Liu Fang', '刘芳'],
  ['Wang Lei', '王磊'],
  ['Li Na', '李娜'],
  ['Chen Wei', '陈伟'],
  ['Zhao Jun', '赵军'],
  ['Sun Jie', '孙杰'],
  ['Zhou Ting', '周婷'],
  ['Wu Bin', '吴斌'],
  ['Xu Li', '徐丽'],
  ['Huang Tao', '黄涛'],
  ['Ma Yan', '马燕'],
]

export const REGIONS = [
  ['South Jiangsu', '苏南'],
  ['Central Jiangsu', '苏中'],
  ['North Zhejiang', '浙北'],
  ['South Zhejiang', '浙南'],
  ['Shanghai area', '上海地区'],
  ['Anhui', '安徽'],
]

export const INDUSTRIES = [
  ['General machinery', '通用机械'],
  ['Metal products', '金属制品'],
  ['Furniture making', '家具制造'],
  ['Automotive', '汽车零部件'],
  ['Electrical equipment', '电气设备'],
  ['Medical devices', '医疗器械制造'],
]

export const TYPES = [
  ['Manufacturer', '生产企业'],
  ['Dealer', '经销商'],
  ['Project contractor', '工程商'],
]

export const SIZES = [
  ['Large', '大型'],
  ['Medium', '中型'],
  ['Small', '小型'],
]

export const PAYMENT_TERMS = [
  ['Prepaid', '现款'],
  ['30 days', '月结30天'],
  ['60 days', '月结60天'],
]

/** City, and its region as its place in REGIONS. */
export const CITIES = [
  ['Suzhou', '苏州', 0],
  ['Ningbo', '宁波', 2],
  ['Wuxi', '无锡', 0],
  ['Hangzhou', '杭州', 2],
  ['Changzhou', '常州', 0],
  ['Jiaxing', '嘉兴', 2],
  ['Shaoxing', '绍兴', 2],
  ['Taizhou', '台州', 3],
  ['Wenzhou', '温州', 3],
  ['Nantong', '南通', 1],
  ['Yangzhou', '扬州', 1],
  ['Kunshan', '昆山', 0],
  ['Hefei', '合肥', 5],
  ['Shanghai', '上海', 4],
  ['Huzhou', '湖州', 2],
  ['Jinhua', '金华', 3],
]

export const BRANDS = [
  ['Hongtai', '宏泰'],
  ['Ruifeng', '瑞丰'],
  ['Tongli', '同力'],
  ['Yongxin', '永鑫'],
  ['Dingsheng', '鼎盛'],
  ['Jiahua', '嘉华'],
  ['Lihua', '利华'],
  ['Weiye', '伟业'],
  ['Longxiang', '龙翔'],
  ['Haoyu', '浩宇'],
  ['Senda', '森达'],
  ['Tianyi', '天一'],
  ['Huatuo', '华拓'],
  ['Xinrui', '鑫锐'],
  ['Zhongke', '中科'],
  ['Boyuan', '博远'],
  ['Qiming', '启明'],
  ['Anjie', '安捷'],
  ['Minghe', '明和'],
  ['Puda', '普达'],
  ['Kaili', '凯利'],
  ['Jinda', '金达'],
  ['Fuda', '富达'],
  ['Yuanda', '远大'],
]

/** Trade, and its industry as its place in INDUSTRIES. */
export const TRADES = [
  ['Pumps', '泵业', 0],
  ['Hardware', '五金', 1],
  ['Precision', '精密机械', 0],
  ['Valves', '阀门', 0],
  ['Steelworks', '钢构', 1],
  ['Furniture', '家具', 2],
  ['Auto Parts', '汽车配件', 3],
  ['Automation', '自动化设备', 4],
  ['Electric', '电气', 4],
  ['Medical', '医疗器械', 5],
  ['Moulds', '模具', 0],
  ['Motors', '电机', 4],
  ['Machinery', '机械', 0],
]

/** Name, list price in cents, cost as a share of the list price in per cent, usual quantity. */
export const PRODUCTS = [
  ['Hex bolts M8 × 40, box', '六角螺栓 M8×40，盒', 8600, 66, 20],
  ['Stainless washers, box', '不锈钢垫圈，盒', 4200, 58, 24],
  ['Timing belts HTD', 'HTD同步带', 12800, 71, 12],
  ['Grease EP2, 15 kg', 'EP2润滑脂，15公斤', 46800, 74, 4],
  ['Cutting fluid, 20 L', '切削液，20升', 38500, 72, 5],
  ['O-ring sets, NBR', '丁腈O型圈套装', 9900, 55, 10],
  ['Ball bearings 6204', '深沟球轴承6204', 1850, 63, 60],
  ['Linear guides HG20', 'HG20直线导轨', 56500, 76, 4],
  ['Carbide end mills', '硬质合金立铣刀', 15800, 61, 12],
  ['Hydraulic hose 1/2"', '液压软管1/2"', 7400, 68, 20],
  ['Grinding discs 125', '角磨片125', 680, 52, 200],
  ['Ball valves DN50', '球阀DN50', 23600, 70, 8],
  ['Induction motors 1.5 kW', '异步电机1.5kW', 118000, 81, 2],
  ['Pneumatic cylinders 63', '气缸63', 32900, 73, 5],
  ['Safety gloves, dozen', '防护手套，打', 7200, 57, 20],
  ['Welding wire, 15 kg', '焊丝，15公斤', 16900, 78, 10],
]

export const CONTACTS = [
  ['Mr Tang', '唐先生'],
  ['Ms Xu', '徐女士'],
  ['Mr Wu', '吴先生'],
  ['Ms Sun', '孙女士'],
  ['Mr Lin', '林先生'],
  ['Mr Zhou', '周先生'],
  ['Ms Gao', '高女士'],
  ['Mr He', '何先生'],
]

export const HEADS = {
  orders: [
    ['Order date', '单据日期'],
    ['Order no.', '单据号'],
    ['Customer no.', '客户编码'],
    ['Customer', '客户名称'],
    ['Salesperson', '业务员'],
    ['Product', '存货名称'],
    ['Quantity', '数量'],
    ['Unit price', '单价'],
    ['Discount', '折扣'],
    ['Amount', '金额'],
    ['Cost', '成本'],
    ['Status', '单据状态'],
  ],
  customers: [
    ['Customer no.', '客户编码'],
    ['Customer', '客户名称'],
    ['Salesperson', '业务员'],
    ['Contact', '联系人'],
    ['Phone', '电话'],
    ['Created', '建档日期'],
    ['Region', '地区'],
    ['Industry', '行业'],
    ['Customer type', '客户类型'],
    ['Size', '规模'],
    ['Satisfaction', '满意度'],
    ['Payment terms', '结算方式'],
  ],
}

export const STATUS = { sold: ['Approved', '已审核'], cancelled: ['Cancelled', '已取消'] }
export const WALK_IN = ['Walk-in customers', '零售散客']
