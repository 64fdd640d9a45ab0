/** Short names of the 34 provinces: Chinese, English, and the two letters of GB/T 2260 for narrow places. */
interface Province {
  readonly zh: string
  readonly en: string
  readonly letters: string
}

export const PROVINCES: Readonly<Record<string, Province>> = {
  '110000': { zh: '北京', en: 'Beijing', letters: 'BJ' },
  '120000': { zh: '天津', en: 'Tianjin', letters: 'TJ' },
  '130000': { zh: '河北', en: 'Hebei', letters: 'HE' },
  '140000': { zh: '山西', en: 'Shanxi', letters: 'SX' },
  '150000': { zh: '内蒙古', en: 'Inner Mongolia', letters: 'NM' },
  '210000': { zh: '辽宁', en: 'Liaoning', letters: 'LN' },
  '220000': { zh: '吉林', en: 'Jilin', letters: 'JL' },
  '230000': { zh: '黑龙江', en: 'Heilongjiang', letters: 'HL' },
  '310000': { zh: '上海', en: 'Shanghai', letters: 'SH' },
  '320000': { zh: '江苏', en: 'Jiangsu', letters: 'JS' },
  '330000': { zh: '浙江', en: 'Zhejiang', letters: 'ZJ' },
  '340000': { zh: '安徽', en: 'Anhui', letters: 'AH' },
  '350000': { zh: '福建', en: 'Fujian', letters: 'FJ' },
  '360000': { zh: '江西', en: 'Jiangxi', letters: 'JX' },
  '370000': { zh: '山东', en: 'Shandong', letters: 'SD' },
  '410000': { zh: '河南', en: 'Henan', letters: 'HA' },
  '420000': { zh: '湖北', en: 'Hubei', letters: 'HB' },
  '430000': { zh: '湖南', en: 'Hunan', letters: 'HN' },
  '440000': { zh: '广东', en: 'Guangdong', letters: 'GD' },
  '450000': { zh: '广西', en: 'Guangxi', letters: 'GX' },
  '460000': { zh: '海南', en: 'Hainan', letters: 'HI' },
  '500000': { zh: '重庆', en: 'Chongqing', letters: 'CQ' },
  '510000': { zh: '四川', en: 'Sichuan', letters: 'SC' },
  '520000': { zh: '贵州', en: 'Guizhou', letters: 'GZ' },
  '530000': { zh: '云南', en: 'Yunnan', letters: 'YN' },
  '540000': { zh: '西藏', en: 'Tibet', letters: 'XZ' },
  '610000': { zh: '陕西', en: 'Shaanxi', letters: 'SN' },
  '620000': { zh: '甘肃', en: 'Gansu', letters: 'GS' },
  '630000': { zh: '青海', en: 'Qinghai', letters: 'QH' },
  '640000': { zh: '宁夏', en: 'Ningxia', letters: 'NX' },
  '650000': { zh: '新疆', en: 'Xinjiang', letters: 'XJ' },
  '710000': { zh: '台湾', en: 'Taiwan', letters: 'TW' },
  '810000': { zh: '香港', en: 'Hong Kong', letters: 'HK' },
  '820000': { zh: '澳门', en: 'Macao', letters: 'MO' },
}
