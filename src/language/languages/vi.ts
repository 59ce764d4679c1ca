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
  articleQuestions: {
    article: "(?:bài báo|bài viết|bài|bài này|bản tin|tin|tin tức|câu chuyện|bài phỏng vấn)(?: này)?",
    pronoun: "nó|đây|cái này",
    around: "xin|vui lòng|làm ơn|chào|hãy|cho tôi biết|cho tôi|cảm ơn|vậy|thế|bạn",
    about:
      "# (?:nói|viết|kể|bàn) (?:về|gì)(?: (?:cái gì|điều gì|gì|chuyện gì))?|# là về (?:cái )?gì|(?:chủ đề|nội dung|nội dung chính|ý chính|tóm tắt)(?: (?:của )?#)?(?: là gì)?|tóm tắt(?: #| lại)?|tóm lại|chuyện gì (?:đã )?xảy ra|có chuyện gì|điều gì đã xảy ra",
    points: "(?:các |những )?(?:điểm|ý|thông tin) (?:chính|quan trọng|then chốt)(?: (?:của |trong )?#)?(?: là gì)?",
    author:
      "ai (?:đã )?(?:viết|là tác giả)(?: (?:của )?#)?|ai là tác giả(?: (?:của )?#)?|tác giả(?: (?:của )?#)?(?: là ai)?|# (?:do ai viết|của ai)",
    published:
      "# (?:được )?(?:đăng|viết|xuất bản|phát hành)(?: (?:vào )?)(?:khi nào|lúc nào|ngày nào|bao giờ)|khi nào # (?:được )?(?:đăng|viết|xuất bản)|ngày (?:đăng|xuất bản|phát hành)(?: (?:của )?#)?(?: là (?:khi nào|ngày nào|gì))?|# (?:từ|ngày) (?:khi nào|bao giờ|nào)",
    updated: "# (?:được )?(?:cập nhật|sửa đổi|sửa) (?:khi nào|lúc nào|lần cuối khi nào)|cập nhật lần cuối",
    outlet:
      "(?:đây là |# (?:của|từ|trên) )?(?:báo|tờ báo|trang|nguồn|tạp chí) (?:nào|gì)|nguồn(?: (?:của )?#)?(?: là gì)?|# (?:từ đâu|ở đâu ra|lấy từ đâu)|ai (?:đã )?đăng #",
    place: "# (?:được )?(?:viết|gửi|đưa tin) từ đâu",
    address:
      "(?:link|đường dẫn|liên kết|địa chỉ|url)(?: (?:của |đến |tới )?#)?|(?:toàn bộ|toàn văn|đầy đủ) ?(?:bài báo|bài viết|bài)?|bài (?:báo|viết) đầy đủ",
    length:
      "# (?:dài bao nhiêu|bao nhiêu (?:từ|chữ|đoạn)|có bao nhiêu (?:từ|chữ|đoạn)|dài không)|độ dài(?: (?:của )?#)?",
    articles: "tin (?:tức )?mới nhất|tin tức|có gì mới|có (?:những )?bài (?:báo|viết) nào",
    credits: "ai viết # và khi nào|# do ai viết và khi nào",
  },
};
