/** Every Chinese word of the demonstration corpus that the form does not print. `{name}` stands for a value. */

/** Departments of a people's government: as named in a province, and below (and in municipalities). */
export const DEPARTMENTS = {
  police: ['公安厅', '公安局'],
  resources: ['自然资源厅', '自然资源局'],
  housing: ['住房和城乡建设厅', '住房和城乡建设局'],
  education: ['教育厅', '教育局'],
  health: ['卫生健康委员会', '卫生健康局'],
  market: ['市场监督管理局', '市场监督管理局'],
  labour: ['人力资源和社会保障厅', '人力资源和社会保障局'],
  finance: ['财政厅', '财政局'],
  planning: ['发展和改革委员会', '发展和改革局'],
  transport: ['交通运输厅', '交通运输局'],
  agriculture: ['农业农村厅', '农业农村局'],
  civil: ['民政厅', '民政局'],
  justice: ['司法厅', '司法局'],
  water: ['水利厅', '水利局'],
  emergency: ['应急管理厅', '应急管理局'],
  culture: ['文化和旅游厅', '文化和旅游局'],
  commerce: ['商务厅', '商务局'],
  audit: ['审计厅', '审计局'],
  statistics: ['统计局', '统计局'],
  insurance: ['医疗保障局', '医疗保障局'],
  veterans: ['退役军人事务厅', '退役军人事务局'],
  science: ['科学技术厅', '科学技术局'],
} as const

/** Those that only the corpus of the whole country has, after the ones above. */
export const MORE_DEPARTMENTS = {
  industry: ['工业和信息化厅', '工业和信息化局'],
  environment: ['生态环境厅', '生态环境局'],
  cityManagement: ['城市管理厅', '城市管理局'],
  forestry: ['林业局', '林业局'],
  assets: ['国有资产监督管理委员会', '国有资产监督管理局'],
  petitions: ['信访局', '信访局'],
  sports: ['体育局', '体育局'],
  broadcasting: ['广播电视局', '广播电视局'],
  airDefence: ['人民防空办公室', '人民防空办公室'],
  grain: ['粮食和物资储备局', '粮食和物资储备局'],
  services: ['政务服务管理局', '政务服务管理局'],
  data: ['大数据管理局', '大数据管理局'],
  ruralDevelopment: ['乡村振兴局', '乡村振兴局'],
  ethnicAffairs: ['民族宗教事务委员会', '民族宗教事务局'],
  finances: ['地方金融管理局', '金融工作局'],
  logistics: ['机关事务管理局', '机关事务管理局'],
  archives: ['档案局', '档案局'],
  foreignAffairs: ['外事办公室', '外事办公室'],
  investment: ['投资促进局', '投资促进局'],
  property: ['知识产权局', '知识产权局'],
} as const

/** What readers type, two characters and four, that many names have. */
export const SEARCHED = ['公安', '市教育局'] as const

/** Bodies of the State Council. */
export const CENTRAL = [
  '外交部', '国家发展和改革委员会', '教育部', '科学技术部', '工业和信息化部', '国家民族事务委员会', '公安部', '民政部', '司法部', '财政部',
  '人力资源和社会保障部', '自然资源部', '生态环境部', '住房和城乡建设部', '交通运输部', '水利部', '农业农村部', '商务部', '文化和旅游部',
  '国家卫生健康委员会', '退役军人事务部', '应急管理部', '中国人民银行', '审计署', '国务院国有资产监督管理委员会', '海关总署', '国家税务总局',
  '国家市场监督管理总局', '国家金融监督管理总局', '中国证券监督管理委员会', '国家广播电视总局', '国家体育总局', '国家信访局', '国家统计局',
  '国家知识产权局', '国家国际发展合作署', '国家医疗保障局', '国务院参事室', '国家机关事务管理局', '中国科学院', '中国社会科学院', '中国工程院',
  '国务院发展研究中心', '中国气象局', '国家粮食和物资储备局', '国家能源局', '国家数据局', '国家国防科技工业局', '国家烟草专卖局', '国家移民管理局',
  '国家林业和草原局', '国家铁路局', '中国民用航空局', '国家邮政局', '国家文物局', '国家中医药管理局', '国家疾病预防控制局', '国家矿山安全监察局',
  '国家消防救援局', '国家外汇管理局', '国家药品监督管理局', '中国地震局', '国家自然科学基金委员会', '国家认证认可监督管理委员会',
  '国家标准化管理委员会', '国家核安全局', '国家航天局', '国家原子能机构', '国家语言文字工作委员会', '国家外国专家局', '国家海洋局', '国家公园管理局',
  '国家档案局', '国家密码管理局', '国家保密局', '国家乡村振兴局', '国家版权局', '国家电影局', '国家新闻出版署', '国家宗教事务局',
] as const // biome-ignore format: a list to read at a glance

export const BODIES = {
  government: '{place}人民政府',
  provincialOffice: '{place}人民政府办公厅',
  office: '{place}人民政府办公室',
  branch: '{city}公安局{stem}分局',
  town: '{place}{town}人民政府',
  street: '{place}{street}街道办事处',
  streetOfGovernment: '{place}人民政府{street}街道办事处',
  tax: '国家税务总局{place}税务局',
  weather: '{place}气象局',
  customs: '{stem}海关',
  zone: '{place}经济开发区管理委员会',
} as const

/** First parts of town and street names: common ones, so that a town without its county cannot be placed. */
export const TOWN_STEMS = [
  '城关', '太平', '新华', '和平', '东风', '永安', '兴隆', '长乐', '清溪', '白马', '双桥', '龙泉', '石桥', '大同', '三河', '青山',
  '柳林', '金山', '南湖', '北城', '西园', '高桥', '安定', '万寿', '河口', '凤凰', '红星', '建设', '朝阳', '平安',
] as const // biome-ignore format: a list to read at a glance
/** Those that only the corpus of the whole country has. */
export const MORE_TOWN_STEMS = ['新桥', '西山', '东山', '马场', '沙河', '石门'] as const
export const TOWN = '{stem}镇'

export const ENDINGS = {
  city: '市',
  district: '区',
  ordinaryPrefectures: ['市', '自治州'],
} as const

export const TITLES = [
  '{agency}{year}年政府信息公开工作年度报告',
  '{year}年{agency}政府信息公开工作年度报告',
  '{agency}{year}年度政府信息公开工作年度报告',
  '{agency}政府信息公开工作{year}年度报告',
] as const

export const NOTICE = '【模拟数据】本文件由演示程序生成，机关、数字、文字均为模拟，不是任何机关发布的报告，不得引用。'

export const PREAMBLES = [
  '本报告由{agency}依照《中华人民共和国政府信息公开条例》和{instrument}文件规定的格式编制。所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。',
  '按照政府信息公开条例的规定，现公布{agency}{year}年政府信息公开工作年度报告。报告格式见{instrument}，数据统计期限为{year}年1月1日至12月31日。',
] as const
export const CONTACT = '如有疑问，请联系{agency}（地址：演示路1号，邮政编码：000000，电话：0000-0000000）。'

export const SECTIONS = {
  overview: '一、总体情况',
  problems: '五、存在的主要问题及改进情况',
  others: '六、其他需要报告的事项',
} as const

/** Who speaks: a government for its whole area, or the body for itself. */
export const AREA_SPEAKER = '全{ending}各级行政机关'
export const OWN_SPEAKER = '本机关'
export const AREA_NOTE = '本报告为汇总报告，数据汇总了{place}本级及所属各部门、各下级政府的情况。'
export const OWN_NOTE = '本报告只统计本机关的数据。'

export const PROACTIVE = [
  '（一）主动公开。{speaker}在门户网站更新栏目，{year}年公开各类信息{items}条。',
  '（一）主动公开。{year}年，{speaker}对公开目录作了核对，新增信息{items}条，旧信息同时清理。',
] as const

/** Sentences on requests: the first name each figure, the last gives the workload. */
export const REQUESTS = [
  '（二）依申请公开。{year}年，{speaker}本年新收政府信息公开申请{received}件，上年结转{carried_in}件，办结{disposed}件，结转下年度继续办理{carried_out}件。',
  '（二）依申请公开。{year}年{speaker}新收到政府信息公开申请{received}件；上年结转{carried_in}件；全年办结{disposed}件。',
  '（二）依申请公开。{year}年，{speaker}共收办政府信息公开申请{workload}件（含上年结转{carried_in}件），办结{disposed}件。',
] as const
/** What a report says that is written into the store without a file. */
export const DIRECT_PREAMBLE = '本报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。'
export const DIRECT_REQUESTS =
  '{year}年，本年新收政府信息公开申请{received}件，上年结转{carried_in}件，办结{disposed}件，结转下年度继续办理{carried_out}件。'
export const NO_REQUESTS = '（二）依申请公开。{year}年，{speaker}未收到政府信息公开申请。'
export const DISPUTES_SENTENCE = '全年因政府信息公开被申请行政复议{review}件。'
export const NO_DISPUTES = '全年未发生因政府信息公开引起的行政复议和行政诉讼。'

export const MANAGEMENT = [
  '（三）政府信息管理。公开之前逐件审查，文件标明公开属性。（四）平台建设。网站与查阅点照常运行。（五）监督保障。对工作人员作了培训。',
  '（三）政府信息管理。建立文件清单，定期复查。（四）平台建设。合并了重复栏目。（五）监督保障。全年检查四次，没有责任追究。',
] as const

export const PROBLEMS = [
  '一是答复说理还不充分，二是公开内容更新不够及时。下一年将统一答复文本，按月核对栏目。',
  '主要问题是部分人员不熟悉条例。下一年将增加培训，并把常见申请整理成问答。',
  '存在栏目分类不清的问题。下一年将重排目录，方便查找。',
] as const
export const OTHERS = ['本年度没有收取信息处理费，没有其他需要报告的事项。', '本年度未产生信息处理费。'] as const
/** Where a charge was due and not paid. */
export const CHARGED = '本年度发出信息处理费收费通知{notices}件。'

export const SIGNED_ON = '{year}年{month}月{day}日'

/** What stands around the report on a page. */
export const MENU = ['首页', '机构概况', '政务公开', '办事服务', '互动交流'] as const
export const BREADCRUMB = '当前位置：首页 > 政务公开 > 政府信息公开年报'
export const METADATA = '发布机构：{agency} 信息分类：政府信息公开年报 字体：大 中 小'
export const FOOTER = ['打印本页', '关闭窗口', '扫一扫在手机打开当前页'] as const
export const MARKDOWN_TABLE = ['表二', '表三', '表四'] as const

export const MONEY_UNIT = '万元'
export const TRADITIONAL_MONEY_UNIT = '萬元'
export const SMALL_MONEY_UNIT = '元'

/** A template with its values put in. @throws RangeError for a name without a value */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new RangeError(`no value for {${name}} in: ${template}`)
    return String(value)
  })
