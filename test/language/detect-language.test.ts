import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../src/language/detect-language.ts";

describe("the language of an article", () => {
  it.each([
    [
      "en",
      "The mayor said on Monday that the bridge would not be opened before the end of the year, because it is not safe.",
    ],
    [
      "es",
      "El alcalde dijo el lunes que el puente no se abrirá antes de fin de año porque no es seguro para los vecinos.",
    ],
    ["de", "Der Bürgermeister sagte am Montag, dass die Brücke nicht vor dem Ende des Jahres geöffnet wird."],
    ["fr", "Le maire a déclaré lundi que le pont ne serait pas ouvert avant la fin de l'année, car il n'est pas sûr."],
    ["it", "Il sindaco ha detto lunedì che il ponte non sarà aperto prima della fine dell'anno perché non è sicuro."],
    ["pt", "O prefeito disse na segunda-feira que a ponte não será aberta antes do fim do ano, porque não é segura."],
    ["nl", "De burgemeester zei maandag dat de brug niet voor het einde van het jaar wordt geopend."],
    ["sv", "Borgmästaren sade på måndagen att bron inte kommer att öppnas före årets slut eftersom den inte är säker."],
    ["da", "Borgmesteren sagde mandag, at broen ikke bliver åbnet før årets udgang, fordi den ikke er sikker."],
    [
      "fi",
      "Kaupunginjohtaja sanoi maanantaina, että siltaa ei avata ennen vuoden loppua, koska se ei ole turvallinen.",
    ],
    ["ro", "Primarul a spus luni că podul nu va fi deschis înainte de sfârșitul anului, pentru că nu este sigur."],
    [
      "tr",
      "Belediye başkanı pazartesi günü köprünün yıl sonundan önce açılmayacağını, çünkü güvenli olmadığını söyledi ve bu kadar.",
    ],
    ["vi", "Thị trưởng cho biết hôm thứ Hai rằng cây cầu sẽ không được mở trước cuối năm vì không an toàn."],
    [
      "id",
      "Wali kota mengatakan pada hari Senin bahwa jembatan itu tidak akan dibuka sebelum akhir tahun karena tidak aman.",
    ],
    [
      "pl",
      "Burmistrz powiedział w poniedziałek, że most nie zostanie otwarty przed końcem roku, ponieważ nie jest bezpieczny.",
    ],
    ["ru", "Мэр сказал в понедельник, что мост не откроют до конца года, потому что он не безопасен."],
    ["uk", "Мер сказав у понеділок, що міст не відкриють до кінця року, бо він не є безпечним."],
    ["bg", "Кметът каза в понеделник, че мостът няма да бъде открит преди края на годината, защото не е безопасен."],
    ["el", "Ο δήμαρχος είπε τη Δευτέρα ότι η γέφυρα δεν θα ανοίξει πριν από το τέλος του έτους."],
    ["ar", "قال رئيس البلدية يوم الاثنين إن الجسر لن يفتح قبل نهاية العام لأنه غير آمن."],
    ["fa", "شهردار روز دوشنبه گفت که این پل تا پایان سال باز نخواهد شد زیرا ایمن نیست."],
    ["ur", "میئر نے پیر کو کہا کہ پل سال کے آخر سے پہلے نہیں کھولا جائے گا کیونکہ یہ محفوظ نہیں ہے۔"],
    ["hi", "महापौर ने सोमवार को कहा कि पुल साल के अंत से पहले नहीं खोला जाएगा क्योंकि यह सुरक्षित नहीं है।"],
    ["he", "ראש העיר אמר ביום שני כי הגשר לא ייפתח לפני סוף השנה."],
    ["th", "นายกเทศมนตรีกล่าวเมื่อวันจันทร์ว่าสะพานจะไม่เปิดก่อนสิ้นปี"],
    ["km", "អភិបាលក្រុងបាននិយាយកាលពីថ្ងៃចន្ទថា ស្ពាននឹងមិនបើកមុនចុងឆ្នាំនេះទេ។"],
    ["lo", "ເຈົ້າເມືອງກ່າວໃນວັນຈັນວ່າຂົວຈະບໍ່ເປີດກ່ອນທ້າຍປີ"],
    ["my", "မြို့တော်ဝန်က တံတားကို နှစ်ကုန်မတိုင်မီ ဖွင့်မည်မဟုတ်ဟု ပြောသည်။"],
    ["ja", "市長は月曜日、橋は年末までに開通しないと述べた。"],
    ["zh", "市长周一表示，由于不安全，大桥在年底前不会开放。"],
    ["ko", "시장은 월요일에 다리가 연말 전에 개통되지 않을 것이라고 말했다."],
  ])("%s: %s", (code, text) => {
    expect(detectLanguage(text)).toBe(code);
  });

  it.each(["", "12:30", "😀", "\ud800", "CNRP"])("is taken for English when nothing shows it: %j", (text) => {
    expect(detectLanguage(text)).toBe("en");
  });

  it("is not misled by foreign names and quotations", () => {
    const text =
      "The newspaper Le Monde and the weekly Der Spiegel reported that Москва and 東京 were not on the list of the cities.";
    expect(detectLanguage(text)).toBe("en");
  });
});
