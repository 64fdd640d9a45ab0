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
