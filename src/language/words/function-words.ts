/**
 * The commonest function words of each language, with its question words: by them a short text shows its language, and
 * with a capital they show where a sentence begins. Written as their readers write them, lower case.
 */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: "the a an of and or but in on at by for from with to as is are was were be been has have had do does did will would can could should may might not it its he she they we you i his her their our your this that these those there here what when where who whom whose why which how if while after before during although however since because about into than then so also such some many most both each another according one all no",
  es: "el la los las un una unos unas de del al y o pero en con por para sin sobre entre hasta desde que se lo su sus es son era eran fue fueron ha han había está están no sí como más muy ya también este esta estos estas ese esa eso esto qué quién quiénes cuál cuáles cuándo cuando dónde donde cómo cuánto cuánta cuántos cuántas adónde porque aunque según después antes durante mientras ella ellos usted ustedes",
  de: "der die das den dem des ein eine einen einem einer eines und oder aber in im an am auf aus bei mit nach von vom vor zu zum zur für über unter durch gegen ohne um ist sind war waren wird werden wurde wurden hat haben hatte nicht kein keine er sie es ihr ihre sein seine wir ich du sich auch als wie wenn dass weil noch nur schon wer wen wem wessen was wann wo wohin woher warum wieso weshalb welche welcher welches welchen welchem wieviel viele diese dieser dieses diesem diesen",
  fr: "le la les un une des du de et ou mais où dans en sur sous avec sans pour par entre vers chez depuis pendant après avant à au aux est sont était étaient fut furent a ont avait sera ne pas plus que qui quoi quel quelle quels quelles quand comment pourquoi combien dont ce cet cette ces il elle ils elles on nous vous je tu son sa ses leur leurs mon ma mes notre votre se y lors lorsque ainsi aussi selon comme si",
  it: "il lo la i gli le un uno una di del della dello dei degli delle e ed o ma in nel nella nei nelle negli su sul sulla con per tra fra da dal dalla dai dalle al alla allo ai agli alle è sono era erano fu furono ha hanno aveva non che chi cosa cui quale quali quando dove come perché quanto quanta quanti quante questo questa questi queste quello quella si suo sua suoi sue loro lui lei noi voi anche più dopo prima durante mentre secondo",
  pt: "o a os as um uma uns umas de do da dos das e ou mas em no na nos nas por pelo pela para com sem sobre entre até desde ao aos à às é são era eram foi foram tem têm tinha está estão não que quem qual quais quando onde como porque porquê quanto quanta quantos quantas se seu sua seus suas ele ela eles elas nós você vocês este esta isto esse essa isso também mais muito já após antes durante enquanto segundo",
  nl: "de het een van en of maar in op aan bij met naar uit voor door over onder tot tegen zonder om te is zijn was waren wordt worden werd werden heeft hebben had niet geen hij zij ze het wij we ik je jij u hun haar hem zich dat die dit deze er ook als dan nog al wie wat waar wanneer waarom hoe welke welk hoeveel waarin waarheen na tijdens omdat volgens",
  sv: "en ett den det de och eller men i på av med till från för om under över vid mellan efter innan utan är var varit blev har hade kan ska skulle inte han hon vi jag du sin sitt sina deras hans hennes som att så också när där här vad vem vems vilken vilket vilka var varför hur vart hurdan många denna detta dessa",
  da: "en et den det de og eller men i på af med til fra for om under over ved mellem efter før uden er var været blev har havde kan skal skulle ikke han hun vi jeg du sin sit sine deres hans hendes som at så også når der her hvad hvem hvis hvilken hvilket hvilke hvor hvornår hvorfor hvordan mange denne dette disse",
  no: "en et ei den det de og eller men i på av med til fra for om under over ved mellom etter før uten er var vært ble har hadde kan skal skulle ikke han hun vi jeg du sin sitt sine deres hans hennes som at så også når der her hva hvem hvilken hvilket hvilke hvor hvornår hvorfor hvordan mange denne dette disse",
  fi: "ja tai mutta on oli olivat ovat ei eivät että joka jotka kun jos niin myös hän he se ne tämä nämä tuo kuka kenen mikä mitä missä mistä mihin milloin miksi miten kuinka minkä ketkä sekä kuin vain sen hänen heidän",
  ro: "și sau dar în la de din pe cu pentru prin către despre între până după înainte fără un o unui unei al a ai ale este e sunt era erau fost a au avea are nu mai că care ce cine cui când unde cum cât câtă câți câte cărui cărei se să își său sa lui ei lor el ea ei ele acest această acestea acești acel acea deși dacă",
  tr: "ve veya ama fakat ile için bir bu şu o da de ki mi mı mu mü ne kim kime kimin kimi nerede nereye nereden neden niçin niye nasıl hangi kaç zaman olarak olan oldu olduğu vardır var yok değil daha en çok gibi kadar sonra önce göre her hem ise ancak onun onlar biz siz ben sen nedir kimdir neresi nelerdir",
  vi: "và hoặc nhưng của là có không trong ngoài trên dưới với cho từ đến bởi được bị đã đang sẽ các những một này đó kia khi nào đâu ai gì sao tại vì thế bao nhiêu mấy như theo sau trước người ông bà họ tôi chúng nó thì mà để cũng rất việc",
  id: "dan atau tetapi di ke dari pada dengan untuk oleh dalam antara tentang yang ini itu adalah ialah merupakan tidak bukan akan telah sudah sedang dapat bisa ada juga lebih sebagai seperti karena jika ketika setelah sebelum selama ia dia mereka kami kita saya anda apa siapa kapan mana dimana mengapa kenapa bagaimana berapa apakah para sebuah seorang",
  pl: "i lub albo ale w we z ze na do od po za przed przez pod nad przy dla o u bez między jest są był była było były będzie nie się to ten ta te tego tej tym tych że który która które których jak jako czy co kto kogo komu kim czym kiedy gdzie skąd dokąd dlaczego ile jaki jaka jakie czyj on ona ono oni jego jej ich już także również oraz",
  cs: "a nebo ale v ve z ze na do od po za před přes pod nad při pro o u bez mezi je jsou byl byla bylo byli bude není se si to ten ta ty tento tato toto že který která které kterých jak jako co kdo koho komu kým čím kdy kde odkud kam proč kolik jaký jaká jaké čí on ona ono oni jeho její jejich také již i",
  hu: "a az és vagy de egy hogy nem is van volt voltak lesz meg már csak még mint ha ez azt ezt ki kit kinek mi mit mikor hol hová honnan miért hogyan milyen melyik mennyi hány aki ami amely után előtt szerint között ő ők",
  hr: "i ili ali u na s sa od do iz za po o kod bez između je su bio bila bilo bili nije nisu se to taj ta ovaj ova ovo koji koja koje kojih kao što tko koga kome kada gdje kamo odakle zašto kako koliko kakav čiji on ona oni njegov njezin njihov također nakon prije",
  ca: "el la els les un una uns unes de del dels i o però en amb per sense sobre entre fins des que es el seu seva és són era eren va van ha han no sí com més molt ja també aquest aquesta què qui quin quina quins quines quan on quant quants perquè segons després abans durant",
  ru: "и или но а в во на с со к ко по из от до за у о об при для без под над между через после перед это этот эта эти тот та те не ни он она оно они мы вы я ты его её ее их им был была было были есть быть как так же что чтобы который которая которое которые которых также если когда где куда откуда кто кого кому кем чем чего почему зачем сколько какой какая какое какие каком каким чей чья однако хотя более потом затем позже тогда",
  uk: "і й та або але а в у на з із зі до по від за про при для без під над між через після перед це цей ця ці той не ні він вона воно вони ми ви я ти його її їх був була було були є бути як так же що щоб який яка яке які яких також якщо коли де куди звідки хто кого кому ким чим чого чому навіщо скільки чий чия однак хоча більш якому якій",
  bg: "и или но а в във на с със към по из от до за при без под над между през след преди това този тази тези той тя то те ние вие аз ти не ни се си е са беше бяха бил била било били да ще който която което които как така също ако кога къде откъде кой кого какво каква какви какъв защо колко чий чия неговият нейният тяхната",
  sr: "и или али у на са с од до из за по о код без између је су био била било били није се то тај та овај ова ово који која које којих као што ко кога коме када где куда одакле зашто како колико какав чији он она они његов њен њихов такође након пре",
  el: "ο η το οι τα του της των τον την τους τις ένας μια μία ένα και ή αλλά σε στο στη στην στον στα στους στις από με για ως κατά μετά πριν είναι ήταν έχει έχουν είχε δεν μην να θα που πού ποιος ποια ποιο ποιοι ποιες πότε πώς πως γιατί τι πόσο πόσα πόσοι πόσες αυτός αυτή αυτό αυτά όταν αν όπως επίσης",
  he: "של את על עם אל מן לא הוא היא הם הן זה זאת זו אלה אני אתה אנחנו היה הייתה היו יש אין כי אם אבל או גם רק כל מה מי מתי איפה היכן לאן מאין למה מדוע איך כיצד כמה איזה איזו אילו אשר",
  ar: "في من إلى على عن مع بعد قبل بين خلال منذ حتى أو ثم لكن و أن إن كان كانت هو هي هم هذا هذه ذلك تلك التي الذي الذين ما ماذا من متى أين كيف لماذا لم لا لن قد كم أي هل عند كما حيث كل غير",
  fa: "و یا اما در از به با بر برای تا که را این آن است بود بودند شد شدند می نمی هست نیست چه چی کی کجا کجاست چرا چگونه چطور چند کدام آیا او آنها ما شما من یک هم نیز هر پس پیش بین چیست کیست کسی",
  ur: "اور یا لیکن میں سے کو کا کی کے پر تک نے ہے ہیں تھا تھی تھے ہو یہ وہ اس ان کہ جو کیا کون کب کہاں کیوں کیسے کتنا کتنے کتنی کس جس بھی نہیں ایک لیے ساتھ بعد گیا کر",
  hi: "और या लेकिन में से को का की के पर तक ने है हैं था थी थे हो यह वह इस उस इन उन कि जो क्या कौन कब कहाँ कहां क्यों कैसे कितना कितने कितनी किस किसने किसे किसके जिस भी नहीं एक लिए साथ बाद गया कर ही",
  mr: "आणि किंवा पण मध्ये पासून ला चा ची चे च्या वर ने आहे आहेत होता होती होते हा ही हे तो ती ते या त्या की जो काय कोण केव्हा कधी कुठे का कसे किती कोणत्या कोणी नाही एक साठी नंतर झाला",
  ne: "र वा तर मा बाट लाई को का की ले हो हुन् थियो थिए छ छन् यो त्यो यस त्यस कि जो के कोहो को कहिले कहाँ किन कसरी कति कुन पनि छैन एक लागि सँग पछि भयो",
};

const setByLanguage = new Map<string, ReadonlySet<string>>();
const EMPTY_SET: ReadonlySet<string> = new Set();

/** The languages that have a list. */
export const FUNCTION_WORD_LANGUAGES: readonly string[] = Object.keys(FUNCTION_WORDS);

/** The function words of a language, lower case with their marks; none for a language without a list. */
export const functionWordsOf = (code: string): ReadonlySet<string> => {
  const known = setByLanguage.get(code);
  if (known !== undefined) return known;
  const list = FUNCTION_WORDS[code];
  if (list === undefined) return EMPTY_SET;
  const made: ReadonlySet<string> = new Set(list.split(" "));
  setByLanguage.set(code, made);
  return made;
};
