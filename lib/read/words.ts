/** Words the reader knows besides the form's own labels. */

/** Taiwan vocabulary met in converted reports, where it touches labels and names: the mainland word for each. */
export const TAIWAN_WORDS: readonly (readonly [string, string])[] = [
  ['規範性檔案', '规范性文件'],
  ['規範性檔', '规范性文件'],
  ['公開檔案', '公开文件'],
  ['專案數量', '项目数量'],
  ['資訊', '信息'],
  ['訊息', '信息'],
  ['程式', '程序'],
  ['民眾', '群众'],
  ['入口網站', '门户网站'],
  ['設定', '设置'],
  ['釋出', '发布'],
  ['網路', '网络'],
  ['線上訪談', '在线访谈'],
]

/** Characters that a word is also written with: [as it is met, as the form has it]. */
export const SAME_CHARACTERS: readonly (readonly [string, string])[] = [['它', '他']]

/**
 * Characters that a label says the same with and without: 本年度 is 本年, 上一年 is 上年. [it, one of those before it, one of
 * those behind it]; empty where any may stand there.
 */
export const IDLE_CHARACTERS: readonly (readonly [character: string, before: string, behind: string])[] = [
  ['的', '', ''],
  ['度', '年', ''],
  ['一', '上下', '年'],
]

/** What stands in a cell to say that there is nothing, besides dashes and strokes. */
export const NOTHING: ReadonlySet<string> = new Set(['无', '空'])

/** Words that count things, printed after a figure. */
export const COUNTERS: readonly string[] = [
  '件次',
  '人次',
  '件',
  '条',
  '宗',
  '起',
  '项',
  '封',
  '份',
  '次',
  '个',
  '篇',
  '例',
  '人',
]

/** Units of money, and how many 万元 one of them is: [word, power of ten]. Longer words first. */
export const MONEY_UNITS: readonly (readonly [string, number])[] = [
  ['万亿元', 8],
  ['亿元', 4],
  ['千万元', 3],
  ['百万元', 2],
  ['万元', 0],
  ['千元', -1],
  ['亿', 4],
  ['万', 0],
  ['元', -4],
]
/** Before a sum of money. */
export const MONEY_SIGNS: readonly string[] = ['人民币', '¥']

/** Words that say which way a figure changed. */
export const RISES: readonly string[] = ['增加', '增长', '新增', '增']
export const FALLS: readonly string[] = ['减少', '下降', '减']

/** Chinese numerals up to ten, as in 一件. */
export const NUMERALS = '零一二三四五六七八九十'
export const NUMERAL_TWO = '两'
export const NUMERAL_ZERO = '〇'

/** The head over the five kinds of legal person in table three. */
export const LEGAL_PERSONS = /法人(?:或者?|和|及|与)?其他组织/

/** The number that a page carries, in a line of its own. */
export const PAGE_NUMBER = /^(?:-\s?\d{1,3}\s?-|第\s?\d{1,3}\s?页(?:[,/ ]{0,3}共\s?\d{1,3}\s?页)?)$/
export const PAGE_NUMBER_BEGINS = '-第'

// Prose: what a sentence says was received, answered, carried over, disputed ---------------------------------------

/** The statistical period: 1 January to 31 December. Group 1 the first year, group 2 the second where printed. */
export const PERIOD =
  /(20\d\d)[-./年](?:0?1|元)[-./月]0?1(?!\d)日?(?:0时)?起?(?:开始)?,?\s{0,4}(?:[至到~-]{1,4}|截[至到]|截?止[至到于]?)\s{0,4}(?:(20\d\d)[-./年])?(?:度|底|同年|当年)?12[-./月]31(?!\d)日?/g
export const YEAR_IN_PROSE = /(20\d\d)(?=年|年度)/g

/** A figure with the word that counts it; what makes it inexact stands in groups 2 and 3. */
export const COUNTED =
  /(?<![\d.-]|\d:)(\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(\.\d+)?\s?([余多来]|[万千百亿][余多]?)?\s?(?:件次|件|条|宗|起|封|份|次|例)(?!数)/g
/** The same in Chinese numerals, for the counters that make no common word with them. */
export const COUNTED_IN_WORDS =
  /(?<![第每另哪同任某统这那单逐各一二两三四五六七八九十百千万廿卅壹贰叁肆伍陆柒捌玖拾佰仟])([一二两三四五六七八九十百千零〇廿卅壹贰叁肆伍陆柒捌玖拾佰仟]{1,9})(?:件|宗|起|封|份)/g
/** What each numeral stands for: digits, and units from ten on. Two of them hold their digit. */
export const NUMERAL_VALUES: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...NUMERALS].map((numeral, value) => [numeral, value])),
  ...Object.fromEntries([...'零壹贰叁肆伍陆柒捌玖拾'].map((numeral, value) => [numeral, value])),
  [NUMERAL_TWO]: 2,
  [NUMERAL_ZERO]: 0,
  廿: 20,
  卅: 30,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
}
/** From the denial to a figure of one: not a single one. */
export const NOT_A_SINGLE = /(?:未|没有|无)(?:发生|出现|收到|接到|接收|产生|存在|有)?过?$/
/** Behind a colon: a figure, and no word more. */
export const ONLY_FIGURE =
  /\s?\d[\d,]{0,11}\s?(?:件次|件|条|宗|起|封|份|次|例)\s{0,3}(?=[,;。!?|)\n\r\t]|、(?!\s?\d)|$)/y
export const SENTENCE_END = '。'
export const SENTENCE_ENDS = `${SENTENCE_END};!?|\n\r\t`
/** Characters one of which every match of a pattern below holds: without it the pattern need not be tried. */
export const SIGN_CHARACTERS = {
  counter: '件条宗起封份次例',
  numeral: '百千廿卅壹贰叁肆伍陆柒捌玖拾佰仟',
  denial: '未没无零',
  request: '申件',
  among: '其包含',
  carried: '转延',
  review: '议',
  litigation: '讼诉纠',
  fee: '费',
  year: '年',
  compared: '比增减多少降升较均历划预拟争标累至',
  intake: '收受接',
  span: '月季期来半',
} as const
export const INEXACT_BEFORE = /(?:近|约|超|逾|超过|不足|至少|不到|接近|将近)$/
export const INEXACT_AFTER = /^(?:以上|左右|余|多|上下|以内)/

/** Comparison, plan, average, running total: no figure of the year. */
export const NO_FIGURE_OF_THE_YEAR =
  /同比|环比|增加|减少|增长|下降|上升|多于|少于|较|相比|对比|平均|人均|历年|计划|预计|拟于|力争|目标|累计(?<!(?:全年|[本今当]年度?|年度|年内|(?<![截至止自从到])20\d\d年度?)[^,。;:()年至到止来底末前\d]{0,10}累计)|20\d\d年?至20\d\d年/
/** Over the rest of a table on a new page. */
export const CONTINUED = ['续表', '接上表', '上接']
/** Before a row that is among the one above it. */
export const AMONG = '其中'
export const AMONG_THEM = /其中|(?<![不未]包?)(?:包括|包含|含)/
/** Requests for information, as an object of receiving and answering. */
export const REQUESTS = /信息公开(?:的)?申请|公开申请|依申请|申请公开|申请政府信息公开|信息的?申请|申请件|公开件/
/** Things counted in the same breath that are no requests for information. */
export const OTHER_MATTERS =
  /热线|信访|投诉|举报|提案|建议|议案|咨询|留言|来信|来电|许可|舆情|案件|12345|信件|微博|微信|稿|政策|文件|信息公开指南|复议|诉讼|培训|会议|意见|网民|群众/
/** One channel, one kind of applicant, one subject: a part of the whole. Ways named together are taken off first. */
export const WAYS_TOGETHER =
  /通过[^,。;]{0,30}?(?:[、和及与或等各多全]|线上线下)[^,。;]{0,30}?(?:渠道|方式|途径|形式|平台)|(?:网[上络站]|信函|邮[寄件箱]|当面|现场|窗口|传真|在线|线[上下])(?:[、和及与或](?:网[上络站]|信函|邮[寄件箱]|当面|现场|窗口|传真|在线|线[上下])){1,6}等?(?:多种|各种|各类)?(?:渠道|方式|途径|形式)(?=[^,。;\d]{0,6}(?:[共总]|合计|累计))|公民、?法人(?:和|或|或者|及|以及|、)?其[他它]组织|自然人、?法人(?:和|或|或者|及|以及|、)?其[他它]组织/g
export const PART_OF_REQUESTS =
  /网上|网络|网站|门户|纸质|书面|顺延|信函|当面|现场|邮寄|邮政|邮件|在线|线上|线下|电子|平台|窗口|传真|自然人|个人|公民|企业|法人|组织|律师|涉及|针对|关于|有关|[^种各]类|转办|交办|重复|补正|延期|逾期|超期|口头|电话|当场|尚|正在|本部|工作日内|互联网|邮箱|责令|重新[答作]|信箱|(?<![本我])(?:镇街|街镇|乡镇)|(?<!信息|申请)公开答复|通过[^,。;]{1,12}(?:渠道|方式|途径)|撤[回销]|不予受理/
export const RECEIVED = /受理|收到|接收|接到|收办|新收|收件/
/** Requests that are counted without a word for what became of them: before the figure, and behind it. */
export const REQUESTS_ALONE =
  /(?:申请件?|申请政府信息公开|依申请公开(?=事项|的?总?[数量件]))(?:事项)?的?(?:总?[数量]量?|件数)?(?:共计?|合计|总计)?[为是]?:?"?\s?$/
export const OF_REQUESTS = /^"?的?(?:政府)?信息公开(?:的)?申请/
/** One applicant, or some. */
export const APPLICANTS_COUNTED = /[\d一两二三几]\s?[人名位家]/
export const HANDLED = /办理|处理/
/** What follows of all that a figure counts. */
export const ALL_OF_THEM = /[均都已]|全部/
export const DISPOSED = /办结|答复|办理完|完成|办理结果(?:的?总[计数]|合计|共计?)/
export const PARTIAL = /部分(?:予以)?公开/
/** In full or in part, in one figure: neither. */
export const FULL_OR_PART = /(?:公开|全部|完全)(?:和|或者?|及|以及|与|、|\/)部分/
export const REFUSED = /不予(?:以)?公开|不同意公开/
export const GRANTED = /(?<!不)(?:予以|同意)公开/
export const NOT_HELD = /不掌握|不存在/
export const UNAVAILABLE = /无法提供/
export const DECLINED = /不予处理/
export const OTHERWISE = /其[他它]处理/
/** Outcomes of the statistics sheet that later forms count among others: beside them, those others are counted without. */
export const SPLIT_OUTCOMES = { granted: /属于(?:已经?)?主动公开/, not_held: /不属于本/ } as const
export const CARRIED = /结转|转结|(?:转|转入|转至|顺延至|延至)(?:下|次)一?年/
/** Carried to a later year; group 1: that year where a number. */
export const CARRIED_ON =
  /(?:结转|转结|转|延)(?:至|到|入|于|往)?(?:下|次|明|翌|(20\d\d))|(?:下|次|明)一?年度?(?:继续)?(?:办理|结转|转结)/
/** Carried from an earlier year; group 1: that year where a number. */
export const CARRIED_FROM =
  /(?:上|去|前|往|(20\d\d))一?年度?末?的?(?:继续)?(?:结转|转结)|(?:结转|转结)(?:了|自|来自)?(?:上|去|前|(20\d\d))/
export const REVIEW = /复议/
export const LITIGATION = /诉讼/
/** The two kinds of litigation, told by whether there was a review first: no word on reviews. */
export const SUIT_DIRECT = /未经过?(?:行政)?复议(?!的|案)|直接(?:提起)?(?:行政)?(?:起诉|诉讼)/
export const SUIT_AFTER =
  /(?<!未)(?:经过?)?(?:行政)?复议后(?:又|再|仍|直接)?(?:被|不服)?(?:向法院|到法院)?(?:提起|提出)?(?:行政)?(?:起诉|诉讼)/
export const SUIT_KIND = new RegExp(`${SUIT_DIRECT.source}|${SUIT_AFTER.source}`, 'g')
export const CORRECTED = /纠正|纠错/
export const PENDING = /未审结|未结案|正在审理/
/** What makes a corrected or pending case one of another count: both courts, several results in one figure. */
export const MIXED_RESULTS = /维持|驳回|撤回|终止|其[他它]|办结|审结(?<!未审结)|和/
export const NATURAL = /自然人|个人|公民/
export const LEGAL = /法人(?:(?:和|或者?|及|以及|、)?(?:其[他它])?(?:非法人)?组织)?/
/** The ways in which requests come in: each is a part of the whole. */
export const CHANNEL = /网上|网络|网站|门户|信函|邮寄|邮政|邮件|当面|现场|窗口|传真|在线|线上|线下|书面|纸质|电话|平台/
/** What came of reviews or litigation, or which of the two kinds of litigation it is, right before the figure. */
export const RESULT_BEFORE = /(?:维持|纠正|其[他它]结果|未审结)(?:的|为|有)?\s?$/
export const SUIT_BEFORE = /(?:未经复议直接|复议后)(?:起诉|提起行政诉讼)(?:的|为|有)?\s?$/
/** A sum of what was counted just before. */
export const SUM_BEFORE = /^\s*(?:两者|二者)?(?:合计|共计|总计|共)(?:为|有)?\s?$/
/** What a clause says that became of all that was counted in the one before it. */
export const ALL_UPHELD =
  /^\s*(?:结果)?[均都全][部已]?(?:已|依法|获得?|得到|予以|被|为|结果|判决|决定){0,3}维持(?:原[^,。;\d]{0,8})?\s*$/
export const ALL_DECIDED = /^\s*[均都全][部已]?(?:已|经|依法|按[时期]){0,2}(?:审结|结案)\s*$/
export const ALL_GRANTED = /^\s*[均都全][部已]?(?:已|依法|按[时期]|予以|同意){0,3}公开\s*$/
export const ALL_NATURAL =
  /^\s*(?:申请人)?[均都全][部已]?(?:是|为|系|由)(?:自然人|公民|个人)(?:提[出交起]|申请|的申请){0,2}\s*$/
export const ALL_LEGAL =
  /^\s*(?:申请人)?[均都全][部已]?(?:是|为|系|由)(?:企业|法人|法人(?:和|或者?)其[他它]组织)(?:提[出交起]|申请|的申请){0,2}\s*$/
/** Requests that are still open, and a clause that carries them all on. */
export const STILL_OPEN = /尚有|正在办理|未办结|未答复|在办|延[期长]/g
export const CARRIED_ALONE =
  /^\s*(?:按[^,。;\d]{0,4}|将|需|均|已|依法)?(?:结转|转结|转|延)(?:至|到|入|于)?(?:下|次|明|翌|20\d\d)一?年?度?(?:继续)?(?:办理|答复|处理)?\s*$/
/** Several names and then, in the same order, their figures. */
export const RESPECTIVELY = /分别(?:共?[为是有达计])?\s?$/
export const NAMES_APART = /、|以及|[和及与]/
/** A figure with its counter, and the words that it may stand between. */
export const FIGURE_INSIDE = /\d[\d,]{0,11}\s?(?:件次|件|条|宗|起|份)/
/** Reviews and litigation in one figure. */
export const BOTH_TOGETHER =
  /(?:复议[^,。;:()\d]{0,8}诉讼|诉讼[^,。;:()\d]{0,8}复议)[^,。;:()\d]{0,6}(?:共|合计|总[计数])[为有是]?\s?\d/
/** What counts up over the year, where it is said that it is this one. */
export const RUNNING_TOTAL = /累计(?=收|受|接|办|答)/
/** The rest behind all named outcomes. */
export const THE_REST = /^[,、和及\s]*其[他它](?:情[形况])?[为有:]?\s?$/
/** In time, where others are told of as late: a part. */
export const IN_TIME = /按[时期]|如期|及时|期限内/
export const LATE_TOO = /(?:延期|延长|逾期|超期)[^,。;:()\d]{0,10}\d/
/** Others beside them. */
export const OTHERS_TOO = /另有?\s?\d/
/** Right behind a figure: it is of those disposed of. */
export const DISPOSED_BEHIND = /^(?:[均已]|全部)?(?:办结|答复)/
/** How many more or fewer there were than in the year before, behind last year's figure. Group 1: which way. */
export const CHANGED_BY = /^[^,。;:()\d]{0,2}(增加|增长|上升|减少|下降)了?\s?$/
/** A body, right before its figure. */
export const BODY_BEFORE =
  /(?:[省市区县州盟旗镇乡]|乡镇|镇街|街镇|街道|部门|单位|[局委厅办]|管委会|政府|机关|本级)(?:收到|受理|新收|收办|办理)?(?:为|有|共)?\s?$/
/** What a list of parts begins with; group 1: where it lists all of them. */
export const LISTED = /其中|包括|(分别)/
/** So many per cent of a whole. Group 1: the figure. */
export const SHARE_OF = /占(?:比|[^,。;:()%\d]{0,16})(?:为|达|约为)?\s?(\d{1,3}(?:\.\d{1,4})?)\s?%/g
/** A growth over the year before, in per cent. Group 1: which way; group 2: the figure. */
export const GROWTH =
  /(?:同比|[较比与](?:上一?年|去年|前一年|20\d\d年)[^,。;%\d]{0,12})(?:有所)?(增长|增加|上升|上涨|提高|下降|减少|降低|下滑|增|减)(?:了|幅度?为|率为)?\s?(\d{1,5}(?:\.\d{1,4})?)\s?%/
export const FALLEN = /下降|减少|降低|下滑|^减/
/** Notices that a charge for handling requests is due, and how many. */
export const FEE_NOTICE_SENT =
  /(?:发出|发放|发送|下发|下达|送达|出具|开具|制发|作出)[^,。;]{0,16}[收缴]费通知|[收缴]费通知书?的?(?:总?件数|总?数量|总数)?(?:为|是|共计?|合计)?\s?\d/
/** What becomes of a notice sent: no count of notices. */
export const FEE_NOTICE_UNPAID = /逾期|未按|未缴|未付|不再处理|放弃|缴纳/
const NONE_OF_FEES = '(?:未|没有|无)(?!经|能|按|及|缴|付)'
export const NO_FEE_NOTICE = new RegExp(
  `${NONE_OF_FEES}[^,。;]{0,12}?(?:发出|发放|发送|下发|下达|送达|出具|开具|制发)[^,。;]{0,16}[收缴]费通知`,
)
export const NO_FEE = new RegExp(`${NONE_OF_FEES}[^,。;]{0,12}?(?:收取|产生|发生|征收|计收|涉及)[^,。;]{0,12}?处理费`)
/** What such a sentence says of the way of charging alone. */
export const NO_WRONG_FEE = /超|违|擅|乱|多|另|额外|不当/
/** The year before, not a part of it and not what is carried over from it. */
export const LAST_YEAR = /(?:上一?|去|前一)年(?!末|底|\d|度?末|度?底|度?的?(?:继续)?(?:结转|转结))/
/** A clause that only says which year the figures behind it are of. */
export const YEAR_ALONE = /^\s*在?(?:20\d\d年|上一?年|去年|前一年)度?(?:全年)?\s*$/
export const THIS_YEAR = /[本今当全]年/
/** A month of a year: its figure is not that of the year. */
export const MONTH_OF_YEAR = /年\s?\d{1,2}月/
/** Last year's figure in a comparison (比上年的90件增加). Group 1: the year where a number. */
export const LAST_YEARS_FIGURE = /[比较](?:上一?年|去年|前一年|(20\d\d)年)度?(?:同期)?(?:收到|受理|办结)?的?\s?$/
/** One result or stage of a dispute, or disputes that the body decides over: not the number of disputes it had. */
export const PART_OF_DISPUTES =
  /维持|纠正|纠错|纠|撤销|驳回|审结|未结|办结|结案|终止|撤回|败诉|胜诉|违法|一审|二审|再审|直接|复议后|经复议|未经|调解|和解|第三人|变更|复议决定|应诉/
/** Cases that the body decides or pleads, as the one that reviews: not those it is reviewed or sued in. */
export const AS_REVIEWER =
  /作为(?:行政)?复议(?:机关|机构|部门)|履行(?:行政)?复议|复议(?:机关|机构|部门|局)(?:共计?|全年|本年度?|累计|新|依法|20\d\d年){0,4}(?:收到|受理|接收|办理|审理|处理|承办|审结|办结)|(?:承办|办理|审理|受理|处理|代理|负责)(?:了|的)?(?:不服(?!申请|提|而|被|引)[^,。;:()\d提起]{2,30}|(?:政府|信息|公开|各类|涉及|有关|[省市县区级类涉的]){0,8})(?:行政(?:复议|诉讼)|复议案)/
export const ON_DISCLOSURE = /公开/
/** Disputes of all kinds, or of all who have any. */
export const ALL_KINDS = /各类|各级|各种|(?<!公开)类行政(?:复议|诉讼)/
/** Those of them that are about disclosure, told of by themselves. */
export const THOSE_ON_DISCLOSURE = /其中[^,。;:()\d]{0,12}公开/
/** Disclosure as a matter of its own. */
export const DISCLOSURE = /信息公开|公开申请|申请公开|依申请/
export const DISCLOSURE_OR_REQUESTS = new RegExp(`信息公开|${REQUESTS.source}`, 'g')
export const NOT = /(?<!是|前所|从|并)(?:未(?!经|能|按|及)|没有|无(?![法关偿锡须需论线为]))/
/** Whose figures: of the whole area, or of the body alone. The one nearest before the figure holds. */
export const SPOKEN_FOR_AREA =
  /全[省市区县州盟旗](?!性)|[全本]系统|系统(?=内|各|共|全年)|[我本][省市区县州盟旗](?!政府|人民政府|级|直|局|委)|各(?:乡镇|镇街|街镇|街道|县|区|市|部门|级|地|公开单位|行政机关|单位)/g
export const SPOKEN_FOR_SELF =
  /本机关(?!不掌握)|本单位|本级|[我本](?:办|局|委|厅|街道|镇|乡|中心|院|队)|[省市区县州盟旗](?:人民)?政府|办公[室厅]|政府办|[局委厅办](?=(?:本年度?|全年|共计?|总共|累计|20\d\d年)*(?:收到|受理|接收|新收|收办))|街道|[镇乡](?!街|村)/g

// Prose: what a figure is not about -----------------------------------------------------------------------------------

/** Work on requests that answers none, or none of one's own; whatever else the words name. */
export const WORK_AROUND_REQUESTS =
  /抽[查取检样]|评查|自查|评估|回访|合法性|代拟|代为|起草|指导|协助|协调|督促|会办|会商|会签|征求|征询|模板|范本|样本|(?:下属|所属|直属|下辖|二级)[^,。;]{0,6}(?:单位|机构|部门|站所)/
/** Bodies below another, counted beside it. */
export const BODIES_BELOW =
  /[所下直]属|下辖|二级(?:机构|单位)|事业单位|各(?:部门|单位|科室|[乡镇]|街道)|分局|分支机构|派出/
/** A body and what it took in, where others are told of before: both are parts. */
export const BODY_THAT_TOOK =
  /(?:[省市区县州盟旗镇乡局委厅办处科股队所站校院]|街道|部门|单位|中心|机关|本[级部])(?:共计?|新|全年|本年度?){0,3}(?:收到|受理|接[收到]|收办|新收)/
/** What a figure of all of them is told with. */
export const ALL_TOGETHER = /[共总全]|合计/
/** One body told of among others. */
export const EXAMPLE = /为例|例如|比如|某[省市区县旗镇乡村局委办]|该[省市区县旗镇乡村]/
/** Things other than requests for information, with how many there were of them. */
export const OTHERS_COUNTED =
  /(?:热线|12345|来[信访电]|信访|信件|信箱|留言|网民|咨询|诉求|投诉|举报|提案|(?<!复)议案|建议|意见|许可|审批|处罚|执法|仲裁|调解|档案|查[询阅]|舆情|公文|文件|[发收]文|文稿|稿件|拟公开|解读|培训|会议|督查|办件|工单|作为(?:被告|被申请人|复议机关)|应诉|(?:承办|办理|审理|受理|代理)(?:的)?(?:各类)?行政(?:复议|诉讼))(?!类)[^,。;:()\d]{0,10}:?\s?[\d一二两三四五六七八九十百]/g
/** What was taken in, before its figure: group 1. */
export const TAKEN_IN =
  /(?:收到|受理|接收|接到|接待|新收|收办|承办)([^,。;:()\d一二两三四五六七八九十百]{1,30}):?[\d一二两三四五六七八九十百]/g
/** All that may be said of requests for information before their figure without a word for what is asked. */
export const SAID_OF_REQUESTS =
  /公民|法人|其[他它]|组织|自然人|商业|企业|科研|机构|公益|法律服务|律师|个人|社会|群众|公众|市民|申请|书面|网[上络站]|[线当]上|线下|在线|当面|现场|窗口|信函|邮[寄件政箱]|电子|传真|平台|门户|政[府务]|信息|公开|行政|复议|诉讼|渠道|方式|形式|途径|通过|提[交出起]|来自|以及|或者|有关|相关|办[结理]|[答回]复|处理|全部|依法|及时|上年|结转|[共总累合计各类种全本当今年度的为有是达非和或者及与人件案以新增数量均已并部按时期完上下转其中又依另外仍尚约近到了过、"“”'‘’\s\w-]/g
/** The body that speaks, and that it has them. */
export const SAID_OF_SELF =
  /20\d\d|办[结理]|办公[室厅]|市民|共有|收[到办件]|受理|接[收到]|新收|登记(?=政府信息|信息公开|依申请)|接受|新增|[我本局镇乡街道办委厅省市区县州盟旗院队室单位机关向受\d]/g
/** Whose attributes are counted: documents, by whether and how they are made public. */
export const ATTRIBUTES_COUNTED = /(?<!属于|已|已经)主动公开[^,。;:()\d]{0,4}\d/
export const ATTRIBUTE_ON_REQUEST = /(?<![收受接办答处完][^,。;、\d]{1,8})依申请公开(?:类|的)?\s?\d/
/** Some one reason for what was not done: no count of all that was not done. */
export const FOR_ONE_REASON = /(?:因|由于|涉及|属于|危及)[^,。;:()\d]{2,40}不予/
export const REASON_ALONE = /^\s*(?:因|由于|涉及|属于|危及)/
/** What disputes are about. */
export const DISPUTES_ABOUT = /(?:与|和|同)[^,。;:()\d]{1,16}(?:有关|相关)|(?:均|都|全部)(?:未涉及|不涉及|涉及|系|因)/
/** One kind of applicant behind a figure. */
export const OF_ONE_KIND =
  /^[为系]?(?:未经|直接|复议后|经复议)|^的?(?:自然人|个人|公民|企业|商业企业|法人|律师|社会组织)[^,。;、]{0,6}申请/
/** All of the year, in words that a part of it could be told with. */
export const WHOLE_YEAR_SPAN = /0?1月0?1日[^,。;]{0,12}12月31日|12月(?:31日|底|末)|(?<!\d)0?1月?\s?[至到~-]{1,3}\s?12月/
/** A part of the year, or many years. */
export const PART_OF_YEAR =
  /[一二三四1-4]季度|[上下]半年|(?:\d{1,2}|[一二三四五六七八九十])月|[一二三四五]五"?(?:规划)?时?期|(?:疫情|节日|假期)期间|(?:施行|实施|成立|设立|组建|建立|开通|开展)以来|[近这多数常往历]几?[一二两三四五六七八九十\d]{0,2}年(?!度)|[二两三四五六七八九十]年来/
/** Such a word in a clause of its own. */
export const TIME_ALONE = /(?:月份?|日|季度|半年|期间|以?来|起|止|底|末|初|年)\s*$/
export const OF_THE_YEAR = /全年|[本今当]年|年度|20\d\d年(?!\s?\d|底|末|初)/

// Prose: what there was none of --------------------------------------------------------------------------------------

/** From the negation to the requests that there were none of. */
export const NO_REQUESTS =
  /(?:未(?!经|能|按|及)|没有|无(?![法关偿锡须需论线为]))[^,。;]{0,60}?(?:公开[^,。;]{0,16}?申请|依申请公开|申请[^,。;]{0,8}?公开)/
/** All that may be said of requests that there were none of; what else is said narrows them down. */
export const SAID_OF_NO_REQUESTS =
  /没有|发生|产生|出现|存在|收到|接[收到]|受理|任何(?:单位[和或及]{1,2}个人)?|无人|没有?人|公民|[群公]众|社会|[市居村]民|书面[或和及、]{1,2}网[上络]|书面|[或和及者]其[他它](?:形式|方式|途径|渠道)?|形式|方式|途径|渠道|单位|机关|部门|街道|政[府务]|行政|信息|公开|申请(?!人)|要求|提[出交]|递交|关于|有关|相关|涉及|事[项宜务]|情[况形]|现象|案[件例]|20\d\d|[未无曾有以向我本局镇乡办委厅依对各类的件表书过到了也均都等及和或者与一年度全今当数量总、"\s-]/g
/** All that may be said of reviews and litigation that there were none of. */
export const SAID_OF_NO_DISPUTES =
  /没有|发生|产生|出现|存在|收到|接[收到]|受理|涉及|任何|公民|法人|组织|[群公]众|社会|其[他它]|申请人?|政[府务]|信息|公开|工作|答复|行为|行政|复议|诉讼|案[件例]|事[项宜务件]|情[况形]|现象|问题|提[起出]|引[发起]|导致|造成|针对|由于|有关|相关|方面|领域|不服|争议|纠纷|投诉|举报|信访|申诉|赔偿|败诉|零(?=(?:行政)?(?:复议|诉讼))|单位|机关|部门|街道|通知|过错|20\d\d|[未无曾有因而被对就为由我本局镇乡办委厅依各类的件起过到了也均都等及和或者与并以向于书一年度全今当数量总、"\s-]/g
export const SAID_OF_NONE_CARRIED =
  /没有|发生|产生|出现|存在|需要?|继续|办理|处理|[上下本]一?年度?|结转|转结|政府|信息|公开|申请|事项|情[况形]|案?件|至|到|[未无有来自的一\d、"\s]/g
/** Which way cases were carried over, in a denial. */
export const CARRIED_EITHER_WAY = /[上下去前次明翌]|20\d\d|一年/
/** All that may be said of disputes of which none ended in correction. */
export const SAID_OF_NO_CORRECTION =
  /没有|发生|出现|存在|[任何被一件起例宗案的情况形现象均都未无有]|结果|纠正|纠错|撤销|变更|确认违法|败诉|行政|复议|诉讼|机关|法院|行为|决定|依法/g
/** Disputes of which there were zero: 零复议. */
export const ZERO_DISPUTES = /(?<!信访|投诉|处罚|许可|执法|征收)零(?=(?:行政)?(?:复议|诉讼)(?![纠败改被撤应]))/
/** Before a negation: others than the body itself. */
export const OTHER_BODIES =
  /[所下直]属|下辖|辖区|基层|各[^,。;\d]{0,4}?(?:镇|乡|街|村|社区|科|股|站|所|分局|县|区|市|旗)|镇街|街镇|乡镇|社区|村[组委]|有[的些]|[一这那]些|部分(?!公开)|个别|[少多]数|不少|许多|事业单位|工会|党委|支部|企业|学校|医院|其[他它余]|科室|站所|除|某|该/
/** What should be, or would be. */
export const SUPPOSED =
  /若(?!干)|如[果未无没遇]|假如|倘|凡|确保|争取|力争|力求|努力|避免|防止|杜绝|做到|下一步|推动|逐步|将(?:实现|保持)|对(?:于|那些)?(?:未|没有|无)|的(?:单位|部门|机关|乡镇|街道|[镇乡县区市]|地方|地区|社区)?\s*$/
export const NOUGHT = '为0'
/** A nought without a word that counts it. */
export const IS_NOUGHT =
  /(?:(?:办理|处理)?总?[数量]量?|[件总]数)?(?:[均都]?为\s?"?[0零]"?|[均都]?(?:为|实现|保持)?"?(?:零发生|双零|零案件|零[纪记]录)"?)\s*$/

// Statistics sheets: the heads of their columns ---------------------------------------------------------------------

/** Over the labels, and over the units. */
export const ITEM_HEADS: ReadonlySet<string> = new Set(['统计指标', '指标名称', '指标', '统计项目', '项目', '统计内容'])
export const UNIT_HEADS: ReadonlySet<string> = new Set(['单位', '计量单位'])
/** Over a column for words, which is mostly left empty, and over others that hold no statistics. */
export const REMARK_HEADS: readonly string[] = ['备注', '说明']
export const SIDE_HEADS: ReadonlySet<string> = new Set([...REMARK_HEADS, '代码', '序号', '编号', '行次'])
/** Before the numbers of a table's columns, in a row of their own. */
export const COUNTING_HEAD = /^(?:[甲乙丙丁]{1,4}|[栏列行]次|[序编]号)$/
/** Over the year's figure, or the sum of columns beside it. */
export const TOTAL_HEAD =
  /^(?:(?:20\d\d年度?|本年度?|当年|全年|本年累计|全[省市区县]|总)?(?:统计数据?|合计数?|总计|总数|数量|数值|小计)?)$/
/** Over the sum of many years. */
export const MANY_YEARS_HEAD = /历年|^累计|自.{0,12}以来|总累计/
/** Over all columns of figures together. */
export const GROUP_HEAD = /^统计数据?$|^数量$|^数值$/

// Pictures in the place of tables -----------------------------------------------------------------------------------

/** What follows the tables; letters only. */
export const AFTER_TABLES: readonly string[] = ['存在的主要问题', '存在的问题', '存在问题', '需要报告的事项']
/** The name of a picture file left where the picture was. */
export const PICTURE_FILE = /\.(?:png|jpe?g|gif|bmp|tiff?)(?![\w.])/gi

/** Headings on lines of their own: section five, problems and improvements; and section six, behind which it ends. */
export const PROBLEMS_HEADING = /^[^。;,]{0,20}问题[^。;,]{0,20}$/
export const LAST_HEADING = /^(?:\(?[五六七八九]\)?[、.]?)?其[他它](?:需要)?[^。;,]{0,12}$/
/** The caption of a table with its year, 1 before what the table holds or 2 behind it; how it ends; what it speaks of. */
export const CAPTION_OF_YEAR = /^[^\d。;,|]{0,24}(20\d\d)年[^\d。;,|]{2,30}$|^[^\d。;,|]{4,40}\((20\d\d)年度?\)$/
export const CAPTION_ENDS = /(?:情况|数据|表)(?:\([^()]{5,6}\))?$/
export const CAPTION_SAYS = /公开|申请|复议|诉讼/
