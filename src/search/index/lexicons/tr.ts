import type { Lexicon } from "./lexicons.ts";

export const tr: Lexicon = {
  month: "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
  weekday:
    "pazartesi salı çarşamba perşembe cuma cumartesi pazar bugün dün yarın sabah akşam gece öğle ilkbahar yaz sonbahar kış",
  numeral:
    "iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli yüz bin milyon milyar düzine yarım yarısı çeyrek birkaç çok",
  timeUnit: "saniye dakika saat gün günü hafta ay yıl yılı yılında yıllarda yüzyıl yüzyılda yüzyılın",
  measure: "yüzde kilometre metre mil hektar kare kilogram gram ton derece litre km kg",
  money: "dolar euro avro lira sterlin yen",
  personTitle:
    "başkan başkanı cumhurbaşkanı kral kralı kraliçe prens imparator bakan bakanı başbakan senatör vali general papa piskopos doktor profesör yargıç yazar şair besteci şarkıcı oyuncu yönetmen sanatçı ressam mimar fizikçi filozof tarihçi mühendis kurucu kurucusu lider antrenör oğlu kızı babası annesi kardeşi eşi",
  speech: "dedi söyledi belirtti açıkladı yazdı duyurdu göre",
  placePreposition: "içinde arasında yakınında dışında",
  placeNoun:
    "şehir şehri kent köy ülke il ilçe eyalet bölge başkent ada kıta nehir nehri göl deniz okyanus dağ kıyı sınır kuzey güney doğu batı bulunan yer cadde bina havaalanı istasyon üniversite üniversitesi okul müze kilise alan vadi park liman",
  cause: "çünkü nedeniyle dolayı için sebebiyle neden nedeni sebep sonucu sonucunda sayesinde",
  copula: "dir idi oldu olan olarak olur",
  pronoun: "o onlar onun onların bu bunlar şu",
  by: "tarafından",
  naming: "adlı adı adıyla denir bilinen olarak isim ismi lakaplı adlandırılan",
  temporal: "sırasında beri kadar sonra önce arasında yüzyıl dönem dönemi çağ başladı kuruldu doğdu öldü",
  means: "ile aracılığıyla kullanarak yöntem süreç teknik",
  enumeration: "ve gibi dahil örneğin",
  superlative: "en daha fazla az ilk ana başlıca büyük",
  group:
    "insan insanlar kişi nüfus nüfusu öğrenci öğrenciler üye üyeler vatandaş şirket şirketi takım grup parti örgüt aile ordu hükümet komite konsey",
  connective: "ancak fakat ayrıca bununla yine böylece",
};
