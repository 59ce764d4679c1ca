import type { LanguageData } from "./language-data.ts";

export const vi: LanguageData = {
  code: "vi",
  name: "Vietnamese",
  script: "Latin",
  functionWords:
    "và hoặc nhưng của là có không trong ngoài trên dưới với cho từ đến bởi được bị đã đang sẽ các những một này đó kia khi nào đâu ai gì sao tại vì thế bao nhiêu mấy như theo sau trước người ông bà họ tôi chúng nó thì mà để cũng rất việc",
  tellingLetters: /[ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/g,
  questionOpeners: { sure: "gì đâu nào", maybe: "ai khi bao sao mấy thế" },
  asksInPlace: true,
  abbreviations: {
    before: "TS ThS GS PGS BS TP Tp Ths Bs",
    numbered: "tr",
    within: "TCN SCN",
    closing: "v.v",
  },
  sentenceOpeners: "hôm hiện nay nhiều hàng tuy",
  // Words are cut by guess or are single syllables, and order carries what other function words say: only words that ask.
  stopWords: "gì nào đâu ai bao nhiêu mấy",
  keepsMarks: true,
  groupsByStops: true,
  questionWords: {
    what: "gì",
    which: "nào",
    who: "ai",
    where: "đâu, ở đâu",
    when: "khi nào, năm nào, bao giờ, ngày nào, tháng nào, lúc nào, thế kỷ nào, thời gian nào",
    "how many": "bao nhiêu, mấy",
    "how much": "bao nhiêu phần trăm",
    "how long": "bao lâu, bao xa",
    how: "thế nào, cách nào",
    why: "tại sao, vì sao",
  },
  asksBehindNoun: true,
  // Syllables, as words are read.
  wordClasses: {
    month: "tháng",
    weekday: "đêm",
    numeral: "hai ba bốn năm sáu bảy tám chín mười trăm nghìn ngàn triệu tỷ tỉ nửa nhiều vài",
    timeUnit: "giây phút giờ ngày tuần tháng năm thập kỷ",
    measure: "phần trăm km kilômét mét dặm hecta vuông kg tấn độ lít",
    money: "đô la euro đồng bảng yên usd",
    personTitle:
      "tổng thống vua đế bộ trưởng thủ tướng thượng nghị sĩ thống đốc giáo giám mục tiến sĩ sư thẩm tác giả ca diễn viên kiến trúc vợ",
    speech: "nói tuyên bố viết theo",
    placePreposition: "ở tại trong gần từ đến giữa ngoài",
    placeNoun:
      "thành phố làng nước quận tỉnh vùng khu đảo sông hồ biển dương núi biên giới bắc nam tây nằm đường tòa sân ga đại trường bảo tàng thờ thung lũng cảng",
    cause: "vì do bởi nên nguyên nhân lý kết quả dẫn nhờ để",
    copula: "là được trở gồm",
    pronoun: "ông bà anh ấy họ nó này đó",
    by: "bởi",
    naming: "gọi tên biết danh",
    temporal: "trong khi từ đến sau trước giữa thế kỷ thập thời kỳ bắt đầu thành lập sinh mất",
    means: "bằng qua với phương pháp quá trình dùng sử dụng",
    enumeration: "và như gồm dụ",
    superlative: "nhất hơn lớn cao ít đầu chính",
    group: "người dân viên đội nhóm đảng gia đình phủ ủy ban hội đồng",
    connective: "tuy nhiên mặc dù cũng ngoài vậy",
  },
};
