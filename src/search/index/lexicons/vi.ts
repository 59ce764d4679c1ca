import type { Lexicon } from "./lexicons.ts";

/** Syllables, as words are read. */
export const vi: Lexicon = {
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
};
