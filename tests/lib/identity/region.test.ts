import { expect, test } from 'vitest'
import { identityOf, PERIOD_2024 } from './reports'

const placed = (agency: string, more = '') =>
  identityOf(`${agency}2024年政府信息公开工作年度报告\n${PERIOD_2024}${more}`)?.region?.path.join(' ') ?? null

test.each([
  ['杭州市滨江区人民政府办公室', '浙江省 杭州市 滨江区'],
  ['浙江省杭州市滨江区教育局', '浙江省 杭州市 滨江区'],
  ['官渡区人民政府太和街道办事处', '云南省 昆明市 官渡区'],
  ['昆明官渡区教育局', '云南省 昆明市 官渡区'],
  ['朔州市人民政府办公室', '山西省 朔州市'],
  ['北京市朝阳区财政局', '北京市 朝阳区'],
  ['长春市朝阳区财政局', '吉林省 长春市 朝阳区'],
  ['青岛市北区教育局', '山东省 青岛市 市北区'],
  ['阳泉市城区教育局', '山西省 阳泉市 城区'],
  ['景宁县民政局', '浙江省 丽水市 景宁畲族自治县'],
  ['恩施州财政局', '湖北省 恩施土家族苗族自治州'],
  ['国家税务总局赵县税务局', '河北省 石家庄市 赵县'],
  ['国家税务总局上海市税务局', '上海市'],
  ['中华人民共和国杭州海关', '浙江省 杭州市'],
  ['苏州工业园区管理委员会', '江苏省 苏州市'],
  ['莆田市公安局城厢分局', '福建省 莆田市 城厢区'],
  ['济南市公安局历下区分局', '山东省 济南市 历下区'],
  ['北京市规划和自然资源委员会朝阳分局', '北京市 朝阳区'],
  ['成都市公安局青羊区分局草市街派出所', '四川省 成都市 青羊区'],
  ['武汉市公安局东湖新技术开发区分局', '湖北省 武汉市'],
  ['盐城市大丰生态环境局', '江苏省 盐城市 大丰区'],
  ['防城港市港口管理局', '广西壮族自治区 防城港市'],
  ['江苏射阳经济开发区管理委员会', '江苏省 盐城市 射阳县'],
  ['江苏省射阳经济开发区管理委员会', '江苏省 盐城市 射阳县'],
  ['福建晋江经济开发区管委会', '福建省 泉州市 晋江市'],
  ['江苏连云港经济技术开发区管委会', '江苏省 连云港市'],
  ['苏州昆山高新技术产业开发区管委会', '江苏省 苏州市 昆山市'],
  ['浙江杭州湾上虞经济技术开发区管委会', '浙江省'],
  ['南京江北新区管理委员会', '江苏省 南京市'],
  ['西安市丈八沟街办', '陕西省 西安市 雁塔区'],
  ['济源市教育局', '河南省 济源市'],
  ['嫩江县教育局', '黑龙江省 黑河市 嫩江市'],
  ['国家矿山安全监察局山西局', '山西省'],
  ['国家统计局嘉善调查队', '浙江省 嘉兴市 嘉善县'],
  ['中华人民共和国满洲里海关', '内蒙古自治区 呼伦贝尔市 满洲里市'],
  ['中华人民共和国黄埔海关', '广东省 广州市'],
  ['拱北海关', '广东省 珠海市'],
  ['泰州医药高新技术产业开发区管理委员会', '江苏省 泰州市'],
  ['昆明滇池国家旅游度假区管理委员会', '云南省 昆明市'],
  ['黄山风景区管理委员会', '安徽省 黄山市'],
  ['青海柴达木循环经济试验区管委会', '青海省'],
  ['平潭综合实验区管理委员会', '福建省 福州市 平潭县'],
  ['贵安新区管理委员会', '贵州省'],
  ['杨凌示范区管委会', '陕西省'],
  ['济源产城融合示范区管理委员会', '河南省 济源市'],
  ['杨陵区教育局', '陕西省 咸阳市 杨陵区'],
  ['长春路工业园区管理委员会', null],
  ['南岭新区管理委员会', null],
  ['广州市黄埔区教育局', '广东省 广州市 黄埔区'],
  ['杭州住房公积金管理中心', '浙江省 杭州市'],
  ['前郭县人民政府', '吉林省 松原市 前郭尔罗斯蒙古族自治县'],
  ['国家电影局', null],
  ['国家统计局', null],
])('%s stands in %s', (agency, path) => {
  expect(placed(agency)).toBe(path)
})

test('a name that several counties bear needs its city from elsewhere in the report', () => {
  expect(placed('朝阳区教育局')).toBeNull()
  expect(placed('朝阳区教育局', '请与朝阳区教育局联系(地址:长春市延安大路1号)。')).toBe('吉林省 长春市 朝阳区')
  expect(placed('鼓楼区教育局', '\n一、总体情况\n在福州市统一部署下开展工作。')).toBe('福建省 福州市 鼓楼区')
  expect(placed('鼓楼区教育局', '\n向福州市和南京市学习。')).toBeNull()
})

test('a name without a place takes it from the signature, the address or the site, in this order', () => {
  expect(placed('太和街道办事处', '请与太和街道办事处联系(地址:官渡区和平新村15号)。')).toBe('云南省 昆明市 官渡区')
  expect(placed('太和街道办事处', '报告可在官渡区人民政府门户网站下载。')).toBe('云南省 昆明市 官渡区')
  expect(placed('太和街道办事处')).toBeNull()
})

test.each([
  ['杭州市朝阳区教育局', '浙江省 杭州市'],
  ['包头市达茂联合旗人民政府', '内蒙古自治区 包头市'],
])('%s: a county that its city does not have is doubted', (agency, path) => {
  const identity = identityOf(`${agency}2024年政府信息公开工作年度报告\n${PERIOD_2024}`)
  expect(identity?.region?.path.join(' ')).toBe(path)
  expect(identity?.level).toBe('county')
  expect(identity?.evidence.region).toMatchObject({ confidence: 0.4, against: ['name'] })
})

test.each(['盐城市新城区建设办公室', '盐城市县域经济办公室', '杭州市市场监督管理局', '洛阳市高新区管委会'])(
  '%s names no other county',
  (agency) => {
    const identity = identityOf(`${agency}2024年政府信息公开工作年度报告\n${PERIOD_2024}`)
    expect(identity?.level).toBe('prefecture')
    expect(identity?.evidence.region?.against).toBeUndefined()
  },
)

test('names of towns and streets are no regions', () => {
  expect(placed('和平街道办事处')).toBeNull()
  expect(placed('南京路街道办事处')).toBeNull()
  expect(placed('东区街道办事处')).toBeNull()
})

test('the host is recorded and decides nothing', () => {
  const text = `太和街道办事处2024年政府信息公开工作年度报告\n${PERIOD_2024}电子版见 http://WWW.Harbin.gov.cn/a,邮箱 x@www.126.com。`
  expect(identityOf(text)).toMatchObject({ host: 'www.harbin.gov.cn', region: null })
  expect(identityOf(text.replace(/http\S+?,/, ''))?.host).toBeNull()
})
