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

describe("the language of an article beside its neighbours", () => {
  it.each([
    [
      "gl",
      "O alcalde dixo o luns que a ponte non se abrirá antes de fin de ano porque non é segura para os veciños. O concello pagou as obras, que comezaron hai dous anos. Tres persoas resultaron feridas cando caeu un muro. Os traballadores volverán ao traballo na vindeira semana.",
    ],
    [
      "oc",
      "Lo cònsol diguèt diluns que lo pont se dobririá pas abans la fin de l'an, perque es pas segur pels vesins. La comuna paguèt los trabalhs que comencèron fa dos ans. Tres personas foguèron nafradas quand una paret tombèt. Los obrièrs tornaràn al trabalh la setmana que ven.",
    ],
    [
      "sk",
      "Starosta v pondelok povedal, že most nebude otvorený pred koncom roka, pretože nie je bezpečný. Mesto zaplatilo práce, ktoré sa začali pred dvoma rokmi. Traja ľudia boli zranení, keď spadol múr. Robotníci sa vrátia do práce budúci týždeň.",
    ],
    [
      "sl",
      "Župan je v ponedeljek povedal, da most ne bo odprt pred koncem leta, ker ni varen. Občina je plačala dela, ki so se začela pred dvema letoma. Trije ljudje so bili ranjeni, ko je padel zid. Delavci se bodo vrnili na delo prihodnji teden.",
    ],
    [
      "lt",
      "Meras pirmadienį pasakė, kad tiltas nebus atidarytas iki metų pabaigos, nes jis nėra saugus. Miestas sumokėjo už darbus, kurie prasidėjo prieš dvejus metus. Trys žmonės buvo sužeisti, kai griuvo siena. Darbininkai grįš į darbą kitą savaitę.",
    ],
    [
      "lv",
      "Mērs pirmdien teica, ka tilts netiks atvērts līdz gada beigām, jo tas nav drošs. Pilsēta samaksāja par darbiem, kas sākās pirms diviem gadiem. Trīs cilvēki tika ievainoti, kad sabruka siena. Strādnieki atgriezīsies darbā nākamnedēļ.",
    ],
    [
      "et",
      "Linnapea ütles esmaspäeval, et silda ei avata enne aasta lõppu, sest see ei ole ohutu. Linn maksis tööde eest, mis algasid kaks aastat tagasi. Kolm inimest said vigastada, kui sein kukkus. Töölised tulevad tööle tagasi järgmisel nädalal.",
    ],
    [
      "is",
      "Bæjarstjórinn sagði á mánudag að brúin yrði ekki opnuð fyrir árslok því að hún er ekki örugg. Bærinn greiddi fyrir verkið sem hófst fyrir tveimur árum. Þrír slösuðust þegar veggur féll. Verkamennirnir koma aftur til vinnu í næstu viku.",
    ],
    [
      "ga",
      "Dúirt an méara Dé Luain nach n-osclófar an droichead roimh dheireadh na bliana mar níl sé sábháilte. D'íoc an chathair as an obair a thosaigh dhá bhliain ó shin. Gortaíodh triúr nuair a thit balla. Beidh na hoibrithe ar ais an tseachtain seo chugainn.",
    ],
    [
      "az",
      "Mer bazar ertəsi bildirib ki, körpü ilin sonuna qədər açılmayacaq, çünki təhlükəsiz deyil. Şəhər iki il əvvəl başlayan işlərin pulunu ödəyib. Divar uçanda üç nəfər yaralanıb. Fəhlələr gələn həftə işə qayıdacaqlar.",
    ],
    [
      "af",
      "Die burgemeester het Maandag gesê dat die brug nie voor die einde van die jaar oopgemaak sal word nie omdat dit nie veilig is nie. Die stad het vir die werk betaal wat twee jaar gelede begin het. Drie mense is beseer toe 'n muur geval het. Die werkers keer volgende week terug.",
    ],
    [
      "pt",
      "O prefeito disse na segunda-feira que a ponte não será aberta antes do fim do ano porque não é segura para os vizinhos. A câmara pagou as obras, que começaram há dois anos. Três pessoas ficaram feridas quando caiu um muro. Os trabalhadores voltam ao trabalho na próxima semana.",
    ],
    [
      "es",
      "El alcalde dijo el lunes que el puente no se abrirá antes de fin de año porque no es seguro para los vecinos. El ayuntamiento pagó las obras, que comenzaron hace dos años. Tres personas resultaron heridas cuando cayó un muro. Los trabajadores volverán al trabajo la próxima semana.",
    ],
    [
      "ca",
      "L'alcalde va dir dilluns que el pont no s'obrirà abans de final d'any perquè no és segur per als veïns. L'ajuntament va pagar les obres, que van començar fa dos anys. Tres persones van resultar ferides quan va caure un mur. Els treballadors tornaran a la feina la setmana vinent.",
    ],
    [
      "cs",
      "Starosta v pondělí řekl, že most nebude otevřen před koncem roku, protože není bezpečný. Město zaplatilo práce, které začaly před dvěma lety. Tři lidé byli zraněni, když spadla zeď. Dělníci se vrátí do práce příští týden.",
    ],
    [
      "hr",
      "Gradonačelnik je u ponedjeljak rekao da most neće biti otvoren prije kraja godine jer nije siguran. Grad je platio radove koji su počeli prije dvije godine. Tri osobe su ozlijeđene kada je pao zid. Radnici će se vratiti na posao sljedeći tjedan.",
    ],
    [
      "nl",
      "De burgemeester zei maandag dat de brug niet voor het einde van het jaar wordt geopend omdat hij niet veilig is. De stad betaalde het werk, dat twee jaar geleden begon. Drie mensen raakten gewond toen een muur viel. De arbeiders gaan volgende week weer aan het werk.",
    ],
    [
      "da",
      "Borgmesteren sagde mandag, at broen ikke bliver åbnet før årets udgang, fordi den ikke er sikker. Byen betalte for arbejdet, som begyndte for to år siden. Tre mennesker kom til skade, da en mur faldt. Arbejderne vender tilbage næste uge.",
    ],
    [
      "no",
      "Ordføreren sa mandag at broen ikke blir åpnet før årets slutt fordi den ikke er trygg. Byen betalte for arbeidet, som begynte for to år siden. Tre personer ble skadet da en mur falt. Arbeiderne kommer tilbake neste uke.",
    ],
  ])("%s: %s", (code, text) => {
    expect(detectLanguage(text)).toBe(code);
  });
});
