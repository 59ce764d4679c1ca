import type { LanguageData } from "./language-data.ts";

export const ja: LanguageData = {
  code: "ja",
  name: "Japanese",
  script: "Han",
  questionPattern: /[ぁ-ん]/,
  loadStopWords: () => import("@orama/stopwords/japanese"),
  unspaced: true,
  questionWords: {
    what: "何, なに, なん",
    which: "どの, どれ, どちら",
    who: "誰, だれ",
    where: "どこ, 何処",
    when: "いつ, 何年, 何月, 何日",
    "how many": "何人, 何個, いくつ, どれくらい, どのくらい",
    "how much": "いくら, 何パーセント",
    how: "どう, どのように",
    why: "なぜ, どうして",
  },
  // What a segmenter cuts out whole.
  wordClasses: {
    month: "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月 月",
    weekday: "月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 今日 昨日 明日 朝 夜 春 夏 秋 冬 日",
    numeral: "一 二 三 四 五 六 七 八 九 十 百 千 万 億 半 数 多く 複数",
    timeUnit: "秒 分 時間 時 日 週 週間 か月 ヶ月 月 年 年間 年代 世紀 歳",
    measure: "パーセント キロ キロメートル メートル マイル ヘクタール 平方 キログラム トン 度 リットル",
    money: "円 ドル ユーロ ポンド",
    personTitle:
      "大統領 首相 国王 王 女王 王子 皇帝 天皇 大臣 総理 議員 知事 市長 将軍 教皇 司教 博士 教授 判事 作家 詩人 作曲家 歌手 俳優 女優 監督 画家 建築家 科学者 哲学者 歴史家 技師 発明家 創設者 指導者 選手 息子 娘 父 母 兄 弟 姉 妹 妻 氏 さん",
    speech: "述べ 語っ 言っ 発表 主張 よる",
    placePreposition: "に で から へ まで",
    placeNoun:
      "市 都市 村 町 国 県 州 地域 地方 地区 首都 島 大陸 川 湖 海 山 海岸 国境 北 南 東 西 北部 南部 東部 西部 位置 通り 建物 空港 駅 大学 学校 博物館 教会 本部 谷 公園 港",
    cause: "ため ので から よって 理由 原因 結果 より",
    copula: "は である です だっ あっ なっ",
    pronoun: "彼 彼女 それ これ この その 彼ら",
    by: "によって",
    naming: "呼ば 呼ぶ いう 名 名前 名称 称さ 知ら",
    temporal: "に から まで 後 前 間 時 世紀 年代 時代 時期 始まっ 設立 生まれ 死去",
    means: "で より 通じ 使っ 使用 方法 技術",
    enumeration: "と や など また",
    superlative: "最 最も 最大 最高 最初 主な より",
    group: "人 人々 人口 住民 学生 会員 市民 会社 企業 チーム バンド 党 グループ 団体 組織 家族 軍 政府 委員会 議会",
    connective: "しかし また さらに その後 そして 一方 だが",
  },
  flippingPatterns: {
    before: /(?:未|非|不|もし|仮に|否定)/u,
    behind:
      /^.{0,4}?(?:ない|なかった|なく|ません|ず[にはと。、]|とは限ら|わけでは|かもしれ|とみられ|可能性|疑い|らしい|ようだ|とされ|を否定|という主張)/u,
  },
};
