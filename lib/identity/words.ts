/** Words in the names of regions and public bodies, and the phrases by which a report says who speaks and for when. */

// Regions -------------------------------------------------------------------------------------------------------

/** Rows that only group counties run directly by a province. */
export const PLACEHOLDER_ROWS: ReadonlySet<string> = new Set(['省直辖县', '自治区直辖县级行政区划', '县'])

/** How the name of a county-level unit ends; towns with a county's code end otherwise. */
export const COUNTY_ENDING = /[市县区旗]$/

const PEOPLES = `蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|\
柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|俄罗斯|鄂温克|德昂|保安|裕固|独龙|鄂伦春|赫哲|门巴|珞巴|各`

/** An autonomous unit: stem, peoples, kind. The lists of peoples are short, so the lazy stem costs little. */
export const AUTONOMOUS = new RegExp(
  `^(.{2,}?)(?:(?:${PEOPLES})族|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯|维吾尔)*自治([州县旗区])$`,
)
/** Any other unit: stem, kind. */
export const PLAIN_UNIT = /^(.{2,}?)(特别行政区|地区|林区|新区|[省市县区旗盟])$/
export const PEOPLE_ENDING = /族$/
export const AUTONOMY = '自治'

export const CITY = '市'
/** Districts whose names several cities share with ordinary words. */
export const VAGUE_DISTRICT = /^.区$/

/** Short names in daily use that no rule yields. */
export const COLLOQUIAL_NAMES: Readonly<Record<string, string>> = {
  伊犁州: '654000',
  博州: '652700',
  巴州: '652800',
  克州: '653000',
  黔西南州: '522300',
  黔东南州: '522600',
  黔南州: '522700',
  阜蒙县: '210921',
  喀左县: '211324',
  前郭县: '220721',
  杜蒙县: '230624',
  达茂旗: '150223',
  科左中旗: '150521',
  科左后旗: '150522',
  科右前旗: '152221',
  科右中旗: '152222',
  察右前旗: '150926',
  察右中旗: '150927',
  察右后旗: '150928',
  新左旗: '150726',
  新右旗: '150727',
  东乌旗: '152525',
  西乌旗: '152526',
  莫旗: '150722',
  塔县: '653131',
}

// Bodies --------------------------------------------------------------------------------------------------------

export const GOVERNMENT = '人民政府'
export const OFFICE = '办公室'
export const COMMITTEE = '管理委员会'
export const SIMULATED = /\(模拟\)/
export const SUBDISTRICT_OFFICE = '街道办事处'

/** A government written short, at the end or before its office: 区政府, 市政府办公室, 县人民政府办. */
export const SHORT_GOVERNMENT = /(?<!人民)政府(?=$|办公[厅室]$|办$)/
/** A prefecture's administration, written short. */
export const SHORT_PREFECTURE = /行署(?=$|办公[厅室]$|办$)/
export const PREFECTURE = '行政公署'
export const SHORT_OFFICE = /(?<=政府)办$/
/** The people, once, in a title that runs 人民政府 and 政府信息公开 together. */
export const CUT_GOVERNMENT = /人民$/
/** Last characters of names that are written out, those of regions aside. */
export const SHORT_LAST = '民道办事统区镇乡木省市县州盟旗府署厅室'
export const SUBDISTRICT = /街道(?:办事?)?$/
export const TOWN = /(?:[镇乡]|苏木)$/
/** A place with a government, whether or not the list of regions knows it. */
export const UNIT = /.{2}[省市县州盟旗]$/
/** Kinds of towns and subdistricts, with the marks by which data/towns.json shortens them; longest first. */
export const TOWN_MARKS: Readonly<Record<string, string>> = { 街道: 'j', 民族乡: 'm', 苏木: 's', 镇: 'z', 乡: 'x' }
/** A town's or subdistrict's name in what follows its county's; group 1. */
export const TOWN_IN_NAME =
  /^(?:人民政府)?([\p{Script=Han}]{1,10}?(?:街道|[镇乡]|苏木))(?:办事处|人民政府)?(?:办公室|党政(?:综合)?办(?:公室)?)?$/u
/** A subdistrict's office whose name leaves the kind out, 花洲办事处, behind its county's; group 1 the subdistrict. */
export const PLAIN_OFFICE = /^(?:人民政府)?(\p{Script=Han}{2,8})(?:街办|办事处)$/u
export const STREET_OFFICE = /^(?:人民政府)?\p{Script=Han}{2,8}街办$/u
export const STREET = '街道'
/** A town's kind right behind a region's name: both together are the town's own name, as in 古县乡. */
export const TOWN_KIND_NEXT = /^(?:街道|民族乡|[镇乡]|苏木)(?=$|人民政府|政府|办事处|办公室|党政|20)/
export const SHORT_COMMITTEE = '管委会'

/** How the name of a public body ends. */
export const BODY_ENDING =
  /(?:人民政府|行政公署|办公[厅室]|委员会|管委会|办事处|[局厅委办院署社处队部室馆所站]|中心|海关|兵团|总工会|联合会|协会|学会|科协|计生协|残联|文联|妇联|工商联|侨联|社科联|贸促会|红十字会|团委|党校|分行|公司|集团|学校|大学|学院|医院|师[一二三四五六七八九十〇零百\d]{1,4}团场?)$/
/** Words that end as a body does, but need a name before them. */
export const BARE_BODY =
  /^(?:本(?!溪)|我|各|该|贵(?![州阳港池溪定安德南])|上级|有关|相关)|^(?:[省市县区州盟旗]人民政府(?:办公[厅室])?|人民政府|政府|行政公署|人民政府办公[厅室]|政府办公[厅室]|办公[厅室]|委员会|管理?委员?会|办事处|街道办事处|街道|本级|.?[局厅委办院署社处队部室])$/

/** Offices inside a body, as named in contact sentences. */
export const INNER_OFFICE =
  /(?:党政(?:综合)?办(?:公室)?|(?<=[局厅委会院署处队镇乡道])(?<!编制委员会)(?:综合)?办公室|(?:政府信息公开|政务公开|信息公开|政务信息|综合|法规|秘书|行政|宣传)[^省市县区]{0,10}[科股处组室办]|(?:政府信息公开|政务公开|信息公开).{0,12})$/

/** Prefixes of bodies led from the centre: what follows them tells the place. */
export const CENTRAL_PREFIX =
  /^(?:国家税务总局|国家统计局|国家金融监督管理总局|中国银行保险监督管理委员会|中国银保监会|中国证券监督管理委员会|中国证监会|中国人民银行|国家外汇管理局|国家矿山安全监察局|国家能源局|国家粮食和物资储备局|国家林业和草原局|财政部|审计署|生态环境部|自然资源部|水利部|中国民用航空|民航|中华人民共和国)/
/** A body of the State Council itself. */
export const CENTRAL_BODY =
  /^(?:国务院|国家.{1,14}(?:局|委员会|总局|署|办公室)$|中华人民共和国.{1,14}(?:部|委员会|署|银行)$|中国.{1,12}(?:局|会|院|银行)$|海关总署$|审计署$|全国.{2,10}(?:会|局)$|[^省市县区局]{2,10}部$)/
/** Bodies in the regions that answer to the centre, not to the local government. */
export const VERTICAL =
  /国家税务总局|税务局|税务分局|海关|气象局|气象台|邮政管理局|调查总?队|海事局|海事处|通信管理局|金融监督管理总局|监管分?局|证监局|银保监|烟草专卖局|矿山安全监察|煤矿安全监察|人民银行|外汇管理局|外汇局|民航|民用航空|铁路监督管理局|能源监管|出入境边防|边防检查|专员办事?处?$|监管局$|消防救援|国家安全局/
/** Supervision bodies of a local government that look like the above. */
export const LOCAL_SUPERVISION = /(?:市场|质量|药品|食品|国有资产|地方金融|公共资源|医疗|综合).{0,8}(?:监管|监督)/
export const ZONE =
  /(?:开发区|高新区|经开区|园区|示范区|新区|保税区|保税港区|度假区|风景名胜区|风景区|名胜区|试验区|实验区|管理区|功能区|集聚区|产业园|新城|港区|自贸区|贸易区|合作区|先行区)(?:.{0,6}(?:管理委员会|管委会|行政委员会))?$|(?<!监督)(?:管理委员会|管委会)$/
/** Administration committees that are a government's department. */
export const SUPERVISION_COMMITTEE = /监督管理委员会$|公积金.*管理委员会$|公共资源.*管理委员会$/

export const IS_GOVERNMENT = /(?:人民政府|行政公署)$/
export const IS_OFFICE = /(?:人民政府|行政公署|政府|生产建设兵团)办公[厅室]$/
/** What a government's office adds to its name. */
export const GOVERNMENT_OFFICE = /(?<=政府|行政公署)办公[厅室]$/
/** An office that leads a government's work of disclosure. */
export const COORDINATING = /(?:政务公开|信息公开).{0,12}(?:办公室|办|领导小组|中心|科|处)$/
/** A town or subdistrict, or its government: the unit's name, then nothing else. */
export const IS_TOWNSHIP = /(?:街道(?:办事处)?|(?:[镇乡]|苏木)(?:人民政府)?(?:办公室)?)$/
/** Bodies that are not named after their government, only after its place. */
export const OF_NO_GOVERNMENT = /(?:[局厅]|(?:[镇乡]|苏木)人民政府)$/
/** What stands between bodies that report together. */
export const JOINT = '、'
export const POSTED = /驻.{1,60}办事处$/
/** What may follow a city named without its kind: 杭州海关, 苏州工业园区. */
export const AFTER_STEM =
  /^(?:[^省市县区路街镇乡村号]{0,10}(?:开发区|园区|新区|示范区|保税区|度假区|风景(?:名胜)?区|试验区|实验区|合作区)|海关|海事|证监|银保监|金融|邮政|调查|专员|监管|铁路|通信|气象|地震|出入境|边防|经济|经开|高新|综合|工业|保税|航空|临空|开发|国家|高速|自由贸易|自贸|住房公积金|生产建设|市)/
/** What follows a place without its kind whose city or province stands before it; none that goes on in a longer name. */
export const AFTER_INNER_STEM =
  /^(?:(?![湾山湖河江海岛路])[^省市县区路街镇乡村号]{0,10}(?:开发区|园区|新区|示范区|保税区|度假区|风景(?:名胜)?区|试验区|实验区|合作区)|生态环境局|环境保护局|(?:自然资源|国土资源)[^局]{0,4}局)/
/** A county, or a district or city of another name, at the beginning of what follows known units; group 1. */
export const UNKNOWN_COUNTY = /^\p{Script=Han}{2,6}?[县旗](?![级域乡城])(?=\p{Script=Han}{2})/u
export const UNKNOWN_CITY = /^(?![新老]城|[市城]中)(\p{Script=Han}{2,4}?[区市])(?=\p{Script=Han}{2})/u
/** The corps and its division, which a name puts between the region and the city that the division runs. */
export const CORPS = '生产建设兵团'
export const DIVISION = /^第[一二三四五六七八九十]{1,2}师/
/** A regiment of the corps: a county's tier. */
export const REGIMENT = /师[一二三四五六七八九十〇零百\d]{1,4}团场?$/
/** What the name of a State Council body's own office in a place ends in. */
export const OFFICE_IN_PLACE = /[局队所]$/
/** What follows a place named without its kind in the name of a body led from the centre: 满洲里海关, 嘉善调查队. */
export const AFTER_CENTRAL_STEM = /^(?:海关|海事|调查|监管|专员|办事处|[省市县]?分?局)/
/**
 * Bodies and zones that are called after no region, or not after theirs: customs after a port of their city (of Guangzhou,
 * of Zhuhai), zones of a province or of a county after a place without its kind.
 */
export const PLACED: Readonly<Record<string, string>> = {
  黄埔海关: '440100',
  拱北海关: '440400',
  平潭综合实验区: '350128',
  贵安新区: '520000',
  杨凌示范区: '610000',
  杨凌农业高新技术产业示范区: '610000',
  济源示范区: '419001',
  济源产城融合示范区: '419001',
}
export const BRANCH = /分(?:局|队|院)(?:[^局队院]{2,10}[所队站])?$/
/** How the name of the body ends whose branch it is. */
export const BRANCHED = /[局队院委会厅署处]/
/** The tier that a name states without naming the place: 市教育局. */
export const TIER_HINTS: readonly (readonly [RegExp, 'province' | 'prefecture' | 'county'])[] = [
  [/^省|^自治区|[^客]厅$/, 'province'],
  [/^[区县旗]/, 'county'],
  [/^[市州盟]|^地区/, 'prefecture'],
]

// Phrases -------------------------------------------------------------------------------------------------------

/** What stands for 0 in a year written in Chinese numerals, and the numerals from 1. */
export const YEAR_ZEROS = '〇零○◯ΟОOo0'
export const YEAR_NUMERALS = '一二三四五六七八九'
const NUMERAL_YEAR = `二[${YEAR_ZEROS}][${YEAR_ZEROS}${YEAR_NUMERALS}]{2}`
const YEAR = `(?:20\\d\\d|${NUMERAL_YEAR})`

const CORE_BEGINS = `信息公开(?:工作)?(?:情况)?的?(?:(${YEAR})年?)?(?:年度)?`
const OF_REPORTS = '(?!(?:的)?(?:格式|有关|制度|模板|指标|编制(?:工作|发布|规范|要求)|应当|事项|专栏|栏目))'
/** The core of a title from `TITLE_SIGN` on; the year may stand inside. Group 1: that year. */
export const TITLE_CORE = new RegExp(`${CORE_BEGINS}(?:工作)?(?:年度)?(?:情况)?的?(?:总结)?报告${OF_REPORTS}`, 'y')
/** The same with the words by which some bodies title their report, and menus other things. Group 1: the year, 2: a summary. */
export const LOOSE_CORE = new RegExp(`${CORE_BEGINS}(?:年报|((?:工作)?(?:年度)?总结))${OF_REPORTS}`, 'y')
/** What stands before the title of another report that the page leads to. */
export const LINK_BEFORE = /(?:[上下前后]一?[篇条页个]|相关(?:阅读|链接|文章|报告|信息))\s?:\s*$/
/** A year right before a mark that parts a name from the rest of its title; and nothing but a year. */
export const ENDS_IN_YEAR = new RegExp(`${YEAR}年?度?$`)
export const ONLY_YEAR = new RegExp(`^${YEAR}年?度?$`)
/** Years of a title for several; group 1 the first. */
export const SEVERAL_YEARS = /(20\d\d)年?度?[-~至]20\d\d/
/** What parts a name from the rest of its title, before a year and before the report's own name. */
export const NAME_MARKS = ':《'
export const YEAR_IN_BRACKETS = new RegExp(`^\\(${YEAR}年?度?\\)`)
/** Brackets behind a title, group 1 what stands in them. */
export const BRACKET = '('
export const IN_BRACKETS_BEHIND = /^\(([^()]{4,45})\)/
/** A title that tells who hands the report on: 某局关于报送2023年政府信息公开…, the year taken out; group 1 who. */
export const HANDED_ON = /^(.{3,45})关于(?:报送|上报|呈报|提交|印发|公布|发布|公开)$/s
export const ABOUT = '关于'
/** Such a title that asks others for their reports. */
export const CALLED_FOR = /(?:报送|上报|呈报|提交)$/
export const NOTICE_BEHIND = '的通知'
/** What may stand between the name and `TITLE_SIGN`. */
export const BEFORE_SIGN = /(?:政府|政务)$/
/** The word every title turns on. */
export const TITLE_SIGN = '信息公开'
/** A title whose keyword was replaced by something else; group 1 the year behind the name. */
export const SPOILT_TITLE = /(20\d\d)年度?[^\s。,;:《》()|]{2,16}?年度报告/g
/** What the name before the core of a title is made of, besides Han characters and digits. */
export const TITLE_MARKS = '()、·○〇◯ΟО'
/** Letters that stand for 0 in such a year, and the numeral that it begins with. */
export const LATIN_ZEROS = 'Oo'
export const MILLENNIUM = '二'
/** What stands between the years of a title for several. */
export const YEARS_JOINED = /\d年?[-~]20$/
/** What stands before an agency in a sentence; everything up to it is no part of the name. */
export const LEAD_IN =
  /^.*(?:编制(?![委办])|编写|撰写|起草|制作|形成|公布|向社会公开|发布|印发|报送|上报|呈报|提交|根据|依据|依照|按照|关于(?:公开)?|现将|特将|要求|规定|通知|如下|本年度|本报告由|报告由|年度报告|结合|大中小|打印|分享到?|关闭|正文|下面是|以下是)(?:[了出的])?(?=.)/s
/** A number that ran into the name from what stood before it: clicks, sizes, that of the document. */
export const LEADING_NUMBER = /^(?:第?\d{1,6}号|\d+)/
/** What is left of a year at the beginning of a line, where the line above broke within it. */
export const YEAR_REST = /^\d{1,3}年/
export const NAME_YEAR = new RegExp(`${YEAR}(?:年度?|年?度)?`, 'g')
/** What makes a year the beginning of a date. */
const MONTH_BEHIND_YEAR = '年[\\d一二三四五六七八九十]{1,2}月'
/** A year behind a title; a whole date there is the day of publication. Group 1: the year. */
export const YEAR_BEHIND = new RegExp(`^\\(?(${YEAR})(?!\\d|${MONTH_BEHIND_YEAR})`)
export const NAME_TAIL = /(?:关于|编制的?|的|本级|机关|工作|本?部门|本?单位|年度|年)$/
/** A line that holds more than a body's name: whom a report is sent to, what a site is called. */
export const NOT_A_NAME = /[^\p{Script=Han}()]|网站$/u
/** A year of two digits behind a name. */
export const SHORT_YEAR = /(?<!\d)[012]\d年度?$/
/** All the bodies of a system, in the place of the one that leads them; and what it is called then. */
export const SYSTEM_NAME = /(?<=税务|气象)系统$|(?<=海关)关区$/
export const SYSTEM_OF_BUREAUX = '系统'
export const SYSTEM_HEAD = '局'
/** What stands in a form where the name is to be filled in. */
export const UNFILLED = /\((?:单位|机关|部门|机构)(?:全称|名称)\)/
/** A line end inside a sentence, as terminals and pages break it: a long line, and the next goes on with neither mark nor indent. */
export const WRAP = /\n(?<=[^\n]{23}[\p{Script=Han}\d、,]\n)(?=[\p{Script=Han}\d])/gu
/** A short name given in passing. */
export const SO_CALLED = /\((?:以下|下)?(?:统|简)称[^()]{0,20}\)/g
/** A title that speaks for one body though a government's name stands in it. */
export const OWN_LEVEL = /(?:本级|政府机关)\)?\s*(?=20|政府信息|政务|信息)|\((?:本级|机关)\)\s*$/
/** A remark in brackets behind a title. */
export const REMARK_BEHIND = /^\s{0,4}\([^()\n]{1,16}\)/

/** A contact sentence; group 1 or 2: whom to ask. */
export const CONTACT =
  /(?:请?(?:直接)?(?:与|和|向|同|跟|致电|咨询))([^,。;:、()\n]{3,48}?)(?:\(模拟\))?(?:\([^()\n]{0,80}\))?(?:取得)?(?:联系|咨询|反映|垂询|提出)|联系(?:单位|部门|机构|人)?[::]?([^,。;:()\n]{4,48})/g
/** Words that a contact sentence turns on: it is looked for around them only. */
export const CONTACT_SIGNS: readonly string[] = ['联系', '咨询', '反映', '垂询', '提出']
export const ADDRESS = /(?:地址|地点)[::]?([^,。;\n)]{4,60})/g
/** Words one of which stands in each match of the pattern above: a text without them need not be searched. */
export const ADDRESS_SIGNS: readonly string[] = ['地址', '地点']
/** A telephone number with its long-distance code; group 1 the code. */
export const TELEPHONE = /电话[::]?\s?(0\d{2,3})(?=\d{7,8}(?!\d))|(?<![\d.-])(0\d{2,3})[-) ]{1,2}(?=\d{7,8}(?!\d))/g
export const POSTCODE = /(?:邮编|邮政编码)[::]?\s{0,2}(\d{6})(?!\d)/g
export const POSTCODE_SIGNS: readonly string[] = ['邮编', '邮政编码']
/** A number that begins with its body's region: unified social credit code, index number; group 1. */
export const NUMBERED = /(?:信用代码|索引号|索引编号|机构代码|area=)[::]?\s{0,4}([0-9A-Z][0-9A-Z/-]{7,29})/g
export const NUMBERED_SIGNS: readonly string[] = ['代码', '索引', 'area=']
/** The region in a credit code (`11` + six digits) or in an index number (six digits, then zeros or a stroke). */
export const REGION_IN_NUMBER = /^(?:(?:1[1-9]|1Y|A1)(\d{6})[0-9A-Z]{2}|(\d{6})(?:0{2}|[-/]))/
/** A district, which lies within a city; other county-level units have bodies of their own city. */
export const DISTRICT = /区$/
/** What stands around a place that the prose visits or compares itself with. */
export const ELSEWHERE_BEFORE = /(?:赴|向|到|与|和|及|同|较|比|、|学习)$/
export const ELSEWHERE_AFTER = /^(?:等|学习|考察|调研|交流|和|、|经验)/
/** The trail by which a page says where it stands in its site: 首页 > 某县人民政府 > 某镇; group 1 what follows its beginning. */
export const TRAIL = /(?:首页|位置)[:\s]{0,3}([^\n。]{0,20}>[^\n。]{2,120})/g
export const TRAIL_SIGNS: readonly string[] = ['>']
export const TRAIL_PARTS = /[>|]/
const PUBLISHES = `(?:发布|发文|制发|制作|公开|供稿)(?:机构|机关|单位|部门|主体)|公开责任(?:机构|单位|部门|主体)|稿源|\
(?<!数据|资料|资金|经费|收入|线索|案件|申请)来\\s{0,2}源`
/** What pages print right behind the name of a publisher, with nothing between. */
const PAGE_LABEL = `浏览|阅读|点击|访问|次数|人数|[量数次]|发布|发文|成文|生成|更新|公开|时间|日期|字[体号]|[大中小默认]|打印|本[页文]|关闭|窗口|\
分享|[到至]|微信|微博|收藏|下载|作者|(?:责任)?编辑|审核|索引号?|文号|主题|分类|名称|标题|有效性|关键词|来源|方式|范围`
const IN_NAME = '[\\p{Script=Han}()、]'
/**
 * Who a page says has published it, in the same cell as the label or in the next; group 1. The name ends where all that
 * follows it are labels of the page.
 */
export const PUBLISHER = new RegExp(
  `(?:(?:${PUBLISHES})\\s{0,2}:\\s{0,4}(?:\\|\\s{0,4})?|(?<=(?:^|[\\n|])\\s{0,4})(?:${PUBLISHES})\\s{0,4}[|\\n]\\s{0,4})(${IN_NAME}{3,40}?)(?=(?<=[局厅委会办院署社处队部室馆所站心关府司校学团镇乡道省市县区州盟旗])(?:${PAGE_LABEL}){1,8}(?!${IN_NAME})|(?!${IN_NAME}))`,
  'gu',
)
/** Publishers that are none of a report: news media, sites, sections that are named without their body. */
export const NO_PUBLISHER = /网站?$|新闻(?!出版)|传媒|报业|媒体|[报华讯版]社$|广播电视(?!局)|电视[^局]{0,4}[台站]/
/** What parts the article's title from the site's name in a page's title, and what the site adds to its body's. */
export const SITE_BEHIND = /[_|·>-]/
export const SITE_WORDS = /\s{0,2}(?:政府信息公开|政务公开|门户|官方)?(?:网站|官网|门户网|网)$/
export const SECTION = /(?:[处室部站社所馆]|中心)$/
/** Who wrote the report; group 1 or 2. */
export const AUTHOR =
  /由([^,。;:\n]{3,48}?)(?:(?:根据|依据|依照|按照|结合|会同)[^。\n]{0,100}?(?:编制(?![委办])|编写|撰写|而成)|(?:负责|组织|牵头)?(?:编制(?![委办])|编写|撰写))|(?<![^,。;:\n》)])([^,。;:\n《》()]{3,40}?)(?:认真|严格|特此|特|现|组织)?编制(?:了|本|形成|《|20\d\d年)/g
/** Who filled the sheet in; group 1. */
export const FILLED_BY =
  /(?:填报|编制|编报|填表|报告)(?:单位|机关|机构|部门)(?:\((?:盖章|公章|章)\))?[::]\s{0,4}([\p{Script=Han}()、]{3,40})/gu
export const FILLED_SIGNS: readonly string[] = ['单位', '机关', '机构', '部门']
/** Words that end a sentence on who wrote the report. */
export const AUTHOR_SIGNS: readonly string[] = ['编制', '编写', '撰写', '而成']
/** Whose doings the prose tells, at the start of a sentence; group 1. */
export const SUBJECT =
  /(?:^|[。;\n\s,])(?:20\d\d年度?(?:以来)?,?)?([^,。;:、\s\d()]{2,32}?(?:局|厅|委员会|管委会|办公室|办公厅|人民政府|政府|街道办事处|街道|镇|乡|中心|大队|支队|总队|委|办|院|海关))(?:(?:能够|始终|紧紧|持续|继续)?(?:认真|深入|坚持|严格|按照|根据|依据|以习近平|高度|积极|全面|贯彻|不断|共|主动公开|政府信息公开|进一步|切实|依法|扎实|围绕|牢固|聚焦))/g
export const DATE_LINE = new RegExp(`^20\\d\\d年\\d{1,2}月\\d{1,2}日$|^${NUMERAL_YEAR}年.{1,3}月.{1,3}日$`)
/** Whose site the report is published on; the name stands right before. */
export const SITE = /(?:人民)?政府(?:门户|信息公开|公众信息)?(?:网站|网)/g

/** A date that closes a line, behind a signature. */
export const CLOSING_DATE = new RegExp(`(?:20\\d\\d年\\d{1,2}月\\d{1,2}日|${NUMERAL_YEAR}年.{1,3}月.{1,3}日)$`)
/** How such a date ends. */
export const DAY = '日'
/** The last characters of lines that can hold a body's name. */
export const NAME_LAST = '联协团统府厅室会处局委办院署社队部馆所站心关行司校学镇乡木道区县市州盟旗)'
/** Where the report proper begins: the heading of its first section, or the sentence on what it rests upon. */
export const BODY_SIGNS: readonly string[] = ['总体情况', '根据《', '根据国务院', '按照《', '统计期限']
/** The date behind a title in a list of links. */
export const LISTED = /^\s?[[(]?20\d\d[-/.年]\d/
/** A year that a page's own marks give: 2017年度 alone on a line or in a bread-crumb, `year=2017`, `2020ndgb` in an address. */
export const MARKED_YEAR = /(?:^|[>\n»])\s{0,8}(20\d\d)年度?\s{0,8}(?=[>\n»]|$)/g
export const YEAR_IN_ADDRESS =
  /[?&](?:year|fbtime|nd)=(20\d\d)(?!\d)|(?<!\d)(20\d\d)(?:n|nd|ndgb|ndbg|nian|niandu|nianbao)(?=[/_.]|$)/

/** What stands before such a period in its sentence. */
export const BEFORE_PERIOD = /期限|时段|时限|统计(?:时间|区间|范围|周期)?[自从为是:]{0,2}$/
export const SENTENCE_ENDS = /[。;\n]/
/** The day on which a report was signed, as its last words; group 1 the year. */
export const SIGNED_ON = /(20\d\d)年\d{1,2}月\d{1,2}日$/
export const FIRST_MONTH = '元'
/** A period from any day to any other; groups: year, month, day, year where printed, month, day. */
export const ANY_PERIOD =
  /(20\d\d)[-./年](0?[1-9]|1[0-2]|元)[-./月]([0-3]?\d)(?!\d)日?起?,?\s{0,4}(?:[至到~-]{1,4}|截[至到]|截?止[至到于]?)\s{0,4}(?:(20\d\d)[-./年])?(?:同年|当年)?(0?[1-9]|1[0-2])[-./月]([0-3]?\d)(?!\d)日?/g
export const PERIOD_WORDS = /统计|数据|期限|时段|时限|所列/
/** How the last day of a period in Chinese numerals, and the last month of one in months, are written. */
export const LAST_DAY_IN_NUMERALS = '十二月三十一日'
export const LAST_MONTHS: readonly string[] = ['至12月', '到12月', '-12月', '~12月']
/** The statistical period in Chinese numerals, without white space. Group 1 the first year, group 2 the second where printed. */
export const NUMERAL_PERIOD = new RegExp(
  `(${NUMERAL_YEAR})年[一元]月一日起?(?:开始)?,?(?:[至到~-]{1,4}|截[至到]|截?止[至到于]?)(?:(${NUMERAL_YEAR})年)?(?:度|底|同年|当年)?${LAST_DAY_IN_NUMERALS}`,
  'g',
)
/** The same from month to month: 2023年1月至12月. */
export const MONTHS_PERIOD = /(20\d\d)年(?:0?1|元)月?份?(?:[至到~-]{1,4})(?:(20\d\d)年)?12月份?(?![\d月])/g
/** The day up to which the figures count: 统计截至2023年12月31日; group 1 the year. */
export const COUNTED_UNTIL = /截(?:[至到]|止[至到于]?)(20\d\d)年12月31日/g
export const UNTIL = '截'
export const ANY_YEAR = /(20\d\d)年(?!\d|度?(?:政府|政务)?信息公开.{0,10}报告)/g
export const REPORT_YEAR = /(20\d\d)年(?:度|,|全年|我|本|政府信息(?!公开.{0,10}报告))/g
export const NOT_A_PERIOD = /[\d月]/
/** Words that make a year another one's: comparison, plan, carried cases. */
export const OTHER_YEAR = /(?:与|比|较|对比|至|到|转|结转|自|从|国办[^年]{0,8}|\[)$/

// Scope ---------------------------------------------------------------------------------------------------------

/** The whole area speaks. */
export const AREA_WORDS =
  /全[省市区县州盟旗](?!性)|我[省市区县州盟旗](?!政府|人民政府)|各(?:乡镇|镇街|街镇|街道|县区|区县|县市区|市县|部门|级|地|公开单位|行政机关|政府部门|单位)/g
/** The body speaks for itself alone. */
export const OWN_WORDS =
  /本机关(?!不掌握)|本单位|我办|本办|我局|本局|我委|本委|我厅|本厅|我街道|本街道|我镇|本镇|我乡|本乡|办公[室厅](?:共|收到|受理|接收|新收)|政府办共|我中心|本中心/g
/** A sentence that counts the requests received; the speaker stands before the verb. */
export const COUNTING = /(?:收到|受理|接收|收办|新收|办理)[^,。;\n]{0,24}申请/g
const FIGURES_OF_REPORT = '(?:本报告|本年报|报告(?:所列|中的?|的)?数据|所列数据|统计范围|统计口径)'
const DATA_OF_REPORT = '(?:(?:本报告|报告所列|报告中的?|报告的|所列)数据|统计范围|统计口径)'
/** A sentence by which the report says that its figures are one body's alone: 本报告数据为县政府本级数据,不含部门和乡镇. */
export const STATED_OWN = new RegExp(
  `${FIGURES_OF_REPORT}[^。;\\n]{0,20}?(?:[仅只均]?[为是含]|仅?(?:包括|包含|反映))[^。;,、\\n和及与各]{0,14}(?:本级|本机关|本单位)(?:政府|机关)?的?(?:数据|情况|信息)?(?=[,。;\\n(]|$)|${FIGURES_OF_REPORT}[^。;\\n]{0,40}不(?:含|包括|包含|涉及)[^。;\\n]{0,10}(?:部门(?![预决])|乡镇|镇街|街道|下级|下属|所属|直属)|${DATA_OF_REPORT}[^。;,\\n]{0,6}?(?:[仅只均]?[为是]|仅(?:含|包括|包含|反映))[^。;,、\\n和及与各]{0,12}政府(?:办公室|办公厅|办)的?(?:数据|情况|信息)?(?=[,。;\\n(]|$)`,
)
/** One by which it says that it sums those of the bodies below: 本报告汇总省局及各市州局数据. */
export const STATED_AREA = new RegExp(
  `${FIGURES_OF_REPORT}[^。;\\n]{0,20}?(?:汇总|涵盖|包含|包括|覆盖)[^。;\\n]{0,16}(?:各[省市县区州盟旗地][^。;,\\n科处股]{0,8}(?:局|部门|单位|海关|机构)|全[省市县区州]?[^。;,\\n]{0,4}(?:系统|关区)|全[省市县区州盟旗]各级[^。;,\\n]{0,8})[^。;,\\n]{0,12}(?:数据|情况|信息)|${FIGURES_OF_REPORT}[^。;\\n]{0,20}?[为是][^。;,\\n]{0,6}全[省市县区州盟旗]?[^。;,\\n]{0,6}(?:系统|关区)[^。;,\\n]{0,4}(?:汇总|合计)`,
)
/** The words of the pattern above that seldom stand elsewhere: a department's report without them is not searched. */
export const SUMMING_SIGNS: readonly string[] = [
  '汇总',
  '涵盖',
  '合计',
  '省各级',
  '市各级',
  '县各级',
  '区各级',
  '州各级',
]
/** A customs house that counts for those below it. */
export const CUSTOMS_AREA = '关区'
export const COUNTED_BY_CUSTOMS = /关区[^,。;\n]{0,8}(?:收到|受理|接收|收办|新收)[^,。;\n]{0,24}申请/
export const AREA_TITLE = /汇总|全[省市区县州盟旗]/
/** The same of a body below which there are others. */
export const SYSTEM_TITLE = /汇总|(?:系统|关区)\)?\s*(?=20|政府信息|政务|信息|$)/
